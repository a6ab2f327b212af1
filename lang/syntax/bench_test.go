package syntax

import (
	"bytes"
	goparser "go/parser"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// corpus is one large file made of the host's sources.
func corpus(b *testing.B) []byte {
	src, err := os.ReadFile(filepath.Join(runtime.GOROOT(), "src", "net", "http", "h2_bundle.go"))
	if err != nil {
		b.Skip("the host's Go sources are not installed")
	}
	return src
}

func BenchmarkParseFile(b *testing.B) {
	src := corpus(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		ParseFile(token.NewFileSet(), "", src, 0)
	}
}

func BenchmarkParseFileLazily(b *testing.B) {
	src := corpus(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		ParseFile(token.NewFileSet(), "", src, LazyBodies)
	}
}

// BenchmarkParseFileGo is the host's own parser, for comparison.
func BenchmarkParseFileGo(b *testing.B) {
	src := corpus(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		goparser.ParseFile(token.NewFileSet(), "", src, goparser.SkipObjectResolution)
	}
}

// BenchmarkNatives is what a library of declarations without bodies costs.
func BenchmarkNatives(b *testing.B) {
	src := []byte("package p\n" + string(bytes.Repeat([]byte("// F does something.\nfunc F(name string, n int) (string, error)\n"), 1000)))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		ParseFile(token.NewFileSet(), "", src, LazyBodies)
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		newParser()
	}
}
