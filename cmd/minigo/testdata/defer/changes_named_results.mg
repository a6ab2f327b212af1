// run
package main

import (
	"errors"
	"fmt"
)

func a() (n int) {
	defer func() { n *= 2 }()
	n = 5
	return n + 1
}

func b() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	s = "partial"
	panic("oops")
}

func c() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func d() (x, y int) {
	defer func(v int) { x += v; y = x }(y + 10)
	y = 5
	return 1, 2
}

func e() (p *int) {
	v := 7
	defer func() { *p++ }()
	return &v
}

func f() (arr [2]int, err error) {
	defer func() { arr[1]++ }()
	defer func() { err = errors.Join(err, errors.New("close")) }()
	return [2]int{1, 2}, errors.New("read")
}

func g() (n int) {
	defer func() { recover(); n++ }()
	n = 41
	var m map[int]int
	m[1] = 1
	return 0
}

func main() {
	fmt.Println(a(), c(), *e(), g())
	fmt.Println(b())
	fmt.Println(d())
	fmt.Printf("%q\n", fmt.Sprint(f()))
}
