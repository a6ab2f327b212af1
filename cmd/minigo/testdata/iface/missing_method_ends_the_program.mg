// panics
package main

type A struct{}

func (a *A) M() {}

func main() {
	var i interface{} = A{}
	_ = i.(interface{ M() })
}
