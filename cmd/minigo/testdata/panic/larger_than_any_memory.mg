// run

// A length that no program could have is a panic. (One that Go could have on a large machine is the end of the memory.)

package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

type pair struct{ a, b int }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	n := 1 << 44
	try(func() { _ = make([]pair, n+1) })
	try(func() { _ = make([]pair, 0, n+1) })
	try(func() { _ = make([]byte, 17*n) })
	try(func() { _ = make([]struct{}, n*n/n) })
	try(func() { strings.Repeat("xx", 1<<62) })
	try(func() { strings.Repeat("xx", 1<<61) })
	try(func() { bytes.Repeat([]byte("xx"), 1<<62) })
	try(func() { bytes.Repeat([]byte("xx"), 1<<61) })
	try(func() { strconv.FormatFloat(1, 'f', 1<<60, 64) })
}
