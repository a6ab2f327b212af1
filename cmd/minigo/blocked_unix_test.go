//go:build unix

package main

// This file implements the test of many system calls that never return.

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestBlockedSyscalls: 10,000 goroutines that each open a pipe with a name, at whose other end nobody is. Each holds a thread, so the program ends at
// the cap on threads, by our own fatal error, before the host's.
func TestBlockedSyscalls(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "fifo")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	file := program(t, inMain("os time", `
	for range 10000 {
		go os.Open(os.Args[1])
	}
	time.Sleep(time.Minute)`))
	args := []string{"run", file, fifo}
	limit := "8000"
	if testing.Short() {
		limit = "300"
		args = []string{"run", "-maxthreads", limit, file, fifo}
	}
	cmd := process(t, args...)
	err := cmd.Run()
	status, ok := err.(*exec.ExitError)
	if !ok || status.ExitCode() != exitPanic {
		t.Fatal(err)
	}
	want := "runtime: program exceeds " + limit + "-thread limit\nfatal error: thread exhaustion\n"
	if got := cmd.Stderr.(*strings.Builder).String(); !strings.HasPrefix(got, want) {
		t.Errorf("%.300s", got)
	}
}
