// run

// The containers do what Go's do.
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type queue []int

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i] < q[j] }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(int)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func show(l *list.List) {
	fmt.Print(l.Len(), ":")
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(" ", e.Value)
	}
	fmt.Print(" /")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(" ", e.Value)
	}
	fmt.Println()
}

func main() {
	q := &queue{9, 4, 7, 1, 8, 2}
	heap.Init(q)
	fmt.Println(*q)
	heap.Push(q, 3)
	heap.Push(q, 0)
	fmt.Println(*q, heap.Remove(q, 2), *q)
	(*q)[1] = 20
	heap.Fix(q, 1)
	fmt.Println(*q)
	for q.Len() > 0 {
		fmt.Print(heap.Pop(q), " ")
	}
	fmt.Println()

	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	show(l)
	l.MoveBefore(e1, e4)
	l.MoveAfter(e4, l.Back())
	show(l)
	m := list.New()
	m.PushBack("a")
	m.PushBackList(l)
	m.PushFrontList(m)
	show(m)
	fmt.Println(l.Remove(e1), l.Remove(e1), e1.Next(), e1.Prev(), m.InsertBefore(9, e4), m.Remove(e4))
	show(l)
	var zero list.List
	zero.PushBack("z")
	show(&zero)
	show(zero.Init())
	fmt.Println(zero.Front(), zero.Back())

	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	print := func(r *ring.Ring) {
		r.Do(func(x any) { fmt.Print(x, " ") })
		fmt.Println(r.Len())
	}
	print(r)
	print(r.Move(2))
	print(r.Move(-1))
	cut := r.Unlink(2)
	print(r)
	print(cut)
	print(r.Link(cut))
	print(r)
	print(r.Prev())
	var one ring.Ring
	fmt.Println(one.Len(), one.Next() == &one, ring.New(0) == nil, (*ring.Ring)(nil).Len())
	print(r.Link(r.Move(3)))
}
