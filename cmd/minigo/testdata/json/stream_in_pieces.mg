// run

// A value is read from a stream as far as it goes, in whatever pieces it arrives, and an error is seen as soon as it has arrived.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// pieces gives n bytes at a time, and at the end an error.
type pieces struct {
	s   string
	n   int
	err error
}

func (p *pieces) Read(b []byte) (int, error) {
	if p.s == "" {
		return 0, p.err
	}
	n := copy(b, p.s[:min(p.n, len(p.s))])
	p.s = p.s[n:]
	return n, nil
}

func main() {
	good := `{"a": [1, -2.5e+3, true, {"b": "\u00e9\\\"["}, [], {}]} [ ] "x" 12 null false{"c":1}[2]"d" -0`
	for n := 1; n < 9; n++ {
		dec := json.NewDecoder(&pieces{good, n, io.EOF})
		for {
			var v any
			err := dec.Decode(&v)
			fmt.Print(v, " ", err, " ", dec.InputOffset(), "; ")
			if err != nil {
				break
			}
		}
		fmt.Println()
	}
	never := errors.New("more was read than needed")
	for _, bad := range []string{
		`[1 2`, `[1,]`, `{"a" 1`, `{"a":}`, `{"a":1,}`, `{1`, `[1}`, `{]`, `]`, `:`, `trux`, `[nul,`, `[01,`, `[-]`, `[1.]`, `[1e,`, `[1.x`, `"\x`, `"\u12g`, "\"\n", `[,`, `{,`,
		`{"a":1 "b"`, `{"a":1,2`, `[tr[`, `1e5x`, `01`, `1-2`, `truex`, `1.5.`, `t`, `x`, `-x`, `"a`, `[`, `{"a"`, `tru`, `-`, `[12`, `12`, ` `, ``,
		strings.Repeat("[", 10_001),
	} {
		var v any
		err := json.NewDecoder(&pieces{bad, 1, never}).Decode(&v)
		err2 := json.NewDecoder(&pieces{bad, 3, io.EOF}).Decode(&v)
		fmt.Printf("%.9s: %v, %v\n", bad, err, err2)
	}
	long := "[" + strings.Repeat(`{"a":[1,2,3],"b":"xyz"},`, 20_000) + `"end"]`
	var list []any
	fmt.Println(json.NewDecoder(strings.NewReader(long)).Decode(&list), len(list), list[20_000])
}
