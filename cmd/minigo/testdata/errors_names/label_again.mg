// errorcheck

package main

func main() {
again:
	for {
		break again
	}
again: // ERROR "label again already defined at .*6:1"
	for {
		continue again // ERROR "invalid continue label again"
	}
}
