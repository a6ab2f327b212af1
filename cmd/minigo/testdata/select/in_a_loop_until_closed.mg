// run
package main

import "fmt"

func gen(from, n int) chan int {
	c := make(chan int)
	go func() {
		for i := 0; i < n; i++ {
			c <- from + i
		}
		close(c)
	}()
	return c
}

func main() {
	a, b := gen(0, 50), gen(1000, 70)
	sum, count := 0, 0
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			sum += v
			count++
		case v, ok := <-b:
			if !ok {
				b = nil
				break
			}
			sum += v
			count++
		}
	}
	fmt.Println(sum, count)
	quit := make(chan struct{})
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-quit:
				return
			}
		}
	}()
	for v := range out {
		if v == 10 {
			close(quit)
			break
		}
	}
	for range out {
	}
	fmt.Println("quit")
}
