// errorcheck
package main

type T struct{}

func (t T) M() {}

func (x int) Bad() {} // ERROR "cannot define new methods on non-local type int"

func (p **T) Worse() {} // ERROR "invalid receiver type"

type I interface{ M() }

func (i I) N() {} // ERROR "invalid receiver type I"

func main() {
	T.M()                 // ERROR "not enough arguments in call to T.M"
	T.Missing(T{})        // ERROR "T.Missing undefined"
	T{}.M = nil           // ERROR "cannot assign to"
	var f func(int) = T.M // ERROR "cannot use T.M"
	_ = f
}
