package lang_test

import (
	"runtime"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/stdlib"
	"minigo/vm/bytecode"
)

// texts are files a.mg, b.mg, ...
func texts(list ...string) (files []lang.Source) {
	for i, t := range list {
		files = append(files, lang.Source{Name: string(rune('a'+i)) + ".mg", Text: []byte(t)})
	}
	return files
}

func TestCompileForms(t *testing.T) {
	for _, c := range []struct {
		name  string
		files []lang.Source
		err   string // part of the error
	}{
		{"program", texts("package main\nfunc main() {}\n"), ""},
		{"two files", texts("package main\nfunc main() { f() }\n", "package main\nfunc f() {}\n"), ""},
		{"script", texts("x := 1\nfmt.Println(x)\nfunc f() {}\n"), ""},
		{"script with #!", texts("#!/usr/bin/env minigo\nprintln(1)\n"), ""},
		{"script with a byte order mark before #!", texts("\uFEFF#!/usr/bin/env minigo\nprintln(1)\n"), ""},
		{"script beside a file", texts("package main\nfunc main() {}\n", "x := 1\n"), "b.mg:1:1: a script must be the only file"},
		{"no main package", texts("package p\nfunc F() {}\n"), "a.mg:1:9: package p is not a main package"},
		{"no main function", texts("package main\n"), "function main is undeclared"},
		{"no such package", texts("package main\nimport \"no/such\"\nfunc main() { such.F() }\n"), "package no/such is not in std"},
		{"no such function", texts("package main\nimport \"strings\"\nfunc main() { strings.NoSuch() }\n"), "undefined: strings.NoSuch"},
		{"two errors", texts("package main\nfunc main() {\n\tx := y\n\tz\n}\n"), "a.mg:4:2: undefined: z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, errs := lang.Compile(stdlib.FS, c.files...)
			switch {
			case c.err == "" && len(errs) > 0:
				t.Error(errs)
			case c.err == "":
				if err := bytecode.Verify(p, 0); err != nil {
					t.Error(err)
				}
			case !strings.Contains(errs.Error(), c.err):
				t.Errorf("errors\n%v\nwant %q", errs, c.err)
			}
		})
	}
}

// A session's program grows, and what it had stays where it was.
func TestSessionGrows(t *testing.T) {
	s, err := lang.NewSession(stdlib.FS)
	if err != nil {
		t.Fatal(err)
	}
	var old bytecode.Program
	for _, in := range []struct{ text, err string }{
		{"x := 1", ""},
		{"func f() int { return x }", ""},
		{"f()", ""},
		{"x = \"s\"", "cannot use"},
		{"func f() string { return fmt.Sprint(x) }\nf()", ""},
		{"type T struct{ a int }\nfunc (t T) String() string { return \"T\" }", ""},
		{"var v any = T{1}\nv", ""},
		{"v.(interface{ Other() }).Other()", ""},
		{"defer println(x)", ""},
		{"for i := range 3 { go func() { x += i }() }", ""},
	} {
		p, errs := s.Compile("input", []byte(in.text))
		if in.err != "" {
			if !strings.Contains(errs.Error(), in.err) {
				t.Errorf("%s: errors %v, want %q", in.text, errs, in.err)
			}
			continue
		}
		if len(errs) > 0 {
			t.Fatalf("%s: %v", in.text, errs)
		}
		if err := bytecode.Verify(p, 0); err != nil {
			t.Fatalf("%s: %v", in.text, err)
		}
		for i, f := range old.Funcs {
			if p.Funcs[i] != f || p.Code[f.Entry] != old.Code[f.Entry] {
				t.Fatalf("%s: function %s has moved", in.text, f.Name)
			}
		}
		old = *p
		old.Code = append([]bytecode.Instr(nil), p.Code...)
	}
	if typ, errs := s.TypeOf("input", []byte("[]T{v.(T)}")); typ != "[]T" {
		t.Errorf("type %q, errors %v", typ, errs)
	}
}

// TestAFileOfGoIsNoScript checks that a file called .go needs a package clause, as for Go.
func TestAFileOfGoIsNoScript(t *testing.T) {
	const text = "fmt.Println(1)\n"
	if errs := lang.Check(stdlib.FS, lang.Source{Name: "a.mg", Text: []byte(text)}); len(errs) > 0 {
		t.Error(errs)
	}
	errs := lang.Check(stdlib.FS, lang.Source{Name: "a.go", Text: []byte(text)})
	if got, want := errs.Error(), "a.go:1:1: syntax error: package statement must be first"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNoText: a file that is no text takes no memory for what the checker would know of a program of its size.
func TestNoText(t *testing.T) {
	const size = 4 << 20
	src := lang.Source{Name: "x.mg", Text: make([]byte, size)}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	errs := lang.Check(stdlib.FS, src)
	runtime.ReadMemStats(&after)
	if len(errs) == 0 {
		t.Error("no error")
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > 8*size {
		t.Errorf("%d bytes of no text took %d bytes", size, n)
	}
}
