// run
package main

import "fmt"

func risky(n int) (res string) {
	defer func() {
		if r := recover(); r != nil {
			res = fmt.Sprint("recovered ", r)
		}
	}()
	if n%2 == 1 {
		panic(n)
	}
	return fmt.Sprint("ok ", n)
}

func multi() (out []string) {
	defer func() { out = append(out, "last") }()
	for i := 0; i < 3; i++ {
		defer func() {
			if r := recover(); r != nil {
				out = append(out, fmt.Sprint("r", r))
			}
			if i > 0 {
				panic(i * 10)
			}
		}()
	}
	panic("start")
}

func main() {
	for i := 0; i < 4; i++ {
		fmt.Println(risky(i))
	}
	fmt.Println(multi())
}
