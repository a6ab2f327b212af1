//go:build unix

package os

// This file implements the system calls on descriptors.

import (
	"os"

	"golang.org/x/sys/unix"
)

// A sysFD is the system's descriptor.
type sysFD int

// errPipe is the number of the error of a write that nobody will read.
const errPipe = int64(unix.EPIPE)

// retry does a call until a signal does not interrupt it. Where others have made the descriptor non-blocking it waits.
func retry(fd sysFD, events int16, call func() (int, error)) (int, error) {
	for {
		n, err := call()
		switch err {
		case unix.EINTR:
		case unix.EAGAIN:
			unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: events}}, -1)
		default:
			return n, err
		}
	}
}

// sysTryRead and sysTryWrite do not wait.
func sysTryRead(fd sysFD, b []byte) (int, error) {
	for {
		if n, err := unix.Read(int(fd), b); err != unix.EINTR {
			return n, err
		}
	}
}

func sysTryWrite(fd sysFD, b []byte) (int, error) {
	for {
		if n, err := unix.Write(int(fd), b); err != unix.EINTR {
			return n, err
		}
	}
}

// sysAgain reports whether an operation would have had to wait.
func sysAgain(err error) bool { return err == unix.EAGAIN }

func sysNonblock(fd sysFD, on bool) error { return unix.SetNonblock(int(fd), on) }

// sysPollable reports whether a file just opened is one that may be waited for.
func sysPollable(fd sysFD) bool {
	var st unix.Stat_t
	return unix.Fstat(int(fd), &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFIFO
}

// openFlags are the flags of os.mg and the system's.
var openFlags = [...][2]int{
	{0x400, unix.O_APPEND}, {0x40, unix.O_CREAT}, {0x80, unix.O_EXCL}, {0x101000, unix.O_SYNC}, {0x200, unix.O_TRUNC},
}

func sysOpen(name string, flag int, perm uint32) (sysFD, error) {
	mode := flag&3 | unix.O_CLOEXEC
	for _, f := range openFlags {
		if flag&f[0] == f[0] {
			mode |= f[1]
		}
	}
	n, err := retry(-1, 0, func() (int, error) { return unix.Open(name, mode, perm&0o777) })
	return sysFD(n), err
}

func sysRead(fd sysFD, b []byte) (int, error) {
	return retry(fd, unix.POLLIN, func() (int, error) { return unix.Read(int(fd), b) })
}

func sysWrite(fd sysFD, b []byte) (int, error) {
	return retry(fd, unix.POLLOUT, func() (int, error) { return unix.Write(int(fd), b) })
}

func sysPread(fd sysFD, b []byte, off int64) (int, error) {
	return retry(fd, unix.POLLIN, func() (int, error) { return unix.Pread(int(fd), b, off) })
}

func sysPwrite(fd sysFD, b []byte, off int64) (int, error) {
	return retry(fd, unix.POLLOUT, func() (int, error) { return unix.Pwrite(int(fd), b, off) })
}

func sysSeek(fd sysFD, off int64, whence int) (int64, error) { return unix.Seek(int(fd), off, whence) }

func sysClose(fd sysFD) error { return unix.Close(int(fd)) }

func sysFsync(fd sysFD) error { return unix.Fsync(int(fd)) }

func sysTruncate(fd sysFD, size int64) error { return unix.Ftruncate(int(fd), size) }

func sysChmod(fd sysFD, mode uint32) error { return unix.Fchmod(int(fd), mode) }

func sysPipe() (r, w sysFD, err error) {
	var p [2]int
	if err = unix.Pipe(p[:]); err != nil {
		return 0, 0, err
	}
	unix.CloseOnExec(p[0])
	unix.CloseOnExec(p[1])
	return sysFD(p[0]), sysFD(p[1]), nil
}

// sysStat describes an open file, through a second descriptor of its own that the host's os may close.
func sysStat(fd sysFD) (os.FileInfo, error) {
	dup, err := unix.Dup(int(fd))
	if err != nil {
		return nil, err
	}
	f := os.NewFile(uintptr(dup), "")
	defer f.Close()
	return f.Stat()
}
