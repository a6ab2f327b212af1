// run

// What was deleted and comes back is there, also if the keys that are new move meanwhile to where no lock is needed.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 1)
	fmt.Println(m.CompareAndDelete("b", 1))
	m.Store("b", 2)
	fmt.Println(m.Load("b"))
	var n sync.Map
	n.Store("a", 1)
	n.Store("b", 1)
	fmt.Println(n.CompareAndDelete("b", 1))
	fmt.Println(n.LoadOrStore("b", 3))
	fmt.Println(n.Load("b"))
	for i := range 50 {
		k := i % 7
		n.Store(k, i)
		n.CompareAndDelete(k, i)
		n.LoadOrStore(k, -i)
		if v, ok := n.Load(k); !ok || v != -i {
			fmt.Println("lost", k, v, ok)
		}
		n.CompareAndDelete(k, -i)
	}
}
