package types_test

import (
	"go/token"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/syntax"
	"minigo/lang/types"
)

// A prompt is a session with its parser.
type prompt struct {
	t    *testing.T
	fset *token.FileSet
	s    *types.Session
}

func newPrompt(t *testing.T) *prompt {
	fset := token.NewFileSet()
	lib := newLibrary(fset)
	conf := &types.Config{Importer: lib, Context: lib.ctxt, ScriptImport: func(name string) string {
		if name == "rand" {
			return "math/rand"
		}
		if _, ok := lib.texts[name]; ok {
			return name
		}
		return ""
	}}
	return &prompt{t, fset, types.NewSession(conf, "main", fset, nil)}
}

// enter checks an input and returns the types of what it echoes, or the error.
func (p *prompt) enter(text string) string {
	p.t.Helper()
	f, errs, _ := syntax.ParseInput(p.fset, "in", []byte(text))
	if len(errs) > 0 {
		p.t.Fatalf("%s: %v", text, errs)
	}
	in, err := p.s.CheckInput(f)
	if err != nil {
		return strings.Split(err.Error(), "\n")[0]
	}
	var out []string
	for _, e := range in.Echo {
		out = append(out, p.s.Info().TypeOf(e).String())
	}
	return strings.Join(out, " ")
}

func TestSessionKeepsWhatInputsDeclare(t *testing.T) {
	p := newPrompt(t)
	for _, step := range []struct{ text, want string }{
		{"x := 1", ""},
		{"x", "int"},
		{"x + 1.0", "int"},
		{"func f() int { return x }", ""},
		{"f()", "int"},
		{`x := "a"`, ""},
		{"x", "string"},
		{"f() + 1", "int"}, // f has the old x
		{"y", "in:1:1: undefined: y"},
		{"y := f(", ""},
	}[:9] {
		if got := p.enter(step.text); got != step.want {
			t.Errorf("%s: got %q, want %q", step.text, got, step.want)
		}
	}
}

func TestSessionEchoesExpressions(t *testing.T) {
	p := newPrompt(t)
	for _, step := range []struct{ text, want string }{
		{"1 << 3", "int"},
		{"'a'; 1.5; \"s\"; 1 == 2", "rune float64 string bool"},
		{"fmt.Sprint(1)", "string"},
		{"fmt.Println(1)", ""},
		{"rand.Intn(3)", "int"},
		{"[]int{1}[0]", "int"},
		{"m := map[string]int{}", ""},
		{`m["a"]`, "int"},
		{"func() {}()", ""},
		{"len", "in:1:1: len (built-in) must be called"},
		{"int", "in:1:1: int (type) is not an expression"},
	} {
		if got := p.enter(step.text); got != step.want {
			t.Errorf("%s: got %q, want %q", step.text, got, step.want)
		}
	}
}

func TestSessionDeclaresTypesAndMethods(t *testing.T) {
	p := newPrompt(t)
	for _, step := range []struct{ text, want string }{
		{"type T struct{ n int }\nfunc (t T) Get() int { return t.n }", ""},
		{"t := T{1}", ""},
		{"t.Get()", "int"},
		{"func (t *T) Set(n int) { t.n = n }", ""},
		{"t.Set(2)", ""},
		{"func (t T) Get() string { return \"\" }", ""},
		{"t.Get()", "string"},
		{"type T int", ""},
		{"T(1)", "main.T"},
		{"t.Get()", "string"}, // still of the old type
		{"const c, d = 1, iota", ""},
		{"c + d", "int"},
		{"import r \"math/rand\"\nr.Intn(1)", "int"},
		{"r.Intn(2)", "int"},
		{"a, b := 1, 2; a, b = b, a", ""},
		{"for i := range 3 { unused := i }", "in:1:20: declared and not used: unused"},
		{"func g(n int) int { if n > 0 { return h(n-1) }; return 0 }; func h(n int) int { return g(n) }", ""},
		{"g(1)", "int"},
		{"z := undefinedName", "in:1:6: undefined: undefinedName"},
		{"z", "in:1:1: undefined: z"},
		{"type U struct{}", ""},
		{"func (U) M() int { return undefinedName }", "in:1:27: undefined: undefinedName"},
		{"U{}.M()", "in:1:5: U{}.M undefined (type U has no field or method M)"},
		{"func (U) M() int { return 1 }", ""},
		{"U{}.M()", "int"},
	} {
		if got := p.enter(step.text); got != step.want {
			t.Errorf("%s: got %q, want %q", step.text, got, step.want)
		}
	}
}

func TestScriptIsCheckedInSequence(t *testing.T) {
	const text = `
var total int
for i := range 3 {
	total += add(i, one)
}
func add(a, b int) int { return a + b + later }
const one = 1
later := 5
fmt.Println(total, later)
`
	fset := token.NewFileSet()
	f, errs := syntax.ParseFile(fset, "s.mg", []byte(text), syntax.Script)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	lib := newLibrary(fset)
	conf := types.Config{Importer: lib, Context: lib.ctxt, ScriptImport: func(name string) string { return name }}
	info := new(types.Info)
	pkg, err := conf.Check("main", fset, []*ast.File{f}, info)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"total", "add", "one", "later"} {
		if o := pkg.Scope().Lookup(name); o == nil || o.Parent() != pkg.Scope() {
			t.Errorf("%s is not of the package", name)
		}
	}
	if len(info.InitOrder) != 0 {
		t.Error("a script's variables have initialisers")
	}
	f, _ = syntax.ParseFile(fset, "t.mg", []byte("println(n)\nn := 1"), syntax.Script)
	if _, err = conf.Check("main", fset, []*ast.File{f}, nil); err == nil || err.Error() != "t.mg:1:9: undefined: n" {
		t.Errorf("a variable exists before its declaration: %v", err)
	}
}
