// panics
//
// A panic of a deferred call that runtime.Goexit has called ends the program as any other; the Goexit is not shown among the panics.
package main

import "runtime"

func main() {
	defer func() { panic("in a deferred call") }()
	runtime.Goexit()
}
