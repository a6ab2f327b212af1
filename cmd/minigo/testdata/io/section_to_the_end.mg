// run
package main

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// A section that is said to be longer than any can be ends where offsets end.
func main() {
	r := io.NewSectionReader(strings.NewReader("0123456789"), 2, math.MaxInt64)
	fmt.Println(r.Size() == math.MaxInt64-2)
	_, off, n := r.Outer()
	fmt.Println(off, n == math.MaxInt64)
	text, err := io.ReadAll(r)
	fmt.Println(string(text), err)
	r = io.NewSectionReader(strings.NewReader("0123456789"), 2, 3)
	end, err := r.Seek(-1, io.SeekEnd)
	fmt.Println(r.Size(), end, err)
}
