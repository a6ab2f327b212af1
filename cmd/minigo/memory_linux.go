package main

// This file implements asking Linux for the size of the memory: a system call, where reading /proc/meminfo takes a third of a millisecond.

import "golang.org/x/sys/unix"

func physicalMemory() int64 {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return 0
	}
	return int64(uint64(info.Totalram) * uint64(info.Unit))
}
