// run

// A goroutine that reads from an empty pipe waits in the poller: it can be woken by a write, a deadline, and Close.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

func main() {
	r, w, err := os.Pipe()
	fmt.Println(err)
	got := make(chan string)
	go func() {
		b, err := io.ReadAll(r)
		got <- fmt.Sprint(len(b), string(b[:5]), err)
	}()
	var wg sync.WaitGroup
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			w.Write([]byte("0123456789")) // in one piece
		}()
	}
	wg.Wait()
	n, err := w.Write(make([]byte, 1<<20)) // more than the pipe holds
	fmt.Println(n, err)
	fmt.Println(w.Close(), w.Close() != nil)
	fmt.Println(<-got)

	r, w, _ = os.Pipe()
	closed := make(chan error)
	go func() {
		_, err := r.Read(make([]byte, 1))
		closed <- err
	}()
	r.Close()
	fmt.Println(errors.Is(<-closed, os.ErrClosed))
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	w.Close()
}
