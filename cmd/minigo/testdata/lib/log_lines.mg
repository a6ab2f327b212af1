// run -exit=1

// Package log writes lines as Go's does.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

// cut is a Writer that leaves the names of files out.
type cut struct{ w io.Writer }

func (c cut) Write(p []byte) (int, error) {
	before, after, _ := strings.Cut(string(p), ":")
	prefix := ""
	if strings.HasPrefix(before, "std ") {
		prefix = "std "
	}
	_, err := io.WriteString(c.w, prefix+"FILE:"+after)
	return len(p), err
}

func main() {
	var b strings.Builder
	l := log.New(cut{&b}, "pre: ", log.Lshortfile|log.Lmsgprefix)
	l.Println("a", 1)
	l.Print("b", 2, 3, "c")
	l.Printf("%d\n", 4)
	l.SetOutput(&b)
	l.SetFlags(0)
	l.SetPrefix("> ")
	l.Print()
	l.Output(1, "output")
	fmt.Print(b.String(), l.Flags(), l.Prefix(), l.Writer() == io.Writer(&b), "\n")
	b.Reset()
	l.SetFlags(log.LstdFlags | log.LUTC | log.Lmicroseconds)
	l.Print("x")
	line := b.String()
	fmt.Println(len(line), line[2:2], line[6:7], line[9:10], line[15:16], line[len(line)-3:])
	log.SetOutput(cut{os.Stdout})
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("std ")
	log.Print("here")
	log.Default().Println("and here")
	fmt.Println(log.Flags(), log.Prefix(), log.Writer() == io.Writer(cut{os.Stdout}))
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		log.Panicf("no. %d", 5)
	}()
	func() {
		defer func() { fmt.Printf("recovered: %q\n", recover()) }()
		l.SetOutput(io.Discard)
		l.Panicln("line", 6)
	}()
	defer fmt.Println("not reached")
	log.Fatalln("the", "end")
}
