package main

// This file implements a generator of random programs about where control goes: labels, goto, switches that fall through, loops of every kind, functions that are ranged
// over, deferred calls, panics that are recovered, goroutines and closures, and which variables all these share.

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

const controlHead = `package main

import "fmt"

type S struct {
	n int
	a [2][3]int
	s []int
	p *int
}

func (s S) plus(x int) int   { s.n += x; return s.n }
func (s *S) add(x int) *S    { s.n += x; s.a[0][1]++; return s }
func (s *S) each(yield func(int, *int) bool) {
	for i := range s.a {
		if !yield(i, &s.a[i][i]) {
			return
		}
	}
}

type E struct{ n int }

func (e *E) Error() string { return fmt.Sprint("E", e.n) }

var (
	fuel  int
	depth int
	trail []int
)

// note takes part in what is printed at the end; too many of them end a test.
func note(x int) int {
	if trail = append(trail, x); len(trail) > 60 {
		trail = trail[30:]
	}
	if fuel--; fuel < 0 {
		panic("fuel")
	}
	return x
}

func up(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer note(100 + n)
		for i := 0; i < n; i++ {
			if !yield(i) {
				note(200 + i)
				return
			}
		}
	}
}

func pairs[T any](s ...T) func(func(int, T) bool) {
	return func(yield func(int, T) bool) {
		for i, x := range s {
			if !yield(i, x) {
				break
			}
		}
	}
}

func both(a, b func(func(int) bool)) func(func(int) bool) {
	return func(yield func(int) bool) {
		for x := range a {
			if !yield(x) {
				return
			}
		}
		b(yield)
	}
}

func times(n int) func(func() bool) {
	return func(yield func() bool) {
		for ; n > 0 && yield(); n-- {
		}
	}
}

func full(xs ...int) chan int {
	c := make(chan int, len(xs)+1)
	for _, x := range xs {
		c <- x
	}
	close(c)
	return c
}

func kind(x int) any {
	switch x & 7 {
	case 0:
		return x
	case 1:
		return "s"
	case 2:
		return S{n: x}
	case 3:
		return &E{x}
	case 4:
		return nil
	case 5:
		return [2]int{x, x}
	}
	return int8(x)
}

`

// A controlGen makes the statements of functions.
type controlGen struct {
	*generator
	ints   []string // variables that may be changed
	loops  []label  // loops and blocks around, the innermost last
	inFunc int      // function literals around
	depth  int
	plain  bool // without functions in functions, so that variables stay in registers
}

// A label names a statement that break or continue may name.
type label struct {
	name string
	loop bool
}

// generateControl makes the program of a seed.
func generateControl(seed uint64) string {
	g := &controlGen{generator: &generator{Rand: rand.New(rand.NewPCG(seed, 5))}}
	g.WriteString(controlHead)
	const n = 40
	for i := range n {
		g.ints, g.plain = []string{"a", "b", "r", "st.n", "g"}, g.IntN(2) == 0
		fmt.Fprintf(g, "func t%d(a, b int) (r int, err error) {\n", i)
		g.WriteString("\tdefer func() { depth-- }()\n\tif depth++; depth > 3 {\n\t\treturn a, nil\n\t}\n")
		p := "&g"
		if g.plain {
			p = "&ps.n"
		}
		g.WriteString("\tg, str, ps := 1, \"aé\\xffz\", &S{n: 5, s: []int{9}}\n\tst := S{n: a, s: []int{1, 2, 3}, p: " + p + "}\n\tarr, fs := [2][3]int{{1, 2, 3}, {4, 5, 6}}, []func() int{}\n\tm := map[int]int{1: 2}\n\t_, _, _, _, _, _ = st, str, arr, fs, m, ps\n")
		fmt.Fprintf(g, "\tself := t%d\n\t_ = self\n", i)
		if !g.plain && g.IntN(3) > 0 {
			g.WriteString("\tdefer func() {\n\t\tif x := recover(); x != nil {\n\t\t\terr = fmt.Errorf(\"%v\", x)\n\t\t\tr += 1000\n\t\t}\n\t}()\n")
		}
		g.indent = 1
		g.body(9)
		g.WriteString("\tfor _, f := range fs {\n\t\tnote(f())\n\t}\n\tfmt.Println(a, b, g, st.n, st.a, st.s, *st.p, arr, str, m, ps.n, ps.a, len(fs))\n\treturn\n}\n\n")
	}
	g.WriteString("func run(name string, f func(a, b int) (int, error), a, b int) {\n\tfuel, depth, trail = 300, 0, nil\n\tdefer func() { fmt.Println(name, recover(), trail) }()\n\tfmt.Println(f(a, b))\n}\n\nfunc main() {\n")
	for i := range n {
		for range 2 {
			fmt.Fprintf(g, "\trun(\"t%d\", t%[1]d, %d, %d)\n", i, g.IntN(9)-2, g.IntN(9)-2)
		}
	}
	g.WriteString("}\n")
	return g.String()
}

func (g *controlGen) put(format string, args ...any) {
	fmt.Fprintf(g, "%s%s\n", strings.Repeat("\t", g.indent), fmt.Sprintf(format, args...))
}

// body writes some statements, with the variables that they declare.
func (g *controlGen) body(most int) {
	ints := len(g.ints)
	g.depth++
	for range 1 + g.IntN(most) {
		g.statement()
	}
	g.depth--
	g.ints = g.ints[:ints]
}

// block writes a statement with a body.
func (g *controlGen) block(head string, most int, begin ...string) {
	g.put("%s {", head)
	g.indent++
	for _, s := range begin {
		g.put("%s", s)
	}
	g.body(most)
	g.indent--
	g.put("}")
}

// labelled writes a statement that may be named, with its label if something names it.
func (g *controlGen) labelled(loop bool, write func()) {
	l := label{fmt.Sprint("L", g.names), loop}
	g.names++
	before := g.String()
	g.loops = append(g.loops, l)
	write()
	g.loops = g.loops[:len(g.loops)-1]
	text := g.String()[len(before):]
	if strings.Contains(text, " "+l.name+"\n") {
		g.Reset()
		g.WriteString(before)
		g.put("%s:", l.name)
		g.WriteString(text)
	}
}

// literal writes a function literal: what is around cannot be named in it, and it returns something else.
func (g *controlGen) literal(head, tail string, most int, begin ...string) {
	loops := g.loops
	g.loops = nil
	g.inFunc++
	g.put("%s {", head)
	g.indent++
	for _, s := range begin {
		g.put("%s", s)
	}
	g.body(most)
	if strings.Contains(head, ") int") {
		g.put("return %s", g.expr())
	}
	g.indent--
	g.put("}%s", tail)
	g.inFunc--
	g.loops = loops
}

func (g *controlGen) v() string { return pick(g.generator, g.ints) }

// expr is an expression that does not panic.
func (g *controlGen) expr() string {
	x, y := g.v(), g.v()
	switch g.IntN(12) {
	case 0:
		return fmt.Sprint(g.IntN(9) - 2)
	case 1, 2:
		return x
	case 3:
		return fmt.Sprintf("len(str) + %s", x)
	case 4:
		return fmt.Sprintf("note(%s)", x)
	case 5:
		return fmt.Sprintf("arr[%s&1][%s&1]", x, y)
	case 6:
		return fmt.Sprintf("st.plus(%s)", x)
	case 7:
		return fmt.Sprintf("ps.add(%s).n", x)
	case 8:
		return fmt.Sprintf("m[%s]", x)
	}
	return fmt.Sprintf("%s %s %s", x, pick(g.generator, []string{"+", "-", "*", "^", "&", "|"}), pick(g.generator, []string{y, fmt.Sprint(g.IntN(5))}))
}

func (g *controlGen) cond() string {
	c := fmt.Sprintf("%s %s %s", g.v(), pick(g.generator, []string{"<", ">", "==", "!=", "<=", "&1 =="}), pick(g.generator, []string{g.v(), fmt.Sprint(g.IntN(5))}))
	switch g.IntN(5) {
	case 0:
		return fmt.Sprintf("%s && %s < %d", c, g.v(), g.IntN(20))
	case 1:
		return fmt.Sprintf("note(%s) > %d || %s", g.v(), g.IntN(9), c)
	}
	return c
}

// functions picks one of the texts, if it may have functions or addresses of variables.
func (g *controlGen) functions(texts ...string) string {
	for {
		if s := pick(g.generator, texts); !g.plain || !strings.Contains(s, "func") && !strings.Contains(s, "&") && !strings.Contains(s, "up(") && !strings.Contains(s, "pairs(") && !strings.Contains(s, "times(") {
			return s
		}
	}
}

// fresh is a new name.
func (g *controlGen) fresh() string {
	g.names++
	return fmt.Sprint("v", g.names)
}

// with lets a variable be used in what write writes.
func (g *controlGen) with(write func(), names ...string) {
	n := len(g.ints)
	g.ints = append(g.ints, names...)
	write()
	g.ints = g.ints[:n]
}

// ret is a return statement of the function that is being written.
func (g *controlGen) ret() string {
	if g.inFunc > 0 {
		return ""
	}
	return pick(g.generator, []string{"return", "return " + g.expr() + ", nil", "return " + g.expr() + ", &E{" + g.v() + "}", "return self(" + g.expr() + ", " + g.v() + ")"})
}

// jump is a statement that goes elsewhere, or nothing.
func (g *controlGen) jump() string {
	var all []string
	for i, l := range g.loops {
		all = append(all, "break "+l.name)
		if l.loop {
			all = append(all, "continue "+l.name)
			if i == len(g.loops)-1 {
				all = append(all, "break", "continue")
			}
		}
	}
	if r := g.ret(); r != "" && g.IntN(3) == 0 {
		all = append(all, r)
	}
	if g.IntN(8) == 0 {
		all = append(all, "panic("+pick(g.generator, []string{"\"p\"", g.v(), "&E{" + g.v() + "}"})+")")
	}
	if len(all) == 0 {
		return "note(" + g.v() + ")"
	}
	return pick(g.generator, all)
}

func (g *controlGen) statement() {
	kind := g.IntN(44)
	if g.depth > 4 {
		kind = g.IntN(18)
	}
	if g.plain && (kind == 9 || kind == 13 || kind == 14 || kind >= 37 && kind != 42) {
		kind = g.IntN(9)
	}
	x := g.fresh()
	switch kind {
	case 0, 1, 2:
		g.put("%s %s %s", g.v(), pick(g.generator, []string{"=", "+=", "-=", "^="}), g.expr())
	case 3:
		g.put("%s, %s = %s, %s", g.v(), g.v(), g.expr(), g.expr())
	case 4:
		g.put("%s := %s", x, g.expr())
		g.put("_ = %s", x)
		g.ints = append(g.ints, x)
	case 5, 6, 7:
		g.put("if %s {", g.cond())
		g.put("\t%s", g.jump())
		g.put("}")
	case 8:
		g.put("note(%s)", g.expr())
	case 9:
		g.put("fs = append(fs, func() int { %s += %s; return %s })", g.v(), g.expr(), g.v())
	case 10:
		g.put("%s", pick(g.generator, []string{"arr[" + g.v() + "&1][2] = " + g.expr(), "arr[1] = arr[0]", "st.a = arr", "st.s = append(st.s, " + g.expr() + ")", "str += string(rune('a' + " + g.v() + "&7))", "m[" + g.v() + "&3]++", "*ps = st", "st = *ps", "ps = &st", "st.a[" + g.v() + "&1] = arr[" + g.v() + "&1]",
			"ps = &S{n: " + g.v() + ", s: st.s, p: st.p}", g.functions("st.p = &"+g.v(), "st.p = ps.p"), "*st.p += " + g.v(), "st.s = st.s[:1]"}))
	case 11: // panics now and then
		g.put("%s", pick(g.generator, []string{g.v() + " = st.s[" + g.v() + "]", g.v() + " = " + g.v() + " / " + g.v(), g.v() + " %= " + g.v(), "*ps.p = " + g.v(), g.v() + " = kind(" + g.v() + ").(int)", "arr[" + g.v() + "][0]++", g.v() + " = int(str[" + g.v() + "])", "st.s[" + g.v() + "] ^= 1", g.v() + " <<= " + g.v()}))
	case 12:
		g.put("defer note(%s)", g.expr())
	case 13:
		g.put("defer func() { r = r*2 + %s }()", g.v())
	case 14:
		g.put("defer func(x int) { %s ^= x; note(%s) }(%s)", g.v(), g.v(), g.expr())
	case 15:
		g.put("for _, f := range fs {\n%s\tnote(f())\n%[1]s}", strings.Repeat("\t", g.indent))
	case 16:
		g.put("%s, err = self(%s, %s)", g.v(), g.expr(), g.v())
	case 17:
		y := g.fresh()
		g.put("%s, %s := %s, arr[%s&1]", x, y, g.expr(), g.v())
		g.put("%s[%s&1] = %s", y, x, g.v())
		g.put("note(%s[0] + %s[1])", y, y)
	case 18, 19:
		g.block("if "+g.cond(), 4)
	case 20:
		g.put("if %s := %s; %s > %d {", x, g.expr(), x, g.IntN(5))
		g.indent++
		g.with(func() { g.body(3) }, x)
		g.indent--
		g.block("} else", 3)
	case 21, 22:
		g.labelled(true, func() {
			g.with(func() {
				g.block(fmt.Sprintf("for %s := %d; %[1]s < %d; %[1]s++", x, g.IntN(2), 2+g.IntN(3)), 4, g.functions("fs = append(fs, func() int { "+x+" += 3; return "+x+" })", "note("+x+")"))
			}, x)
		})
	case 23:
		g.labelled(true, func() { g.block("for "+g.cond(), 4, "note("+g.v()+")", g.v()+"++") })
	case 24, 25, 26:
		head := g.functions("for %s := range up(3)", "for %s := range both(up(2), up(2))", "for _, %s := range pairs(a, b, g)", "for %s = range up(2)",
			"for %s := range 3", "for %s := range full(a, b)", "for %s := range fs", "for _, %s := range st.s", "for %s = range 3")
		if strings.Contains(head, "%s = ") {
			x = g.v()
		}
		g.labelled(true, func() {
			g.with(func() { g.block(fmt.Sprintf(head, x), 4, fmt.Sprintf("note(%s)", x)) }, x)
		})
	case 27, 28:
		y := g.fresh()
		head, use := "for %s, %s := range ", "note(%s + %s)"
		kinds := 6
		if g.plain {
			kinds = 4
		}
		switch g.IntN(kinds) {
		case 0:
			head, use = head+"st.s", "note(%s - %s)"
		case 1:
			head, use = head+"arr", "note(%s + %s[1])"
			g.labelled(true, func() {
				g.with(func() {
					g.block(fmt.Sprintf(head, x, y), 4, fmt.Sprintf(use, x, y), "arr[1][1]++", y+"[0] = "+g.v())
				}, x)
			})
			return
		case 2:
			head, use = head+"&arr", "note(%s + %s[1])"
			g.labelled(true, func() {
				g.with(func() { g.block(fmt.Sprintf(head, x, y), 4, fmt.Sprintf(use, x, y), "arr[1][1]++") }, x)
			})
			return
		case 3:
			head, use = head+"str", "note(%s + int(%s))"
			g.labelled(true, func() {
				g.with(func() { g.block(fmt.Sprintf(head, x, y), 4, fmt.Sprintf(use, x, y)) }, x)
			})
			return
		case 4:
			head, use = head+"st.each", "note(%s + *%s)"
			g.labelled(true, func() {
				g.with(func() { g.block(fmt.Sprintf(head, x, y), 4, fmt.Sprintf(use, x, y), "*"+y+" += 2") }, x)
			})
			return
		case 5:
			head = head + "pairs(g, " + g.v() + ")"
		}
		g.labelled(true, func() {
			g.with(func() { g.block(fmt.Sprintf(head, x, y), 4, fmt.Sprintf(use, x, y)) }, x, y)
		})
	case 29:
		g.labelled(true, func() {
			g.block("for range "+g.functions("times(3)", "up(2)", "2", "fs", "str", "full(1, 2)"), 4, "note(7)")
		})
	case 30, 31:
		g.labelled(false, func() {
			g.put("switch %s {", pick(g.generator, []string{g.expr() + " & 3", x + " := " + g.expr() + "; " + x, ""}))
			g.cases()
		})
	case 32:
		g.labelled(false, func() {
			g.put("switch %s := kind(%s).(type) {", x, g.v())
			for _, c := range []string{"int", "string", "S", "error", "nil, int8", "interface{ Get() int }"} {
				if g.IntN(3) == 0 {
					continue
				}
				g.put("case %s:", c)
				g.indent++
				g.put("note(%s)", map[string]string{"int": x, "string": "len(" + x + ")", "S": x + ".plus(1)", "error": "len(" + x + ".Error())"}[c]+map[bool]string{true: "-1"}[strings.Contains(c, ",") || strings.Contains(c, "{")])
				g.body(3)
				g.indent--
			}
			g.put("default:")
			g.put("\t_ = %s", x)
			g.put("}")
		})
	case 33:
		g.labelled(false, func() {
			g.put("select {")
			g.put("case %s := <-full(%s):", x, g.expr())
			g.indent++
			g.put("_ = %s", x)
			g.with(func() { g.body(3) }, x)
			g.indent--
			g.put("case (chan int)(nil) <- %s:", g.expr())
			if g.IntN(2) == 0 {
				g.put("case %s, %s = <-make(chan int):", g.v(), "_")
			}
			g.put("}")
		})
	case 34:
		g.labelled(false, func() {
			g.put("select {")
			g.put("case %s = <-make(chan int):", g.v())
			g.put("default:")
			g.indent++
			g.body(3)
			g.indent--
			g.put("}")
		})
	case 35: // back
		g.put("%s := 0", x)
		g.put("B%s:", x)
		g.block("if "+x+"++; "+x+" < 4", 3, "note("+x+")")
		g.put("if %s && %s < 3 {", g.cond(), x)
		g.put("\tgoto B%s", x)
		g.put("}")
	case 36: // forward, out of blocks
		g.put("{")
		g.indent++
		g.put("if %s {\n%s\tgoto F%s\n%[2]s}", g.cond(), strings.Repeat("\t", g.indent), x)
		g.labelled(true, func() {
			g.block("for range 2", 3, fmt.Sprintf("if %s { goto F%s }", g.cond(), x))
		})
		g.indent--
		g.put("}")
		// The label is behind the block that declares.
		g.put("F%s:", x)
		g.put("note(%s)", g.v())
	case 37:
		g.literal(fmt.Sprintf("%s = func(%s int) int", g.v(), x), "("+g.expr()+")", 4, "note("+x+")", pick(g.generator, []string{"defer func() { recover() }()", "defer note(3)", ""}))
	case 38:
		g.literal("func()", "()", 4, "defer func() { note(len(fmt.Sprint(recover()))) }()")
	case 39:
		g.put("{")
		g.indent++
		g.put("done := make(chan int)")
		g.literal("go func()", "()", 4, "defer func() { recover(); done <- g }()")
		g.put("%s = <-done", g.v())
		g.indent--
		g.put("}")
	case 40:
		g.literal("defer func()", "()", 3, pick(g.generator, []string{"recover()", "note(5)", "if x := recover(); x != nil { err = fmt.Errorf(\"d %v\", x) }"}))
	case 41:
		g.put("%s := func(int) int { return 0 }", x)
		g.literal(x+" = func(n int) int", "", 3, "if n <= 0 { return note(n) }", "n = "+x+"(n-1) + 1")
		g.put("%s = %s(%s & 3)", g.v(), x, g.v())
	case 42:
		g.block("", 4)
	case 43:
		g.put("for %s, %s := 0, &arr[%s&1]; %[1]s < 3; %[1]s, %[2]s = %[1]s+1, &arr[%[1]s&1] {", x, x+"p", g.v())
		g.indent++
		g.put("%sp[%s] += %s", x, x, g.v())
		g.put("fs = append(fs, func() int { %sp[0]++; return %s })", x, x)
		g.indent--
		g.put("}")
	}
}

// cases writes the clauses of a switch of numbers or conditions, and its end.
func (g *controlGen) cases() {
	text := g.String()
	cond := strings.HasSuffix(text, "switch  {\n")
	n := 1 + g.IntN(4)
	def := g.IntN(n + 2)
	for i := range n {
		switch {
		case i == def:
			g.put("default:")
		case cond:
			g.put("case %s:", g.cond())
		default:
			g.put("case %s:", pick(g.generator, []string{fmt.Sprint(i), fmt.Sprint(i, ", ", i+10), g.v(), "note(" + fmt.Sprint(i) + ")", g.v() + ", " + g.v()}))
		}
		g.indent++
		g.body(3)
		if i < n-1 && g.IntN(3) == 0 {
			g.put("fallthrough")
		}
		g.indent--
	}
	g.put("}")
}
