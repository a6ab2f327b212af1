package types_test

import (
	"fmt"
	"go/token"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/types"
)

func object(t *testing.T, pkg *types.Package, name string) types.Object {
	t.Helper()
	o := pkg.Scope().Lookup(name)
	if o == nil {
		t.Fatalf("no %s", name)
	}
	return o
}

func TestUntypedExpressionsGetTheirFinalType(t *testing.T) {
	_, info, f := mustCheck(t, `package p
		func f(s uint, x int32, i any) {
			var a float64 = 1 + 2
			b := x == 3 && true
			var c int64 = 1 << s
			i = 'x'
			d := i == 1
			_, _, _, _ = a, b, c, d
		}`)
	want := map[string]string{"1 + 2": "float64", "3": "int32", "x == 3": "bool", "1 << s": "int64", "'x'": "rune", "1": "int|int64|untyped int"}
	ast.Inspect(f, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		if w, ok := want[ast.ExprString(e)]; ok {
			if got := info.TypeOf(e).String(); !strings.Contains(w, got) {
				t.Errorf("%s has type %s, want %s", ast.ExprString(e), got, w)
			}
		}
		return true
	})
}

func TestInitOrderFollowsDependencies(t *testing.T) {
	_, info, _ := mustCheck(t, `package p
		var a = c + b
		var b = f()
		var c = 1
		var e, g = h()
		var d = 3
		func f() int { d++; return d }
		func h() (int, int) { return a, 0 }
		var _ = a`)
	var got []string
	for _, init := range info.InitOrder {
		var names []string
		for _, v := range init.Lhs {
			names = append(names, v.Name())
		}
		got = append(got, strings.Join(names, ","))
	}
	if s := strings.Join(got, " "); s != "c d b a e,g _" {
		t.Errorf("got %s", s)
	}
}

func TestSelectionsTellThePath(t *testing.T) {
	_, info, _ := mustCheck(t, `package p
		type A struct{ n int }
		func (a *A) Set(int) {}
		type B struct { x int; *A }
		type C struct { B }
		func f(c C) { c.n = 1; c.Set(2); _ = (*A).Set; g := c.Set; g(1) }`)
	got := make(map[string]int)
	for e, s := range info.Selections {
		got[fmt.Sprintf("%s %v %v %v %s", ast.ExprString(e), s.Kind(), s.Index(), s.Indirect(), s.Type())]++
	}
	for want, n := range map[string]int{
		"c.n 0 [0 1 0] true int":                  1,
		"c.Set 1 [0 1 0] true func(int)":          2,
		"(*A).Set 2 [0] true func(_ *p.A, _ int)": 0,
		"(*A).Set 2 [0] true func(*p.A, int)":     1,
	} {
		if got[want] != n {
			t.Errorf("%s: %d times, want %d; all: %v", want, got[want], n, got)
		}
	}
}

func TestInstancesAreShared(t *testing.T) {
	pkg, info, _ := mustCheck(t, `package p
		type List[T any] struct { head T; tail *List[T] }
		func (l *List[E]) Push(x E) *List[E] { return l }
		func Make[T any](x T) any {
			type local struct { x T }
			return local{x}
		}
		var a List[int]
		var b *List[int]
		var _, _ = Make(1), Make("a")`)
	a := object(t, pkg, "a").Type().(*types.Named)
	b := object(t, pkg, "b").Type().(*types.Pointer).Elem()
	if a != b {
		t.Error("two List[int]")
	}
	if got := a.Underlying().String(); got != "struct{head int; tail *p.List[int]}" {
		t.Errorf("underlying type is %s", got)
	}
	m := a.Method(0)
	if got := m.Type().String(); got != "func(x int) *p.List[int]" || m.Origin() == m || m.Origin().Decl() == nil {
		t.Errorf("method is %s", got)
	}

	// A local type of a generic function is another one for each instance.
	fn := object(t, pkg, "Make").(*types.Func)
	var local types.Type
	for id, o := range info.Defs {
		if id.Name == "local" {
			local = o.Type()
		}
	}
	ctxt := types.NewContext()
	tparam := fn.Signature().TypeParams().At(0)
	sub := func(arg types.Type) types.Type {
		return types.Subst(ctxt, local, []*types.TypeParam{tparam}, []types.Type{arg})
	}
	i1, i2, s := sub(types.Typ[types.Int]), sub(types.Typ[types.Int]), sub(types.Typ[types.String])
	if i1 != i2 || types.Identical(i1, s) || ctxt.Number(i1) == ctxt.Number(s) {
		t.Error("local types of instances are not told apart")
	}
	if got := s.Underlying().String(); got != "struct{x string}" {
		t.Errorf("local type of an instance is %s", got)
	}
	if n := len(info.Instances); n < 6 {
		t.Errorf("%d instances", n)
	}
}

func TestLazyPackagesAreCheckedOnDemand(t *testing.T) {
	fset := token.NewFileSet()
	lib := newLibrary(fset)
	lib.info = new(types.Info)
	io, err := lib.Import("io")
	if err != nil {
		t.Fatal(err)
	}
	if order, _ := io.InitOrder(); len(order) != 0 {
		t.Error("a variable that no one uses has an initialiser")
	}
	if got := object(t, io, "EOF").Type().String(); got != "error" {
		t.Errorf("io.EOF is %s", got)
	}
	if order, _ := io.InitOrder(); len(order) != 1 || order[0].Lhs[0].Name() != "EOF" {
		t.Error("io.EOF has no initialiser")
	}
	errors := lib.pkgs["errors"]
	fn := object(t, errors, "New").(*types.Func)
	if fn.Decl().Body != nil {
		t.Error("a body was parsed early")
	}
	if err := types.CheckBody(fn); err != nil || fn.Decl().Body == nil {
		t.Errorf("body of New: %v", err)
	}
	bad := object(t, errors, "Unwrap").(*types.Func)
	if err := types.CheckBody(bad); err == nil || !strings.Contains(err.Error(), "undefined: undefinedHere") {
		t.Errorf("an error in a lazy body is not found: %v", err)
	}
	native := object(t, io, "Writer").Type().Underlying().(*types.Interface).Method(0)
	if err := types.CheckBody(native); err != nil {
		t.Error(err)
	}
}

func TestMethodSets(t *testing.T) {
	pkg, _, _ := mustCheck(t, `package p
		type A struct{}
		func (A) V() {}
		func (*A) P() {}
		type B struct{ A }
		type C struct{ *A }
		type I interface{ V(); P() }`)
	for _, c := range []struct {
		name string
		ptr  bool
		want string
	}{{"A", false, "V"}, {"A", true, "P V"}, {"B", false, "V"}, {"B", true, "P V"}, {"C", false, "P V"}, {"I", false, "P V"}, {"I", true, ""}} {
		typ := object(t, pkg, c.name).Type()
		if c.ptr {
			typ = types.NewPointer(typ)
		}
		set := types.NewMethodSet(typ)
		var names []string
		for i := range set.Len() {
			names = append(names, set.At(i).Obj().Name())
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%s: got %s, want %s", typ, got, c.want)
		}
	}
}
