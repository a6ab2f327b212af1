package main

// This file implements a generator of random programs of loops over rows: what the compiler does for loops (rows and bounds kept in registers,
// indexes that step, elements that are updated in place) must not show in what they compute.

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// loopTypes are the types of elements, with a value for each.
var loopTypes = []string{"int", "float64", "uint8", "int32", "uint64", "string"}

const loopsHead = `package main

import "fmt"

type S[T any] struct {
	v T
	m [][]T
	w []T
}

func cut(s string) string { return s[:min(len(s), 12)] }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

`

// loopsVars are what the loops work on: %[1]s is the type, %[2]s a literal of it.
const loopsVars = `	c := 1
	a, b, r, s := rows_%[1]s(), rows_%[1]s(), rows_%[1]s()[2], %[1]s(%[2]s)
	g := shared_%[1]s
	ar, ar2 := [4]%[1]s(a[1]), [4][4]%[1]s{[4]%[1]s(a[2]), [4]%[1]s(a[3])}
	d3 := [][][]%[1]s{rows_%[1]s(), rows_%[1]s()}
	st := S[%[1]s]{s, rows_%[1]s(), rows_%[1]s()[0]}
	pst := &S[%[1]s]{s, a, r}
	sts := []S[%[1]s]{st, *pst, {w: rows_%[1]s()[1]}, {w: r}}
	pts := []*S[%[1]s]{&st, pst, &sts[2], &sts[1]}
	pi := []int{3, 1, 0, 2}
	_, _ = c, pi
`

// A loopGen makes functions that have the variables of loopsVars, a parameter q, and loops.
type loopGen struct {
	*generator
	typ  string   // of the elements
	vars []string // of the loops that we are in
}

// generateLoops makes the program of a seed.
func generateLoops(seed uint64) string {
	g := &loopGen{generator: &generator{Rand: rand.New(rand.NewPCG(seed, 2))}}
	g.WriteString(loopsHead)
	for _, g.typ = range loopTypes {
		var rows [4]string
		for i := range rows {
			rows[i] = fmt.Sprintf("{%s, %s, %s, %s}", g.number(), g.number(), g.number(), g.number())
		}
		text := fmt.Sprintf("[][]%s{%s}", g.typ, strings.Join(rows[:], ", "))
		fmt.Fprintf(g, "var shared_%[1]s = %[2]s\n\nfunc rows_%[1]s() [][]%[1]s { return %[2]s }\n\n", g.typ, text)
	}
	const n = 60
	for i := range n {
		g.typ, g.indent = pick(g.generator, loopTypes), 0
		g.line("func f%d(q int) {", i)
		fmt.Fprintf(g, loopsVars, g.typ, g.number())
		g.indent = 1
		for range 1 + g.IntN(2) {
			g.forLoop()
		}
		g.line("fmt.Println(q, c, a, b, r, s, g, ar, ar2, d3, st, *pst, sts, *pts[2])\n}\n")
	}
	g.WriteString("func main() {\n")
	for i := range n {
		fmt.Fprintf(g, "\ttry(\"f%d\", func() { f%d(%d) })\n", i, i, i&3)
	}
	g.WriteString("}\n")
	return g.String()
}

// number is a literal of the elements' type.
func (g *loopGen) number() string {
	if g.typ == "string" {
		return fmt.Sprintf("%q", pick(g.generator, []string{"a", "b", "c"}))
	}
	return fmt.Sprint(1 + g.IntN(8))
}

func (g *loopGen) index() string {
	switch x := g.IntN(20); {
	case x < 15 && len(g.vars) > 0:
		return pick(g.generator, g.vars)
	case x < 17:
		return "pi[" + pick(g.generator, append([]string{"0", "q"}, g.vars...)) + "&3]&3"
	}
	return pick(g.generator, []string{"0", "1", "2", "3", "q", "q&3", "c%4", "len(a)-1"})
}

func (g *loopGen) element() string {
	forms := []string{"a[i][i]", "a[i][i]", "b[i][i]", "r[i]", "ar[i]", "ar2[i][i]", "s", "st.m[i][i]", "st.v", "pst.m[i][i]", "sts[i].v", "sts[i].w[i]", "pts[i].w[i]", "g[i][i]", "d3[0][i][i]", "d3[1][i][i]"}
	parts := strings.SplitAfter(pick(g.generator, forms), "[")
	for i, p := range parts {
		if rest, ok := strings.CutPrefix(p, "i]"); ok {
			parts[i] = g.index() + "]" + rest
		}
	}
	return strings.Join(parts, "")
}

func (g *loopGen) value(depth int) string {
	switch x := g.IntN(12); {
	case depth == 0 || x < 6:
		return g.element()
	case g.typ == "string":
		return "cut(" + g.value(depth-1) + " + " + g.value(depth-1) + ")"
	case x == 6:
		return g.number()
	case x == 7 && len(g.vars) > 0:
		return g.typ + "(" + pick(g.generator, g.vars) + ")"
	}
	ops := []string{" + ", " - ", " * ", " & ", " | ", " ^ "}
	if g.typ == "float64" {
		ops = ops[:3]
	}
	return "(" + g.element() + pick(g.generator, ops) + g.value(depth-1) + ")"
}

func (g *loopGen) statement() {
	switch x := g.IntN(20); {
	case x < 10 && g.typ == "string":
		g.line("%s = %s", g.element(), g.value(3))
	case x < 10:
		g.line("%s %s %s", g.element(), pick(g.generator, []string{"=", "+=", "-=", "*=", "+="}), g.value(3))
	case x < 12 && g.typ != "string":
		g.line("%s%s", g.element(), pick(g.generator, []string{"++", "--"}))
	case x < 13:
		g.line("if %s %s %s {", g.value(2), pick(g.generator, []string{"<", ">", "==", "!="}), g.value(2))
		g.indent++
		g.statement()
		if g.IntN(3) == 0 {
			g.line("%s", pick(g.generator, []string{"break", "continue"}))
		}
		g.indent--
		g.line("}")
	case x < 14:
		a, b := g.element(), g.element()
		g.line("%s, %s = %s, %s", a, b, b, a)
	case x < 15:
		i, j := g.index(), g.index()
		g.line("a[%s], a[%s] = a[%s], a[%s]", i, j, j, i)
	case x < 16:
		g.line(pick(g.generator, []string{"r = a[%s]", "a[%s] = r", "b = a; _ = %s", "q = (q + 1) & 3; _ = %s", "c += %s"}), g.index())
	case len(g.vars) < 4:
		g.forLoop()
	default:
		g.line("%s = %s", g.element(), g.value(3))
	}
}

func (g *loopGen) forLoop() {
	outer, v := g.vars, string("ijkl"[len(g.vars)])
	head := pick(g.generator, []string{"for %s := 0; %[1]s < 4; %[1]s++ {", "for %s := 3; %[1]s >= 0; %[1]s-- {", "for %s := range 4 {", "for %s := range a {", "for %s := 0; %[1]s < len(a); %[1]s += 2 {",
		"for %s := q; %[1]s < 4; %[1]s++ {", "for %s, row := range a {\n\t\tr[%[1]s] = row[%[1]s]", "for %s, e := range r {\n\t\tb[%[1]s][%[1]s] = e", "for %s, z := 0, 3; %[1]s < z; %[1]s, z = %[1]s+1, z-1 {"})
	if len(outer) > 0 {
		head = strings.Replace(head, ":= q", ":= "+outer[0], 1)
	}
	g.line(head, v)
	g.indent++
	g.line("_ = %s", v)
	g.vars = append(outer[:len(outer):len(outer)], v)
	for range 1 + g.IntN(3) {
		g.statement()
	}
	g.indent--
	g.vars = outer
	g.line("}")
}
