// run
package main

import "fmt"

func main() {
	b := []byte("abc")
	s := string(b)
	b[0] = 'X'
	fmt.Println(s, string(b))
	c := []byte(s)
	c[1] = 'Y'
	fmt.Println(s, string(c))
	m := map[string]int{string(b): 1}
	b[0] = 'Z'
	fmt.Println(m, m[string(b)], m["Xbc"])
	t := s[1:]
	d := append([]byte(t), s...)
	fmt.Println(string(d), t)
}
