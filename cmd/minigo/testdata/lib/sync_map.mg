// run -procs=4
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// A sync.Map does what a map does.

func check(what string, got, want any, ok, wantOK bool) {
	if got != want || ok != wantOK {
		fmt.Println(what, "got", got, ok, "want", want, wantOK)
	}
}

func random(steps int) {
	var m sync.Map
	model := map[any]any{}
	x := uint32(1)
	rnd := func(n int) int {
		x = x*1664525 + 1013904223
		return int(x>>8) % n
	}
	for i := range steps {
		var k any = rnd(20)
		if rnd(3) == 0 {
			k = fmt.Sprint(k)
		}
		old, had := model[k]
		v := rnd(4)
		switch rnd(12) {
		case 0, 1, 2, 3:
			got, ok := m.Load(k)
			check("Load", got, old, ok, had)
		case 4:
			m.Store(k, v)
			model[k] = v
		case 5:
			got, ok := m.LoadOrStore(k, v)
			if !had {
				model[k], old = v, v
			}
			check("LoadOrStore", got, old, ok, had)
		case 6:
			got, ok := m.LoadAndDelete(k)
			check("LoadAndDelete", got, old, ok, had)
			delete(model, k)
		case 7:
			m.Delete(k)
			delete(model, k)
		case 8:
			got, ok := m.Swap(k, v)
			check("Swap", got, old, ok, had)
			model[k] = v
		case 9:
			ok := m.CompareAndSwap(k, v, v+10)
			check("CompareAndSwap", nil, nil, ok, had && old == v)
			if ok {
				model[k] = v + 10
			}
		case 10:
			ok := m.CompareAndDelete(k, v)
			check("CompareAndDelete", nil, nil, ok, had && old == v)
			if ok {
				delete(model, k)
			}
		case 11:
			n := 0
			m.Range(func(k, v any) bool {
				want, ok := model[k]
				check("Range", v, want, ok, true)
				n++
				return true
			})
			check("Range", n, len(model), true, true)
			if i%29 == 0 {
				m.Clear()
				clear(model)
			}
		}
	}
	fmt.Println(len(model))
}

func main() {
	random(3000)
	var m sync.Map
	fmt.Println(m.Load(1))
	m.Range(func(k, v any) bool { fmt.Println("empty", k, v); return true })
	fmt.Println(m.CompareAndSwap(1, 2, 3), m.CompareAndDelete(1, 2))
	for i := range 10 {
		m.Store(i, i)
	}
	n := 0
	m.Range(func(k, v any) bool {
		m.Delete(k)
		m.Store(k.(int)+100, v)
		n++
		return n < 5
	})
	left := 0
	m.Range(func(k, v any) bool { left++; return true })
	fmt.Println(n, left)
	func() {
		defer func() { fmt.Println(recover()) }()
		m.Store([]int{1}, 2)
	}()
	m.Store("after", 1)
	fmt.Println(m.Load("after"))

	// Many at once: of those who store a key first one wins, and what is there is found.
	var wins, lost atomic.Int32
	var wg sync.WaitGroup
	var c sync.Map
	for range 4 {
		wg.Go(func() {
			for i := range 200 {
				if _, loaded := c.LoadOrStore(i, i); !loaded {
					wins.Add(1)
				}
				if v, ok := c.Load(i); !ok || v.(int) != i {
					lost.Add(1)
				}
				if i%50 == 49 {
					c.Range(func(k, v any) bool {
						if k != v {
							lost.Add(1)
						}
						return true
					})
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(wins.Load(), lost.Load())
	wg.Go(func() {
		for range 100 {
			c.Clear()
		}
	})
	for i := range 300 {
		c.Store(i%7, i)
		c.Load(i % 11)
	}
	wg.Wait()
}
