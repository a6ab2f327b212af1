// run

// Scanning complex numbers, and decimal floats with an exponent of two.
package main

import (
	"fmt"
	"strings"
)

type volts complex64

func main() {
	for _, s := range []string{"(1+2i)", "1-2i", "-1.5e3+Infi", "(nan-0x1p4i)", "1", "1+2", "(1+2i", "i", "", " \n", "1e400+1i", "(1 + 2i)", "1+1e40i", "1p2-1.5p-1i"} {
		var c complex128
		n, err := fmt.Sscan(s, &c)
		fmt.Print(s, ": ", n, " ", err, " ", c)
		var v volts
		n, err = fmt.Sscan(s, &v)
		fmt.Println(" ", n, err, v)
	}
	var c complex128
	var s string
	fmt.Println(fmt.Sscanf("<(3-4i)>", "<%v>", &c))
	fmt.Println(c)
	fmt.Println(fmt.Sscanf("3-4i", "%d", &c))
	fmt.Println(fmt.Fscan(strings.NewReader("1+1i rest"), &c, &s))
	fmt.Println(c, s)

	for _, s := range []string{"1.5p3", "-3p-2", "1p", "1.5p+3x", "0x1p3", "p3", "1p3p", "2P3", "3p-1074", "1p3000000000", "3p-3000000000", "1p99999999999999999999"} {
		var f float64
		n, err := fmt.Sscan(s, &f)
		fmt.Println(s, n, err, f)
	}
}
