// run
package main

import (
	"fmt"
	"strconv"
	"sync"
)

type pair struct{ a, b int }

// Elements of all widths go through buffers from many to many, and each comes once.
func through[T any](size int, of func(i int) T, number func(T) int) {
	const senders, receivers, n = 3, 2, 400
	c := make(chan T, size)
	var wg sync.WaitGroup
	for s := range senders {
		wg.Go(func() {
			for i := s; i < senders*n; i += senders {
				if i%5 != 0 {
					c <- of(i)
					continue
				}
				select {
				case c <- of(i):
				default:
					c <- of(i)
				}
			}
		})
	}
	var mu sync.Mutex
	seen := make([]int, senders*n)
	count := func(v T) {
		mu.Lock()
		seen[number(v)]++
		mu.Unlock()
	}
	var all sync.WaitGroup
	for range receivers {
		all.Go(func() {
			for v := range c {
				count(v)
				select {
				case v, ok := <-c:
					if ok {
						count(v)
					}
				default:
				}
			}
		})
	}
	wg.Wait()
	close(c)
	all.Wait()
	for i, k := range seen {
		if k != 1 {
			fmt.Println("element", i, "came", k, "times")
		}
	}
	fmt.Println(len(c), cap(c))
}

func main() {
	for _, size := range []int{1, 3, 64} {
		through(size, func(i int) int { return i }, func(v int) int { return v })
		through(size, strconv.Itoa, func(v string) int { n, _ := strconv.Atoi(v); return n })
		through(size, func(i int) *int { return &i }, func(v *int) int { return *v })
		through(size, func(i int) any { return i }, func(v any) int { return v.(int) })
		through(size, func(i int) pair { return pair{i, -i} }, func(v pair) int { return v.a })
		through(size, func(i int) [2]int { return [2]int{i, -i} }, func(v [2]int) int { return -v[1] })
	}
	// Elements of no width are counted.
	sem := make(chan struct{}, 2)
	fmt.Println(len(sem), cap(sem))
	sem <- struct{}{}
	sem <- struct{}{}
	select {
	case sem <- struct{}{}:
		fmt.Println("room for three")
	default:
		fmt.Println("full", len(sem))
	}
	<-sem
	_, ok := <-sem
	fmt.Println(len(sem), ok)
	close(sem)
	_, ok = <-sem
	fmt.Println(ok)
	var none chan int
	fmt.Println(len(none), cap(none))
	select {
	case none <- 1:
	default:
		fmt.Println("nil")
	}
	full := make(chan int, 1)
	full <- 1
	close(full)
	defer func() { fmt.Println(recover()) }()
	select {
	case full <- 2:
	default:
		fmt.Println("a closed channel is never full")
	}
}
