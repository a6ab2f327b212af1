// run

// Of a loop over a function the literals in the body are counted before those in the function: they are main.main.func1 and func2.

package main

import (
	"fmt"
	"runtime"
)

func where() {
	pc, _, _, _ := runtime.Caller(1)
	fmt.Println(runtime.FuncForPC(pc).Name())
}

//go:noinline
func twice(f func()) func(func() bool) {
	return func(yield func() bool) {
		f()
		_ = yield() && yield()
	}
}

func main() {
	for range twice(func() { where() }) {
		func() { where() }()
		for range twice(func() { where() }) {
			func() { where() }()
			break
		}
		break
	}
	func() { where() }()
}
