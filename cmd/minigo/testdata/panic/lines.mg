// run

// The line of a panic is that of the operation, not of its statement, and line
// directives count.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

var i, sink = 9, 0

func where(name string, f func()) {
	defer func() {
		recover()
		var pcs [10]uintptr
		frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
		for {
			fr, more := frames.Next()
			if strings.HasPrefix(fr.Function, "main.main.func") {
				fmt.Println(name, "line", fr.Line)
				return
			}
			if !more {
				return
			}
		}
	}()
	f()
}

func main() {
	where("array", func() {
		var a [3]int
		sink = 1 +
			a[i]
	})
	where("slice", func() {
		var a []int
		sink = 1 +
			a[i]
	})
	where("store", func() {
		var a [3]int
		a[i] = 1 +
			sink
	})
	where("directive", func() {
		var m map[string]int
//line lines.mg:1000
		m["a"] = 1
	})
	where("moved", func() {
		var a [3]int
		sink = a /*line :77:1*/ [ /*line :5:1*/ i]
	})
	func() {
		defer func() {
			recover()
			fmt.Println(strings.Contains(string(debug.Stack()), ".mg:2000 +0x"))
		}()
		var p *int
//line lines.mg:2000
		*p = 1
	}()
}
