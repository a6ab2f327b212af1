// run

// How TCP connections begin and end: refused, half closed, closed with data unread, out of time; and more data than fits in between.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// pair returns the two ends of a connection.
func pair() (client, server *net.TCPConn) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	defer l.Close()
	c, err := net.Dial("tcp", l.Addr().String())
	check(err)
	s, err := l.Accept()
	check(err)
	fmt.Println(c.LocalAddr().String() == s.RemoteAddr().String(), c.RemoteAddr().String() == s.LocalAddr().String())
	return c.(*net.TCPConn), s.(*net.TCPConn)
}

func refused() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	addr := l.Addr().String()
	_, err = net.Listen("tcp", addr)
	fmt.Println(errors.Is(err, syscall.EADDRINUSE))
	done := make(chan error)
	go func() {
		_, err := l.Accept()
		done <- err
	}()
	check(l.Close())
	fmt.Println(errors.Is(<-done, net.ErrClosed))
	_, err = net.Dial("tcp", addr)
	fmt.Println(errors.Is(err, syscall.ECONNREFUSED))
	l, err = net.Listen("tcp", addr)
	fmt.Println(err)
	l.Close()
}

func halfClosed() {
	c, s := pair()
	done := make(chan bool)
	go func() {
		io.WriteString(c, "a question")
		check(c.CloseWrite())
		_, err := c.Write([]byte("more"))
		fmt.Println(errors.Is(err, syscall.EPIPE))
		done <- true
	}()
	b, err := io.ReadAll(s)
	<-done
	fmt.Println(string(b), err)
	io.WriteString(s, "an answer")
	s.Close()
	b, err = io.ReadAll(c)
	fmt.Println(string(b), err)
	c.Close()
}

func unread() {
	c, s := pair()
	io.WriteString(c, "nobody reads this")
	_, err := io.ReadFull(s, make([]byte, 6))
	check(err)
	s.Close()
	_, err = c.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, syscall.ECONNRESET))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(err)
	_, err = c.Write([]byte("x"))
	fmt.Println(errors.Is(err, syscall.EPIPE))
	c.Close()
}

func gone() {
	c, s := pair()
	s.Close()
	b, err := io.ReadAll(c)
	fmt.Println(len(b), err)
	for err == nil { // the first may arrive, and is answered with a reset
		_, err = c.Write([]byte("x"))
		time.Sleep(time.Millisecond)
	}
	fmt.Println(errors.Is(err, syscall.EPIPE))
	c.Close()
}

func late() {
	c, s := pair()
	c.SetReadDeadline(time.Now().Add(3 * time.Millisecond))
	_, err := c.Read(make([]byte, 1))
	var ne net.Error
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &ne) && ne.Timeout())
	c.SetReadDeadline(time.Time{})
	go func() { // once the first of it is there, it is late for the rest
		_, err := io.ReadFull(s, make([]byte, 1))
		check(err)
		check(c.SetWriteDeadline(time.Now()))
	}()
	data := make([]byte, 16<<20) // more than fits
	n, err := c.Write(data)
	fmt.Println(n > 0 && n < len(data), errors.Is(err, os.ErrDeadlineExceeded))
	done := make(chan error)
	go func() {
		_, err := c.Read(make([]byte, 1))
		done <- err
	}()
	time.Sleep(time.Millisecond)
	c.Close()
	fmt.Println(errors.Is(<-done, net.ErrClosed))
	got, _ := io.Copy(io.Discard, s)
	fmt.Println(got == int64(n)-1)
	s.Close()
}

func large() {
	c, s := pair()
	data := bytes.Repeat([]byte("0123456789abcdef"), 8_000)
	go func() {
		n, err := c.Write(data)
		fmt.Println(n, err)
		c.CloseWrite()
	}()
	back := make(chan []byte)
	go func() {
		b, err := io.ReadAll(c)
		check(err)
		back <- b
	}()
	n, err := io.Copy(s, s)
	fmt.Println(n, err)
	s.Close()
	fmt.Println(bytes.Equal(<-back, data))
}

func main() {
	refused()
	halfClosed()
	unread()
	gone()
	late()
	large()
}
