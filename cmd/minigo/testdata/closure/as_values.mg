// run
package main

import "fmt"

type Op func(float64, float64) float64

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func apply(xs []int, f func(int, int) int) (acc int) {
	for i, x := range xs {
		if i == 0 {
			acc = x
		} else {
			acc = f(acc, x)
		}
	}
	return
}

type handler struct {
	name string
	fn   func(...string) (string, error)
}

func variadic(prefix string, xs ...int) string { return fmt.Sprint(prefix, len(xs), xs) }

func main() {
	add := func(n int) func(int) int { return func(x int) int { return x + n } }
	fmt.Println(compose(add(1), add(10), func(x int) int { return x * x })(2))
	fmt.Println(apply([]int{5, 3, 1}, func(a, b int) int { return a - b }))
	ops := map[string]Op{"+": func(a, b float64) float64 { return a + b }}
	ops["/"] = func(a, b float64) float64 { return a / b }
	fmt.Println(ops["+"](1, 2), ops["/"](1, 4), ops["x"] == nil)
	h := handler{"h", func(s ...string) (string, error) { return fmt.Sprint(s), fmt.Errorf("n=%d", len(s)) }}
	s, err := h.fn("a", "b")
	fmt.Println(s, err)
	fmt.Println(variadic("a"), variadic("b", 1, 2), variadic("c", []int{3, 4}...), variadic("d", nil...))
	f := func() (int, string) { return 1, "x" }
	fmt.Println(f())
	fmt.Println(func(a int, b string) string { return fmt.Sprint(b, a) }(f()))
	var v func(...interface{}) = func(a ...interface{}) { fmt.Println(len(a), a) }
	v()
	v(nil)
	v(nil, 1)
	v([]interface{}{1, 2}...)
	v([]interface{}{1, 2})
	xs := []int{1, 2}
	mod := func(a ...int) { a[0] = 100 }
	mod(xs...)
	mod(xs[1], xs[0])
	fmt.Println(xs)
}
