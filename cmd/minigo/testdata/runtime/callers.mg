// run

// runtime.Callers counts itself as the first call that may be skipped.
package main

import (
	"fmt"
	"runtime"
)

type T struct{}

func (T) method() { where(0) }

func where(skip int) {
	pc := make([]uintptr, 20)
	frames := runtime.CallersFrames(pc[:runtime.Callers(skip, pc)])
	for {
		f, more := frames.Next()
		fmt.Print(f.Function, " ")
		if !more || f.Function == "main.main" {
			break
		}
	}
	_, _, line, _ := runtime.Caller(max(skip, 0))
	fmt.Println(line)
}

func main() {
	for skip := range 3 {
		where(skip - 1)
	}
	T{}.method()
	func() { defer where(0) }()
	defer func() {
		recover()
		where(0)
	}()
	panic(1)
}
