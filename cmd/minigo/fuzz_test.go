package main

// This file implements running random programs with MiniGo, with both loops and the one that poisons, and with real Go: they must print the same.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"minigo/cmd/minigo/golden"
)

func FuzzRun(f *testing.F) {
	goCmd, err := exec.LookPath("go")
	if err != nil || testing.Short() {
		f.Skip("no go command, or no time to build")
	}
	self, err := os.Executable()
	if err != nil {
		f.Fatal(err)
	}
	for seed := range uint64(5) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		dir := t.TempDir()
		text := []func(uint64) string{generate, generateLoops, generateOrder, generateTypes, generateControl}[seed%5](seed)
		writeFile(t, filepath.Join(dir, "go.mod"), "module q\n\ngo 1.26\n")
		writeFile(t, filepath.Join(dir, "prog.go"), text)
		cmd := exec.Command(goCmd, "build", "-ldflags=-s -w", "-o", "prog.exe", ".")
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS=")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("not a program of Go: %v\n%s", err, out)
		}
		want, diag, status := golden.Command(filepath.Join(dir, "prog.exe"), nil, "", time.Minute)
		if status != 0 {
			t.Fatalf("the program fails with Go: %d\n%s", status, diag)
		}
		for _, loop := range []string{"plain", "threaded", "poison"} {
			got, diag, status := golden.Command(self, []string{"run", "-loop=" + loop, filepath.Join(dir, "prog.go")}, "", time.Minute, asCommand+"=1")
			if got != want || status != 0 {
				t.Errorf("seed %d, -loop=%s: status %d\n%s\n%s", seed, loop, status, diag, firstDifference(want, got))
			}
		}
	})
}

// firstDifference shows the first line that differs.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return "want " + a[i] + "\ngot  " + strings.Join(b[min(i, len(b)):min(i+1, len(b))], "")
		}
	}
	return "there is more output than Go's"
}
