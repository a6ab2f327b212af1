//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// maxMemory is the most memory that a process had, in bytes.
func maxMemory(p *os.ProcessState) int64 {
	u, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if n := int64(u.Maxrss); runtime.GOOS == "darwin" {
		return n
	} else {
		return n << 10
	}
}
