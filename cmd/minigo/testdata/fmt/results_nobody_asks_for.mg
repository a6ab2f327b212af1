// run
//
// A call of Println as a statement does what one does whose results are used.
package main

import (
	"fmt"
	"os"
)

type point struct{ x, y int }

func (p point) String() string { return fmt.Sprint(p.x, "|", p.y) }

type bad struct{}

func (bad) Error() string { panic("no text") }

func operand(s string) string {
	fmt.Println("operand", s)
	return s
}

func main() {
	fmt.Println(operand("a"), point{1, 2}, operand("b"))
	fmt.Printf("%v %s\n", []point{{3, 4}}, bad{})
	fmt.Print(point{5, 6}, 7, "\n")
	(fmt.Println("in parentheses"))
	n, err := fmt.Println(point{8, 9})
	fmt.Println(n, err)
	_, _ = fmt.Println("to nobody")
	defer fmt.Println("deferred", point{10, 11})
	done := make(chan bool)
	go func() {
		fmt.Printf("in a goroutine\n")
		done <- true
	}()
	<-done
	print := fmt.Println
	print("as a value")

	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	stdout := os.Stdout
	os.Stdout = w
	fmt.Println("into a pipe", point{12, 13})
	w.Close()
	fmt.Println("closed")
	os.Stdout = nil
	fmt.Println("nowhere")
	n, err = fmt.Println("nowhere")
	os.Stdout = new(os.File)
	func() {
		defer func() { recover() }()
		fmt.Println("no file")
		stdout.WriteString("went on\n")
	}()
	os.Stdout = stdout
	fmt.Println(n, err)
	b := make([]byte, 100)
	n, err = r.Read(b)
	fmt.Printf("%q %v\n", b[:n], err)
}
