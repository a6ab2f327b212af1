// run
package main

import "fmt"

func two() (*int, int)          { return nil, 42 }
func index() (int, string)      { return 2, "there" }
func slice() ([]string, string) { return []string{"new"}, "old" }

func main() {
	p := new(int)
	q := p
	p, *p = two()
	fmt.Println(p, *q)

	i, s := 0, []string{"a", "b", "c"}
	i, s[i] = index()
	fmt.Println(i, s)

	t := s
	s, s[1] = slice()
	fmt.Println(s, t)

	ch := make(chan bool, 1)
	ch <- true
	b := new(bool)
	*b, b = false, b
	*b, _ = <-ch
	fmt.Println(*b)
}
