// run
package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		r := recover()
		_, ok := r.(runtime.Error)
		_, isErr := r.(error)
		fmt.Println(r, ok, isErr)
	}()
	f()
}

func main() {
	s := []int{1, 2, 3}
	var a [4]int
	str := "hello"
	i, neg, big := 5, -1, 10
	zero := 0
	var u8 uint8 = 200
	try(func() { _ = s[i] })
	try(func() { _ = s[neg] })
	try(func() { s[i] = 1 })
	try(func() { _ = a[i] })
	try(func() { a[u8] = 1 })
	try(func() { _ = str[i] })
	try(func() { _ = s[i:] })
	try(func() { _ = s[:i] })
	try(func() { _ = s[2:zero] })
	try(func() { _ = s[neg:] })
	try(func() { _ = str[i+1:] })
	try(func() { _ = str[:big] })
	try(func() { _ = str[3:zero] })
	try(func() { _ = a[:big] })
	try(func() { _ = a[i:] })
	try(func() { _ = s[:1:big] })
	try(func() { _ = s[:i:3] })
	try(func() { _ = s[i-2 : i-3 : 3] })
	try(func() { _ = a[big:] })
	try(func() { _ = 1 / zero })
	try(func() { _ = 1 % zero })
	try(func() { zero8 := int8(zero); _ = int8(1) / zero8 })
	try(func() { _ = make([]int, neg) })
	try(func() { _ = make([]int, 2, neg) })
	try(func() { _ = make([]int, i, i-1) })
	try(func() { _ = make(chan int, neg) })
	try(func() { _ = make([]int, 1<<62) })
	try(func() { var c chan int; close(c) })
	try(func() { c := make(chan int); close(c); close(c) })
	try(func() { c := make(chan int, 1); close(c); c <- 1 })
	try(func() { var m map[string]bool; m["a"] = true })
	try(func() { _ = 1 << neg })
	var e []int
	try(func() { _ = e[0] })
	try(func() { _ = ""[zero] })
	try(func() { _ = s[uint64(zero)+1<<63] })
}
