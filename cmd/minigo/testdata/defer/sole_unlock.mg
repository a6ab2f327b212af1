// run -procs=4

// A function whose only defer statement undoes a lock: it is undone however the function is left.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type account struct {
	sync.Mutex
	rw      sync.RWMutex
	balance int
	next    *account
}

func (a *account) early(n int) (old int, err error) {
	if n < 0 {
		return -1, fmt.Errorf("negative: %d", n)
	}
	a.Lock()
	defer a.Unlock()
	old = a.balance
	if n > 100 {
		return 0, fmt.Errorf("large: %d", n)
	}
	for range n {
		if a.balance++; a.balance > 50 {
			return a.balance, nil
		}
	}
	return
}

func (a *account) add(n int) int {
	a.Lock()
	defer a.Unlock()
	for i := range n {
		switch {
		case i == 7:
			return a.balance
		case a.balance < 0:
			panic("overdrawn")
		}
		a.balance++
	}
	return a.balance
}

func (a *account) read() (n int) {
	a.rw.RLock()
	defer a.rw.RUnlock()
	return a.balance
}

func (a *account) ofNext() int {
	a.next.rw.Lock()
	defer a.next.rw.Unlock()
	a = a.next // the receiver is computed before
	a.balance += 5
	return a.balance
}

func (a *account) sometimes(lock bool) {
	if lock {
		a.Lock()
		defer a.Unlock()
	}
	a.balance++
}

func (a *account) back() {
	n := 0
again:
	a.rw.RLock()
	defer a.rw.RUnlock()
	if n++; n < 3 {
		goto again
	}
}

func (a *account) exits() {
	a.Lock()
	defer a.Unlock()
	runtime.Goexit()
}

func (a *account) never() {
	a.Lock()
	defer a.Unlock()
	for {
		if a.balance == 0 {
			panic("never returns")
		}
		a.balance--
	}
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func (a *account) free() bool { return a.TryLock() && a.rw.TryLock() }

func main() {
	a := &account{next: &account{}}
	fmt.Println(a.early(-1))
	fmt.Println(a.early(101))
	fmt.Println(a.early(3))
	fmt.Println(a.add(2), a.add(20), a.read(), a.ofNext(), a.next.read())
	a.balance = -1
	try("add", func() { a.add(1) })
	a.balance = 48
	fmt.Println(a.early(60))
	a.sometimes(true)
	a.sometimes(false)
	try("never", a.never)
	done := make(chan bool)
	go func() {
		defer close(done)
		a.exits()
	}()
	<-done
	try("nil", func() { new(account).ofNext() })

	var wg sync.WaitGroup
	for range 4 { // with others who wait
		wg.Go(func() {
			for range 200 {
				a.add(1)
				a.read()
			}
		})
	}
	wg.Wait()
	a.back()
	fmt.Println(a.balance, a.free(), a.next.free())
}
