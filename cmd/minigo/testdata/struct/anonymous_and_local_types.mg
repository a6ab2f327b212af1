// run
package main

import "fmt"

type Node struct {
	Pos struct{ Line, Col int }
	Sub struct {
		Names []string
		Deep  struct{ F float32 }
	}
}

func main() {
	var n Node
	n.Pos.Line = 3
	n.Sub.Names = append(n.Sub.Names, "x")
	n.Sub.Deep.F = 1.5
	n.Pos.Col += n.Pos.Line
	m := n
	m.Pos.Col = 0
	fmt.Printf("%+v\n%v\n", n, m)
	type T struct{ a, b int }
	var x interface{} = T{1, 2}
	func() {
		type T struct{ a, b int }
		_, ok := x.(T)
		fmt.Printf("%v %T\n", ok, T{})
	}()
	_, ok := x.(T)
	fmt.Println(ok)
	pos := n.Pos
	pos.Line = 9
	n.Pos = struct{ Line, Col int }{7, 7}
	fmt.Println(pos, n.Pos)
}
