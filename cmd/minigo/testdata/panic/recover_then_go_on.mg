// run
package main

import "fmt"

func f(depth int) (n int) {
	defer func() {
		if depth == 3 {
			if r := recover(); r != nil {
				n = -1
			}
		} else {
			n += depth
		}
	}()
	if depth == 6 {
		panic("deep")
	}
	return f(depth+1) + 1
}

func twice() (s string) {
	defer func() { s += fmt.Sprint(" b:", recover()) }()
	defer func() { s += fmt.Sprint("a:", recover()); panic("two") }()
	panic("one")
}

func loop() (sum int) {
	for i := 0; i < 100; i++ {
		func() {
			defer func() {
				if e := recover(); e != nil {
					sum += e.(int)
				}
			}()
			if i%10 == 0 {
				panic(i)
			}
		}()
	}
	return
}

func main() {
	fmt.Println(f(0))
	fmt.Println(twice())
	fmt.Println(loop())
}
