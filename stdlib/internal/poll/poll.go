// Package poll has the descriptors for which goroutines wait without their threads: sockets, pipes and FIFOs.
package poll

// This file implements FD: its references, its end, and an operation's wait.

import (
	"sync/atomic"
	"syscall"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/sched/platform"
	"minigo/vm"
)

// The results of an operation that are no error number of the system.
const (
	Closing     = -1   // the descriptor is closed
	Timeout     = -2   // the deadline has passed
	NotPollable = -3   // the poller cannot watch it
	Outside     = -5   // the address is not in the platform's network
	Again       = -100 // the operation would block
)

// An FD is an open descriptor, which is non-blocking. Operations hold a reference, also while they are parked; the last reference closes the
// descriptor, so that no operation ever meets a descriptor number that has been given out again. There is one reader and one writer at a time: only
// one of each can wait in the poller.
//
// Go: internal/poll/fd_mutex.go fdMutex (go1.26).
// Differs: Go has it all in one word, and Close wakes all who wait for their turn; here each has its turn, and finds the descriptor closed.
type FD struct {
	Sysfd int
	Net   platform.Network // whose descriptor Sysfd is; nil: the system's
	pd    *sched.PollDesc
	close func(sysfd int) error
	refs  atomic.Int64 // the open descriptor's own, and one for each operation
	shut  atomic.Bool  // Close was called
	csema uint32       // semaphore: the descriptor is closed
	rsema uint32       // semaphores: nobody reads,
	wsema uint32       // nobody writes
	err   error        // of close
}

// New watches a non-blocking descriptor, which close closes. On a platform with a network of its own it belongs to that.
func New(mp *sched.M, sysfd int, close func(sysfd int) error) (*FD, error) {
	fd := &FD{Sysfd: sysfd, Net: Network(mp), close: close, rsema: 1, wsema: 1}
	fd.refs.Store(1)
	var err error
	fd.pd, err = mp.PollOpen(uintptr(sysfd))
	return fd, err
}

// Network is the platform's own network; nil: it has none, and the system's is used.
func Network(mp *sched.M) platform.Network {
	if p, ok := mp.Sched().Platform().(platform.Networked); ok {
		return p.Network()
	}
	return nil
}

// Number turns an error of a platform.Network into an operation's number.
func Number(err error) int {
	switch err {
	case nil:
		return 0
	case syscall.EAGAIN:
		return Again
	case platform.ErrOutside:
		return Outside
	}
	if e, ok := err.(syscall.Errno); ok {
		return int(e)
	}
	return int(syscall.EINVAL)
}

// Incref takes a reference; false: the descriptor is closed.
func (fd *FD) Incref() bool {
	for {
		n := fd.refs.Load()
		if n == 0 || fd.shut.Load() {
			return false
		}
		if fd.refs.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// Decref gives a reference back.
func (fd *FD) Decref(mp *sched.M) {
	if fd.refs.Add(-1) == 0 {
		fd.pd.Close(mp)
		fd.err = fd.close(fd.Sysfd)
		gsync.Semrelease(mp, &fd.csema, false)
	}
}

// Closed reports whether Close was called.
func (fd *FD) Closed() bool { return fd.shut.Load() }

// Close makes operations that wait fail, and returns when the descriptor is closed, so that nobody can connect to a closed listener. If
// first is false it was closed before. The native returns the status unless it is vm.Done.
//
// Go: internal/poll/fd_unix.go (*FD).Close (go1.26)
func (fd *FD) Close(c *vm.Call) (status vm.Status, first bool, err error) {
	if st := c.State(0); st.N == 0 {
		if !fd.shut.CompareAndSwap(false, true) {
			return vm.Done, false, nil
		}
		st.N = 1
		fd.pd.Unblock(c.M)
		fd.Decref(c.M)
	}
	if gsync.Semacquire(c.M, c.G, &fd.csema, false, sched.WaitSemacquire) == gsync.Parked {
		return vm.Park, true, nil
	}
	return vm.Done, true, fd.err
}

// What an operation parks for.
const (
	turn      = 1 + iota // those before it
	readiness            // the poller
)

// Await runs an operation until it does not have to wait: try returns its error number, or Again. The native's first state slot
// says what it has parked for, if it is entered again; try may use the others.
func (fd *FD) Await(c *vm.Call, mode sched.PollMode, try func() int) (errno int, parked bool) {
	st := c.State(0)
	sema := &fd.rsema
	if mode == sched.PollWrite {
		sema = &fd.wsema
	}
	result := sched.PollReady
	if st.N != readiness {
		st.N = turn
		if gsync.Semacquire(c.M, c.G, sema, false, sched.WaitSemacquire) == gsync.Parked {
			return 0, true
		}
		if !fd.Incref() {
			gsync.Semrelease(c.M, sema, false)
			return Closing, false
		}
		result = fd.pd.Reset(mode)
	} else {
		result = fd.pd.Wait(c.M, c.G, mode, true)
	}
	for {
		switch result {
		case sched.PollReady:
			errno = try()
		case sched.PollParked:
			st.N = readiness
			return 0, true
		case sched.PollClosing:
			errno = Closing
		case sched.PollTimeout:
			errno = Timeout
		default:
			errno = NotPollable
		}
		if errno != Again {
			gsync.Semrelease(c.M, sema, false)
			fd.Decref(c.M)
			return errno, false
		}
		result = fd.pd.Wait(c.M, c.G, mode, false)
	}
}

// SetDeadline sets when operations time out: in ns nanoseconds; 0: never, below: at once. It returns an error number.
func (fd *FD) SetDeadline(mp *sched.M, ns int64, read, write bool) int {
	var mode sched.PollMode
	if read {
		mode |= sched.PollRead
	}
	if write {
		mode |= sched.PollWrite
	}
	return fd.With(mp, func(int) int {
		fd.pd.SetDeadline(mp, ns, mode)
		return 0
	})
}

// With runs f on the descriptor if it is open, and returns its error number.
func (fd *FD) With(mp *sched.M, f func(sysfd int) int) int {
	if !fd.Incref() {
		return Closing
	}
	defer fd.Decref(mp)
	return f(fd.Sysfd)
}
