// Package platform is the door between the scheduler and the machine under it.
//
// The scheduler never starts a thread, reads a clock, draws a random number or sleeps by itself: it asks a
// Platform. There are three: platform/host (threads of the operating system), platform/sim (one thread at a
// time in an order drawn from a seed, on virtual time) and, where there are no threads, a later one for wasm.
//
// The one blocking primitive is the futex: "sleep while this word holds this value". Notes and locks of the
// scheduler are built on it once, in package sched, so that a platform has very little to get right.
package platform

import (
	"sync/atomic"
	"unsafe"
)

// A Platform is what the scheduler needs from the machine. Every method may be called from any thread that
// the platform made, and from the function given to Main.
type Platform interface {
	// Main calls fn as the thread that controls a run of the scheduler, and returns when fn has returned.
	// An error says that fn could not be brought to its end (the simulator found every thread asleep).
	Main(fn func()) error

	// NewOSProc starts a thread that runs fn: an M.
	// Go: runtime/os_linux.go newosproc.
	NewOSProc(fn func())

	// NewMonitor starts a thread that runs fn and spends nearly all its time asleep: sysmon.
	NewMonitor(fn func())

	// ExitThread ends the calling thread, which NewOSProc or NewMonitor made. It does not return.
	ExitThread()

	// Nanotime is the monotonic clock, in nanoseconds.
	Nanotime() int64

	// Time is the time of day, seconds since 1970 and nanoseconds, and what Nanotime is at that moment.
	// Go: runtime/timestub.go time_now.
	Time() (sec int64, nsec int32, mono int64)

	// FutexSleep sleeps while *addr holds val, at most ns nanoseconds (ns < 0: without an end).
	// It may return early and for no reason. Go: runtime/os_linux.go futexsleep.
	FutexSleep(addr *atomic.Uint32, val uint32, ns int64)

	// FutexWakeup wakes at most cnt threads that sleep on addr. Go: runtime/os_linux.go futexwakeup.
	FutexWakeup(addr *atomic.Uint32, cnt uint32)

	// Usleep sleeps for some microseconds; Osyield lets another thread run.
	Usleep(usec uint32)
	Osyield()

	// Procyield passes a moment on the processor, about as long as so many of its PAUSE instructions, while another one does what is waited for.
	// Go: runtime/stubs.go procyield.
	Procyield(cycles uint32)

	// Seed gives a number that every random choice of the scheduler follows from.
	Seed() uint64

	// Procs says that the scheduler is going to use n Ps.
	Procs(n int)

	// HeapBytes is the size of the process's heap, for the memory limit.
	HeapBytes() uint64

	// SysUnused says that nobody looks any more at what stands in n bytes of the heap from v on: they may be zero afterwards, and take no memory.
	// Go: runtime/mem.go sysUnused.
	SysUnused(v unsafe.Pointer, n uintptr)

	Poller
	Signaler
}

// A Signaler tells of the process's signals, by the system's numbers.
type Signaler interface {
	// Sigenable catches a signal: handler is called for each, on a thread that NewOSProc has not made. It is the same function each time.
	Sigenable(sig uint32, handler func(sig uint32))

	// Sigdisable undoes Sigenable and Sigignore: the signal does what it does by itself.
	Sigdisable(sig uint32)

	// Sigignore makes a signal do nothing.
	Sigignore(sig uint32)

	// Sigignored reports whether a signal does nothing, be it since before the process began.
	Sigignored(sig uint32) bool

	// Sigfini catches nothing any more.
	Sigfini()
}

// Poll modes, as bits. Go writes 'r', 'w' and their sum.
const (
	Read  uint8 = 1 << iota
	Write       // the descriptor may be written
	Err         // nothing but an error was reported
)

// A PollEvent says that a descriptor has become ready.
type PollEvent struct {
	Data uint64 // as given to NetpollOpen
	Mode uint8  // Read, Write, Err
}

// A Poller tells when descriptors become ready, edge-triggered. It also is where an idle M sleeps until the
// next timer, so every platform has one, even one that cannot watch any descriptor.
// Go: the list of functions at the top of runtime/netpoll.go.
type Poller interface {
	// NetpollInit is called once, before all the others.
	NetpollInit() error

	// NetpollOpen begins to watch fd; its events carry data.
	NetpollOpen(fd uintptr, data uint64) error

	// NetpollClose stops watching fd.
	NetpollClose(fd uintptr) error

	// Netpoll puts what became ready into events. It waits delay nanoseconds for the first event,
	// without an end if delay < 0, not at all if delay == 0.
	Netpoll(delay int64, events []PollEvent) int

	// NetpollBreak makes a waiting Netpoll return, or the next one that would wait.
	NetpollBreak()

	// NetpollFini releases what NetpollInit took. Nobody polls any more.
	NetpollFini()
}

// A Simulator is a Platform on which only one thread runs at a time. It must be told where threads may
// switch, and how much time computing takes.
type Simulator interface {
	// Point is a place where another thread may come in between: before and after locks, notes, and
	// operations on a run queue.
	Point()

	// Now is the time; unlike Nanotime, to look at it changes nothing.
	Now() int64

	// Advance says that the calling thread has computed for ns nanoseconds.
	Advance(ns int64)
	// Block calls fn, which may have to wait for the world outside. Nothing else happens until it returns, unless a signal arrives, or Do is called.
	Block(fn func())
	// Do calls fn on a thread of its own. It may be called on any thread of the host.
	Do(fn func())
	// Quiet reports whether Netpoll will never tell of anything again by itself.
	Quiet() bool
	// Await waits, without time going on, until a signal arrives or Do is called, if nothing else can happen.
	Await()
}
