// run -procs=4
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type Config struct{ n int }

func main() {
	var a int64
	var b atomic.Int32
	var c atomic.Uint64
	var flag atomic.Bool
	var u uint32
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				atomic.AddInt64(&a, 2)
				b.Add(-1)
				for {
					old := c.Load()
					if c.CompareAndSwap(old, old+3) {
						break
					}
				}
				atomic.AddUint32(&u, ^uint32(0))
			}
		}()
	}
	wg.Wait()
	fmt.Println(atomic.LoadInt64(&a), b.Load(), c.Load(), int32(u))
	fmt.Println(flag.Swap(true), flag.Load(), flag.CompareAndSwap(true, false), flag.Load())
	atomic.StoreInt64(&a, 5)
	fmt.Println(atomic.SwapInt64(&a, 6), atomic.CompareAndSwapInt64(&a, 6, 7), a)
	var p atomic.Pointer[Config]
	fmt.Println(p.Load() == nil)
	p.Store(&Config{3})
	fmt.Println(p.Load().n)
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store("s")
	fmt.Println(v.Load().(string))
}
