// run
package main

import "fmt"

type List struct {
	head *node
	len  int
}

type node struct {
	v    interface{}
	next *node
}

func (l *List) Push(v interface{}) { l.head = &node{v, l.head}; l.len++ }

func (l *List) Reverse() {
	var prev *node
	for n := l.head; n != nil; {
		n.next, prev, n = prev, n, n.next
	}
	l.head = prev
}

func (l List) String() string {
	s := "["
	for n := l.head; n != nil; n = n.next {
		s += fmt.Sprint(n.v)
		if n.next != nil {
			s += " "
		}
	}
	return s + "]"
}

func main() {
	var l List
	for i := 0; i < 4; i++ {
		l.Push(i)
	}
	l.Push("five")
	fmt.Println(l, l.len)
	l.Reverse()
	fmt.Println(l, &l)
	type M map[string]M
	m := M{"a": {"b": nil}, "c": {}}
	fmt.Println(len(m), len(m["a"]), m["a"]["b"] == nil)
	type S []S
	s := S{{}, {{}, nil}}
	fmt.Println(len(s), len(s[1]), s)
	type F func(int) F
	var f F
	n := 0
	f = func(i int) F { n += i; return f }
	f(1)(2)(3)
	fmt.Println(n)
}
