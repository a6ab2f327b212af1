package sched

// This file implements parking a G and making it ready again.

import (
	"unsafe"

	"minigo/sched/trace"
)

// Gopark records that gp is to wait; the Task then returns SwitchPark, with nothing in between. Only on g0, when gp's state is
// _Gwaiting and its code has stopped, unlockf(mp, gp, lock) is called: it lets others know about gp, usually by
// releasing the lock under which gp was put on a wait queue. From then on gp may be made ready, and run on another M, at
// any time. If unlockf returns false gp does not wait but goes on at once. unlockf may be nil.
// Go: runtime/proc.go gopark (go1.26).
func (mp *M) Gopark(gp *G, unlockf func(mp *M, gp *G, lock unsafe.Pointer) bool, lock unsafe.Pointer, reason WaitReason) {
	mp.waitunlockf = unlockf
	mp.waitlock = lock
	gp.waitreason = reason
}

// Goparkunlock is Gopark with a Mutex, which mp holds, to be unlocked when gp waits.
// Go: runtime/proc.go goparkunlock.
func (mp *M) Goparkunlock(gp *G, l *Mutex, reason WaitReason) {
	mp.Gopark(gp, parkunlock_c, unsafe.Pointer(l), reason)
}

// Go: runtime/proc.go parkunlock_c.
func parkunlock_c(mp *M, _ *G, l unsafe.Pointer) bool {
	unlock(mp, (*Mutex)(l))
	return true
}

// park_m goes on with Gopark on g0. It returns a G to be run next, if unlockf has refused.
// Go: runtime/proc.go park_m (go1.26).
func park_m(mp *M, gp *G) (next *G, inheritTime bool) {
	mp.event(trace.GoBlock, mp.p, gp, uint64(gp.waitreason))
	gp.since = mp.s.coarse.Load()
	fn, l := mp.waitunlockf, mp.waitlock
	mp.waitunlockf, mp.waitlock = nil, nil
	if mp.s.mutant == mutantUnlockBeforeWaiting && fn != nil {
		fn(mp, gp, l)
		fn = nil
	}
	casgstatus(mp, gp, _Grunning, _Gwaiting)
	dropg(mp)
	if fn != nil && !fn(mp, gp, l) {
		mp.unblock(gp, trace.WhyRefused)
		mp.why = trace.WhyRefused
		return gp, true
	}
	// gp may run elsewhere by now: it is not to be touched.
	return nil, false
}

// dropg parts mp from its G. Go: runtime/proc.go dropg.
func dropg(mp *M) { mp.curg.set(nil) }

// Goready makes the waiting gp runnable: it runs next on mp's P. Go: runtime/proc.go goready.
func (mp *M) Goready(gp *G) { ready(mp, gp, true) }

// ready puts gp, which waits, on the local run queue. Go: runtime/proc.go ready.
func ready(mp *M, gp *G, next bool) {
	why := trace.WhyGoroutine
	if mp.curg.Load() == nil { // on g0 without a G, only timers make Gs ready
		why = trace.WhyTimer
	}
	readyWhy(mp, gp, next, why)
}

func readyWhy(mp *M, gp *G, next bool, why trace.Why) {
	acquirem(mp)
	mp.unblock(gp, why)
	runqput(mp, gp, next)
	mp.wakeHelp()
	releasem(mp)
}

// unblock makes gp, which waits and is on no queue, runnable.
func (mp *M) unblock(gp *G, why trace.Why) {
	mp.eventWhy(trace.GoUnblock, mp.p, gp, why, 0)
	casgstatus(mp, gp, _Gwaiting, _Grunnable)
}

// ReadyExternal makes the waiting gp runnable from a thread that is no M. Such wakers are to be announced
// with AddExternal, or the program may be found to be deadlocked before they come.
func (s *Sched) ReadyExternal(gp *G) { s.readyExternal(gp, trace.WhyOutside) }

func (s *Sched) readyExternal(gp *G, why trace.Why) {
	mp := &M{s: s, id: -1}
	if s.cfg.Trace != nil {
		mp.traceBuf = s.cfg.Trace.NewBuf()
	}
	var l gList
	l.push(gp)
	injectglist(mp, &l, why)
}

// AddExternal changes the number of those outside of the scheduler who may still call ReadyExternal.
// With one or more of them the program is never deadlocked.
func (s *Sched) AddExternal(delta int32) { s.external.Add(delta) }

// Sleep parks gp for ns nanoseconds; the Task then returns SwitchPark (or SwitchYield, if ns <= 0).
// Go: runtime/time.go timeSleep.
func (mp *M) Sleep(gp *G, ns int64) Switch {
	if ns <= 0 {
		return SwitchYield
	}
	if gp.timer == nil {
		gp.timer = new(Timer)
		gp.timer.Init(goroutineReady, gp)
	}
	when := mp.s.Nanotime() + ns
	if when < 0 {
		when = maxWhen
	}
	mp.sleepWhen = when
	mp.Gopark(gp, resetForSleep, nil, WaitSleep)
	return SwitchPark
}

// resetForSleep starts the timer only when gp waits: it might be over before. Go: runtime/time.go resetForSleep.
func resetForSleep(mp *M, gp *G, _ unsafe.Pointer) bool {
	gp.timer.Reset(mp, mp.sleepWhen, 0)
	return true
}

// Go: runtime/time.go goroutineReady.
func goroutineReady(mp *M, arg any, _ uint64, _ int64) { mp.Goready(arg.(*G)) }
