package sched

// This file implements what a G needs that spins for a lock of the program's before it parks.

import "sync/atomic"

// CanSpin reports whether spinning makes sense, for the i-th time: for some rounds only, if another P runs something that could
// unlock, and if no other G waits to run here. Go: runtime/proc.go internal_sync_runtime_canSpin (go1.26).
// Differs: Go also asks whether there is more than one processor; the number of Ps must do.
func (mp *M) CanSpin(i int) bool {
	const activeSpin = 4 // Go: runtime/lock_spinbit.go active_spin
	s := mp.s
	if i >= activeSpin || s.gomaxprocs.Load() <= s.npidle.Load()+s.nmspinning.Load()+1 {
		return false
	}
	return runqempty(mp.p)
}

// Procyield passes a moment on the processor. Go: runtime/proc.go internal_sync_runtime_doSpin.
// Differs: without the PAUSE instruction; loads of one word are what the compiler leaves in the loop.
func (mp *M) Procyield() {
	mp.point()
	var word atomic.Uint32
	for range 120 {
		word.Load()
	}
	mp.point()
}
