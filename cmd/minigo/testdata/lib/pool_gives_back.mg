// run
package main

import (
	"fmt"
	"sync"
)

func main() {
	p := &sync.Pool{}
	fmt.Println(p.Get())
	p.Put(nil)
	p.Put(1)
	p.Put("two")
	p.Put(3.5)
	fmt.Println(p.Get(), p.Get(), p.Get(), p.Get())
}
