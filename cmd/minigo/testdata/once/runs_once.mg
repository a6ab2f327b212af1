// run
package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	n := 0
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { n++ })
			if n != 1 {
				fmt.Println("too early")
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
	var o sync.Once
	func() {
		defer func() { fmt.Println(recover()) }()
		o.Do(func() { panic("in once") })
	}()
	o.Do(func() { fmt.Println("never") })
}
