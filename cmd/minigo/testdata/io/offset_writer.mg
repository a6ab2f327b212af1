// run

// An OffsetWriter writes one piece behind the other from an offset on, or where it is told to.
package main

import (
	"fmt"
	"io"
)

type memory []byte

func (m memory) WriteAt(p []byte, off int64) (int, error) {
	if off >= int64(len(m)) {
		return 0, io.ErrShortWrite
	}
	n := copy(m[off:], p)
	if n < len(p) {
		return n, io.ErrShortWrite
	}
	return n, nil
}

func main() {
	m := memory("..........")
	w := io.NewOffsetWriter(m, 2)
	fmt.Fprint(w, "ab")
	fmt.Fprint(w, "c")
	fmt.Println(string(m))
	fmt.Println(w.Seek(1, io.SeekCurrent))
	fmt.Println(w.Write([]byte("long text")))
	fmt.Println(w.WriteAt([]byte("X"), 0))
	fmt.Println(w.WriteAt([]byte("X"), -1))
	fmt.Println(string(m))
	fmt.Println(w.Seek(-1, io.SeekStart))
	fmt.Println(w.Seek(0, io.SeekEnd))
	fmt.Println(w.Seek(3, io.SeekStart))
	io.WriteString(w, "!")
	fmt.Println(string(m))
}
