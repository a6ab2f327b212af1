// run
package main

import "fmt"

func each[F ~func(func(int) bool)](f F) (n int) {
	for x := range f {
		if x > 2 {
			return n
		}
		n += x
	}
	return -1
}

func all[S ~[]E, E any](s S) (r []E) {
	for _, x := range s {
		r = append(r, x)
	}
	return
}

type num interface{ ~int | ~int8 | ~float64 }

func conv[T, U num](x T) U { return U(x) }
func zero[T any]() (z T)    { return }
func ptr[T any](x T) *T     { return &x }

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(x T) Set[T] { s[x] = struct{}{}; return s }
func (s Set[T]) Has(x T) bool   { _, ok := s[x]; return ok }

type Num[T num] struct{ v T }

func (n Num[T]) Double() Num[T] { return Num[T]{n.v * 2} }
func (n *Num[T]) Inc()          { n.v++ }

type Doubler[T num] interface{ Double() Num[T] }

func apply[T num, D Doubler[T]](d D) T { return d.Double().v }

func reduce[T, A any](xs []T, init A, f func(A, T) A) A {
	for _, x := range xs {
		init = f(init, x)
	}
	return init
}

type constraintPtr[T any] interface {
	*T
	Inc()
}

func incAll[T any, P constraintPtr[T]](xs []T) {
	for i := range xs {
		P(&xs[i]).Inc()
	}
}

func main() {
	fmt.Println(each(func(y func(int) bool) {
		for i := 0; y(i); i++ {
		}
	}))
	fmt.Println(all([]string{"a"}), conv[int, float64](3), conv[float64, int8](3.9), conv[int, int8](300))
	fmt.Println(zero[[2]int](), zero[*int](), *ptr("s"), *ptr([2]int{1, 2}))
	fmt.Println(Set[string]{}.Add("x").Has("x"), Set[int]{}.Has(1))
	n := Num[int8]{100}
	n.Inc()
	f := n.Double
	g := (*Num[int8]).Inc
	g(&n)
	fmt.Println(f(), n, apply[int8](n))
	fmt.Println(reduce([]int{1, 2, 3}, "", func(a string, x int) string { return a + fmt.Sprint(x) }))
	ns := []Num[float64]{{1}, {2}}
	incAll(ns)
	fmt.Printf("%v %T %T\n", ns, ns, Set[string](nil))
	h := reduce[int, int]
	fmt.Println(h([]int{4, 5}, 1, func(a, b int) int { return a * b }))
}
