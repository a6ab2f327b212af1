// run
package main

import (
	"errors"
	"fmt"
)

type T struct{ n int }
type I interface{ M() }
type F func()

func (T) M() {}

type E int

func (e E) Error() string { return "E" }

func what(x interface{}) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("int or int8 %v", v)
	case string:
		return "string " + v
	case []int:
		return fmt.Sprint("slice ", len(v), cap(v))
	case map[string]int:
		return fmt.Sprint("map ", v["a"])
	case error:
		return "error " + v.Error()
	case T:
		v.n++
		return fmt.Sprint("T ", v.n)
	case *T:
		v.n++
		return fmt.Sprint("*T ", v.n)
	case I:
		v.M()
		return "I"
	case func(int) int:
		return fmt.Sprint("func ", v(3))
	case [2]string:
		v[0] = "changed"
		return fmt.Sprint("array ", v)
	case chan<- int:
		return "send chan"
	case struct{ x, y float32 }:
		return fmt.Sprint("anonymous ", v.x+v.y)
	case interface{ Fancy() }:
		return "fancy"
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func main() {
	t := &T{5}
	for _, x := range []interface{}{nil, 1, int8(2), "s", []int{1}, map[string]int{"a": 3}, errors.New("x"), E(1), T{1}, t, func(i int) int { return i * i },
		[2]string{"a", "b"}, make(chan<- int), make(chan int), struct{ x, y float32 }{1, 2}, F(nil), 2.5, int16(3), uint8(1), 'r', true, [3]string{}} {
		fmt.Println(what(x))
	}
	fmt.Println(t.n)
	var i I = T{}
	switch i.(type) {
	case interface{ N() }:
		fmt.Println("N")
	case interface{ M() }:
		fmt.Println("M")
	}
	switch x := interface{}(3); y := x.(type) {
	case int:
		fmt.Println(y + 1)
	}
	switch interface{}(1).(type) {
	default:
		fmt.Println("default first")
	case string:
	}
	var err error
	switch err.(type) {
	case nil:
		fmt.Println("nil error")
	}
	switch f := interface{}(i).(type) {
	case I, error:
		fmt.Printf("%T\n", f)
		break
	}
}
