//go:build !unix

package syscall

// This file stands in where there are no signals to send.

import "syscall"

func sysKill(pid int, sig syscall.Signal) error { return syscall.ENOSYS }
