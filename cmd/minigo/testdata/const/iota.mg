// run
package main

import "fmt"

const (
	A = iota
	B
	_
	D
	E = "e"
	F
	G = iota
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
	GB
)

const (
	x, y = iota, iota * 10
	z, w
)

type Day int

const (
	Sunday Day = iota
	Monday
	Tuesday
)

func (d Day) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

func main() {
	fmt.Println(A, B, D, E, F, G)
	fmt.Println(KB, MB, GB)
	fmt.Println(x, y, z, w)
	fmt.Println(Sunday, Monday, Tuesday, Tuesday+0)
	fmt.Printf("%d %v %s\n", Monday, Monday, Tuesday)
	fmt.Println(bit0, mask0, bit1, mask1, bit3, mask3)
	const (
		a = iota + 5
		b
	)
	fmt.Println(a, b)
}
