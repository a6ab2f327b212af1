// run
package main

import (
	"fmt"
	"sort"
)

type Animal interface {
	Sound() string
	Legs() int
}

type Dog struct{}

func (Dog) Sound() string { return "woof" }
func (Dog) Legs() int     { return 4 }

type Loud struct{ Animal }

func (l Loud) Sound() string { return l.Animal.Sound() + "!" }

type rev struct{ sort.Interface }

func (r rev) Less(i, j int) bool { return r.Interface.Less(j, i) }

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	var a Animal = Loud{Loud{Dog{}}}
	fmt.Println(a.Sound(), a.Legs())
	words := []string{"ccc", "a", "bb", "dddd"}
	sort.Sort(rev{byLen(words)})
	fmt.Println(words)
	f := Loud{Dog{}}.Legs
	fmt.Println(f())
	defer func() { fmt.Println(recover()) }()
	fmt.Println(Loud{}.Legs())
}
