package main

// This file implements a generator of random programs that are valid, that end, and that print what they compute.
//
// What Go leaves open must not show: which of the operands of an expression panics first, so an expression has no calls of functions that
// print, and what a panic says is not printed; the order of maps, so they are ranged over only to sum; what an integer is that was a float
// too large for it; how much of a composite literal is in a result when an element panics, so elements do not. Every call costs fuel, so that no program runs for long.

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// genTypes are the types of variables; the named ones are declared in genHead.
var genTypes = []string{"int", "int8", "uint8", "int16", "uint32", "int64", "uint64", "float64", "string", "bool", "[]int", "[3]int8", "map[string]int", "S", "*S", "any", "N", "G[int]"}

const genHead = `package main

import "fmt"

type N int16

func (n N) Get() int { return int(n) * 3 }

type S struct {
	A int
	B string
	C [2]uint8
	D N
}

func (s S) Get() int   { return s.A + len(s.B) }
func (s *S) Set(x int) { s.A, s.C[1] = x, uint8(x) }

type G[P any] struct {
	X P
	Y []P
}

func (g G[P]) Get() int { return len(g.Y) }

type Getter interface{ Get() int }

var fuel = 2000

func v[P any](x P) P { return x }

func get(x any) int {
	switch x := x.(type) {
	case nil:
		return -1
	case int:
		return x
	case string:
		return len(x)
	case Getter:
		return x.Get()
	}
	return -2
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover() == nil) }()
	f()
}

`

type genVar struct {
	name, typ string
	fixed     bool // it must not be changed: a parameter or a loop's variable
}

type generator struct {
	*rand.Rand
	strings.Builder
	vars   []genVar
	sigs   []genSig // functions so far
	names  int
	indent int
	result string // type of the function's
}

type genSig struct {
	params []string
	result string
}

// generate makes the program of a seed.
func generate(seed uint64) string {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 1))}
	g.WriteString(genHead)
	for range 12 {
		g.function()
	}
	g.WriteString("func main() {\n")
	for i, f := range g.sigs {
		for range 2 {
			fmt.Fprintf(g, "\ttry(\"f%d\", func() { fuel = 2000; fmt.Printf(\"%%v\\n\", f%d(", i, i)
			for _, p := range f.params {
				g.WriteString(g.literal(p) + ", ")
			}
			g.WriteString(")) })\n")
		}
	}
	g.WriteString("}\n")
	return g.String()
}

func pick[T any](g *generator, list []T) T { return list[g.IntN(len(list))] }

func (g *generator) line(format string, args ...any) {
	g.WriteString(strings.Repeat("\t", g.indent) + fmt.Sprintf(format, args...) + "\n")
}

func (g *generator) name() string {
	g.names++
	return fmt.Sprintf("x%d", g.names)
}

func (g *generator) function() {
	sig := genSig{}
	n := len(g.sigs)
	g.vars = nil
	var params []string
	for range g.IntN(4) {
		v := genVar{g.name(), pick(g, genTypes), true}
		sig.params = append(sig.params, v.typ)
		params = append(params, v.name+" "+v.typ)
		g.vars = append(g.vars, v)
	}
	g.result = pick(g, genTypes)
	sig.result = g.result
	g.indent = 0
	g.line("func f%d(%s) (res %s) {", n, strings.Join(params, ", "), g.result)
	g.indent = 1
	g.line("if fuel--; fuel < 0 {\n\t\treturn\n\t}")
	if g.IntN(3) == 0 {
		g.line("defer func() {\n\t\tif recover() != nil {\n\t\t\tfmt.Println(\"recovered\")\n\t\t}\n\t}()")
	}
	if g.IntN(3) == 0 {
		g.line("defer func() { res = %s }()", g.expr(g.result, 1))
	}
	g.block(3 + g.IntN(5))
	g.line("return %s", g.value(g.result, 2))
	g.indent = 0
	g.line("}\n")
	g.sigs = append(g.sigs, sig)
}

// block writes statements; their variables end with it.
func (g *generator) block(n int) {
	vars := len(g.vars)
	for range n {
		g.stmt()
	}
	g.vars = g.vars[:vars]
}

func (g *generator) inner() {
	g.indent++
	if g.indent > 4 {
		g.line("fuel--")
	} else {
		g.block(1 + g.IntN(3))
	}
	g.indent--
}

// variable returns a variable of a type that may be changed, or "".
func (g *generator) variable(typ string) string {
	var list []string
	for _, v := range g.vars {
		if v.typ == typ && !v.fixed {
			list = append(list, v.name)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return pick(g, list)
}

func (g *generator) declare(typ string, fixed bool) string {
	name := g.name()
	g.vars = append(g.vars, genVar{name, typ, fixed})
	return name
}

func (g *generator) stmt() {
	typ := pick(g, genTypes)
	vars := len(g.vars)
	switch g.IntN(16) {
	case 0, 1, 2:
		e := g.value(typ, 3)
		name := g.declare(typ, false)
		g.line("var %s %s = %s", name, typ, e)
		g.line("_ = %s", name)
	case 3, 4:
		if x := g.variable(typ); x != "" {
			g.line("%s = %s", x, g.value(typ, 3))
		}
	case 5:
		typ = pick(g, genTypes[:8])
		if x := g.variable(typ); x != "" {
			g.line("%s %s= %s", x, pick(g, []string{"+", "-", "*"}), g.expr(typ, 2))
		}
	case 6:
		g.line("if %s {", g.expr("bool", 2))
		g.inner()
		if g.IntN(2) == 0 {
			g.line("} else {")
			g.inner()
		}
		g.line("}")
	case 7:
		n := g.IntN(4)
		i := g.declare("int", true)
		g.line("for %s := 0; %s < %d; %s++ {", i, i, n, i)
		g.loop()
		g.line("}")
		g.vars = g.vars[:vars]
	case 8:
		e := g.expr("[]int", 2)
		i, x := g.declare("int", true), g.declare("int", true)
		g.line("for %s, %s := range %s {", i, x, e)
		g.line("\tif fuel--; fuel < 0 || %s + %s > 100 {\n\t\tbreak\n\t}", i, x)
		g.loop()
		g.line("}")
		g.vars = g.vars[:vars]
	case 9:
		g.line("switch %s {", g.expr("int", 2))
		for i := range 3 {
			g.line("case %d:", i*i-1)
			g.inner()
		}
		g.line("default:")
		g.inner()
		g.line("}")
	case 10:
		m, x := g.expr("map[string]int", 1), g.variable("int")
		if x != "" {
			g.line("for k, e := range %s {\n\t%s += len(k) + e\n}", m, x)
		}
	case 11:
		if m := g.variable("map[string]int"); m != "" {
			g.line("%s[%s] %s %s", m, g.expr("string", 1), pick(g, []string{"=", "+=", "-="}), g.expr("int", 1))
		}
	case 12:
		if s := g.variable("[]int"); s != "" {
			g.line("%s[%s] = %s", s, g.expr("int", 1), g.expr("int", 1))
		}
		if p := g.variable("*S"); p != "" {
			g.line("%s.%s", p, pick(g, []string{"Set(" + g.expr("int", 1) + ")", "B = " + g.expr("string", 1), "A++", "C[0]--"}))
		}
	case 13:
		// A closure that changes a variable, called in a statement of its own.
		if x := g.variable(typ); x != "" {
			g.line("func() {\n\t%s = %s\n}()", x, g.value(typ, 2))
		}
	case 14:
		// Goroutines that hand values over.
		if x := g.variable(typ); x != "" {
			g.line("c%d := make(chan %s, %d)", g.names, typ, g.IntN(2))
			g.line("go func(x %s) { c%d <- x }(%s)", typ, g.names, g.expr(typ, 1))
			g.line("%s = <-c%d", x, g.names)
			g.names++
		}
	case 15:
		g.line("fmt.Printf(%q, %s)", pick(g, []string{"%v\n", "%+v\n", "%T\n"}), g.printable(typ))
	}
}

// loop is the body of a loop, whose variables end with it.
func (g *generator) loop() {
	g.inner()
	if g.IntN(4) == 0 {
		g.line("\tif %s {\n\t\t%s\n\t}", g.expr("bool", 1), pick(g, []string{"break", "continue"}))
	}
}

// printable is an expression without addresses in its text.
func (g *generator) printable(typ string) string {
	if typ == "*S" || typ == "any" {
		return "get(" + g.expr(typ, 1) + ")"
	}
	return g.expr(typ, 2)
}

// value is a call of one of the functions, or an expression without one.
func (g *generator) value(typ string, depth int) string {
	if g.IntN(3) == 0 {
		for i, f := range g.sigs {
			if f.result == typ && g.IntN(2) == 0 {
				var args []string
				for _, p := range f.params {
					args = append(args, g.expr(p, 1))
				}
				return fmt.Sprintf("f%d(%s)", i, strings.Join(args, ", "))
			}
		}
	}
	return g.expr(typ, depth)
}

func (g *generator) literal(typ string) string {
	switch typ {
	case "int", "int64", "int16", "N":
		return fmt.Sprintf("%s(%d)", typ, pick(g, []int{0, 1, -1, 2, 7, -13, 100, 32767, -32768}))
	case "int8":
		return fmt.Sprintf("int8(%d)", g.IntN(256)-128)
	case "uint8", "uint32", "uint64":
		return fmt.Sprintf("%s(%d)", typ, g.IntN(256))
	case "float64":
		return pick(g, []string{"0.5", "1e10", "-3.25", "float64(7)", "1e-3"})
	case "string":
		return pick(g, []string{`""`, `"a"`, `"héllo"`, `"\x00\xff"`, `"some longer text"`})
	case "bool":
		return pick(g, []string{"true", "false"})
	case "[]int":
		return pick(g, []string{"[]int(nil)", "[]int{1, 2, 3}", "[]int{5: 1}", "make([]int, 2, 5)"})
	case "[3]int8":
		return pick(g, []string{"[3]int8{}", "[3]int8{1, -2, 3}", "[...]int8{2: 5}"})
	case "map[string]int":
		return pick(g, []string{"map[string]int(nil)", "map[string]int{}", `map[string]int{"a": 1, "b": 2}`})
	case "S":
		return pick(g, []string{"S{}", `S{A: 1, B: "x"}`, `S{1, "y", [2]uint8{3, 4}, -5}`})
	case "*S":
		return pick(g, []string{"(*S)(nil)", "&S{}", "new(S)", `&S{A: 1, B: "x"}`})
	case "any":
		return pick(g, []string{"any(nil)", "any(1)", `any("x")`, "any(S{})", "any(N(3))", "any(G[int]{})", "any([]int{1})"})
	case "G[int]":
		return pick(g, []string{"G[int]{}", "G[int]{X: 1}", "G[int]{1, []int{2, 3}}"})
	}
	panic(typ)
}

// leaf is a variable or a value that is not constant.
func (g *generator) leaf(typ string) string {
	var list []string
	for _, v := range g.vars {
		if v.typ == typ {
			list = append(list, v.name)
		}
	}
	if len(list) > 0 && g.IntN(5) > 0 {
		return pick(g, list)
	}
	return "v[" + typ + "](" + g.literal(typ) + ")"
}

func (g *generator) expr(typ string, depth int) string {
	if depth == 0 {
		return g.leaf(typ)
	}
	e := func(t string) string { return g.expr(t, depth-1) }
	var forms []string
	switch typ {
	case "int", "int8", "uint8", "int16", "uint32", "int64", "uint64", "N":
		from := pick(g, []string{"int", "int8", "uint8", "int16", "uint32", "int64", "uint64", "N"})
		op := pick(g, []string{"+", "-", "*", "/", "%", "&", "|", "^", "&^"})
		forms = []string{
			"(" + e(typ) + " " + op + " " + e(typ) + ")", "(" + g.leaf(typ) + " " + op + " " + fmt.Sprint(1+g.IntN(100)) + ")",
			"(" + e(typ) + pick(g, []string{" << ", " >> "}) + "(" + e("uint8") + " % 70))", pick(g, []string{"-", "^", "+"}) + "(" + e(typ) + ")",
			typ + "(" + e(from) + ")", "min(" + e(typ) + ", " + e(typ) + ")",
		}
		if typ == "int" {
			forms = append(forms, "len("+e("string")+")", e("[]int")+"["+e("int")+"]", e("map[string]int")+"["+e("string")+"]", g.leaf("S")+".A",
				g.leaf("*S")+".A", "get("+e("any")+")", e("N")+".Get()", e("any")+".(int)", "Getter("+e("S")+").Get()", g.leaf("G[int]")+".X")
		}
		if typ == "int8" {
			forms = append(forms, g.leaf("[3]int8")+"["+e("int")+"]")
		}
		if typ == "uint8" {
			forms = append(forms, e("string")+"["+e("int")+"]", g.leaf("S")+".C["+e("int")+" & 1]")
		}
	case "float64":
		forms = []string{"(" + e(typ) + pick(g, []string{" + ", " - ", " * ", " / "}) + e(typ) + ")", "float64(" + e("int") + ")", "-(" + e(typ) + ")"}
	case "string":
		forms = []string{"(" + e(typ) + " + " + e(typ) + ")", g.leaf(typ) + "[" + g.leaf("int") + ":]", "string(rune(" + e("uint8") + "))", "fmt.Sprint(" + g.printable(pick(g, genTypes)) + ")",
			g.leaf("S") + ".B", e("any") + ".(string)", "string([]byte(" + e(typ) + "))"}
		if depth < 2 {
			forms = forms[4:]
		}
	case "bool":
		t := pick(g, []string{"int", "int8", "uint64", "float64", "string"})
		u := pick(g, []string{"S", "[3]int8", "any", "bool", "N", "*S"})
		forms = []string{"(" + e(t) + pick(g, []string{" < ", " <= ", " == ", " != ", " > "}) + e(t) + ")", "(" + e(u) + pick(g, []string{" == ", " != "}) + e(u) + ")",
			"(" + e("bool") + pick(g, []string{" && ", " || "}) + e("bool") + ")", "!" + e("bool")}
	case "[]int":
		forms = []string{"append(" + e(typ) + ", " + e("int") + ", " + e("int") + ")", g.leaf(typ) + "[" + e("uint8") + " % 3:]", g.leaf(typ) + "[:" + e("int") + " & 3]",
			"append([]int(nil), " + e(typ) + "...)", g.leaf("G[int]") + ".Y", "[]int{" + g.leaf("int") + ", " + g.leaf("int") + "}"}
	case "[3]int8":
		forms = []string{"[3]int8{" + g.leaf("int8") + ", 1: " + g.leaf("int8") + "}"}
	case "map[string]int":
		forms = []string{"map[string]int{" + e("string") + ": " + e("int") + "}"}
	case "S":
		forms = []string{"S{" + g.leaf("int") + ", " + g.leaf("string") + ", [2]uint8{" + g.leaf("uint8") + "}, " + g.leaf("N") + "}", "*" + g.leaf("*S"), e("any") + ".(S)"}
	case "*S":
		forms = []string{"&S{B: " + e("string") + "}"}
	case "any":
		forms = []string{"any(" + e(pick(g, []string{"int", "string", "S", "N", "float64", "[3]int8", "G[int]", "[]int"})) + ")"}
	case "G[int]":
		forms = []string{"G[int]{" + g.leaf("int") + ", " + g.leaf("[]int") + "}"}
	}
	return pick(g, forms)
}
