// run
package main

import (
	"fmt"
	"sync"
)

type T struct {
	n  int
	wg *sync.WaitGroup
}

func (t T) Val(out *int)  { *out = t.n; t.wg.Done() }
func (t *T) Ptr(out *int) { *out = t.n; t.wg.Done() }

type I interface{ Val(*int) }

func plain(wg *sync.WaitGroup, out *int, vs ...int) {
	defer wg.Done()
	for _, v := range vs {
		*out += v
	}
}

func main() {
	var wg sync.WaitGroup
	var r [8]int
	t := T{5, &wg}
	var i I = T{7, &wg}
	wg.Add(7)
	go plain(&wg, &r[0], 1, 2, 3)
	go t.Val(&r[1])
	go t.Ptr(&r[2])
	go i.Val(&r[3])
	go func(n int) { r[4] = n; wg.Done() }(t.n * 2)
	f := t.Val
	go f(&r[5])
	go T.Val(T{9, &wg}, &r[6])
	wg.Wait()
	fmt.Println(r)
	c := make(chan int)
	go close(c)
	_, ok := <-c
	fmt.Println(ok)
	m := map[string]int{"a": 1}
	d := make(chan bool)
	go func() { defer close(d); delete(m, "a") }()
	<-d
	fmt.Println(len(m))
}
