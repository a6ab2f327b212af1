// run
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	name := os.TempDir() + "/minigo-golden-file"
	defer os.Remove(name)
	fmt.Println(os.WriteFile(name, []byte("some\ntext\n"), 0o644))
	data, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", data, err)
	_, err = os.ReadFile("/no/such/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	n, err := os.Stdout.WriteString("direct\n")
	fmt.Println(n, err)
	n, err = os.Stdout.Write([]byte("bytes\n"))
	fmt.Println(n, err)
}
