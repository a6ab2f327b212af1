package net

// This file implements the operations on sockets: the system's, or those of the platform if it has a network of its own.

import (
	"os"
	"syscall"

	"minigo/sched/platform"
	"minigo/stdlib/internal/poll"
	"minigo/vm"
)

func fromPlatform(a platform.SockAddr) addr { return addr{a.IP, a.Port, a.Path} }

// toPlatform copies the address: what the guest has given it may change.
func toPlatform(a addr) platform.SockAddr {
	return platform.SockAddr{IP: append([]byte(nil), a.ip...), Port: a.port, Path: string([]byte(a.path))}
}

// named reports whether an address is one that the file system knows.
func (a addr) named() bool { return a.path != "" && a.path[0] != '@' }

func sockListen(c *vm.Call, k kind, a addr) (int, string, int) {
	net := poll.Network(c.M)
	if net == nil {
		return sysListen(k, a)
	}
	if a.named() { // the file is a real one, as all files are: others may look for it and remove it
		if errno := sysMakeName(k, a); errno != 0 {
			return -1, "bind", errno
		}
	}
	fd, call, err := net.Listen(platform.SockKind(k), toPlatform(a))
	return fd, call, poll.Number(err)
}

func sockConnect(c *vm.Call, k kind, from *addr, to addr) (int, string, int) {
	net := poll.Network(c.M)
	if net == nil {
		return sysConnect(k, from, to)
	}
	if to.named() {
		if _, err := os.Lstat(to.path); err != nil {
			return -1, "connect", int(syscall.ENOENT)
		}
	}
	var own *platform.SockAddr
	if from != nil {
		if from.named() {
			if errno := sysMakeName(k, *from); errno != 0 {
				return -1, "bind", errno
			}
		}
		a := toPlatform(*from)
		own = &a
	}
	fd, call, err := net.Connect(platform.SockKind(k), own, toPlatform(to))
	return fd, call, poll.Number(err)
}

func sockConnected(fd *poll.FD) (errno int, connected bool) {
	if fd.Net == nil {
		return sysConnected(fd.Sysfd)
	}
	errno = poll.Number(fd.Net.Connected(fd.Sysfd))
	return errno, errno == 0
}

func sockAccept(fd *poll.FD) (int, int) {
	if fd.Net == nil {
		return sysAccept(fd.Sysfd)
	}
	conn, err := fd.Net.Accept(fd.Sysfd)
	return conn, poll.Number(err)
}

func sockRead(fd *poll.FD, b []byte) (int, int) {
	if fd.Net == nil {
		return sysRead(fd.Sysfd, b)
	}
	n, err := fd.Net.Read(fd.Sysfd, b)
	return n, poll.Number(err)
}

func sockRecvFrom(fd *poll.FD, b []byte) (int, addr, int) {
	if fd.Net == nil {
		return sysRecvFrom(fd.Sysfd, b)
	}
	n, from, err := fd.Net.RecvFrom(fd.Sysfd, b)
	return n, fromPlatform(from), poll.Number(err)
}

func sockWrite(fd *poll.FD, b []byte) (int, int) {
	if fd.Net == nil {
		return sysWrite(fd.Sysfd, b)
	}
	n, err := fd.Net.Write(fd.Sysfd, b)
	return n, poll.Number(err)
}

func sockSendTo(fd *poll.FD, b []byte, to addr) int {
	if fd.Net == nil {
		return sysSendTo(fd.Sysfd, b, to)
	}
	if to.named() {
		if _, err := os.Lstat(to.path); err != nil {
			return int(syscall.ENOENT)
		}
	}
	return poll.Number(fd.Net.SendTo(fd.Sysfd, b, toPlatform(to)))
}

func sockShutdown(fd *poll.FD, how int) int {
	if fd.Net == nil {
		return sysShutdown(fd.Sysfd, how)
	}
	return poll.Number(fd.Net.Shutdown(fd.Sysfd, how))
}

// sockOption changes nothing in a network of the platform's, which never waits for more, and in which no peer is gone without a word.
func sockOption(fd *poll.FD, o option, value int) int {
	if fd.Net == nil {
		return sysOption(fd.Sysfd, o, value)
	}
	return 0
}

func sockLocalAddr(fd *poll.FD) addr {
	if fd.Net == nil {
		return sysLocalAddr(fd.Sysfd)
	}
	return fromPlatform(fd.Net.LocalAddr(fd.Sysfd))
}

func sockRemoteAddr(fd *poll.FD) addr {
	if fd.Net == nil {
		return sysRemoteAddr(fd.Sysfd)
	}
	return fromPlatform(fd.Net.RemoteAddr(fd.Sysfd))
}
