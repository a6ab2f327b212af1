// run

package main

import "fmt"

type name string

func (n name) String() string { return "name " + string(n) }

type level int8

func (l level) String() string { return fmt.Sprintf("level %d", int8(l)) }

const empty name = ""

func kind(x any) string {
	switch x := x.(type) {
	case string:
		return "string " + x
	case name:
		return "name " + string(x)
	case bool:
		return fmt.Sprint("bool ", x)
	case float32:
		return fmt.Sprint("float32 ", x/3)
	}
	return fmt.Sprintf("%T", x)
}

func main() {
	fmt.Println("a", name("b"), empty, level(-3), 1, -1, 1<<40, uint64(1<<63), 1.5, float32(2.5), 'x', true, "")
	var e any = "a"
	fmt.Println(e == "a", e == any(name("a")), any(1) == any(1), any(1) == any(1.0), any(int8(1)) == any(1))
	for i := range 2 {
		var s fmt.Stringer = level(7)
		s, old := fmt.Stringer(name("z")), s
		fmt.Println(i, s, old, s == name("z"), old == level(7))
	}
	fmt.Println(kind("s"), kind(name("n")), kind(2 > 1), kind(float32(1)), kind('x'), kind(2i))
	m := map[any]int{"a": 1, 1: 2, level(1): 3, true: 4, 2.5: 5, "": 6}
	fmt.Println(m["a"], m[1], m[level(1)], m[true], m[2.5], m[""], m[int64(1)], len(m))
	defer func() {
		fmt.Println(recover())
	}()
	panic("text")
}
