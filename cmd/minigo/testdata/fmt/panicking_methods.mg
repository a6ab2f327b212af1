// run

package main

import (
	"errors"
	"fmt"
)

type e struct{ n int }

func (x *e) Error() string { return fmt.Sprint("e", x.n) }

type s int

func (x s) String() string {
	if x == 1 {
		panic("one")
	}
	if x == 3 {
		panic(errors.New("err"))
	}
	return fmt.Sprintf("s(%d)", int(x))
}

type g int

func (x g) GoString() string {
	if x == 1 {
		panic(1)
	}
	return "g!"
}

type f int

func (x f) Format(st fmt.State, verb rune) {
	w, ok := st.Width()
	fmt.Fprintf(st, "f%c%d%v%t", verb, w, ok, st.Flag('+'))
	if x == 1 {
		panic("fmt")
	}
}

func main() {
	var ne *e
	var ns *s
	fmt.Println(ne, ns, &e{3}, s(0), s(1), s(3))
	fmt.Printf("%v %s %q %x\n", s(1), s(3), s(0), s(5))
	fmt.Printf("%#v %#v %v\n", g(0), g(1), g(2))
	fmt.Printf("%v|%+8d|%v\n", f(0), f(0), f(1))
	fmt.Printf("%10v|%-10v|%10s\n", s(4), &e{1}, s(1))
	fmt.Println([]any{s(1), &e{2}, f(1), nil}, map[s]f{4: 1})
	fmt.Println(fmt.Errorf("a %w b", &e{9}))
}
