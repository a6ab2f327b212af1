// run
//
// A goroutine that waits for the network does not block its thread: it parks, and the poller (epoll, kqueue) is asked when there is nothing
// else to do (netpoll, netpollblock). So a thousand connections need a handful of threads.
//
// Look at: "blocks: IO wait", "woken by netpoll", and how few Ms there are in minigo trace -threads.
//
// try: minigo trace -kind GoBlock,GoUnblock,poll FILE
// shows: G\d+ blocks: IO wait in .*netpoll.mg:\d+
// shows: G\d+ is runnable: woken by netpoll from IO wait
// shows: M\d+ sleeps in the poller
// shows: M\d+ leaves the poller after .*, with \d+ goroutines
package main

import (
	"fmt"
	"io"
	"net"
	"sync"
	"time"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			go func() {
				io.Copy(c, c)
				c.Close()
			}()
		}
	}()
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", ln.Addr().String())
			if err != nil {
				panic(err)
			}
			want := fmt.Sprint("message ", i)
			buf := make([]byte, len(want))
			for range 10 {
				time.Sleep(time.Millisecond) // so that all wait now and then
				io.WriteString(c, want)
				if _, err := io.ReadFull(c, buf); err != nil || string(buf) != want {
					panic(fmt.Sprint(err, string(buf)))
				}
			}
			c.Close()
		}()
	}
	wg.Wait()
	ln.Close()
	fmt.Println("20 connections, 200 echoes")
}
