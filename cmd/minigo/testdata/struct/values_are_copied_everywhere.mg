// run
package main

import "fmt"

type Point struct{ X, Y int }
type Line struct{ A, B Point }

func (p *Point) Move(dx int)      { p.X += dx }
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
func (l Line) Rev() Line          { return Line{l.B, l.A} }

type Grid [3][3]rune

func (g *Grid) Set(i, j int, r rune) { g[i][j] = r }
func (g Grid) Str() (s string) {
	for _, row := range g {
		for _, c := range row {
			s += string(c)
		}
		s += "|"
	}
	return
}

type Wrapper struct {
	Grid
	hist []Grid
	byP  map[Point]*Grid
}

var global Grid
var gp = &global[1]
var gl Line
var gpt = &gl.B
var gs = global[1][:]
var gbig struct {
	arr                                               [20]int
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q int
}

func order(n int, s string) int { fmt.Print(s, " "); return n }

func ret3() (a [2]int, p Point, s []int) {
	a[1] = 3
	p.X = 4
	s = append(s, 1, 2)
	return a, p, s
}

func named() (x, y int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
			y++
		}
	}()
	x = 1
	y = 2
	if x == 1 {
		panic("p")
	}
	return 5, 6, nil
}

func swapret(a, b int) (x, y int) { x, y = a, b; return y, x }
func shadow() (err error) {
	if err := fmt.Errorf("inner"); err != nil {
		_ = err
	}
	return
}
func capt() (fs []func() int) {
	x := 1
	fs = append(fs, func() int { x++; return x })
	fs = append(fs, func() int { return x * 10 })
	x = 5
	y := x
	fs = append(fs, func() int { return y })
	for i, v := range []int{7, 8} {
		fs = append(fs, func() int { return i*100 + v })
	}
	for i := 0; i < 2; i++ {
		p := &i
		fs = append(fs, func() int { *p += 10; return i })
	}
	arr := [2]int{1, 2}
	fs = append(fs, func() int { arr[0]++; return arr[0] + arr[1] })
	arr[1] = 50
	pt := Point{1, 1}
	fs = append(fs, func() int { pt.Move(3); return pt.X })
	pt.X = 100
	return
}

type I interface{ M() int }
type A int
type B struct{ x, y, z int }
type C [4]int
type D struct{}
type F func() int

func (a A) M() int  { return int(a) }
func (b B) M() int  { return b.x + b.y + b.z }
func (c C) M() int  { return c[3] }
func (d D) M() int  { return 99 }
func (f F) M() int  { return f() }
func (b *B) P() int { b.x++; return b.x }

type G struct {
	I
	n int
}
type H struct {
	*G
	F
}

func dup(x any) any { return x }

func main() {
	l := Line{Point{1, 2}, Point{3, 4}}
	m := l.Rev()
	m.A.Move(10)
	l.B.Add(Point{1, 1}).Add(m.A)
	pb := &l.B
	pb.Move(5)
	fmt.Println(l, m, l == m, l.Rev().Rev() == l, *pb)
	pts := map[string]Point{"a": {1, 1}}
	p := pts["a"]
	p.Move(1)
	fmt.Println(pts, p, pts["a"].Add(p).X)
	ls := []Line{l, m}
	ls[0].A.X = 77
	ls[1].B.Move(3)
	for i := range ls {
		q := &ls[i].A
		q.Y *= 2
	}
	fmt.Println(ls, l.A)
	var w Wrapper
	w.Set(1, 1, 'x')
	w.hist = append(w.hist, w.Grid)
	w.Set(0, 0, 'y')
	w.hist = append(w.hist, w.Grid)
	w.byP = map[Point]*Grid{{1, 2}: &w.Grid}
	w.byP[Point{1, 2}].Set(2, 2, 'z')
	for _, g := range w.hist {
		fmt.Printf("%q ", g.Str())
	}
	fmt.Printf("%q\n", w.Str())
	gp[2] = 'g'
	gs[0] = 'h'
	gpt.Y = 6
	gbig.arr[3] = 4
	gbig.q = 1
	bg := gbig
	bg.arr[3]++
	pbg := &gbig
	pbg.arr[4] = 7
	*pbg = bg
	fmt.Println(global[1], gl, bg.arr[3], gbig.arr[3], gbig.arr[4], gbig.q, bg == gbig)
	a, pp, s := ret3()
	a[0], pp.Y, s[0] = s[1], a[1], pp.X
	fmt.Println(a, pp, s)
	fmt.Println(named())
	fmt.Println(swapret(1, 2))
	fmt.Println(shadow())
	for _, f := range capt() {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	arr := [...]int{order(0, "a"), order(1, "b"), 5: order(2, "c")}
	mp := map[string]int{"k": order(1, "d")}
	fmt.Println(arr, mp, order(1, "e")+order(2, "f")*order(3, "g"))
	is := []I{A(3), B{1, 2, 3}, &B{4, 5, 6}, C{3: 8}, D{}, F(func() int { return 5 }), G{A(2), 1}, H{&G{B{1, 1, 1}, 2}, nil}.G}
	sum := 0
	for _, i := range is {
		f := i.M
		sum += i.M()*2 + f()
		fmt.Printf("%T ", i)
	}
	fmt.Println(sum)
	b := B{1, 2, 3}
	bm := b.M
	bpf := b.P
	b.x = 50
	fmt.Println(bm(), bpf(), b.x, B.M(b), (*B).P(&b), (*B).M(&b), I.M(b))
	var x any = b
	y := dup(x).(B)
	y.x = 1
	fmt.Println(x.(B).x, y.x, x == dup(x), x == any(y))
	c := C{1, 2}
	x = c
	c[0] = 9
	d := x.(C)
	d[1] = 8
	fmt.Println(x, c, d, x == any(C{1, 2}))
	chs := make(chan C, 2)
	chs <- c
	c[2] = 100
	e := <-chs
	fmt.Println(e, c)
	chl := make(chan Line, 1)
	select {
	case chl <- l:
		l.A.X = -1
	}
	select {
	case q, ok := <-chl:
		fmt.Println(q, ok)
	}
	type pair struct {
		arr [2]int
		sl  []int
	}
	p1 := pair{[2]int{1, 2}, []int{3}}
	p2 := p1
	p2.arr[0], p2.sl[0] = 10, 30
	ps := []pair{p1, p2}
	ps = append(ps, ps...)
	ps[0].arr[1] = 99
	cp := make([]pair, 4)
	copy(cp, ps)
	cp[1].arr[0] = -5
	fmt.Println(p1, p2, ps, cp)
	func(q pair, qs ...pair) {
		q.arr[0] = 1000
		qs[0].arr[0] = 2000
	}(p1, ps...)
	fmt.Println(p1.arr, ps[0].arr)
	fn := func(g Grid) Grid { g[0][0] = 'Q'; return g }
	g1 := Grid{}
	g2 := fn(g1)
	fmt.Println(g1[0][0], g2[0][0], fn(fn(g1)) == g2)
	np := new(pair)
	np.arr[1]++
	*np = p1
	np.arr[1]++
	fmt.Println(*np, p1.arr)
	var u8 uint8 = 250
	for i := 0; i < 10; i++ {
		u8++
	}
	var i8 int8 = 127
	i8 += 2
	u16 := uint16(i8)
	i32 := int32(u16) << 20
	fmt.Println(u8, i8, u16, i32, uint32(i32)>>4, -i8, ^u16, u8-5, i8*i8, i8/3, i8%5)
	var sh uint = 9
	fmt.Println(u8<<sh, i8>>sh, 1<<sh, int64(1)<<(sh*7), uint16(1)<<15>>sh)
	f32 := float32(1) / 3
	fmt.Println(f32, float64(f32), f32*3 == 1, int(f32*10), uint8(f32*300), f32 < 0.34, f32 > 0.33)
	str := "x"
	str += "y" + str
	str += str
	fmt.Println(str, str[1:2]+str, str < "xz", len(str+"abc"))
	bs := []byte(str)
	bs[0] = 'Z'
	bs = append(bs, "tail"...)
	fmt.Println(string(bs), str, copy(bs[1:], "QQ"), string(bs))
	const cs = "const" + "ant"
	fmt.Println(cs[2:5], len(cs), cs[1])
	switch z := any(l).(type) {
	case Point, *Point:
		fmt.Println("point", z)
	case Line:
		z.A.X = 5
		fmt.Println("line", z, l)
	}
	var ip *int
	iv := 3
	ip = &iv
	pip := &ip
	**pip = 4
	*ip++
	fmt.Println(iv, *ip == **pip)
	ml := map[string]map[string]int{}
	if ml["a"] == nil {
		ml["a"] = map[string]int{}
	}
	ml["a"]["b"]++
	ml["a"]["b"] += 5
	mstr := map[Line]string{l: "l"}
	mstr[l] += "!"
	marr := map[string][]int{}
	marr["x"] = append(marr["x"], 1, 2)
	marr["x"][0]--
	mst := map[int]struct{ n int }{1: {2}}
	fmt.Println(ml, mstr[l], marr, mst[1].n, len(mst))
}
