// run
package main

import "fmt"

type T struct {
	a [][]int
	b []int
	c int
	d [2]int
	e *T
	f [5]string
}
type U struct{ p *T }
type V struct{ a, b, c, d int }

// The right side of an assignment fails before the left side does.
func try(n int, f func()) {
	defer func() { fmt.Println(n, recover()) }()
	f()
}

func main() {
	x, y := U{}, U{new(T)}
	s, e := []int(nil), []int(nil)
	h := []int{1, 2}
	i, j := 5, 7
	m := map[string]int(nil)
	vs := []V{{}, {}}
	var vp *V
	var np *T
	try(1, func() { x.p.a[0][0] = y.p.a[0][0] })
	try(2, func() { x.p.b[0] = y.p.a[0][0] })
	try(3, func() { x.p.c = y.p.a[0][0] })
	try(4, func() { x.p.d[i] = y.p.a[0][0] })
	try(5, func() { np.a[0][0] = y.p.a[0][0] })
	try(6, func() { np.b[0] = y.p.b[0] })
	try(7, func() { np.c = y.p.b[1] })
	try(8, func() { np.d[1] = y.p.b[1] })
	try(9, func() { np.e.c = y.p.b[1] })
	try(10, func() { s[i] = e[j] })
	try(11, func() { s[i] += e[j] })
	try(12, func() { np.a[0][0] += y.p.a[0][1] })
	try(13, func() { np.b[0] += y.p.b[1] })
	try(14, func() { np.c += y.p.b[1] })
	try(21, func() { m["a"] = h[i] })
	try(28, func() { h[i] = h[j] })
	try(29, func() { h[j] = *(*int)(nil) })
	try(30, func() { var ip *int; h[j] = *ip })
	try(31, func() { var ip *int; *ip = h[j] })
	try(32, func() { var ip *int; *ip = h[j] / (i - 5) })
	try(33, func() { var ip **T; (*ip).b[0] = h[j] / (i - 5) })
	try(34, func() { var a any = 1; np.a[0][0] = len(a.(string)) })
	try(35, func() { var a any = 1; np.b[0] = len(a.(string)) })
	var ss [][]int
	try(40, func() { ss[i][j] = h[i+1] })
	try(41, func() { ss[i] = ss[j] })
	try(42, func() { ss[i] = append(ss[j], 1) })
	try(43, func() { ss[i] = append(ss[i], 1) })
	try(44, func() { np.a[0] = append(np.a[1], h[j]) })
	var hp *[2]int
	try(46, func() { hp[i] = h[j] })
	try(50, func() { *vp = vs[i] })
	try(51, func() { vs[i] = *vp })
	try(52, func() { vs[i] = vs[j] })
	try(53, func() { np.f[i] = "a"[j:] })
	try(54, func() { np.f = y.p.e.f })
}
