// Package sched runs goroutines on threads, as Go's runtime does and by its names.
//
// A G is a goroutine, an M a machine (a thread), a P a processor (the right to run Gs). An M needs a P to run a G. There are
// GOMAXPROCS Ps, and as many Ms as it takes to have a running M for each P: an M in a system call leaves its P to another one. Each P has a
// queue of runnable Gs, and there is a global one. An M without work takes it from the queue of another P.
//
//	newproc → runqput → wakep ─────────────────→ startm
//	             │                                  │
//	             ↓                                  ↓
//	 schedule → findRunnable → execute → Task.Resume: the goroutine's code
//	    ↑                                    │ returns a Switch
//	    └── park_m, gosched_m, gopreempt_m, goexit0, exitsyscall0
//
// # What is different from Go
//
// A G's code is a Task: calling Task.Resume is Go's gogo, and returning from it is mcall. So g0 is the M's thread itself, in M.loop, and a
// switch costs a return and a call. There is no hidden current G or M: both are passed. And everything hangs on a Sched, so
// that several can run in one process.
//
// # States of a G
//
//	_Gidle → _Gdead → _Grunnable → _Grunning → _Gdead
//	                      ↑ ↑          │ │ └→ _Gsyscall → _Grunning, or _Grunnable without a P
//	                      │ └──────────┘ ↓
//	                      └───────── _Gwaiting
//
// # Invariants
//
//   - A G is on at most one run queue, wait queue or M; its status says where, and casgstatus checks each change.
//   - An M holds no lock when it goes to schedule, and when a Task returns (but for the one that the unlock function of a park releases).
//   - A P that is not idle has someone who will stop it for a stop of the world: an M, or whoever takes it from a system call.
//   - If a G is runnable and a P idle, then someone spins or is being woken (spinning.go).
//   - Locks are taken in the order: worldlock or a lock outside of the scheduler, s.lock, allpLock, allglock; the timers' as timer.go says.
//
// Go's own explanation is the head of runtime/proc.go.
package sched
