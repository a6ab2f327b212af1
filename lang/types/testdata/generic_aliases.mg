// Messages call a type by the alias that the program has written, with its type arguments.

package main

import (
	"fmt"
)

type T struct{ f int }

func (T) m()  {}
func (*T) p() {}

type A = T
type B = A
type C = *A
type G[P any] struct{ x P }
type H[P any] = G[P]
type K[P any] = map[string]P
type I[P any] = []int
type An = any
type Er = error
type J = H[A]
type N A
type M B
type W[P any] = func(P, ...P) (A, P)
type Q = struct {
	A
	b *B
}
type Int = int
type MyInt Int

func (a A) am() {}

func gen[P any, S ~[]P](s S, p P) P { return p }

type Num interface{ ~int | Int | fmt.Stringer } // ERROR `@28 overlapping terms main\.Int and ~int` `@34 cannot use fmt\.Stringer in union \(fmt\.Stringer contains methods\)`

func main() {
	var a A = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as A value in variable declaration`
	var b B = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as B value in variable declaration`
	var c C = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as C value in variable declaration`
	var h H[string] = 1 // ERROR `@20 cannot use 1 \(untyped int constant\) as H\[string\] value in variable declaration`
	var k K[A] = 1 // ERROR `@15 cannot use 1 \(untyped int constant\) as K\[A\] value in variable declaration`
	var i I[A] = 1 // ERROR `@15 cannot use 1 \(untyped int constant\) as I\[A\] value in variable declaration`
	var n N = a // ERROR `@12 cannot use a \(variable of struct type A\) as N value in variable declaration`
	var m M = n // ERROR `@12 cannot use n \(variable of struct type N\) as M value in variable declaration`
	var w W[B] = 1 // ERROR `@15 cannot use 1 \(untyped int constant\) as W\[B\] value in variable declaration`
	var q Q = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as Q value in variable declaration`
	var an An = 1
	var er Er = 1 // ERROR `@14 cannot use 1 \(constant of type int\) as Er value in variable declaration: int does not implement error \(missing method Error\)`
	var j J = 2 // ERROR `@12 cannot use 2 \(untyped int constant\) as J value in variable declaration`
	var s string = j // ERROR `@17 cannot use j \(variable of struct type J\) as string value in variable declaration`
	s = h // ERROR `@6 cannot use h \(variable of struct type H\[string\]\) as string value in assignment`
	s = k // ERROR `@6 cannot use k \(variable of map type K\[A\]\) as string value in assignment`
	s = i // ERROR `@6 cannot use i \(variable of slice type I\[A\]\) as string value in assignment`
	s = w // ERROR `@6 cannot use w \(variable of func type W\[B\]\) as string value in assignment`
	s = q // ERROR `@6 cannot use q \(variable of struct type Q\) as string value in assignment`
	s = an // ERROR `@6 cannot use an \(variable of interface type An\) as string value in assignment: need type assertion`
	s = er // ERROR `@6 cannot use er \(variable of interface type Er\) as string value in assignment`
	s = c // ERROR `@6 cannot use c \(variable of pointer type C\) as string value in assignment`
	s = q.b // ERROR `@6 cannot use q\.b \(variable of type \*B\) as string value in assignment`
	s = q.A // ERROR `@6 cannot use q\.A \(variable of struct type A\) as string value in assignment`
	s = h.x
	s = a.f // ERROR `@6 cannot use a\.f \(variable of type int\) as string value in assignment`
	a = n // ERROR `@6 cannot use n \(variable of struct type N\) as A value in assignment`
	n = b // ERROR `@6 cannot use b \(variable of struct type B\) as N value in assignment`
	a.zz() // ERROR `@4 a\.zz undefined \(type A has no field or method zz\)`
	b.zz() // ERROR `@4 b\.zz undefined \(type B has no field or method zz\)`
	c.zz() // ERROR `@4 c\.zz undefined \(type C has no field or method zz\)`
	h.zz() // ERROR `@4 h\.zz undefined \(type H\[string\] has no field or method zz\)`
	k.zz() // ERROR `@4 k\.zz undefined \(type K\[A\] has no field or method zz\)`
	an.zz() // ERROR `@5 an\.zz undefined \(type An has no field or method zz\)`
	er.zz() // ERROR `@5 er\.zz undefined \(type Er has no field or method zz\)`
	A.zz() // ERROR `@4 A\.zz undefined \(type A has no field or method zz\)`
	H[int].zz() // ERROR `@9 H\[int\]\.zz undefined \(type H\[int\] has no field or method zz\)`
	_ = A{1, 2} // ERROR `@11 too many values in struct literal of type A`
	_ = H[Int]{1, 2} // ERROR `@16 too many values in struct literal of type H\[Int\]`
	_ = K[Int]{1: "s"} // ERROR `@13 cannot use 1 \(untyped int constant\) as string value in map literal`
	_ = J{y: 1} // ERROR `@8 unknown field y in struct literal of type J`
	_ = Int("s") // ERROR `@10 cannot convert "s" \(untyped string constant\) to type Int`
	_ = MyInt("s") // ERROR `@12 cannot convert "s" \(untyped string constant\) to type MyInt`
	_ = a.(int) // ERROR `@6 invalid operation: a \(variable of struct type A\) is not an interface`
	_ = an.(A)
	_ = er.(A) // ERROR `@6 impossible type assertion: er\.\(A\)`
	_ = an + 1 // ERROR `@6 invalid operation: an \+ 1 \(mismatched types An and untyped int\)`
	_ = gen([]Int{}, "s") // ERROR `@19 cannot use "s" \(untyped string constant\) as Int value in argument to gen`
	_ = gen(a, b) // ERROR `@9 in call to gen, S \(type A\) does not satisfy ~\[\]P`
	gen[Int, A](nil, 1) // ERROR `@11 A does not satisfy ~\[\]Int \(A missing in ~\[\]main\.Int\)` `@14 cannot use nil as A value in argument to gen\[Int, A\]`
	switch er.(type) {
	case A, *A, C: // ERROR `@7 impossible type switch case: A` `@10 impossible type switch case: \*A` `@14 duplicate case C in type switch`
	}
	for range c { // ERROR `@12 cannot range over c \(variable of pointer type C\)`
	}
	for range a { // ERROR `@12 cannot range over a \(variable of struct type A\)`
	}
	_ = *a // ERROR `@7 invalid operation: cannot indirect a \(variable of struct type A\)`
	_ = c[1] // ERROR `@7 cannot index c \(variable of pointer type C\)`
	_ = a < b // ERROR `@6 invalid operation: a < b \(operator < not defined on struct\)`
	_ = q == q
	_ = k == k // ERROR `@6 invalid operation: k == k \(map can only be compared to nil\)`
	_ = map[K[int]]int{} // ERROR `@10 invalid map key type K\[int\]`
	_ = [...]Int{"s"} // ERROR `@15 cannot use "s" \(untyped string constant\) as Int value in array or slice literal`
	_ = []*Int{1} // ERROR `@13 cannot use 1 \(untyped int constant\) as \*Int value in array or slice literal`
	var ch chan<- Int
	<-ch // ERROR `@4 invalid operation: cannot receive from send-only channel chan<- Int ch \(variable of type chan<- Int\)`
	ch <- "s" // ERROR `@8 cannot use "s" \(untyped string constant\) as Int value in send`
	_ = H[int, int]{} // ERROR `@6 too many type arguments for type H: have 2, want 1`
	_ = I{} // ERROR `@6 cannot use generic type I\[P any\] without instantiation`
	a++ // ERROR `@2 invalid operation: a\+\+ \(non-numeric type A\)`
	a += 1 // ERROR `@2 invalid operation: a \+= 1 \(mismatched types A and untyped int\)`
	s = s + MyInt(1) // ERROR `@6 invalid operation: s \+ MyInt\(1\) \(mismatched types string and MyInt\)`
	_ = append(k, 1) // ERROR `@13 invalid append: argument must be a slice; have k \(variable of map type K\[A\]\)`
	_ = append([]Int{}, "s") // ERROR `@22 cannot use "s" \(untyped string constant\) as Int value in argument to append`
	_ = len(a) // ERROR `@10 invalid argument: a \(variable of struct type A\) for built-in len`
	delete(a, 1) // ERROR `@9 invalid argument: a \(variable of struct type A\) is not a map`
	_ = make(A) // ERROR `@11 invalid argument: cannot make A: type must be slice, map, or channel`
	var _ fmt.Stringer = a // ERROR `@23 cannot use a \(variable of struct type A\) as fmt\.Stringer value in variable declaration: T does not implement fmt\.Stringer \(missing method String\)`
	var _ fmt.Stringer = &a // ERROR `@23 cannot use &a \(value of type \*A\) as fmt\.Stringer value in variable declaration: \*A does not implement fmt\.Stringer \(missing method String\)`
	var _ interface{ p() } = a // ERROR `@27 cannot use a \(variable of struct type A\) as interface\{p\(\)\} value in variable declaration: T does not implement interface\{p\(\)\} \(method p has pointer receiver\)`
	var _ interface{ p() } = b // ERROR `@27 cannot use b \(variable of struct type B\) as interface\{p\(\)\} value in variable declaration: T does not implement interface\{p\(\)\} \(method p has pointer receiver\)`
	_, _ = m, j
}
