// run -procs=4
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	shared := [4]int{}
	var bad, readers atomic.Int32
	for i := 0; i < 6; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for k := 0; k < 50; k++ {
				rw.RLock()
				readers.Add(1)
				if shared[0] != shared[3] {
					bad.Add(1)
				}
				readers.Add(-1)
				rw.RUnlock()
			}
		}()
		go func() {
			defer wg.Done()
			for k := 0; k < 20; k++ {
				rw.Lock()
				if readers.Load() != 0 {
					bad.Add(1)
				}
				for j := range shared {
					shared[j]++
				}
				rw.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(shared, bad.Load())
	rw.RLock()
	rw.RLock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	rw.RUnlock()
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock())
}
