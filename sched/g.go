package sched

// This file implements G, the descriptor of a goroutine, and its status word.

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched/trace"
)

// The states of a G, in the low bits of its status word. The numbers are Go's.
// Go: runtime/runtime2.go _Gidle (go1.26).
const (
	_Gidle      = 0 // just allocated, not yet known to anyone
	_Grunnable  = 1 // on a run queue; its stack is nobody's
	_Grunning   = 2 // on an M with a P; the G owns its stack
	_Gsyscall   = 3 // in a system call, on an M; the G owns its stack
	_Gwaiting   = 4 // parked: not on a run queue, but noted somewhere (a channel's queue, a timer)
	_Gdead      = 6 // has ended, or is not yet started: on a free list
	_Gcopystack = 8 // its stack is being moved
	_Gpreempted = 9 // stopped itself for someone who wants its stack

	// _Gscan is set, beside one of the states above, while someone else than the G reads its stack:
	// until it is cleared the state cannot change.
	_Gscan = 0x1000
)

// gstatusNames names the states as dumps do.
var gstatusNames = [...]string{
	_Gidle: "idle", _Grunnable: "runnable", _Grunning: "running", _Gsyscall: "syscall", _Gwaiting: "waiting",
	5: "moribund", _Gdead: "dead", 7: "enqueue", _Gcopystack: "copystack", _Gpreempted: "preempted",
}

// gtransitions holds the legal changes of a G's state: a bit for each state that may follow.
var gtransitions = [...]uint16{
	_Gidle:      1 << _Gdead,
	_Grunnable:  1 << _Grunning,
	_Grunning:   1<<_Grunnable | 1<<_Gsyscall | 1<<_Gwaiting | 1<<_Gdead | 1<<_Gcopystack | 1<<_Gpreempted,
	_Gsyscall:   1<<_Grunning | 1<<_Grunnable,
	_Gwaiting:   1<<_Grunnable | 1<<_Grunning,
	_Gdead:      1 << _Grunnable,
	_Gcopystack: 1 << _Grunning,
	_Gpreempted: 1 << _Gwaiting,
}

// StackPreempt in G.Stackguard0 makes the check at the next function's entry fail.
// Go: runtime/stack.go stackPreempt. Differs: Go's stacks grow downwards and so its value is huge; ours grow upwards.
const StackPreempt = 0

// A G is a goroutine. Go: runtime/runtime2.go g (go1.26). It has the size of two cache lines, and what the start, the switch and the end of
// a goroutine need is mostly in the first.
type G struct {
	// Stackguard0 is what the check at a function's entry compares with: the limit of the stack, in a unit of
	// the Task's choice, or StackPreempt. See preempt.go.
	Stackguard0 atomic.Uintptr
	stackguard  uintptr     // the limit, without preemption
	preempt     atomic.Bool // the truth of which StackPreempt is the hint

	atomicstatus atomic.Uint32

	// For package gsync: whether a select has been won, and below what the waker hands to the sleeper, and what the sleeper waits on.
	// Go: g.selectDone, g.param, g.waiting.
	SelectDone atomic.Uint32

	waitreason WaitReason // valid if waiting
	isSystem   bool       // one of the scheduler's own: not counted, not shown

	task      Task
	schedlink *G            // next in a gQueue or gList
	goid      atomic.Uint64 // who looks at all Gs reads it at any time

	parentGoid uint64
	g0fn       func(mp *M, gp *G) // to be run on g0 before the G goes on
	m          *M                 // the M it runs on; valid if running or in a system call
	lockedm    *M                 // the only M that may run it
	since      int64              // waiting: about when it began (see Sched.coarse); runnable, with Config.Measure: when it began
	timer      *Timer             // for Sleep

	Param   unsafe.Pointer
	Waiting unsafe.Pointer
}

const _ = -(unsafe.Sizeof(G{}) ^ 128) // G is as large as its comment says

// Goid is the goroutine's number. Numbers are never used twice.
func (gp *G) Goid() uint64 { return gp.goid.Load() }

// ParentGoid is the number of the goroutine that made this one, 0 for the first.
func (gp *G) ParentGoid() uint64 { return gp.parentGoid }

// Task is what the G runs, or has run: a G from M.NewG may bring its old Task.
func (gp *G) Task() Task { return gp.task }

// WaitReason says why the G waits; valid if Status is "waiting".
func (gp *G) WaitReason() WaitReason { return gp.waitreason }

// WaitSince is about when (by Sched.Nanotime) the G began to wait; valid if Status is "waiting".
func (gp *G) WaitSince() int64 { return gp.since }

// Status is the G's state in a word: running, runnable, waiting...
func (gp *G) Status() string { return gstatusName(readgstatus(gp)) }

// RunningOn is the M that the G runs on; nil if it does not run. For the G itself, or while nothing changes.
func (gp *G) RunningOn() *M {
	if readgstatus(gp)&^_Gscan != _Grunning {
		return nil
	}
	return gp.m
}

// Dead reports whether the goroutine has ended, or has not begun.
func (gp *G) Dead() bool {
	switch readgstatus(gp) &^ _Gscan {
	case _Gidle, _Gdead:
		return true
	}
	return false
}

func gstatusName(status uint32) string {
	name := "?"
	if i := status &^ _Gscan; i < uint32(len(gstatusNames)) {
		name = gstatusNames[i]
	}
	if status&_Gscan != 0 {
		name += " (scan)"
	}
	return name
}

// Go: runtime/proc.go readgstatus.
func readgstatus(gp *G) uint32 { return gp.atomicstatus.Load() }

// casgstatus changes the state of gp from old to new, neither with the scan bit. While someone else has the scan bit set
// it waits. Any other state than old, and any change that is not in the table, is a fatal error.
// Go: runtime/proc.go casgstatus (go1.26). Differs: Go waits for ever if the state is another one than old.
func casgstatus(mp *M, gp *G, old, new uint32) {
	if gtransitions[old]&(1<<new) == 0 {
		badTransition(mp, gp, old, new)
	}
	if new == _Grunnable {
		mp.s.measureRunnable(gp)
	}
	if !gp.atomicstatus.CompareAndSwap(old, new) {
		casgstatusSlow(mp, gp, old, new)
	}
}

//go:noinline
func casgstatusSlow(mp *M, gp *G, old, new uint32) {
	for !gp.atomicstatus.CompareAndSwap(old, new) {
		now := gp.atomicstatus.Load()
		if now&^_Gscan != old {
			mp.throw("casgstatus: goroutine " + utoa(gp.goid.Load()) + " is " + gstatusName(now) + ", and not " + gstatusName(old) + ", before " + gstatusName(new))
		}
		if mp.s.mutant == mutantIgnoreScan {
			gp.atomicstatus.Store(new)
			return
		}
		mp.s.plat.Osyield()
	}
}

//go:noinline
func badTransition(mp *M, gp *G, old, new uint32) {
	mp.throw("casgstatus: goroutine " + utoa(gp.goid.Load()) + ": bad transition from " + gstatusName(old) + " to " + gstatusName(new))
}

// castogscanstatus sets the scan bit if gp's state is old, so that gp's stack may be read. It may fail.
// Go: runtime/proc.go castogscanstatus.
func castogscanstatus(gp *G, old uint32) bool {
	return gp.atomicstatus.CompareAndSwap(old, old|_Gscan)
}

// casfromgscanstatus clears the scan bit, which the caller has set.
// Go: runtime/proc.go casfrom_Gscanstatus.
func casfromgscanstatus(mp *M, gp *G, old uint32) {
	if !gp.atomicstatus.CompareAndSwap(old|_Gscan, old) {
		mp.throw("casfrom_Gscanstatus: goroutine " + utoa(gp.goid.Load()) + " is " + gstatusName(readgstatus(gp)) + ", and not " + gstatusName(old|_Gscan))
	}
}

// Scan calls fn while gp, which must not be running, cannot change its state, and so its stack is nobody's. It
// reports whether it could: a running G has to be stopped first. mp is the caller's.
func (mp *M) Scan(gp *G, fn func()) bool {
	switch old := readgstatus(gp); old {
	case _Grunnable, _Gwaiting, _Gsyscall:
		if castogscanstatus(gp, old) {
			fn()
			casfromgscanstatus(mp, gp, old)
			return true
		}
	}
	return false
}

// Copystack calls fn with the running gp in the state _Gcopystack: it moves its own stack, of so many bytes, to another one.
// Go: runtime/stack.go newstack.
func (mp *M) Copystack(gp *G, from, to int, fn func()) {
	mp.eventStack(trace.StackGrow, gp, from, to)
	casgstatus(mp, gp, _Grunning, _Gcopystack)
	fn()
	casgstatus(mp, gp, _Gcopystack, _Grunning)
}

// Shrinkstack calls fn with gp's task, if that is idle: not running, and not in a system call, where it may still use its stack. Until fn returns gp does not go on. If
// fn moves the stack to a smaller one it says how large the two are. Go: runtime/stack.go isShrinkStackSafe.
func (mp *M) Shrinkstack(gp *G, fn func(t Task) (from, to int)) {
	old := readgstatus(gp)
	if old != _Grunnable && old != _Gwaiting || mp.s.mutant != mutantShrinkNoScan && !castogscanstatus(gp, old) {
		return
	}
	if from, to := fn(gp.task); from != to {
		mp.eventStack(trace.StackShrink, gp, from, to)
	}
	if mp.s.mutant != mutantShrinkNoScan {
		casfromgscanstatus(mp, gp, old)
	}
}

// utoa writes a number in decimal. (Package strconv would do; this keeps the fatal path free of imports.)
func utoa(n uint64) string {
	var buf [20]byte
	i := len(buf)
	for {
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			return string(buf[i:])
		}
	}
}

// itoa is utoa with a sign.
func itoa(n int64) string {
	if n < 0 {
		return "-" + utoa(-uint64(n))
	}
	return utoa(uint64(n))
}
