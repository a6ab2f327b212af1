package main

import (
	"runtime"
	"sync"
)

type counter struct {
	n  int
	mu sync.Mutex
}

func add(c *counter, list []sync.Mutex, mu *sync.Mutex) {
	c.mu.Lock()
	c.n++
	c.mu.Unlock()
	list[c.n].Lock()
	mu.Unlock()
	runtime.Gosched()
}

func (c *counter) get() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

func main() {
	add(new(counter), make([]sync.Mutex, 2), new(sync.Mutex))
	new(counter).get()
}
