// run
package main

import "fmt"

type T struct {
	n int
	a [2]string
}

func (t T) Show() string  { return fmt.Sprint(t.n, t.a) }
func (t *T) Change(n int) { t.n = n }

type Shower interface{ Show() string }

func main() {
	t := T{1, [2]string{"a", "b"}}
	var s Shower = t
	t.n = 2
	t.a[0] = "z"
	fmt.Println(s.Show(), t.Show())
	u := s.(T)
	u.a[1] = "changed"
	fmt.Println(s.Show(), u.Show())
	s2 := s
	s = &t
	t.n = 3
	fmt.Println(s.Show(), s2.Show())
	s.(*T).Change(4)
	fmt.Println(t.n, s.Show())
	var e interface{} = 5
	f := e
	e = "x"
	fmt.Println(e, f)
	list := []interface{}{t, &t.n, t.a}
	t.a[0] = "q"
	t.n++
	fmt.Println(list[0].(T).n, *list[1].(*int), list[2])
}
