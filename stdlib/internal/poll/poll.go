// Package poll has the descriptors for which goroutines wait without their threads: sockets, pipes and FIFOs.
package poll

// This file implements FD: its references, its end, and an operation's wait.

import (
	"sync/atomic"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm"
)

// The results of an operation that are no error number of the system.
const (
	Closing     = -1   // the descriptor is closed
	Timeout     = -2   // the deadline has passed
	NotPollable = -3   // the poller cannot watch it
	Again       = -100 // the operation would block
)

// An FD is an open descriptor, which is non-blocking. Operations hold a reference, also while they are parked; the last reference closes the
// descriptor, so that no operation ever meets a descriptor number that has been given out again. One reader and one writer at a time:
// the .mg text holds a mutex for each.
//
// Go: internal/poll/fd_mutex.go fdMutex (go1.26).
// Differs: the serialising of readers and of writers lies in the guest, on its sync.Mutex.
type FD struct {
	Sysfd int
	pd    *sched.PollDesc // nil under the simulator, whose time does not wait for the system: operations are tried again and again
	close func(sysfd int) error
	refs  atomic.Int64 // the open descriptor's own, and one for each operation
	shut  atomic.Bool  // Close was called
	csema uint32       // semaphore: the descriptor is closed
	err   error        // of close
}

// New watches a non-blocking descriptor, which close closes.
func New(mp *sched.M, sysfd int, close func(sysfd int) error) (*FD, error) {
	fd := &FD{Sysfd: sysfd, close: close}
	fd.refs.Store(1)
	if mp.Sched().Simulated() {
		return fd, nil
	}
	var err error
	fd.pd, err = mp.PollOpen(uintptr(sysfd))
	return fd, err
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
		if fd.pd != nil {
			fd.pd.Close(mp)
		}
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
		if fd.pd != nil {
			fd.pd.Unblock(c.M)
		}
		fd.Decref(c.M)
	}
	if gsync.Semacquire(c.M, c.G, &fd.csema, false, sched.WaitSemacquire) == gsync.Parked {
		return vm.Park, true, nil
	}
	return vm.Done, true, fd.err
}

// retry is how much virtual time passes between two tries.
const retry = 1e6

// reset and wait are those of the PollDesc.
func (fd *FD) reset(mode sched.PollMode) sched.PollResult {
	if fd.pd == nil {
		return sched.PollReady
	}
	return fd.pd.Reset(mode)
}

func (fd *FD) wait(c *vm.Call, mode sched.PollMode, parked bool) sched.PollResult {
	switch {
	case fd.pd != nil:
		return fd.pd.Wait(c.M, c.G, mode, parked)
	case fd.shut.Load():
		return sched.PollClosing
	case parked:
		return sched.PollReady
	}
	c.M.Sleep(c.G, retry)
	return sched.PollParked
}

// Await runs an operation until it does not have to wait: try returns its error number, or Again. The native's first state slot
// says whether it is entered again after a park, and holds what try keeps in the others.
func (fd *FD) Await(c *vm.Call, mode sched.PollMode, try func() int) (errno int, parked bool) {
	st := c.State(0)
	result := sched.PollReady
	if st.N == 0 {
		if !fd.Incref() {
			return Closing, false
		}
		result = fd.reset(mode)
	} else {
		result = fd.wait(c, mode, true)
	}
	st.N = 0
	for {
		switch result {
		case sched.PollReady:
			errno = try()
		case sched.PollParked:
			st.N = 1
			return 0, true
		case sched.PollClosing:
			errno = Closing
		case sched.PollTimeout:
			errno = Timeout
		default:
			errno = NotPollable
		}
		if errno != Again {
			fd.Decref(c.M)
			return errno, false
		}
		result = fd.wait(c, mode, false)
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
	if fd.pd == nil {
		return NotPollable
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
