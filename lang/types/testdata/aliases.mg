// Messages call a type by the alias that the program has written.

package main

type B = byte
type S = []int
type T struct{}
type U = T
type M = map[string]B
type L[P any] = []P
type P = *T
type F = func(S) B
type I = interface{ M() }
type E = struct{ x B }

func f(x B, s S) U { return U{} }

func g[X any](x X, y X) {}
func h[X ~int](x X)     {}

func main() {
	var x B = "s" // ERROR `@12 cannot use "s" \(untyped string constant\) as B value in variable declaration`
	var y S = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as S value in variable declaration`
	var u U = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as U value in variable declaration`
	var m M = 2 // ERROR `@12 cannot use 2 \(untyped int constant\) as M value in variable declaration`
	var l L[string] = 3 // ERROR `@20 cannot use 3 \(untyped int constant\) as L\[string\] value in variable declaration`
	var p P = 4 // ERROR `@12 cannot use 4 \(untyped int constant\) as P value in variable declaration`
	var fn F = 5 // ERROR `@13 cannot use 5 \(untyped int constant\) as F value in variable declaration`
	f("a", "b") // ERROR `@4 cannot use "a" \(untyped string constant\) as B value in argument to f` `@9 cannot use "b" \(untyped string constant\) as S value in argument to f`
	u.foo() // ERROR `@4 u\.foo undefined \(type U has no field or method foo\)`
	p.foo() // ERROR `@4 p\.foo undefined \(type P has no field or method foo\)`
	y.foo() // ERROR `@4 y\.foo undefined \(type S has no field or method foo\)`
	var i I = u // ERROR `@12 cannot use u \(variable of struct type U\) as I value in variable declaration: T does not implement interface\{M\(\)\} \(missing method M\)`
	var i2 I = y // ERROR `@13 cannot use y \(variable of slice type S\) as I value in variable declaration: \[\]int does not implement interface\{M\(\)\} \(missing method M\)`
	var e E = 1 // ERROR `@12 cannot use 1 \(untyped int constant\) as E value in variable declaration`
	_, _, _, _, _, _, _, _ = x, m, l, fn, i, i2, e, u
	var str string = y // ERROR `@19 cannot use y \(variable of slice type S\) as string value in variable declaration`
	var str2 string = x // ERROR `@20 cannot use x \(variable of byte type B\) as string value in variable declaration`
	_ = str + x // ERROR `@6 invalid operation: str \+ x \(mismatched types string and B\)`
	_ = str == x // ERROR `@13 invalid operation: str == x \(mismatched types string and B\)`
	_ = u == 1 // ERROR `@11 invalid operation: u == 1 \(mismatched types U and untyped int\)`
	g(x, y) // ERROR `@7 in call to g, type S of y does not match inferred type B for X`
	h(x) // ERROR `@3 in call to h, X \(type B\) does not satisfy ~int`
	h(y) // ERROR `@3 in call to h, X \(type S\) does not satisfy ~int`
	h[S](y) // ERROR `@4 S does not satisfy ~int \(S missing in ~int\)`
	for range u { // ERROR `@12 cannot range over u \(variable of struct type U\)`
	}
	u() // ERROR `@2 invalid operation: cannot call u \(variable of struct type U\): U is not a function`
	_ = u[1] // ERROR `@7 cannot index u \(variable of struct type U\)`
	_ = *y // ERROR `@7 invalid operation: cannot indirect y \(variable of slice type S\)`
	_ = y.(int) // ERROR `@6 invalid operation: y \(variable of slice type S\) is not an interface`
	_ = str2
	var li L[B] = str // ERROR `@16 cannot use str \(variable of type string\) as L\[B\] value in variable declaration`
	_ = li
	_ = string(u) // ERROR `@13 cannot convert u \(variable of struct type U\) to type string`
	_ = U("s") // ERROR `@8 cannot convert "s" \(untyped string constant\) to type U`
	_ = S("s") // ERROR `@8 cannot convert "s" \(untyped string constant\) to type S`
	_ = []B{"x"} // ERROR `@10 cannot use "x" \(untyped string constant\) as B value in array or slice literal`
	_ = M{"a": "b"} // ERROR `@13 cannot use "b" \(untyped string constant\) as B value in map literal`
	_ = E{y: 1} // ERROR `@8 unknown field y in struct literal of type E`
	_ = U{1} // ERROR `@8 too many values in struct literal of type U`
	var ch chan B
	ch <- "x" // ERROR `@8 cannot use "x" \(untyped string constant\) as B value in send`
	switch x.(type) { // ERROR `@9 x \(variable of byte type B\) is not an interface`
	}
	x = ch // ERROR `@6 cannot use ch \(variable of type chan B\) as B value in assignment`
	x = <-ch + "a" // ERROR `@6 invalid operation: <-ch \+ "a" \(mismatched types B and untyped string\)`
	return x // ERROR `@9 too many return values`
}
func r() U { return 1 } // ERROR `@21 cannot use 1 \(untyped int constant\) as U value in return statement`
func r2() (B, S) { return 1 } // ERROR `@27 not enough return values`
func r3() S { return u8() } // ERROR `@22 cannot use u8\(\) \(value of byte type B\) as S value in return statement`
func u8() B { return 0 }
func r4(a ...B) { r4("x"); r4([]string{}...); r4([]S{}...) } // ERROR `@22 cannot use "x" \(untyped string constant\) as B value in argument to r4` `@31 cannot use \[\]string\{\} \(value of type \[\]string\) as \[\]B value in argument to r4` `@50 cannot use \[\]S\{\} \(value of type \[\]S\) as \[\]B value in argument to r4`
func r5() { var x *B = 1; var y [3]B = x; var z chan<- S = y; var w func(B, ...S) (U, error) = z; var q map[B]S = w; var zz struct{B; x S} = q; _ = zz } // ERROR `@24 cannot use 1 \(untyped int constant\) as \*B value in variable declaration` `@40 cannot use x \(variable of type \*B\) as \[3\]B value in variable declaration` `@60 cannot use y \(variable of type \[3\]B\) as chan<- S value in variable declaration` `@96 cannot use z \(variable of type chan<- S\) as func\(B, \.\.\.S\) \(U, error\) value in variable declaration` `@115 cannot use w \(variable of type func\(B, \.\.\.S\) \(U, error\)\) as map\[B\]S value in variable declaration` `@142 cannot use q \(variable of type map\[B\]S\) as struct\{B; x S\} value in variable declaration`
