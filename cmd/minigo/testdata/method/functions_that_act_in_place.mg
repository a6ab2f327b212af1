// run

// Functions that assign, call and panic before they return are put in the place of their calls: in the order of evaluation, with
// variables of their own, and with the frames that a trace shows.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

var seed = 1

func next() int {
	seed = seed*5 + 1
	return seed
}

// The parameter is changed, the argument is not.
func abs(x int) int {
	if x < 0 {
		x = -x
	}
	return x
}

func clamp[T int | float64](x, lo, hi T) T {
	if x < lo {
		x = lo
	} else if x > hi {
		x = hi
	}
	return x
}

func sorted(a, b int) (int, int) {
	if b < a {
		return b, a
	}
	return a, b
}

func divide(a, b int) (q, r int) { return a / b, a % b }

func quotient(a, b int) (int, int) { return a / b, a % b }

type stack struct {
	data []int
	pops int
}

func (s *stack) push(x int) *stack {
	s.data = append(s.data, x)
	return s
}

func (s *stack) pop() (int, bool) {
	if len(s.data) == 0 {
		return 0, false
	}
	x := s.data[len(s.data)-1]
	s.data = s.data[:len(s.data)-1]
	s.pops++
	return x, true
}

type point struct{ x, y int }

func (p point) moved(dx, dy int) point {
	p.x += dx
	p.y += dy
	return p
}

func (p *point) swap() { p.x, p.y = p.y, p.x }

func trace(what string) {
	var pcs [8]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	var names []string
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			names = append(names, fmt.Sprintf("%s:%d", f.Function, f.Line))
		}
		if !more {
			break
		}
	}
	fmt.Println(what, names)
}

func traced(p *point, n int) int {
	p.x += n
	trace("in traced:")
	return p.x
}

func outer(p *point, n int) int {
	p.y -= n
	return p.y
}

func positive(x int) int {
	if x < 0 {
		panic("negative")
	}
	seed++
	return x
}

func index(s *stack, i int) int {
	s.pops++
	return s.data[i]
}

func failed(what string, f func()) {
	defer func() {
		fmt.Println(what, recover())
		trace("behind the panic:")
	}()
	f()
}

func main() {
	x := -3
	fmt.Println(abs(x), x, abs(abs(x)-7), clamp(x, -1, 1), clamp(2.5, 0, 1.5))
	fmt.Println(next()+seed, seed-next(), next()*next()-next())
	a := []int{next() & 3, next() & 3, seed & 3}
	fmt.Println(a)

	p, q := 9, 4
	p, q = sorted(p, q)
	fmt.Println(p, q)
	p, q = sorted(q, p)
	fmt.Println(p, q)
	p, q = quotient(q, p)
	fmt.Println(p, q)
	p, q = divide(17, 5)
	fmt.Println(p, q)

	s := &stack{}
	for i := range 5 {
		s.push(i).push(i * i)
	}
	sum := 0
	for {
		v, ok := s.pop()
		if !ok {
			break
		}
		sum = sum*3 + v
	}
	fmt.Println(sum, s.pops, len(s.data))

	o := point{1, 2}
	m := o.moved(10, 20).moved(o.x, o.y)
	o.swap()
	m.swap()
	fmt.Println(o, m)

	fmt.Println(traced(&o, 5)+outer(&o, 1), o)
	f := (*stack).push
	fmt.Println(f(s, 7).data, len(s.data))

	failed("positive", func() { fmt.Println(positive(1), positive(-1)) })
	failed("index", func() { fmt.Println(index(s, 0), index(s, 4)) })
	failed("quotient", func() {
		q := 7
		defer func() { fmt.Println("q is", q) }()
		q, _ = quotient(1, seed-seed)
	})
	failed("nil", func() {
		var s *stack
		s.push(1)
	})
	failed("nil in an expression", func() {
		var none *point
		index(s, index(s, 0)-7+len(s.data)+outer(none, 2))
	})
	fmt.Println(outer(&o, 1), seed)
}
