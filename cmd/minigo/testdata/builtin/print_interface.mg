// panics
package main

type T struct{ a int }

func show[P any](x P) { println("generic", x) }

// print shows of an interface what it is made of, and not the value in it.
func main() {
	var x any = 3
	var y any = T{1}
	var e error
	print(x, " ", e, "\n")
	println(x, y, e, 3)
	show(3)
	show(x)
	show[error](nil)
	println(make([]int, 2, 5))
	println(make([]struct{}, 2, 7))
	println(make([]byte, 0, 3)[1:1])
	func() {
		defer print(x, e, "\n")
	}()
	panic("end")
}
