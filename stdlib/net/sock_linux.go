package net

// This file implements the system calls of sockets. None of them blocks: the sockets are non-blocking. The frequent ones
// are raw, so that they do not pass through the host's scheduler.

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// step turns a system's error number into an operation's: what passes is tried again.
func step(e unix.Errno) int {
	if e == unix.EAGAIN || e == unix.EINPROGRESS || e == unix.EALREADY {
		return again
	}
	return int(e)
}

func sysRead(fd int, b []byte) (int, int) {
	if len(b) == 0 {
		return 0, 0
	}
	for {
		n, _, e := unix.RawSyscall(unix.SYS_READ, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
		if e == 0 {
			return int(n), 0
		}
		if e != unix.EINTR {
			return 0, step(e)
		}
	}
}

func sysWrite(fd int, b []byte) (int, int) {
	for {
		// A peer that is gone must give an error, not a signal.
		n, _, e := unix.RawSyscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)), unix.MSG_NOSIGNAL, 0, 0)
		if e == 0 {
			return int(n), 0
		}
		if e != unix.EINTR {
			return 0, step(e)
		}
	}
}

func sysAccept(fd int) (int, int) {
	for {
		n, _, e := unix.RawSyscall6(unix.SYS_ACCEPT4, uintptr(fd), 0, 0, unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, 0, 0)
		switch e {
		case 0:
			sysNoDelay(int(n), true)
			return int(n), 0
		case unix.EINTR, unix.ECONNABORTED: // the peer was gone before we came
		default:
			return -1, step(e)
		}
	}
}

// sockaddr makes the address of the family that fits ip; no ip: any address.
func sockaddr(ip []byte, port int) (unix.Sockaddr, int) {
	if len(ip) == 4 {
		return &unix.SockaddrInet4{Port: port, Addr: [4]byte(ip)}, unix.AF_INET
	}
	a := &unix.SockaddrInet6{Port: port}
	copy(a.Addr[:], ip)
	return a, unix.AF_INET6
}

func socket(family int) (int, int) {
	fd, err := unix.Socket(family, unix.SOCK_STREAM|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, unix.IPPROTO_TCP)
	return fd, number(err)
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

func sysListen(ip []byte, port int) (int, string, int) {
	addr, family := sockaddr(ip, port)
	fd, errno := socket(family)
	if errno == int(unix.EAFNOSUPPORT) && len(ip) == 0 {
		ip = make([]byte, 4)
		addr, family = sockaddr(ip, port)
		fd, errno = socket(family)
	}
	if errno != 0 {
		return -1, "socket", errno
	}
	unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
	if family == unix.AF_INET6 {
		only := 1
		if len(ip) == 0 {
			only = 0
		}
		unix.SetsockoptInt(fd, unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, only)
	}
	if errno := number(unix.Bind(fd, addr)); errno != 0 {
		unix.Close(fd)
		return -1, "bind", errno
	}
	if errno := number(unix.Listen(fd, unix.SOMAXCONN)); errno != 0 {
		unix.Close(fd)
		return -1, "listen", errno
	}
	return fd, "", 0
}

func sysConnect(ip []byte, port int) (int, string, int) {
	addr, family := sockaddr(ip, port)
	fd, errno := socket(family)
	if errno != 0 {
		return -1, "socket", errno
	}
	errno = number(unix.Connect(fd, addr))
	if errno != 0 && errno != int(unix.EINPROGRESS) && errno != int(unix.EINTR) {
		unix.Close(fd)
		return -1, "connect", errno
	}
	sysNoDelay(fd, true)
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

func sysShutdown(fd, how int) int { return number(unix.Shutdown(fd, how)) }

func sysNoDelay(fd int, on bool) int {
	v := 0
	if on {
		v = 1
	}
	return number(unix.SetsockoptInt(fd, unix.IPPROTO_TCP, unix.TCP_NODELAY, v))
}

func sysLocalAddr(fd int) ([]byte, int)  { return address(unix.Getsockname(fd)) }
func sysRemoteAddr(fd int) ([]byte, int) { return address(unix.Getpeername(fd)) }

func address(sa unix.Sockaddr, err error) ([]byte, int) {
	switch a := sa.(type) {
	case *unix.SockaddrInet4:
		return a.Addr[:], a.Port
	case *unix.SockaddrInet6:
		return a.Addr[:], a.Port
	}
	return nil, 0
}

func sysClose(fd int) { unix.Close(fd) }
