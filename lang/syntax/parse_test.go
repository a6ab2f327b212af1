package syntax

import (
	"flag"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"minigo/lang/ast"
)

var update = flag.Bool("update", false, "rewrite the golden trees")

// TestGoldenTrees compares the tree of each testdata/*.mg with the file .tree
// beside it.
func TestGoldenTrees(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.mg")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, errs := ParseFile(token.NewFileSet(), name, src, Script)
		if errs != nil {
			t.Errorf("%v", errs)
		}
		golden := strings.TrimSuffix(name, ".mg") + ".tree"
		got := ast.Dump(f) + "\n"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestScriptKeepsTheOrderOfTheSource(t *testing.T) {
	const src = `#!/usr/bin/env minigo
x := 1
import "fmt"
func f() int { return x }
func (t T) m() {}
func() { x++ }()
func(x int) int { return x }(3)
type T struct{}
fmt.Println(f())
`
	const want = `(file script
  (:= (lhs x) (rhs 1))
  (import (spec "fmt"))
  (funcdecl _ f (func (fields) (fields (field : int))) (block
    (return x)))
  (funcdecl (fields (field t : T)) m (func (fields) _) (block))
  (expr (call (funclit (func (fields) _) (block
    (++ x)))))
  (expr (call (funclit (func (fields (field x : int)) (fields (field : int))) (block
    (return x))) 3))
  (type (spec T (struct (fields))))
  (expr (call (. fmt Println) (call f))))`
	fset := token.NewFileSet()
	f, errs := ParseFile(fset, "s.mg", []byte(src), Script)
	if errs != nil {
		t.Fatal(errs)
	}
	if got := ast.Dump(f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if f.Name != nil || len(f.Decls) != 0 || len(f.Imports) != 1 {
		t.Error("not in script form")
	}
	if pos := fset.Position(f.Script[0].Pos()); pos.Line != 2 || pos.Column != 1 {
		t.Errorf("first statement at %v", pos)
	}
}

func TestInputIsCompleteOrNot(t *testing.T) {
	for _, c := range []struct {
		src        string
		incomplete bool
		wrong      bool // has errors, more text or not
	}{
		{src: ""},
		{src: "x"},
		{src: "x := 1\n"},
		{src: "f(1,", incomplete: true},
		{src: "f(1,\n2)\n"},
		{src: "f(1\n", wrong: true},
		{src: "x +\n", incomplete: true},
		{src: "x :=", incomplete: true},
		{src: "a.", incomplete: true},
		{src: "if x {\n", incomplete: true},
		{src: "if x {\n\ty()\n", incomplete: true},
		{src: "if x {\n} else {", incomplete: true},
		{src: "if x {\n}\n"},
		{src: "if x\n", wrong: true},
		{src: "func f() {\n\tx := []int{1,\n", incomplete: true},
		{src: "func f(a int,\n", incomplete: true},
		{src: "type T struct {\n", incomplete: true},
		{src: "import (\n\"fmt\"\n", incomplete: true},
		{src: "var (\n", incomplete: true},
		{src: "switch x {\ncase 1:\n", incomplete: true},
		{src: "L:\n", incomplete: true},
		{src: "s := `abc\n", incomplete: true},
		{src: "s := \"abc\n", wrong: true},
		{src: "/* abc\n", incomplete: true},
		{src: "x y; f(", wrong: true},
		{src: "}\n", wrong: true},
		{src: "f())\n", wrong: true},
		{src: "m[\n", incomplete: true},
		{src: "for i := 0; i < 3; i++ {", incomplete: true},
		{src: "for i := 0; i < 3; i++ {\n}\nx := 1"},
		{src: "L: for i := 0; i < 3; i++ {\n}\n"},
		{src: "if x := f(); x > 0 {\n} else if y {\n\n}"},
		{src: "switch x := []int{1}; len(x) {\n}; y := 1\nz := 2"},
	} {
		_, errs, incomplete := ParseInput(token.NewFileSet(), "", []byte(c.src))
		if incomplete != c.incomplete || (errs != nil) != (c.wrong || c.incomplete) {
			t.Errorf("%q: incomplete %v, errors %v", c.src, incomplete, errs)
		}
	}
}

const library = `package p

import "unsafe"

type T struct{ x int }

func native(a int) (b int)

// A body with what may mislead: } ` + "`" + `
func (t *T) Method(f func(struct{ y int }) interface{ M() }) struct{ z int } {
	// }
	s := "}\"" + ` + "`}`" + `
	c := '}' /* } */
	return struct{ z int }{len(s) / int(c)}
}

func empty() {}

var v = func() int { return 1 }()
`

func TestLazyBodiesAreParsedLater(t *testing.T) {
	fset := token.NewFileSet()
	f, errs := ParseFile(fset, "p.mg", []byte(library), LazyBodies)
	if errs != nil {
		t.Fatal(errs)
	}
	eager, errs := ParseFile(token.NewFileSet(), "p.mg", []byte(library), 0)
	if errs != nil {
		t.Fatal(errs)
	}
	lazy := 0
	for i, d := range f.Decls {
		d, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		want := eager.Decls[i].(*ast.FuncDecl)
		if d.HasBody() != (want.Body != nil) || d.Body != nil {
			t.Errorf("%s: body %v, lazy %v", d.Name, d.Body, d.Lazy)
		}
		if d.End() != want.End() {
			t.Errorf("%s: ends at %v, want %v", d.Name, fset.Position(d.End()), fset.Position(want.End()))
		}
		if d.Lazy == nil {
			continue
		}
		lazy++
		body, errs := ParseBody(fset, d)
		if errs != nil {
			t.Error(errs)
		}
		if got, want := ast.Dump(body), ast.Dump(want.Body); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", d.Name, got, want)
		}
		if body.Lbrace != want.Body.Lbrace || body.Rbrace != want.Body.Rbrace {
			t.Errorf("%s: braces at the wrong place", d.Name)
		}
	}
	if lazy != 2 {
		t.Errorf("%d lazy bodies, want 2", lazy)
	}
}

func TestErrorsOfLazyBodies(t *testing.T) {
	fset := token.NewFileSet()
	f, errs := ParseFile(fset, "p.mg", []byte("package p\n\nfunc f() {\n\tx y\n}\n\nfunc g() {\n"), LazyBodies)
	if got, want := errs.Error(), "p.mg:8:1: syntax error: unexpected EOF, expected }"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	_, errs = ParseBody(fset, f.Decls[0].(*ast.FuncDecl))
	if got, want := errs.Error(), "p.mg:4:4: syntax error: unexpected name y at end of statement"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestParsesRunInParallel(t *testing.T) {
	fset := token.NewFileSet()
	want, _ := ParseFile(fset, "p.mg", []byte(library), 0)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				f, errs := ParseFile(fset, "p.mg", []byte(library), 0)
				if errs != nil || ast.Dump(f) != ast.Dump(want) {
					t.Error("a parse was disturbed")
				}
				ParseFile(fset, "q.mg", []byte("package p; func f() { x y }"), 0)
			}
		})
	}
	wg.Wait()
}

func TestParsesMayBeginWhileTheGrammarIsBuilt(t *testing.T) {
	fset := token.NewFileSet()
	want, _ := ParseFile(fset, "p.mg", []byte(library), 0)
	for range 20 {
		instances.free = nil
		Prepare([]byte(library))
		if runtime.GOMAXPROCS(0) > 1 && len(instances.free) != 1 {
			t.Fatal("no instance is prepared")
		}
		f, errs := ParseFile(fset, "p.mg", []byte(library), 0)
		if errs != nil || ast.Dump(f) != ast.Dump(want) {
			t.Error("the parse was disturbed")
		}
	}
}

// TestErrorsEnd parses what is no text: the parse ends long before all of it is complained about.
func TestErrorsEnd(t *testing.T) {
	_, errs := ParseFile(token.NewFileSet(), "x.go", make([]byte, 1<<20), 0)
	if n := len(errs); n == 0 || n > maxFound {
		t.Errorf("%d errors", n)
	}
}
