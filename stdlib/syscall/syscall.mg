// Package syscall has the numbers of system errors and signals. The constants are Linux's.
package syscall

import (
	"errors"
	"internal/oserror"
)

// An Errno is the number of a system error.
type Errno uintptr

// Errors.
const (
	EPERM         = Errno(0x1)
	ENOENT        = Errno(0x2)
	ESRCH         = Errno(0x3)
	EINTR         = Errno(0x4)
	EIO           = Errno(0x5)
	EBADF         = Errno(0x9)
	EAGAIN        = Errno(0xb)
	ENOMEM        = Errno(0xc)
	EACCES        = Errno(0xd)
	EBUSY         = Errno(0x10)
	EEXIST        = Errno(0x11)
	ENOTDIR       = Errno(0x14)
	EISDIR        = Errno(0x15)
	EINVAL        = Errno(0x16)
	EMFILE        = Errno(0x18)
	ENOSPC        = Errno(0x1c)
	EPIPE         = Errno(0x20)
	ENOTEMPTY     = Errno(0x27)
	EADDRINUSE    = Errno(0x62)
	ECONNRESET    = Errno(0x68)
	ETIMEDOUT     = Errno(0x6e)
	ECONNREFUSED  = Errno(0x6f)
	EHOSTUNREACH  = Errno(0x71)
	EADDRNOTAVAIL = Errno(0x63)
)

func errnoText(e int) string

// errnoIs says what an error is: 1 permission, 2 exists, 3 does not exist, 4 unsupported, 5 temporary, 6 time-out; 0 none of these.
func errnoIs(e int) int

func (e Errno) Error() string { return errnoText(int(e)) }

// Is reports whether e is a case of one of package errors' or os's errors.
func (e Errno) Is(target error) bool {
	kind := errnoIs(int(e))
	switch target {
	case oserror.ErrPermission:
		return kind == 1
	case oserror.ErrExist:
		return kind == 2
	case oserror.ErrNotExist:
		return kind == 3
	case errors.ErrUnsupported:
		return kind == 4
	}
	return false
}

// Temporary reports whether trying again may help.
func (e Errno) Temporary() bool { return errnoIs(int(e)) >= 5 }

// Timeout reports whether a time ran out.
func (e Errno) Timeout() bool { return errnoIs(int(e)) == 6 }

// A Signal is the number of a signal.
type Signal int

// Signals.
const (
	SIGHUP   = Signal(0x1)
	SIGINT   = Signal(0x2)
	SIGQUIT  = Signal(0x3)
	SIGABRT  = Signal(0x6)
	SIGKILL  = Signal(0x9)
	SIGUSR1  = Signal(0xa)
	SIGSEGV  = Signal(0xb)
	SIGUSR2  = Signal(0xc)
	SIGPIPE  = Signal(0xd)
	SIGALRM  = Signal(0xe)
	SIGTERM  = Signal(0xf)
	SIGCHLD  = Signal(0x11)
	SIGCONT  = Signal(0x12)
	SIGSTOP  = Signal(0x13)
	SIGTSTP  = Signal(0x14)
	SIGURG   = Signal(0x17)
	SIGWINCH = Signal(0x1c)
)

func signalText(s int) string

// Signal makes a Signal an os.Signal.
func (s Signal) Signal() {}

func (s Signal) String() string { return signalText(int(s)) }

func kill(pid, sig int) (errno int)

// Kill sends a signal to a process.
func Kill(pid int, sig Signal) (err error) {
	if e := kill(pid, int(sig)); e != 0 {
		return Errno(e)
	}
	return nil
}

// Getpid returns the process's number.
func Getpid() int

// Getpagesize returns the size of a page of memory.
func Getpagesize() int
