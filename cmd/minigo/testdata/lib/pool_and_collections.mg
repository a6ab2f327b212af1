// run

// A collection leaves what is in a Pool to those who ask for it before the next one.

package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	p := sync.Pool{New: func() any { return "new" }}
	p.Put("old")
	fmt.Println(p.Get(), p.Get())
	p.Put("old")
	runtime.GC()
	fmt.Println(p.Get(), p.Get())
	p.Put("old")
	runtime.GC()
	p.Put("young")
	runtime.GC()
	fmt.Println(p.Get(), p.Get())
	p.Put("old")
	runtime.GC()
	runtime.GC()
	fmt.Println(p.Get())

	// More than a P keeps.
	count := func() (n int) {
		for p.Get() == "many" {
			n++
		}
		return n
	}
	fill := func() {
		for range 50 {
			p.Put("many")
		}
	}
	fill()
	fmt.Println(count())
	fill()
	runtime.GC()
	fmt.Println(count())
	fill()
	runtime.GC()
	runtime.GC()
	fmt.Println(count())
}
