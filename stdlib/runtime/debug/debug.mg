// Package debug has what a program may ask of its own run: traces, and limits.
package debug

import (
	"os"
	"runtime"
)

// SetGCPercent sets how much the heap of the host process grows until garbage is collected, and returns what the program, or $GOGC, had set: 100 if neither has.
func SetGCPercent(percent int) int

// SetMemoryLimit sets the size of the host process's heap near which the collector works harder, and returns what the program, or $GOMEMLIMIT, had set. A
// negative limit sets nothing.
func SetMemoryLimit(limit int64) int64

// SetMaxStack sets the most bytes that a goroutine's stack may have, and returns what it was.
func SetMaxStack(bytes int) int

// SetMaxThreads sets the most threads that the program may have, and returns what it was.
func SetMaxThreads(threads int) int

// SetPanicOnFault sets whether the goroutine is to panic if it reads from an address that is none, and returns what it was. There are no such addresses here.
func SetPanicOnFault(enabled bool) bool

// SetTraceback sets how much a program that dies shows, as the environment variable GOTRACEBACK does: "none", "single" (the goroutine that fails), "all" or
// "system". What the environment asks for is shown at least.
func SetTraceback(level string)

// FreeOSMemory collects garbage and returns as much memory to the system as it can.
func FreeOSMemory()

// PrintStack writes the trace that Stack returns to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// Stack returns a trace of the calling goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}
