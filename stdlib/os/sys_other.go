//go:build !unix

package os

// This file implements the system calls on descriptors where the host's package syscall is the way to them.

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// A sysFD is the system's descriptor.
type sysFD uintptr

// errPipe is the number of the error of a write that nobody will read.
const errPipe = int64(syscall.EPIPE)

// openFlags are the flags of os.mg and the host's.
var openFlags = [...][2]int{
	{0x400, os.O_APPEND}, {0x40, os.O_CREATE}, {0x80, os.O_EXCL}, {0x101000, os.O_SYNC}, {0x200, os.O_TRUNC},
}

func sysOpen(name string, flag int, perm uint32) (sysFD, error) {
	mode := flag & 3
	for _, f := range openFlags {
		if flag&f[0] == f[0] {
			mode |= f[1]
		}
	}
	fd, err := syscall.Open(name, mode, perm&0o777)
	return sysFD(fd), err
}

func sysRead(fd sysFD, b []byte) (int, error) { return syscall.Read(sysHandle(fd), b) }

func sysWrite(fd sysFD, b []byte) (int, error) { return syscall.Write(sysHandle(fd), b) }

// at does a call at an offset and goes back to where the file was.
func at(fd sysFD, off int64, call func() (int, error)) (int, error) {
	old, err := sysSeek(fd, 0, io.SeekCurrent)
	if err != nil {
		return 0, err
	}
	defer sysSeek(fd, old, io.SeekStart)
	if _, err = sysSeek(fd, off, io.SeekStart); err != nil {
		return 0, err
	}
	return call()
}

func sysPread(fd sysFD, b []byte, off int64) (int, error) {
	return at(fd, off, func() (int, error) { return sysRead(fd, b) })
}

func sysPwrite(fd sysFD, b []byte, off int64) (int, error) {
	return at(fd, off, func() (int, error) { return sysWrite(fd, b) })
}

func sysSeek(fd sysFD, off int64, whence int) (int64, error) {
	return syscall.Seek(sysHandle(fd), off, whence)
}

func sysClose(fd sysFD) error { return syscall.Close(sysHandle(fd)) }

func sysFsync(fd sysFD) error { return syscall.Fsync(sysHandle(fd)) }

func sysTruncate(fd sysFD, size int64) error { return syscall.Ftruncate(sysHandle(fd), size) }

func sysChmod(fd sysFD, mode uint32) error { return syscall.Fchmod(sysHandle(fd), mode) }

func sysPipe() (r, w sysFD, err error) { return 0, 0, errors.ErrUnsupported }

func sysStat(fd sysFD) (os.FileInfo, error) { return nil, errors.ErrUnsupported }

// There is no poller for these files.

func sysTryRead(fd sysFD, b []byte) (int, error)  { return sysRead(fd, b) }
func sysTryWrite(fd sysFD, b []byte) (int, error) { return sysWrite(fd, b) }
func sysAgain(error) bool                         { return false }
func sysNonblock(sysFD, bool) error               { return errors.ErrUnsupported }
func sysPollable(sysFD) bool                      { return false }
