// Small functions that act, in the place of their calls; and one whose comment forbids it.
package main

var seed = 1

type stack struct{ data []int }

func next() int {
	seed = seed*5 + 1
	return seed >> 8
}

func (s *stack) pop() (int, bool) {
	if len(s.data) == 0 {
		return 0, false
	}
	x := s.data[len(s.data)-1]
	s.data = s.data[:len(s.data)-1]
	return x, true
}

func abs(x int) int {
	if x < 0 {
		x = -x
	}
	return x
}

func told(x int) int {
	if x > 7 {
		tell(x, "large")
	}
	return x
}

//go:noinline
func tell(x int, what string) { seed += x + len(what) }

func use(s *stack, x int) int {
	y, ok := s.pop()
	if ok {
		x += abs(y) - next()
	}
	return told(x)
}

func main() { use(&stack{}, 1) }
