// run

// Functions within functions are numbered in the order of the text, in range statements over functions too.

package main

import (
	"fmt"
	"runtime"
	"strings"
)

// where prints the names of the functions that call it.
//
//go:noinline
func where() {
	pc := make([]uintptr, 30)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	var names []string
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "main.") && frame.Function != "main.call" {
			names = append(names, frame.Function)
		}
		if !more {
			break
		}
	}
	fmt.Println(strings.Join(names, " < "))
}

//go:noinline
func call(f func()) { f() }

var g1 = func() { where(); call(func() { where() }) }
var g2, g3 = func() { where() }, func() int { where(); return 1 }()

type T struct{ f func() }

var t = T{f: func() { where() }}

//go:noinline
func (T) M() { call(func() { where() }) }

//go:noinline
func (t *T) P() {
	defer func() { where() }()
	call(func() { call(func() { where() }) })
}

//go:noinline
func gen[P any](p P) { call(func() { where(); call(func() { where() }) }) }

type G[P any] struct{}

//go:noinline
func (G[P]) m() { call(func() { where() }) }

//go:noinline
func seq(y func(int) bool) {
	if y(1) {
		y(2)
	}
}

//go:noinline
func ranges() {
	for range seq {
		where()
		call(func() { where() })
		for range seq {
			where()
			call(func() { where() })
			defer func() { where() }()
		}
		break
	}
	call(func() { where() })
	for range seq {
		where()
		break
	}
	call(func() {
		for range seq {
			call(func() {
				for range seq {
					where()
					break
				}
			})
			break
		}
	})
}

func init() { call(func() { where() }) }
func init() { call(func() { where() }) }

func main() {
	a := func() { where() }
	b := func() { where() }
	call(b)
	call(a)
	var m map[int]int
	defer clear(m) // is no function within main
	defer call(func() { where() })
	done := make(chan bool)
	go func() { where(); go func() { where(); done <- true }() }()
	<-done
	call(func() {
		defer func() { recover(); where() }()
		panic(1)
	})
	call(g1)
	call(g2)
	call(t.f)
	T{}.M()
	(&T{}).P()
	gen(1)
	gen("s")
	G[int]{}.m()
	ranges()
}
