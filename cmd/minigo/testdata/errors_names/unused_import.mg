// errorcheck
package main

import (
	"errors" // ERROR ".errors. imported and not used"
	"fmt"
	str "strings" // ERROR ".strings. imported as str and not used"
	_ "strconv"
)

func main() {
	fmt.Println()
}
