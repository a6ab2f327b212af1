// run
//
// A TCP echo server and its twenty clients, in one program.
//
// Look at: one goroutine for each connection, each of which simply reads and writes. Nobody blocks a thread: a Read
// that has nothing to read parks the goroutine, and the network poller makes it runnable when bytes have come. So the
// number of threads does not grow with the number of connections.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
)

// serve answers each line of a connection with the same line.
func serve(conn net.Conn) {
	defer conn.Close()
	lines := bufio.NewReader(conn)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			if err != io.EOF {
				fmt.Println("read:", err)
			}
			return
		}
		if _, err := conn.Write([]byte("echo: " + line)); err != nil {
			fmt.Println("write:", err)
			return
		}
	}
}

// client sends some lines, and counts the right answers.
func client(addr string, id int) (right int, err error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	answers := bufio.NewReader(conn)
	for i := range 10 {
		line := fmt.Sprintf("line %d of client %d\n", i, id)
		if _, err := conn.Write([]byte(line)); err != nil {
			return right, err
		}
		answer, err := answers.ReadString('\n')
		if err != nil {
			return right, err
		}
		if answer == "echo: "+line {
			right++
		}
	}
	return right, nil
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return // the listener has been closed
			}
			go serve(conn)
		}
	}()

	var clients sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for id := range 20 {
		clients.Add(1)
		go func() {
			defer clients.Done()
			right, err := client(listener.Addr().String(), id)
			if err != nil {
				fmt.Println("client", id, err)
			}
			mu.Lock()
			total += right
			mu.Unlock()
		}()
	}
	clients.Wait()
	listener.Close()
	fmt.Println(total, "lines were echoed")
}
