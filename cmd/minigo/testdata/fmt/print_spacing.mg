// run
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Print("a", 1, 2, "b", "c", 3.5, nil, nil, 'x', true, "\n")
	fmt.Print(1, 2, "\n")
	fmt.Println()
	fmt.Println("a", 1, "", 2, nil)
	s := fmt.Sprint("x", 1, 2, "y") + fmt.Sprintln("end", 1) + fmt.Sprintf("%d", 5)
	fmt.Printf("%q\n", s)
	n, err := fmt.Println("héllo")
	fmt.Println(n, err)
	fmt.Fprint(os.Stdout, "out", 1, "\n")
	fmt.Fprintf(os.Stdout, "%s-%s\n", "f", "p")
	fmt.Fprintln(os.Stdout, "ln", 2)
	fmt.Print()
	args := []interface{}{1, "two", 3.0}
	fmt.Println(args...)
	fmt.Println(args)
	b := fmt.Append([]byte("pre "), 1, 2)
	fmt.Println(string(b))
	fmt.Println(fmt.Sprint(), len(fmt.Sprintln()), fmt.Sprint(nil), fmt.Sprint([]interface{}{nil, 1}))
}
