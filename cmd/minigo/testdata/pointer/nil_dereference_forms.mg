// run
package main

import "fmt"

type T struct {
	a  int
	in struct{ x [2]int }
	m  map[string]int
}

func (t T) Val() int  { return t.a }
func (t *T) Ptr() int { return 7 }

type I interface{ Val() int }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
	fmt.Println(name, "no panic")
}

func main() {
	var p *T
	var pi *int
	var arr *[3]int
	var f func()
	var i I
	var e error
	try("load", func() { _ = *pi })
	try("store", func() { *pi = 1 })
	try("field", func() { _ = p.a })
	try("deep", func() { p.in.x[1] = 2 })
	try("copy", func() { t := *p; _ = t })
	try("array", func() { arr[1] = 2 })
	try("arrlen", func() { _ = len(arr) })
	try("slice", func() { _ = arr[:] })
	try("func", func() { f() })
	try("iface", func() { i.Val() })
	try("error", func() { _ = e.Error() })
	try("method", func() { fmt.Println(p.Ptr()) })
	try("value method", func() { p.Val() })
	try("method value", func() { g := p.Val; _ = g })
	try("pointer method value", func() { g := p.Ptr; fmt.Println(g()) })
	try("iface method value", func() { g := i.Val; _ = g })
}
