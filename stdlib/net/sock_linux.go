//go:build !portable

package net

// This file implements the frequent system calls of sockets on Linux. They are raw, so that they do not pass through the host's scheduler.

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// A peer that is gone must give an error, not a signal.
const sendFlags = unix.MSG_NOSIGNAL

func sysRead(fd int, b []byte) (int, int) {
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
		n, _, e := unix.RawSyscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)), sendFlags, 0, 0)
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
			sysOption(int(n), optionNoDelay, 1)
			return int(n), 0
		case unix.EINTR, unix.ECONNABORTED: // the peer was gone before we came
		default:
			return -1, step(e)
		}
	}
}

func sysKeepPeriod(fd, seconds int) int {
	err := unix.SetsockoptInt(fd, unix.IPPROTO_TCP, unix.TCP_KEEPIDLE, seconds)
	if err == nil {
		err = unix.SetsockoptInt(fd, unix.IPPROTO_TCP, unix.TCP_KEEPINTVL, seconds)
	}
	return number(err)
}
