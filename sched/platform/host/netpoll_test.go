//go:build unix && !portable

package host

import (
	"testing"

	"golang.org/x/sys/unix"

	"minigo/sched/platform"
)

// TestNetpoll: a pipe becomes ready once for what is written to it, to be read to its end, and after it is closed it says no more.
func TestNetpoll(t *testing.T) {
	p := New()
	if err := p.NetpollInit(); err != nil {
		t.Fatal(err)
	}
	defer p.NetpollFini()
	var pipe [2]int
	if err := unix.Pipe(pipe[:]); err != nil {
		t.Fatal(err)
	}
	const reader = 7<<32 | 5
	if err := p.NetpollOpen(uintptr(pipe[0]), reader); err != nil {
		t.Fatal(err)
	}
	events := make([]platform.PollEvent, 4)
	poll := func(want int) {
		t.Helper()
		n := p.Netpoll(0, events)
		if n != want || n == 1 && (events[0].Data != reader || events[0].Mode&platform.Read == 0) {
			t.Errorf("%d events, want %d: %v", n, want, events[:n])
		}
	}
	poll(0)
	for range 2 {
		if _, err := unix.Write(pipe[1], []byte("x")); err != nil {
			t.Fatal(err)
		}
		poll(1)
		poll(0)
	}
	unix.Close(pipe[1])
	poll(1)
	p.NetpollClose(uintptr(pipe[0]))
	unix.Close(pipe[0])
	poll(0)
}
