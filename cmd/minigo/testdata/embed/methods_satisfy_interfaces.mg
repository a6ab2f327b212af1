// run
package main

import "fmt"

type Reader interface{ Read() string }
type Writer interface{ Write(string) }
type RW interface {
	Reader
	Writer
}

type buf struct{ data []string }

func (b *buf) Read() string {
	if len(b.data) == 0 {
		return ""
	}
	s := b.data[0]
	b.data = b.data[1:]
	return s
}
func (b *buf) Write(s string) { b.data = append(b.data, s) }

type File struct {
	buf
	name string
}

type Ptr struct{ *buf }

func use(rw RW) string {
	rw.Write("a")
	rw.Write("b")
	return rw.Read() + rw.Read() + rw.Read()
}

func main() {
	f := &File{name: "f"}
	fmt.Println(use(f), use(Ptr{&buf{}}), use(&Ptr{&f.buf}))
	var r Reader = f
	_, ok := r.(RW)
	w, ok2 := r.(Writer)
	w.Write("zz")
	fmt.Println(ok, ok2, f.Read())
	var any interface{} = File{}
	_, ok = any.(Reader)
	_, ok2 = any.(interface{ Read() string })
	fmt.Println(ok, ok2)
	_, ok = interface{}(Ptr{}).(RW)
	fmt.Println(ok)
}
