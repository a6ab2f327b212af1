// errorcheck

// Behind a name brackets may be type arguments, so Go's parser knows no [...] there.

package main

func f(x [...]int) {} // ERROR "syntax error: unexpected \.\.\., expected expression"

type s struct {
	x [...]int // ERROR "syntax error: unexpected \.\.\., expected expression"
}

func main() {}
