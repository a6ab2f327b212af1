//go:build linux && !portable

package host

// This file implements the poller on epoll. Go: runtime/netpoll_epoll.go (go1.26).

import (
	"sync/atomic"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"minigo/sched/platform"
)

type epoll struct {
	epfd    int
	eventfd int
	wakeSig atomic.Uint32 // avoids a second NetpollBreak before the first is seen
}

// breakData marks the eventfd's event. No descriptor has it: its low half is an index.
const breakData = 1<<64 - 1

func (p *epoll) NetpollInit() error {
	epfd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return err
	}
	efd, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		unix.Close(epfd)
		return err
	}
	p.epfd, p.eventfd = epfd, efd
	return p.ctl(unix.EPOLL_CTL_ADD, efd, unix.EPOLLIN, breakData)
}

func (p *epoll) NetpollFini() {
	unix.Close(p.eventfd)
	unix.Close(p.epfd)
}

// ctl does not block, so it needs not tell the host's runtime.
func (p *epoll) ctl(op, fd int, events uint32, data uint64) error {
	ev := unix.EpollEvent{Events: events, Fd: int32(uint32(data)), Pad: int32(uint32(data >> 32))}
	_, _, errno := syscall.RawSyscall6(syscall.SYS_EPOLL_CTL, uintptr(p.epfd), uintptr(op), uintptr(fd), uintptr(unsafe.Pointer(&ev)), 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}

func (p *epoll) NetpollOpen(fd uintptr, data uint64) error {
	return p.ctl(unix.EPOLL_CTL_ADD, int(fd), unix.EPOLLIN|unix.EPOLLOUT|unix.EPOLLRDHUP|unix.EPOLLET, data)
}

func (p *epoll) NetpollClose(fd uintptr) error {
	return p.ctl(unix.EPOLL_CTL_DEL, int(fd), 0, 0)
}

func (p *epoll) NetpollBreak() {
	if !p.wakeSig.CompareAndSwap(0, 1) {
		return
	}
	one := uint64(1)
	syscall.RawSyscall(syscall.SYS_WRITE, uintptr(p.eventfd), uintptr(unsafe.Pointer(&one)), 8)
}

func (p *epoll) Netpoll(delay int64, events []platform.PollEvent) int {
	// Rounded as Go does: up to the first millisecond, down after it, since the caller looks again.
	waitms := -1
	switch {
	case delay == 0:
		waitms = 0
	case delay > 0 && delay < 1e6:
		waitms = 1
	case delay > 0:
		waitms = int(min(delay/1e6, 1e9))
	}
	var evs [128]unix.EpollEvent
	n := p.wait(evs[:min(len(evs), len(events))], waitms)
	out := 0
	for _, ev := range evs[:n] {
		data := uint64(uint32(ev.Fd)) | uint64(uint32(ev.Pad))<<32
		if data == breakData {
			if delay != 0 {
				// Who polls without waiting leaves it to the one that waits.
				var one uint64
				syscall.RawSyscall(syscall.SYS_READ, uintptr(p.eventfd), uintptr(unsafe.Pointer(&one)), 8)
				p.wakeSig.Store(0)
			}
			continue
		}
		var mode uint8
		if ev.Events&(unix.EPOLLIN|unix.EPOLLRDHUP|unix.EPOLLHUP|unix.EPOLLERR) != 0 {
			mode |= platform.Read
		}
		if ev.Events&(unix.EPOLLOUT|unix.EPOLLHUP|unix.EPOLLERR) != 0 {
			mode |= platform.Write
		}
		if ev.Events == unix.EPOLLERR {
			mode |= platform.Err
		}
		if mode != 0 {
			events[out] = platform.PollEvent{Data: data, Mode: mode}
			out++
		}
	}
	return out
}

// wait tells the host's runtime only if it may block. An interrupted wait ends early if it had an end, as Go's does.
func (p *epoll) wait(evs []unix.EpollEvent, waitms int) int {
	for {
		var n uintptr
		var errno syscall.Errno
		if waitms == 0 {
			n, _, errno = syscall.RawSyscall6(syscall.SYS_EPOLL_PWAIT, uintptr(p.epfd), uintptr(unsafe.Pointer(&evs[0])), uintptr(len(evs)), 0, 0, 0)
		} else {
			n, _, errno = syscall.Syscall6(syscall.SYS_EPOLL_PWAIT, uintptr(p.epfd), uintptr(unsafe.Pointer(&evs[0])), uintptr(len(evs)), uintptr(waitms), 0, 0)
		}
		if errno == 0 {
			return int(n)
		}
		if errno != syscall.EINTR || waitms > 0 {
			return 0
		}
	}
}
