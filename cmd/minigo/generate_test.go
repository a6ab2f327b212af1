package main

// This file implements a generator of random programs that are valid, that end, and that print what they compute.
//
// What Go leaves open must not show: which of the operands of an expression panics first, so an expression has no calls of functions that
// print, and what a panic says is not printed; the order of maps, so they are ranged over only to sum; what an integer is that was a float
// too large for it; how much of a composite literal is in a result when an element panics, so elements do not; whether a call or an operand beside it
// comes first, so what is called can change only what is assigned. Every call costs fuel, so that no program runs for long.

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// genTypes are the types of variables; the named ones are declared in genHead.
var genTypes = []string{"int", "int8", "uint8", "int16", "uint32", "int64", "uint64", "float64", "string", "bool", "[]int", "[3]int8", "map[string]int", "S", "*S", "any", "N", "G[int]",
	"[][]int", "[2][3]int", "[]S", "[]*S", "*int", "T", "map[int]S", "[]string", "func(int) int", "float32", "complex128"}

var genOps = []string{"+", "-", "*", "/", "%", "&", "|", "^", "&^"}

const genHead = `package main

import "fmt"

type N int16

func (n N) Get() int { return int(n) * 3 }

func (n N) add(x int) int { return int(n) + x }

type S struct {
	A int
	B string
	C [2]uint8
	D N
}

func (s S) Get() int   { return s.A + len(s.B) }
func (s *S) Set(x int) { s.A, s.C[1] = x, uint8(x) }

type T struct {
	S
	In struct{ X, Y int }
	L  [2]S
	M  map[string][]int
	Up *T
	F  float64
}

type G[P any] struct {
	X P
	Y []P
}

func (g G[P]) Get() int { return len(g.Y) }

type Getter interface{ Get() int }

var fuel = 2000

// down and up are ranged over.
func down(n int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for i := n; i > 0 && yield(i, i*i); i-- {
		}
	}
}

func up(s []int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for _, x := range s {
			if x > 1000 || !yield(x) {
				return
			}
		}
	}
}

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
	counter   bool // it is a loop's
}

type generator struct {
	*rand.Rand
	strings.Builder
	vars   []genVar
	sigs   []genSig // functions so far
	smalls []genSig // functions that change nothing
	acts   []genSig // functions without results
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
	for range 20 {
		g.small()
	}
	for range 12 {
		g.action()
	}
	for range 30 {
		g.function()
	}
	g.WriteString("func main() {\n")
	for i, f := range g.sigs {
		for range 2 {
			args := make([]string, len(f.params))
			for i, p := range f.params {
				args[i] = g.literal(p)
			}
			call := fmt.Sprintf("f%d(%s)", i, strings.Join(args, ", "))
			fmt.Fprintf(g, "\ttry(\"f%d\", func() { fuel = 2000; fmt.Printf(\"%%v\\n\", %s) })\n", i, plainly(f.result, call))
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

// small makes a function that changes nothing and may be called in expressions: one that is put in place where it is called, for the most part.
func (g *generator) small() {
	sig := genSig{result: pick(g, genTypes)}
	g.vars = nil
	var params []string
	for range 1 + g.IntN(3) {
		v := genVar{name: g.name(), typ: pick(g, append(genTypes[:10:10], sig.result, "S", "[]int", "*S")), fixed: true}
		sig.params = append(sig.params, v.typ)
		params = append(params, v.name+" "+v.typ)
		g.vars = append(g.vars, v)
	}
	g.indent = 0
	g.line("func s%d(%s) %s {", len(g.smalls), strings.Join(params, ", "), sig.result)
	g.indent = 1
	switch g.IntN(4) {
	case 0:
		g.line("if %s {\n\t\treturn %s\n\t}", g.expr("bool", 1), g.expr(sig.result, 1))
	case 1:
		typ := pick(g, genTypes)
		e := g.expr(typ, 1)
		x := g.declare(typ, false)
		g.line("%s := %s\n\t_ = %s", x, e, x)
	}
	g.line("return %s", g.expr(sig.result, 2))
	g.indent = 0
	g.line("}\n")
	g.smalls = append(g.smalls, sig)
}

// action makes a function without results that changes what its parameters lead to: one that is put in place where it is called, as a rule.
func (g *generator) action() {
	var sig genSig
	g.vars = nil
	var params []string
	for _, typ := range []string{"*S", "int", pick(g, []string{"[]int", "[]S", "[][]int"}), pick(g, []string{"*S", "*int", "[]*S", "[]string"}), pick(g, []string{"int", "uint8", "string", "any"})} {
		v := genVar{name: g.name(), typ: typ}
		sig.params = append(sig.params, v.typ)
		params = append(params, v.name+" "+v.typ)
		g.vars = append(g.vars, v)
	}
	g.line("func a%d(%s) {", len(g.acts), strings.Join(params, ", "))
	g.indent = 1
	for range 1 + g.IntN(3) {
		if g.IntN(4) > 0 {
			g.assignment()
			continue
		}
		g.line("if %s %s %s {", g.plain("int"), pick(g, []string{"<", "==", "!="}), g.plain("int"))
		g.indent++
		if g.assignment(); g.IntN(3) == 0 {
			g.line("return")
		}
		g.indent--
		if g.IntN(2) == 0 {
			g.line("} else {")
			g.indent++
			g.assignment()
			g.indent--
		}
		g.line("}")
	}
	g.indent = 0
	g.line("}\n")
	g.acts = append(g.acts, sig)
}

// assignment is a statement of an action.
func (g *generator) assignment() {
	typ := pick(g, []string{"int", "int", "int", "uint8", "string", "N", "[]int", "*S"})
	a, b := g.reference(typ), g.reference(typ)
	switch op := pick(g, []string{"+", "-", "*", "/", "%", "<<", "&^"}); {
	case a == "":
	case g.IntN(4) == 0:
		g.line("%s, %s = %s, %s", a, b, b, a)
	case typ == "[]int":
		g.line("%s = append(%s, %s)", a, b, g.plain("int"))
	case typ == "*S" || typ == "string" || g.IntN(3) == 0:
		g.line("%s = %s", a, g.plain(typ))
	case g.IntN(3) == 0:
		g.line("%s++", a)
	case op == "/" || op == "%":
		g.line("%s %s= %s(%s)", a, op, typ, g.variable("int"))
	default:
		g.line("%s %s= %s", a, op, g.plain(typ))
	}
}

// reference is what a parameter of an action leads to, or "".
func (g *generator) reference(typ string) string {
	index := func() string { return "[" + g.plain("int") + pick(g, []string{"", " & 1", " & 1", " & 1"}) + "]" }
	var list []string
	for _, v := range g.vars {
		switch v.typ + " " + typ {
		case "*S int":
			list = append(list, v.name+".A")
		case "*S uint8":
			list = append(list, v.name+".C["+g.variable("int")+" & 1]")
		case "*S string":
			list = append(list, v.name+".B")
		case "*S N":
			list = append(list, v.name+".D")
		case "*int int":
			list = append(list, "*"+v.name)
		case "[]int int", "[]string string", "[]*S *S", "[][]int []int":
			list = append(list, v.name+index())
		case "[]S int", "[]*S int":
			list = append(list, v.name+index()+".A")
		case "[]S uint8":
			list = append(list, v.name+index()+".C["+g.variable("int")+"]")
		case "[][]int int":
			list = append(list, v.name+index()+index())
		}
	}
	if len(list) == 0 {
		return ""
	}
	return pick(g, list)
}

// plain is an expression of an action.
func (g *generator) plain(typ string) string {
	if x := g.variable(typ); x != "" && g.IntN(3) > 0 {
		return x
	}
	if g.IntN(3) == 0 {
		if x := g.reference(typ); x != "" {
			return x
		}
	}
	switch {
	case typ == "string":
		return pick(g, []string{`"a"`, `"héllo"`})
	case typ == "[]int", typ == "*S":
		return "nil"
	case g.IntN(3) == 0:
		return typ + "(" + g.plain("int") + pick(g, []string{" + ", " * ", " ^ "}) + g.plain("int") + ")"
	}
	return fmt.Sprint(g.IntN(3))
}

func (g *generator) function() {
	sig := genSig{}
	n := len(g.sigs)
	g.vars = nil
	var params []string
	for range g.IntN(4) {
		v := genVar{name: g.name(), typ: pick(g, genTypes), fixed: true}
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
	for range 2 + g.IntN(6) {
		typ := pick(g, genTypes)
		e := g.literal(typ)
		name := g.declare(typ, false)
		g.line("var %s %s = %s", name, typ, e)
		g.line("_ = %s", name)
	}
	g.block(1 + g.IntN(4))
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
	g.vars = append(g.vars, genVar{name, typ, fixed, fixed})
	return name
}

func (g *generator) stmt() {
	typ := pick(g, genTypes)
	vars := len(g.vars)
	switch g.IntN(30) {
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
		n := fmt.Sprint(g.IntN(4))
		if list := g.variable(pick(g, []string{"[]int", "[][]int", "[]S", "[]*S", "[]string", "[2][3]int", "[3]int8"})); list != "" {
			n = "len(" + list + ")"
		}
		i := g.declare("int", true)
		g.line(pick(g, []string{"for %s := 0; %[1]s < %[2]s; %[1]s++ {", "for %s := %s - 1; %[1]s >= 0; %[1]s-- {", "for %s := range %s {", "for %s := 1; %[1]s <= %[2]s-1; %[1]s += 2 {"}), i, n)
		g.line("\tif fuel--; fuel < 0 || %s > 100 {\n\t\tbreak\n\t}", i)
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
		f := g.IntN(len(g.acts))
		var args []string
		for _, p := range g.acts[f].params {
			args = append(args, g.expr(p, 1))
		}
		g.line("a%d(%s)", f, strings.Join(args, ", "))
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
	case 16, 17, 18, 19:
		if to := g.place(typ); to != "" {
			g.line("%s = %s", to, g.expr(typ, 2))
		}
	case 20, 21, 22:
		typ = pick(g, []string{"int", "int", "int", "uint8", "N", "string", "float64"})
		if to := g.place(typ); to != "" {
			switch {
			case typ == "string":
				g.line("%s += %s", to, g.expr(typ, 1))
			case typ == "float64":
				g.line("%s %s= %s", to, pick(g, []string{"+", "-", "*", "/"}), g.expr(typ, 2))
			case g.IntN(3) == 0:
				g.line("%s%s", to, pick(g, []string{"++", "--"}))
			case g.IntN(3) == 0:
				g.line("%s %s= %s & 15", to, pick(g, []string{"<<", ">>"}), g.expr("uint8", 1))
			default:
				op := pick(g, genOps)
				g.line("%s %s= %s", to, op, g.divisor(op, g.expr(typ, 2)))
			}
		}
	case 23:
		// More than one at a time, and an exchange.
		u := pick(g, []string{"int", "string", typ})
		a, b := g.place(typ), g.place(u)
		switch {
		case a == "" || b == "":
		case typ == u && g.IntN(2) == 0:
			g.line("%s, %s = %s, %s", a, b, b, a)
		default:
			g.line("%s, %s = %s, %s", a, b, g.expr(typ, 2), g.expr(u, 2))
		}
	case 24:
		a, ok := g.place(typ), g.variable("bool")
		switch {
		case a == "" || ok == "":
		case typ == "int":
			g.line("%s, %s = %s[%s]", a, ok, g.expr("map[string]int", 1), g.expr("string", 1))
		case typ == "S":
			g.line("%s, %s = %s[%s]", a, ok, g.expr("map[int]S", 1), g.expr("int", 1))
		case typ != "any":
			g.line("%s, %s = %s.(%s)", a, ok, g.expr("any", 1), typ)
		}
	case 25:
		// A pointer into something.
		if p, to := g.variable("*int"), g.place("int"); p != "" && to != "" && !strings.HasSuffix(to, ")]") {
			g.line("%s = &%s", p, to)
		}
	case 26:
		// A function that changes a variable each time.
		f, x := g.variable("func(int) int"), g.variable(typ)
		if f != "" && x != "" {
			q := g.declare("int", true)
			g.line("%s = func(%s int) int {", f, q)
			g.line("\tif fuel--; fuel < 0 {\n\t\treturn 0\n\t}")
			g.line("\t%s = %s", x, g.expr(typ, 2))
			g.line("\treturn %s", g.expr("int", 2))
			g.line("}")
			g.vars = g.vars[:vars]
		}
		if x := g.variable("int"); x != "" && f != "" {
			g.line("%s = %s(%s)", x, f, g.expr("int", 1))
		}
	case 27:
		// Other things to range over, with labels.
		label := fmt.Sprintf("l%d", g.names)
		e := pick(g, []string{"down(" + g.leaf("int") + " & 3)", g.leaf("[2][3]int") + "[" + g.leaf("uint8") + " & 1]", "[]int(" + g.leaf("G[int]") + ".Y)"})
		i, x := g.declare("int", true), g.declare("int", true)
		g.line("%s:", label)
		g.line("for %s, %s := range %s {", i, x, e)
		g.line("\tif fuel--; fuel < 0 || %s + %s > 100 {\n\t\tbreak\n\t}", i, x)
		if to := g.variable("int"); to != "" {
			g.line("\tfor %s = range up(%s) {\n\t\tif %s {\n\t\t\t%s %s\n\t\t}\n\t}", to, g.leaf("[]int"), g.expr("bool", 1), pick(g, []string{"break", "continue"}), label)
		} else {
			g.line("\tif %s {\n\t\tcontinue %s\n\t}", g.expr("bool", 1), label)
		}
		g.inner()
		g.line("}")
		g.vars = g.vars[:vars]
	case 28:
		y := g.name()
		g.line("switch %s := %s.(type) {", y, g.expr("any", 1))
		for _, t := range []string{"int", "S", "string"} {
			g.line("case %s:", t)
			g.line("\t_ = %s", y)
			g.vars = append(g.vars, genVar{name: y, typ: t, fixed: true})
			g.inner()
			g.vars = g.vars[:vars]
		}
		g.line("case Getter:\n\tfmt.Println(%s.Get())", y)
		g.line("}")
		g.line("switch %s {", g.expr("string", 1))
		g.line("case \"a\", \"héllo\":")
		g.inner()
		g.line("\tfallthrough")
		g.line("case \"b\":")
		g.inner()
		g.line("}")
	case 29:
		typ = pick(g, []string{"[]int", "[][]int", "[]S", "[]*S", "[]string"})
		to := g.place(typ)
		switch {
		case to == "":
		case g.IntN(4) == 0:
			g.line("copy(%s, %s)", to, g.expr(typ, 1))
		default:
			g.line("%s = append(%s, %s)", to, g.leaf(typ), g.expr(typ[2:], 1))
		}
		if m := g.variable("map[int]S"); m != "" {
			g.line(pick(g, []string{"delete(%s, %s)", "_ = %s[%s]", "%[1]s = map[int]S{%[2]s: {A: len(%[1]s)}}"}), m, g.expr("int", 1))
		}
	}
}

// index is an index, most often of something that has three elements.
func (g *generator) index() string {
	if x := g.counter(); x != "" && g.IntN(3) > 0 {
		return x
	}
	if g.IntN(3) == 0 {
		return fmt.Sprint(g.IntN(3))
	}
	return g.leaf(pick(g, []string{"uint8", "int"})) + pick(g, []string{"", " & 1"})
}

// divisor is e, which is seldom zero if something is divided by it: most panics should not come so soon that nothing else is tried.
func (g *generator) divisor(op, e string) string {
	if (op == "/" || op == "%") && g.IntN(8) > 0 {
		return "(" + e + " | 1)"
	}
	return e
}

// counter is the variable of a loop, or "".
func (g *generator) counter() string {
	var list []string
	for _, v := range g.vars {
		if v.counter {
			list = append(list, v.name)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return pick(g, list)
}

// place is something of a type that can be assigned to, in a variable; or "".
func (g *generator) place(typ string) string {
	at := func(typ, rest string) string {
		if x := g.variable(typ); x != "" {
			return x + rest
		}
		return ""
	}
	index := func() string {
		return "[" + g.expr(pick(g, []string{"uint8", "int"}), 1) + pick(g, []string{"", " & 1", " % 3"}) + "]"
	}
	small := func() string { return "[" + g.expr("uint8", 1) + " & 1]" }
	list := []string{g.variable(typ)}
	switch typ {
	case "int":
		list = append(list, at("[]int", index()), at("[][]int", index()+index()), at("[2][3]int", small()+index()), at("S", ".A"), at("*S", ".A"), at("[]S", index()+".A"),
			at("[]*S", index()+".A"), at("T", ".A"), at("T", ".In.X"), at("T", ".L"+small()+".A"), at("T", ".Up.In.Y"), at("T", ".M[\"a\"]"+index()), at("G[int]", ".X"),
			at("G[int]", ".Y"+index()), at("map[string]int", "["+g.expr("string", 1)+"+(\"k\")]"))
		if p := g.variable("*int"); p != "" {
			list = append(list, "*"+p)
		}
	case "uint8":
		list = append(list, at("S", ".C"+index()), at("*S", ".C"+small()), at("[]S", index()+".C"+small()), at("T", ".L"+small()+".C"+index()), at("T", ".C"+small()))
	case "string":
		list = append(list, at("[]string", index()), at("S", ".B"), at("T", ".Up.B"), at("[]*S", small()+".B"))
	case "N":
		list = append(list, at("S", ".D"), at("T", ".L"+small()+".D"), at("T", ".D"))
	case "float64":
		list = append(list, at("T", ".F"), at("T", ".Up.F"))
	case "S":
		list = append(list, at("[]S", index()), at("T", ".L"+small()), at("T", ".S"), at("map[int]S", "[("+g.expr("int", 1)+")]"))
		if p := g.variable("*S"); p != "" {
			list = append(list, "*"+p)
		}
	case "*S":
		list = append(list, at("[]*S", index()))
	case "[]int":
		list = append(list, at("[][]int", index()), at("G[int]", ".Y"), at("T", ".M[(\"a\")]"))
	}
	list = slices.DeleteFunc(list, func(s string) bool { return s == "" })
	if len(list) == 0 {
		return ""
	}
	return pick(g, list)
}

// loop is the body of a loop, whose variables end with it.
func (g *generator) loop() {
	g.inner()
	if g.IntN(4) == 0 {
		g.line("\tif %s {\n\t\t%s\n\t}", g.expr("bool", 1), pick(g, []string{"break", "continue"}))
	}
}

// printable is an expression without addresses in its text.
func (g *generator) printable(typ string) string { return plainly(typ, g.expr(typ, 2)) }

// plainly is what can be printed of e.
func plainly(typ, e string) string {
	switch typ {
	case "*S", "any", "T":
		return "get(" + e + ")"
	case "[]*S":
		return "len(" + e + ")"
	case "*int":
		return "*(" + e + ")"
	case "func(int) int":
		return "(" + e + " == nil)"
	}
	return e
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
		return fmt.Sprintf("%s(%d)", typ, pick(g, []int{0, 1, 1, 1, 2, 2, -1, 7, -13, 100, 32767, -32768}))
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
		return pick(g, []string{"[]int(nil)", "[]int{1, 2, 3}", "[]int{5: 1}", "make([]int, 3, 5)", "[]int{9, 8, 7}"})
	case "[3]int8":
		return pick(g, []string{"[3]int8{}", "[3]int8{1, -2, 3}", "[...]int8{2: 5}"})
	case "map[string]int":
		return pick(g, []string{"map[string]int(nil)", "map[string]int{}", `map[string]int{"": 3}`, `map[string]int{"a": 1, "b": 2}`})
	case "S":
		return pick(g, []string{"S{}", `S{A: 1, B: "x"}`, `S{1, "y", [2]uint8{3, 4}, -5}`})
	case "*S":
		return pick(g, []string{"(*S)(nil)", "&S{}", "new(S)", `&S{A: 1, B: "x"}`, `&S{B: "p", D: 2}`})
	case "any":
		return pick(g, []string{"any(nil)", "any(1)", `any("x")`, "any(S{})", "any(N(3))", "any(G[int]{})", "any([]int{1})"})
	case "G[int]":
		return pick(g, []string{"G[int]{}", "G[int]{X: 1}", "G[int]{1, []int{2, 3}}"})
	case "[][]int":
		return pick(g, []string{"[][]int{{1, 2, 3}, nil, {3, 4}}", "[][]int{{4, 5, 6}, {7, 8, 9}, {10, 11, 12}}", "make([][]int, 3)"})
	case "[2][3]int":
		return pick(g, []string{"[2][3]int{}", "[2][3]int{{1, 2, 3}, {4, 5, 6}}"})
	case "[]S":
		return pick(g, []string{"make([]S, 3)", `[]S{{A: 1}, {B: "q", C: [2]uint8{8, 9}}, {D: 4}}`})
	case "[]*S":
		return pick(g, []string{"[]*S{{A: 1}, {A: 2}, nil}", "[]*S{new(S), new(S), new(S)}"})
	case "*int":
		return pick(g, []string{"new(int)", "new(7)"})
	case "T":
		return pick(g, []string{"T{}", `T{S: S{A: 5}, M: map[string][]int{"a": {1, 2, 3}}, Up: &T{F: 0.5}}`, "T{L: [2]S{{A: 1}, {A: 2}}, Up: new(T)}"})
	case "map[int]S":
		return pick(g, []string{"map[int]S(nil)", "map[int]S{}", `map[int]S{0: {}, 1: {A: 1, B: "m"}, 7: {D: 3}}`})
	case "[]string":
		return pick(g, []string{`[]string{"a", "", "ccc"}`, "make([]string, 3)"})
	case "func(int) int":
		return pick(g, []string{"func(q int) int { return q * q }", "N(2).add"})
	case "float32":
		return pick(g, []string{"float32(0.1)", "float32(-2.5)", "float32(1e20)"})
	case "complex128":
		return pick(g, []string{"1i", "complex(0.5, -2)", "complex128(3)"})
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
	if depth == 0 || g.IntN(6) == 0 {
		return g.leaf(typ)
	}
	e := func(t string) string { return g.expr(t, depth-1) }
	if g.IntN(6) == 0 {
		for i, f := range g.smalls {
			if f.result == typ && g.IntN(2) == 0 {
				args := make([]string, len(f.params))
				for i, p := range f.params {
					args[i] = e(p)
				}
				return fmt.Sprintf("s%d(%s)", i, strings.Join(args, ", "))
			}
		}
	}
	var forms []string
	switch typ {
	case "int", "int8", "uint8", "int16", "uint32", "int64", "uint64", "N":
		from := pick(g, []string{"int", "int8", "uint8", "int16", "uint32", "int64", "uint64", "N"})
		op := pick(g, genOps)
		forms = []string{
			"(" + e(typ) + " " + op + " " + g.divisor(op, e(typ)) + ")", "(" + g.leaf(typ) + " " + op + " " + fmt.Sprint(1+g.IntN(100)) + ")",
			"(" + e(typ) + pick(g, []string{" << ", " >> "}) + "(" + e("uint8") + " % 70))", pick(g, []string{"-", "^", "+"}) + "(" + e(typ) + ")",
			typ + "(" + e(from) + ")", "min(" + e(typ) + ", " + e(typ) + ")",
		}
		if typ == "int" {
			forms = append(forms, g.leaf("[][]int")+"["+g.index()+"]["+g.index()+"]", g.leaf("[2][3]int")+"["+e("uint8")+"&1]["+g.index()+"]", g.leaf("[]S")+"["+g.index()+"].A",
				g.leaf("[]*S")+"["+g.index()+"].A", "*"+g.leaf("*int"), g.leaf("T")+".In.Y", g.leaf("T")+".L["+e("uint8")+"&1].A", g.leaf("T")+".Up.A", g.leaf("map[int]S")+"["+e("int")+"].A",
				"len("+g.leaf("[]string")+"["+g.index()+"])", g.leaf("T")+".M["+e("string")+"]["+e("uint8")+"&1]", "int(real("+e("complex128")+")) & 1")
			forms = append(forms, "len("+e("string")+")", g.leaf("[]int")+"["+g.index()+"]", e("map[string]int")+"["+e("string")+"]", g.leaf("S")+".A",
				g.leaf("*S")+".A", "get("+e("any")+")", e("N")+".Get()", "any("+e("int")+").(int)", "Getter("+e("S")+").Get()", g.leaf("G[int]")+".X")
		}
		if typ == "int8" {
			forms = append(forms, g.leaf("[3]int8")+"["+g.index()+"]")
		}
		if typ == "uint8" {
			forms = append(forms, "("+e("string")+" + \"abc\")["+g.index()+"]", g.leaf("S")+".C["+e("int")+" & 1]")
		}
	case "func(int) int", "*int", "[]*S", "[]string", "[]S", "[][]int", "[2][3]int", "map[int]S":
		forms = []string{g.leaf(typ)}
		if strings.HasPrefix(typ, "[]") {
			forms = append(forms, "append("+e(typ)+"[:1:1], "+g.leaf(typ[2:])+")", g.leaf(typ)+"["+e("uint8")+" % 3:]")
		}
		if typ == "[2][3]int" {
			forms = append(forms, "[2][3]int{1: {"+g.leaf("int")+", 2: "+g.leaf("int")+"}}")
		}
	case "T":
		forms = []string{g.leaf(typ), "T{S: " + g.leaf("S") + ", L: [2]S{1: " + g.leaf("S") + "}, F: " + g.leaf("float64") + "}", "*" + g.leaf(typ) + ".Up"}
	case "float32":
		forms = []string{"(" + e(typ) + pick(g, []string{" + ", " - ", " * "}) + e(typ) + ")", "float32(" + e("float64") + ")", "float32(" + e("int16") + ")"}
	case "complex128":
		forms = []string{"(" + e(typ) + pick(g, []string{" + ", " - ", " * "}) + e(typ) + ")", "complex(" + g.leaf("float64") + ", " + g.leaf("float64") + ")"}
	case "float64":
		forms = []string{"(" + e(typ) + pick(g, []string{" + ", " - ", " * ", " / "}) + e(typ) + ")", "float64(" + e("int") + ")", "-(" + e(typ) + ")", g.leaf("T") + ".F", "real(" + e("complex128") + ")", "float64(" + e("float32") + ")"}
	case "string":
		forms = []string{"(" + e(typ) + " + " + e(typ) + ")", "(\"ab\" + " + g.leaf(typ) + ")[" + g.index() + ":]", "string(rune(" + e("uint8") + "))", "fmt.Sprint(" + g.printable(pick(g, genTypes)) + ")",
			g.leaf("S") + ".B", g.leaf("T") + ".L[" + e("uint8") + "&1].B", g.leaf("[]string") + "[" + e("uint8") + " & 1]", "any(" + e(typ) + ").(string)", "string([]byte(" + e(typ) + "))"}
		if depth < 2 {
			forms = forms[4:]
		}
	case "bool":
		t := pick(g, []string{"int", "int8", "uint64", "float64", "string"})
		u := pick(g, []string{"S", "[3]int8", "any", "bool", "N", "*S", "[2][3]int", "complex128"})
		forms = []string{"(" + e(t) + pick(g, []string{" < ", " <= ", " == ", " != ", " > "}) + e(t) + ")", "(" + e(u) + pick(g, []string{" == ", " != "}) + e(u) + ")",
			"(" + e("bool") + pick(g, []string{" && ", " || "}) + e("bool") + ")", "!" + e("bool")}
	case "[]int":
		forms = []string{"append(" + e(typ) + ", " + e("int") + ", " + e("int") + ")", g.leaf(typ) + "[" + g.index() + ":]", g.leaf(typ) + "[:" + g.index() + "]",
			"append([]int(nil), " + e(typ) + "...)", g.leaf("G[int]") + ".Y", "[]int{" + g.leaf("int") + ", " + g.leaf("int") + "}"}
	case "[3]int8":
		forms = []string{"[3]int8{" + g.leaf("int8") + ", 1: " + g.leaf("int8") + "}"}
	case "map[string]int":
		forms = []string{"map[string]int{" + e("string") + ": " + e("int") + "}"}
	case "S":
		forms = []string{"S{" + g.leaf("int") + ", " + g.leaf("string") + ", [2]uint8{" + g.leaf("uint8") + "}, " + g.leaf("N") + "}", "*" + g.leaf("*S"), "any(" + e("S") + ").(S)"}
	case "*S":
		forms = []string{"&S{B: " + e("string") + "}"}
	case "any":
		forms = []string{"any(" + e(pick(g, []string{"int", "string", "S", "N", "float64", "[3]int8", "G[int]", "[]int"})) + ")"}
	case "G[int]":
		forms = []string{"G[int]{" + g.leaf("int") + ", " + g.leaf("[]int") + "}"}
	}
	return pick(g, forms)
}
