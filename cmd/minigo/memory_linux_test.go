package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unsafe"
)

// codeInMemory is how many KB of the code and the constants are in memory.
func codeInMemory(t *testing.T) (kb int) {
	t.Helper()
	data, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	start, end := codeMapping()
	if constant := uintptr(unsafe.Pointer(unsafe.StringData("a constant"))); constant < start || constant >= end {
		t.Fatalf("constants are at %#x, outside of %#x to %#x", constant, start, end)
	}
	inside := false
	for line := range strings.Lines(string(data)) {
		var from, to uintptr
		var n int
		if k, _ := fmt.Sscanf(line, "%x-%x ", &from, &to); k == 2 {
			inside = start <= from && to <= end
		} else if k, _ := fmt.Sscanf(line, "Rss: %d", &n); k == 1 && inside {
			kb += n
		}
	}
	return kb
}

// TestForgetCode: code that is forgotten takes no memory, and what is needed comes back.
func TestForgetCode(t *testing.T) {
	if out, _, status := do("", "run", "-e", `fmt.Println(before)`); status != exitFailed { // the front end's code alone has run
		t.Fatal(out)
	}
	before := codeInMemory(t)
	forgetCode()
	if after := codeInMemory(t); after >= before/2 {
		t.Errorf("%d KB of code in memory, before %d", after, before)
	}
	if out, errs, status := do("", "run", "-e", `fmt.Println("after")`); out != "after\n" || status != 0 {
		t.Error(out, errs, status)
	}
}
