package main

func a() int {
	for {
	}
}

func b(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR "@1 missing return"

func c(x int) int {
	switch x {
	case 1:
		return 1
	default:
		panic("c")
	}
}

func d() int {
L:
	for {
		break L
	}
} // ERROR "missing return"

func e() (int, string) {
	return 1 // ERROR "@9 not enough return values\n\thave \(number\)\n\twant \(int, string\)"
}

func f() {
	return 1 // ERROR "@9 too many return values\n\thave \(number\)\n\twant \(\)"
}

func g() (x int) {
	{
		x := 1
		_ = x
		return // ERROR "result parameter x not in scope at return"
	}
}

func h() {
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	fallthrough // ERROR "fallthrough statement out of place"
	switch {
	case true:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	goto M // ERROR "label M not defined"
	goto N // ERROR "goto N jumps over declaration of v at"
	v := 1
	_ = v
N:
	for {
		break N
	}
P:
	v = 2
	for {
		continue P // ERROR "invalid continue label P"
		break Q // ERROR "break label not defined: Q"
	}
	if v { // ERROR "non-boolean condition in if statement"
	}
	for v { // ERROR "non-boolean condition in for statement"
	}
	for range v {
	}
	for i, j := range v { // ERROR "range over v \(variable of type int\) permits only one iteration variable"
		_, _ = i, j
	}
	for range 1.5 { // ERROR "cannot range over 1\.5"
	}
	v == 1 // ERROR "@2 v == 1 \(untyped bool value\) is not used"
	len("a") // ERROR "len\(\"a\"\) \(constant 1 of type int\) is not used"
	go int(v) // ERROR "go requires function call, not conversion"
	defer len("a") // ERROR "defer discards result of len\(\"a\"\)"
	var ch chan<- int
	<-ch // ERROR "cannot receive from send-only channel"
	ch <- "a" // ERROR "cannot use \"a\" .* as int value in send"
	select {
	case v: // ERROR "select case must be send or receive"
	}
	switch v {
	case "a": // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	}
	switch v.(type) { // ERROR "v \(variable of type int\) is not an interface"
	}
}
