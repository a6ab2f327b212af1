//go:build unix && !linux && !portable

package net

// This file implements the frequent system calls of sockets on the BSDs and macOS.

import "golang.org/x/sys/unix"

const sendFlags = 0

func sysRead(fd int, b []byte) (int, int) {
	for {
		if n, err := unix.Read(fd, b); err != unix.EINTR {
			return max(n, 0), step(err)
		}
	}
}

func sysWrite(fd int, b []byte) (int, int) {
	for {
		if n, err := unix.Write(fd, b); err != unix.EINTR {
			return max(n, 0), step(err)
		}
	}
}

func sysAccept(fd int) (int, int) {
	for {
		n, _, err := unix.Accept(fd)
		switch err {
		case nil:
			prepare(n)
			sysOption(n, optionNoDelay, 1)
			return n, 0
		case unix.EINTR, unix.ECONNABORTED: // the peer was gone before we came
		default:
			return -1, step(err)
		}
	}
}

// sysKeepPeriod leaves the period to the system: each of them has another option for it, or none.
func sysKeepPeriod(int, int) int { return 0 }
