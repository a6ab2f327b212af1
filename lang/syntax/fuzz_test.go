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
)

// FuzzParse looks for texts that the parser fails on, or of which it makes another tree than Go's parser.
func FuzzParse(f *testing.F) {
	for _, s := range []string{library, "package p\nfunc f() { x y }", "for i := 0; i < 3; i++ {\n}\nx", "if x {} else {", "type T[P *C,] struct{}",
		"L: { x := <-chan int(y) }", "switch x := y.(type) {", "func f()\n{", "import (\"a\";", "var x = `a", "'\\400' \"\\U99999999\"", "#!x\n“"} {
		f.Add(s)
	}
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

// compareWithGo parses a text with Go's parser too. What that accepts it prints, and the text in its new form must be the same program.
func compareWithGo(t *testing.T, src string) {
	afset := token.NewFileSet()
	a, aerr := goparser.ParseFile(afset, "", src, goparser.SkipObjectResolution|goparser.ParseComments)
	b, berr := ParseFile(token.NewFileSet(), "", []byte(src), 0)
	if berr != nil {
		return
	}
	if aerr != nil {
		t.Fatalf("accepted; go/parser says %v", aerr)
	}
	if d := diff(reflect.ValueOf((*goast.File)(a)), reflect.ValueOf(b), "File"); d != "" {
		t.Errorf("not the tree of go/parser: %s", d)
	}
	var text bytes.Buffer
	if err := goprinter.Fprint(&text, afset, a); err != nil {
		t.Fatal(err)
	}
	c, cerr := ParseFile(token.NewFileSet(), "", text.Bytes(), 0)
	if cerr != nil {
		t.Fatalf("printed, it is rejected: %v\n%s", cerr, text.Bytes())
	}
	if x, y := ast.Dump(b), ast.Dump(c); x != y {
		t.Errorf("printed, it is another tree:\n%s\n%s", x, y)
	}
}
