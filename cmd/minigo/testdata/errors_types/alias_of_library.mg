// errorcheck

package main

import (
	"io/fs"
	"os"
)

func main() {
	var s string
	var m os.FileMode = "s" // ERROR "string constant. as os.FileMode value"
	var n fs.FileMode = "s" // ERROR "as fs.FileMode value"
	s = m                   // ERROR "variable of uint32 type os.FileMode"
	s = n                   // ERROR "variable of uint32 type fs.FileMode"
	_ = s
}
