package os

// This file implements the operations on files that the poller watches: only the goroutine waits.

import (
	"minigo/sched"
	"minigo/stdlib/internal/poll"
	"minigo/stdlib/syscall"
	"minigo/vm"
)

// pollErrno turns poll's numbers into file.mg's.
func pollErrno(errno int) int64 {
	switch errno {
	case poll.Closing:
		return errnoClosed
	case poll.Timeout:
		return errnoTimeout
	case poll.NotPollable:
		return errnoNoDeadline
	}
	return int64(errno)
}

// step turns an error of the system into an operation's number.
func (f *file) step(err error) int {
	switch {
	case f.poll.Net != nil:
		return poll.Number(err)
	case sysAgain(err):
		return poll.Again
	}
	return int(syscall.Errno(err))
}

// tryRead and tryWrite do not wait.
func (f *file) tryRead(b []byte) (int, error) {
	if net := f.poll.Net; net != nil {
		return net.Read(f.poll.Sysfd, b)
	}
	return sysTryRead(f.fd, b)
}

func (f *file) tryWrite(b []byte) (int, error) {
	if net := f.poll.Net; net != nil {
		return net.Write(f.poll.Sysfd, b)
	}
	return sysTryWrite(f.fd, b)
}

// Go: internal/poll/fd_unix.go (*FD).Read (go1.26)
func (f *file) readPolled(c *vm.Call, b []byte) vm.Status {
	n := 0
	errno, parked := f.poll.Await(c, sched.PollRead, func() int {
		if len(b) == 0 {
			return 0
		}
		k, err := f.tryRead(b)
		n = max(k, 0)
		return f.step(err)
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(n))
	c.RetInt(pollErrno(errno))
	return vm.Done
}

// Go: internal/poll/fd_unix.go (*FD).Write (go1.26)
func (f *file) writePolled(c *vm.Call, b []byte) (n, errno int64, status vm.Status) {
	done := &c.State(1).N // bytes written before a park
	failed, parked := f.poll.Await(c, sched.PollWrite, func() int {
		for *done < uint64(len(b)) {
			n, err := f.tryWrite(clip(b[*done:]))
			if n > 0 {
				*done += uint64(n)
			}
			if err != nil {
				return f.step(err)
			}
		}
		return 0
	})
	if parked {
		return 0, 0, vm.Park
	}
	return int64(*done), pollErrno(failed), vm.Done
}

// closePolled makes reads and writes that wait fail.
func (f *file) closePolled(c *vm.Call) vm.Status {
	status, first, err := f.poll.Close(c)
	if status != vm.Done {
		return status
	}
	errno := syscall.Errno(err)
	if !first {
		errno = errnoClosed
	}
	c.RetInt(errno)
	return vm.Done
}

// setDeadline(host *byte, ns int64, read, write bool) (errno int): in ns nanoseconds; 0: never, below: passed.
func setDeadline(c *vm.Call) {
	f, ns := argFile(c), c.ArgInt()
	read, write := c.ArgBool(), c.ArgBool()
	switch {
	case f == nil:
		c.RetInt(errnoNone)
	case f.poll == nil && f.closed.Load():
		c.RetInt(errnoClosed)
	case f.poll == nil:
		c.RetInt(errnoNoDeadline)
	default:
		c.RetInt(pollErrno(f.poll.SetDeadline(c.M, ns, read, write)))
	}
}
