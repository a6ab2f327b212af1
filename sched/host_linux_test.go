package sched

// This file implements the tests that need Linux: processor time, and sockets.

import (
	"slices"
	"syscall"
	"testing"
	"unsafe"

	"minigo/sched/platform/host"
)

// TestHostIdle: a process whose goroutines all sleep costs no processor time.
func TestHostIdle(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	var before, after int64
	wantExit(t, s.Run(steps(
		func(mp *M, gp *G) Switch { return mp.Sleep(gp, 50e6) }, // all settles
		func(mp *M, gp *G) Switch { before = cpuTime(); return mp.Sleep(gp, 500e6) },
		func(mp *M, gp *G) Switch { after = cpuTime(); return exit(0)(mp, gp) },
	)), 0)
	if d := after - before; d > 15e6 {
		t.Errorf("%d us of processor time in 500 ms of idleness", d/1000)
	}
}

// cpuTime is the process's processor time in nanoseconds.
func cpuTime() int64 {
	var ru syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &ru)
	return ru.Utime.Nano() + ru.Stime.Nano()
}

// A conn is one end of a socket pair.
type conn struct {
	fd     int
	pd     *PollDesc
	parked bool
}

func socketpair(t *testing.T, mp *M) (a, b *conn) {
	fds, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Error(err)
	}
	conns := [2]*conn{{fd: fds[0]}, {fd: fds[1]}}
	for _, c := range conns {
		if c.pd, err = mp.PollOpen(uintptr(c.fd)); err != nil {
			t.Error(err)
		}
	}
	return conns[0], conns[1]
}

// read is a step of the task: the result is PollParked if the task has to park, and then to call read again.
func (c *conn) read(mp *M, gp *G, buf []byte) (int, PollResult) {
	if !c.parked {
		if err := c.pd.Reset(PollRead); err != PollReady {
			return 0, err
		}
	}
	for {
		if !c.parked {
			n, _, errno := syscall.RawSyscall(syscall.SYS_READ, uintptr(c.fd), uintptr(unsafe.Pointer(&buf[0])), uintptr(len(buf)))
			if errno != syscall.EAGAIN {
				return int(n), PollReady
			}
		}
		if res := c.pd.Wait(mp, gp, PollRead, c.parked); res != PollReady {
			c.parked = res == PollParked
			return 0, res
		}
		c.parked = false
	}
}

func (c *conn) write(buf []byte) {
	syscall.RawSyscall(syscall.SYS_WRITE, uintptr(c.fd), uintptr(unsafe.Pointer(&buf[0])), uintptr(len(buf)))
}

func (c *conn) close(mp *M) {
	c.pd.Unblock(mp)
	c.pd.Close(mp)
	syscall.Close(c.fd)
}

// TestSockets: many pairs of goroutines talk over sockets, and no M waits for any of them.
func TestSockets(t *testing.T) {
	const pairs, messages = 100, 50
	s := New(host.New(), Config{Procs: 2})
	var finished sema
	player := func(c *conn, first bool) Task {
		buf := []byte{0}
		if first {
			c.write([]byte{1})
		}
		return fn(func(mp *M, gp *G) Switch {
			for {
				n, res := c.read(mp, gp, buf)
				switch {
				case res == PollParked:
					return SwitchPark
				case res != PollReady || n != 1:
					t.Errorf("read: %d bytes, result %d", n, res)
				}
				c.write([]byte{buf[0] + 1})
				if buf[0] >= messages {
					c.close(mp)
					finished.release(mp)
					return SwitchExit
				}
			}
		})
	}
	var ms int64
	wantExit(t, s.Run(steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
		for range pairs {
			a, b := socketpair(t, mp)
			mp.Go(gp, player(a, true))
			mp.Go(gp, player(b, false))
		}
		return again
	}}, wait(&finished, 2*pairs), []fn{func(mp *M, gp *G) Switch {
		ms = s.mnext
		return exit(0)(mp, gp)
	}})...)), 0)
	if ms > 2+4 {
		t.Errorf("%d Ms for 2 Ps", ms)
	}
}

// TestDeadline: a read times out, works again with a later deadline, and ends when the descriptor is closed.
func TestDeadline(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	var a, b *conn
	buf := make([]byte, 1)
	// expect is two steps, since the first may park.
	expect := func(want PollResult) []fn {
		ended := false
		read := func(mp *M, gp *G) Switch {
			if ended {
				return again
			}
			_, res := a.read(mp, gp, buf)
			if res == PollParked {
				return SwitchPark
			}
			if ended = true; res != want {
				t.Errorf("result %d, want %d", res, want)
			}
			return again
		}
		return []fn{read, read}
	}
	deadline := func(d int64) []fn {
		return []fn{func(mp *M, gp *G) Switch { a.pd.SetDeadline(mp, d, PollRead|PollWrite); return again }}
	}
	spawn := func(fs ...fn) []fn {
		return []fn{func(mp *M, gp *G) Switch { mp.Go(gp, steps(fs...)); return again }}
	}
	wantExit(t, s.Run(steps(slices.Concat(
		[]fn{func(mp *M, gp *G) Switch { a, b = socketpair(t, mp); return again }},
		deadline(1e6), expect(PollTimeout),
		deadline(-1), expect(PollTimeout),
		deadline(60e9), spawn(func(mp *M, gp *G) Switch { b.write([]byte{1}); return again }), expect(PollReady),
		deadline(0), spawn(
			func(mp *M, gp *G) Switch { return mp.Sleep(gp, 1e6) },
			func(mp *M, gp *G) Switch { a.pd.Unblock(mp); return again },
		), expect(PollClosing),
		[]fn{func(mp *M, gp *G) Switch {
			a.pd.Close(mp)
			syscall.Close(a.fd)
			b.close(mp)
			return exit(0)(mp, gp)
		}},
	)...)), 0)
}

// TestLateError: an error of a descriptor that is closed does not get to the one that has its PollDesc by now. That the test would notice is tested too.
func TestLateError(t *testing.T) {
	for _, m := range []mutant{mutantNone, mutantLateEventErr} {
		if late := lateError(t, m); late != (m == mutantLateEventErr) {
			t.Errorf("mutant %d: the other descriptor has the error: %v", m, late)
		}
	}
}

// lateError reports whether a late error gets to the wrong descriptor.
func lateError(t *testing.T, m mutant) (late bool) {
	mp, _ := twoMs(t, 256)
	mp.s.mutant = m
	var p [2]int
	if err := syscall.Pipe2(p[:], syscall.O_NONBLOCK|syscall.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	open := func(fd int) *PollDesc {
		pd, err := mp.PollOpen(uintptr(fd))
		if err != nil {
			t.Fatal(err)
		}
		return pd
	}
	end := func(pd *PollDesc, fd int) {
		pd.Unblock(mp)
		pd.Close(mp)
		syscall.Close(fd)
	}
	pd := open(p[0])
	old := pd.seq.Load()
	end(pd, p[0])
	pd.setEventErr(true, old)
	if pd2 := open(p[1]); pd2 != pd {
		t.Fatal("another PollDesc")
	}
	pd.setEventErr(true, old)
	late = pd.checkerr(PollRead) != PollReady
	pd.SetDeadline(mp, -1, PollWrite) // what else is noted there stays
	pd.setEventErr(true, pd.seq.Load())
	if r, w := pd.checkerr(PollRead), pd.checkerr(PollWrite); r != PollNotPollable || w != PollTimeout {
		t.Errorf("results %d, %d", r, w)
	}
	end(pd, p[1])
	return late
}
