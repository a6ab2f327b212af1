package gsync

// This file defines how an operation ended, or that it has not.

// A Result says what has become of an operation.
type Result uint8

const (
	Done       Result = iota
	Closed            // a receive is done: the channel is closed and empty, the element is zero and ok false
	Parked            // Gopark was called: return SwitchPark, and ask for the second half when the G runs again
	WouldBlock        // the operation was not to block, and is not done
	Yield             // done, and the Task should return M.Goyield: the semaphore was handed to a G that runs next

	// Failures.
	SendOnClosed
	CloseOfClosed
	CloseOfNil
	BadSize
	OutOfMemory
	UnlockOfUnlocked
	InconsistentMutex
	numResults
)

// failures holds what a failure is called, in Go's words, and whether it cannot be recovered from.
var failures = [numResults]struct {
	text  string
	fatal bool
}{
	SendOnClosed:      {"send on closed channel", false},
	CloseOfClosed:     {"close of closed channel", false},
	CloseOfNil:        {"close of nil channel", false},
	BadSize:           {"makechan: size out of range", false},
	OutOfMemory:       {"runtime: out of memory", true},
	UnlockOfUnlocked:  {"sync: unlock of unlocked mutex", true},
	InconsistentMutex: {"sync: inconsistent mutex state", true},
}

// Failure is the text of the panic (a runtime error that adds nothing, as Go's plainError), or with fatal set of
// the fatal error; "" if the operation has not failed.
func (r Result) Failure() (text string, fatal bool) {
	return failures[r].text, failures[r].fatal
}
