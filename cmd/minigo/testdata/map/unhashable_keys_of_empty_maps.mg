// run
package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		err := recover()
		_, ok := err.(runtime.Error)
		fmt.Println(err, ok)
	}()
	f()
}

// A map without entries says it in other words.
func main() {
	var none map[any]int
	empty, full := map[any]int{}, map[any]int{1: 1}
	arrays := map[[2]any]int{}
	key := any([]int{})
	try(func() { _ = none[key] })
	try(func() { _ = empty[key] })
	try(func() { delete(empty, key) })
	try(func() { empty[key] = 1 })
	try(func() { _ = full[key] })
	try(func() { delete(full, key) })
	delete(full, 1)
	try(func() { delete(full, key) })
	try(func() { _, _ = arrays[[2]any{1, func() {}}] })
	try(func() { none[key] = 1 })
	try(func() { _ = map[any]int{key: 1} })
	try(func() { fmt.Println(empty[1], none[nil], arrays[[2]any{}]) })

	try(func() { _ = [2]int(make([]int, 1)) })
	try(func() {
		defer func() { fmt.Printf("%T\n", recover()) }()
		_ = [2]int(make([]int, 1))
	})
}
