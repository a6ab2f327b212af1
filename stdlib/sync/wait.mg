package sync

import "sync/atomic"

// This file has WaitGroup, Once and Cond.

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
	if int64(state) >= 0 && uint32(state) == 0 {
		return // nobody waits
	}
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

// A Cond is where goroutines wait for something to happen.
type Cond struct {
	_      noCopy
	L      Locker
	notify notifyList
	self   *Cond // to find copies
}

// A notifyList counts the tickets of those who wait.
type notifyList struct {
	wait   uint32 // the next ticket
	notify uint32 // the next ticket to be notified
}

func notifyListAdd(wait *uint32) uint32
func notifyListWait(notify *uint32, ticket uint32)
func notifyListNotifyOne(wait, notify *uint32)
func notifyListNotifyAll(wait, notify *uint32)

// NewCond returns a Cond with the lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// check is called unless c has been used before, and is where it was.
func (c *Cond) check() {
	if c.self == nil {
		c.self = c
	}
	if c.self != c {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks c.L, waits for a Signal or Broadcast, and locks c.L.
func (c *Cond) Wait() {
	if c.self != c {
		c.check()
	}
	t := notifyListAdd(&c.notify.wait)
	c.L.Unlock()
	notifyListWait(&c.notify.notify, t)
	c.L.Lock()
}

// Signal wakes one who waits.
func (c *Cond) Signal() {
	if c.self != c {
		c.check()
	}
	if l := &c.notify; atomic.LoadUint32(&l.wait) != atomic.LoadUint32(&l.notify) { // somebody waits
		notifyListNotifyOne(&l.wait, &l.notify)
	}
}

// Broadcast wakes all who wait.
func (c *Cond) Broadcast() {
	if c.self != c {
		c.check()
	}
	if l := &c.notify; atomic.LoadUint32(&l.wait) != atomic.LoadUint32(&l.notify) {
		notifyListNotifyAll(&l.wait, &l.notify)
	}
}
