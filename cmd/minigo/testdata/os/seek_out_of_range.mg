// run

// A Seek that fails returns 0, and leaves the position where it was.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

func main() {
	f, err := os.CreateTemp("", "mg")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(f.Name())
	f.WriteString("text")
	f.Seek(1, io.SeekStart)
	pos, err := f.Seek(-5, io.SeekStart)
	fmt.Println(pos, errors.Is(err, syscall.EINVAL))
	rest, err := io.ReadAll(f)
	fmt.Println(string(rest), err)
}
