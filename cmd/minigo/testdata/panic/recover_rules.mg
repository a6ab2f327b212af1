// run
package main

import "fmt"

func helper() interface{} { return recover() }

func nested() {
	defer func() {
		func() {
			fmt.Println("in a nested call:", recover())
		}()
		fmt.Println("by a helper:", helper())
		fmt.Println("directly:", recover())
		fmt.Println("again:", recover())
	}()
	panic("p")
}

type T struct{}

func (T) Rec()   { fmt.Println("method:", recover()) }
func (*T) PRec() { fmt.Println("pointer method:", recover()) }

type R interface{ Rec() }

func deferred() { fmt.Println("named function:", recover()) }

func main() {
	fmt.Println("without a panic:", recover())
	nested()
	func() { defer deferred(); panic(1) }()
	func() { defer T{}.Rec(); panic(2) }()
	func() { defer new(T).PRec(); panic(3) }()
	func() { var r R = T{}; defer r.Rec(); panic(4) }()
	func() { var r R = &T{}; defer r.Rec(); panic(5) }()
	func() { f := T{}.Rec; defer f(); panic(6) }()
	func() {
		defer func() { fmt.Println("outer:", recover()) }()
		defer func() {
			defer func() { fmt.Println("inner:", recover()) }()
			panic("second")
		}()
		panic("first")
	}()
	func() {
		defer func() { fmt.Println("replaced:", recover()) }()
		defer func() { panic("new") }()
		panic("old")
	}()
}
