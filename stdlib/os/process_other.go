//go:build !unix

package os

// This file does without child processes.

import (
	"errors"

	"minigo/stdlib/syscall"
)

func sysStart(*child) (pid int, err error) { return 0, errors.ErrUnsupported }

func sysWait(int) (end, int64) { return end{}, syscall.Errno(errors.ErrUnsupported) }
