// run -exit=3 one two
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println(len(os.Args), os.Args[1:])
	fmt.Println(os.Getenv("MINIGO_SURELY_NOT_SET") == "")
	_, ok := os.LookupEnv("MINIGO_SURELY_NOT_SET")
	fmt.Println(ok)
	defer fmt.Println("not printed: os.Exit runs no deferred calls")
	go func() { select {} }()
	fmt.Fprintln(os.Stderr, "to stderr")
	os.Exit(3)
}
