// panics
package main

// The signal of a panic that is being recovered is still told of.
func main() {
	defer func() {
		e := recover()
		panic(e.(string))
	}()
	var p *int
	*p = 1
}
