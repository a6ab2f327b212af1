// run

// UDP and Unix sockets: packets with their senders, deadlines, and what those see who wait when a socket is closed.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func udp() {
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
}

func unix(dir string) {
	path := filepath.Join(dir, "s")
	l, err := net.Listen("unix", path)
	check(err)
	fmt.Println(l.Addr().Network(), l.Addr().String() == path)
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("unix", path)
			check(err)
			defer c.Close()
			text := fmt.Sprint("message ", i)
			fmt.Fprint(c, text)
			check(c.(*net.UnixConn).CloseWrite())
			back, err := io.ReadAll(c)
			if string(back) != "echo "+text || err != nil {
				fmt.Println(string(back), err)
			}
		}()
	}
	for range 20 {
		c, err := l.Accept()
		check(err)
		go func() {
			b, _ := io.ReadAll(c)
			fmt.Fprintf(c, "echo %s", b)
			c.Close()
		}()
	}
	wg.Wait()
	l.(*net.UnixListener).SetDeadline(time.Now().Add(time.Millisecond))
	_, err = l.Accept()
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded))
	check(l.Close())
	_, err = os.Stat(path)
	fmt.Println(os.IsNotExist(err))
	_, err = net.Dial("unix", path)
	fmt.Println(errors.Is(err, os.ErrNotExist))

	g, err := net.ListenPacket("unixgram", filepath.Join(dir, "g"))
	check(err)
	c, err := net.DialUnix("unixgram", &net.UnixAddr{Name: filepath.Join(dir, "h"), Net: "unixgram"}, g.LocalAddr().(*net.UnixAddr))
	check(err)
	c.Write([]byte("packet"))
	buf := make([]byte, 16)
	n, from, err := g.ReadFrom(buf)
	fmt.Println(string(buf[:n]), filepath.Base(from.String()), from.Network(), err)
	_, err = g.WriteTo([]byte("answer"), from)
	n, _ = c.Read(buf)
	fmt.Println(string(buf[:n]), err)
}

func main() {
	dir, err := os.MkdirTemp("", "sockets")
	check(err)
	defer os.RemoveAll(dir)
	udp()
	unix(dir)
	_, err = net.Dial("udp", "127.0.0.1:x")
	fmt.Println(err != nil)
	_, err = net.Listen("nonet", ":0")
	fmt.Println(err)
}
