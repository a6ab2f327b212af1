// run

// Files that can be polled have deadlines; others do not. A thousand goroutines that wait for pipes need no threads.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"
)

func main() {
	r, w, _ := os.Pipe()
	r.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, err := r.Read(make([]byte, 1))
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), os.IsTimeout(err))
	r.SetReadDeadline(time.Time{})
	go func() {
		r.Read(make([]byte, 1)) // the write has begun
		w.SetWriteDeadline(time.Now().Add(5 * time.Millisecond))
	}()
	n, err := w.Write(make([]byte, 1<<20))
	fmt.Println(n > 0 && n < 1<<20, errors.Is(err, os.ErrDeadlineExceeded))

	f, err := os.CreateTemp("", "file")
	fmt.Println(err, f.SetDeadline(time.Now()))
	os.Remove(f.Name())

	debug.SetMaxThreads(60)
	done := make(chan string)
	var ends []*os.File
	for range 200 {
		r, w, err := os.Pipe()
		if err != nil {
			fmt.Println(err)
			return
		}
		ends = append(ends, w)
		go func() {
			b, err := io.ReadAll(r)
			done <- fmt.Sprint(string(b), err)
		}()
	}
	time.Sleep(20 * time.Millisecond)
	for _, w := range ends {
		fmt.Fprint(w, "x")
		w.Close()
		if s := <-done; s != "x<nil>" {
			fmt.Println(s)
		}
	}
}
