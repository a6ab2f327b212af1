package lang_test

// This file tests that a small program does not pay for the library.

import (
	"testing"

	"minigo/lang"
	"minigo/stdlib"
)

const hello = `package main

import "fmt"

func main() {
	fmt.Println("hello, world")
}
`

func TestSmallProgramIsSmall(t *testing.T) {
	p, errs := lang.Compile(stdlib.FS, lang.Source{Name: "hello.go", Text: []byte(hello)})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if n := len(p.Funcs); n > 15 {
		t.Errorf("%d functions are compiled for a program that prints", n)
	}
	for _, b := range p.Types {
		if b.Pkg == "time" || len(b.Methods) > 0 && b.Pkg != "runtime" && (b.Elem == nil || b.Elem.Pkg != "runtime") {
			t.Errorf("a program that prints has type %s", b.Str)
		}
	}
}

// BenchmarkHello compiles a program that prints.
func BenchmarkHello(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, errs := lang.Compile(stdlib.FS, lang.Source{Name: "hello.go", Text: []byte(hello)}); len(errs) > 0 {
			b.Fatal(errs)
		}
	}
}
