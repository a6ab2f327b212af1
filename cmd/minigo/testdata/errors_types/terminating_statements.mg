// run
package main

import "fmt"

func a() int {
	for {
	}
}

func b(x int) int {
	if x > 0 {
		return 1
	} else if x < 0 {
		return -1
	} else {
		return 0
	}
}

func c(x int) int {
	switch {
	case x > 1:
		return 2
	case x > 0:
		fallthrough
	default:
		panic("c")
	}
}

func d() (n int) {
	{
		return 4
	}
}

func e(x interface{}) int {
	switch x.(type) {
	case int:
		return 1
	default:
		return 2
	}
}

func f(c chan int) int {
	select {
	case v := <-c:
		return v
	}
}

func g() int {
L:
	for {
		for {
			continue L
		}
	}
}

func main() {
	ch := make(chan int, 1)
	ch <- 9
	fmt.Println(b(5), b(-5), b(0), c(2), d(), e(1), e("x"), f(ch))
	_, _ = a, g
}
