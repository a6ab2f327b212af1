// Package iter has the types of iterators, and turns them inside out.
package iter

import "runtime"

// Seq is an iterator over single values: it calls yield with each until yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)

// A coro runs a function in turns with whoever calls resume.
//
// Go: runtime/coro.go newcoro (go1.26)
// Differs: the turn is handed over through channels, not by a direct switch.
type coro struct {
	call, answer chan struct{}
	started      bool
	body         func()
	done         bool // no more values
	waiting      bool // next has asked for a value
	ended        bool // the sequence has returned
	goexit       bool // it has ended its goroutine
	failed       bool // it has panicked
	failure      any
}

// resume lets the function run until it suspends itself or ends, and fails as it does.
func (c *coro) resume() {
	if c.started {
		c.call <- struct{}{}
	} else {
		c.started = true
		c.call, c.answer = make(chan struct{}), make(chan struct{})
		go c.run()
	}
	<-c.answer
	if c.goexit {
		runtime.Goexit()
	}
	if c.failed {
		panic(c.failure)
	}
}

func (c *coro) run() {
	defer func() {
		if !c.ended {
			c.failure = recover()
			c.failed = c.failure != nil
			c.goexit = !c.failed
		}
		c.done = true
		c.answer <- struct{}{}
	}()
	c.body()
	c.ended = true
}

// suspend hands the turn back.
func (c *coro) suspend() {
	c.answer <- struct{}{}
	<-c.call
}

// next asks for a value, and reports whether the sequence has been asked.
func (c *coro) next(name string) bool {
	if c.done {
		return false
	}
	if c.waiting {
		panic(name + ": next called again before yield")
	}
	c.waiting = true
	c.resume()
	return true
}

// yield says that next will find a value.
func (c *coro) yield(name string) {
	if !c.waiting {
		panic(name + ": yield called again before next")
	}
	c.waiting = false
}

// stop makes the sequence's next yield return false, and waits for its end.
func (c *coro) stop() {
	if c.done {
		return
	}
	c.done = true
	if c.started {
		c.resume()
	}
}

// Pull turns the iterator seq into two functions: next returns its next value, stop ends it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var v, zero V
	ok := false
	c := &coro{}
	c.body = func() {
		seq(func(v1 V) bool {
			if c.done {
				return false
			}
			c.yield("iter.Pull")
			v, ok = v1, true
			c.suspend()
			return !c.done
		})
		v, ok = zero, false
	}
	next = func() (V, bool) {
		if !c.next("iter.Pull") {
			return zero, false
		}
		return v, ok
	}
	return next, c.stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var k, zeroK K
	var v, zeroV V
	ok := false
	c := &coro{}
	c.body = func() {
		seq(func(k1 K, v1 V) bool {
			if c.done {
				return false
			}
			c.yield("iter.Pull2")
			k, v, ok = k1, v1, true
			c.suspend()
			return !c.done
		})
		k, v, ok = zeroK, zeroV, false
	}
	next = func() (K, V, bool) {
		if !c.next("iter.Pull2") {
			return zeroK, zeroV, false
		}
		return k, v, ok
	}
	return next, c.stop
}
