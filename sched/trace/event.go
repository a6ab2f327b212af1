package trace

// This file defines the events: one row of a table for each kind.

import (
	"fmt"
	"strings"
)

// A Kind says what happened.
type Kind uint8

// The kinds of events. Unless the table says otherwise, an event is written by the M that it happens on, before its
// effect can be seen by another M (GoUnblock before the G is on a run queue, GoBlock before it is on a wait queue): so
// the order of the events is an order in which things can have happened.
//
// The kinds up to Gomaxprocs say how the states of Gs, Ps and the world change, and Check holds them to the rules. The others say what
// was decided, and why.
// Go: internal/trace/tracev2/events.go.
const (
	None           Kind = iota
	GoCreate            // G was made by goroutine Arg, and is runnable, as P's runnext if Arg2 is 1
	GoStart             // G begins to run on M and P; Arg is 1 if in what is left of the time slice
	GoBlock             // G parks, for wait reason Arg
	GoUnblock           // G is made runnable, by goroutine Arg if that is not 0
	GoSched             // G yields by itself
	GoPreempt           // G was asked to yield
	GoExit              // G ends
	SyscallEnter        // G enters a system call and may keep P
	SyscallExit         // G comes back and has P
	SyscallBlocked      // G comes back without a P, and is runnable
	ProcStart           // M takes P
	ProcStop            // M gives P up
	ProcSteal           // P is taken from an M in a system call
	Steal               // M took Arg of Arg2 Gs from the run queue of P
	STWStart            // M begins to stop the world, for reason Arg
	STWStopped          // every P has stopped
	STWDone             // the world goes on
	Gomaxprocs          // the number of Ps is now Arg
	Kick                // G goes from runnext to the tail of the queue; goroutine Arg takes its place
	Overflow            // P's queue is full: Arg Gs go to the global one
	Requeue             // G was found, but goes to the global queue: it would inherit a time slice that is spent
	StartM              // M Arg is to run P; Arg2 is 1 if it is a new one
	Handoff             // P is given away, having no M
	PreemptReq          // G, on P, is asked to make way
	SpinStart           // M begins to spin
	SpinStop            // M spins no more
	MPark               // M sleeps until it is woken
	MUnpark             // M is awake
	PollStart           // M sleeps in the poller, for at most Arg nanoseconds; without an end if Arg2 is 1
	PollEnd             // the poller has found Arg Gs
	TimerStart          // a timer is set to be due in Arg nanoseconds
	TimerStop           // a timer is stopped
	TimerFire           // a timer of P fires, Arg nanoseconds late
	StackGrow           // G's stack of Arg bytes grows to Arg2 bytes
	StackShrink         // G's stack of Arg bytes shrinks to Arg2 bytes: it is idle, and uses less than a quarter
	TaskBegin           // the program begins task Arg, part of task Arg2, named Ref
	TaskEnd             // it ends task Arg
	RegionBegin         // G begins a region named Ref, for task Arg
	RegionEnd           // G ends it
	UserLog             // the program notes string Arg2 for key Ref, for task Arg
	numKinds
)

// A Group is a class of kinds, for filters.
type Group uint8

// The groups.
const (
	Goroutines Group = iota
	Procs
	Syscalls
	Queues
	World
	Threads
	Polls
	Timers
	Stacks
	User
	numGroups
)

var groupNames = [numGroups]string{"go", "proc", "syscall", "queue", "world", "thread", "poll", "timer", "stack", "user"}

// A spec describes a kind of event.
type spec struct {
	name  string
	arg   string // what Arg means, "" if nothing
	arg2  string
	group Group
}

var specs = [numKinds]spec{
	None:           {"None", "", "", Goroutines},
	GoCreate:       {"GoCreate", "parent", "runnext", Goroutines},
	GoStart:        {"GoStart", "inherit", "", Goroutines},
	GoBlock:        {"GoBlock", "reason", "", Goroutines},
	GoUnblock:      {"GoUnblock", "by", "", Goroutines},
	GoSched:        {"GoSched", "", "", Goroutines},
	GoPreempt:      {"GoPreempt", "", "", Goroutines},
	GoExit:         {"GoExit", "", "", Goroutines},
	SyscallEnter:   {"SyscallEnter", "", "", Syscalls},
	SyscallExit:    {"SyscallExit", "", "", Syscalls},
	SyscallBlocked: {"SyscallBlocked", "", "", Syscalls},
	ProcStart:      {"ProcStart", "", "", Procs},
	ProcStop:       {"ProcStop", "", "", Procs},
	ProcSteal:      {"ProcSteal", "", "", Procs},
	Steal:          {"Steal", "n", "of", Queues},
	STWStart:       {"STWStart", "reason", "", World},
	STWStopped:     {"STWStopped", "", "", World},
	STWDone:        {"STWDone", "", "", World},
	Gomaxprocs:     {"Gomaxprocs", "n", "", World},
	Kick:           {"Kick", "by", "", Queues},
	Overflow:       {"Overflow", "n", "", Queues},
	Requeue:        {"Requeue", "", "", Queues},
	StartM:         {"StartM", "m", "new", Threads},
	Handoff:        {"Handoff", "", "", Procs},
	PreemptReq:     {"PreemptReq", "", "", Goroutines},
	SpinStart:      {"SpinStart", "", "", Threads},
	SpinStop:       {"SpinStop", "", "", Threads},
	MPark:          {"MPark", "", "", Threads},
	MUnpark:        {"MUnpark", "", "", Threads},
	PollStart:      {"PollStart", "ns", "forever", Polls},
	PollEnd:        {"PollEnd", "n", "", Polls},
	TimerStart:     {"TimerStart", "ns", "", Timers},
	TimerStop:      {"TimerStop", "", "", Timers},
	TimerFire:      {"TimerFire", "late", "", Timers},
	StackGrow:      {"StackGrow", "from", "to", Stacks},
	StackShrink:    {"StackShrink", "from", "to", Stacks},
	TaskBegin:      {"TaskBegin", "task", "parent", User},
	TaskEnd:        {"TaskEnd", "task", "", User},
	RegionBegin:    {"RegionBegin", "task", "", User},
	RegionEnd:      {"RegionEnd", "task", "", User},
	UserLog:        {"UserLog", "task", "value", User},
}

func (k Kind) String() string {
	if k < numKinds {
		return specs[k].name
	}
	return "Kind?"
}

// An Event is one thing that happened. A G of 0 and an M or a P of -1 mean none.
type Event struct {
	Seq   uint64 // 1, 2, 3...: the order of all events of a Recorder
	Time  int64  // the platform's clock, in nanoseconds
	G     uint64
	Arg   uint64 // see the kinds
	Arg2  uint64
	M, P  int32
	Stack uint32 // where the goroutine was that did it: a number that Recorder.Stack has returned; 0: nowhere
	Ref   uint32 // GoCreate: the new goroutine's stack; events of the group User: a number that Recorder.Text has returned
	Kind  Kind
	Why   Why
}

// String shows the event with its numbers.
func (ev Event) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %dns %v", ev.Seq, ev.Time, ev.Kind)
	if ev.M >= 0 {
		fmt.Fprintf(&b, " m=%d", ev.M)
	}
	if ev.P >= 0 {
		fmt.Fprintf(&b, " p=%d", ev.P)
	}
	if ev.G != 0 {
		fmt.Fprintf(&b, " g=%d", ev.G)
	}
	if ev.Kind < numKinds {
		if s := specs[ev.Kind].arg; s != "" {
			fmt.Fprintf(&b, " %s=%d", s, ev.Arg)
		}
		if s := specs[ev.Kind].arg2; s != "" {
			fmt.Fprintf(&b, " %s=%d", s, ev.Arg2)
		}
	}
	if ev.Why != WhyNone {
		fmt.Fprintf(&b, " (%v)", ev.Why)
	}
	return b.String()
}
