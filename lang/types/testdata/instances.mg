// Types that contain themselves, and what else the checker once said otherwise than Go.

package main

// What contains itself, each time in a larger instance.
type A1[P any] [10]A1[P] // ERROR `@20 invalid recursive type: A1 refers to itself`
type A2[P any] [10]A2[*P] // ERROR `@20 invalid recursive type: A2 refers to itself`
type S2[P any] struct{ f S2[*P] } // ERROR `@26 invalid recursive type: S2 refers to itself`
type I2[P any] interface{ I2[*P] } // ERROR `@27 invalid recursive type: I2 refers to itself`
type (
	X[P any] struct{ y Y[[]P] } // ERROR `@21 invalid recursive type Y`
	Y[P any] struct{ x X[[]P] }
)
type Fine[P any] struct{ p *Fine[P] }

type T[P any] struct{}
type T0 = T[int]
type T1 = *T[int]
type S struct{}
type C0 = S
type C1[P any] = C0
type C2 = *C1[int]

func (T0) m1()  {} // ERROR `@7 cannot define new methods on instantiated type T\[int\]`
func (*T0) m2() {} // ERROR `@8 cannot define new methods on instantiated type T\[int\]`
func (T1) m3()  {} // ERROR `@7 cannot define new methods on instantiated type T\[int\]`
func (C2) m4()  {} // ERROR `@7 cannot define new methods on instantiated type C1\[int\]`
func (C0) m5()  {}

func shadow[int any](x int) {
	x = 1 // ERROR `@6 cannot use 1 \(untyped int constant\) as int /\* with int declared at .* \*/ value in assignment`
	var s []int = 2 // ERROR `@16 cannot use 2 \(untyped int constant\) as \[\]int /\* with int declared at .* \*/ value in variable declaration`
	_ = s
}

func calls() {
	go calls // ERROR `@5 expression in go must be function call`
	defer func() {} // ERROR `@8 expression in defer must be function call`
	_ = len.x // ERROR `@9 invalid use of len \(built-in\) in selector expression`
	_ = 1 << 2000 // ERROR `@11 invalid operation: invalid shift count 2000 \(untyped int constant\)`
	var m T[string, bool] // ERROR `@8 too many type arguments for type T: have 2, want 1`
	_ = m
	var n Fine[map[string]bool] = 1 // ERROR `@32 cannot use 1 \(untyped int constant\) as Fine\[map\[string\]bool\] value in variable declaration`
	_ = n
}

func main() {
}
