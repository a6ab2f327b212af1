// run

// What encoding/json reads into variables.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

type level int

func (l *level) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "level-%d", (*int)(l)); err != nil {
		return fmt.Errorf("bad level %q", b)
	}
	return nil
}

type upper string

func (u *upper) UnmarshalJSON(b []byte) error {
	if strings.Contains(string(b), "bad") {
		return errors.New("bad upper")
	}
	*u = upper(strings.ToUpper(string(b)))
	return nil
}

type inner struct {
	A int
	B string `json:"b"`
}
type Other struct {
	D int
	C string
}
type target struct {
	inner
	*Other
	Int     int8 `json:"int"`
	Uint    uint16
	F       float32
	S       string
	Bool    bool
	Ptr     *int
	PP      **string
	List    []int
	Arr     [2]int
	Bytes   []byte
	Map     map[string]inner
	IntMap  map[int]string
	Any     any
	In      inner
	PIn     *inner
	Lists   [][]string
	Upper   upper
	Level   level
	PUpper  *upper
	Uppers  map[string]upper
	Levels  []level
	Time    time.Time
	Raw     json.RawMessage
	Num     json.Number
	Quoted  int `json:",string"`
	Skip    int `json:"-"`
	lower   int
	Iface   fmt.Stringer
	Structs map[string]*inner
	Mat     [2][2]float64
}

const text = `{
	"A": 1, "b": "bee", "C": "see", "int": -128, "uint": 65535, "F": 1.5, "S": "s\u00e9\ud83d\ude00\n\"\\\/", "BOOL": true, "Ptr": 5, "PP": "pp",
	"List": [1, 2, 3], "Arr": [1, 2, 3], "Bytes": "aGVsbG8=", "Map": {"x": {"A": 1}, "y": {"b": "z"}}, "IntMap": {"1": "one", "-2": "two"},
	"Any": {"n": 1e3, "l": [null, true, "x", {}], "s": "t"}, "In": {"a": 3, "B": "x", "unknown": [1, {"y": 2}]}, "PIn": {"A": 4}, "Lists": [["a"], [], null],
	"Upper": {"k" : "v"}, "Level": "level-3", "PUpper": "up", "Uppers": {"a": 1, "b": "two"}, "Levels": ["level-1", "level-2"],
	"Time": "2024-02-29T01:02:03.5Z", "Raw": {"raw":  [1]}, "Num": 12.50, "Quoted": "77", "Skip": 9, "lower": 9, "Iface": null,
	"Structs": {"p": {"A": 9}, "q": null}, "Mat": [[1, 2], [3]]
}`

func try[T any](texts ...string) {
	for _, s := range texts {
		var v T
		err := json.Unmarshal([]byte(s), &v)
		var te *json.UnmarshalTypeError
		var se *json.SyntaxError
		extra := ""
		if errors.As(err, &te) {
			extra = fmt.Sprint(te.Value, "|", te.Struct, "|", te.Field, "|", te.Offset)
		} else if errors.As(err, &se) {
			extra = fmt.Sprint(se.Offset)
		}
		if err != nil && strings.Contains(err.Error(), "bad") {
			fmt.Printf("%T %s: %v\n", v, s, err) // what else has been read by then is not the same
			continue
		}
		fmt.Printf("%T %s: %+v %v %s\n", v, s, v, err, extra)
	}
}

func main() {
	var v target
	fmt.Println(json.Unmarshal([]byte(text), &v))
	b, err := json.MarshalIndent(v, "", " ")
	fmt.Println(string(b), err)
	fmt.Println(v.A, v.Other.C, *v.Ptr, **v.PP, v.Any, v.Iface, v.Time, v.Mat, v.Skip, v.lower, string(v.Bytes))
	// Into variables that hold something.
	fmt.Println(json.Unmarshal([]byte(`{"List": [9], "Map": {"w": {}}, "Ptr": null, "Arr": [7], "Any": null, "In": {"A": 8}, "PIn": {"b": "kept"}, "S": null, "Mat": []}`), &v))
	fmt.Println(v.List, v.Map, v.Ptr, v.Arr, v.Any, v.In, *v.PIn, v.S, v.Mat)

	try[any](`null`, `1`, `"x"`, `[]`, `{}`, `[1, "a", null, [2], {"k": {"l": []}}]`, ` true `, `1e400`, `-0`)
	try[int](`5`, `5.0`, `5.5`, `"5"`, `null`, `true`, `[]`, `{}`, `99999999999999999999`, `1e2`)
	try[uint8](`255`, `256`, `-1`)
	try[float64](`1e5`, `"x"`, `1e999`)
	try[float32](`1e38`, `1e39`)
	try[string](`"a\tb"`, `5`, `["x"]`, `"\ud800"`, `"\ud83d\ude00x"`, "\"\xff\"")
	try[bool](`true`, `1`, `"true"`)
	try[[]int](`[1,2]`, `[]`, `null`, `{}`, `[1,"x",3]`, `"abc"`)
	try[[2]string](`["a"]`, `["a","b","c"]`, `[1]`)
	try[[]byte](`"AQI="`, `"!"`, `[1,2]`, `null`)
	try[map[string]int](`{"a":1,"a":2}`, `{"a":"x","b":2}`, `[]`, `null`, `{}`)
	try[map[int]bool](`{"1":true}`, `{"x":true,"2":false}`)
	try[map[bool]int](`{"true":1}`)
	try[*inner](`{"A":1}`, `null`)
	try[inner](`{"A":"x","b":"kept"}`, `{"a":1,"A":2}`, `[]`, `{"b":5}`)
	try[struct{ In struct{ X []int } }](`{"In":{"X":[1,"a"]}}`, `{"In":{"X":5}}`)
	try[[]inner](`[{"A":1},{"A":"x"},{"A":3}]`)
	try[struct {
		Q int     `json:",string"`
		S string  `json:",string"`
		P float64 `json:",string"`
	}](`{"Q":"5","S":"\"in\"","P":"1.5"}`, `{"Q":5}`, `{"Q":"x"}`, `{"S":"plain"}`, `{"Q":null}`, `{"Q":""}`)
	try[upper](`"x"`, `null`, `"bad"`)
	try[[]level](`["level-1","nope","level-3"]`, `[5]`, `[null]`)
	try[struct{ U []upper }](`{"U":["a","bad","c"]}`)
	try[json.Number](`5`, `"6"`, `"x"`, `null`)
	try[fmt.Stringer](`5`, `null`, `{}`)
	try[chan int](`5`)
	try[int](``, `{`, `[1,]`, `{"a" 1}`, `1 2`, `nul`, `"\q"`, "\"\n\"", `{"a":1,}`, `01`, `-`, `tru`)

	try[map[level]string](`{"level-2":"b","level-1":"a"}`, `{"nope":"x"}`)
	try[map[level]upper](`{"level-7":"u"}`)
	try[map[level][]level](`{"level-7":["level-1"]}`)
	var self any
	self = &self
	fmt.Println(json.Unmarshal([]byte(`"broken up"`), self), self)
	for _, target := range []any{nil, 5, (*int)(nil), inner{}} {
		err := json.Unmarshal([]byte(`1`), target)
		var ie *json.InvalidUnmarshalError
		fmt.Println(err, errors.As(err, &ie))
	}
	held := any(&inner{A: 1})
	fmt.Println(json.Unmarshal([]byte(`{"b":"through the interface"}`), &held), held)
	var stringer any = &struct{ X any }{&inner{}}
	fmt.Println(json.Unmarshal([]byte(`{"X":{"A":6}}`), stringer), stringer.(*struct{ X any }).X)

	d := json.NewDecoder(strings.NewReader(`{"A":1} {"A":2}` + "\n" + `[3] "four" 5 6.5 nul`))
	for {
		var x any
		err := d.Decode(&x)
		fmt.Println(x, err, d.InputOffset())
		if err != nil {
			break
		}
	}
	d = json.NewDecoder(iter(`{"A":1}{"A":2}12 34`))
	for d.More() {
		var x any
		fmt.Println(d.Decode(&x), x)
	}
	fmt.Println(d.Decode(new(any)) == io.EOF)
	for _, s := range []string{`{"a": [1, "x", null, true, {"b": {}}], "c": 2.5} [] 3`, `[1 2]`, `{"a" 1}`, `{1: 2}`, `[,]`, `]`, `{"a":1,}`, `{"a":,}`, `"'`, `[1,`, `{"a"`, `:`, ``, `[1}`, `nul`} {
		d := json.NewDecoder(strings.NewReader(s))
		for {
			tok, err := d.Token()
			fmt.Printf("%T %v %v %d %t;", tok, tok, err, d.InputOffset(), d.More())
			if err != nil {
				break
			}
		}
		fmt.Println()
	}
	d = json.NewDecoder(strings.NewReader(`{"items": [{"A": 1}, {"A": 2}, "x"], "n": {"A": 3}, "k": 4}`))
	d.Token()
	d.Token()
	d.Token()
	for d.More() {
		var in inner
		fmt.Println(d.Decode(&in), in)
	}
	fmt.Println(d.Token())
	fmt.Println(d.Token())
	var n3 inner
	fmt.Println(d.Decode(&n3), n3, d.Decode(&n3))
	d = json.NewDecoder(strings.NewReader(`{"A":1,"Zz":2} {"unfinished":`))
	d.DisallowUnknownFields()
	var in inner
	fmt.Println(d.Decode(&in), in, d.Decode(&in))
	d = json.NewDecoder(strings.NewReader(`[1.50, {"x": 12345678901234567890}]rest`))
	d.UseNumber()
	var nums any
	fmt.Println(d.Decode(&nums), nums)
	fmt.Printf("%T\n", nums.([]any)[0])
	n := nums.([]any)[0].(json.Number)
	f, err := n.Float64()
	fmt.Println(n, f, err)
	_, err = n.Int64()
	fmt.Println(err)
	rest, _ := io.ReadAll(d.Buffered())
	fmt.Println(string(rest))
}

// iter gives a byte at a time.
func iter(s string) io.Reader { return &slow{s} }

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}
