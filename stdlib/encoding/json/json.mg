// Package json writes and reads values as JSON.
package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"strconv"
)

// This file has Marshal and Unmarshal. Natives write and read; where a value does that by itself, they note it, and its method is called here.

// Marshaler writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// Unmarshaler reads itself from JSON, which it must copy.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// RawMessage is a value as JSON.
type RawMessage []byte

// MarshalJSON returns m.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON sets m to a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[0:0], data...)
	return nil
}

// A Number is a number as it is written.
type Number string

// String returns the text.
func (n Number) String() string { return string(n) }

// Float64 returns the number.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// The kinds of errors of encoded and decoded.
const (
	errNone = iota
	errUnsupportedType
	errUnsupportedValue
	errText
	errType
	errBase64
)

// The methods of nextEncode and nextDecode.
const (
	callNone = iota
	callJSON
	callText
)

func encode(v any, escapeHTML bool) (host *byte)

// nextEncode returns a value that writes itself, by which method, and of a key the map's type.
func nextEncode(host *byte) (v any, what int, within []byte)

// result takes what the method has returned, and says what is wrong with it.
func result(host *byte, b []byte) (bad string, off int64)
func encoded(host *byte) (b []byte, kind int, text string)

// decode reads data, which has been checked, into what v points to. The other arguments have the types that an interface gets.
func decode(data string, v any, useNumber, strict bool, float, text, boolean, list, object, number any) (host *byte)

// nextDecode returns a pointer to a variable that reads itself, by which method, and from what.
func nextDecode(host *byte) (v any, what int, text []byte)
func decoded(host *byte) (kind int, text, typ, within, path string, off int64)

// check says what is wrong with a text.
func check(data string) (bad string, off int64)

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) { return marshal(v, true) }

func marshal(v any, escapeHTML bool) ([]byte, error) {
	host := encode(v, escapeHTML)
	for {
		x, what, within := nextEncode(host)
		var b []byte
		var err error
		source := "MarshalJSON"
		switch what {
		case callNone:
			b, kind, text := encoded(host)
			switch kind {
			case errNone:
				return b, nil
			case errUnsupportedType:
				return nil, &UnsupportedTypeError{text}
			case errUnsupportedValue:
				return nil, &UnsupportedValueError{text}
			}
			return nil, errors.New(text)
		case callJSON:
			b, err = x.(Marshaler).MarshalJSON()
		case callText:
			source = "MarshalText"
			b, err = x.(encoding.TextMarshaler).MarshalText()
		}
		if err != nil && len(within) > 0 {
			return nil, errors.New("json: encoding error for type " + strconv.Quote(string(within)) + ": " + strconv.Quote(err.Error()))
		}
		if err == nil {
			if bad, off := result(host, b); bad != "" {
				err = &SyntaxError{bad, off}
			}
		}
		if err != nil {
			return nil, &MarshalerError{err, typeString(x), source}
		}
	}
}

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	text := string(data)
	if bad, off := check(text); bad != "" {
		return &SyntaxError{bad, off}
	}
	return unmarshal(text, v, false, false)
}

func unmarshal(data string, v any, useNumber, strict bool) error {
	if kind, isNil := target(v); kind != kindPointer || isNil {
		e := &InvalidUnmarshalError{}
		if v != nil {
			e.typ, e.isPointer = typeString(v), kind == kindPointer
		}
		return e
	}
	host := decode(data, v, useNumber, strict, 0.0, "", false, []any(nil), map[string]any(nil), Number(""))
	for {
		x, what, text := nextDecode(host)
		switch what {
		case callNone:
			kind, text, typ, within, path, off := decoded(host)
			switch kind {
			case errNone:
				return nil
			case errType:
				return &UnmarshalTypeError{Value: text, Offset: off, Struct: within, Field: path, typ: typ}
			case errBase64:
				return base64.CorruptInputError(off)
			}
			return errors.New(text)
		case callJSON:
			if err := x.(Unmarshaler).UnmarshalJSON(text); err != nil {
				return err
			}
		case callText:
			if err := x.(encoding.TextUnmarshaler).UnmarshalText(text); err != nil {
				return err
			}
		}
	}
}

// MarshalIndent is Marshal with each element on a line of its own.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return indented(string(b), prefix, indent), nil
}
