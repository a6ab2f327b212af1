package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// codeInMemory is how many KB of the code are in memory.
func codeInMemory(t *testing.T) (kb int) {
	t.Helper()
	data, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	start, _ := codeMapping()
	_, text, ok := strings.Cut(string(data), fmt.Sprintf("%08x-", start))
	if !ok {
		t.Fatalf("no mapping begins at %#x", start)
	}
	_, text, _ = strings.Cut(text, "\nRss:")
	if _, err := fmt.Sscan(text, &kb); err != nil {
		t.Fatal(err)
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
