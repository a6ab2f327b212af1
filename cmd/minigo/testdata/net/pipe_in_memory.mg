// run

// net.Pipe: a write waits until it has been read, deadlines and Close wake who waits.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

func main() {
	a, b := net.Pipe()
	wrote := make(chan string, 1)
	go func() {
		n, err := a.Write([]byte("hello, pipe"))
		wrote <- fmt.Sprint("wrote ", n, " ", err)
		a.Close()
	}()
	buf := make([]byte, 5)
	for {
		n, err := b.Read(buf)
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%q\n", buf[:n])
		time.Sleep(time.Millisecond)
	}
	fmt.Println(<-wrote)
	_, err := b.Write([]byte("x"))
	fmt.Println(err, a.LocalAddr(), a.RemoteAddr().Network())

	c, d := net.Pipe()
	c.SetDeadline(time.Now().Add(time.Millisecond))
	_, err = c.Read(buf)
	var ne net.Error
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &ne) && ne.Timeout())
	_, err = c.Write(buf)
	fmt.Println(err)
	c.SetDeadline(time.Time{})
	go func() { time.Sleep(time.Millisecond); c.Close() }()
	_, err = c.Read(buf)
	fmt.Println(err == io.ErrClosedPipe, d.SetDeadline(time.Now()))
}
