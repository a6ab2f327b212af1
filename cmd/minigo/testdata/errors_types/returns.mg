// errorcheck
package main

func a() int {
	return // ERROR "not enough return values"
}

func b() (int, error) {
	return 1 // ERROR "not enough return values"
}

func c() {
	return 1 // ERROR "too many return values"
}

func d() string {
	return 5 // ERROR "cannot use 5 .untyped int constant. as string value in return statement"
}

func e(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR "missing return"

func g() (n int) {
	for {
		break
	}
} // ERROR "missing return"

func h(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func i() (x int) {
	{
		x := 2
		_ = x
		return // ERROR "result parameter x not in scope at return"
	}
}

func main() {}
