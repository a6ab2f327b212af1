package sim

// This file implements a poller whose descriptors become ready when the network, or a test, says so.

import (
	"sync/atomic"
	"syscall"

	"minigo/sched/platform"
)

type poller struct {
	open    map[uintptr]uint64 // fd → data
	events  []platform.PollEvent
	wakeSig atomic.Uint32
}

// NetpollInit begins with no descriptor.
func (s *Sim) NetpollInit() error {
	s.open = map[uintptr]uint64{}
	return nil
}

// NetpollFini has nothing to release.
func (s *Sim) NetpollFini() {}

// NetpollOpen watches fd, which may be any number.
func (s *Sim) NetpollOpen(fd uintptr, data uint64) error {
	if _, ok := s.open[fd]; ok {
		return syscall.EEXIST
	}
	s.open[fd] = data
	if mode := s.net.state(int(fd)); mode != 0 { // as epoll does
		s.Ready(fd, mode)
	}
	return nil
}

// NetpollClose leaves events that have been reported already, as the real poller does.
func (s *Sim) NetpollClose(fd uintptr) error {
	if _, ok := s.open[fd]; !ok {
		return syscall.ENOENT
	}
	delete(s.open, fd)
	return nil
}

// Ready makes fd ready once: an edge. Until someone asks, all that happens to fd is one event.
func (s *Sim) Ready(fd uintptr, mode uint8) {
	data, ok := s.open[fd]
	if !ok {
		return
	}
	for i := range s.events {
		if ev := &s.events[i]; ev.Data == data {
			ev.Mode |= mode
			return
		}
	}
	s.events = append(s.events, platform.PollEvent{Data: data, Mode: mode})
	s.FutexWakeup(&s.wakeSig, 1)
}

// Netpoll takes the events; if there are none it sleeps.
func (s *Sim) Netpoll(delay int64, events []platform.PollEvent) int {
	s.Point()
	if len(s.events) == 0 && delay != 0 {
		s.FutexSleep(&s.wakeSig, 0, delay)
	}
	if delay != 0 {
		s.wakeSig.Store(0)
	}
	n := copy(events, s.events)
	s.events = append(s.events[:0], s.events[n:]...)
	return n
}

// Quiet reports whether no descriptor is ready, and nothing is under way that could make one ready.
func (s *Sim) Quiet() bool { return len(s.events) == 0 && len(s.net.wire) == 0 }

// NetpollBreak ends a Netpoll.
func (s *Sim) NetpollBreak() {
	s.wakeSig.Store(1)
	s.FutexWakeup(&s.wakeSig, 1)
}
