//go:build !unix && !windows

package os

// This file names the system's type of descriptors.

func sysHandle(fd sysFD) int { return int(fd) }
