// run
package main

import "fmt"

type T struct{ n int }

func (t T) Add(x int) int        { return t.n + x }
func (t *T) Set(x int)           { t.n = x }
func (t T) Var(xs ...string) int { return len(xs) + t.n }

type I interface{ Add(int) int }

type E struct{ T }

func main() {
	f := T.Add
	fmt.Println(f(T{1}, 2))
	g := (*T).Set
	t := T{}
	g(&t, 5)
	h := (*T).Add
	fmt.Println(t.n, h(&t, 1))
	k := I.Add
	fmt.Println(k(t, 10), T.Var(t, "a", "b"))
	e := E{T{3}}
	fmt.Println(E.Add(e, 1), (*E).Add(&e, 2))
	(*E).Set(&e, 8)
	fmt.Println(e.n)
	fmt.Printf("%T\n%T\n%T\n", f, g, k)
	table := map[string]func(T, int) int{"add": T.Add, "sub": func(t T, x int) int { return t.n - x }}
	fmt.Println(table["add"](T{1}, 1), table["sub"](T{1}, 1))
}
