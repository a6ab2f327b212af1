// Package net has the bodies of net's natives: sockets that do not block, and the scheduler's network poller.
package net

// This file implements the natives: operations on sockets, each with the results of the system call.

import (
	"unsafe"

	"minigo/sched"
	"minigo/stdlib/internal/poll"
	"minigo/vm"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"net.listenSocket": {Leaf: listenSocket},
		"net.dialStart":    {Leaf: dialStart},
		"net.dialWait":     {Resume: dialWait},
		"net.accept":       {Resume: accept},
		"net.read":         {Resume: read},
		"net.readFrom":     {Resume: readFrom},
		"net.write":        {Resume: write},
		"net.writeTo":      {Resume: writeTo},
		"net.closeFD":      {Resume: closeFD},
		"net.shutdown":     {Leaf: shutdown},
		"net.localAddr":    {Leaf: func(c *vm.Call) { retAddrOf(c, sockLocalAddr) }},
		"net.remoteAddr":   {Leaf: func(c *vm.Call) { retAddrOf(c, sockRemoteAddr) }},
		"net.setDeadline":  {Leaf: setDeadline},
		"net.setOption":    {Leaf: setOption},
		"net.lookup":       {Resume: lookup},
		"net.nanotime":     {Leaf: func(c *vm.Call) { c.RetInt(c.M.Sched().Nanotime()) }},
		"net.share":        {Leaf: share},
	}
}

// A kind is a kind of sockets, as net.mg numbers them.
type kind int

const (
	kindTCP kind = iota
	kindUDP
	kindUnix
	kindUnixgram
)

// An option is one of a socket's; net.mg has the same numbers.
type option int

const (
	optionNoDelay option = iota
	optionKeepAlive
	optionKeepPeriod
	optionLinger
	optionReadBuffer
	optionWriteBuffer
)

// stream reports whether the sockets have connections.
func (k kind) stream() bool { return k == kindTCP || k == kindUnix }

// An addr is an address of any kind: an IP address with a port, or a path.
type addr struct {
	ip   []byte
	port int
	path string
}

func argAddr(c *vm.Call) addr { return addr{c.ArgBytes(), int(c.ArgInt()), c.ArgString()} }

func retAddr(c *vm.Call, a addr) {
	c.RetBytes(a.ip)
	c.RetInt(int64(a.port))
	c.RetString(a.path)
}

func argFD(c *vm.Call) *poll.FD { return (*poll.FD)(c.ArgPtr()) }

// newFD watches a socket; on failure it closes it.
func newFD(c *vm.Call, sysfd int) (*poll.FD, int) {
	closer := sysClose
	if net := poll.Network(c.M); net != nil {
		closer = net.CloseFD
	}
	fd, err := poll.New(c.M, sysfd, closer)
	if err != nil {
		closer(sysfd)
		return nil, poll.NotPollable
	}
	return fd, 0
}

func retSocket(c *vm.Call, sysfd int, call string, errno int) {
	var fd *poll.FD
	if errno == 0 {
		fd, errno = newFD(c, sysfd)
	}
	c.RetPtr(unsafe.Pointer(fd))
	c.RetString(call)
	c.RetInt(int64(errno))
}

// listenSocket(kind int, ip []byte, port int, path string) (h *byte, call string, errno int)
func listenSocket(c *vm.Call) {
	k := kind(c.ArgInt())
	sysfd, call, errno := sockListen(c, k, argAddr(c))
	retSocket(c, sysfd, call, errno)
}

// dialStart(kind int, bind bool, lip []byte, lport int, lpath string, ip []byte, port int, path string) (h *byte, call string, errno int)
func dialStart(c *vm.Call) {
	k, bind := kind(c.ArgInt()), c.ArgBool()
	local := argAddr(c)
	remote := argAddr(c)
	var from *addr
	if bind {
		from = &local
	}
	sysfd, call, errno := sockConnect(c, k, from, remote)
	retSocket(c, sysfd, call, errno)
}

// dialWait(h *byte) (errno int) waits until a connection is there.
func dialWait(c *vm.Call) vm.Status {
	fd := argFD(c)
	errno, parked := fd.Await(c, sched.PollWrite, func() int {
		errno, connected := sockConnected(fd)
		if errno == 0 && !connected {
			return poll.Again
		}
		return errno
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(errno))
	return vm.Done
}

// accept(h *byte) (conn *byte, errno int)
func accept(c *vm.Call) vm.Status {
	fd := argFD(c)
	sysfd := -1
	errno, parked := fd.Await(c, sched.PollRead, func() (errno int) {
		sysfd, errno = sockAccept(fd)
		return errno
	})
	if parked {
		return vm.Park
	}
	var conn *poll.FD
	if errno == 0 {
		conn, errno = newFD(c, sysfd)
	}
	c.RetPtr(unsafe.Pointer(conn))
	c.RetInt(int64(errno))
	return vm.Done
}

// read(h *byte, b []byte) (n int, errno int)
func read(c *vm.Call) vm.Status {
	fd, b := argFD(c), c.ArgBytes()
	n := 0
	errno, parked := fd.Await(c, sched.PollRead, func() (errno int) {
		n, errno = sockRead(fd, b)
		return errno
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(n))
	c.RetInt(int64(errno))
	return vm.Done
}

// readFrom(h *byte, b []byte) (n int, ip []byte, port int, path string, errno int)
func readFrom(c *vm.Call) vm.Status {
	fd, b := argFD(c), c.ArgBytes()
	n, from := 0, addr{}
	errno, parked := fd.Await(c, sched.PollRead, func() (errno int) {
		n, from, errno = sockRecvFrom(fd, b)
		return errno
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(n))
	retAddr(c, from)
	c.RetInt(int64(errno))
	return vm.Done
}

// write(h *byte, b []byte) (n int, errno int)
func write(c *vm.Call) vm.Status {
	fd, b := argFD(c), c.ArgBytes()
	done := &c.State(1).N // bytes written before a park
	errno, parked := fd.Await(c, sched.PollWrite, func() int {
		for {
			n, errno := sockWrite(fd, b[*done:])
			if errno != 0 {
				return errno
			}
			if *done += uint64(n); *done >= uint64(len(b)) {
				return 0
			}
		}
	})
	if parked {
		return vm.Park
	}
	c.RetInt(int64(*done))
	c.RetInt(int64(errno))
	return vm.Done
}

// writeTo(h *byte, b []byte, ip []byte, port int, path string) (n int, errno int)
func writeTo(c *vm.Call) vm.Status {
	fd, b := argFD(c), c.ArgBytes()
	to := argAddr(c)
	errno, parked := fd.Await(c, sched.PollWrite, func() int { return sockSendTo(fd, b, to) })
	if parked {
		return vm.Park
	}
	n := 0
	if errno == 0 {
		n = len(b)
	}
	c.RetInt(int64(n))
	c.RetInt(int64(errno))
	return vm.Done
}

// closeFD(h *byte) (errno int)
func closeFD(c *vm.Call) vm.Status {
	status, first, _ := argFD(c).Close(c)
	if status != vm.Done {
		return status
	}
	errno := 0
	if !first {
		errno = poll.Closing
	}
	c.RetInt(int64(errno))
	return vm.Done
}

// setDeadline(h *byte, ns int64, read, write bool) (errno int): in ns nanoseconds; 0: never, below: passed.
func setDeadline(c *vm.Call) {
	fd, ns := argFD(c), c.ArgInt()
	read, write := c.ArgBool(), c.ArgBool()
	c.RetInt(int64(fd.SetDeadline(c.M, ns, read, write)))
}

// shutdown(h *byte, how int) (errno int): 0 for reading, 1 for writing.
func shutdown(c *vm.Call) {
	fd, how := argFD(c), int(c.ArgInt())
	c.RetInt(int64(fd.With(c.M, func(int) int { return sockShutdown(fd, how) })))
}

// setOption(h *byte, option, value int) (errno int)
func setOption(c *vm.Call) {
	fd, o, value := argFD(c), option(c.ArgInt()), int(c.ArgInt())
	c.RetInt(int64(fd.With(c.M, func(int) int { return sockOption(fd, o, value) })))
}

// retAddrOf is the body of localAddr(h *byte) (ip []byte, port int, path string), and remoteAddr.
func retAddrOf(c *vm.Call, of func(*poll.FD) addr) {
	fd, a := argFD(c), addr{}
	fd.With(c.M, func(int) int {
		a = of(fd)
		return 0
	})
	retAddr(c, a)
}

// share(end int64, n int) (timeout int64): the part of the time until end that the first of n addresses has, at least two seconds, if they are left.
// It is as setDeadline wants it: 0 if there is no end, and below if nothing is left.
//
// Go: net/dial.go partialDeadline (go1.26)
func share(c *vm.Call) {
	end, n := c.ArgInt(), c.ArgInt()
	timeout := int64(0)
	if end != 0 {
		left := end - c.M.Sched().Nanotime()
		if timeout = max(left/n, min(left, 2e9)); timeout == 0 {
			timeout = -1
		}
	}
	c.RetInt(timeout)
}
