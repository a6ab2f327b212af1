//go:build unix && !portable

package net

// This file implements the system calls of sockets that are rare. Only sysAwait blocks: the sockets are non-blocking.

import (
	"time"

	"golang.org/x/sys/unix"

	"minigo/stdlib/internal/poll"
)

// step turns a system's error into an operation's number: what passes is tried again.
func step(err error) int {
	switch err {
	case unix.EAGAIN, unix.EINPROGRESS, unix.EALREADY:
		return poll.Again
	}
	return number(err)
}

// number is an error's system error number.
func number(err error) int {
	if err == nil {
		return 0
	}
	if e, ok := err.(unix.Errno); ok {
		return int(e)
	}
	return int(unix.EINVAL)
}

// sockaddr makes the address of the family that fits; no ip: any address.
func (a addr) sockaddr(k kind) (unix.Sockaddr, int) {
	switch {
	case k == kindUnix || k == kindUnixgram:
		return &unix.SockaddrUnix{Name: a.path}, unix.AF_UNIX
	case len(a.ip) == 4:
		return &unix.SockaddrInet4{Port: a.port, Addr: [4]byte(a.ip)}, unix.AF_INET
	}
	sa := &unix.SockaddrInet6{Port: a.port}
	copy(sa.Addr[:], a.ip)
	return sa, unix.AF_INET6
}

func address(sa unix.Sockaddr, err error) addr {
	switch a := sa.(type) {
	case *unix.SockaddrInet4:
		return addr{ip: a.Addr[:], port: a.Port}
	case *unix.SockaddrInet6:
		return addr{ip: a.Addr[:], port: a.Port}
	case *unix.SockaddrUnix:
		return addr{path: a.Name}
	}
	return addr{}
}

func socket(k kind, family int) (int, int) {
	typ := unix.SOCK_STREAM
	if !k.stream() {
		typ = unix.SOCK_DGRAM
	}
	fd, err := unix.Socket(family, typ, 0)
	if err == nil {
		prepare(fd)
	}
	return fd, number(err)
}

// prepare makes a new socket non-blocking, and no other program's.
func prepare(fd int) {
	unix.CloseOnExec(fd)
	unix.SetNonblock(fd, true)
}

func sysListen(k kind, a addr) (int, string, int) {
	sa, family := a.sockaddr(k)
	fd, errno := socket(k, family)
	if errno == int(unix.EAFNOSUPPORT) && family == unix.AF_INET6 && len(a.ip) == 0 {
		a.ip = make([]byte, 4)
		sa, family = a.sockaddr(k)
		fd, errno = socket(k, family)
	}
	if errno != 0 {
		return -1, "socket", errno
	}
	if k == kindTCP {
		unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
	}
	if family == unix.AF_INET6 {
		only := 1
		if len(a.ip) == 0 {
			only = 0
		}
		unix.SetsockoptInt(fd, unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, only)
	}
	call, err := "bind", unix.Bind(fd, sa)
	if err == nil && k.stream() {
		call, err = "listen", unix.Listen(fd, unix.SOMAXCONN)
	}
	if err != nil {
		unix.Close(fd)
		return -1, call, number(err)
	}
	return fd, "", 0
}

// sysMakeName makes the file of a Unix socket, which nobody listens on.
func sysMakeName(k kind, a addr) int {
	sa, family := a.sockaddr(k)
	fd, errno := socket(k, family)
	if errno != 0 {
		return errno
	}
	defer unix.Close(fd)
	return number(unix.Bind(fd, sa))
}

// sysConnect begins to connect. from, if not nil, is the local address.
func sysConnect(k kind, from *addr, to addr) (int, string, int) {
	sa, family := to.sockaddr(k)
	fd, errno := socket(k, family)
	if errno != 0 {
		return -1, "socket", errno
	}
	call, err := "bind", error(nil)
	if from != nil {
		if len(from.ip) == 0 && family == unix.AF_INET {
			from.ip = make([]byte, 4)
		}
		local, _ := from.sockaddr(k)
		err = unix.Bind(fd, local)
	}
	if err == nil {
		call, err = "connect", unix.Connect(fd, sa)
	}
	if err != nil && err != unix.EINPROGRESS && err != unix.EINTR {
		unix.Close(fd)
		return -1, call, number(err)
	}
	if k == kindTCP {
		sysOption(fd, optionNoDelay, 1)
	}
	return fd, "", 0
}

// sysConnected says how a connection that was begun stands.
func sysConnected(fd int) (errno int, connected bool) {
	n, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		return number(err), false
	}
	if n != 0 {
		return n, false
	}
	_, err = unix.Getpeername(fd)
	return 0, err == nil
}

// sysAwait blocks the thread until a socket may be ready, or the time is over.
func sysAwait(fd int, write bool, end time.Time) int {
	events := int16(unix.POLLIN)
	if write {
		events = unix.POLLOUT
	}
	for {
		left := time.Until(end)
		if left <= 0 {
			return poll.Timeout
		}
		n, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: events}}, int((left+time.Millisecond-1)/time.Millisecond))
		if n > 0 || err != nil && err != unix.EINTR {
			return number(err)
		}
	}
}

func sysRecvFrom(fd int, b []byte) (int, addr, int) {
	for {
		n, sa, err := unix.Recvfrom(fd, b, 0)
		if err != unix.EINTR {
			return max(n, 0), address(sa, err), step(err)
		}
	}
}

func sysSendTo(fd int, b []byte, to addr) int {
	k := kindUDP
	if to.path != "" {
		k = kindUnixgram
	}
	if local, _ := unix.Getsockname(fd); len(to.ip) == 4 {
		if _, ok := local.(*unix.SockaddrInet6); ok { // the socket is of both families
			to.ip = append([]byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, to.ip...)
		}
	}
	sa, _ := to.sockaddr(k)
	for {
		if err := unix.Sendto(fd, b, sendFlags, sa); err != unix.EINTR {
			return step(err)
		}
	}
}

func sysShutdown(fd, how int) int { return number(unix.Shutdown(fd, how)) }

func sysOption(fd int, o option, value int) int {
	level, name := unix.SOL_SOCKET, 0
	switch o {
	case optionNoDelay:
		level, name = unix.IPPROTO_TCP, unix.TCP_NODELAY
	case optionKeepAlive:
		name = unix.SO_KEEPALIVE
	case optionKeepPeriod:
		return sysKeepPeriod(fd, value)
	case optionReadBuffer:
		name = unix.SO_RCVBUF
	case optionWriteBuffer:
		name = unix.SO_SNDBUF
	case optionLinger:
		var l unix.Linger
		if value >= 0 {
			l = unix.Linger{Onoff: 1, Linger: int32(value)}
		}
		return number(unix.SetsockoptLinger(fd, unix.SOL_SOCKET, unix.SO_LINGER, &l))
	}
	return number(unix.SetsockoptInt(fd, level, name, value))
}

func sysLocalAddr(fd int) addr  { return address(unix.Getsockname(fd)) }
func sysRemoteAddr(fd int) addr { return address(unix.Getpeername(fd)) }

func sysClose(fd int) error { return unix.Close(fd) }
