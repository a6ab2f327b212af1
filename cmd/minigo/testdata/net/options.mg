// run

// Options of connections, of a Dialer and of a ListenConfig; a connection that is copied from and to.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	var lc net.ListenConfig
	l, err := lc.Listen(context.Background(), "tcp", "127.0.0.1:0")
	check(err)
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}, KeepAlive: 30 * time.Second, Deadline: time.Now().Add(time.Minute)}
	conn, err := d.Dial("tcp", l.Addr().String())
	check(err)
	c := conn.(*net.TCPConn)
	peer, err := l.Accept()
	check(err)
	check(c.SetNoDelay(false))
	check(c.SetKeepAlive(true))
	check(c.SetKeepAlivePeriod(1500 * time.Millisecond))
	check(c.SetLinger(3))
	check(c.SetLinger(-1))
	check(c.SetReadBuffer(1 << 16))
	check(c.SetWriteBuffer(1 << 16))

	n, err := c.ReadFrom(strings.NewReader("a question"))
	fmt.Println(n, err)
	c.CloseWrite()
	b, err := io.ReadAll(peer)
	fmt.Println(string(b), err)
	io.WriteString(peer, "an answer")
	peer.Close()
	var answer bytes.Buffer
	n, err = c.WriteTo(&answer)
	fmt.Println(n, err, &answer)
	c.Close()
	fmt.Println(errors.Is(c.SetKeepAlive(true), net.ErrClosed))

	d = net.Dialer{LocalAddr: &net.UDPAddr{}}
	_, err = d.Dial("tcp", "127.0.0.1:1")
	fmt.Println(err)
	d = net.Dialer{Deadline: time.Now().Add(-time.Second)}
	_, err = d.Dial("tcp", l.Addr().String())
	var ne net.Error
	fmt.Println(errors.As(err, &ne) && ne.Timeout())
	l.Close()

	p, err := lc.ListenPacket(context.Background(), "udp", "127.0.0.1:0")
	check(err)
	check(p.(*net.UDPConn).SetReadBuffer(1 << 16))
	p.Close()
	hosts, err := net.LookupHost("127.0.0.1")
	fmt.Println(hosts, err)
}
