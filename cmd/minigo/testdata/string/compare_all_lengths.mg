// run

// Strings of all small lengths, at all distances from the start of what they are cut from, compared with each operator.
package main

import "fmt"

// compare is what the operators must say: -1, 0 or 1.
func compare(a, b string) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	return min(1, max(-1, len(a)-len(b)))
}

func check(a, b string) int {
	c := compare(a, b)
	eq, ne, lt, le := a == b, a != b, a < b, a <= b
	if eq != (c == 0) || ne != (c != 0) || lt != (c < 0) || le != (c <= 0) || (a > b) != (c > 0) || (a >= b) != (c >= 0) {
		fmt.Printf("%q %q: %d, but %t %t %t %t\n", a, b, c, eq, ne, lt, le)
	}
	if a == b {
		if c != 0 {
			fmt.Println("equal:", a, b)
		}
	} else if c == 0 {
		fmt.Println("not equal:", a, b)
	}
	return c
}

func main() {
	const x = "xyz\xff\x00uvw 0123456789abcdefghijklmnopqrstuvwxyz 0123456789abcdefghijklmnopqrstuvwxyz"
	const y = "qqqqqq 0123456789abcdefghijklmnopqrstuvwxyz 0123456789abcdefghijklmnopqrstuvwxyz"
	var count [3]int
	for _, n := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 23, 24, 25, 63, 64, 65, 70} {
		for off := range 3 {
			a, b := x[9+off:9+off+n], y[7+off:7+off+n]
			count[1+check(a, b)]++
			for i := 0; i < n; i++ {
				c := b[:i] + "\xfe" + b[i+1:]
				d := b[:i] + "\x01" + b[i+1:]
				count[1+check(a, c)]++
				count[1+check(c, a)]++
				count[1+check(a, d)]++
				count[1+check(c, d)]++
				count[1+check(a, b[:i])]++
				count[1+check(b[:i], a)]++
			}
		}
	}
	fmt.Println(count)
	fmt.Println(check("", ""), check("", "a"), check("a", ""), check(x[3:3], y[5:5]))
}
