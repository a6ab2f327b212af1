// run

// A dial with a timeout below zero has no time left; zero is none at all.
package main

import (
	"fmt"
	"net"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	for _, network := range []string{"tcp", "udp"} {
		for _, timeout := range []time.Duration{0, -1, -time.Hour, time.Hour} {
			_, err := net.DialTimeout(network, l.Addr().String(), timeout)
			_, err2 := (&net.Dialer{Timeout: timeout}).Dial(network, l.Addr().String())
			for _, err := range []error{err, err2} {
				if e, ok := err.(*net.OpError); ok {
					fmt.Println(network, timeout, e.Timeout(), e.Err)
				} else {
					fmt.Println(network, timeout, err)
				}
			}
		}
	}
}
