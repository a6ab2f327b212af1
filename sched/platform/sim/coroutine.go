package sim

// This file implements coroutines.

import (
	"iter"
	"sync"
	"sync/atomic"
)

// Pull is iter.Pull, of which the race detector never learns that a coroutine has ended (the host's coroexit calls no racegoend): it would keep what it
// knows of each, some ten or a hundred KB, and a test of some thousand seeds would need all memory that there is. So in a race build it is PullThread.
func Pull[V any](seq iter.Seq[V]) (next func() (V, bool), stop func()) {
	if raceEnabled {
		return PullThread(seq)
	}
	return iter.Pull(seq)
}

// PullThread is iter.Pull by a goroutine of the host that takes turns with who calls next: also from another thread than before. While one thread waits in
// next, another may call stop: it returns when seq has, and so does next, with nothing.
func PullThread[V any](seq iter.Seq[V]) (next func() (V, bool), stop func()) {
	var (
		turn  = make(chan struct{})
		back  = make(chan V)        // closed at the end
		quit  = make(chan struct{}) // closed to stop
		once  sync.Once
		fault atomic.Pointer[any] // what seq has panicked with
	)
	wait := func() bool {
		select {
		case <-turn:
			return true
		case <-quit:
			return false
		}
	}
	go func() {
		defer close(back)
		defer func() {
			if e := recover(); e != nil {
				fault.Store(&e)
			}
		}()
		if wait() {
			seq(func(v V) bool {
				select {
				case back <- v:
					return wait()
				case <-quit:
					return false
				}
			})
		}
	}()
	result := func() (v V, ok bool) {
		if v, ok = <-back; !ok {
			if e := fault.Swap(nil); e != nil {
				panic(*e)
			}
		}
		return v, ok
	}
	next = func() (v V, ok bool) {
		select {
		case turn <- struct{}{}:
		case <-back: // it is closed: whoever yields has had a turn
		}
		return result()
	}
	stop = func() {
		once.Do(func() { close(quit) })
		for ok := true; ok; {
			_, ok = result()
		}
	}
	return next, stop
}
