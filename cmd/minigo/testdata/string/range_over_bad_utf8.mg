// run
package main

import "fmt"

func main() {
	for i, r := range "a\xffé\xe4\xb8世\xed\xa0\x80z\xf4\x90\x80\x80" {
		fmt.Printf("%d:%U ", i, r)
	}
	fmt.Println()
	for i := range "日本" {
		fmt.Print(i, " ")
	}
	fmt.Println()
	n := 0
	for range "héé" {
		n++
	}
	fmt.Println(n)
	for i, r := range "" {
		fmt.Println("never", i, r)
	}
	s := "ab"
	for i, r := range s {
		s = "changed"
		fmt.Print(i, string(r), " ")
	}
	fmt.Println(s)
}
