// run

// Unix sockets: streams, half closed ones, deadlines, their files, and packets.
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

func main() {
	dir, err := os.MkdirTemp("", "sockets")
	check(err)
	defer os.RemoveAll(dir)
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
