// run
package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i := 0; i < 6; i++ {
		ps = append(ps, &i)
		i++
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var gs []func() string
	for k, v := range []string{"a", "b", "c"} {
		gs = append(gs, func() string { return fmt.Sprint(k, v) })
	}
	for i := range 3 {
		gs = append(gs, func() string { return fmt.Sprint(i) })
	}
	for _, r := range "xy" {
		gs = append(gs, func() string { return string(r) })
	}
	for _, g := range gs {
		fmt.Print(g(), " ")
	}
	fmt.Println()
	var h func()
	for i := 0; i < 3; func() { i++; h() }() {
		h = func() { fmt.Print("i", i, " ") }
		if i == 1 {
			continue
		}
		h()
	}
	fmt.Println()
	var outer int
	var k []func() int
	for outer = 0; outer < 3; outer++ {
		k = append(k, func() int { return outer })
	}
	fmt.Println(k[0](), k[2]())
}
