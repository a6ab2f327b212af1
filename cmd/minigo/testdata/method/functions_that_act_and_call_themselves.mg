// run

// Small functions that assign and call themselves: their variables are there once for each call, also where one is put in another's place.
package main

import "fmt"

var total int

func count(n int) {
	total += n
	if n > 0 {
		count(n - 1)
	}
	total += n * 100
}

type node struct {
	val         int
	left, right *node
}

func (n *node) visit(depth int) {
	before := total
	if n.left != nil {
		n.left.visit(depth + 1)
	}
	total = before + total*3 + n.val + depth
	if n.right != nil {
		n.right.visit(depth + 2)
	}
	n.val = depth + before
}

func fill[T int | string](list []T, x T) {
	rest := list[1:]
	if len(rest) > 0 {
		fill(rest, x+x)
	}
	list[0] = x
}

// Each calls the other.
func ping(n int) {
	m := n * 2
	if n > 0 {
		pong(n - 1)
	}
	total += m
}

func pong(n int) {
	m := n * 3
	if n > 0 {
		ping(n - 1)
	}
	total -= m
}

func main() {
	count(3)
	fmt.Println(total)
	tree := &node{1, &node{2, nil, nil}, &node{3, &node{4, nil, nil}, nil}}
	tree.visit(1)
	tree.visit(1)
	fmt.Println(total, tree.val, *tree.left, tree.right.val, *tree.right.left)
	numbers, texts := make([]int, 4), make([]string, 3)
	fill(numbers, 1)
	fill(texts, "a")
	fmt.Println(numbers, texts)
	ping(5)
	pong(4)
	fmt.Println(total)
}
