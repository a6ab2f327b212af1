// run

package main

import (
	"errors"
	"fmt"
	"sort"
)

type small struct{ a, b int8 }
type words [3]int
type large struct {
	n    [20]int
	s    string
	x, y float64
	next *large
}
type list []string
type none struct{}
type mixed struct {
	s string
	w words
	p *int
	f float32
}

type changer interface {
	Change(k int) string
	Same(other changer) bool
}

var kept any

func (v small) Change(k int) string {
	v.a += int8(k)
	kept = &v
	return fmt.Sprint(v)
}
func (v small) Same(other changer) bool { return any(v) == other }

func (v words) Change(k int) string {
	v[k%3] += k
	p := &v
	p[0]--
	return fmt.Sprint(v, len(p))
}
func (v words) Same(other changer) bool { return any(v) == other }

func (v large) Change(k int) string {
	v.n[k] = k
	v.s += "!"
	v.x, v.y = v.y, v.x
	return fmt.Sprint(v.n[k], v.s, v.x, v.y, v.next == nil)
}
func (v large) Same(other changer) bool {
	o, ok := other.(large)
	return ok && v.n == o.n
}

func (v list) Change(k int) string {
	v[0] += "?"
	v = append(v[:1:1], "z")
	return fmt.Sprint(v, len(v))
}
func (v list) Same(other changer) bool { return len(v) == 2 }

func (none) Change(k int) string     { return fmt.Sprint("none ", k) }
func (none) Same(other changer) bool { return other == none{} }

func (v mixed) Change(k int) string {
	v.w[1] += k
	*v.p += k
	v.f *= 2
	w := v
	w.w[1]++
	return fmt.Sprint(v.s, v.w, *v.p, v.f, w.w)
}
func (v mixed) Same(other changer) bool {
	if v.p == nil {
		panic("no pointer")
	}
	return v == other.(mixed)
}

func (v list) Len() int           { return len(v) }
func (v list) Less(i, j int) bool { return v[i] < v[j] }
func (v list) Swap(i, j int)      { v[i], v[j] = v[j], v[i] }

type failing struct{ code, line int }

func (e failing) Error() string        { return fmt.Sprintf("code %d in line %d", e.code, e.line) }
func (e failing) Is(target error) bool { return target == failing{e.code, 0} }

type recoverer struct{ a, b int }

func (r recoverer) Close() {
	fmt.Println("closing", r.a, r.b, recover())
}

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func main() {
	n := 10
	s, w, l, ls, m := small{1, 127}, words{1, 2, 3}, large{s: "l", x: 1}, list{"a", "b"}, mixed{"m", words{7, 8, 9}, &n, 1.5}
	l.n[3] = 33
	all := []changer{s, &s, w, &w, l, &l, ls, &ls, none{}, &none{}, m, &m}
	for round := range 2 {
		for i, c := range all {
			fmt.Println(round, i, c.Change(i), c.Same(all[i&^1]))
		}
	}
	fmt.Println(s, w, l.n[3], l.s, ls, m.w, n, *kept.(*small))

	long := list{"d", "b", "a", "c"}
	sort.Sort(long)
	sort.Sort(sort.Reverse(&long))
	fmt.Println(long, sort.IsSorted(long))

	var err error = failing{3, 4}
	fmt.Println(errors.Is(fmt.Errorf("at: %w", &failing{3, 9}), failing{3, 0}), errors.Is(err, failing{4, 0}), err)

	func() {
		var c interface{ Close() } = recoverer{1, 2}
		defer c.Close()
		c = &recoverer{3, 4}
		defer c.Close()
		panic("in between")
	}()
	for _, c := range []changer{(*small)(nil), (*words)(nil), (*large)(nil), (*list)(nil), (*none)(nil), (*mixed)(nil), mixed{}} {
		try(func() { c.Same(c) })
		try(func() { c.Change(1) })
	}
	f := changer.Change
	g := (*words).Change
	fmt.Println(f(&w, 2), f(w, 1), g(&w, 0))
}
