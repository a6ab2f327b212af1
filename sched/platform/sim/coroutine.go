package sim

// This file implements coroutines.

import "iter"

// Pull is iter.Pull, of which the race detector never learns that a coroutine has ended (the host's coroexit calls no racegoend): it would keep what it
// knows of each, some ten or a hundred KB, and a test of some thousand seeds would need all memory that there is. So in a race build it is PullThread.
func Pull[V any](seq iter.Seq[V]) (next func() (V, bool), stop func()) {
	if raceEnabled {
		return PullThread(seq)
	}
	return iter.Pull(seq)
}

// PullThread is iter.Pull by a goroutine of the host that takes turns with who calls next: also from another thread than before.
func PullThread[V any](seq iter.Seq[V]) (next func() (V, bool), stop func()) {
	var (
		turn  = make(chan bool) // false: stop
		back  = make(chan V)    // closed at the end
		ended bool
		fault any // what seq has panicked with
	)
	go func() {
		defer close(back)
		defer func() { fault = recover() }()
		if <-turn {
			seq(func(v V) bool {
				back <- v
				return <-turn
			})
		}
	}()
	resume := func(goOn bool) (v V, ok bool) {
		if ended {
			return v, false
		}
		turn <- goOn
		if v, ok = <-back; !ok {
			if ended = true; fault != nil {
				panic(fault)
			}
		}
		return v, ok
	}
	return func() (V, bool) { return resume(true) }, func() { resume(false) }
}
