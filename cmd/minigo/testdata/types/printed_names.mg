// run
package main

import "fmt"

type T struct{}
type I interface{ M(int) string }
type F func(a int, b ...string) (x T, err error)

func main() {
	for _, x := range []interface{}{
		T{}, &T{}, []T{}, [2]*T{}, map[string]T{}, make(chan T), make(<-chan T), make(chan<- *T),
		func() {}, func(int, ...string) (T, error) { return T{}, nil }, F(nil), (*I)(nil), []I{}, []error{}, []interface{}{},
		struct{ a, b int }{}, struct {
			X T
			y *int
		}{}, map[[2]int][]map[T]*string{}, [3][4]byte{}, []rune{}, new(interface{}), new(uintptr), new(interface {
			I
			N()
		}), func(func(int) bool) {}, make(chan (<-chan int)), make(chan (chan<- int)), struct{ T }{},
	} {
		fmt.Printf("%T\n", x)
	}
}
