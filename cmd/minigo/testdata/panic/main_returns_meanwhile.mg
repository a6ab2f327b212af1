// panics

// A deferred call of the panic lets main return, which must not hide the panic.

package main

import "sync"

func main() {
	var once sync.Once
	var w sync.WaitGroup
	w.Add(1)
	go func() {
		defer w.Done()
		once.Do(func() { panic("not lost") })
	}()
	w.Wait()
}
