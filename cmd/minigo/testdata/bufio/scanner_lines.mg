// run

// What ends a line, and what a split function may not do.
package main

import (
	"bufio"
	"fmt"
	"strings"
)

type slow struct{ s string }

// Read gives a byte at a time.
func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return strings.NewReader("").Read(p)
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}

func main() {
	for _, text := range []string{"", "\n", "\r\n", "\r", "a", "a\n", "a\r", "a\r\nb", "\n\n", "a\r\r\n\nb\rc\n", strings.Repeat("x", 5000) + "\n" + strings.Repeat("y", 9000)} {
		sc := bufio.NewScanner(strings.NewReader(text))
		for sc.Scan() {
			if n := len(sc.Text()); n > 10 {
				fmt.Print(n, " ")
			} else {
				fmt.Printf("%q ", sc.Text())
			}
		}
		fmt.Print(sc.Err(), " | ")
		sc = bufio.NewScanner(&slow{text})
		for sc.Scan() {
			fmt.Print(len(sc.Bytes()), sc.Bytes() == nil, " ")
		}
		fmt.Println(sc.Err())
	}
	for _, f := range []func(data []byte, atEOF bool) (int, []byte, error){
		func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil },
		func(data []byte, atEOF bool) (int, []byte, error) { return len(data) + 1, nil, nil },
		func(data []byte, atEOF bool) (int, []byte, error) { return 0, nil, fmt.Errorf("mine %d", len(data)) },
	} {
		sc := bufio.NewScanner(strings.NewReader("abc"))
		sc.Split(f)
		fmt.Println(sc.Scan(), sc.Err())
	}
	fmt.Println(bufio.ScanLines([]byte("ab\r\nc"), false))
	fmt.Println(bufio.ScanLines([]byte("ab"), false))
	fmt.Println(bufio.ScanLines([]byte("ab\r"), true))
	fmt.Println(bufio.ScanLines(nil, true))
}
