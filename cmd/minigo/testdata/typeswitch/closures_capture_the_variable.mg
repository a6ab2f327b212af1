// run
package main

import "fmt"

type A struct{ v [2]int }

func main() {
	var fs []func() string
	for _, x := range []interface{}{1, "two", 3.0, A{[2]int{4, 4}}, nil} {
		switch v := x.(type) {
		case int:
			fs = append(fs, func() string { v++; return fmt.Sprint("int", v) })
		case string:
			fs = append(fs, func() string { v += "!"; return v })
		case A:
			p := &v
			p.v[0] = 9
			fs = append(fs, func() string { return fmt.Sprint(v, x) })
		default:
			fs = append(fs, func() string { return fmt.Sprintf("%T", v) })
		}
	}
	for _, f := range fs {
		fmt.Println(f(), f())
	}
}
