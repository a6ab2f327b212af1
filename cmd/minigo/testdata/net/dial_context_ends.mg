// run

package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"runtime"
	"strings"
	"time"
)

// A dial ends with its context: nothing of it is left, whether the context has ended before, or ends meanwhile.
func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	addr := l.Addr().String()
	var d net.Dialer
	show := func(c net.Conn, err error) {
		var ne net.Error
		fmt.Println(c == nil, strings.Replace(err.Error(), addr, "ADDR", 1))
		fmt.Println(errors.As(err, &ne) && ne.Timeout(), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	show(d.DialContext(ctx, "tcp", addr))
	show(d.DialContext(ctx, "udp", addr))

	ctx, cancel = context.WithTimeout(context.Background(), 1)
	<-ctx.Done()
	show(d.DialContext(ctx, "tcp", addr))
	cancel()

	for i := range 50 {
		ctx, cancel := context.WithCancel(context.Background())
		go cancel()
		if i%2 == 0 {
			runtime.Gosched()
		}
		switch c, err := d.DialContext(ctx, "tcp", addr); {
		case err == nil:
			// What comes after is not the context's.
			time.Sleep(time.Millisecond)
			if _, err := c.Write([]byte("x")); err != nil {
				fmt.Println(err)
			}
			c.Close()
		case !errors.Is(err, context.Canceled):
			fmt.Println(err)
		}
	}
	for runtime.NumGoroutine() > 1 { // or it would not end
		time.Sleep(time.Millisecond)
	}

	ctx, cancel = context.WithTimeout(context.Background(), time.Hour)
	c, err := d.DialContext(ctx, "tcp", addr)
	fmt.Println(err)
	cancel()
	time.Sleep(time.Millisecond)
	_, err = c.Write([]byte("x"))
	fmt.Println(err)
}
