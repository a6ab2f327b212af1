package main

import (
	"go/format"
	"os"
	"strings"
	"testing"
)

// The loop is still written in the way that the removals know.
func TestRemovals(t *testing.T) {
	src, err := os.ReadFile("../vm/exec.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range removals {
		l, err := parseLoop(src)
		if err != nil {
			t.Fatal(err)
		}
		if k.edit(l); len(l.edits) < k.expect {
			t.Errorf("%s: only %d checks", k.name, len(l.edits))
		}
		t.Logf("%s: %d", k.name, len(l.edits))
		for n := range layouts {
			text := l.layout(n)
			if _, err := format.Source([]byte(text)); err != nil {
				t.Errorf("%s, layout %d: %v", k.name, n, err)
			}
			if len(text) >= len(src) || strings.Count(text, "case bytecode.") != strings.Count(string(src), "case bytecode.") {
				t.Errorf("%s, layout %d: %d bytes of %d", k.name, n, len(text), len(src))
			}
		}
	}
}
