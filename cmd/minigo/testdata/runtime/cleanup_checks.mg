// run

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type pair struct {
	a, b *int
	n    int
}

type pointer *pair

var global pair

func try(what string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", what, recover()) }()
	f()
}

func (p *pair) set(n int) { p.n = n }

// What could never run is refused, as far as it can be seen.
func main() {
	p := new(pair)
	try("nil", func() { runtime.AddCleanup((*pair)(nil), func(int) {}, 1) })
	try("the object itself", func() { runtime.AddCleanup(p, func(*pair) {}, p) })
	try("of a named type", func() { runtime.AddCleanup(p, func(pointer) {}, pointer(p)) })
	try("a part of it", func() { runtime.AddCleanup(p, func(**int) {}, &p.b) })
	try("a closure", func() { q := p; runtime.AddCleanup(p, func(int) { q.n = 1 }, 1) })
	try("in an interface", func() { runtime.AddCleanup(p, func(any) {}, any(p)) })
	try("not comparable", func() { runtime.AddCleanup(p, func([]int) {}, []int{1}) })
	try("a closure of a number", func() {
		q := p
		n := q.n
		runtime.AddCleanup(q, func(int) { n++ }, 1)
	})
	try("a global", func() {
		c := runtime.AddCleanup(&global, func(int) {}, 1)
		c.Stop()
		c.Stop()
	})
	runtime.Cleanup{}.Stop()

	// What is never collected may have any number of finalizers.
	for range 2 {
		runtime.SetFinalizer(&global, func(*pair) {})
		runtime.SetFinalizer(&global.a, func(**int) {})
		runtime.SetFinalizer(new(struct{}), func(*struct{}) {})
	}
	runtime.KeepAlive(p)

	fmt.Println(debug.SetPanicOnFault(true), debug.SetPanicOnFault(false), debug.SetPanicOnFault(false))
}
