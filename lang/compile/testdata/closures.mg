package main

func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func adder(k int) func(int) int { return func(x int) int { return x + k } }

func protect(f func()) (err any) {
	defer func() { err = recover() }()
	f()
	return nil
}

type shape interface{ area() float64 }

type square struct{ side float64 }

func (s square) area() float64 { return s.side * s.side }

func kind(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case int, string:
		return "basic"
	case shape:
		if v.area() > 1 {
			return "big shape"
		}
	}
	return "other"
}

func main() {
	c := counter()
	c()
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { println(i) })
	}
	f := square{2}.area
	println(c(), adder(1)(2), protect(fs[0]) == nil, f(), kind(square{1}))
}
