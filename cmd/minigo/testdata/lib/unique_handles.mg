// run

// Equal values have equal handles, whatever goroutine makes them.
package main

import (
	"fmt"
	"strings"
	"sync"
	"unique"
)

type point struct{ x, y int }

type name string

func main() {
	a, b := unique.Make("hello"), unique.Make(strings.ToLower("HELLO"))
	fmt.Println(a == b, a.Value(), a == unique.Make("other"))
	fmt.Println(unique.Make(point{1, 2}) == unique.Make(point{1, 2}), unique.Make(point{1, 2}) == unique.Make(point{2, 1}), unique.Make(point{1, 2}).Value())
	fmt.Println(unique.Make[any]("hello").Value(), unique.Make[any](name("hello")) == unique.Make[any]("hello"), unique.Make[any](nil).Value(), unique.Make[error](nil) == unique.Make[error](nil))
	fmt.Println(unique.Make(name("hello")).Value(), unique.Make([2]int{1, 2}) == unique.Make([2]int{1, 2}), unique.Make(struct{}{}) == unique.Make(struct{}{}))
	fmt.Printf("%T %T\n", a, unique.Make(point{}))
	m := map[unique.Handle[string]]int{a: 1}
	m[b]++
	fmt.Println(m[unique.Make("hello")])
	handles := make([]unique.Handle[int], 100)
	var wg sync.WaitGroup
	for i := range handles {
		wg.Go(func() { handles[i] = unique.Make(i % 10) })
	}
	wg.Wait()
	for i, h := range handles {
		if h.Value() != i%10 || h != handles[i%10] {
			fmt.Println(i, h)
		}
	}
	defer func() { fmt.Println(recover()) }()
	unique.Make[any]([]int{1})
}
