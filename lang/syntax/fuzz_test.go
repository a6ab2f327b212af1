package syntax

import (
	"bytes"
	goast "go/ast"
	goparser "go/parser"
	goprinter "go/printer"
	"go/token"
	"reflect"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/internal/seeds"
)

// FuzzParse looks for texts that the parser fails on, or of which it makes another tree than Go's parser.
func FuzzParse(f *testing.F) {
	for _, s := range []string{library, "package p\nfunc f() { x y }", "for i := 0; i < 3; i++ {\n}\nx", "if x {} else {", "type T[P *C,] struct{}",
		"L: { x := <-chan int(y) }", "switch x := y.(type) {", "func f()\n{", "import (\"a\";", "var x = `a", "'\\400' \"\\U99999999\"", "#!x\n“"} {
		f.Add(s)
	}
	seeds.Add(f, "testdata/corpus.txt")
	f.Fuzz(func(t *testing.T, src string) {
		for _, mode := range []Mode{0, Script, Script | LazyBodies} {
			a, aerrs := ParseFile(token.NewFileSet(), "", []byte(src), mode)
			b, berrs := ParseFile(token.NewFileSet(), "", []byte(src), mode)
			if ast.Dump(a) != ast.Dump(b) || aerrs.Error() != berrs.Error() {
				t.Error("two parses of one text differ")
			}
			for _, e := range aerrs {
				if strings.HasPrefix(e.Msg, "internal error") {
					t.Error(e)
				}
			}
			ast.Inspect(a, func(n ast.Node) bool {
				if n != nil && n.End() < n.Pos() && aerrs == nil {
					t.Errorf("%T ends before it starts", n)
				}
				return true
			})
		}
		ParseInput(token.NewFileSet(), "", []byte(src))
		compareWithGo(t, src)
	})
}

// compareWithGo parses a text with Go's parser too, and once more as go/printer writes what that has read.
func compareWithGo(t *testing.T, src string) {
	for range 2 {
		fset := token.NewFileSet()
		a, aerr := goparser.ParseFile(fset, "", src, goparser.SkipObjectResolution|goparser.ParseComments)
		b, berr := ParseFile(token.NewFileSet(), "", []byte(src), 0)
		switch {
		case berr != nil:
			return // go/parser leaves some errors to the type checker
		case aerr != nil:
			t.Fatalf("accepted; go/parser says %v\n%s", aerr, src)
		}
		if d := diff(reflect.ValueOf((*goast.File)(a)), reflect.ValueOf(b), "File"); d != "" {
			t.Errorf("not the tree of go/parser: %s\n%s", d, src)
		}
		var text bytes.Buffer
		if err := goprinter.Fprint(&text, fset, a); err != nil {
			t.Fatal(err)
		}
		src = text.String()
	}
}
