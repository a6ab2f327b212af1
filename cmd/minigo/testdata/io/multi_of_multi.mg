// run

// Readers and writers made of several, of which some are made of several.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

type failing struct{ n int }

func (f *failing) Read(p []byte) (int, error) {
	if f.n--; f.n < 0 {
		return 0, errors.New("no more")
	}
	return copy(p, "x"), nil
}

func main() {
	r := io.MultiReader(strings.NewReader("a"), io.MultiReader(strings.NewReader("b"), strings.NewReader("c")), strings.NewReader("d"))
	var b bytes.Buffer
	n, err := r.(io.WriterTo).WriteTo(&b)
	fmt.Println(n, err, b.String())
	n, err = r.(io.WriterTo).WriteTo(&b)
	fmt.Println(n, err)
	r = io.MultiReader(strings.NewReader("1"), &failing{2}, strings.NewReader("2"))
	n, err = io.Copy(&b, r)
	fmt.Println(n, err, b.String())
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	for range 100 {
		r = io.MultiReader(strings.NewReader("."), r)
	}
	r = io.MultiReader(io.MultiReader(io.MultiReader(strings.NewReader("deep"))))
	rest, err = io.ReadAll(r)
	fmt.Println(string(rest), err)
	n2, err := r.Read(make([]byte, 1))
	fmt.Println(n2, err)
	var x, y, z strings.Builder
	w := io.MultiWriter(&x, io.MultiWriter(&y, &z))
	fmt.Fprint(w, "all")
	io.WriteString(w, "!")
	fmt.Println(x.String(), y.String(), z.String())
	_, err = fs.Glob(os.DirFS("."), "/*"+strings.Repeat("/", 10001))
	fmt.Println(err == path.ErrBadPattern)
}
