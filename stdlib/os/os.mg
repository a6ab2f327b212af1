// Package os has what the operating system offers: files, the environment, the process.
package os

import (
	"errors"
	"internal/oserror"
	"syscall"
)

// This file has errors, the process and its environment.

// The errors of operations on files.
var (
	ErrInvalid          = oserror.ErrInvalid
	ErrPermission       = oserror.ErrPermission
	ErrExist            = oserror.ErrExist
	ErrNotExist         = oserror.ErrNotExist
	ErrClosed           = oserror.ErrClosed
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = oserror.ErrDeadlineExceeded
	ErrProcessDone      = errors.New("os: process already finished")

	errNegativeOffset      = errors.New("negative offset")
	errWriteAtInAppendMode = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
)

// Special files and characters.
const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// IsPathSeparator reports whether c separates the elements of paths.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// A SyscallError is a failed system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout reports whether a time ran out.
func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError returns a SyscallError, or nil for nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError is a failed operation on two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *LinkError) Unwrap() error { return e.Err }

func underlyingIs(err, target error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *LinkError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

// IsExist, IsNotExist, IsPermission and IsTimeout report what kind of error err is.
func IsExist(err error) bool      { return underlyingIs(err, ErrExist) }
func IsNotExist(err error) bool   { return underlyingIs(err, ErrNotExist) }
func IsPermission(err error) bool { return underlyingIs(err, ErrPermission) }
func IsTimeout(err error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Args are the command line: the program's name first.
var Args []string = args()

func args() []string

// Exit ends the program.
func Exit(code int)

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns the value of an environment variable and whether it is set.
func LookupEnv(key string) (string, bool)

func setenv(key, value string) (errno int)
func unsetenv(key string) (errno int)

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if errno := setenv(key, value); errno != 0 {
		return NewSyscallError("setenv", syscall.Errno(errno))
	}
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	if errno := unsetenv(key); errno != 0 {
		return NewSyscallError("unsetenv", syscall.Errno(errno))
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv()

// Environ returns the environment as "key=value" strings.
func Environ() []string

// ExpandEnv replaces ${var} and $var in s by environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces ${var} and $var in s by mapping's results.
func Expand(s string, mapping func(string) string) string {
	var b []byte
	i := 0
	for j := 0; j < len(s); j++ {
		if s[j] != '$' || j+1 == len(s) {
			continue
		}
		if b == nil {
			b = make([]byte, 0, 2*len(s))
		}
		b = append(b, s[i:j]...)
		name, w := shellName(s[j+1:])
		switch {
		case name != "":
			b = append(b, mapping(name)...)
		case w == 0:
			b = append(b, s[j])
		}
		j += w
		i = j + 1
	}
	if b == nil {
		return s
	}
	return string(b) + s[i:]
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return true
	}
	return false
}

// shellName returns the name at the beginning of s and its width.
func shellName(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[0:1], 1
	}
	i := 0
	for i < len(s) && (s[i] == '_' || '0' <= s[i] && s[i] <= '9' || 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z') {
		i++
	}
	return s[:i], i
}

// Getpid, Getppid, Getuid and Getgid return the numbers of the process and its owner; Getpagesize that of bytes in a page.
func Getpid() int
func Getppid() int
func Getuid() int
func Getgid() int
func Getpagesize() int { return syscall.Getpagesize() }

// A Process is a process that FindProcess has found.
type Process struct{ Pid int }

// FindProcess finds a process by its number. It finds every number: only Signal tells whether the process is there.
func FindProcess(pid int) (*Process, error) { return &Process{pid}, nil }

// Signal sends a signal to the process.
func (p *Process) Signal(sig Signal) error {
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	switch p.Pid {
	case -1:
		return errors.New("os: process already released")
	case 0:
		return errors.New("os: process not initialized")
	}
	err := syscall.Kill(p.Pid, s)
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Kill ends the process.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Release gives back what belongs to the process's number. The Process cannot be used any more.
func (p *Process) Release() error {
	p.Pid = -1
	return nil
}

// A Signal is a signal of the system.
type Signal interface {
	String() string
	Signal()
}

// The signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)
