// run
package main

import "fmt"

type Inner struct{ v [2]int }
type T struct {
	n  int
	s  string
	in Inner
}

func main() {
	ts := make([]T, 3)
	ts[1].n = 5
	ts[1].s = "mid"
	ts[1].in.v[1] = 7
	p := &ts[1]
	p.n++
	p.in.v[0] = 1
	for _, t := range ts {
		t.n = 100
		t.in.v[0] = 100
	}
	fmt.Println(ts)
	for i := range ts {
		ts[i].in.v[0] += i
	}
	u := ts[1]
	u.in.v[1] = -1
	fmt.Println(ts, u)
	ts = append(ts, ts[1])
	ts[3].in.v[0] = 50
	fmt.Println(ts[1], ts[3], *p)
}
