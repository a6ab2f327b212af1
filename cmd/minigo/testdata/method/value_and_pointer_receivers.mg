// run
package main

import "fmt"

type C struct{ n int }

func (c C) Get() int  { return c.n }
func (c C) TryInc()   { c.n++ }
func (c *C) Inc()     { c.n++ }
func (c *C) Self() *C { return c }
func (c C) With(n int) C {
	c.n = n
	return c
}

type Ints []int

func (s Ints) Len() int     { return len(s) }
func (s *Ints) Add(x int)   { *s = append(*s, x) }
func (s Ints) Set(i, x int) { s[i] = x }

type F func(int) int

func (f F) Call(x int) int { return f(x) }

type M map[string]int

func (m M) Put(k string) { m[k]++ }

type N int

func (n N) Double() N { return n * 2 }
func (n *N) Reset()   { *n = 0 }

func main() {
	c := C{1}
	c.TryInc()
	c.Inc()
	(&c).Inc()
	(&c).TryInc()
	c.Self().Self().Inc()
	fmt.Println(c.Get(), c.With(9).Get(), c.n)
	var s Ints
	s.Add(1)
	s.Add(2)
	s.Set(0, 10)
	fmt.Println(s, s.Len())
	fmt.Println(F(func(x int) int { return x * x }).Call(5))
	m := M{}
	m.Put("a")
	m.Put("a")
	fmt.Println(m)
	n := N(4)
	fmt.Println(n.Double(), N(3).Double().Double())
	n.Reset()
	fmt.Println(n)
	cs := []C{{1}, {2}}
	for i := range cs {
		cs[i].Inc()
	}
	for _, c := range cs {
		c.Inc()
	}
	fmt.Println(cs)
	mp := map[string]*C{"x": {5}}
	mp["x"].Inc()
	fmt.Println(mp["x"].Get())
}
