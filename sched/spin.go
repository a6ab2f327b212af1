package sched

// This file implements what a G needs that spins for a lock of the program's before it parks.

// How often, and how long each time. Go: runtime/lock_spinbit.go active_spin, active_spin_cnt (go1.26).
const (
	activeSpin    = 4
	activeSpinCnt = 30
)

// CanSpin reports whether spinning makes sense, for the i-th time: for some rounds only, if another P runs something that could
// unlock, and if no other G waits to run here. Go: runtime/proc.go internal_sync_runtime_canSpin (go1.26).
// Differs: Go also asks whether there is more than one processor; the number of Ps must do.
func (mp *M) CanSpin(i int) bool {
	s := mp.s
	if i >= activeSpin || s.gomaxprocs.Load() <= s.npidle.Load()+s.nmspinning.Load()+1 {
		return false
	}
	return runqempty(mp.p)
}

// Procyield passes a moment on the processor. Go: runtime/proc.go internal_sync_runtime_doSpin.
func (mp *M) Procyield() {
	mp.point()
	mp.s.plat.Procyield(activeSpinCnt)
	mp.point()
}
