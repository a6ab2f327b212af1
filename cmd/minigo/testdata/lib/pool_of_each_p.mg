// run

package main

import (
	"fmt"
	"runtime"
	"sync"
)

type buffer struct {
	users int
	data  []byte
}

// Many take buffers and give them back, some more than a P keeps, also while the number of Ps changes: nobody gets one that another has.
func main() {
	pool := sync.Pool{New: func() any { return new(buffer) }}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 200 {
				held := make([]*buffer, 1+(g+i)%12)
				for j := range held {
					b := pool.Get().(*buffer)
					if b.users++; b.users != 1 {
						panic("taken twice")
					}
					held[j] = b
				}
				if i%16 == 0 {
					runtime.Gosched()
				}
				if g == 0 && i%50 == 0 {
					runtime.GOMAXPROCS(1 + i/50)
				}
				for _, b := range held {
					b.data = append(b.data[:0], byte(i))
					b.users--
					pool.Put(b)
				}
			}
		})
	}
	wg.Wait()
	for range 1000 {
		if b := pool.Get().(*buffer); b.users != 0 {
			panic("given back while in use")
		}
	}
	fmt.Println("each buffer had one user at a time")
}
