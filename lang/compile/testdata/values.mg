package main

type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }

func (a *vec) scale(k float64) {
	a.x *= k
	a.y *= k
	a.z *= k
}

type list struct {
	next *list
	val  int
}

func reverse(l *list) (r *list) {
	for l != nil {
		l.next, r, l = r, l, l.next
	}
	return r
}

func swap(a []string, i, j int) { a[i], a[j] = a[j], a[i] }

func grid() int {
	var g [3][4]int
	g[1][2] = 5
	h := g
	return h[1][2] + len(h)
}

func main() {
	v := vec{1, 2, 3}.add(vec{z: 4})
	v.scale(2)
	swap([]string{"a", "b"}, 0, 1)
	println(v.x, reverse(&list{nil, 3}).val, grid())
}
