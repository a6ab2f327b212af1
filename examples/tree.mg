// run
//
// Do two trees hold the same values, whatever their shapes? One goroutine walks each tree and sends what it finds,
// and main compares the two streams.
//
// Look at: each walk is a plain recursive function. It is suspended in the middle of its recursion whenever main has
// not yet taken the last value, and goes on from there. That is what a goroutine's own stack is for.
package main

import "fmt"

type Tree struct {
	Left, Right *Tree
	Value       int
}

func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return &Tree{Value: v}
	}
	if v < t.Value {
		t.Left = t.Left.Insert(v)
	} else {
		t.Right = t.Right.Insert(v)
	}
	return t
}

func (t *Tree) Depth() int {
	if t == nil {
		return 0
	}
	return 1 + max(t.Left.Depth(), t.Right.Depth())
}

// Walk sends the values in order, until quit is closed.
func (t *Tree) Walk(values chan<- int, quit <-chan struct{}) bool {
	if t == nil {
		return true
	}
	if !t.Left.Walk(values, quit) {
		return false
	}
	select {
	case values <- t.Value:
	case <-quit:
		return false
	}
	return t.Right.Walk(values, quit)
}

func stream(t *Tree, quit <-chan struct{}) <-chan int {
	values := make(chan int)
	go func() {
		defer close(values)
		t.Walk(values, quit)
	}()
	return values
}

// Same compares the values of two trees, and stops at the first difference.
func Same(a, b *Tree) (same bool, compared int) {
	quit := make(chan struct{})
	defer close(quit)
	as, bs := stream(a, quit), stream(b, quit)
	for {
		x, okx := <-as
		y, oky := <-bs
		if !okx || !oky {
			return okx == oky, compared
		}
		compared++
		if x != y {
			return false, compared
		}
	}
}

func build(n, step int) (t *Tree) {
	for i := range n {
		t = t.Insert(i * step % n)
	}
	return t
}

func main() {
	a, b := build(1000, 7), build(1000, 333)
	fmt.Println("depths", a.Depth(), "and", b.Depth())
	fmt.Println(Same(a, b))
	b.Insert(500)
	fmt.Println(Same(a, b))
	fmt.Println(Same(build(10, 3), build(11, 3)))
	fmt.Println(Same(nil, nil))
}
