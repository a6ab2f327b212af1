// errorcheck
package main

func main() {
unused: // ERROR "label unused defined and not used"
	for {
		break missing // ERROR "invalid break label missing|break label not defined: missing"
	}
L:
	if true {
		for {
			continue L // ERROR "invalid continue label L"
		}
	}
	continue // ERROR "continue is not in a loop|continue statement not within for"
	break    // ERROR "break is not in a loop|break statement not within for"
}
