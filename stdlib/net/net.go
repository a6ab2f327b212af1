// Package net has the bodies of net.mg's natives: TCP on non-blocking sockets and the scheduler's network poller.
package net

// This file implements the descriptors of connections and the table of natives.

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of net.mg's declarations.
var Natives = map[string]vm.Native{
	"net.listenTCP":   {Leaf: listenTCP},
	"net.dialStart":   {Leaf: dialStart},
	"net.dialWait":    {Resume: dialWait},
	"net.accept":      {Resume: accept},
	"net.read":        {Resume: read},
	"net.write":       {Resume: write},
	"net.closeFD":     {Resume: closeFD},
	"net.shutdown":    {Leaf: shutdown},
	"net.localAddr":   {Leaf: localAddr},
	"net.remoteAddr":  {Leaf: remoteAddr},
	"net.setDeadline": {Leaf: setDeadline},
	"net.setNoDelay":  {Leaf: setNoDelay},
}

// What natives return instead of a system's error number; net.mg has the same numbers.
const (
	errClosing     = -1
	errTimeout     = -2
	errNotPollable = -3
	errUnsupported = -4
)

// A netFD is an open socket. Operations hold a reference, also while they are parked; the last reference closes the
// descriptor, so that no operation ever meets a descriptor number that has been given out again. One reader and one writer at a time:
// net.mg holds a mutex for each.
//
// Go: internal/poll/fd_mutex.go fdMutex (go1.26).
// Differs: the serialising of readers and of writers lies in the guest, on its sync.Mutex.
type netFD struct {
	sysfd int
	pd    *sched.PollDesc
	refs  atomic.Int64 // the open connection's own, and one for each operation
	shut  atomic.Bool  // Close was called
	csema uint32       // semaphore: the descriptor is closed
}

// incref takes a reference; false: the connection is closed.
func (fd *netFD) incref() bool {
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

// decref gives a reference back.
func (fd *netFD) decref(mp *sched.M) {
	if fd.refs.Add(-1) == 0 {
		fd.pd.Close(mp)
		sysClose(fd.sysfd)
		gsync.Semrelease(mp, &fd.csema, false)
	}
}

// closeFD(h *byte) (errno int) returns when the descriptor is closed, so that nobody can connect to a closed listener.
//
// Go: internal/poll/fd_unix.go (*FD).Close (go1.26)
func closeFD(c *vm.Call) vm.Status {
	fd := argFD(c)
	if st := c.State(0); st.N == 0 {
		if !fd.shut.CompareAndSwap(false, true) {
			c.RetInt(errClosing)
			return vm.Done
		}
		st.N = 1
		fd.pd.Unblock(c.M)
		fd.decref(c.M)
	}
	if gsync.Semacquire(c.M, c.G, &fd.csema, false, sched.WaitSemacquire) == gsync.Parked {
		return vm.Park
	}
	c.RetInt(0)
	return vm.Done
}

func argFD(c *vm.Call) *netFD { return (*netFD)(c.ArgPtr()) }

// newFD watches the non-blocking socket sysfd; on failure it closes it.
func newFD(c *vm.Call, sysfd int) (*netFD, int) {
	pd, err := c.M.PollOpen(uintptr(sysfd))
	if err != nil {
		sysClose(sysfd)
		return nil, errNotPollable
	}
	fd := &netFD{sysfd: sysfd, pd: pd}
	fd.refs.Store(1)
	return fd, 0
}

// The result of a step of an operation: an error number, or that it must wait.
const again = -100

// await runs an operation until it does not have to wait: try returns its error number, or again. The native's first state slot
// says whether it is entered again after a park, and holds what try keeps in the others.
func await(c *vm.Call, fd *netFD, mode sched.PollMode, try func() int) (errno int, parked bool) {
	st := c.State(0)
	result := sched.PollReady
	if st.N == 0 {
		if !fd.incref() {
			return errClosing, false
		}
		result = fd.pd.Reset(mode)
	} else {
		result = fd.pd.Wait(c.M, c.G, mode, true)
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
			errno = errClosing
		case sched.PollTimeout:
			errno = errTimeout
		default:
			errno = errNotPollable
		}
		if errno != again {
			fd.decref(c.M)
			return errno, false
		}
		result = fd.pd.Wait(c.M, c.G, mode, false)
	}
}

// read(h *byte, b []byte) (n int, errno int)
func read(c *vm.Call) vm.Status {
	fd, b := argFD(c), c.ArgBytes()
	n := 0
	errno, parked := await(c, fd, sched.PollRead, func() (errno int) {
		n, errno = sysRead(fd.sysfd, b)
		return errno
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(n))
	c.RetInt(int64(errno))
	return vm.Done
}

// write(h *byte, b []byte) (n int, errno int)
func write(c *vm.Call) vm.Status {
	fd, b := argFD(c), c.ArgBytes()
	done := &c.State(1).N // bytes written before a park
	errno, parked := await(c, fd, sched.PollWrite, func() int {
		for *done < uint64(len(b)) {
			n, errno := sysWrite(fd.sysfd, b[*done:])
			if errno != 0 {
				return errno
			}
			*done += uint64(n)
		}
		return 0
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(*done))
	c.RetInt(int64(errno))
	return vm.Done
}

// accept(h *byte) (conn *byte, errno int)
func accept(c *vm.Call) vm.Status {
	fd := argFD(c)
	sysfd := -1
	errno, parked := await(c, fd, sched.PollRead, func() (errno int) {
		sysfd, errno = sysAccept(fd.sysfd)
		return errno
	})
	if parked {
		return vm.Park
	}
	var conn *netFD
	if errno == 0 {
		conn, errno = newFD(c, sysfd)
	}
	c.RetPtr(unsafe.Pointer(conn))
	c.RetInt(int64(errno))
	return vm.Done
}

// dialWait(h *byte) (errno int) waits until a connection is there.
func dialWait(c *vm.Call) vm.Status {
	fd := argFD(c)
	errno, parked := await(c, fd, sched.PollWrite, func() int {
		errno, connected := sysConnected(fd.sysfd)
		if errno == 0 && !connected {
			return again
		}
		return errno
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(errno))
	return vm.Done
}

// setDeadline(h *byte, ns int64, read, write bool) (errno int): in ns nanoseconds; 0: never, below: passed.
func setDeadline(c *vm.Call) {
	fd, ns := argFD(c), c.ArgInt()
	var mode sched.PollMode
	if c.ArgBool() {
		mode |= sched.PollRead
	}
	if c.ArgBool() {
		mode |= sched.PollWrite
	}
	if !fd.incref() {
		c.RetInt(errClosing)
		return
	}
	fd.pd.SetDeadline(c.M, ns, mode)
	fd.decref(c.M)
	c.RetInt(0)
}

// withFD runs f on an open connection's descriptor and returns its error number.
func withFD(c *vm.Call, fd *netFD, f func(sysfd int) int) int {
	if !fd.incref() {
		return errClosing
	}
	errno := f(fd.sysfd)
	fd.decref(c.M)
	return errno
}

// shutdown(h *byte, how int) (errno int): 0 for reading, 1 for writing.
func shutdown(c *vm.Call) {
	fd, how := argFD(c), int(c.ArgInt())
	c.RetInt(int64(withFD(c, fd, func(sysfd int) int { return sysShutdown(sysfd, how) })))
}

// setNoDelay(h *byte, on bool) (errno int)
func setNoDelay(c *vm.Call) {
	fd, on := argFD(c), c.ArgBool()
	c.RetInt(int64(withFD(c, fd, func(sysfd int) int { return sysNoDelay(sysfd, on) })))
}

// localAddr(h *byte) (ip []byte, port int)
func localAddr(c *vm.Call) { retAddr(c, sysLocalAddr) }

// remoteAddr(h *byte) (ip []byte, port int)
func remoteAddr(c *vm.Call) { retAddr(c, sysRemoteAddr) }

func retAddr(c *vm.Call, addr func(sysfd int) ([]byte, int)) {
	fd := argFD(c)
	var ip []byte
	var port int
	withFD(c, fd, func(sysfd int) int {
		ip, port = addr(sysfd)
		return 0
	})
	c.RetBytes(ip)
	c.RetInt(int64(port))
}

// listenTCP(ip []byte, port int) (h *byte, call string, errno int); no ip: all addresses of both families.
func listenTCP(c *vm.Call) { retOpened(c, sysListen) }

// dialStart(ip []byte, port int) (h *byte, call string, errno int)
func dialStart(c *vm.Call) { retOpened(c, sysConnect) }

func retOpened(c *vm.Call, open func(ip []byte, port int) (sysfd int, call string, errno int)) {
	ip, port := c.ArgBytes(), int(c.ArgInt())
	sysfd, call, errno := open(ip, port)
	var fd *netFD
	if errno == 0 {
		call = "epoll_ctl"
		fd, errno = newFD(c, sysfd)
	}
	c.RetPtr(unsafe.Pointer(fd))
	c.RetSlot(value.MakeString(call))
	c.RetInt(int64(errno))
}
