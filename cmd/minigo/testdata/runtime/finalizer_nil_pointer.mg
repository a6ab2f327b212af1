// panics

package main

import "runtime"

func main() {
	runtime.SetFinalizer((*[4]string)(nil), func(*[4]string) {})
}
