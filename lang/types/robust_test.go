package types_test

import (
	"fmt"
	"go/token"
	"strings"
	"testing"
	"time"

	"minigo/lang/ast"
	"minigo/lang/internal/seeds"
	"minigo/lang/syntax"
	"minigo/lang/types"
)

// TestExtremeProgramsEnd checks programs that are made to exhaust something.
func TestExtremeProgramsEnd(t *testing.T) {
	doubled := "const s0 = \"aaaaaaaaaaaaaaaa\"\n"
	shifted := "const n0 = 1 << 400\n"
	for i := 1; i < 60; i++ {
		doubled += fmt.Sprintf("const s%d = s%d + s%d\n", i, i-1, i-1)
		shifted += fmt.Sprintf("const n%d = n%d * n%d\n", i, i-1, i-1)
	}
	var chain, funcs, cases strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&chain, "type T%d struct { x *T%d }\nvar v%d = v%d\n", i, i+1, i, i+1)
		fmt.Fprintf(&funcs, "func f%d() int { return f%d() }\n", i, i+1)
		fmt.Fprintf(&cases, "case %d:\n", i)
	}
	for _, c := range []struct{ name, text, want string }{
		{"shift", "const c = 1 << 1e9", "invalid shift count"},
		{"strings", doubled, "constant string too long"},
		{"products", shifted, "constant multiplication overflow"},
		{"sum", "var x = 1" + strings.Repeat(" + 1", 9000), ""},
		{"concatenation", "var x = \"a\"" + strings.Repeat(" + \"abcdefgh\"", 9000), ""},
		{"calls", "func f() func() { return nil }\ntype F func() F\nfunc g() F\nfunc h() { g()" + strings.Repeat("()", 5000) + " }", ""},
		{"chains", chain.String() + "type T20000 int\nvar v20000 = 1", ""},
		{"functions", funcs.String() + "func f20000() int { return x }\nvar x = f0()", "initialization cycle"},
		{"cases", "func f(x int) {\nswitch x {\n" + cases.String() + "}\n}", ""},
		{"literals", "var x = []any" + strings.Repeat("{[]any", 3000) + "{}" + strings.Repeat("}", 3000), ""},
		{"instances", "type T[P any] struct { p *T[[]P] }\nvar x T[int]\nfunc f() { _ = x.p.p.p }", "instantiation cycle"},
		{"growing", "func f[T any]() { f[*T]() }", "instantiation cycle"},
		{"embedding", "type A struct { *B }\ntype B struct { *A }\nfunc f(a A) { a.x() }", "has no field or method x"},
		{"errors", "func f() {" + strings.Repeat("x\n", 5000) + "}", "undefined: x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fset := token.NewFileSet()
			f, errs := syntax.ParseFile(fset, "a.mg", []byte("package p\n"+c.text), 0)
			if len(errs) > 0 {
				t.Skip(errs[0])
			}
			start := time.Now()
			conf := types.Config{Natives: true}
			_, err := conf.Check("p", fset, []*ast.File{f}, nil)
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
			switch list := errorsOf(err); {
			case c.want == "" && len(list) > 0:
				t.Errorf("unexpected: %v", list[0])
			case c.want != "" && (len(list) == 0 || !strings.Contains(list.Error(), c.want)):
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// FuzzCheck looks for texts that the checker fails on.
func FuzzCheck(f *testing.F) {
	f.Add("package p\ntype T[P any] struct{ x P }\nfunc (t T[Q]) m() Q { return t.x }\nvar x = T[int]{}.m()")
	f.Add("package p\nfunc f() { L: for i := range 3 { switch i { case 1: continue L } } }")
	f.Add("x := 1; x + 1")
	seeds.Add(f, "testdata/corpus.txt")
	f.Fuzz(func(t *testing.T, text string) {
		fset := token.NewFileSet()
		lib := newLibrary(fset)
		mode := syntax.Mode(0)
		if !strings.Contains(text, "package") {
			mode = syntax.Script
		}
		file, _ := syntax.ParseFile(fset, "a.mg", []byte(text), mode)
		if file == nil || mode == 0 && file.Name == nil {
			return
		}
		conf := types.Config{Importer: lib, Context: lib.ctxt}
		if _, err := conf.Check("p", fset, []*ast.File{file}, nil); err != nil && strings.Contains(err.Error(), "internal error") {
			t.Error(err)
		}
	})
}

func BenchmarkCheck20000Lines(b *testing.B) {
	var text strings.Builder
	text.WriteString("package p\nimport \"fmt\"\ntype T struct { a, b int; s []string; m map[string]int }\n")
	for i := range 1000 {
		fmt.Fprintf(&text, `func f%d(x int, t *T) (int, error) {
	sum := 0
	for i, s := range t.s {
		if len(s) > x && t.m[s] != i*2 {
			sum += t.a + t.b*(i+1)
		} else if s == "abc" || !(x < 3) {
			t.m[s]++
			continue
		}
		switch x %% 3 {
		case 0:
			fmt.Println("zero", sum, s)
		case 1, 2:
			sum -= int(float64(x) * 1.5)
		}
	}
	g := func(y int) int { return y + sum }
	t.a, t.b = t.b, g(t.a)
	return sum, nil
}
`, i)
	}
	fset := token.NewFileSet()
	f, errs := syntax.ParseFile(fset, "a.mg", []byte(text.String()), 0)
	if len(errs) > 0 {
		b.Fatal(errs)
	}
	b.ResetTimer()
	for range b.N {
		lib := newLibrary(fset)
		conf := types.Config{Importer: lib, Context: lib.ctxt}
		if _, err := conf.Check("p", fset, []*ast.File{f}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
