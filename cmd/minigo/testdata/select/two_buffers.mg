// run
package main

import (
	"fmt"
	"sync"
)

func main() {
	// what several goroutines put into two buffers comes out once, in the order of each
	a, b := make(chan int, 3), make(chan int, 3)
	sum := make(chan int)
	var senders sync.WaitGroup
	for g := range 2 {
		senders.Add(1)
		go func() {
			for i := range 500 {
				select {
				case a <- 2*i + g:
				case b <- 2*i + g:
				}
			}
			senders.Done()
		}()
	}
	for range 2 {
		go func(a, b chan int) {
			n := 0
			last := [2][2]int{{-1, -1}, {-1, -1}}
			for a != nil || b != nil {
				from, v, ok := 0, 0, false
				select {
				case v, ok = <-a:
				case v, ok = <-b:
					from = 1
				}
				if !ok {
					if from == 0 {
						a = nil
					} else {
						b = nil
					}
					continue
				}
				if v <= last[from][v&1] {
					fmt.Println("out of order", from, v)
				}
				last[from][v&1] = v
				n += v
			}
			sum <- n
		}(a, b)
	}
	senders.Wait()
	close(a)
	close(b)
	fmt.Println(<-sum + <-sum)

	// both are chosen; elements that are not wanted, or have no size
	c, d := make(chan struct{}, 100), make(chan string, 100)
	var counts [2]int
	for range 100 {
		select {
		case c <- struct{}{}:
			counts[0]++
		case d <- "x":
			counts[1]++
		}
	}
	fmt.Println(counts[0] > 10, counts[1] > 10, len(c) == counts[0], len(d) == counts[1])
	for range 100 {
		select {
		case <-c:
			counts[0]--
		case <-d:
			counts[1]--
		}
	}
	fmt.Println(counts, len(c), len(d))
}
