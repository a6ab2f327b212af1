// errorcheck

// A function with a syntax error says nothing of its labels; another does.
package main

func broken() {
unused:
	for {
		x := ) // ERROR "syntax error: unexpected \), expected expression"
	}
}

func whole() {
unused: // ERROR "label unused defined and not used"
	for {
		goto nowhere // ERROR "label nowhere not defined"
	}
}

func main() {
	func() {
	inner: // ERROR "label inner defined and not used"
	}()
}
