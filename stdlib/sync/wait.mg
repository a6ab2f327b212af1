package sync

import "sync/atomic"

// This file has WaitGroup, Once, Cond and Pool.

// A WaitGroup waits for a number of tasks.
//
// Go: sync/waitgroup.go WaitGroup (go1.26)
type WaitGroup struct {
	_     noCopy
	state atomic.Uint64 // the counter, and in the low 32 bits the number of waiters
	sema  uint32
}

// Add adds delta to the counter.
func (wg *WaitGroup) Add(delta int) {
	state := wg.state.Add(uint64(delta) << 32)
	v := int32(state >> 32)
	w := uint32(state)
	if v < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if w != 0 && delta > 0 && v == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if v > 0 || w == 0 {
		return
	}
	if wg.state.Load() != state {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	wg.state.Store(0)
	for ; w != 0; w-- {
		semrelease(&wg.sema)
	}
}

// Done takes one from the counter.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the counter is zero.
func (wg *WaitGroup) Wait() {
	for {
		state := wg.state.Load()
		if int32(state>>32) == 0 {
			return
		}
		if wg.state.CompareAndSwap(state, state+1) {
			semacquireWaitGroup(&wg.sema)
			if wg.state.Load() != 0 {
				panic("sync: WaitGroup is reused before previous Wait has returned")
			}
			return
		}
	}
}

// Go calls f in a new goroutine, as one of the tasks.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			// After a panic the program ends: Done could let it end well before.
			if x := recover(); x != nil {
				panic(x)
			}
			wg.Done()
		}()
		f()
	}()
}

// A Once does something once.
type Once struct {
	_    noCopy
	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call of Do.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// OnceFunc returns a function that calls f once. If f panics, so does every call.
func OnceFunc(f func()) func() {
	var once Once
	var valid bool
	var p any
	return func() {
		once.Do(func() {
			defer func() {
				p = recover()
				if !valid {
					panic(p)
				}
			}()
			f()
			f = nil
			valid = true
		})
		if !valid {
			panic(p)
		}
	}
}

// A Cond is where goroutines wait for something to happen.
type Cond struct {
	_      noCopy
	L      Locker
	notify notifyList
	self   *Cond // to find copies
}

// A notifyList is who waits at a Cond.
type notifyList struct {
	host *byte
}

func newNotifyList() *byte
func notifyListAdd(l *byte) uint32
func notifyListWait(l *byte, ticket uint32)
func notifyListNotifyOne(l *byte)
func notifyListNotifyAll(l *byte)

// NewCond returns a Cond with the lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l, notify: notifyList{newNotifyList()}} }

func (c *Cond) list() *byte {
	if c.self == nil {
		setCond(&c.self, c, &c.notify.host)
	}
	if c.self != c {
		panic("sync.Cond is copied")
	}
	return c.notify.host
}

// setCond sets *host, if it is nil, to a new list and then *self to c, atomically.
func setCond(self **Cond, c *Cond, host **byte)

// Wait unlocks c.L, waits for a Signal or Broadcast, and locks c.L.
func (c *Cond) Wait() {
	l := c.list()
	t := notifyListAdd(l)
	c.L.Unlock()
	notifyListWait(l, t)
	c.L.Lock()
}

// Signal wakes one who waits.
func (c *Cond) Signal() { notifyListNotifyOne(c.list()) }

// Broadcast wakes all who wait.
func (c *Cond) Broadcast() { notifyListNotifyAll(c.list()) }

// A Pool keeps values for reuse.
type Pool struct {
	_     noCopy
	mu    Mutex
	items []any
	New   func() any
}

const poolSize = 256 // values that a Pool keeps

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	if len(p.items) < poolSize {
		p.items = append(p.items, x)
	}
	p.mu.Unlock()
}

// Get takes a value out of the pool, or calls New.
func (p *Pool) Get() any {
	p.mu.Lock()
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items[n-1] = nil
		p.items = p.items[:n-1]
		p.mu.Unlock()
		return x
	}
	p.mu.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}
