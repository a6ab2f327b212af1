package sched

// This file defines what a G runs: a Task, and the reasons for which it comes back to the scheduler.

import "minigo/sched/trace"

// A Task is the code of a goroutine. The scheduler knows nothing else about it.
//
// Resume runs it on mp until it needs the scheduler, and says why it came back. Calling Resume is Go's gogo;
// returning from it is Go's mcall: what follows happens on g0, the M's scheduling loop. A Task that came back
// may go on on another M. What it keeps across a return it keeps in itself.
//
// Between two returns mp, and the P behind it, do not change, but for the calls that say so.
type Task interface {
	Resume(mp *M, gp *G) Switch

	// Traceback lists the frames of the goroutine, innermost first. It is called only when the task does not
	// run: by its own G, when the world is stopped, or after Run has returned. While events are recorded, "by its own G" includes
	// the calls of Newproc, Goready, Entersyscall and whatever else makes an event: the task has its pc in place then.
	Traceback(gp *G) []Frame
}

// A Frame is one line of a stack trace.
type Frame = trace.Frame

// A PCTask is a Task that can also name its frames by numbers. That makes its events cheap: a stack that was seen before is
// known by its numbers, and Traceback is not called.
type PCTask interface {
	Task

	// TracePCs puts numbers for the innermost frames into pcs and returns how many: one for each frame that Traceback would
	// list, in its order, as far as there is room. The same number always stands for the same frame.
	TracePCs(gp *G, pcs []uint64) int
}

// A Switch says why a Task came back.
type Switch uint8

const (
	// SwitchYield: the G wants others to run (Gosched). It goes to the global queue.
	SwitchYield Switch = iota
	// SwitchPreempt: the G was told to make way (M.Preempt returned true).
	SwitchPreempt
	// SwitchPark: the G has called M.Gopark.
	SwitchPark
	// SwitchExit: the goroutine has ended. The G and its Task may be used again.
	SwitchExit
	// SwitchSyscall: M.Exitsyscall has returned false: the G has no P.
	SwitchSyscall
	// SwitchG0: run what was given to M.OnG0 or M.StopTheWorld, then the G goes on.
	SwitchG0
)
