// run

// What is out of range or malformed: a Seek that fails returns 0, and leaves the position where it was.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
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
	up := func(s string) string { return "<" + s + ">" }
	for _, s := range []string{"${", "${}", "$", "a$", "${a", "${a}", "$a-${b}$", "${*}", "$$", "x${}y", "${!", "$1x"} {
		fmt.Printf("%q %q\n", s, os.Expand(s, up))
	}
	_, err = os.MkdirTemp("/no/such", "x")
	fmt.Println(err)
	_, err = os.MkdirTemp("", "x/y")
	fmt.Println(err)
	_, err = os.CreateTemp("/no/such", "x")
	fmt.Println(errors.Is(err, os.ErrNotExist))
	fmt.Println(os.NewFile(^uintptr(0), "none") == nil, net.JoinHostPort("localhost%lo0", "80"), net.JoinHostPort("fe80::1%lo0", "80"))
}
