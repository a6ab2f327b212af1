// run
package main

import "fmt"

var g = 1

type S struct {
	a [3]int
	m map[string]int
	p *S
	f func(int) int
	n int
}

func set(v int) int     { g = v; return v }
func (s *S) bump() int  { s.n++; s.a[0]++; return s.n }
func (s S) get() int    { return s.n }
func id(x ...any) []any { return x }

func main() {
	fmt.Println(g, set(2), g)
	x := 1
	inc := func() int { x++; return x }
	fmt.Println(x, inc(), x, inc())
	a := []int{x, inc(), x}
	fmt.Println(a)
	m := map[int]int{x: inc(), inc(): x}
	fmt.Println(len(m))
	s := &S{n: 1}
	fmt.Println(s.n, s.bump(), s.n, s.a, s.get(), s.bump(), s.a[0])
	y := s.n + s.bump()*s.n
	fmt.Println(y)
	arr := [3]int{1, 2, 3}
	f := func() int { arr[0] = 100; return 0 }
	fmt.Println(arr[0]+f(), arr)
	fmt.Println(arr, f(), arr[1])
	i := 0
	next := func() int { i++; return i }
	b := make([]int, 5)
	b[next()], b[next()] = next(), next()
	fmt.Println(b, i)
	b[next()-5] += next()
	fmt.Println(b)
	p := &b[0]
	*p, b[next()-7] = 7, next()
	fmt.Println(b)
	var st struct{ a, b int }
	st.a, st.b = 1, 2
	st.a, st.b = st.b, st.a
	fmt.Println(st)
	st = struct{ a, b int }{st.b, st.a}
	fmt.Println(st)
	t := [2]int{1, 2}
	t = [2]int{t[1], t[0]}
	fmt.Println(t)
	q := []int{1, 2, 3}
	q = append(q[:1], q[2:]...)
	fmt.Println(q)
	q = append([]int{0}, q...)
	q = append(q, q[0], q[1])
	q = append(q, len(q))
	fmt.Println(q, len(q))
	z := 5
	z = min(z+1, z*2, 9)
	bo := true
	bo = !bo && z > 3 || bo
	fmt.Println(z, bo)
	c := complex(1, 2)
	c = complex(imag(c), real(c))
	fmt.Println(c, c*c)
	var e any = z
	e, ok := e.(string)
	fmt.Println(e, ok)
	str := "a"
	str, z = str+"b", len(str)
	fmt.Println(str, z)
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	z, ch = <-ch, nil
	fmt.Println(z, ch == nil)
	fs := map[string]func(int) int{"d": func(i int) int { return i * 2 }}
	fmt.Println(fs["d"](4), id(1, nil, "x")[2], func() []int { return []int{4, 5} }()[1])
	type R struct {
		v []int
		w [2]string
	}
	r := R{[]int{1}, [2]string{"a", "b"}}
	r2 := r
	r.w, r2.w = r2.w, [2]string{"c", "d"}
	r, r2 = r2, r
	fmt.Println(r, r2)
	rs := [2]R{r, r2}
	rs[0], rs[1] = rs[1], rs[0]
	fmt.Println(rs)
	mm := map[string]R{"x": r}
	mm["y"], mm["x"] = mm["x"], r2
	fmt.Println(mm)
	pr := &rs[1]
	*pr, rs[0] = rs[0], *pr
	fmt.Println(rs, pr.w)
	if v, ok := mm["x"]; ok && v.w[0] != "" {
		fmt.Println(v.w[1])
	} else if w := v.w; w[0] == "" {
		fmt.Println("none", w)
	}
	for i, j := 0, len(q)-1; i < j; i, j = i+1, j-1 {
		q[i], q[j] = q[j], q[i]
	}
	fmt.Println(q)
	k := 0
	for k < 3 {
		k++
		if k == 2 {
			continue
		}
		defer func(n int) { fmt.Print("def", n, k, ";") }(k)
	}
	var iface interface{ get() int } = *s
	s.n = 1000
	fmt.Println(iface.get(), s.get(), (*S).bump(s), S.get(*s))
	u := uint8(3)
	u -= 5
	w := ^u >> 1 &^ 2
	fmt.Println(u, w, -u, u*u, u/3, u%7, u<<7, int8(u), uint64(int8(u)))
	n := -7
	fmt.Println(n/2, n%2, n>>1, n&3, n|1, n^5, n&^4, uint(n)>>60, n/4, n%4, -n/-2)
	var i64 int64 = -1 << 63
	fmt.Println(i64/-1, i64%-1, -i64, i64>>63)
}
