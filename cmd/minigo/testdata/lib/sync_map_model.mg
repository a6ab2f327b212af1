// run

// A sync.Map does what a map does, whatever is done in whatever order.
package main

import (
	"fmt"
	"math/rand"
	"sync"
)

func main() {
	r := rand.New(rand.NewSource(1))
	differ := 0
	for round := 0; round < 200 && differ == 0; round++ {
		var m sync.Map
		want := map[int]int{}
		keys := 1 + r.Intn(9)
		for step := 0; step < 100; step++ {
			k, v, op := r.Intn(keys), r.Intn(4), r.Intn(10)
			old, had := want[k]
			var got, expect any
			switch op {
			case 0:
				m.Store(k, v)
				want[k] = v
			case 1:
				got, expect = pair(m.Load(k)), pair(value(old, had))
			case 2:
				got, expect = pair(m.LoadOrStore(k, v)), pair(old, had)
				if !had {
					want[k], expect = v, pair(v, false)
				}
			case 3:
				got, expect = pair(m.LoadAndDelete(k)), pair(value(old, had))
				delete(want, k)
			case 4:
				m.Delete(k)
				delete(want, k)
			case 5:
				got, expect = pair(m.Swap(k, v)), pair(value(old, had))
				want[k] = v
			case 6:
				got, expect = m.CompareAndSwap(k, v, v+1), had && old == v
				if had && old == v {
					want[k] = v + 1
				}
			case 7:
				got, expect = m.CompareAndDelete(k, v), had && old == v
				if had && old == v {
					delete(want, k)
				}
			case 8:
				n := 0
				m.Range(func(k, v any) bool {
					if x, ok := want[k.(int)]; !ok || x != v {
						n += 1000
					}
					n++
					return true
				})
				got, expect = n, len(want)
			case 9:
				if v == 0 {
					m.Clear()
					clear(want)
				}
			}
			if got != expect {
				fmt.Println("round", round, "step", step, "op", op, "got", got, "want", expect)
				differ++
			}
		}
	}
	fmt.Println(differ)
}

func pair(v any, ok bool) any { return fmt.Sprint(v, ok) }

func value(v int, ok bool) (any, bool) {
	if ok {
		return v, true
	}
	return nil, false
}
