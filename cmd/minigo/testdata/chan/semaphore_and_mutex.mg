// run
package main

import "fmt"

func main() {
	sem := make(chan struct{}, 3)
	lock := make(chan bool, 1)
	done := make(chan bool)
	running, most, total := 0, 0, 0
	for i := 0; i < 20; i++ {
		go func() {
			sem <- struct{}{}
			lock <- true
			running++
			most = max(most, running)
			<-lock
			lock <- true
			total += i
			running--
			<-lock
			<-sem
			done <- true
		}()
	}
	for i := 0; i < 20; i++ {
		<-done
	}
	fmt.Println(total, most >= 1 && most <= 3, running)
}
