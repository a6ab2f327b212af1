package main

import "sync/atomic"

type counter struct {
	hits atomic.Int32
	n    uint64
}

func use(c *counter, flag *atomic.Bool, p *int32) bool {
	c.hits.Add(1)
	if atomic.AddInt32(p, -1) < 0 || c.hits.Load() == 0 {
		atomic.StoreUint64(&c.n, 7)
	}
	flag.Store(true)
	return atomic.CompareAndSwapUint64(&c.n, 7, 8) || atomic.SwapInt32(p, 3) == 4
}

func main() { use(new(counter), new(atomic.Bool), new(int32)) }
