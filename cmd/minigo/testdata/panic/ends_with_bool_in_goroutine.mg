// panics
package main

func main() {
	go func() { panic(true) }()
	select {}
}
