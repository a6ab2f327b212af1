//go:build unix

package main

// This file implements the width of a terminal.

import (
	"os"

	"golang.org/x/sys/unix"
)

// terminalWidth is the number of columns of f, if it is a terminal; else 0.
func terminalWidth(f *os.File) int {
	size, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0
	}
	return int(size.Col)
}
