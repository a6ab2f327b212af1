// run
package main

import "fmt"

type E struct{}

func (E) Hi() string { return "hi" }

type W struct {
	e E
	n int
	f struct{}
	a [0]int
}

func main() {
	var e E
	fmt.Println(e, e.Hi(), e == E{})
	w := W{n: 5}
	w.e = E{}
	v := w
	fmt.Println(w, v == w)
	ch := make(chan struct{}, 3)
	ch <- struct{}{}
	ch <- e
	fmt.Println(len(ch))
	fmt.Println(<-ch)
	m := map[E]int{{}: 3}
	m[E{}]++
	fmt.Println(m)
	var i interface{} = e
	_, ok := i.(E)
	fmt.Println(ok, i == interface{}(E{}))
	s := make([]E, 3)
	s = append(s, E{}, e)
	n := 0
	for range s {
		n++
	}
	p := &s[1]
	fmt.Println(len(s), n, *p, p.Hi())
	var a [1000000]struct{}
	fmt.Println(len(a))
}
