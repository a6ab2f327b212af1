// run
//
// A goroutine begins with a small stack, 1 KB here and 2 KB in Go. Each function's entry compares: is there room for my frame? If not, the
// stack is copied to one of twice the size (morestack, newstack, copystack). So a million goroutines have room, and one can go deep.
//
// Look at: the depth; and ENTER, the compare, in minigo dis stacks.mg. Without an end it becomes stackoverflow.mg.
//
// try: minigo dis FILE
// shows: enter
package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

func main() {
	for _, n := range []int{10, 1_000, 100_000} {
		fmt.Println(depth(n))
	}
}
