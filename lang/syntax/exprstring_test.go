package syntax

import (
	"go/token"
	"strings"
	"testing"

	"minigo/lang/ast"
)

// parseExpr parses one expression.
func parseExpr(t *testing.T, src string) ast.Expr {
	f, errs := ParseFile(token.NewFileSet(), "", []byte("package p\nvar _ = "+src), 0)
	if errs != nil {
		t.Fatalf("%s: %v", src, errs)
	}
	return f.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0]
}

func TestExprStringIsTheCompilers(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"x", ""},
		{"\"a\"", ""},
		{"a+b*c", "a + b * c"},
		{"(a+b)*-c", "(a + b) * -c"},
		{"<-c", ""},
		{"&x", ""},
		{"*p", ""},
		{"f(a,b...)", "f(a, b...)"},
		{"a[i].b[1:2:3]", ""},
		{"s[:]", ""},
		{"x.(T)", ""},
		{"x.(type)", ""},
		{"T{}", ""},
		{"T{1,2}", "T{…}"},
		{"[]int{1}", "[]int{…}"},
		{"[...]int{1}", "[...]int{…}"},
		{"func(){}", "func() {}"},
		{"func(a, b int, c ...T) (d string, err error) { return }", "func(a, b int, c ...T) (d string, err error) {…}"},
		{"map[string][2]T{}", ""},
		{"new(struct{a,b int;c T `x`})", "new(struct{a, b int; c T `x`})"},
		{"new(interface{M(int) error;~int|string})", "new(interface{M(int) error; ~int | string})"},
		{"new(chan<- int)", ""},
		{"new(chan (<-chan int))", ""},
		{"new(<-chan int)", ""},
		{"new(func(int) string)", ""},
		{"F[int,T](x)", "F[int, T](x)"},
	} {
		want := c.want
		if want == "" {
			want = c.src
		}
		if got := ast.ExprString(parseExpr(t, c.src)); got != want {
			t.Errorf("%s: got %s, want %s", c.src, got, want)
		}
	}
}

func TestInspectVisitsInTheOrderOfTheSource(t *testing.T) {
	const src = "package a0\nimport a1 \"x\"\nfunc (a2 a3) a4(a5 a6) a7 { if a8 := a9; a10 { return a11 }; for a12, a13 = range a14 { a15[a16] = a17{a18: a19} }; select { case a20 <- a21: a22() } }\ntype a23[a24 a25] struct { a26 a27 }"
	f, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0)
	if errs != nil {
		t.Fatal(errs)
	}
	var got []string
	depth := 0
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil {
			depth--
			return true
		}
		depth++
		if id, ok := n.(*ast.Ident); ok {
			got = append(got, id.Name)
		}
		return true
	})
	var want []string
	for _, w := range strings.FieldsFunc(src, func(r rune) bool { return !strings.ContainsRune("a0123456789", r) }) {
		if len(w) > 1 && w[0] == 'a' {
			want = append(want, w)
		}
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if depth != 0 {
		t.Errorf("%d nodes were not left", depth)
	}
}
