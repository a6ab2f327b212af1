// run
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	text := "one two\n\nthree  four\r\nfive"
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords} {
		sc := bufio.NewScanner(strings.NewReader(text))
		sc.Split(split)
		n := 0
		for sc.Scan() {
			n++
			fmt.Printf("%q ", sc.Text())
		}
		fmt.Println(n, sc.Err())
	}
	sc := bufio.NewScanner(strings.NewReader("aé世"))
	sc.Split(bufio.ScanRunes)
	for sc.Scan() {
		fmt.Print(sc.Text(), "|")
	}
	fmt.Println()
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "buffered %d\n", 1)
	w.WriteString("string ")
	w.WriteByte('b')
	w.WriteRune('é')
	w.WriteString("\n")
	w.Flush()
	r := bufio.NewReader(strings.NewReader("first\nsecond;third"))
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	line, err = r.ReadString(';')
	fmt.Printf("%q %v\n", line, err)
	c, size, err := r.ReadRune()
	fmt.Println(c, size, err)
	r.UnreadRune()
	line, err = r.ReadString('x')
	fmt.Printf("%q %v\n", line, err)
	long := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100000)))
	fmt.Println(long.Scan(), long.Err())
}
