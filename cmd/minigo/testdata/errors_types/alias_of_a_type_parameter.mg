// errorcheck

package main

type number interface{ ~int | ~float64 }

type box[T any] struct{ x T }

func k[S ~[]E, E any](s S) S { return s }

// An alias is the parameter itself, and messages call it as the program does.
func f[T number, S ~[]T](x T, s S) (r T) {
	type A = T
	type B = S
	type C = []A
	var a A = x
	var b B = s
	var _ T = a
	var _ box[T] = box[A]{a}
	var _ func(T) S = func(A) B { return b }
	var _ C = C{x, a}
	_, _, _ = k(b), k[B](s), f(a, b)
	a.foo()       // ERROR "a.foo undefined .type A has no field or method foo"
	a = "s"       // ERROR "untyped string constant. as A value"
	var _ int = a // ERROR "variable of type A constrained by number"
	b = x         // ERROR "variable of type T constrained by number. as B value"
	var _ C = 1   // ERROR "as C value"
	var _ *A = 1  // ERROR "as .A value"
	_ = a + "s"   // ERROR "mismatched types A and untyped string"
	return a
}

func main() {}
