// run
package main

import "fmt"

type R interface{ Read() int }
type W interface{ Write(int) }
type RW interface {
	R
	W
}
type RWC interface {
	RW
	Close() error
	fmt.Stringer
}

type file struct{ n int }

func (f *file) Read() int      { f.n++; return f.n }
func (f *file) Write(x int)    { f.n += x }
func (f *file) Close() error   { return fmt.Errorf("close %d", f.n) }
func (f *file) String() string { return fmt.Sprint("file", f.n) }

func main() {
	var rwc RWC = &file{}
	var rw RW = rwc
	var w W = rw
	var r R = rw
	w.Write(10)
	fmt.Println(r.Read(), rw.Read(), rwc.Close(), rwc)
	c, ok := w.(interface{ Close() error })
	fmt.Println(ok, c.Close())
	var any interface{} = r
	fmt.Println(any.(RWC).Read(), any == interface{}(w), R(rwc) == r)
	m := map[R]string{r: "r"}
	fmt.Println(m[rwc], m[R(rw)])
	var none RWC
	var asR R = none
	fmt.Println(asR == nil)
}
