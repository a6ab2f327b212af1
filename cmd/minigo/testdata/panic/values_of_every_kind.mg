// run
package main

import (
	"errors"
	"fmt"
)

type E struct{ code int }

func (e E) Error() string { return fmt.Sprint("E", e.code) }

func catch(f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%T %v\n", r, r)
	}()
	f()
}

func main() {
	catch(func() { panic(1) })
	catch(func() { panic("s") })
	catch(func() { panic(2.5) })
	catch(func() { panic(E{3}) })
	catch(func() { panic(&E{4}) })
	catch(func() { panic(errors.New("err")) })
	catch(func() { panic([2]int{1, 2}) })
	catch(func() { panic(struct{ a string }{"x"}) })
	catch(func() { panic(nil) })
	catch(func() { var e error; panic(e) })
	catch(func() { var m map[string]int; panic(m) })
}
