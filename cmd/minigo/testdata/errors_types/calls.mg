// errorcheck
package main

func f(a int, b string) int { return a }
func v(xs ...int)           {}

type T struct{}

func (t T) M(x float64) {}

func main() {
	f(1)                // ERROR "not enough arguments in call to f"
	f(1, "a", 2)        // ERROR "too many arguments in call to f"
	f("a", "b")         // ERROR "cannot use .a. .untyped string constant. as int value in argument to f"
	_ = f(1, "x") + "s" // ERROR "mismatched types|cannot convert"
	v(1, "2")           // ERROR "cannot use .2. .untyped string constant. as int value in argument to v"
	v([]string{}...)    // ERROR "cannot use \[\]string{}"
	T{}.M("s")          // ERROR "cannot use .s."
	x := 5
	x()    // ERROR "cannot call (non-function )?x"
	len(1) // ERROR "invalid argument: 1"
}
