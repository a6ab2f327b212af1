// panics
package main

func main() {
	select {}
}
