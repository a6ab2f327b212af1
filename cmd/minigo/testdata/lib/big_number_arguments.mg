// run

// What math/big says of arguments that it does not take, and where a number ends that is scanned.
package main

import (
	"fmt"
	"math/big"
	"regexp"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s panics: %v (%T)\n", name, r, r)
		}
	}()
	f()
}

func main() {
	zero, three := new(big.Int), big.NewInt(3)
	try("ModInverse of a negative number modulo 0", func() { new(big.Int).ModInverse(big.NewInt(-1), zero) })
	try("ModInverse modulo 0", func() { fmt.Println(new(big.Int).ModInverse(big.NewInt(1), zero), new(big.Int).ModInverse(three, zero)) })
	try("ModSqrt modulo no prime", func() { new(big.Int).ModSqrt(big.NewInt(2), big.NewInt(561)) })
	for _, base := range []int{-1, 1, 63} {
		try("SetString", func() { new(big.Int).SetString("1", base) })
		try("SetString of nothing", func() { fmt.Println(new(big.Int).SetString("", base)) })
		try("Text", func() { three.Text(base) })
		try("Append", func() { zero.Append(nil, base) })
		try("Parse", func() { new(big.Float).Parse("1", base) })
		try("ParseFloat", func() { big.ParseFloat("1", base+8, 10, big.ToZero) })
	}
	fmt.Println((*big.Int)(nil).Text(1))
	f, b, err := new(big.Float).Parse("1.5x", 10)
	fmt.Println(f, b, err)

	for _, s := range []string{"12abc", "0x1fg", "0b102", "0o18", "018", "-7-7", "+1_000.5", "0", "0z", "-0xFF ff", "x", "--1", "00", "1_0"} {
		for _, verb := range []string{"%v", "%d", "%x", "%b", "%o", "%s"} {
			x, rest := new(big.Int), ""
			n, err := fmt.Sscanf(s, verb+"%s", x, &rest)
			if n > 0 {
				fmt.Printf("%s of %s: %v %q\n", verb, s, x, rest)
			} else {
				fmt.Printf("%s of %s: %v\n", verb, s, err)
			}
		}
	}
	var re regexp.Regexp
	fmt.Printf("%q %d %q\n", re.String(), re.NumSubexp(), re.SubexpNames())
}
