// panics

// The trace shows the frame of a function without results that was put in place, and in it the line that panicked.
package main

import "fmt"

type node struct {
	next *node
	n    int
	list []int
}

func (n *node) store(i, x int) {
	if i < 0 {
		return
	}
	n.n = x
	n.list[i],
		n.n = x, i
}

func fill(n *node) {
	for i := -1; i < 5; i++ {
		n.store(i, i*i)
	}
}

func main() {
	n := &node{list: make([]int, 3)}
	defer func() { fmt.Println(n.n, n.list) }()
	fill(n)
}
