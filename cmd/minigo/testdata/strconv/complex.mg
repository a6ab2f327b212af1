// run
package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"1+2i", "(1.5-2e1i)", "i", "3", "-Inf+NaNi", "1+2", "", "1e400+1i"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	fmt.Println(strconv.FormatComplex(1.5-2i, 'f', 2, 128), strconv.FormatComplex(complex(0, 3), 'g', -1, 64))
	defer func() { fmt.Println(recover()) }()
	strconv.FormatComplex(1, 'f', 2, 32)
}
