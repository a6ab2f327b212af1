// run

// Small functions without results, which only assign to what their parameters lead to, and are put in place where they are called.
package main

import "fmt"

type node struct {
	prev, next *node
	k, n       int
	in         inner
	tags       []string
	any        any
	arr        [3]int
	f          float64
	b          byte
}

type inner struct {
	x, y int
	p    *node
}

type box struct{ *node }

func (n *node) link(m *node)    { n.next = m; m.prev = n }
func (n *node) unlink()         { n.prev.next = n.next; n.next.prev = n.prev }
func (n *node) add(d int)       { n.k += d; n.n++ }
func (n *node) deep(x, y int)   { n.in.x, n.in.y = y, x; n.in.p = n }
func (n *node) tag(s string)    { n.tags = append(n.tags, s) }
func (n *node) setAny(x any)    { n.any = x }
func (n *node) setArr(i, v int) { n.arr[i] = v }
func (n *node) div(d int)       { n.k /= d }
func (n *node) shl(d int)       { n.k <<= d }
func (n *node) narrow(x int)    { n.b = byte(x); n.f = float64(x) / 2 }
func (n *node) put(v inner)     { n.in = v }
func (n *node) maybe(c bool, v int) {
	if c {
		n.k = v
		return
	}
	n.k = -v
}
func (n *node) clamp(lo, hi int) {
	if n.k < lo {
		n.k = lo
	} else if n.k > hi {
		n.k = hi
	} else {
		n.n = 0
	}
}
func swap(a []int, i, j int)       { a[i], a[j] = a[j], a[i] }
func set(p *int, v int)            { *p = v }
func (b box) touch(v int)          { b.k = v; b.node.n = v }
func fill(a []byte, i int, c byte) { a[i] = c; a[i+1] = c }
func nothing()                     { return }
func push(a *[]int, v int)         { *a = append(*a, v) }
func rot(a *[3]int)                { a[0], a[1], a[2] = a[1], a[2], a[0] }

func show(n *node) {
	fmt.Println(n.k, n.n, n.in.x, n.in.y, n.in.p == n, n.tags, n.any, n.arr, n.f, n.b)
}

func next(i *int) int { *i++; return *i }

func main() {
	a, b, c := &node{k: 1}, &node{k: 2}, &node{k: 3}
	a.link(b)
	b.link(c)
	b.unlink()
	fmt.Println(a.next == c, c.prev == a)
	for i := 0; i < 3; i++ {
		a.add(i)
		a.add(a.k)
		a.deep(i, a.k)
		a.setArr(i, i*i)
	}
	a.tag("x")
	a.tag("y" + a.tags[0])
	a.setAny(a.k)
	show(a)
	a.setAny(nil)
	a.setAny("s")
	a.div(2)
	a.shl(3)
	a.narrow(1000)
	show(a)
	a.put(inner{a.in.y, a.in.x, nil})
	a.maybe(true, 100)
	show(a)
	a.maybe(a.k == 100, 7)
	a.maybe(false, 50)
	a.clamp(0, 10)
	show(a)
	a.clamp(0, 10)
	show(a)
	v := []int{1, 2, 3}
	swap(v, 0, 2)
	x := 4
	set(&x, x+1)
	set(&v[1], x)
	push(&v, v[0])
	push(&v, len(v))
	fmt.Println(v, x)
	box{a}.touch(12)
	show(a)
	bs := []byte("abcd")
	fill(bs, 1, 'z')
	nothing()
	rot(&a.arr)
	fmt.Println(string(bs), a.arr)
	i := 0
	swap(v, next(&i), next(&i))
	a.maybe(next(&i) == 3, next(&i))
	fmt.Println(v, i, a.k)
	for j := range v {
		swap(v, j, len(v)-1-j)
		v[j]++
	}
	fmt.Println(v)
	rows := [][]int{{1, 2}, {3, 4}}
	for k := 0; k < 2; k++ {
		for j := 0; j < 2; j++ {
			rows[k][j] += 10
			swapRows(rows, 0, 1)
			rows[k][j] += 100
		}
	}
	fmt.Println(rows)
	func() {
		defer func() { fmt.Println(recover(), a.k, i) }()
		i = 9
		a.div(0)
	}()
	func() {
		defer func() { fmt.Println(recover(), v) }()
		swap(v, 0, i)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		a.shl(-i)
	}()
	ignore(v)
	defer nothing()
}

// ignore uses what it is given, and does nothing.
func ignore(a []int) {
	_ = a
	a[0], _ = a[0]+1, a[1]
}

func swapRows(a [][]int, i, j int) { a[i], a[j] = a[j], a[i] }
