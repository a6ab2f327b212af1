package os

import (
	"errors"
	"internal/oserror"
	"syscall"
	"time"
)

// This file has child processes.

// A ProcAttr says how a process is started.
type ProcAttr struct {
	Dir   string   // where, if not here
	Env   []string // as Environ gives it; nil: that of this process
	Files []*File  // its descriptors, from 0 on; nil: none
}

// startProcess has the descriptors -1 of nil Files.
func startProcess(name string, argv, env []string, dir string, files []int) (pid, errno int)

// waitProcess waits for the end of a child: its exit status is -1 if a signal has ended it.
func waitProcess(pid int) (status, signal int, core bool, user, system int64, errno int)

var errSimulated = errors.New("under -sim there are no child processes")

// StartProcess starts a program with arguments, of which the first is its name. Package os/exec is easier to use.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	env := attr.Env
	if env == nil {
		env = Environ()
	}
	files := make([]int, len(attr.Files))
	for i, f := range attr.Files {
		files[i] = -1
		if f != nil {
			files[i] = int(f.Fd())
		}
	}
	if attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			if pe, ok := err.(*PathError); ok {
				pe.Op = "chdir"
			}
			return nil, err
		}
	}
	pid, errno := startProcess(name, argv, env, attr.Dir, files)
	switch errno {
	case 0:
		return &Process{pid}, nil
	case errnoNone:
		return nil, &PathError{"fork/exec", name, errSimulated}
	}
	return nil, &PathError{"fork/exec", name, syscall.Errno(errno)}
}

// Wait waits for the end of the process, a child of this one.
func (p *Process) Wait() (*ProcessState, error) {
	if p == nil || p.Pid <= 0 {
		return nil, oserror.ErrInvalid
	}
	s := &ProcessState{pid: p.Pid}
	var errno int
	s.status, s.signal, s.core, s.user, s.system, errno = waitProcess(p.Pid)
	if errno != 0 {
		return nil, NewSyscallError("wait", syscall.Errno(errno))
	}
	return s, nil
}

// A ProcessState is how a process has ended.
type ProcessState struct {
	pid            int
	status, signal int
	core           bool
	user, system   int64
}

// Pid returns the number that the process had.
func (p *ProcessState) Pid() int { return p.pid }

// Exited reports whether the program has ended by itself.
func (p *ProcessState) Exited() bool { return p.status >= 0 }

// Success reports whether the exit status is 0.
func (p *ProcessState) Success() bool { return p.status == 0 }

// ExitCode returns the exit status, -1 if a signal has ended the process.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status
}

// UserTime returns the time that the process's own instructions took.
func (p *ProcessState) UserTime() time.Duration { return time.Duration(p.user) }

// SystemTime returns the time that the system took for the process.
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.system) }

func (p *ProcessState) String() string {
	switch {
	case p == nil:
		return "<nil>"
	case p.status >= 0:
		return "exit status " + itoa(p.status)
	}
	s := "signal: " + syscall.Signal(p.signal).String()
	if p.core {
		s += " (core dumped)"
	}
	return s
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
