// run
package main

import (
	"fmt"
	"sync"
)

func try(m *sync.Map) {
	k := any([]int{})
	for i, f := range []func(){
		func() { m.Load(k) },
		func() { m.Store(k, 1) },
		func() { m.LoadOrStore(k, 1) },
		func() { m.LoadAndDelete(k) },
		func() { m.Delete(k) },
		func() { m.Swap(k, 1) },
		func() { m.CompareAndSwap(k, 1, 2) },
		func() { m.CompareAndDelete(k, 1) },
	} {
		func() {
			defer func() { fmt.Println(i, recover()) }()
			f()
		}()
	}
}

func main() {
	var m sync.Map
	try(&m)
	m.Store(1, 2)
	try(&m)
	m.Delete(1)
	m.Range(func(k, v any) bool { return true })
	try(&m)
	m.Store(2, 2)
	m.Store(3, 2)
	m.Delete(2)
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	fmt.Println(m.Load(2))
	m.Clear()
	fmt.Println(m.Load(3))
	try(&m)
}
