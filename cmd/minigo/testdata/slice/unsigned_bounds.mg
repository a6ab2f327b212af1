// run

// A bound of an unsigned type that is too large is no negative one.
package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s, a, str := make([]int, 3, 5), [3]int{}, "abc"
	big, one, neg, small := ^uint64(0), uint(1), -1, uint8(200)
	try(func() { _ = s[big:] })
	try(func() { _ = s[:big] })
	try(func() { _ = s[neg:] })
	try(func() { _ = s[big:1] })
	try(func() { _ = s[neg:1] })
	try(func() { _ = s[:neg] })
	try(func() { _ = s[small:] })
	try(func() { _ = s[:1:big] })
	try(func() { _ = s[:big:4] })
	try(func() { _ = s[big:1:4] })
	try(func() { _ = s[neg:1:4] })
	try(func() { _ = a[:big] })
	try(func() { _ = a[big:] })
	try(func() { _ = str[:big] })
	try(func() { _ = str[big:one] })
	try(func() { _ = str[neg:] })
	fmt.Println(s[one:], str[one:small-198])
}
