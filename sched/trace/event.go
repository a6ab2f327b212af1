// Package trace records what the scheduler does, and checks it.
//
// This file defines the events: one row of a table for each kind.
package trace

// A Kind says what happened.
type Kind uint8

// The kinds of events. Unless the table says otherwise, an event is written by the M that it happens on, before its
// effect can be seen by another M (GoUnblock before the G is on a run queue, GoBlock before it is on a wait queue): so
// the order of the events is an order in which things can have happened.
// Go: internal/trace/tracev2/events.go.
const (
	None           Kind = iota
	GoCreate            // G was made by Parent, and is runnable
	GoStart             // G begins to run on M and P
	GoBlock             // G parks, for reason Arg
	GoUnblock           // G is made runnable
	GoSched             // G yields by itself
	GoPreempt           // G was asked to yield
	GoExit              // G ends
	SyscallEnter        // G enters a system call and may keep P
	SyscallExit         // G comes back and has P
	SyscallBlocked      // G comes back without a P, and is runnable
	ProcStart           // M takes P
	ProcStop            // M gives P up
	ProcSteal           // P is taken from an M in a system call
	Steal               // M took Arg Gs from the run queue of P
	STWStart            // M begins to stop the world, for reason Arg
	STWStopped          // every P has stopped
	STWDone             // the world goes on
	Gomaxprocs          // the number of Ps is now Arg
	numKinds
)

// A spec describes a kind of event.
type spec struct {
	name string
	arg  string // what Arg means, "" if nothing
}

var specs = [numKinds]spec{
	None:           {"None", ""},
	GoCreate:       {"GoCreate", "parent"},
	GoStart:        {"GoStart", ""},
	GoBlock:        {"GoBlock", "reason"},
	GoUnblock:      {"GoUnblock", ""},
	GoSched:        {"GoSched", ""},
	GoPreempt:      {"GoPreempt", ""},
	GoExit:         {"GoExit", ""},
	SyscallEnter:   {"SyscallEnter", ""},
	SyscallExit:    {"SyscallExit", ""},
	SyscallBlocked: {"SyscallBlocked", ""},
	ProcStart:      {"ProcStart", ""},
	ProcStop:       {"ProcStop", ""},
	ProcSteal:      {"ProcSteal", ""},
	Steal:          {"Steal", "n"},
	STWStart:       {"STWStart", "reason"},
	STWStopped:     {"STWStopped", ""},
	STWDone:        {"STWDone", ""},
	Gomaxprocs:     {"Gomaxprocs", "n"},
}

func (k Kind) String() string {
	if k < numKinds {
		return specs[k].name
	}
	return "Kind?"
}

// An Event is one thing that happened. A G of 0 and an M or a P of -1 mean none.
type Event struct {
	Seq  uint64 // 1, 2, 3...: the order of all events of a Recorder
	Time int64  // the platform's clock, in nanoseconds
	G    uint64
	Arg  uint64 // see the table
	M, P int32
	Kind Kind
}
