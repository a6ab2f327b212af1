// run
package main

import "fmt"

func get(s []int) []int { fmt.Print("get "); return s }

func main() {
	s := []int{1, 2, 3}
	for i, v := range get(s) {
		s = append(s, v*10)
		s[0] = 99
		fmt.Print(i, v, " ")
	}
	fmt.Println(s)
	for i := range s {
		if i == 0 {
			s = s[:2]
		}
		fmt.Print(i, " ")
	}
	fmt.Println(len(s))
	var i, v int
	for i, v = range []int{5, 6} {
	}
	fmt.Println(i, v)
	m := map[string]int{}
	for i, m["k"] = range s {
	}
	fmt.Println(i, m)
	type T struct{ a int }
	ts := []T{{1}, {2}}
	for _, t := range ts {
		t.a *= 10
	}
	for i := range ts {
		t := &ts[i]
		t.a++
	}
	fmt.Println(ts)
	var arr [0]int
	for range arr {
		fmt.Println("never")
	}
	for i, row := range [][]int{{1}, nil, {2, 3}} {
		fmt.Print(i, len(row), " ")
	}
	for i, p := range &[2]string{"x", "y"} {
		fmt.Print(i, p, " ")
	}
	fmt.Println()
	var np *[3]int
	defer func() { fmt.Println(recover()) }()
	for i, v := range np {
		fmt.Println(i, v)
	}
}
