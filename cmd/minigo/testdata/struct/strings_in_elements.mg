// run
// Structs with strings are loaded whole from elements of slices and from memory, also into the variable that they were found by.
package main

import "fmt"

type node struct {
	name string
	kids []node
	n    int
	tag  string
}

type small struct {
	n int
	s string
}

func last(v node) node {
	for len(v.kids) > 0 {
		v = v.kids[len(v.kids)-1]
	}
	return v
}

func chase(list []small, at small) (names []string) {
	for at.n >= 0 {
		at = list[at.n]
		names = append(names, at.s)
	}
	return names
}

func main() {
	tree := node{"root", []node{{"a", nil, 1, "x"}, {"b", []node{{"c", nil, 2, ""}, {n: 5}}, 3, "y"}}, 4, "z"}
	for i, k := range tree.kids {
		fmt.Println(i, k.name, len(k.kids), k.n, k.tag)
	}
	fmt.Printf("%+v %+v\n", last(tree), last(tree.kids[0]))
	list := []small{{2, "two"}, {-1, "end"}, {1, "one"}}
	fmt.Println(chase(list, small{0, "start"}))
	p := &list[1]
	at := *p
	p.s = "changed"
	fmt.Println(at, *p, list)
	q := &tree
	copied := *q
	q.name, q.tag = "new", "new"
	fmt.Println(copied.name, copied.tag, q.name, q.tag)
	defer func() { fmt.Println(recover(), at) }()
	at = list[at.n]
}
