// run

// Package text/tabwriter aligns as Go's does.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
)

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n < 0 {
		panic("a writer that panics")
	}
	return 0, errors.New("disk full")
}

func main() {
	text := "a\tbb\tccc\nlonger cell\tx\ty\n\n\tindented\tcell\n\xc3\xa9t\xc3\xa9\t\xe4\xb8\x96\xe7\x95\x8c\tend\n<b>bold</b>\t&amp;\tz\f\xff\tesc\xff\tq\v\n\t\t\n1\t2\t3"
	for _, flags := range []uint{0, tabwriter.AlignRight, tabwriter.Debug, tabwriter.DiscardEmptyColumns | tabwriter.Debug, tabwriter.TabIndent,
		tabwriter.FilterHTML | tabwriter.StripEscape, tabwriter.AlignRight | tabwriter.Debug} {
		for _, pad := range []byte{' ', '.', '\t'} {
			w := tabwriter.NewWriter(os.Stdout, 5, 8, 1, pad, flags)
			for i := 0; i < len(text); i += 7 {
				fmt.Fprint(w, text[i:min(len(text), i+7)])
			}
			fmt.Fprintln(w)
			fmt.Println("--", w.Flush())
		}
	}
	var b strings.Builder
	w := new(tabwriter.Writer)
	w.Init(&b, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "name\tvalue")
	fmt.Fprintln(w, "x\t1")
	fmt.Println(b.Len())
	w.Flush()
	fmt.Print(b.String())

	w = tabwriter.NewWriter(&failing{}, 0, 8, 2, ' ', 0)
	fmt.Fprint(w, "x\ty\n")
	fmt.Println(w.Flush(), w.Flush())
	for _, f := range []func(){
		func() { tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0) },
		func() {
			w := tabwriter.NewWriter(&failing{-1}, 0, 8, 2, ' ', 0)
			fmt.Fprint(w, "x\ty\n")
			w.Flush()
		},
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
