//go:build unix

package syscall

// This file sends signals.

import "syscall"

func sysKill(pid int, sig syscall.Signal) error { return syscall.Kill(pid, sig) }
