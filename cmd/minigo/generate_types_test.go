package main

// This file implements a generator of random programs about types: structs that embed others, methods that are promoted, generic types and functions in instances of
// every layout, interfaces, comparing, converting, copying and printing. A statement is written down freely, and taken if go/types finds no error in it.

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

const typesHead = `package main

import "fmt"

type num interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64
}

type I0 interface{ A(int) int }

type I1 interface {
	I0
	B(int) int
}

type Box[P any] struct {
	X P
	n int
	L []P
}

func (b *Box[P]) Put(x P) *Box[P] { b.L, b.X, b.n = append(b.L, b.X), x, b.n+1; return b }
func (b Box[P]) Get() (P, int)    { b.n++; return b.X, b.n }
func (b Box[P]) All() func(func(int, P) bool) {
	return func(yield func(int, P) bool) {
		for i, x := range b.L {
			if !yield(i, x) {
				return
			}
		}
		yield(-1, b.X)
	}
}

type Pair[P, Q any] struct {
	V P
	W Q
}

func (p Pair[P, Q]) Swap() Pair[Q, P] { return Pair[Q, P]{p.W, p.V} }
func (p *Pair[P, Q]) With(b Q) P       { p.W = b; return p.V }

type Set[K comparable] map[K]int

func (s Set[K]) Add(ks ...K) Set[K] {
	for _, k := range ks {
		s[k] = s[k] + 1 // not ++, which finds other words for a key without a hash
	}
	return s
}

type Tree[P any] struct {
	L, R *Tree[P]
	V    P
}

func (t *Tree[P]) Walk(f func(P)) {
	if t != nil {
		t.L.Walk(f)
		f(t.V)
		t.R.Walk(f)
	}
}

func id[P any](x P) P                      { return x }
func zero[P any]() (p P)                   { return }
func ptr[P any](x P) *P                    { return &x }
func swap[P any](a, b *P)                  { *a, *b = *b, *a }
func is[P any](x any) (P, bool)            { p, ok := x.(P); return p, ok }
func eq[K comparable](a, b K) bool         { return a == b }
func lazy[P any](x P) func() P             { return func() P { return x } }
func conv[A, B num](a A) B                 { return B(a) }
func last[S ~[]E, E any](s S) E            { return s[len(s)-1] }
func list[E any](xs ...E) []E              { return xs }
func two[P, Q any](p P, q Q) (Q, P)        { return q, p }
func callA[P I0](p P, x int) int           { return p.A(x) }
func kind[P any](x P) string               { return fmt.Sprintf("%T %T", x, &x) }
func prev[P any](x P) func(P) P            { return func(y P) P { x, y = y, x; return y } }
func join[P, Q any](p P, q Q) Pair[P, Box[Q]] { return Pair[P, Box[Q]]{p, Box[Q]{X: q}} }
func callPA[P any, Q interface {
	*P
	I0
}](p P, x int) int {
	return Q(&p).A(x)
}
func each[P, Q any](s []P, f func(P) Q) (r []Q) {
	for _, x := range s {
		r = append(r, f(x))
	}
	return
}
func sum[N num](xs ...N) (n N) {
	for _, x := range xs {
		n += x
	}
	return n
}
func index[K comparable](s []K, k K) int {
	for i := range s {
		if s[i] == k {
			return i
		}
	}
	return -1
}
func which[P any](x any) string {
	switch x := x.(type) {
	case P:
		return fmt.Sprintf("P %T", x)
	case []P, *P:
		return "of P"
	case Box[P], interface{ Get() (P, int) }:
		return "box"
	case I1:
		return "I1"
	case interface{ A(int) int }:
		return "I0"
	}
	return "other"
}

var fuel int

func burn() {
	if fuel--; fuel < 0 {
		panic("fuel")
	}
}

// text is what has the form, but for addresses.
func text(form string, xs ...any) string {
	var b []byte
	s := fmt.Sprintf(form, xs...)
	for i := 0; i < len(s); i++ {
		b = append(b, s[i])
		j := i
		for s[i] == 'x' && j+1 < len(s) && (s[j+1] >= '0' && s[j+1] <= '9' || s[j+1] >= 'a' && s[j+1] <= 'f') {
			j++
		}
		if j-i > 5 {
			i = j
		}
	}
	return string(b)
}

func show(xs ...any) {
	for _, x := range xs {
		if err, ok := x.(error); ok {
			fmt.Println(err)
			continue
		}
		fmt.Println(text("%v %+v %#v %T", x, x, x, x))
	}
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(text(name+" %v", r))
		}
	}()
	fuel = 200
	f()
}

`

// A typ is a type and how its values are made.
type typ struct {
	name   string
	kind   byte // 'b'asic, 's'truct, 'a'rray, 'l'ist (a slice), 'm'ap, 'p'ointer, 'i'nterface
	fields []typField
	elem   *typ
	values []string // of a basic type
	hidden bool     // it has addresses
	named  bool
	float  bool
}

type typField struct {
	name string
	*typ
}

type typesGen struct {
	*generator
	fset    *token.FileSet
	pkg     *types.Package
	basics  []*typ
	named   []*typ
	locals  []typField
	body    string // of the function
	generic []string
}

var typeNumbers = map[string][]string{
	"int": {"0", "1", "2", "-7", "300", "1 << 40"}, "int8": {"-128", "127", "5"}, "int16": {"-3", "32767", "256"}, "int32": {"'x'", "'é'", "-1"}, "int64": {"-1 << 63", "9", "1<<63 - 1"},
	"uint8": {"255", "'a'", "0"}, "uint16": {"65535", "8"}, "uint32": {"1 << 31", "3"}, "uint64": {"1<<64 - 1", "6"}, "float32": {"0.1", "1e10", "-2.5"}, "float64": {"0.1", "1e100", "-3", "2.5e-7"},
	"complex64": {"1i", "2.5 - 1i"}, "complex128": {"0", "1e20i + 3", "-1"}, "string": {`""`, `"a"`, `"héllo\n"`, `"\xff\x00"`}, "bool": {"true", "false"}, "uint": {"7", "1 << 50"},
}

// stubFmt is as much of fmt as the head needs.
type stubFmt struct{ *types.Package }

func (s stubFmt) Import(string) (*types.Package, error) { return s.Package, nil }

func newStubFmt() stubFmt {
	fset := token.NewFileSet()
	f, _ := parser.ParseFile(fset, "fmt.go", "package fmt\nfunc Println(...any)\nfunc Printf(string, ...any)\nfunc Sprintf(string, ...any) string\nfunc Sprint(...any) string\n", 0)
	pkg, _ := (&types.Config{Error: func(error) {}}).Check("fmt", fset, []*ast.File{f}, nil)
	return stubFmt{pkg}
}

// generateTypes makes the program of a seed.
func generateTypes(seed uint64) string {
	g := &typesGen{generator: &generator{Rand: rand.New(rand.NewPCG(seed, 4))}, fset: token.NewFileSet()}
	g.WriteString(typesHead)
	for _, name := range slices.Sorted(maps.Keys(typeNumbers)) {
		g.basics = append(g.basics, &typ{name: name, kind: 'b', values: typeNumbers[name], float: strings.HasPrefix(name, "float")})
	}
	for range 3 {
		g.generics()
	}
	for range 14 {
		g.declareType()
	}
	file, err := parser.ParseFile(g.fset, "head.go", g.String(), 0)
	if err == nil {
		g.pkg, err = (&types.Config{Importer: newStubFmt()}).Check("main", g.fset, []*ast.File{file}, nil)
	}
	if err != nil {
		panic(fmt.Sprintf("%v\n%s", err, g.String()))
	}
	const n = 25
	for i := range n {
		g.locals, g.body, g.names = nil, "", 0
		for range 3 {
			g.local()
		}
		for range 12 {
			g.statement()
		}
		fmt.Fprintf(g, "func t%d() {\n%s}\n\n", i, g.body)
	}
	g.WriteString("func main() {\n")
	for i := range n {
		fmt.Fprintf(g, "\ttry(\"t%[1]d\", t%[1]d)\n", i)
	}
	g.WriteString("}\n")
	return g.String()
}

// take adds a statement if there is no error in it, and says whether it did.
func (g *typesGen) take(format string, args ...any) bool {
	text := g.body + "\t" + fmt.Sprintf(format, args...) + "\n"
	e, err := parser.ParseExprFrom(g.fset, "", "func() {\n"+text+"}", 0)
	if err == nil {
		err = types.CheckExpr(g.fset, g.pkg, token.NoPos, e, nil)
	}
	if err == nil {
		g.body = text
	}
	return err == nil
}

// genericFields are fields of a generic type, with what sets them to p and q.
var genericFields = []string{"P¦$ = p", "Q¦$ = q", "[]P¦$ = append($, p)", "[2]P¦$[1] = p", "[2]Q¦$[0] = $[1]; $[1] = q", "map[Q]P¦$ = map[Q]P{q: p}", "struct { X P; Y Q }¦$.X, $.Y = p, q", "*P¦$ = &p",
	"func(P) P¦$ = prev(p)", "Pair[Q, P]¦$.V = q; $.With(p)", "Box[P]¦$.Put(p)", "any¦$ = p", "[]Pair[P, Q]¦$ = append($, Pair[P, Q]{p, q})", "int¦$++", "Set[Q]¦$ = Set[Q]{}.Add(q, q)", "Tree[P]¦$.V, $.L = p, &Tree[P]{V: p}"}

// generics declares a generic type with methods.
func (g *typesGen) generics() {
	name := fmt.Sprintf("G%d", len(g.generic))
	var fields, sets, gets strings.Builder
	for i := range 2 + g.IntN(4) {
		form, set, _ := strings.Cut(pick(g.generator, genericFields), "¦")
		f := fmt.Sprintf("f%d", i)
		fmt.Fprintf(&fields, "\t%s %s\n", f, form)
		fmt.Fprintf(&sets, "\t%s\n", strings.ReplaceAll(set, "$", "g."+f))
		if !strings.Contains(form, "func") && !strings.HasPrefix(form, "*") && !strings.HasPrefix(form, "Tree") {
			fmt.Fprintf(&gets, ", g.%s", f)
		}
	}
	fmt.Fprintf(g, "type %[1]s[P any, Q comparable] struct {\n%[2]s\tlast P\n}\n\nfunc (g *%[1]s[P, Q]) Set(p P, q Q) {\n%[3]s\tg.last = p\n}\n\n", name, fields.String(), sets.String())
	fmt.Fprintf(g, "func (g %[1]s[P, Q]) Get(p P) (P, string) {\n\tg.last, p = p, g.last\n\treturn p, fmt.Sprint(g.last%[2]s)\n}\n\n", name, gets.String())
	fmt.Fprintf(g, "func (g %[1]s[P, Q]) A(x int) int { return x * %[2]d }\n\nfunc (g %[1]s[P, Q]) B(x int) int { return x - %[2]d }\n\n", name, g.IntN(9))
	g.generic = append(g.generic, name)
}

func (g *typesGen) declareType() {
	t := &typ{name: fmt.Sprintf("T%d", len(g.named)), named: true}
	switch g.IntN(6) {
	case 0:
		b := pick(g.generator, g.basics)
		t.kind, t.values, t.float = 'b', b.values, b.float
		fmt.Fprintf(g, "type %s %s\n\n", t.name, b.name)
	case 1:
		u := g.composite(2)
		t.kind, t.fields, t.elem, t.hidden = u.kind, u.fields, u.elem, u.hidden
		fmt.Fprintf(g, "type %s %s\n\n", t.name, u.name)
	default:
		t.kind = 's'
		fmt.Fprintf(g, "type %s struct {\n", t.name)
		for i := range 1 + g.IntN(4) {
			f := typField{fmt.Sprintf("%c%d", "aA"[g.IntN(2)], i), g.anyType(1)}
			if len(g.named) > 0 && g.IntN(2) == 0 {
				f.typ = pick(g.generator, g.named)
				if g.IntN(8) == 0 {
					f.typ = &typ{name: pick(g.generator, []string{"I0", "I1"}), kind: 'i', hidden: true}
				}
				f.name = f.typ.name
				if f.kind == 'p' || slices.ContainsFunc(t.fields, func(other typField) bool { return other.name == f.name }) {
					continue
				}
				if f.kind == 's' && g.IntN(3) == 0 {
					f.typ = pointerTo(f.typ)
				}
				fmt.Fprintf(g, "\t%s\n", f.typ.name)
			} else {
				fmt.Fprintf(g, "\t%s %s\n", f.name, f.typ.name)
			}
			t.fields = append(t.fields, f)
			t.hidden = t.hidden || f.hidden
		}
		g.WriteString("}\n\n")
	}
	if t.kind != 'p' {
		for _, m := range "ABC" {
			if g.IntN(2) == 0 {
				continue
			}
			g.method(t, string(m))
		}
		if r, star := g.receiver(t); g.IntN(5) == 0 {
			if x, leaf := g.path(r, t, 'b', false); leaf.kind == 'b' && !leaf.named {
				fmt.Fprintf(g, "func (r %s%s) String() string { return fmt.Sprint(%q, %s) }\n\n", star, t.name, t.name+":", x)
			}
		}
	}
	g.named = append(g.named, t)
}

// receiver is how a method of the type has its receiver, and what is before its type.
func (g *typesGen) receiver(t *typ) (r, star string) {
	switch {
	case g.IntN(2) == 0:
		return "r", ""
	case t.kind == 's':
		return "r", "*"
	}
	return "(*r)", "*"
}

// method declares a method that changes something in its receiver and calls a method of what is embedded.
func (g *typesGen) method(t *typ, name string) {
	r, star := g.receiver(t)
	fmt.Fprintf(g, "func (r %s%s) %s(x int) int {\n\tburn()\n", star, t.name, name)
	x, leaf := g.path(r, t, 'b', true)
	if x != "r" {
		fmt.Fprintf(g, "\t%s = %s\n", x, g.literal(leaf, 1))
	}
	y, _ := g.path(r, t, 'b', false)
	fmt.Fprintf(g, "\treturn x*%d + len(text(\"%%v\", %s))\n}\n\n", 2+g.IntN(9), y)
}

func pointerTo(t *typ) *typ { return &typ{name: "*" + t.name, kind: 'p', elem: t, hidden: true} }

// anyType is a type to declare something with.
func (g *typesGen) anyType(depth int) *typ {
	switch x := g.IntN(10); {
	case x < 3:
		return pick(g.generator, g.basics)
	case x < 6 && len(g.named) > 0:
		return pick(g.generator, g.named)
	case x == 6:
		return &typ{name: "any", kind: 'i'}
	}
	return g.composite(depth)
}

func (g *typesGen) composite(depth int) *typ {
	elem := pick(g.generator, g.basics)
	if depth > 0 {
		elem = g.anyType(depth - 1)
	}
	switch g.IntN(6) {
	case 0:
		return &typ{name: "[2]" + elem.name, kind: 'a', elem: elem, hidden: elem.hidden}
	case 1:
		return &typ{name: "[]" + elem.name, kind: 'l', elem: elem, hidden: elem.hidden}
	case 2:
		key := pick(g.generator, g.basics)
		return &typ{name: "map[" + key.name + "]" + elem.name, kind: 'm', elem: elem, hidden: elem.hidden, fields: []typField{{"", key}}}
	case 3:
		return pointerTo(elem)
	case 4:
		u := pick(g.generator, g.basics)
		return &typ{name: "Pair[" + elem.name + ", " + u.name + "]", kind: 's', fields: []typField{{"V", elem}, {"W", u}}, hidden: elem.hidden}
	}
	u := pick(g.generator, g.basics)
	return &typ{name: "struct {\n\t\tX " + u.name + "\n\t\ty " + elem.name + "\n\t}", kind: 's', fields: []typField{{"X", u}, {"y", elem}}, hidden: elem.hidden}
}

// literal is a value of a type.
func (g *typesGen) literal(t *typ, depth int) string {
	name := t.name
	if strings.HasPrefix(name, "*") {
		name = "(" + name + ")"
	}
	switch {
	case t.kind == 'b':
		return t.name + "(" + pick(g.generator, t.values) + ")"
	case t.kind == 'i' && t.name != "any":
		u := pick(g.generator, g.named)
		return pick(g.generator, []string{t.name + "(nil)", fmt.Sprintf("%s(G0[%s, int]{})", t.name, u.name)})
	case t.kind == 'i':
		return "any(" + g.literal(pick(g.generator, g.basics), 0) + ")"
	case depth <= 0 || g.IntN(8) == 0:
		return pick(g.generator, []string{"zero[" + t.name + "]()", "*new(" + t.name + ")"})
	case t.kind == 'p':
		return "ptr(" + g.literal(t.elem, depth-1) + ")"
	}
	var parts []string
	switch t.kind {
	case 's':
		for _, f := range t.fields {
			parts = append(parts, f.name+": "+g.literal(f.typ, depth-1))
		}
		if len(parts) > 1 && g.IntN(3) == 0 {
			parts = parts[1:]
		}
	case 'a', 'l':
		parts = []string{g.literal(t.elem, depth-1), g.literal(t.elem, depth-1)}
	case 'm':
		k := t.fields[0].typ
		a, b := g.literal(k, 0), g.literal(k, 0)
		if parts = []string{a + ": " + g.literal(t.elem, depth-1)}; a != b && k.name != "bool" {
			parts = append(parts, b+": "+g.literal(t.elem, depth-1))
		}
	}
	return name + "{" + strings.Join(parts, ", ") + "}"
}

// path walks from x, of type t, to something in it of the kind, or as near as it can; where it must be assigned to, not through a map's element.
func (g *typesGen) path(x string, t *typ, kind byte, assign bool) (string, *typ) {
	for t.kind != kind {
		switch t.kind {
		case 's':
			if len(t.fields) == 0 {
				return x, t
			}
			f := pick(g.generator, t.fields)
			x, t = x+"."+f.name, f.typ
		case 'a', 'l':
			x, t = x+"["+pick(g.generator, []string{"0", "1"})+"]", t.elem
		case 'p':
			x, t = "(*"+x+")", t.elem
		case 'm':
			x, t = x+"["+g.literal(t.fields[0].typ, 0)+"]", t.elem
			if assign {
				return x, t
			}
		default:
			return x, t
		}
		if kind == '?' && g.IntN(3) == 0 {
			break
		}
	}
	return x, t
}

func (g *typesGen) local() typField {
	v := typField{g.name(), g.anyType(2)}
	if g.IntN(4) == 0 {
		name := pick(g.generator, g.generic)
		p, q := g.anyType(1), pick(g.generator, g.named)
		v.typ = &typ{name: fmt.Sprintf("%s[%s, %s]", name, p.name, q.name), kind: 's', fields: []typField{{"last", p}}, hidden: true}
	}
	if !g.take("%s := %s; _ = %[1]s", v.name, g.literal(v.typ, 3)) {
		return g.local()
	}
	g.locals = append(g.locals, v)
	return v
}

// typeForms are statements: $x and $y are variables of one type $T, $z of another $U; $p is a place in x and $P its type, $q in y; $v is a value of T, $w of P, $u of U; $N and $M are types of numbers,
// $n and $m values of them; $I a named type, $A a method, $i a small number, $o an operator.
var typeForms = []string{
	"$x = $y; $p = $w; show($x, $y)", "$p = $w", "$p = $q", "swap(&$x, &$y)", "$x, $y = $y, $x", "show($x == $y, any($x) == any($y), $x == $v)", "show($p == $w, $p != $q)", "show($p, &$x)", "$x = id($y)", "$x = $v",
	"show(kind($x), kind($p))", "$x = any($y).($T); show(is[$U]($x))", "$x, _ = any($z).($T)", "show(is[$P](any($p)))", "$x = lazy($y)()", "f := lazy($x); $p = $w; show(f(), $x)", "f := prev($x); $x = f($v); show(f($y), $x)",
	"b := Box[$T]{X: $x}; b.Put($y).Put($v); show(b.Get())", "b := Box[$T]{X: $x}; g := b.Get; b.Put($y); show(g())", "b := Box[$P]{}; for i, e := range b.Put($p).Put($w).All() { show(i, e) }",
	"p := Pair[$T, $U]{$x, $z}; q := p.Swap(); swap(&q.V, &$z); show(p, q)", "p := Pair[$P, $U]{$p, $z}; h := p.With; show(h($u), p.W, p)", "show(join($x, $z))", "show(join($p, $q).W.Put($w).Get())", "show(Pair[$N, $T].Swap(Pair[$N, $T]{$n, $x}))",
	"var c = make(chan $T, 1); c <- $x; $p = $w; show(<-c)", "m := map[$T]$P{$x: $p, $y: $q}; m[$v] = $w; show(len(m), m[$x])", "m := map[any]$N{$x: $n}; m[$z] = $m; m[$p]++; show(len(m), m[$y], m[$q])", "m := map[$P]$T{$p: $x}; for k, e := range m { show(k, e) }",
	"s := Set[$T]{}.Add($x, $y, $v); show(len(s), s[$x])", "a := [2]$T{$x, $y}; b := a; a[$i&1] = $v; show(a, b, a == b)", "a := [3]$T{1: $x}; for i, e := range a { a[2] = $v; show(i, e) }", "s := list($x, $y); for i := range s { s[i] = $v }; show(s, last(s))",
	"show(index(list($x, $y), $v), eq($p, $q))", "show(each(list($x, $y), func(e $T) $P { $p = $w; return $p }))", "show(each(list($p, $q), kind[$P]))", "show(sum[$N]($n, $m), conv[$N, $M]($n))", "show($N($n) $o $N($m))", "show(which[$T](any($x)), which[$T](list($x)), which[$U](any($z)), which[$P](Box[$P]{}))",
	"show(which[$P](any(&$x)), which[$T](any($p)))", "func() { defer func() { show(recover(), $x) }(); $p = $w; _ = any($x).($U) }()", "r := func() (r $T) { defer func() { r = $v }(); return $x }(); show(r)", "r := func() (r $T) { r = $x; defer func() { recover(); r = $y }(); panic(r) }(); show(r)",
	"func() { defer func() { show(recover()) }(); defer func() { panic(any($x)) }(); panic(any($z)) }()", "show($x.$A($i))", "show($p.$A($i), $x)", "f := $x.$A; $x = $y; show(f($i), $x)", "f := $T.$A; show(f($x, $i))", "f := (*$T).$A; show(f(&$x, $i), $x)", "show(callA($x, $i), callA(&$x, $i))", "show(callA(&$x, $i), $x)",
	"show(callPA($x, $i))", "var i I0 = &$x; show(i.A($i), $x)", "var i I0 = $x; f := i.A; $p = $w; show(f($i), $x)", "if i, ok := any($x).(I1); ok { show(i.B($i), I0(i).A($i)) }", "if i, ok := any(&$x).(I1); ok { show(I1.B(i, $i), i.A($i), $x) }", "_, a := any($x).(interface{ $A(int) int }); _, b := any(&$x).(interface{ $A(int) int }); show(a, b)",
	"switch v := any($p).(type) { case $U: show(1, v); case $P: show(2, v); default: show(3) }", "switch v := any($x).(type) { case I1: show(v.B($i)); case I0, $U: show(v != nil); case $T: show(v) }", "var fs []func() $P; for i := range 3 { fs = append(fs, func() $P { $p = $w; _ = i; return $p }) }; show(fs[1](), $x)",
	"var g G0[$T, $P]; g.Set($x, $p); show(g.Get($y))", "var g G1[$P, $N]; g.Set($p, $n); g.Set($q, $m); show(g.Get($w))", "var g G2[$U, string]; f := g.Set; f($z, \"k\"); show(g.Get($z))", "g := ptr(G1[$T, bool]{}); g.Set($x, true); h := *g; h.Set($y, false); show(g.Get($v))", "show(G2[$T, $N].Get(G2[$T, $N]{last: $x}, $y))",
	"$x.Set($w, $v2); show($x.Get($w))", "t := &Tree[$T]{V: $x, L: &Tree[$T]{V: $y}}; t.Walk(func(e $T) { show(e) })", "show(two($p, $z))", "$x = append($x, $x...); show(len($x), $x)", "clear($x); show($x)", "show(copy($x, $y), $x)", "show(min($p, $q), max($p, $q, $w))", "show($p + $q, $p $o $w)", "$p += $w; show($p)", "$p $o= $q; show($p)",
	"show($U($x), $T($z))", "show([]byte(string($p)), []rune(string($p)))", "show($N($p), $M($p))", "show($p << $i, $p >> $i, -$p, ^$p)", "for i, c := range $p { show(i, c); if $i == i { break } }", "show(len($p), $p[$i]); show($p[$i:])", "show(real($p), imag($p), $p * $q, $p / $w)",
	"fmt.Printf(\"%6v|%-6v|%06v|%+v|%x|%q|%d|%s|%8.3v|%t|%c|%U\\n\", $p, $p, $p, $p, $p, $p, $p, $p, $p, $p, $p, $p)", "fmt.Printf(\"%x|%X|% x|%q|%s|%d|%5t|%e|%g|%.1f|%b|%o\\n\", $x, $x, $x, $x, $x, $x, $x, $x, $x, $x, $x, $x)", "show(struct { A $T; b $P }{$x, $p})", "show(struct { $I; n int }{}, []$T{$x, $y}, map[$N]$P{$n: $p})", "type L struct { $I; v $T }; l := L{v: $x}; show(l.$A($i), l)",
	"type L struct { *$I; E $P }; l := L{E: $p}; l.$I = new($I); show(l.$A($i), l.E)", "type L[K any] struct { k K; $I }; l := L[$T]{k: $x}; show(l.$A($i), l.k)", "const c = $c; show($N(c), c)", "const c $N = $c; show(c, c $o 3)", "var v $N = $c; show(v)",
}

// statement writes a statement of the forms.
func (g *typesGen) statement() {
	if g.IntN(6) == 0 {
		g.local()
	}
	for range 20 {
		x, z := pick(g.generator, g.locals), pick(g.generator, g.locals)
		y := x
		for _, l := range g.locals {
			if l.typ.name == x.typ.name && l.name != x.name {
				y = l
			}
		}
		if y == x && g.IntN(2) == 0 {
			y = typField{g.name(), x.typ}
			g.take("%s := %s; _ = %[1]s", y.name, g.literal(y.typ, 3))
			g.locals = append(g.locals, y)
		}
		kind := "b?"[g.IntN(2)]
		p, leaf := g.path(x.name, x.typ, kind, true)
		q := strings.Replace(p, x.name, y.name, 1)
		number := func() *typ { return pick(g.generator, g.basics) }
		n, m := number(), number()
		form := pick(g.generator, typeForms)
		if n.float && strings.Contains(form, "conv[") || leaf.float && strings.Contains(form, "$N($p)") || x.float && strings.Contains(form, "$U($x)") || z.float && strings.Contains(form, "$T($z)") {
			continue // what a number is that was one too large for its type
		}
		form = strings.NewReplacer("$x", x.name, "$y", y.name, "$z", z.name, "$T", x.typ.name, "$U", z.typ.name, "$p", p, "$q", q, "$P", leaf.name, "$v2", g.literal(leaf, 1), "$v", g.literal(x.typ, 2), "$w", g.literal(leaf, 2), "$u", g.literal(z.typ, 2),
			"$N", n.name, "$M", m.name, "$n", g.literal(n, 0), "$m", g.literal(m, 0), "$I", pick(g.generator, g.named).name, "$A", pick(g.generator, []string{"A", "B", "C"}), "$i", fmt.Sprint(g.IntN(5)), "$o", pick(g.generator, []string{"+", "-", "*", "/", "%", "&", "|", "^", "&^"}),
			"$c", g.constant(3)).Replace(form)
		if leaf.hidden && strings.Contains(form, "Printf(") || leaf.kind == 'm' && strings.Contains(form, "range "+p) {
			continue // addresses, the order of a map
		}
		if g.take("{ %s }", form) {
			return
		}
	}
}

// constant is an expression of constants.
func (g *typesGen) constant(depth int) string {
	if depth == 0 || g.IntN(4) == 0 {
		return pick(g.generator, []string{"1", "7", "'a'", "2.5", "1 << 62", "0x1p-3", "len(\"abc\")", "3i", "1e3", "-1", "0b101", "1_000", "uint8(200)", "int8(-4)", "float32(0.1)"})
	}
	return "(" + g.constant(depth-1) + pick(g.generator, []string{" + ", " - ", " * ", " / ", " % ", " << ", " >> ", " &^ "}) + g.constant(depth-1) + ")"
}
