// run

// A Context of one's own that has a method AfterFunc: no goroutine waits for its end.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
)

type own struct {
	context.Context
	mu   sync.Mutex
	fns  map[*byte]func()
	done chan struct{}
	err  error
}

func (c *own) Done() <-chan struct{} { return c.done }

func (c *own) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func (c *own) AfterFunc(f func()) func() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := new(byte)
	c.fns[key] = f
	return func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		_, ok := c.fns[key]
		delete(c.fns, key)
		return ok
	}
}

func (c *own) end(err error) {
	c.mu.Lock()
	c.err = err
	fns := c.fns
	c.fns = nil
	c.mu.Unlock()
	for _, f := range fns {
		f()
	}
}

func main() {
	c := &own{Context: context.Background(), fns: map[*byte]func(){}, done: make(chan struct{})}
	before := runtime.NumGoroutine()
	child, cancel := context.WithCancel(c)
	grandchild, cancel2 := context.WithCancelCause(context.WithValue(child, "k", "v"))
	other, cancelOther := context.WithCancel(c)
	fmt.Println(runtime.NumGoroutine()-before, len(c.fns), child.Err())
	cancelOther()
	fmt.Println(len(c.fns), other.Err(), child.Err())
	c.end(errors.New("the end"))
	<-grandchild.Done()
	fmt.Println(child.Err(), context.Cause(grandchild), c.Err())
	cancel()
	cancel2(nil)
}
