// run

// Names and texts in errors are quoted byte by byte.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2009, 2, 5, 5, 0, 57, 12345600, time.FixedZone("⏰ \"q\"\\\n", 3*3600))
	fmt.Printf("%#v\n", t)
	_, err := time.Parse("2006⏰", "x\xff\"")
	fmt.Println(err)
	_, err = time.ParseDuration("3⏰")
	fmt.Println(err)
}
