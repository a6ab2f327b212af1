// run -procs=4
package main

import (
	"fmt"
	"sync"
)

// Unlock, RUnlock and Done are what is deferred most.

type store struct {
	sync.Mutex
	rw sync.RWMutex
	m  map[int]int
}

func (s *store) add(k, n int) int {
	s.Lock()
	defer s.Unlock()
	s.rw.Lock()
	defer s.rw.Unlock()
	s.m[k] += n
	return s.m[k]
}

func (s *store) get(k int) int {
	s.rw.RLock()
	defer s.rw.RUnlock()
	return s.m[k]
}

func order(mus ...*sync.Mutex) {
	for i, mu := range mus {
		mu.Lock()
		defer mu.Unlock()
		defer func() { fmt.Print(i, mu.TryLock(), " ") }()
	}
}

func panics(mu *sync.Mutex, wg *sync.WaitGroup) (err any) {
	defer func() { err = recover() }()
	mu.Lock()
	defer mu.Unlock()
	wg.Add(1)
	defer wg.Done()
	panic("while it is locked")
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	s := &store{m: map[int]int{}}
	fmt.Println(s.add(1, 2), s.add(1, 3), s.get(1), s.TryLock(), s.rw.TryLock())
	s.Unlock()
	s.rw.Unlock()

	var a, b sync.Mutex
	order(&a, &b, new(sync.Mutex))
	fmt.Println(a.TryLock(), b.TryLock())
	a.Unlock()
	b.Unlock()

	var wg sync.WaitGroup
	fmt.Println(panics(&a, &wg), a.TryLock())
	wg.Wait()

	// Some wait: they are woken.
	for range 4 {
		wg.Go(func() {
			for i := range 500 {
				s.add(2, 1)
				s.get(i % 3)
			}
		})
	}
	wg.Wait()
	fmt.Println(s.get(2))
	var done sync.WaitGroup
	n := 0
	for range 20 {
		wg.Add(2)
		done.Add(1)
		go func() {
			defer done.Done()
			wg.Wait()
		}()
		for range 2 {
			go func() {
				defer wg.Done()
				s.Lock()
				defer s.Unlock()
				n++
			}()
		}
		wg.Wait()
		done.Wait()
	}
	fmt.Println(n)

	var nilStore *store
	var nilWG *sync.WaitGroup
	try("nil", func() { defer nilStore.Unlock() })
	try("nil", func() { defer nilStore.rw.RUnlock() })
	try("nil", func() { defer nilWG.Done() })
	try("negative", func() { defer new(sync.WaitGroup).Done() })
	wg.Add(1)
	unlock, finish := a.Unlock, wg.Done
	func() {
		defer unlock()
		defer finish()
	}()
	wg.Wait()
	fmt.Println(a.TryLock())
	defer fmt.Println("the end")
	defer a.Unlock()
}
