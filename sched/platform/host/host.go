// Package host is the platform that programs really run on: an M is a thread of the operating system.
//
// On Linux an M is a host goroutine that has locked its thread, sleeps on a futex, and polls with epoll. Elsewhere (portable.go) Ms are plain host
// goroutines that sleep on channels; on macOS and the BSDs they poll with kqueue, on other systems sockets are those of package net (network.go).
package host

import (
	"runtime"
	"runtime/metrics"
	"time"
)

// common is what is the same everywhere.
type common struct {
	*Signals
	start time.Time // the origin of Nanotime; carries the monotonic clock
}

func newCommon() common { return common{Signals: new(Signals), start: time.Now()} }

// Main calls fn. Its caller waits as a plain goroutine does.
func (c *common) Main(fn func()) error {
	fn()
	return nil
}

// NewMonitor starts a goroutine that does not lock its thread: a locked one that sleeps in short system calls keeps
// the host's own monitor awake, which costs 0.15 of a core.
func (c *common) NewMonitor(fn func()) { go fn() }

// ExitThread ends the goroutine, and with it the thread if it is locked to one.
func (c *common) ExitThread() { runtime.Goexit() }

// Nanotime is not 0 at the start: 0 means no time to the scheduler.
func (c *common) Nanotime() int64 { return int64(time.Since(c.start)) + 1 }

// Time is the time of day, and Nanotime.
func (c *common) Time() (sec int64, nsec int32, mono int64) {
	now := time.Now()
	return now.Unix(), int32(now.Nanosecond()), int64(now.Sub(c.start)) + 1
}

// Osyield lets another thread run.
func (c *common) Osyield() { runtime.Gosched() }

// Seed differs from run to run.
func (c *common) Seed() uint64 { return uint64(time.Now().UnixNano()) }

// Procs gives the host as many processors as the Ms with Ps need, and two more: for one M that is in a blocking call
// until the host notices, and for the monitor.
func (c *common) Procs(n int) {
	if n = max(n+2, 4); runtime.GOMAXPROCS(0) < n {
		runtime.GOMAXPROCS(n)
	}
}

// HeapBytes is what objects in the host's heap take, dead ones that are not yet collected included.
func (c *common) HeapBytes() uint64 { return HeapBytes() }

// HeapBytes is for platforms that have no heap of their own.
func HeapBytes() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
