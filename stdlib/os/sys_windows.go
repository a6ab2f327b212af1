package os

// This file names the system's type of descriptors.

import "syscall"

func sysHandle(fd sysFD) syscall.Handle { return syscall.Handle(fd) }
