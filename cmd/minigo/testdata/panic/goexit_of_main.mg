// panics
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan bool)
	go func() { fmt.Println("working"); c <- true }()
	<-c
	runtime.Goexit()
}
