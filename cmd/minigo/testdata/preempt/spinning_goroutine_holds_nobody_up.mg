// run -procs=1
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
		}
	}()
	for i := 0; i < 3; i++ {
		time.Sleep(2 * time.Millisecond)
		fmt.Println("main runs", i)
	}
}
