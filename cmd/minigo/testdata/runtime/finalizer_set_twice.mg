// panics

package main

import "runtime"

func main() {
	p := new([4]string)
	runtime.SetFinalizer(p, func(*[4]string) {})
	runtime.SetFinalizer(p, func(*[4]string) {})
}
