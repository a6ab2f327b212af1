package main

// This file implements what only Linux can be asked for: the size of the memory, and to let go of code that has done its work.

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"sync"
	"unsafe"

	"golang.org/x/sys/unix"
)

// physicalMemory makes a system call: reading /proc/meminfo takes a third of a millisecond.
func physicalMemory() int64 {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return 0
	}
	return int64(uint64(info.Totalram) * uint64(info.Unit))
}

// forgetCode has the system take this process's code and constants out of its memory: most of these 6 MB are the front end's, which has done its work when
// a program has been compiled. What is still needed comes back from the file's cache by itself, which takes less than a tenth of a millisecond.
func forgetCode() {
	if start, end := codeMapping(); start < end {
		unix.Syscall(unix.SYS_MADVISE, start, end-start, unix.MADV_DONTNEED)
	}
}

// codeMapping is where the code of this process lies, with the constants that follow it, if both are a file's and cannot be written to. In a program that
// may lie anywhere the constants were written to when it was loaded, and stay.
var codeMapping = sync.OnceValues(func() (start, end uintptr) {
	const fixed = 2 // of the types of files that ELF knows
	maps, _ := os.ReadFile("/proc/self/maps")
	code := reflect.ValueOf(physicalMemory).Pointer()
	for line := range strings.Lines(string(maps)) {
		var from, to, offset uintptr
		var access string
		if n, _ := fmt.Sscanf(line, "%x-%x %s %x", &from, &to, &access, &offset); n < 4 {
			break
		}
		switch {
		case from <= code && code < to && access == "r-xp":
			if start, end = from, to; offset != 0 || *(*uint16)(unsafe.Add(unsafe.Pointer(nil), start+16)) != fixed {
				return start, end
			}
		case end != 0:
			if from == end && access == "r--p" {
				end = to
			}
			return start, end
		}
	}
	return start, end
})
