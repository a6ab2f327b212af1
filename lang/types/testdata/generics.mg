package main

type Number interface{ ~int | ~float64 }

func Sum[T Number](list ...T) (s T) {
	for _, x := range list {
		s += x
	}
	return s
}

func Map[T, U any](list []T, f func(T) U) []U {
	var res []U
	for _, x := range list {
		res = append(res, f(x))
	}
	return res
}

type List[T any] struct {
	head T
	tail *List[T]
}

func (l *List[T]) Push(x T) *List[T] { return &List[T]{x, l} }
func (l *List[K]) Len() int          { return 1 + l.tail.Len() }

type Pair[A comparable, B any] struct {
	a A
	b B
}

type Vec[T any] = []T

func id[T any](x T) T { return x }

func New[T any]() *T { return new(T) }

type Tree[T interface{ Less(T) bool }] struct{ left, right *Tree[T] }

func main() {
	var _ float64 = Sum(1, 2.5)
	_ = Sum("a") // ERROR "string does not satisfy Number \(string missing in ~int \| ~float64\)"
	var _ []string = Map([]int{1}, func(i int) string { return "" })
	_ = Map([]int{1}, 1) // ERROR "type untyped int of 1|cannot infer U|does not match"
	var l *List[int]
	l = l.Push(1).Push("a") // ERROR "cannot use \"a\" .* as int value in argument to l\.Push\(1\)\.Push"
	var _ List // ERROR "cannot use generic type List\[T any\] without instantiation"
	var _ Pair[int] // ERROR "not enough type arguments for type Pair: have 1, want 2"
	var _ Pair[[]int, int] // ERROR "\[\]int does not satisfy comparable"
	var v Vec[int] = []int{1}
	_ = v
	var g func(string) string = id
	_ = g
	_ = id // ERROR "cannot use generic function id without instantiation"
	_ = New() // ERROR "in call to New, cannot infer T"
	_ = New[int]()
	_ = id[int, int](1) // ERROR "got 2 type arguments but want 1"
	var t Tree[int] // ERROR "int does not satisfy interface\{Less\(int\) bool\} \(missing method Less\)|int does not satisfy" "declared and not used: t"
	var n Number // ERROR "cannot use type Number outside a type constraint: interface contains type constraints" "declared and not used: n"
	_ = l
}

func bad[T any](x T) {
	_ = x + x // ERROR "operator \+ not defined on x \(variable of type T constrained by any\)"
	_ = x == x // ERROR "invalid operation: x == x \(incomparable types in type set\)"
	_ = x.(int) // ERROR "cannot use type assertion on type parameter value x"
	switch x.(type) { // ERROR "cannot use type switch on type parameter value x"
	}
	for range x { // ERROR "cannot range over x"
	}
	type local struct{ x T }
	_ = local{x}
}

func seq(yield func(int, string) bool) {}

func ranges() {
	for i, s := range seq {
		var _ int = i
		var _ string = s
	}
}
