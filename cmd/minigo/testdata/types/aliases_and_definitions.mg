// run
package main

import "fmt"

type MyInt int
type Alias = MyInt
type Str = string
type Pair struct{ A, B interface{} }
type Tree map[string]Tree
type Visitor func(name string, v Visitor) int

func (m MyInt) Twice() Alias { return m * 2 }

func (t Tree) Depth() int {
	d := 0
	for _, c := range t {
		d = max(d, c.Depth())
	}
	return d + 1
}

func main() {
	var a Alias = 4
	var m MyInt = a
	var s Str = "s"
	var plain string = s
	fmt.Println(a.Twice(), m, plain)
	fmt.Printf("%T %T %T %T\n", a, s, byte(1), rune(1))
	fmt.Println(Tree{"a": {"b": {}}, "c": nil}.Depth())
	type local = Pair
	fmt.Println(local{1, "x"} == Pair{1, "x"})
	var v Visitor = func(name string, v Visitor) int {
		if len(name) > 2 {
			return len(name)
		}
		return v(name+"x", v)
	}
	fmt.Println(v("", v))
	type E struct{ error }
	fmt.Println(E{fmt.Errorf("inner")})
	var any1 any = 5
	fmt.Printf("%T\n", any1)
}
