// run

// A type and its aliases are one type.

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

type T struct{ f int }

func (t T) M() int   { return t.f }
func (t *T) P(n int) { t.f = n }

type A = T
type B = A
type C = *A

func (a A) AM() int  { return a.f + 100 }
func (b *B) BM() int { return b.f + 200 }

type E1 struct {
	A
	x int
}
type E2 struct{ *B }
type G[P any] struct{ x P }

func (g G[P]) X() P { return g.x }

type H[P any] = G[P]
type K[P any] = map[string]P
type S[P any] = []P
type Int = int
type I = interface{ M() int }
type J = I
type Er = error
type Any = any
type Fn = func(A) B
type R = struct{ A; next *R2 }
type R2 struct{ r *R }
type Self = *SelfT
type SelfT struct{ s Self; n Int }

type List[P any] struct { next *LA[P]; v P }
type LA[P any] = List[P]

func (l *List[P]) len() int { if l == nil { return 0 }; return 1 + l.next.len() }

func show[P any](p P) string { return fmt.Sprintf("%T %v", p, p) }

type con interface{ Int | ~string }

func sum[P con](p ...P) (s P) { for _, x := range p { s += x }; return }

func kind(x any) string {
	switch x.(type) {
	case A:
		return "A"
	case C:
		return "C"
	case H[Int]:
		return "H[Int]"
	case K[B]:
		return "K[B]"
	case S[Int]:
		return "S"
	case Int:
		return "Int"
	case Er:
		return "Er"
	case Fn:
		return "Fn"
	}
	return "?"
}

func local[P any](p P) string {
	type L = struct{ v P }
	type M struct{ v P }
	type N = M
	return fmt.Sprintf("%T %T %T", L{p}, M{p}, N{p})
}

func main() {
	a := A{1}
	var t T = a
	var b B = t
	c := C(&b)
	c.P(5)
	fmt.Println(a.M(), t.AM(), b.BM(), c.M(), c.AM(), c.BM())
	e := E1{A: a, x: 2}
	e.P(7)
	fmt.Println(e.M(), e.AM(), e.A, e.f, e.BM())
	e2 := E2{B: &b}
	fmt.Println(e2.M(), e2.B == c, e2.f)
	h := H[Int]{3}
	var g G[int] = h
	fmt.Println(h.X(), g == h, show(h), show(g), show(K[A]{"a": a}), show(S[B]{b}))
	var i I = a
	var j J = i
	fmt.Println(i.M(), j == i, i == any(T{1}), show(i), show(c) != "")
	var er Er = errors.New("x")
	var an Any = er
	_, ok := an.(error)
	fmt.Println(er, ok, an == er)
	for _, x := range []any{T{}, &T{}, G[int]{}, map[string]T{}, []int{}, 1, errors.New("e"), func(T) T { return T{} }, "s"} {
		fmt.Print(kind(x), " ")
	}
	fmt.Println()
	fmt.Println(sum(1, 2, 3), sum("a", "b"), sum[Int](1))
	fmt.Println(local(1), local("s"), local(a))
	m := map[any]int{A{1}: 1}
	m[T{1}]++
	m[B{1}]++
	fmt.Println(m, len(m))
	r := R{a, nil}
	fmt.Println(r.M(), r)
	var l *LA[string]
	l = &List[string]{l, "x"}
	l = &LA[string]{l, "y"}
	fmt.Println(l.len(), show(*l.next))
	s := Self(&SelfT{nil, 4})
	s.s = s
	fmt.Println(s.s.s.n)
	var fm os.FileMode = fs.FileMode(0644)
	fmt.Println(fm, show(fm), fm.IsRegular())
	f := Fn(func(x T) T { return T{x.f + 1} })
	fmt.Println(f(a))
	mv, me := a.AM, (*B).BM
	fmt.Println(mv(), me(&a), A.M(a), B.M(b), C.BM(&a))
	var pe *fs.PathError
	_, err := os.Open("/nonexistent/x")
	fmt.Println(errors.As(err, &pe), pe.Op, errors.Is(err, os.ErrNotExist))
	var pe2 *os.PathError = pe
	fmt.Println(pe2 == pe, show(pe2) == show(pe))
	ch := make(chan B, 1)
	var ch2 chan T = ch
	ch2 <- a
	fmt.Println((<-ch).AM())
	defer func() { fmt.Println(recover()) }()
	_ = any(h).(H[string])
}
