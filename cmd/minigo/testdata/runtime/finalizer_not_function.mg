// panics

package main

import "runtime"

func main() { runtime.SetFinalizer(new([4]string), 1) }
