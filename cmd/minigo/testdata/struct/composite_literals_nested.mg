// run
package main

import "fmt"

type Point struct{ X, Y int }
type Line struct {
	From, To Point
	Tag      *string
}
type Tree struct {
	L, R *Tree
	V    int
}

func main() {
	l := Line{From: Point{1, 2}, To: Point{Y: 4}}
	fmt.Printf("%+v %v\n", l.From, l.To)
	ls := []Line{{Point{1, 1}, Point{2, 2}, nil}, {To: Point{3, 3}}}
	fmt.Println(len(ls), ls[1].To, ls[0].From)
	ps := []*Point{{1, 2}, {3, 4}, nil}
	ps[0].X = 10
	fmt.Println(*ps[0], *ps[1], ps[2] == nil)
	t := &Tree{V: 1, L: &Tree{V: 2, R: &Tree{V: 3}}, R: &Tree{nil, nil, 4}}
	fmt.Println(t.V, t.L.R.V, t.R.V, t.R.L == nil)
	grid := [2][2]Point{{{1, 2}, {3, 4}}, {1: {5, 6}}}
	fmt.Println(grid)
	m := map[Point][]Point{{1, 2}: {{3, 4}, {5, 6}}, {}: {}}
	fmt.Println(m)
	arr := [...]string{2: "c", 0: "a", 4: "e"}
	fmt.Printf("%d %q\n", len(arr), arr)
	sl := []int{5: 1, 2, 1: 7}
	fmt.Println(sl)
	anon := []struct {
		n string
		f func() int
	}{{"a", func() int { return 1 }}, {n: "b", f: func() int { return 2 }}}
	for _, a := range anon {
		fmt.Print(a.n, a.f(), " ")
	}
	fmt.Println()
	const idx = 'b'
	table := [...]bool{'a': true, idx: true}
	fmt.Println(len(table), table['a'], table['`'])
	fmt.Println(*&Point{7, 8}, (&Point{9, 9}).X, Point{1, 2}.Y)
}
