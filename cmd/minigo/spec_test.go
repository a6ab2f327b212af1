package main

// This file implements holding spec.md against the language: its examples do what they say, its table has the library's packages.

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"minigo/stdlib"
)

// A specExample is a block of code of the specification.
type specExample struct {
	line int    // in spec.md
	lang string // go: program form, mg: script form
	text string
}

func specExamples(t *testing.T) (list []specExample) {
	spec, err := os.ReadFile("../../spec.md")
	if err != nil {
		t.Fatal(err)
	}
	var open *specExample
	for i, line := range strings.Split(string(spec), "\n") {
		switch lang, fence := strings.CutPrefix(line, "```"); {
		case fence && open == nil:
			open = &specExample{line: i + 1, lang: lang}
		case fence:
			list = append(list, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		}
	}
	return list
}

var wantedError = regexp.MustCompile(`(?m)^.*// ERROR ("(?:[^"\\]|\\.)*")$`)

// TestSpecExamples runs each block of code of the specification. After "// Output:" stands what it prints; a line with // ERROR has
// an error that matches, and there are no others; one with // panics says so about the program.
func TestSpecExamples(t *testing.T) {
	examples := specExamples(t)
	if len(examples) < 15 {
		t.Fatalf("only %d examples", len(examples))
	}
	for _, e := range examples {
		if e.lang == "ebnf" {
			continue // see lang/syntax
		}
		if e.lang != "go" && e.lang != "mg" {
			t.Errorf("spec.md:%d: a block of %q", e.line, e.lang)
			continue
		}
		if isProgram := strings.HasPrefix(e.text, "package "); isProgram != (e.lang == "go") {
			t.Errorf("spec.md:%d: the block is in the other form", e.line)
		}
		file := filepath.Join(t.TempDir(), "example.mg")
		if err := os.WriteFile(file, []byte(e.text), 0o666); err != nil {
			t.Fatal(err)
		}
		out, errs, status := do("", "run", "-errors=short", file)
		if m := wantedError.FindStringSubmatchIndex(e.text); m != nil {
			want, err := strconv.Unquote(strings.ReplaceAll(e.text[m[2]:m[3]], `\`, `\\`))
			if err != nil {
				t.Fatal(err)
			}
			line := strings.Count(e.text[:m[2]], "\n") + 1
			rx := regexp.MustCompile(`^` + regexp.QuoteMeta(file) + ":" + strconv.Itoa(line) + `:\d+: ` + want + `\n$`)
			if status != exitFailed || !rx.MatchString(errs) {
				t.Errorf("spec.md:%d: exit status %d, errors\n%s\nwant %s", e.line, status, errs, rx)
			}
			continue
		}
		if strings.Contains(e.text, "// panics") {
			if status != 2 || !strings.HasPrefix(errs, "panic: ") {
				t.Errorf("spec.md:%d: exit status %d\n%s", e.line, status, errs)
			}
			continue
		}
		_, after, ok := strings.Cut(e.text, "// Output:\n")
		want := strings.ReplaceAll(after, "// ", "")
		if got := regexp.MustCompile(` +\n`).ReplaceAllString(out, "\n"); !ok || status != 0 || got != want {
			t.Errorf("spec.md:%d: exit status %d, printed\n%s%s\nwant\n%s", e.line, status, out, errs, want)
		}
	}
}

// TestSpecListsThePackages checks that the table of the specification has each package of the library, and no other.
func TestSpecListsThePackages(t *testing.T) {
	spec, err := os.ReadFile("../../spec.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(spec), "\n## 11. The library\n")
	section, _, _ = strings.Cut(section, "\n## ")
	listed := make(map[string]bool)
	for line := range strings.Lines(section) {
		if columns := strings.Split(line, "|"); len(columns) > 2 {
			for _, m := range regexp.MustCompile("`([a-z0-9/]+)`").FindAllStringSubmatch(columns[1], -1) {
				listed[m[1]] = true
			}
		}
	}
	fs.WalkDir(stdlib.FS, ".", func(p string, d fs.DirEntry, err error) error {
		dir := path.Dir(p)
		if err == nil && path.Ext(p) == ".mg" && !strings.HasPrefix(dir, "internal") && !listed[dir] {
			t.Errorf("spec.md does not list %s", dir)
			listed[dir] = true
		}
		return err
	})
	for p := range listed {
		if m, _ := fs.Glob(stdlib.FS, p+"/*.mg"); len(m) == 0 {
			t.Errorf("spec.md lists %s, which there is not", p)
		}
	}
}
