// run
package main

import (
	"cmp"
	"fmt"
)

// Small generic functions and methods, which are put in place with the types of each instance.

type number interface {
	~int | ~int8 | ~uint8 | ~float64 | ~float32
}

func abs[T number](x T) T {
	if x < 0 {
		return -x
	}
	return x
}
func square[T number](x T) T  { return x * x }
func dist[T number](a, b T) T { return abs(a-b) + square(a-b) }
func larger[T cmp.Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func largest[T cmp.Ordered](a, b, c T) T { return larger(larger(a, b), c) }
func equal[T comparable](a, b T) bool    { return a == b }
func half[T, U number](x T) U            { return U(x) / 2 }
func at[T any](s []T, i int) T           { return s[i] }

type pair[K comparable, V any] struct {
	key K
	val V
}

func (p pair[K, V]) first() K                 { return p.key }
func (p *pair[K, V]) set(v V)                 { p.val = v }
func (p *pair[K, V]) get() V                  { return p.val }
func (p pair[K, V]) has(k K) bool             { return p.key == k }
func (p *pair[K, V]) same(q *pair[K, V]) bool { return p == q || p.has(q.first()) }

type stack[T any] struct{ a []T }

func (s *stack[T]) push(x T) { s.a = append(s.a, x) }
func (s *stack[T]) len() int { return len(s.a) }
func (s *stack[T]) top() T   { return s.a[len(s.a)-1] }
func (s *stack[T]) drop()    { s.a = s.a[:len(s.a)-1] }

type outer struct {
	stack[string]
	n int
}

type celsius float64
type tiny int8

func sum[T number](list []T) (t T) {
	for _, x := range list {
		t += square(abs(x))
	}
	return t
}

func main() {
	fmt.Println(abs(-3), abs(2.5), abs(tiny(-128)), abs(uint8(200)), abs(celsius(-1.5)), square(tiny(100)), square(uint8(20)), square(float32(1.1)))
	fmt.Println(dist(3, 7), dist(2.5, 1), dist(tiny(100), tiny(-100)), largest(1, 3, 2), largest("a", "c", "b"), largest(1.5, -1, 0))
	fmt.Println(equal("a", "a"), equal(1, 2), equal[any](1, 1.0), equal(pair[int, int]{1, 2}, pair[int, int]{1, 2}))
	fmt.Println(half[int, float64](3), half[float64, int](7.9), half[int8, uint8](-1), half[uint8, int8](200))
	fmt.Println(sum([]int{1, -2, 3}), sum([]float64{1.5, -2}), sum([]tiny{10, -5}))

	p, q := pair[string, int]{"a", 1}, pair[string, int]{"b", 2}
	p.set(p.get() + q.get())
	r := &pair[int8, []string]{-1, nil}
	r.set(append(r.get(), "x"))
	fmt.Println(p, p.first(), p.has("a"), p.same(&q), p.same(&p), r.get(), r.first(), r.has(-1))

	var ints stack[int]
	var texts outer
	points := &stack[pair[int, bool]]{}
	for i := range 5 {
		ints.push(i * i)
		texts.push(fmt.Sprint(i))
		points.push(pair[int, bool]{i, i%2 == 0})
		texts.n += ints.top()
	}
	for ints.len() > 2 {
		ints.drop()
		points.drop()
	}
	fmt.Println(ints, texts, points.top(), points.len(), texts.len(), larger(texts.top(), "3"), at(ints.a, 1), at(texts.a, 2))

	for _, f := range []func(){
		func() { ints.a = nil; fmt.Println(ints.top()) },
		func() { var p *pair[int, int]; p.set(1) },
		func() { fmt.Println(at([]string{}, 3)) },
		func() { fmt.Println(equal[any]([]int{}, []int{})) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
