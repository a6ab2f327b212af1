// run
//
// A prime sieve of goroutines: one goroutine for each prime, in a chain of channels. Numbers run down the chain, and
// each filter lets through what its own prime does not divide; what comes out at the end is the next prime.
//
// Look at: no lock, no shared variable, and no end of the goroutines: when main returns, the program ends, whatever
// the filters are doing. Every number passes through as many channels as there are primes before it, so this program
// does little but switch goroutines: run it with -procs 1 and with -procs 4.
package main

import "fmt"

// generate sends 2, 3, 4, ... for ever.
func generate(out chan<- int) {
	for n := 2; ; n++ {
		out <- n
	}
}

// filter passes on what prime does not divide.
func filter(in <-chan int, out chan<- int, prime int) {
	for n := range in {
		if n%prime != 0 {
			out <- n
		}
	}
}

func main() {
	numbers := make(chan int)
	go generate(numbers)
	for i := range 60 {
		prime := <-numbers
		fmt.Printf("%4d", prime)
		if i%12 == 11 {
			fmt.Println()
		}
		rest := make(chan int)
		go filter(numbers, rest, prime)
		numbers = rest
	}
}
