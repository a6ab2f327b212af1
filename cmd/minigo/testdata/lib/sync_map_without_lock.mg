// run -procs=4

// Values of a sync.Map change without a lock, while others make keys and delete them: nothing is lost, and nothing is found twice.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

const (
	workers = 4
	rounds  = 60
	keys    = 5
)

func main() {
	var m sync.Map
	var wg sync.WaitGroup
	var stored, deleted, missed atomic.Int64
	for i := range keys {
		m.Store(i, 0)
	}
	for w := range workers {
		wg.Go(func() {
			for i := range rounds {
				k := (w + i) % keys
				for { // count
					v, ok := m.Load(k)
					if !ok {
						missed.Add(1)
						break
					}
					if m.CompareAndSwap(k, v, v.(int)+1) {
						break
					}
				}
				// Tokens that everybody takes.
				token := fmt.Sprint("token ", i%3)
				if old, ok := m.Swap(token, w*rounds+i); ok {
					deleted.Add(int64(old.(int)))
				}
				stored.Add(int64(w*rounds + i))
				if i%4 == w {
					runtime.Gosched()
				}
				if v, ok := m.LoadAndDelete(fmt.Sprint("token ", (i+w)%3)); ok {
					deleted.Add(int64(v.(int)))
				}
				if v, ok := m.LoadOrStore("new"+token, i); ok && m.CompareAndDelete("new"+token, v) {
					m.Store(-w-1, i)
				}
				if i%16 == 5 {
					m.Range(func(key, value any) bool { return key != 0 })
				}
			}
		})
	}
	wg.Wait()
	sum := 0
	for i := range keys {
		v, _ := m.Load(i)
		sum += v.(int)
	}
	for i := range 3 {
		if v, ok := m.LoadAndDelete(fmt.Sprint("token ", i)); ok {
			deleted.Add(int64(v.(int)))
		}
	}
	fmt.Println(sum == workers*rounds, missed.Load(), stored.Load() == deleted.Load())

	// One goroutine sees what a map does.
	var s sync.Map
	for i := range 4 {
		s.Store("k", i)
		s.LoadOrStore("l", i)
		s.LoadOrStore("l", i)
	}
	fmt.Println(s.Load("k"))
	fmt.Println(s.Load("l"))
	fmt.Println(s.CompareAndSwap("k", 3, "x"), s.CompareAndSwap("k", 3, "y"), s.CompareAndSwap("none", nil, 1))
	fmt.Println(s.Swap("k", "z"))
	fmt.Println(s.Swap("new", 1))
	fmt.Println(s.CompareAndDelete("k", "x"), s.CompareAndDelete("k", "z"), s.CompareAndDelete("k", "z"))
	fmt.Println(s.LoadAndDelete("k"))
	fmt.Println(s.LoadAndDelete("new"))
	fmt.Println(s.LoadAndDelete("new"))
	fmt.Println(s.LoadOrStore("k", 5))
	s.Clear()
	fmt.Println(s.Load("k"))
	fmt.Println(s.LoadOrStore("k", nil))
	fmt.Println(s.Load("k"))
	s.Range(func(k, v any) bool { fmt.Println(k, v); return true })
}
