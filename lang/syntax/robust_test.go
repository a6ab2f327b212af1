package syntax

import (
	"go/token"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestDeepNestingIsAnError nests every construct that can nest 100,000-fold,
// or just beyond the limit if there is little time.
func TestDeepNestingIsAnError(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = maxDepth + 1
	}
	body := func(s string) string { return "package p\nfunc f() {\n" + s + "\n}\n" }
	in := func(before, after string) string {
		return strings.Repeat(before, n) + "x" + strings.Repeat(after, n)
	}
	for name, src := range map[string]string{
		"parentheses":    body("_ = " + in("(", ")")),
		"open":           body("_ = " + strings.Repeat("(", n)),
		"unary":          body("_ = " + in("!", "")),
		"pointer":        body("_ = " + in("*", "")),
		"receive":        body("_ = " + in("<-", "")),
		"binary":         body("_ = " + in("", " + x")),
		"right binary":   body("_ = " + in("x + (", ")")),
		"selector":       body("_ = " + in("", ".x")),
		"call":           body("_ = " + in("", "()")),
		"argument":       body("_ = " + in("f(", ")")),
		"index":          body("_ = " + in("a[", "]")),
		"indexed":        body("_ = " + in("", "[0]")),
		"slice":          body("_ = " + in("a[:", "]")),
		"assertion":      body("_ = " + in("", ".(T)")),
		"literal":        body("_ = " + in("T{", "}")),
		"element":        body("_ = T{" + in("{", "}") + "}"),
		"value":          body("_ = T{" + in("a: {", "}") + "}"),
		"function":       body("_ = " + in("func() { _ = ", "}")),
		"call of func":   body(in("func() {\n", "\n}()")),
		"block":          body(in("{", "}")),
		"open block":     body(strings.Repeat("{", n)),
		"if":             body(in("if x {\n", "\n}")),
		"else if":        body("if x {\n}" + strings.Repeat(" else if x {\n}", n)),
		"else":           body(in("if x {\n} else {", "}")),
		"for":            body(in("for {\n", "\n}")),
		"switch":         body(in("switch {\ncase x:\n", "\n}")),
		"select":         body(in("select {\ndefault:\n", "\n}")),
		"label":          body(in("L: ", "")),
		"defer":          body(in("defer func() {\n", "\n}()")),
		"declaration":    body(in("var x = func() {\n", "\n}")),
		"array type":     "package p\ntype T " + in("[]", ""),
		"array length":   "package p\ntype T " + in("[", "]int"),
		"pointer type":   "package p\ntype T " + in("*", ""),
		"map type":       "package p\ntype T " + in("map[int]", ""),
		"map key":        "package p\ntype T " + in("map[", "]int"),
		"channel type":   "package p\ntype T " + in("chan ", ""),
		"arrows":         "package p\ntype T " + in("<-chan ", ""),
		"receive type":   body("_ = " + in("<-chan ", "(c)")),
		"function type":  "package p\ntype T " + in("func() ", ""),
		"parameter":      "package p\ntype T " + in("func(a ", ")"),
		"result":         "package p\ntype T " + in("func() (a ", ")"),
		"struct":         "package p\ntype T " + in("struct { a ", "}"),
		"interface":      "package p\ntype T " + in("interface { m(a ", ")}"),
		"union":          "package p\ntype T interface { " + in("", "|x") + "}",
		"paren type":     "package p\ntype T " + in("(", ")"),
		"type arguments": "package p\ntype T " + in("T[", "]"),
		"constraint":     "package p\ntype T[P " + in("interface { ", "}") + "] int",
		"method":         "package p\nfunc (" + in("(", ")") + ") f() {}",
		"groups":         "package p\nvar " + strings.Repeat("(", n),
		"script":         in("{", "}"),
	} {
		_, errs := ParseFile(token.NewFileSet(), "", []byte(src), Script)
		if len(errs) == 0 {
			t.Errorf("%s: no error", name)
		} else if !strings.HasSuffix(errs[0].Msg, "nested too deeply") && name != "groups" {
			t.Errorf("%s: %v", name, errs[0])
		}
	}
}

// What stands in a row is not nested, and half the limit is allowed.
func TestLongListsAreNoNesting(t *testing.T) {
	const n = 20_000
	for name, src := range map[string]string{
		"statements": "package p\nfunc f() {\n" + strings.Repeat("x()\n", n) + "}\n",
		"arguments":  "package p\nvar _ = f(" + strings.Repeat("1, ", n) + ")\n",
		"elements":   "package p\nvar _ = []int{" + strings.Repeat("1, ", n) + "}\n",
		"fields":     "package p\ntype T struct {\n" + strings.Repeat("a int\n", n) + "}\n",
		"cases":      "package p\nfunc f() {\nswitch {\n" + strings.Repeat("case x:\n", n) + "}\n}\n",
		"functions":  "package p\n" + strings.Repeat("func f() {}\n", n),
		"else if":    "package p\nfunc f() {\nif x {\n}" + strings.Repeat(" else if x {\n}", 5000) + "\n}\n",
		"sum":        "package p\nvar _ = 0" + strings.Repeat(" + 1", 5000) + "\n",
		"comments":   "package p\n" + strings.Repeat("// x\n", n),
	} {
		if _, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0); errs != nil {
			t.Errorf("%s: %v", name, errs)
		}
	}
}

func TestADeclarationHasALimitOfTokens(t *testing.T) {
	src := "package p\nvar _ = f(" + strings.Repeat("a,", maxTokens)
	_, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0)
	if len(errs) != 1 || errs[0].Msg != "syntax error: declaration has too many tokens" {
		t.Error(errs)
	}
}

// TestLargeGarbageEndsSoon parses large texts that are no program. At eighty
// times this size none takes more than about a second.
func TestLargeGarbageEndsSoon(t *testing.T) {
	const size = 1 << 17
	random := make([]byte, size)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(rng.Uint32())
	}
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, src := range map[string]string{
		"braces":         repeat("{"),
		"function":       "package p\nfunc f() " + repeat("{"),
		"closing braces": "package p\n" + repeat("}"),
		"parentheses":    "package p\nvar _ = " + repeat("("),
		"NULs":           repeat("\x00"),
		"NULs in a func": "package p\nfunc f() {" + repeat("\x00"),
		"NUL comment":    "package p\n/*" + repeat("\x00"),
		"random":         string(random),
		"random func":    "package p\nfunc f() {" + string(random),
		"one line":       "package p\nvar _ = f(" + repeat("a, "),
		"sum":            "package p\nvar _ = " + repeat("a+"),
		"semicolons":     "package p\nfunc f() {" + repeat(";"),
		"names":          "package p\nfunc f() {" + repeat("a "),
		"one name":       "package p\nvar " + repeat("a"),
		"string":         "package p\nvar _ = \"" + repeat("a"),
		"raw string":     "package p\nvar _ = `" + repeat("a\n"),
		"illegal":        "package p\nvar _ = " + repeat("@"),
		"letters":        "package p\nvar _ = " + repeat("€"),
		"newlines":       "package p\nfunc f() {" + repeat("\n"),
		"top level":      "package p\n" + repeat("x := 1\n"),
		"types":          "package p\n" + repeat("type"),
	} {
		for _, mode := range []Mode{0, Script | LazyBodies} {
			if _, errs := ParseFile(token.NewFileSet(), "", []byte(src), mode); len(errs) == 0 {
				t.Errorf("%s: no error", name)
			}
		}
	}
}
