// run
package main

import (
	"fmt"
	"sync"
)

// What Do is given is computed each time, whether Do calls it or not, if that can be seen.

type box struct {
	name string
	once sync.Once
}

func (b *box) run() { fmt.Println("runs", b.name) }

func make1(name string) func() {
	fmt.Println("makes", name)
	return func() { fmt.Println("runs", name) }
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	var once sync.Once
	n := 0
	for range 3 {
		once.Do(func() { n++ })
	}
	fmt.Println(n)

	var calls sync.Once
	for i := range 2 {
		calls.Do(make1(fmt.Sprint(i)))
	}

	b := &box{name: "b"}
	for range 2 {
		b.once.Do(b.run)
	}
	list := make([]box, 2)
	f := list[1].run
	for range 2 {
		list[1].once.Do(f)
		list[1].once.Do((f))
	}
	list[0].once.Do(func() { fmt.Println("the other one") })

	var none *box
	try("nil", func() { none.once.Do(func() { fmt.Println("not reached") }) })
	var nilOnce *sync.Once
	try("nil", func() { nilOnce.Do(f) })
	var funcs []func()
	try("index", func() { once.Do(funcs[n]) })
	var nilFunc func()
	once.Do(nilFunc) // is not called

	var panics sync.Once
	for range 2 {
		try("panics", func() { panics.Do(func() { panic("once") }) })
	}
	value := sync.OnceValue(func() int { n++; return n })
	fmt.Println(value(), value(), n)
}
