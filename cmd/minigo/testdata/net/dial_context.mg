// run -host
package main

import (
	"context"
	"fmt"
	"net"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			c.Write([]byte("hi"))
			c.Close()
		}
	}()
	var d net.Dialer
	c, err := d.DialContext(context.Background(), "tcp", l.Addr().String())
	fmt.Println(err)
	b := make([]byte, 2)
	n, err := c.Read(b)
	fmt.Println(string(b[:n]), err)
	c.Close()

	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	cancel()
	_, err = d.DialContext(ctx, "tcp", "127.0.0.1:http-of-nobody")
	fmt.Println(err != nil)

	for _, s := range []string{"10.1.2.3", "172.32.0.1", "192.168.0.1", "8.8.8.8", "224.0.0.1", "169.254.1.1", "fd00::1", "fe80::1", "ff02::1", "::1", "2001:db8::1", "255.255.255.255"} {
		ip := net.ParseIP(s)
		fmt.Println(s, ip.IsPrivate(), ip.IsMulticast(), ip.IsLinkLocalUnicast(), ip.IsGlobalUnicast())
	}
}
