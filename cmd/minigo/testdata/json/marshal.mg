// run

// What encoding/json makes of values.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
)

type color int

func (c color) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("color-", int(c))), nil }

type temp float64

func (t temp) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `{ "deg" : %g }`, float64(t)), nil
}

type byPointer struct{ n int }

func (b *byPointer) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf("%q", fmt.Sprint("p", b.n))), nil
}

type broken struct{ how string }

func (b broken) MarshalJSON() ([]byte, error) {
	if b.how == "error" {
		return nil, errors.New("no")
	}
	return []byte(b.how), nil
}

type place struct{ x, y int }

func (p place) MarshalText() ([]byte, error) {
	if p.x < 0 {
		return nil, errors.New("out there")
	}
	return fmt.Appendf(nil, "%d/%d", p.x, p.y), nil
}

type inner struct {
	A int
	B string `json:"b"`
}
type Other struct {
	A int
	C string
	d int
}
type embedding struct {
	inner
	*Other
	Own  int `json:"own"`
	Hide int `json:"-"`
	Dash int `json:"-,"`
}
type tree struct {
	V    int
	L, R *tree `json:",omitempty"`
}
type big struct {
	A, B, C, D, E, F, G, H string
	I, J, K, L, M, N, O, P int
	Q                      inner
	R                      [2]inner
}
type options struct {
	I  int                `json:"i,omitempty"`
	S  string             `json:"s,omitempty"`
	L  []int              `json:",omitempty"`
	M  map[string]int     `json:"m,omitempty"`
	P  *int               `json:"p,omitempty"`
	A  any                `json:"a,omitempty"`
	B  bool               `json:"b,omitempty"`
	F  float64            `json:"f,omitempty"`
	T  time.Time          `json:"t,omitzero"`
	Z  struct{ X, Y int } `json:"z,omitzero"`
	Ar [2]int             `json:"ar,omitzero"`
	Q  int                `json:"q,string"`
	QS string             `json:"qs,string"`
	QB *bool              `json:"qb,string"`
	N  json.Number
	R  json.RawMessage
	U  string `json:"bad\"name"`
	W  string `json:"ünïcode-$%"`
	By []byte
	AB [3]byte
	E  struct{}
	IE interface{ Error() string }
}

type cycle struct{ C *cycle }

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
}

func main() {
	n, yes := 5, true
	when := time.Date(2024, 2, 29, 1, 2, 3, 4000, time.UTC)
	for _, v := range []any{nil, true, 42, int8(-5), uint64(math.MaxUint64), 1.5, 1e21, 1e20, 1e-7, 0.000001, float32(0.1), float32(1e30), math.Copysign(0, -1), "s", 'x',
		"<a href=\"x\">&\u2028\u2029\\/\x00\x1f\x7f\xff\b\f\n\r\té世😀", []int(nil), []int{}, []any{1, "a", nil, 2.5}, map[string]int(nil), map[string]int{"b": 1, "a": 2},
		map[int]string{10: "x", 9: "y", -1: "z"}, map[uint8]bool{200: true}, [3]int{1, 2}, [0]int{}, []byte("hello"), []byte(nil), [2]byte{1, 2}, &n, (*int)(nil), &yes,
		struct{}{}, inner{1, "x"}, &inner{1, "x"}, embedding{inner: inner{1, "b"}, Own: 3, Dash: 4}, embedding{Other: &Other{7, "c", 1}},
		tree{1, &tree{V: 2}, &tree{3, nil, &tree{V: 4}}}, big{A: "a", P: 16, Q: inner{1, "q"}, R: [2]inner{{2, "r"}}}, options{},
		options{I: 1, S: "s", L: []int{1}, M: map[string]int{"k": 1}, P: &n, A: 1, B: true, F: 2, T: when, Z: struct{ X, Y int }{0, 1}, Ar: [2]int{0, 1}, Q: 7, QS: "q\"<", QB: &yes,
			N: "12.50", R: json.RawMessage(` {"raw" : [1, 2]} `), By: []byte{1, 2, 3}, AB: [3]byte{9}, IE: nil},
		color(3), []color{1, 2}, map[string]color{"x": 1}, temp(36.6), []temp{1, 2}, struct{ T temp }{3}, byPointer{1}, &byPointer{2}, []byPointer{{3}}, [1]byPointer{{4}},
		[]*byPointer{{5}, nil}, struct{ B byPointer }{byPointer{6}}, &struct{ B byPointer }{byPointer{7}}, map[string]byPointer{"m": {8}}, when, &when, time.Minute,
		json.Number("1e5"), json.Number(""), []any{json.Number("-0.5")}, errors.New("an error"), [][]string{{"a"}, nil}, map[string]any{"x": map[string]any{"y": []any{}}},
	} {
		show(v)
	}
	for _, v := range []any{make(chan int), func() {}, 1i, map[bool]int{}, map[float64]int{1: 1}, struct{ F func() }{}, math.NaN(), math.Inf(-1), []any{1, make(chan int)},
		broken{"error"}, broken{"{"}, broken{"nonsense"}, []broken{{"1"}, {"error"}}, json.Number("x"), json.RawMessage("{"), struct{ B broken }{broken{""}}} {
		_, err := json.Marshal(v)
		var me *json.MarshalerError
		var se *json.SyntaxError
		var te *json.UnsupportedTypeError
		var ve *json.UnsupportedValueError
		fmt.Println(err, errors.As(err, &me), errors.As(err, &se), errors.As(err, &te), errors.As(err, &ve))
	}
	show(map[place]int{{2, 1}: 1, {1, 2}: 2, {10, 0}: 3})
	show([]any{map[place][]temp{{3, 3}: {1, 2}, {1, 1}: nil}, map[color]place{5: {1, 1}, 4: {2, 2}}, map[*place]int{nil: 1}, temp(3)})
	show(map[string]any{"in": map[place]map[place]int{{1, 1}: {{2, 2}: 3, {1, 9}: 4}}})
	show(map[place]int{{-1, 0}: 1})
	c := &cycle{}
	c.C = c
	_, err := json.Marshal(c)
	fmt.Println(err)

	b, err := json.MarshalIndent(map[string]any{"list": []int{1, 2}, "empty": []int{}, "obj": map[string]int{}, "in": inner{}}, ">", "  ")
	fmt.Println(string(b), err)
	e := json.NewEncoder(os.Stdout)
	fmt.Println(e.Encode("<x>"), e.Encode(inner{}), e.Encode(make(chan int)))
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	e.Encode(map[string]any{"k": "<x>", "l": []int{1}, "t": temp(1)})
	var out bytes.Buffer
	fmt.Println(json.Compact(&out, []byte(` { "a" : [ 1 , 2 ] } `)), out.String(), json.Compact(&out, []byte("{a}")), out.String())
	out.Reset()
	fmt.Println(json.Indent(&out, []byte(`{"a":[1,{}]}`), "", " "), out.String(), json.Indent(&out, []byte(`[`), "", " "))
	json.HTMLEscape(&out, []byte(`"<b>"`))
	fmt.Println(out.String())
	for _, s := range []string{`{}`, ``, `{"a":}`, `[1,]`, `01`, `"\x"`, ` null `, `nul`, `1 2`} {
		fmt.Print(json.Valid([]byte(s)), " ")
	}
	fmt.Println(strings.Repeat("=", 3))
}
