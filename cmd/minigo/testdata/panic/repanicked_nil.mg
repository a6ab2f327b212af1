// panics

// Run-time errors without a text of their own are one value each: the second is shown as the first again.

package main

type list struct{ next *list }

func main() {
	var l *list
	defer func() {
		recover()
		println(l.next != nil)
	}()
	println(l.next != nil)
}
