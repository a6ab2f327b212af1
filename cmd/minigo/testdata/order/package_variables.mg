// run
package main

import "fmt"

var (
	a = c + b
	b = f("b", 1)
	c = f("c", 2)
	d = g()
	e = 10
)

var x, y = pair()

var _ = f("blank", 0)

var table = map[string]func() int{"d": func() int { return d }}

type T struct{ n int }

var t = &T{n: late}
var late = h(t2)
var t2 = f("t2", 7)

func f(s string, n int) int { fmt.Println("init", s); return n }

func g() int { fmt.Println("g sees e =", e); return e * 2 }

func h(n int) int { return n + 1 }

func pair() (int, int) { fmt.Println("pair"); return a, d }

func init() { fmt.Println("first init", a, b, c, d, x, y); e = 11 }

func init() { fmt.Println("second init", e, t.n) }

func main() {
	fmt.Println("main", table["d"](), e)
}
