// run

// Fscan takes simple operands out of a reader's buffer, and all others with care: none sees the difference.
package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

type celsius float32

type upper string

type pairs struct{ a, b int }

func (p *pairs) Scan(state fmt.ScanState, verb rune) error {
	_, err := fmt.Fscan(state, &p.a, &p.b)
	return err
}

type dribble struct{ s string }

func (d *dribble) Read(b []byte) (int, error) {
	if d.s == "" {
		return 0, io.EOF
	}
	fmt.Print("") // prints in the middle of a scan
	b[0] = d.s[0]
	d.s = d.s[1:]
	return 1, nil
}

func readers(s string) []io.Reader {
	return []io.Reader{bufio.NewReader(strings.NewReader(s)), bufio.NewReaderSize(strings.NewReader(s), 16), bufio.NewReader(&dribble{s}), strings.NewReader(s)}
}

func main() {
	for i, r := range readers("  12 -7\t+3 word 2.5 1e3 true 255 65535 x\n-1.5 HELLO 0x10 010 1_000 99 é zwölf 4 5 6 last") {
		var n int
		var i8 int8
		var i64 int64
		var s string
		var f float64
		var f32 float32
		var b bool
		var u8 uint8
		var u16 uint16
		var r1 string
		k, err := fmt.Fscan(r, &n, &i8, &i64, &s, &f, &f32, &b, &u8, &u16, &r1)
		fmt.Println(i, k, err, n, i8, i64, s, f, f32, b, u8, u16, r1)
		var c celsius
		var up upper
		var hex, oct, under int
		var p pairs
		var e, z string
		var by []byte
		k, err = fmt.Fscan(r, &c, &up, &hex, &oct, &under, &n, &e, &z, &p, &by)
		fmt.Println(i, k, err, c, up, hex, oct, under, n, e, z, p, string(by))
		k, err = fmt.Fscan(r, &s)
		fmt.Println(i, k, err, s)
		k, err = fmt.Fscan(r, &n)
		fmt.Println(i, k, err)
		k, err = fmt.Fscan(r)
		fmt.Println(i, k, err)
	}
	for _, c := range []string{"1 2", "1 2 ", "1 x 3", "300 1", "1 300 4", "-1 2 3", "1 2 99999999999999999999 ", "", " ", "1 2 3 rest", "1\n2\n3\n", "1 -2 3 "} {
		for i, r := range readers(c) {
			var a int
			var b int8
			var u uint
			n, err := fmt.Fscan(r, &a, &b, &u)
			fmt.Printf("%q %d: %d %v %d %d %d\n", c, i, n, err, a, b, u)
		}
	}
	r := bufio.NewReader(strings.NewReader("10 20\n30 40\nlast line\n"))
	var x, y int
	fmt.Println(fmt.Fscan(r, &x))
	fmt.Println(r.UnreadByte() == nil, r.Buffered())
	c, _ := r.ReadByte()
	fmt.Println(x, string(rune(c)))
	fmt.Println(fmt.Fscan(r, &x, &y))
	line, err := r.ReadString('\n')
	fmt.Printf("%d %d %q %v\n", x, y, line, err)
	fmt.Println(fmt.Fscan(r, 5))
	fmt.Println(fmt.Fscan(r, &struct{}{}))
	line, err = r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)

	big := bufio.NewReader(strings.NewReader(strings.Repeat("7 8 9\n", 3000)))
	sum, count := 0, 0
	for {
		var a, b, c int
		if _, err := fmt.Fscan(big, &a, &b, &c); err != nil {
			fmt.Println(err, sum, count)
			break
		}
		sum += a*100 + b*10 + c
		count++
	}
}
