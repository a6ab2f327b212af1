// run
//
// The Mandelbrot set in letters, one goroutine for each row.
//
// Look at: the rows are computed in any order, on as many threads as there are Ps, and each goroutine writes into its
// own element of the slice, so that no lock is needed; the WaitGroup makes main see all of them. With -procs 1 it is
// the same program, and the same picture.
package main

import (
	"fmt"
	"sync"
)

const (
	width, height = 72, 25
	most          = 60 // iterations
)

// escape counts how long a point stays near zero.
func escape(cx, cy float64) int {
	x, y := 0.0, 0.0
	for n := range most {
		xx, yy := x*x, y*y
		if xx+yy > 4 {
			return n
		}
		x, y = xx-yy+cx, 2*x*y+cy
	}
	return most
}

func row(r int) string {
	const shades = " .:-=+*%@#"
	line := make([]byte, width)
	for c := range line {
		n := escape(float64(c)/width*3.2-2.3, float64(r)/(height-1)*2.4-1.2)
		line[c] = shades[n*(len(shades)-1)/most]
	}
	return string(line)
}

func main() {
	rows := make([]string, height)
	var wg sync.WaitGroup
	for r := range rows {
		wg.Add(1)
		go func() {
			defer wg.Done()
			rows[r] = row(r)
		}()
	}
	wg.Wait()
	for _, line := range rows {
		fmt.Println(line)
	}
}
