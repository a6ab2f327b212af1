// run
package main

import (
	"bytes"
	"fmt"
)

func main() {
	b := []byte("hello world")
	fmt.Println(bytes.Contains(b, []byte("wor")), bytes.Index(b, []byte("o")), bytes.Equal(b, []byte("hello world")), bytes.Compare([]byte("a"), []byte("b")))
	fmt.Printf("%s %s %q\n", bytes.ToUpper(b), bytes.TrimSpace([]byte("  x ")), bytes.Split([]byte("a,b"), []byte(",")))
	fmt.Println(bytes.HasPrefix(b, []byte("he")), bytes.IndexByte(b, 'w'))
	var buf bytes.Buffer
	buf.WriteString("abc")
	buf.WriteByte('d')
	fmt.Fprintf(&buf, "%d", 5)
	buf.Write([]byte("xyz"))
	fmt.Println(buf.String(), buf.Len())
	p := make([]byte, 3)
	n, err := buf.Read(p)
	fmt.Println(n, err, string(p), buf.String())
	fmt.Printf("%s\n", bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("--")))
}
