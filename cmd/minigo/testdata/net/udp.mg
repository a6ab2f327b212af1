// run

// UDP: packets with their senders, deadlines, and what those see who wait when a socket is closed.
package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	a, err := net.ListenPacket("udp", "127.0.0.1:0")
	check(err)
	b, err := net.Dial("udp", a.LocalAddr().String())
	check(err)
	for _, text := range []string{"one", "", "three"} {
		_, err = b.Write([]byte(text))
		check(err)
		buf := make([]byte, 16)
		n, from, err := a.ReadFrom(buf)
		fmt.Printf("%q %v %v\n", buf[:n], from.String() == b.LocalAddr().String(), err)
		_, err = a.WriteTo([]byte("re:"+text), from)
		check(err)
		n, err = b.Read(buf)
		fmt.Printf("%q %v %s\n", buf[:n], err, from.Network())
	}
	_, err = b.(*net.UDPConn).WriteTo([]byte("x"), a.LocalAddr())
	fmt.Println(errors.Is(err, net.ErrWriteToConnected))

	a.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, _, err = a.ReadFrom(make([]byte, 1))
	var ne net.Error
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &ne) && ne.Timeout())
	a.SetReadDeadline(time.Time{})
	done := make(chan error)
	go func() {
		_, _, err := a.ReadFrom(make([]byte, 1))
		done <- err
	}()
	time.Sleep(5 * time.Millisecond)
	a.Close()
	err = <-done
	fmt.Println(errors.Is(err, net.ErrClosed), errors.Unwrap(err))
	fmt.Println(errors.Is(b.Close(), nil), errors.Is(b.Close(), net.ErrClosed))
	_, err = net.Dial("udp", "127.0.0.1:x")
	fmt.Println(err != nil)
	_, err = net.Listen("nonet", ":0")
	fmt.Println(err)
}
