package main

import (
	"strings"
	"testing"
)

func TestDoc(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		out    []string // lines that are among those printed
		err    string
	}{
		{"doc", 0, []string{"strings          searches, splits, joins and changes strings", "math/rand/v2     draws pseudo-random numbers"}, ""},
		{"doc strings", 0, []string{`package strings // import "strings"`, "func Split(s, sep string) []string", "type Builder struct { ... }"}, ""},
		{"doc math", 0, []string{"const Pi", "func Sqrt(x float64) float64"}, ""},
		{"doc strings.Split", 0, []string{"// Split returns the parts of s between the separators.", "func Split(s, sep string) []string"}, ""},
		{"doc strings.builder", 0, []string{"type Builder struct {", "func (b *Builder) Len() int"}, ""},
		{"doc sync.Mutex.Lock", 0, []string{"// Lock locks m.", "func (m *Mutex) Lock()"}, ""},
		{"doc fmt.Stringer.String", 0, []string{"type Stringer interface {", "\tString() string"}, ""},
		{"doc heap.Push rand/v2.IntN", 0, []string{"func Push(h Interface, x any)", "func IntN(n int) int"}, ""},
		{"doc time.Second", 0, []string{"	Second               = 1000 * Millisecond"}, ""},
		{"doc strings.check", exitFailed, nil, "package strings has no check"},
		{"doc expvar", exitFailed, nil, "there is no package expvar"},
	} {
		out, errs, status := do("", strings.Fields(c.args)...)
		if status != c.status || !strings.Contains(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: exit status %d, errors %q", c.args, status, errs)
		}
		for _, line := range c.out {
			if !strings.Contains("\n"+out, "\n"+line+"\n") {
				t.Errorf("%s: no line %q in\n%s", c.args, line, out)
			}
		}
	}
}

// TestDocOfEverything: each declaration of each package can be shown.
func TestDocOfEverything(t *testing.T) {
	for _, p := range libraryPaths() {
		d, err := readDoc(p)
		if err != nil {
			t.Fatal(err)
		}
		if d.path != p || !strings.HasPrefix(d.about, "Package ") {
			t.Errorf("%s: found %s, about which is said %q", p, d.path, d.about)
		}
		for _, decl := range d.decls {
			if text := d.text(decl); strings.Contains(text, "printer:") || text == "" {
				t.Errorf("%s: %s", p, text)
			}
		}
	}
}
