// errorcheck
package main

import (
	"errors" // ERROR ".errors. imported and not used"
	"fmt"
	_ "strconv"
	str "strings" // ERROR ".strings. imported as str and not used"
)

func main() {
	fmt.Println()
}
