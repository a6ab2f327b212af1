package main

import (
	"fmt"
	"os"
	"nowhere" // ERROR "could not import nowhere"
	"unsafe" // ERROR "could not import unsafe \(MiniGo has no package unsafe\)"
)

type T struct {
	Name string
	size int
}

func (t *T) Set()  {}
func (t T) get() int { return t.size }

func main() {
	foo() // ERROR "@2 undefined: foo"
	fmt.Foo() // ERROR "@6 undefined: fmt\.Foo$"
	fmt.println() // ERROR "undefined: fmt\.println \(but have Println\)"
	nowhere.Foo()
	_ = unsafe.Sizeof(0)
	var t T
	t.name = "" // ERROR "t\.name undefined \(type T has no field or method name, but does have field Name\)"
	t.Get() // ERROR "t\.Get undefined \(type T has no field or method Get, but does have method get\)"
	t.foo() // ERROR "t\.foo undefined \(type T has no field or method foo\)"
	T{}.Set() // ERROR "cannot call pointer method Set on T"
	os.Stdout.close() // ERROR "cannot refer to unexported method close"
	_ = T{nam: 1} // ERROR "unknown field nam in struct literal of type T"
	_ = fmt // ERROR "use of package fmt not in selector"
	_ = int // ERROR "int \(type\) is not an expression"
	_ = len // ERROR "len \(built-in\) must be called"
	var u Unknown // ERROR "undefined: Unknown" "declared and not used: u"
	var w fmt.Println // ERROR "fmt.Println is not a type|fmt.Println \(value .*\) is not a type" "declared and not used: w"
}
