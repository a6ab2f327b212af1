// run -procs=4
package main

import (
	"fmt"
	"sync"
)

type Counter struct {
	sync.Mutex
	m map[string]int
}

func (c *Counter) Inc(k string) {
	c.Lock()
	defer c.Unlock()
	c.m[k]++
}

func main() {
	c := Counter{m: map[string]int{}}
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				c.Inc([]string{"a", "b", "c"}[j%3])
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.m)
	fmt.Println(c.TryLock(), c.TryLock())
	c.Unlock()
}
