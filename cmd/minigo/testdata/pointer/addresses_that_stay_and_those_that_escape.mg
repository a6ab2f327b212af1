// run

package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

type point struct {
	x, y int
	name string
	next *point
}

func (p *point) add(n int)           { p.x += n; p.y -= n; p.name += "." }
func (p *point) addTwice(n int)      { p.add(n); p.add(n) }
func (p *point) self() *point        { return p }
func (p *point) link(q *point)       { p.next = q }
func (p *point) keep(list []*point)  { list[0] = p }
func (p *point) chain(n int) *point {
	if n == 0 {
		return nil
	}
	if q := p.chain(n - 1); q != nil {
		return q
	}
	return p
}

type outer struct {
	point
	in *point
	a  [3]int
}

var global *point

func store(p *point)       { global = p }
func inc(p *int)           { *p++ }
func incs(p, q *int)       { inc(p); inc(q) }
func ret(p *int) *int      { return p }
func capt(p *int) func()   { return func() { *p++ } }
func ch(p *int, c chan *int) { c <- p }
func iface(p *int) any     { return p }
func fill(s []int) {
	for i := range s {
		s[i] = i * i
	}
}
func tail(s []int) []int { return s[1:] }
func grow(s []int) []int { s = append(s, 1); return s }
func sum(s []int) (n int) {
	for len(s) > 0 {
		n += s[0]
		s = s[1:]
	}
	return
}
func swap(p, q *int) {
	t := p
	p = q
	q = t
	*p, *q = *q, *p
}
func even(p *int, n int) bool {
	if n == 0 {
		return *p == 0
	}
	return odd(p, n-1)
}
func odd(p *int, n int) bool {
	if n == 0 {
		leaked = p
		return false
	}
	return even(p, n-1)
}

var leaked *int

func fib(n int, r *int) {
	if n < 2 {
		*r += n
		return
	}
	var a [2]int
	b := n - 1
	fib(b, &a[0])
	dec(&b)
	fib(b, &a[1])
	*r += a[0] + a[1]
}
func dec(p *int) { *p-- }

func generic[T any](p *T, v T) { *p = v }
func genericKeep[T any](p *T, list *[]*T) { *list = append(*list, p) }

func loops() {
	var kept []*int
	var last *int
	for i := 0; i < 3; i++ {
		x := i * 10
		inc(&x)
		if last != nil {
			fmt.Print(*last, " ")
		}
		last = &x
		y := x
		kept = append(kept, &y)
		inc(&y)
		z := y
		p := &z
		inc(p)
		q := p
		*q += 100
		inc(&i)
		fmt.Print(z, " ", i, " ")
	}
	for _, p := range kept {
		fmt.Print(*p, " ")
	}
	fmt.Println(*last)
}

func gotos() {
	var last *int
	n := 0
again:
	x := n
	if last != nil && *last != n-1 {
		panic("overwritten")
	}
	p := &x
	last = p
	if n++; n < 5 {
		goto again
	}
	fmt.Println(*p)
}

func closures() (s []func() int) {
	for i := range 3 {
		x := i
		inc(&x)
		s = append(s, func() int { inc(&x); return x })
	}
	y := 5
	func() { inc(&y) }()
	defer func() { inc(&y); fmt.Println("deferred", y) }()
	inc(&y)
	return
}

func panics(n int) (r int) {
	defer func() {
		if e := recover(); e != nil {
			r = e.(int)
		}
	}()
	x := n
	boom(&x)
	return -1
}
func boom(p *int) {
	y := *p + 1
	inc(&y)
	if y > 3 {
		panic(y)
	}
	boom(&y)
}

func counters() int {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			n++
		}()
	}
	wg.Wait()
	var local sync.Mutex
	local.Lock()
	n++
	local.Unlock()
	var a atomic.Int64
	a.Add(3)
	var b int32
	atomic.AddInt32(&b, 4)
	return n + int(a.Load()) + int(b)
}

func named() (r int) {
	inc(&r)
	return r + 1
}

func main() {
	var p point
	p.add(3)
	p.addTwice(4)
	fmt.Println(p, p.self().x)
	q := point{name: "q"}
	q.link(&p)
	fmt.Println(q.next == &p, q.next.x, q.chain(5) == &q)
	list := make([]*point, 1)
	{
		r := point{x: 9}
		r.keep(list)
	}
	s := point{x: 10}
	store(&s)
	fmt.Println(list[0].x, global.x, s.chain(3).x)
	o := outer{in: &point{x: 1}}
	o.add(5)
	o.point.add(1)
	o.in.add(2)
	fill(o.a[:])
	inc(&o.a[1])
	inc(&o.x)
	inc(&o.in.y)
	fmt.Println(o.x, o.y, o.name, *o.in, o.a)

	x, y := 1, 2
	incs(&x, &y)
	incs(&x, &x)
	swap(&x, &y)
	fmt.Println(x, y)
	z := 7
	f := capt(ret(&z))
	f()
	f()
	c := make(chan *int, 1)
	w := 8
	ch(&w, c)
	*<-c += 2
	v := 9
	*(iface(&v).(*int))++
	fmt.Println(z, w, v)
	var arr [5]int
	fill(arr[:])
	fill(arr[3:])
	t := tail(arr[:])
	t[0] = 50
	g := grow(arr[:2])
	fmt.Println(arr, t, g, sum(arr[1:4]), even(&arr[0], 4), even(&arr[1], 5), *leaked)
	r := 0
	fib(20, &r)
	fmt.Println(r)
	var str string
	generic(&str, "generic")
	var ints []*int
	for i := range 3 {
		k := i
		genericKeep(&k, &ints)
	}
	fmt.Println(str, *ints[0], *ints[1], *ints[2])
	loops()
	gotos()
	for _, f := range closures() {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for i := range 5 {
		fmt.Print(panics(i), " ")
	}
	fmt.Println(counters(), named())
	var sb strings.Builder
	sb.WriteString("built")
	fmt.Fprintf(&sb, " %d", 5)
	fmt.Println(sb.String())
	var sl []int
	ps := &sl
	*ps = append(*ps, 1, 2)
	pp := ps
	(*pp)[0] = 4
	fmt.Println(sl, len(*pp))
	m := map[*int]int{}
	key := 5
	m[&key] = 6
	key2 := 7
	m[&key2]++
	fmt.Println(len(m), m[&key], m[&key2])
	var arrs [2][2]int
	row := &arrs[1]
	row[0] = 3
	inc(&row[1])
	fmt.Println(arrs)
	e := []*point{{x: 1}}
	for i := range e {
		pt := e[i]
		pt.add(1)
		e[i].addTwice(1)
	}
	fmt.Println(e[0].x)
	var any1 any = &key
	switch k := any1.(type) {
	case *int:
		inc(k)
	}
	fmt.Println(key)
	type big struct {
		a [3]string
		n [20]int
	}
	var bg big
	pb := &bg
	pb.a[1] = "one"
	pb.n[19] = 4
	inc(&pb.n[19])
	copied := *pb
	inc(&bg.n[0])
	fmt.Println(copied.a, copied.n[19], copied.n[0], bg.n[0])
}
