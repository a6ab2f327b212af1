package json

import "strconv"

// This file reads a stream token by token.
//
// Go: encoding/json/stream.go Decoder.Token (go1.26)

// A Token is a Delim, bool, float64, Number, string, or nil for null.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// A tokenState is what may come next in a stream.
type tokenState uint8

const (
	topValue tokenState = iota
	arrayStart
	arrayValue
	arrayComma
	objectStart
	objectKey
	objectColon
	objectValue
	objectComma
)

// expected is what an error says of a state.
var expected = [...]string{
	topValue: " looking for beginning of value", arrayStart: " looking for beginning of value", arrayValue: " looking for beginning of value",
	arrayComma: " after array element", objectStart: "", objectKey: " looking for beginning of object key string",
	objectColon: " after object key", objectValue: " looking for beginning of value", objectComma: " after object key:value pair",
}

// peek returns the next byte that is no space.
func (dec *Decoder) peek() (byte, error) {
	for {
		for len(dec.buf) > 0 {
			switch c := dec.buf[0]; c {
			case ' ', '\t', '\r', '\n':
				dec.take()
			default:
				return c, nil
			}
		}
		if dec.err != nil {
			return 0, dec.err
		}
		dec.fill()
	}
}

func (dec *Decoder) take() {
	dec.buf = dec.buf[1:]
	dec.read++
}

// beforeValue goes past what stands between values.
func (dec *Decoder) beforeValue() error {
	want, next, what := byte(','), arrayValue, "comma after array element"
	switch dec.state {
	case arrayComma:
	case objectColon:
		want, next, what = ':', objectValue, "colon after object key"
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		return &SyntaxError{"expected " + what, dec.read}
	}
	dec.take()
	dec.state = next
	return nil
}

func (dec *Decoder) valueAllowed() bool {
	return dec.state == topValue || dec.state == arrayStart || dec.state == arrayValue || dec.state == objectValue
}

func (dec *Decoder) afterValue() {
	switch dec.state {
	case arrayStart, arrayValue:
		dec.state = arrayComma
	case objectValue:
		dec.state = objectComma
	}
}

// open and shut go into and out of an array or object.

func (dec *Decoder) open(c byte, state tokenState) (Token, error) {
	if !dec.valueAllowed() {
		return dec.unexpected(c)
	}
	dec.take()
	dec.outer = append(dec.outer, dec.state)
	dec.state = state
	return Delim(c), nil
}

func (dec *Decoder) shut(c byte, start, comma tokenState) (Token, error) {
	if dec.state != start && dec.state != comma {
		return dec.unexpected(c)
	}
	dec.take()
	dec.state = dec.outer[len(dec.outer)-1]
	dec.outer = dec.outer[:len(dec.outer)-1]
	dec.afterValue()
	return Delim(c), nil
}

func (dec *Decoder) unexpected(c byte) (Token, error) {
	quoted := strconv.Quote(string(rune(c)))
	quoted = "'" + quoted[1:len(quoted)-1] + "'"
	switch c {
	case '\'':
		quoted = `'\''`
	case '"':
		quoted = `'"'`
	}
	return nil, &SyntaxError{"invalid character " + quoted + expected[dec.state], dec.read}
}

// Token returns the next token, without commas and colons; at the end of the stream the error is io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch {
		case c == '[':
			return dec.open(c, arrayStart)
		case c == ']':
			return dec.shut(c, arrayStart, arrayComma)
		case c == '{':
			return dec.open(c, objectStart)
		case c == '}':
			return dec.shut(c, objectStart, objectComma)
		case c == ':' && dec.state == objectColon:
			dec.take()
			dec.state = objectValue
		case c == ',' && dec.state == arrayComma:
			dec.take()
			dec.state = arrayValue
		case c == ',' && dec.state == objectComma:
			dec.take()
			dec.state = objectKey
		case c == '"' && (dec.state == objectStart || dec.state == objectKey):
			var x string
			old := dec.state
			dec.state = topValue
			err := dec.Decode(&x)
			dec.state = old
			if err != nil {
				return nil, err
			}
			dec.state = objectColon
			return x, nil
		case c == ':' || c == ',' || !dec.valueAllowed():
			return dec.unexpected(c)
		default:
			var x any
			if err := dec.Decode(&x); err != nil {
				return nil, err
			}
			return x, nil
		}
	}
}

// More reports whether there is another element in the array or object, or another value in the stream.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}
