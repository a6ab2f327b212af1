package main

type wide [1 << 50]byte // ERROR "@11 type \[1125899906842624\]byte larger than address space"

type almost [1<<50 - 1]byte

type words [1 << 46][2]int // ERROR "type \[70368744177664\]\[2\]int larger than address space"

type words2 [1<<47 - 1]int

type inside struct {
	a byte
	b [1 << 49]byte
}

type two [2]inside // ERROR "larger than address space"

type pointers struct {
	a *[1 << 51]byte // ERROR "larger than address space"
	b []inside
	c *inside
}

type generic[T any] struct {
	c chan T
	a [1 << 20]T
}

var (
	_ chan [1 << 16]byte // ERROR "@4 channel element type too large \(>64kB\)"
	_ chan [1<<16 - 1]byte
	_ chan<- struct { // ERROR "channel element type too large"
		a byte
		b [8191]int
	}
	_ chan struct {
		a [8190]int
		b byte
		c int16
		d struct{}
	}
	_ chan inside // ERROR "channel element type too large"
	_ chan *inside
)

func main() {
	c := make(chan [9000]string) // ERROR "channel element type too large"
	close(c)
}
