// run
package main

import "fmt"

var log []string

func init() { log = append(log, "one") }

var v = func() int { log = append(log, "var"); return 1 }()

func init() {
	defer func() { log = append(log, "deferred "+fmt.Sprint(recover())) }()
	log = append(log, "two")
	panic("in init")
}

func init() {
	done := make(chan bool)
	go func() { log = append(log, "goroutine"); done <- true }()
	<-done
}

func main() { fmt.Println(log, v) }
