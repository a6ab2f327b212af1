package host

// This file implements a platform with nothing but the host's own goroutines: an M is one, a futex is a list of
// channels, and the poller can only wait for timers. It builds on every system, and is tested on every one.

import (
	"sync"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"minigo/sched/platform"
)

// Portable is the platform of systems that have no other here.
type Portable struct {
	common
	mu      sync.Mutex
	waiters map[*atomic.Uint32][]chan struct{}
	wakeSig atomic.Uint32
}

// portable has the portable platform's methods one level deeper: those of a poller that is embedded beside it go first.
type portable struct{ *Portable }

var _ platform.Platform = (*Portable)(nil)

// NewPortable returns a platform that works on any system.
func NewPortable() *Portable {
	return &Portable{common: newCommon(), waiters: map[*atomic.Uint32][]chan struct{}{}}
}

// SysUnused leaves the memory to the host's collector.
func (h *Portable) SysUnused(unsafe.Pointer, uintptr) {}

// NewOSProc starts a goroutine.
func (h *Portable) NewOSProc(fn func()) { go fn() }

// FutexSleep looks at the word under the lock that FutexWakeup takes too: a change before it is seen, one after it wakes.
func (h *Portable) FutexSleep(addr *atomic.Uint32, val uint32, ns int64) {
	h.mu.Lock()
	if addr.Load() != val {
		h.mu.Unlock()
		return
	}
	c := make(chan struct{})
	h.waiters[addr] = append(h.waiters[addr], c)
	h.mu.Unlock()
	if ns < 0 {
		<-c
		return
	}
	t := time.NewTimer(time.Duration(ns))
	select {
	case <-c:
	case <-t.C:
		h.forget(addr, c)
	}
	t.Stop()
}

// forget takes c off the list of addr, if it is still there.
func (h *Portable) forget(addr *atomic.Uint32, c chan struct{}) {
	h.mu.Lock()
	defer h.mu.Unlock()
	list := h.waiters[addr]
	for i, c2 := range list {
		if c2 == c {
			h.set(addr, append(list[:i:i], list[i+1:]...))
			return
		}
	}
}

func (h *Portable) set(addr *atomic.Uint32, list []chan struct{}) {
	if len(list) == 0 {
		delete(h.waiters, addr)
	} else {
		h.waiters[addr] = list
	}
}

// FutexWakeup wakes in the order of arrival.
func (h *Portable) FutexWakeup(addr *atomic.Uint32, cnt uint32) {
	h.mu.Lock()
	defer h.mu.Unlock()
	list := h.waiters[addr]
	for ; cnt > 0 && len(list) > 0; cnt-- {
		close(list[0])
		list = list[1:]
	}
	h.set(addr, list)
}

// Usleep sleeps as exactly as the host does.
func (h *Portable) Usleep(usec uint32) { time.Sleep(time.Duration(usec) * time.Microsecond) }

// NetpollInit has nothing to do.
func (h *Portable) NetpollInit() error { return nil }

// NetpollFini has nothing to do.
func (h *Portable) NetpollFini() {}

// NetpollOpen fails: no descriptor can be polled.
func (h *Portable) NetpollOpen(uintptr, uint64) error { return syscall.ENOSYS }

// NetpollClose fails as NetpollOpen does.
func (h *Portable) NetpollClose(uintptr) error { return syscall.ENOSYS }

// Netpoll waits for NetpollBreak.
func (h *Portable) Netpoll(delay int64, _ []platform.PollEvent) int {
	if delay != 0 {
		h.FutexSleep(&h.wakeSig, 0, delay)
		h.wakeSig.Store(0)
	}
	return 0
}

// NetpollBreak ends a Netpoll.
func (h *Portable) NetpollBreak() {
	h.wakeSig.Store(1)
	h.FutexWakeup(&h.wakeSig, 1)
}
