package main

// This file implements running programs that are made to exhaust something: each must end soon, in little memory, and with an error
// that says what was too much. A process of its own is needed for each: when the host's stack or memory ends, so does the process.

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// heavy makes TestExtremePrograms run at full size, which takes minutes.
var heavy = flag.Bool("heavy", false, "run extreme programs at their full size")

// An extreme is one such program.
type extreme struct {
	name string
	text func(n int) string // the program; n is its size
	n    int                // the full size,
	fast int                // and the one for every day; 0: none
	want string             // what standard error must hold, as a regular expression; "": nothing, the program is fine; "?": anything
}

// nested is a program with an expression or a type in n pairs of brackets.
func nested(head, before, middle, after, tail string) func(int) string {
	return func(n int) string {
		return "package main\n" + head + strings.Repeat(before, n) + middle + strings.Repeat(after, n) + tail + "\n"
	}
}

func repeated(head, s, tail string) func(int) string { return nested(head, s, "", "", tail) }

// numbered repeats a line with its number in the place of each %d.
func numbered(head, line, tail string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("package main\n" + head)
		for i := range n {
			b.WriteString(strings.ReplaceAll(strings.ReplaceAll(line, "%d", fmt.Sprint(i)), "%n", fmt.Sprint(i+1)))
		}
		b.WriteString(tail + "\n")
		return b.String()
	}
}

// raw is the text s again and again, n bytes.
func raw(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n/len(s)) } }

func body(text string) func(int) string { return func(int) string { return text } }

const deep = 100_000
const big = 10 << 20
const inMainFunc = "func main() {\n"

// extremes lists the programs.
func extremes() []extreme {
	var all []extreme
	add := func(name string, n, fast int, want string, text func(int) string) {
		all = append(all, extreme{name, text, n, fast, want})
	}
	const nest = "nested too deeply"
	for _, c := range []struct{ name, head, before, middle, after, tail string }{
		{"parentheses", "var x = ", "(", "1", ")", ""},
		{"minus", "var x = ", "- ", "1", "", ""},
		{"not", "var x = ", "!", "true", "", ""},
		{"xor", "var x = ", "^", "1", "", ""},
		{"address", "var y int; var x = ", "& ", "y", "", ""},
		{"star", "var y int; var x = ", "*", "y", "", ""},
		{"receive", "var y chan int; var x = ", "<-", "y", "", ""},
		{"index", "var a []int; var x = ", "a[", "1", "]", ""},
		{"call", "func f(int) int; var x = ", "f(", "1", ")", ""},
		{"literal", "var x = []any", "{[]any", "{}", "}", ""},
		{"elided literal", "type T []T\nvar x = T", "{", "", "}", ""},
		{"function literal", "var x = ", "func() any { return ", "1", "}", ""},
		{"slice type", "var x ", "[]", "int", "", ""},
		{"array type", "var x ", "[1]", "int", "", ""},
		{"pointer type", "var x ", "*", "int", "", ""},
		{"map type", "var x ", "map[int]", "int", "", ""},
		{"chan type", "var x ", "chan ", "int", "", ""},
		{"func type", "var x ", "func(", "int", ")", ""},
		{"struct type", "var x ", "struct { x ", "int", "}", ""},
		{"interface type", "var x ", "interface { f(", "", ")}", ""},
		{"block", inMainFunc, "{", "", "}", "}"},
		{"if", inMainFunc, "if true {", "", "}", "}"},
		{"else if", inMainFunc + "if true {}", " else if true {}", "", "", "}"},
		{"for", inMainFunc, "for false {", "", "}", "}"},
		{"switch", inMainFunc, "switch { case true:", "", "}", "}"},
		{"select", inMainFunc, "select { default:", "", "}", "}"},
		{"function", inMainFunc, "func() {", "", "}()", "}"},
		{"label", inMainFunc, "L: ", "", "", "}"},
		{"sum", "var x = 1", " + 1", "", "", ""},
		{"selectors", "type T struct { x *T }\nvar t T\nvar x = 1; func f() { _ = t", ".x", "", "", "}"},
		{"calls", "type F func() F\nvar f F\nvar x = f", "()", "", "", ""},
		{"type arguments", "type T[P any] struct{}\nvar x ", "T[", "int", "]", ""},
		{"plus", "var x = ", "+ ", "1", "", ""},
		{"conversion", "var x = ", "int(", "1", ")", ""},
		{"type assertions", "var y any; var x = y", ".(any)", "", "", ""},
		{"slice expressions", "var a []int; var x = a", "[:]", "", "", ""},
		{"slice bound", "var a string; var x = ", "len(a[", "0", ":])", ""},
		{"and", "var x = ", "true && ", "true", "", ""},
		{"shifts", "var x = ", "1 << ", "0", "", ""},
		{"comparisons", "var x = ", "true == ", "true", "", ""},
		{"string sum", "var x = ", "\"a\" + ", "\"\"", "", ""},
		{"map literal", "var x any = ", "map[string]any{\"a\": ", "1", "}", ""},
		{"map literal key", "var x any = ", "map[any]int{", "1", ": 1}", ""},
		{"pointer literal", "type T struct { p *T }\nvar x = ", "&T{", "nil", "}", ""},
		{"keyed literal", "type T struct { p []T }\nvar x = T", "{p: []T{", "", "}}", ""},
		{"array length", "var x ", "[len(", "[1]int", "{})]int", ""},
		{"func result type", "var x ", "func() ", "int", "", ""},
		{"func results type", "var x ", "func() (int, ", "int", ")", ""},
		{"receive-only chan type", "var x ", "<-chan ", "int", "", ""},
		{"embedded interface", "type T ", "interface { ", "any", " }", ""},
		{"union", "type T interface { ", "~int | ", "string", "", " }"},
		{"parenthesized type", "var x ", "(", "int", ")", ""},
		{"type parameter", "type T", "[P interface { ~[]interface { m", "(", ") } }", "] int"},
		{"type switch", inMainFunc + "var x any\n", "switch x.(type) { case int:", "", "}", "}"},
		{"case", inMainFunc, "switch { case func() bool { ", "", "; return true }(): }", "}"},
		{"range over func", inMainFunc + "f := func(func() bool) {}\n", "for range f {", "", "}", "}"},
		{"go", inMainFunc, "go func() {", "", "}()", "}"},
		{"defer", inMainFunc, "defer func() {", "", "}()", "}"},
		{"else", inMainFunc, "if true {} else {", "", "}", "}"},
		{"if header", inMainFunc, "if func() bool { ", "", "; return true }() {}", "}"},
		{"return", "func main() { f() }\nfunc f() func() {", "return func() func() {", "return nil", "}()", "}"},
	} {
		tail := c.tail
		if c.head[0] != 'f' || c.name == "call" {
			tail += "\nfunc main() {}"
		}
		add("nested "+c.name, deep, 11_000, nest, nested(c.head, c.before, c.middle, c.after, tail))
		// Half of what is allowed is compiled, or refused by the checker, but nothing falls.
		add("half "+c.name, 4_000, 4_000, "?", nested(c.head, c.before, c.middle, c.after, tail))
	}

	// Each name is looked for through all of the blocks.
	const variables = "a, b, c, d, e := p, p, p, p, p; _, _, _, _, _ = a, b, c, d, e\n"
	add("blocks with variables", 9_000, 2_000, "?", nested("func f(p int) {\n", "{ "+variables, "", "}", "}\nfunc main() {}"))
	add("conditions with variables", 4_500, 2_000, "?", nested("func f(p int) {\n", "if p > 1 {"+variables, "", "}", "}\nfunc main() {}"))

	random := make([]byte, big)
	for i, rng := 0, rand.New(rand.NewPCG(1, 2)); i < len(random); i++ {
		random[i] = byte(rng.Uint32())
	}
	add("NULs", big, 1<<16, "NUL", raw("\x00"))
	add("braces", big, 1<<16, nest, raw("{"))
	add("open parentheses", big, 1<<16, nest, func(n int) string { return "package main\nvar x = " + strings.Repeat("(", n) })
	add("open brackets", big, 1<<16, nest, func(n int) string { return "package main\nvar x " + strings.Repeat("[", n) })
	add("closing braces", big, 1<<16, "syntax error", raw("}"))
	add("a raw string", big, 1<<16, "", func(n int) string { return "print(len(`" + strings.Repeat("x\n", n/2) + "`))" })
	add("quotes", big, 1<<16, "?", raw("'"))
	add("backquotes", big, 1<<16, "?", raw("`"))
	add("semicolons", big, 1<<16, "?", func(n int) string { return inMainFunc + strings.Repeat(";", n) + "}" })
	add("a line", big, 0, "too many tokens", raw("x y "))
	add("a name", big, 1<<16, "undefined: ", raw("x"))
	add("a string", big, 1<<16, "", func(n int) string { return "print(len(\"" + strings.Repeat("x", n) + "\"))" })
	add("an open string", big, 1<<16, "not terminated", func(n int) string { return "package main\nvar x = \"" + strings.Repeat("x", n) })
	add("a number", big, 1<<16, "excessively long constant", func(n int) string { return "package main\nvar x = 1" + strings.Repeat("0", n) })
	add("random bytes", big, 1<<16, "invalid UTF-8", func(n int) string { return string(random[:n]) })
	add("newlines", big, 1<<16, "", raw("\n"))
	add("a comment", big, 1<<16, "", func(n int) string { return "/*" + strings.Repeat("x", n) + "*/" })
	add("statements", 1<<20, 1<<12, "no new variables", func(n int) string { return strings.Repeat("x := 1; _ = x\n", n/14) })

	add("variables", 1_000_000, 0, "too many declarations", numbered("", "var v%d = %d\n", "func main() {}"))
	add("functions", 1_000_000, 0, "too many declarations", numbered("", "func f%d() {}\n", "func main() {}"))
	add("types", 1_000_000, 0, "too many declarations", numbered("", "type T%d struct{ x int }\n", "func main() {}"))
	add("constants", 1_000_000, 2000, "?", numbered("const (\n", "c%d = iota\n", ")\nfunc main() {}"))
	add("locals", 100_000, 2000, "?", numbered(inMainFunc, "v%d := 1; _ = v%d\n", "}"))
	add("a chain of variables", 20_000, 2000, "undefined: v", numbered("", "var v%d = v%n\n", "func main() {}"))
	add("methods of many types", 200_000, 2000, "?", numbered("", "type T%d int\nfunc (T%d) String() string { return \"\" }\n", "func main() {}"))
	add("imports", 100_000, 2000, "?", numbered("", "import f%d \"fmt\"\n", "func main() {}"))
	add("labels", 50_000, 2000, "?", numbered(inMainFunc, "{ goto E }\nx%d := %d; _ = x%d\nL%d: if false { goto L%d }\n", "E: }"))
	add("one declaration", 1_000_000, 2000, "?", numbered("var (\n", "v%d int\n", ")\nfunc main() {}"))
	add("cases", 5_000, 5_000, "", numbered(inMainFunc+"switch len(\"x\") {\n", "case %d: print(%d)\n", "}}"))
	add("string cases", 5_000, 5_000, "", numbered(inMainFunc+"s := \"x\"\nswitch s {\n", "case \"%d\": print(%d)\n", "}}"))
	add("type cases", 5_000, 1000, "", numbered(inMainFunc+"var x any\nswitch x.(type) {\n", "case [%d]int: print(%d)\n", "}}"))
	add("many cases", 200_000, 5_000, "?", numbered(inMainFunc+"switch len(\"x\") {\n", "case %d: print(%d)\n", "}}"))
	add("select cases", 100_000, 2000, "?", numbered(inMainFunc+"c := make(chan int, 1)\nselect {\n", "case <-c: print(%d)\n", "default: }}"))
	add("parameters", 100_000, 1000, "?", numbered("func f(", "p%d int,", ") {}\nfunc main() {}"))
	add("arguments", 100_000, 1000, "?", repeated("func f(...int) {}\nfunc main() { f(", "1,", ") }"))
	add("elements", 1_000_000, 1000, "?", repeated("var x = []int{", "1,", "}\nfunc main() {}"))
	add("map elements", 500_000, 1000, "?", numbered("var x = map[int]int{", "%d:%d,", "}\nfunc main() {}"))
	add("fields", 100_000, 1000, "?", numbered("type T struct {\n", "x%d int\n", "}\nvar t T\nfunc main() { u := t; t = u; println(u == t) }"))
	add("methods", 50_000, 1000, "?", numbered("type T int\n", "func (T) m%d() {}\n", "var i any = T(0)\nfunc main() {}"))
	add("embedding", 10_000, 500, "undefined: T", numbered("", "type T%d struct { T%n; x%d int }\n", "func main() { var t T0; _ = t.x499 }"))
	add("results", 20_000, 500, "?", func(n int) string {
		return "package main\nfunc f() (" + strings.Repeat("int,", n) + ") { panic(1) }\nfunc main() { f() }\n"
	})

	for name, c := range map[string][2]string{
		"recursive type":           {"type T struct { x T }\nfunc main() {}", "invalid recursive type"},
		"recursive array":          {"type T [2]T\nfunc main() {}", "invalid recursive type"},
		"recursive types":          {"type A struct { B }\ntype B struct { c C }\ntype C [1]A\nfunc main() {}", "invalid recursive type"},
		"growing array":            {"type T[P any] [10]T[*P]\nfunc main() { var t T[int]; _ = t }", "invalid recursive type"},
		"growing structs":          {"type T[P any] struct{ x U[P, *P] }\ntype U[P, Q any] struct{ x, y T[U[P, Q]] }\nfunc main() { var t T[int]; _ = t }", "invalid recursive type"},
		"growing interface":        {"type T[P any] interface{ T[[]P] }\nfunc f[P T[int]]() {}\nfunc main() {}", "invalid recursive type"},
		"recursive alias":          {"type A = B\ntype B = A\nfunc main() {}", "invalid recursive type"},
		"recursive slice":          {"type T []T\nvar t = T{nil, {nil}}\nfunc main() { println(len(t)) }", ""},
		"recursive map print":      {"import \"fmt\"\ntype T map[string]any\nfunc main() { t := T{}; t[\"x\"] = t; fmt.Println(t) }", "stack overflow|out of memory"},
		"recursive slice print":    {"import \"fmt\"\nfunc main() { t := []any{nil}; t[0] = t; fmt.Println(t) }", "stack overflow|out of memory"},
		"recursive compare":        {"type T struct { p any }\nfunc main() { a, b := new(any), new(any); *a, *b = a, b; println(*a == *b) }", ""},
		"instantiation cycle":      {"func f[T any]() { f[*T]() }\nfunc main() { f[int]() }", "instantiation cycle"},
		"instantiation cycle 2":    {"func f[T any]() { g[[]T]() }\nfunc g[T any]() { f[T]() }\nfunc main() { f[int]() }", "instantiation cycle"},
		"type instantiation cycle": {"type T[P any] struct { p *T[[]P] }\nfunc main() { var t T[int]; _ = t }", "instantiation cycle"},
		"growing method":           {"type T[P any] struct{}\nfunc (T[P]) m() any { return T[T[P]]{} }\nfunc main() { var t T[int]; _ = t.m() }", "?"},
		"shift":                    {"const c = 1 << 1e9\nfunc main() { println(c) }", "shift count"},
		"shifts":                   {"const c = 1 << 500 << 500 << 500\nfunc main() { println(c >> 1499) }", "overflow"},
		"float constant":           {"const c = 1e1000000000\nfunc main() { println(c > 0) }", "?"},
		"small float constant":     {"const c = 1e-1000000000\nfunc main() { println(c > 0) }", "?"},
		"hex float constant":       {"const c = 0x1p1000000000\nfunc main() { println(c > 0) }", "?"},
		"float to int":             {"const c = int(1e100000)\nfunc main() { println(c) }", "?"},
		"float shift":              {"const c = 1e100000 << 10\nfunc main() { println(c > 0) }", "?"},
		"float integer":            {"const c = 1e1000000 % 7\nfunc main() { println(c > 0) }", "?"},
		"complex constant":         {"const c = (1e1000000i * 1e1000000i) / 1e-1000000i\nfunc main() { println(real(c) > 0) }", "?"},
		"huge array":               {"var a [1<<40]int\nfunc main() { println(len(a), a[1]) }", "too large"},
		"huge array on the stack":  {"func main() { var a [1<<40]int; println(len(a)); a[5] = 1; p := &a; println(p[5]) }", "too large"},
		"huge arrays":              {"type A [1<<20]byte\ntype B [1<<20]A\ntype C [1<<20]B\nfunc main() { var c *C; println(len(c)); println(c[5][5][5]) }", "larger than address space"},
		"hugest array":             {"type A [1<<62][1<<62]int\nfunc main() { println(len(*new(A))) }", "larger than address space"},
		"huge array parameter":     {"func f(a [1<<20]int) int { return a[1] }\nfunc main() { var a [1<<20]int; println(f(a)) }", "?"},
		"huge array value":         {"type A [100000]string\nfunc f(a A) A { b := a; b[1] = \"x\"; return b }\nfunc main() { var a A; a = f(f(a)); println(a[1]); println(a == f(a)); var i any = a; println(i == i) }", "?"},
		"huge array literal":       {"func main() { a := [...]int{1<<28: 1}; println(len(a)) }", "?"},
		"huge slice literal":       {"func main() { a := []int{1<<40: 1}; println(len(a)) }", "out of memory"},
		"negative literal index":   {"func main() { a := []int{-1: 1}; println(len(a)) }", "?"},
		"huge array channel":       {"func main() { c := make(chan [1<<20]int, 1<<20); c <- [1<<20]int{} }", "?"},
		"huge element map":         {"func main() { m := map[[1<<16]int][1<<16]int{}; m[[1<<16]int{}] = [1<<16]int{}; println(len(m)) }", "?"},
		"huge array range":         {"func main() { var a [1<<50]int; for range a { break }; println(len(a)) }", "?"},
		"huge zero-size array":     {"func main() { var a [1<<62]struct{}; println(len(a)); b := a; println(a == b); for i := range a { if i > 3 { break } } }", "?"},
		"huge make":                {"func main() { n := 1 << 62; _ = make([]int, n) }", "makeslice: len out of range"},
		"huge make of bytes":       {"func main() { n := 1 << 40; println(len(make([]byte, n))) }", "out of memory"},
		"huge make of nothing":     {"func main() { n := 1 << 62; a := make([]struct{}, n); println(len(a)); a = append(a, a...); println(len(a)) }", "?"},
		"huge channel":             {"func main() { n := 1 << 62; _ = make(chan int, n) }", "makechan: size out of range"},
		"huge channel of nothing":  {"func main() { n := 1 << 62; c := make(chan struct{}, n); c <- struct{}{}; println(len(c)) }", "?"},
		"huge map":                 {"func main() { n := 1 << 62; m := make(map[int]int, n); println(len(m)) }", "?"},
		"huge repeat":              {"import \"strings\"\nfunc main() { println(len(strings.Repeat(\"xxxxxxxx\", 1<<60))) }", "?"},
		"huge repeat 2":            {"import \"strings\"\nfunc main() { println(len(strings.Repeat(\"x\", 1<<40))) }", "out of memory"},
		"huge bytes repeat":        {"import \"bytes\"\nfunc main() { println(len(bytes.Repeat([]byte(\"x\"), 1<<40))) }", "out of memory"},
		"huge grow":                {"import \"strings\"\nfunc main() { var b strings.Builder; b.Grow(1<<40); println(b.Cap()) }", "out of memory"},
		"huge grow of bytes":       {"import \"bytes\"\nfunc main() { var b bytes.Buffer; b.Grow(1<<40); println(b.Cap()) }", "?"},
		"huge slices grow":         {"import \"slices\"\nfunc main() { println(cap(slices.Grow([]int{}, 1<<40))) }", "out of memory"},
		"huge slices repeat":       {"import \"slices\"\nfunc main() { println(len(slices.Repeat([]int{1}, 1<<40))) }", "out of memory"},
		"huge width":               {"import \"fmt\"\nfunc main() { fmt.Printf(\"%1000000000d\", 1); fmt.Printf(\"%*d\", 1<<40, 1); fmt.Printf(\"%.1000000000f\", 1.0) }", "?"},
		"huge precision":           {"import \"strconv\"\nfunc main() { println(len(strconv.FormatFloat(1, 'f', 1<<40, 64))) }", "?"},
		"huge bufio":               {"import (\"bufio\"; \"os\")\nfunc main() { println(bufio.NewReaderSize(os.Stdin, 1<<40).Size()) }", "out of memory"},
		"huge read":                {"import \"os\"\nfunc main() { f, _ := os.Open(\"/dev/zero\"); b := make([]byte, 1<<20); f.Read(b); d, err := os.ReadFile(\"/dev/zero\"); println(len(d), err != nil) }", "out of memory"},
		"huge list":                {"import \"container/list\"\nfunc main() { l := list.New(); for { l.PushBack(1) } }", "out of memory"},
		"huge ring":                {"import \"container/ring\"\nfunc main() { println(ring.New(1<<40).Len()) }", "out of memory"},
		"perm":                     {"import \"math/rand\"\nfunc main() { println(len(rand.Perm(1<<40))) }", "out of memory"},
		"garbage":                  {"func main() { k := make([]byte, 150<<20); for i := range 50 { b := make([]byte, 90<<20); b[i] = 1 }; println(len(k)) }", ""},
		"string doubling":          {"func main() { s := \"x\"; for { s += s } }", "out of memory"},
		"string growing":           {"func main() { s := \"x\"; for { s += \"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\" } }", "out of memory"},
		"slice growing":            {"func main() { var s []int; for { s = append(s, 1) } }", "out of memory"},
		"slice doubling":           {"func main() { s := []int{1}; for { s = append(s, s...) } }", "out of memory"},
		"map growing":              {"func main() { m := map[int]int{}; for i := 0; ; i++ { m[i] = i } }", "out of memory"},
		"string map growing":       {"import \"fmt\"\nfunc main() { m := map[string]string{}; for i := 0; ; i++ { s := fmt.Sprint(i); m[s] = s } }", "out of memory"},
		"list growing":             {"type T struct { next *T; x [10]int }\nfunc main() { var l *T; for { l = &T{next: l} } }", "out of memory"},
		"any growing":              {"func main() { var x any; for { x = []any{x, x} } }", "out of memory"},
		"closures growing":         {"func main() { f := func() {}; for { g := f; f = func() { g() } } }", "out of memory"},
		"builder growing":          {"import \"strings\"\nfunc main() { var b strings.Builder; for { b.WriteString(\"some text\") } }", "out of memory"},
		"conversion growing":       {"func main() { s := make([]byte, 300<<20); var k []string; for { k = append(k, string(s)) } }", "out of memory"},
		"runes":                    {"import \"strings\"\nfunc main() { s := strings.Repeat(\"x\", 200<<20); r := []rune(s); println(len(r)); k := [][]rune{r}; for { k = append(k, []rune(s)) } }", "out of memory"},
		"goroutines":               {"func main() { for { go func() { select {} }() } }", "out of memory"},
		"deep goroutines":          {"func f(n int) { if n > 0 { f(n-1) } else { select {} } }\nfunc main() { for { go f(1000) } }", "out of memory"},
		"goroutine chain":          {"func f() { go f(); select {} }\nfunc main() { f() }", "out of memory"},
		"timers":                   {"import \"time\"\nfunc main() { for { time.AfterFunc(time.Hour, func() {}) } }", "out of memory"},
		"timers 2":                 {"import \"time\"\nfunc main() { var k []any; for { k = append(k, time.After(time.Hour)) } }", "out of memory"},
		"contexts":                 {"import \"context\"\nfunc main() { c := context.Background(); for { c, _ = context.WithCancel(c) } }", "out of memory"},
		"context values":           {"import \"context\"\nfunc main() { c := context.Background(); for i := range 1000000 { c = context.WithValue(c, i, i) }; println(c.Value(-1) == nil) }", "?"},
		"recursion":                {"func f(n int) int { return f(n+1) + 1 }\nfunc main() { println(f(0)) }", "stack overflow|out of memory"},
		"mutual recursion":         {"func f() { g() }\nfunc g() { f() }\nfunc main() { f() }", "stack overflow|out of memory"},
		"closure recursion":        {"func main() { var f func(); f = func() { f() }; f() }", "stack overflow|out of memory"},
		"big frames":               {"func f(a [1000]int) int { a[5]++; return f(a) + a[5] }\nfunc main() { println(f([1000]int{})) }", "?"},
		"String recursion":         {"import \"fmt\"\ntype T int\nfunc (t T) String() string { return fmt.Sprint(t) }\nfunc main() { fmt.Println(T(1)) }", "stack overflow|out of memory"},
		"String recursion v":       {"import \"fmt\"\ntype T struct { p *T }\nfunc (t *T) String() string { return fmt.Sprintf(\"%v\", t) }\nfunc main() { fmt.Println(&T{}) }", "stack overflow|out of memory"},
		"Error recursion":          {"import \"fmt\"\ntype T int\nfunc (t T) Error() string { return fmt.Sprintf(\"%v\", t) }\nfunc main() { panic(T(1)) }", "stack overflow|out of memory"},
		"Error panics":             {"type T int\nfunc (t T) Error() string { panic(t) }\nfunc main() { panic(T(1)) }", "panic"},
		"sort recursion":           {"import \"sort\"\nfunc f() { s := []int{2, 1}; sort.Slice(s, func(i, j int) bool { f(); return i < j }) }\nfunc main() { f() }", "stack overflow|out of memory"},
		"once recursion":           {"import \"sync\"\nvar o sync.Once\nfunc f() { o.Do(f) }\nfunc main() { f() }", "deadlock"},
		"defers":                   {"func main() { for { defer func() {}() } }", "out of memory"},
		"defers end":               {"func main() { for range 1000000 { defer func() {}() } }", ""},
		"defer recursion":          {"func f() { defer f() }\nfunc main() { f() }", "stack overflow|out of memory"},
		"deferred panics":          {"func main() { for i := range 10000 { defer func() { panic(i) }() }; panic(-1) }", "panic: -1"},
		"deferred panics recover":  {"func main() { for i := range 10000 { defer func() { recover(); panic(i) }() }; panic(-1) }", "panic: "},
		"nested panics":            {"func f(n int) { defer func() { if n < 10000 { f(n+1) } }(); panic(n) }\nfunc main() { f(0) }", "panic: 0"},
		"nested panics for ever":   {"func f(n int) { defer func() { f(n+1) }(); panic(n) }\nfunc main() { f(0) }", "?"},
		"panic in String":          {"import \"fmt\"\ntype T int\nfunc (t T) String() string { panic(t) }\nfunc main() { fmt.Println(T(1)) }", "?"},
		"Goexit in defers":         {"import \"runtime\"\nfunc main() { for range 10000 { defer runtime.Goexit() }; runtime.Goexit() }", "deadlock"},
		"spin":                     {"import (\"os\"; \"time\")\nfunc main() { for range 1000 { go func() { for {} }() }; time.Sleep(time.Millisecond); os.Exit(0) }", ""},
		"locked":                   {"import \"sync\"\nfunc main() { var m sync.Mutex; m.Lock(); m.Lock() }", "deadlock"},
		"wait group":               {"import \"sync\"\nfunc main() { var w sync.WaitGroup; w.Add(1<<62) ; w.Wait() }", "?"},
		"GOMAXPROCS":               {"import \"runtime\"\nfunc main() { runtime.GOMAXPROCS(1<<40); println(runtime.GOMAXPROCS(0)) }", "?"},
		"large closure":            {inMainFunc + "var a [1000]int; f := func() int { return a[5] }; println(f()) }", "?"},
		"iterator":                 {"import \"iter\"\nfunc f(n int) iter.Seq[int] { return func(y func(int) bool) { for x := range f(n+1) { if !y(x) { return } } } }\nfunc main() { for range f(0) {} }", "stack overflow|out of memory"},
		"pulls":                    {"import \"iter\"\nfunc main() { for { next, _ := iter.Pull(func(y func(int) bool) { y(1) }); next() } }", "?"},
		"print":                    {"func main() { s := make([]byte, 100<<20); print(len(string(s))) }", "?"},
	} {
		add(name, 1, 1, c[1], body("package main\n"+c[0]+"\n"))
	}
	doubled := func(first, line string) func(int) string { return numbered(first, line, "func main() {}") }
	add("constant strings", 60, 60, "too long", doubled("const c0 = \"aaaaaaaaaaaaaaaa\"\n", "const c%n = c%d + c%d\n"))
	add("constant products", 60, 60, "overflow", doubled("const c0 = 1 << 400\n", "const c%n = c%d * c%d\n"))
	add("constant fractions", 60, 60, "?", doubled("const c0 = 1.0/3\n", "const c%n = c%d * c%d / 7\n"))
	add("float constants", 60, 60, "?", doubled("const c0 = 1e1000\n", "const c%n = c%d * c%d\n"))
	add("struct doubling", 60, 40, "?", doubled("type T0 struct { x int }\n", "type T%n struct { a, b T%d }\n"))
	add("used struct doubling", 60, 40, "too large", numbered("type T0 struct { x int }\n", "type T%n struct { a, b T%d }\n", "var x, y T40\nfunc main() { x = y; println(x == y) }"))
	add("array doubling", 70, 70, "larger than address space", numbered("type T0 [2]int\n", "type T%n [2]T%d\n", "var x, y T70\nfunc main() { x = y; println(x == y) }"))
	add("func doubling", 60, 40, "", numbered("type T0 func()\n", "type T%n = func(T%d, T%d)\n", "var x, y T40\nfunc main() { x = y; println(x == nil) }"))
	add("alias doubling", 60, 40, "too large", numbered("type T0 = int\n", "type T%n = struct { a, b T%d }\n", "var x, y T40\nfunc main() { x = y }"))
	add("generic doubling", 60, 30, "", numbered("type P[A, B any] struct { a *A; b *B }\ntype T0 = int\n", "type T%n = P[T%d, T%d]\n", "var x, y T30\nfunc main() { x = y }"))
	add("generic calls", 60, 30, "too many instances", numbered("func f0[T any](x T) {}\n", "func f%n[T any](x T) { f%d([2]T{}); f%d(&x) }\n", "func main() { f30(1) }"))
	add("generic struct doubling", 60, 30, "too large", numbered("type T0[A any] struct { x A }\n", "type T%n[A any] struct { a, b T%d[A] }\n", "func main() { var t T30[int]; _ = t.a }"))
	add("generic diamonds", 60, 30, "", numbered("type A0[P any] struct { x P }\ntype B0[P any] struct { x *P }\n", "type A%n[P any] struct { a A%d[P]; b *B%d[P] }\ntype B%n[P any] struct { a *A%d[P]; b B%d[P] }\n", "func main() { var t A30[int]; _ = t.a }"))
	add("anonymous interface doubling", 60, 40, "", numbered("type T0 = interface { f() }\n", "type T%n = interface { f(T%d) T%d }\n", "type U0 = interface { f() }\ntype U1 = interface { f(U0) U0 }\nvar x T40\nfunc main() { println(x == nil) }"))
	add("inference of doubled types", 60, 40, "", numbered("type T0 = int\ntype U0 = int\n", "type T%n = func(T%d, T%d)\ntype U%n = func(U%d, U%d)\n", "func f[P any](a, b P) {}\nfunc main() { var t T40; var u U40; f(t, u); t = u }"))
	add("generic embedding", 60, 30, "?", numbered("type T0[A any] struct { x A }\n", "type T%n[A any] struct { T%d[[]A] }\n", "func main() { var t T30[int]; _ = t.x }"))
	add("embedding diamonds", 60, 30, "?", numbered("type A0 struct { x int }\ntype B0 struct { y int }\n", "type A%n struct { A%d; *B%d }\ntype B%n struct { *A%d; B%d }\n", "func main() { var t A30; t.x = 1 }"))
	add("interface diamonds", 60, 30, "?", numbered("type A0 interface { f() }\n", "type A%n interface { A%d; m%d() }\n", "func main() { var t A30; t.f() }"))
	return all
}

// end runs the command in a process of its own, and says what it printed on standard error, and what it took.
func (x *extreme) end(t *testing.T, n int) (stderr string, status int, took time.Duration, memory int64) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.mg")
	if err := os.WriteFile(file, []byte(x.text(n)), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, self, "run", "-memlimit", "384M", "-errors", "text", file)
	peak := filepath.Join(t.TempDir(), "peak")
	cmd.Env = append(os.Environ(), asCommand+"=1", peakFile+"="+peak)
	var diag, out bytes.Buffer
	cmd.Stderr, cmd.Stdout = &diag, &out
	start := time.Now()
	if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Error(err)
	}
	// On a busy machine what counts is the time that was used.
	took = min(time.Since(start), cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
	if text, err := os.ReadFile(peak); err == nil {
		memory, _ = strconv.ParseInt(string(text), 10, 64)
		memory <<= 10
	} else if runtime.GOOS == "linux" && cmd.ProcessState.Exited() {
		t.Error(err)
	}
	return diag.String(), cmd.ProcessState.ExitCode(), took, memory
}

// peakFile in the environment names a file for the most memory that the command had, in kB.
const peakFile = "MINIGO_TEST_PEAK_FILE"

// notePeak writes that file, where the system tells. (What it tells the process that waits counts what that one itself had when it
// started the command, which may be gigabytes.)
func notePeak() {
	name := os.Getenv(peakFile)
	status, err := os.ReadFile("/proc/self/status")
	if name == "" || err != nil {
		return
	}
	if m := regexp.MustCompile(`VmHWM:\s*(\d+)`).FindSubmatch(status); m != nil {
		os.WriteFile(name, m[1], 0o600)
	}
}

func TestExtremePrograms(t *testing.T) {
	for _, x := range extremes() {
		n := x.fast
		if *heavy {
			n = x.n
		} else if n == 0 || testing.Short() || strings.Contains(x.want, "out of memory") || strings.Contains(x.want, "stack overflow") {
			continue
		}
		t.Run(strings.ReplaceAll(x.name, " ", "_"), func(t *testing.T) {
			stderr, status, took, memory := x.end(t, n)
			short := stderr
			if len(short) > 1500 {
				short = short[:1000] + "\n ... \n" + short[len(short)-500:]
			}
			for _, bad := range []string{"internal error", "\nruntime.", "goroutine 1 gp=", "runtime stack:"} {
				if strings.Contains(stderr, bad) {
					t.Errorf("the host shows: %s\n%s", bad, short)
					return
				}
			}
			switch {
			case status < 0 || took > 5*time.Second:
				t.Errorf("took %v, status %d\n%s", took, status, short)
			case memory > 1<<30:
				t.Errorf("took %d MB, %v\n%s", memory>>20, took, short)
			case x.want == "?":
			case x.want == "":
				if status != 0 {
					t.Errorf("status %d\n%s", status, short)
				}
			case status == 0 || !regexp.MustCompile(x.want).MatchString(stderr):
				t.Errorf("status %d, no %q\n%s", status, x.want, short)
			}
			t.Logf("%v, %d MB, status %d: %.150s", took.Round(time.Millisecond), memory>>20, status, short)
		})
	}
}
