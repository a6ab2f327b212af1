// run
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	for i := range p[:n] {
		if 'a' <= p[i] && p[i] <= 'z' {
			p[i] -= 32
		}
	}
	return n, err
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, fmt.Errorf("disk full") }

func main() {
	n, err := io.Copy(os.Stdout, upper{strings.NewReader("shout\n")})
	fmt.Println(n, err)
	var c counter
	fmt.Fprintf(&c, "%s %d", "hello", 5)
	io.WriteString(&c, "more")
	fmt.Println(c)
	n, err = io.Copy(failing{}, strings.NewReader("x"))
	fmt.Println(n, err)
	var w io.Writer = &c
	_, ok := w.(io.Reader)
	fmt.Println(ok)
	buf := make([]byte, 4)
	k, err := io.ReadFull(strings.NewReader("ab"), buf)
	fmt.Println(k, err)
}
