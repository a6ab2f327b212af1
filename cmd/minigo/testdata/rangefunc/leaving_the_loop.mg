// run
package main

import "fmt"

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(yield func(int, string) bool) {
	_ = yield(1, "a") && yield(2, "b") && yield(3, "c")
}

func find(n int) (r int, s string) {
	for i, v := range pairs {
		if i == n {
			return i, v
		}
	}
	return -1, "none"
}

func find2(n int) (int, string) {
	for x := range count(3) {
		for i, v := range pairs {
			if i == n && x == 2 {
				return i * 10, v
			}
		}
	}
	return -1, "none"
}

func defers() {
	for i := range count(3) {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("end of defers")
}

func rec() (err error) {
	for i := range count(3) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("rec %v at %d", r, i)
			}
		}()
		if i == 1 {
			panic("boo")
		}
	}
	return nil
}

func main() {
	s := 0
	for i := range count(5) {
		if i == 3 {
			continue
		}
		s += i
	}
	fmt.Println(s)
outer:
	for i := range count(5) {
		for j := range count(5) {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	fmt.Println(find(2))
	fmt.Println(find(9))
	fmt.Println(find2(3))
	defers()
	fmt.Println(rec())
	for range count(2) {
		fmt.Print("x")
	}
	fmt.Println()
	var k int
	for k = range count(4) {
	}
	fmt.Println(k)
	i := 0
	for i = range count(3) {
		switch {
		case i == 1:
			goto done
		}
	}
done:
	fmt.Println("done", i)
	func() {
		defer func() { fmt.Println(recover()) }()
		for range func(y func() bool) { y(); y() } {
			break
		}
	}()
}
