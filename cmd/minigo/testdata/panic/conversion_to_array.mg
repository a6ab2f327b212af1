// panics
package main

func main() {
	s := []byte("abc")
	_ = [4]byte(s)
}
