// run
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// readers: each byte goes to one of those who wait.
func readers() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			b := make([]byte, 1)
			n, err := r.Read(b)
			mu.Lock()
			defer mu.Unlock()
			sum += int(b[0])
			if n != 1 || err != nil {
				fmt.Println(n, err)
			}
		}()
	}
	time.Sleep(time.Millisecond)
	for i := range 20 {
		w.Write([]byte{byte(i)})
	}
	wg.Wait()
	fmt.Println("sum", sum)
	r.Close()
	w.Close()
}

// writers: what one writes, as a whole, is not mixed with what others write.
func writers() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	const size = 150_000
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			block := bytes.Repeat([]byte{byte('a' + i)}, size)
			if i%2 == 0 {
				w.Write(block)
			} else {
				fmt.Fprintf(w, "%s", block)
			}
		}()
	}
	go func() {
		wg.Wait()
		w.Close()
	}()
	all, err := io.ReadAll(r)
	whole := len(all) == 6*size
	for i := 0; i+size <= len(all); i += size {
		whole = whole && bytes.Count(all[i:i+size], all[i:i+1]) == size
	}
	fmt.Println(len(all), err, whole)
}

// closed: all who wait learn that the pipe is closed.
func closed() {
	r, _, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	var wg sync.WaitGroup
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, err := r.Read(make([]byte, 1)); !errors.Is(err, os.ErrClosed) {
				fmt.Println(err)
			}
		}()
	}
	time.Sleep(time.Millisecond)
	fmt.Println(r.Close())
	wg.Wait()
	fmt.Println(r.Close())
}

func main() {
	readers()
	writers()
	closed()
}
