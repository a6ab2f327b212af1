//go:build !portable && (darwin || dragonfly || freebsd || netbsd || openbsd)

package host

// This file implements the poller on kqueue. Go: runtime/netpoll_kqueue.go (go1.26).

import (
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"minigo/sched/platform"
)

// A kqueue is the poller of macOS and the BSDs.
//
// Differs: an event's udata is a pointer, and ours are numbers, which the host's collector would not like to find there. So what belongs to
// a descriptor is kept here. An event that is older than its descriptor's number then reaches the new user of that number, who
// tries in vain, as after any spurious wake-up.
type kqueue struct {
	kq      int
	r, w    int           // a pipe for NetpollBreak: not all systems have EVFILT_USER
	wakeSig atomic.Uint32 // avoids a second NetpollBreak before the first is seen

	mu   sync.Mutex
	data map[int]uint64
}

func (p *kqueue) NetpollInit() error {
	kq, err := unix.Kqueue()
	if err != nil {
		return err
	}
	unix.CloseOnExec(kq)
	var pipe [2]int
	if err := unix.Pipe(pipe[:]); err != nil {
		unix.Close(kq)
		return err
	}
	for _, fd := range pipe {
		unix.CloseOnExec(fd)
		unix.SetNonblock(fd, true)
	}
	p.kq, p.r, p.w, p.data = kq, pipe[0], pipe[1], make(map[int]uint64)
	return p.change(p.r, unix.EV_ADD, unix.EVFILT_READ)
}

func (p *kqueue) NetpollFini() {
	for _, fd := range []int{p.r, p.w, p.kq} {
		unix.Close(fd)
	}
}

// change tells the kernel about filters of a descriptor.
func (p *kqueue) change(fd, flags int, filters ...int) error {
	evs := make([]unix.Kevent_t, len(filters))
	for i, filter := range filters {
		unix.SetKevent(&evs[i], fd, filter, flags)
	}
	_, err := unix.Kevent(p.kq, evs, nil, nil)
	return err
}

// NetpollOpen watches both directions: with EV_CLEAR events are edge-triggered.
func (p *kqueue) NetpollOpen(fd uintptr, data uint64) error {
	p.mu.Lock()
	p.data[int(fd)] = data
	p.mu.Unlock()
	err := p.change(int(fd), unix.EV_ADD|unix.EV_CLEAR, unix.EVFILT_READ, unix.EVFILT_WRITE)
	if err != nil {
		p.NetpollClose(fd)
	}
	return err
}

// NetpollClose only forgets the descriptor: the kernel does so when it is closed.
func (p *kqueue) NetpollClose(fd uintptr) error {
	p.mu.Lock()
	delete(p.data, int(fd))
	p.mu.Unlock()
	return nil
}

func (p *kqueue) NetpollBreak() {
	if p.wakeSig.CompareAndSwap(0, 1) {
		unix.Write(p.w, []byte{0})
	}
}

func (p *kqueue) Netpoll(delay int64, events []platform.PollEvent) int {
	var timeout *unix.Timespec
	if delay >= 0 {
		if delay > 0 {
			delay = min(max(delay, int64(time.Microsecond)), 1e15) // Darwin returns EINVAL if the time is too long
		}
		ts := unix.NsecToTimespec(delay)
		timeout = &ts
	}
	var evs [64]unix.Kevent_t
	n, err := unix.Kevent(p.kq, nil, evs[:min(len(evs), len(events))], timeout)
	for err == unix.EINTR && delay < 0 { // one that has an end ends early, as Go's does
		n, err = unix.Kevent(p.kq, nil, evs[:min(len(evs), len(events))], timeout)
	}
	if err != nil {
		return 0
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	out := 0
	for i := range evs[:n] {
		ev := &evs[i]
		if int(ev.Ident) == p.r {
			if delay != 0 {
				// Who polls without waiting leaves it to the one that waits.
				var b [16]byte
				unix.Read(p.r, b[:])
				p.wakeSig.Store(0)
			}
			continue
		}
		data, ok := p.data[int(ev.Ident)]
		if !ok {
			continue
		}
		var mode uint8
		switch ev.Filter {
		case unix.EVFILT_READ:
			mode = platform.Read
			// The reading end of a pipe is gone: who writes learns it only from this event.
			if ev.Flags&unix.EV_EOF != 0 {
				mode |= platform.Write
			}
		case unix.EVFILT_WRITE:
			mode = platform.Write
		}
		if ev.Flags&unix.EV_ERROR != 0 {
			mode |= platform.Err
		}
		if mode != 0 {
			events[out] = platform.PollEvent{Data: data, Mode: mode}
			out++
		}
	}
	return out
}
