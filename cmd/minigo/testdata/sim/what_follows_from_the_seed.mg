// run

// What differs from run to run on the host, and follows from the seed under -sim. It prints to standard error if asked to, which
// TestReplay compares; its output says only what is true everywhere.
package main

import (
	"fmt"
	"math/rand"
	randv2 "math/rand/v2"
	"os"
	"runtime"
	"sync"
	"time"
)

type node struct{ next *node }

func main() {
	show := func(args ...any) {
		if len(os.Args) == 1 {
			return
		}
		fmt.Fprintln(os.Stderr, args...)
	}
	a, b := new(node), new(node)
	c := make(chan int)
	text := fmt.Sprintf("%p %p %v %p", a, b, c, show)
	fmt.Println(text == fmt.Sprintf("%p %p %v %p", a, b, c, show), fmt.Sprintf("%p", a) == fmt.Sprintf("%p", b))
	show(text)

	byPointer := map[*node]int{a: 1, b: 2}
	s := fmt.Sprint(byPointer)
	fmt.Println(s == fmt.Sprint(byPointer), len(s) > 0)
	show(s)
	m := map[int]bool{}
	for i := range 20 {
		m[i] = true
	}
	var order []int
	for k := range m {
		order = append(order, k)
	}
	fmt.Println(len(order))
	show(order)

	show(rand.Int(), randv2.Int(), time.Now(), os.Getpid(), os.Getppid(), runtime.NumCPU())
	fmt.Println(os.Getpid() > 0, runtime.NumCPU() > 0, time.Now().IsZero())

	dir, err := os.MkdirTemp("", "a*b")
	fmt.Println(err)
	show(dir)
	os.RemoveAll(dir)

	var mu sync.Mutex
	var wg sync.WaitGroup
	order = nil
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			order = append(order, i)
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(len(order))
	show(order)
}
