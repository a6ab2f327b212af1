// run

// An array is read into the elements that a slice or array has, and what does not fit says so in the types of the variable.
package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"time"
)

type item struct {
	A int
	B string
}

type color int

func (c *color) UnmarshalText(b []byte) error { return nil }

type pointer struct{ n int }

func (p *pointer) MarshalJSON() ([]byte, error) { return fmt.Append(nil, p.n), nil }

func main() {
	list := []item{{1, "x"}, {2, "y"}, {3, "z"}}
	alias := list
	fmt.Println(json.Unmarshal([]byte(`[{"B":"new"}, {"A":5}]`), &list), list, cap(list), alias)
	fmt.Println(json.Unmarshal([]byte(`[{}, {}, {}, {"A":9}, {}]`), &list), list, cap(list), alias)
	fmt.Println(json.Unmarshal([]byte(` [ ] `), &list), list, len(list), cap(list), list == nil)

	array := [3]item{{1, "x"}, {2, "y"}, {3, "z"}}
	fmt.Println(json.Unmarshal([]byte(`[{"A":7}, null]`), &array), array)
	fmt.Println(json.Unmarshal([]byte(`[{"A":7},{},{},{"A":"too many to be looked at"}]`), &array), array)
	numbers := []int{1, 2}
	fmt.Println(json.Unmarshal([]byte(`["a", 5, [[]]]`), &numbers), numbers)
	nested := [][]int{{1, 2}, {3}}
	fmt.Println(json.Unmarshal([]byte(`[[null], [4, 5], [], [6]]`), &nested), nested)
	var held any
	fmt.Println(json.Unmarshal([]byte(`[[], [[1, "]"], {"[": [2]}], "\"["]`), &held), held)

	var c color
	var in struct{ C, D *color }
	fmt.Println(json.Unmarshal([]byte(`1`), &c))
	fmt.Println(json.Unmarshal([]byte(`[true]`), &c))
	fmt.Println(json.Unmarshal([]byte(`{"D":true}`), &in))
	var b []byte
	err := json.Unmarshal([]byte(`"aGk!"`), &b)
	fmt.Printf("%v %T\n", err, err)

	// An interface with the method is asked for what it holds.
	text, err := json.Marshal(struct{ T encoding.TextMarshaler }{time.Unix(0, 0).UTC()})
	fmt.Println(string(text), err)
	defer func() { fmt.Println(recover()) }()
	text, err = json.Marshal(struct{ M json.Marshaler }{(*pointer)(nil)})
	fmt.Println(string(text), err)
}
