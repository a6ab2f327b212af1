package main

// This file implements a generator of random programs about the order in which the parts of a statement are computed. Go leaves open whether a variable is read
// before or after a call beside it that changes it; its compiler does not, and we do as it does. So everything here is changed by functions that are called in
// the midst of expressions, and each test shows all variables and who was called.

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

const orderHead = `package main

import "fmt"

type N struct{ f int }

type S struct {
	f int
	a [2]int
	s []int
	n N
}

func (s S) get(x int) int { note("get", s.f); return s.f + x }

func (s *S) bump(x int) int {
	note("bump", x)
	s.f += x
	s.a[0]++
	if len(s.s) > 1 {
		s.s[1] ^= 3
	}
	return s.f
}

type Z struct{}

func (Z) get(x int) int { return x }

type I interface{ get(int) int }

var (
	gx    int
	gp    *int
	gs    []int
	garr  [2]int
	gst   S
	gm    map[int]int
	notes []any
	hook  func(int)
)

func note(name string, x int) { notes = append(notes, name, x) }

func f1(x int) int {
	note("f1", x)
	hook(x)
	gx, garr[1] = gx+1, garr[1]+1
	gs[0] += 2
	gst.f += x & 3
	gm[1] = x & 7
	return x&7 + 1
}

func f2(x, y int) int {
	note("f2", x*10+y)
	gs, garr = []int{gs[1], gs[0]}, [2]int{garr[1], garr[0]}
	gst = S{f: x & 3, s: gst.s, a: [2]int{y & 7, x & 7}}
	return x&7 - y&7
}

func fv(xs ...int) int      { note("fv", len(xs)); hook(2); return xs[0] }
func pick(i int) *S         { note("pick", i); return &gst }
func fs(x int) []int        { note("fs", x); gs[0]++; return gs }
func two(x int) (int, int)  { note("two", x); return x & 3, 2 }
func add(x int) int         { gx += x & 3; return gx & 7 }
func put(x, y int) int      { t := garr[x&1]; garr[x&1] = y & 7; if t < 0 { t, y = y&7, t }; return t }
func flip(x, y int) (int, int) { gs[0]++; if x < y { x = -x }; return y & 3, x & 3 }
func tell(x int) int        { if x&1 == 0 { note("tell", x) }; gx ^= x & 3; return x&3 + gx }
func show(x, y, z int)      { fmt.Println("show", x, y, z) }
func yes(x int) bool        { note("yes", x); hook(x); return x&1 == 0 }
func mk(x int) chan int     { note("mk", x); c := make(chan int, 2); c <- x & 15; return c }
func never(x int) chan int { note("never", x); return nil }
func b2i(b bool) int        { if b { return 1 }; return 0 }

`

// orderVars are what a test begins with.
const orderVars = `	gx, gp, gs, garr, gst, gm, notes = 1, new(int), []int{1, 2}, [2]int{3, 4}, S{f: 5, s: []int{6, 7}}, map[int]int{0: 1}, nil
	lx, cx, x2, x3 := 1, 2, 3, 4
	p := &x2
	st, pst, ps2 := S{f: 1, a: [2]int{1, 2}, s: []int{3, 4}}, &S{f: 2, a: [2]int{2, 1}, s: []int{4, 3}}, &S{}
	s, ls, ss := []int{1, 2}, []int{3, 4}, [][]int{{1, 2}, {3, 4}}
	arr, larr, aa := [2]int{1, 2}, [2]int{2, 3}, [2][2]int{{1, 2}, {3, 4}}
	pa, m := &arr, map[int]int{0: 1, 1: 2}
	sst, sps := []S{st, *pst}, []*S{&st, pst}
	str, bs, i8, k := "a", []byte("b"), int8(1), 1
	mb, mst, mbs, mi8 := map[int]bool{}, map[int]S{}, map[string]int{"a": 5, "b": 6}, map[int8]int{1: 1, 2: 2, 3: 3}
	var ifc I = st
	if k == 9 { // never; else gc would know its type, and call the method itself
		ifc = Z{}
	}
	var ip, iq any = 7, p
	g := func(x int) int {
		note("g", x)
		cx, k = cx+x&3, k^1
		s[0]++
		arr[1] ^= 5
		m[1]++
		st.f, st.a[0], aa[1][0] = st.f+1, st.a[0]+2, aa[1][0]+1
		if x&1 == 1 {
			s, p, pst, ps2 = []int{s[1], s[0]}, &x3, ps2, pst
			pst.s, ps2.s = []int{1, 2}, []int{5, 6}
			ss[0], ss[1], sps[0], sps[1] = ss[1], ss[0], sps[1], sps[0]
		}
		return x&3 + 1
	}
	hook = func(x int) {
		cx ^= x & 7
		ls[0]++
		*p += 1
		sst[0].f++
		str, bs[0], i8, ip = str+"b", 'a', i8+1, 8
		mb[k], mst[k] = true, S{f: cx}
		mi8[1]++
		mbs["b"]++
		if x&2 == 2 {
			ifc, pa = *pst, &[2]int{x & 3, cx & 3}
		}
	}
	fns := []func(int) int{g, f1}
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r, notes)
		}
	}()
	_, _, _, _, _, _, _, _, _, _, _ = fns, str, bs, i8, mb, mst, mbs, mi8, ip, iq, g
`

const orderShows = `	fmt.Println(lx, cx, x2, x3, *p, st, *pst, *ps2, s, ls, ss, arr, larr, aa, *pa, m, sst, gx, *gp, gs, garr, gst, gm, ifc, k, str)
	fmt.Println(notes)
`

// orderForms are what something may look like: $p is a place, $i an index, $h a call, $c a condition, $e a number, $l a slice, $x anything that can be printed.
// An entry stands for several, with ¦ between them; the first one of each kind is for where it is deep enough.
var orderForms = map[byte][]string{
	'p': {"lx¦cx¦gx", "lx¦cx¦gx¦*p¦*gp¦st.f¦pst.f¦gst.f¦ps2.n.f", "lx¦cx¦gx¦*p¦*gp¦st.f¦pst.f¦gst.f¦ps2.n.f", "s[$i]¦gs[$i]¦arr[$i]¦garr[$i]¦larr[$i]¦ls[$i]",
		"st.a[$i]¦pst.a[$i]¦pst.s[$i]¦m[$i]¦gm[$i]¦pa[$i]", "ss[$i][$i]¦aa[$i][$i]¦sst[$i].a[$i]¦sps[$i].f¦sps[$i].s[$i]"},
	'i': {"0¦1¦lx&1¦cx&1¦gx&1", "0¦1", "0¦1¦lx&1¦cx&1¦gx&1¦k", "$h&1", "$h&1", "($e)&1"},
	'h': {"g(1)¦f1(2)", "f1($e)¦f2($e, $e)¦g($e)¦g($e)¦st.get($e)¦pst.bump($e)¦fv($e, $e)¦pick(1).get($e)¦ifc.get($e)¦fns[$i]($e)¦add($e)¦put($e, $e)¦tell($e)¦fv($l...)¦pst.get($e)¦sps[$i].bump($e)"},
	'c': {"lx < cx¦gx == 1¦mb[k]", "$e < $e¦$e > $e¦$e == $e¦$e != $e", "($c && $c)¦($c || $c)¦!($c)¦yes($e)"},
	'e': {"(lx + 1)¦(cx - 2)¦lx¦cx¦gx¦st.f", "$p", "$p", "$h", "$h", "($e + $e)¦($e - $e)¦($e * $e)¦($e ^ $e)¦($e & $e)¦($e | $e)", "b2i($c)",
		"[]int{$e, $e}[$i]¦[2]int{$e, $e}[$i]¦S{f: $e, a: [2]int{$e}}.f¦int(int8($e))¦-($e)¦min($e, $e)¦len(append($l, $e))¦$l[$i]¦map[int]int{$i: $e}[$i]¦<-mk($e)¦any($e).(int)",
		"func() int { return $e }()¦($e / $p)¦($e % $p)¦mi8[int8($e)]¦s[$e]¦max($p, $h, $p)¦len(str)¦mbs[str]¦mst[$i].f¦$e << ($e & 7)¦func(x, y int) int { return x - y }($e, $e)"},
	'n': {"never(1)", "never($e)"},
	'l': {"s¦ls¦gs", "s¦ls¦gs¦fs($e)¦ss[$i]¦pst.s¦s[:$e+1]¦arr[:]¦append($l, $e)"},
	'x': {"cx¦s¦arr", "$e", "$e", "$h", "$c", "st¦*pst¦arr¦garr¦aa¦s¦larr¦gst¦sst[0]¦ifc.get(1)¦p == gp¦st.a == arr¦garr == [2]int{$e, 1}¦mb[k]¦mst[k]¦mst[k].f¦uint8($e)¦any(cx)¦any(uint8(cx))",
		"string(bs)¦[]byte(str)¦str¦str + \"x\"¦mbs[string(bs)]¦mi8[int8(cx)]¦mi8[i8]¦len(str)¦gx / (cx - x2 + 1)¦s[cx]¦gx >> (cx - 3)¦ip.(int)¦iq.(*int) == p¦[2]int(s)¦float64(cx)",
		"complex(float64(gx), 1)¦func() bool { return $c }()¦$l"},
	's': {"lx++", "$p = $e¦$p = $e¦$p += $e¦$p -= $e¦$p ^= $e¦$p++", "$p, $p = $e, $e¦$p, $p = two($e)¦$p, $p = flip($e, $e)¦arr, larr[$i] = [2]int{$h, $h}, $e¦st, $p = S{f: $h, s: []int{$h, $h}}, $e",
		"show($e, $e, $e)¦fmt.Println($x, $x, $x)¦fmt.Println($x, $x)", "if ($c) {\n\t\tlx++\n\t}¦switch ($e) {\n\tcase $e, $e:\n\t\tlx += 3\n\tcase $e:\n\t\tlx += 4\n\t}¦mk($e) <- $e",
		"st = S{f: $e, a: [2]int{$e, $e}, s: []int{$e, $e}}¦*pst = S{f: $e, a: [2]int{$e, $e}, s: $l}¦gst = S{a: [2]int{$e, $e}, s: $l, n: N{$e}}¦s = append($l, $e)[:2]¦s = append($l, $e, $e)[:2]",
		"func() { defer show($e, $e, $e) }()¦lx = func() int { a, b := func() (int, int) { return $e, $e }(); return a*3 + b }()¦for _, v := range []int{$e, $e} {\n\t\tlx += v\n\t}",
		"for i, v := range ($l) {\n\t\tlx += i * v\n\t\t$p = $e\n\t}¦select {\n\tcase $n <- $e:\n\tcase v := <-mk($e):\n\t\tlx = v\n\tcase $p = <-$n:\n\t}¦$p, mb[$i] = <-mk($e)¦$p, mb[$i] = m[$e]¦copy($l, $l)¦delete(m, $e)"},
}

// An orderGen makes the statements.
type orderGen struct{ *generator }

// generateOrder makes the program of a seed.
func generateOrder(seed uint64) string {
	g := orderGen{&generator{Rand: rand.New(rand.NewPCG(seed, 3))}}
	g.WriteString(orderHead)
	const n = 100
	for i := range n {
		fmt.Fprintf(g, "func t%d() {\n%s\t%s\n%s}\n\n", i, orderVars, g.some('s', 0), orderShows)
	}
	g.WriteString("func main() {\n")
	for i := range n {
		fmt.Fprintf(g, "\tfmt.Println(\"t%[1]d\")\n\tt%[1]d()\n", i)
	}
	g.WriteString("}\n")
	return g.String()
}

// some is something of a kind.
func (g orderGen) some(kind byte, depth int) string {
	forms := orderForms[kind]
	form := forms[0]
	if depth <= 3 {
		form = pick(g.generator, forms[1:])
	}
	form = pick(g.generator, strings.Split(form, "¦"))
	var b strings.Builder
	for i := 0; i < len(form); i++ {
		if form[i] == '$' {
			i++
			b.WriteString(g.some(form[i], depth+1))
		} else {
			b.WriteByte(form[i])
		}
	}
	return b.String()
}
