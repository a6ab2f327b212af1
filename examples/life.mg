// run
//
// Conway's Life: a cell lives on with two or three neighbours, and is born with three.
//
// Look at: Field is an array of arrays, and arrays are values: step gets a copy of the field, and returns another one.
// Comparing two fields with == compares every cell, which tells when the field repeats itself. The board is a torus:
// what leaves it on one side comes in on the other.
package main

import (
	"fmt"
	"strings"
)

const size = 10

type Field [size][size]bool

// alive says whether a cell lives. Rows and columns go round.
func (f *Field) alive(row, col int) bool {
	return f[(row+size)%size][(col+size)%size]
}

func (f *Field) neighbours(row, col int) (n int) {
	for r := row - 1; r <= row+1; r++ {
		for c := col - 1; c <= col+1; c++ {
			if (r != row || c != col) && f.alive(r, c) {
				n++
			}
		}
	}
	return n
}

func step(old Field) (next Field) {
	for r := range old {
		for c := range old[r] {
			n := old.neighbours(r, c)
			next[r][c] = n == 3 || n == 2 && old[r][c]
		}
	}
	return next
}

func (f Field) String() string {
	var sb strings.Builder
	for _, row := range f {
		for _, cell := range row {
			if cell {
				sb.WriteString("# ")
			} else {
				sb.WriteString(". ")
			}
		}
		sb.WriteByte('\n')
	}
	return sb.String()
}

func main() {
	var f Field
	for r, line := range []string{".#.", "..#", "###"} { // a glider
		for c, cell := range line {
			f[r][c] = cell == '#'
		}
	}
	first := f
	fmt.Print("generation 0\n", f)
	for generation := 1; ; generation++ {
		f = step(f)
		if generation == 4 || generation == 20 {
			fmt.Printf("generation %d\n%v", generation, f)
		}
		if f == first {
			fmt.Println("generation", generation, "is the first one again")
			return
		}
	}
}
