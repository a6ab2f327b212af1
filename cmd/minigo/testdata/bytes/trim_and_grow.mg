// run

// What is left of nothing, and a buffer that cannot grow.
package main

import (
	"bytes"
	"fmt"
)

func main() {
	for _, s := range []string{"abba", "xabba", "abbax", "", "x", "☺"} {
		b := []byte(s)
		for _, cutset := range []string{"ab", "", "☺", "x", "abx"} {
			fmt.Printf("%q %q: %q %q %q %t\n", s, cutset, bytes.Trim(b, cutset), bytes.TrimLeft(b, cutset), bytes.TrimRight(b, cutset), bytes.TrimRight(b, cutset) == nil)
		}
	}
	defer func() { fmt.Println(recover() == bytes.ErrTooLarge) }()
	bytes.NewBuffer(make([]byte, 1)).Grow(1<<63 - 1)
}
