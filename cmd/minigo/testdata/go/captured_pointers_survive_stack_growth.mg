// run
package main

import "fmt"

type T struct{ a, b, c, d int }

func grow(n int, t T, p *int, f func() int) int {
	var pad [4]int
	pad[n%4] = n
	if n == 0 {
		*p += t.d
		return f()
	}
	r := grow(n-1, T{t.b, t.c, t.d, t.a + 1}, p, f)
	return r + pad[n%4] - n
}

func main() {
	c := make(chan int)
	for g := 0; g < 4; g++ {
		go func() {
			x := g
			s := []int{g, g * 2}
			r := grow(3000, T{1, 2, 3, 4}, &x, func() int { s[0]++; return x + s[0] + s[1] })
			c <- r + s[0]
		}()
	}
	sum := 0
	for g := 0; g < 4; g++ {
		sum += <-c
	}
	fmt.Println(sum)
}
