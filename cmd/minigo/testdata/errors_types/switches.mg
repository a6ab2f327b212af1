// errorcheck
package main

type T struct{}

func main() {
	x := 1
	switch x {
	case 1, 2, 1: // ERROR "duplicate case 1 .*in expression switch"
	case "a": // ERROR "mismatched types|invalid case .a. in switch on x|cannot convert .a."
	default:
	default: // ERROR "multiple defaults"
	}
	var i interface{ M() }
	switch i.(type) {
	case T: // ERROR "impossible type switch case"
	case nil, nil: // ERROR "multiple nil cases|duplicate case nil"
	}
	switch x.(type) { // ERROR "x .variable of type int. is not an interface"
	}
	switch x {
	case 5:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
}
