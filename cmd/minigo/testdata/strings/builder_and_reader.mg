// run
package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

func main() {
	var b strings.Builder
	for i := 3; i >= 1; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteString("ignition")
	b.WriteByte('!')
	b.WriteRune('世')
	fmt.Println(b.String(), b.Len())
	b.Reset()
	b.Grow(100)
	fmt.Println(b.Len(), b.String() == "", b.Cap() >= 100)
	b.Write([]byte("bytes"))
	s := b.String()
	b.WriteString(" more")
	fmt.Println(s, b.String())
	r := strings.NewReader("line one\nline two\nlast")
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
	data, err := io.ReadAll(strings.NewReader("all of it"))
	fmt.Println(string(data), err)
	r = strings.NewReader("abc")
	c, _ := r.ReadByte()
	buf := make([]byte, 5)
	n, err := r.Read(buf)
	fmt.Println(c, n, err, string(buf[:n]))
	n, err = r.Read(buf)
	fmt.Println(n, err)
}
