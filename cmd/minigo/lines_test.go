package main

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestPlainLinesGivesLastLineWithoutEnd(t *testing.T) {
	p := plainLines{bufio.NewReader(strings.NewReader("a\r\n\nb"))}
	var got []string
	for {
		line, err := p.Prompt(promptFirst)
		if err == io.EOF {
			break
		}
		got = append(got, line)
	}
	if !slices.Equal(got, []string{"a", "", "b"}) {
		t.Errorf("%q", got)
	}
}

func TestHistoryIsSavedAndReadAgain(t *testing.T) {
	name := filepath.Join(t.TempDir(), "deep", "history")
	entries := []string{"x := 1", "for {" + newline + "}"}
	if err := writeHistory(name, entries); err != nil {
		t.Fatal(err)
	}
	if got := readHistory(name); !slices.Equal(got, entries) {
		t.Errorf("%q", got)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Error(info.Mode(), err)
	}
	var many []string
	for range maxHistory + 5 {
		many = append(many, "entry")
	}
	if err := writeHistory(name, append(many, "last")); err != nil {
		t.Fatal(err)
	}
	if got := readHistory(name); len(got) != maxHistory || got[maxHistory-1] != "last" {
		t.Error(len(got))
	}
}

func TestBadLinesOfHistoryArePassedOver(t *testing.T) {
	name := filepath.Join(t.TempDir(), "history")
	if err := os.WriteFile(name, []byte("a\n\xff\xfe\n\n"+strings.Repeat("x", 100_000)+"\nb"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := readHistory(name); len(got) != 3 || got[2] != "b" {
		t.Error(len(got))
	}
	if got := readHistory(filepath.Join(name, "none")); got != nil {
		t.Error(got)
	}
	if err := writeHistory("", []string{"x"}); err != nil {
		t.Error(err)
	}
	if err := writeHistory(filepath.Join(name, "none"), []string{"x"}); err == nil || !strings.HasPrefix(err.Error(), "the history is not saved: ") {
		t.Error(err)
	}
}

// TestDeviceStaysWhatItIs would find /dev/null replaced by a file, for a user who may do that.
func TestDeviceStaysWhatItIs(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("not everybody may make links")
	}
	name := filepath.Join(t.TempDir(), "null")
	if err := os.Symlink(os.DevNull, name); err != nil {
		t.Fatal(err)
	}
	if err := writeHistory(name, []string{"x"}); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(name); err != nil || to != os.DevNull {
		t.Errorf("the link to %s was replaced: %q, %v", os.DevNull, to, err)
	}
}
