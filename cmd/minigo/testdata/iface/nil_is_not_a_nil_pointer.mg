// run
package main

import "fmt"

type Err struct{ msg string }

func (e *Err) Error() string {
	if e == nil {
		return "nil *Err"
	}
	return e.msg
}

func find(fail bool) error {
	var e *Err
	if fail {
		e = &Err{"failed"}
	}
	return e
}

func right() error { return nil }

func main() {
	fmt.Println(find(true), find(false), find(false) == nil, right() == nil)
	err := find(false)
	e, ok := err.(*Err)
	fmt.Println(e == nil, ok, err.Error())
	var i interface{}
	_, ok = i.(error)
	fmt.Println(ok)
	i = (*int)(nil)
	fmt.Printf("%v %T\n", i, i)
}
