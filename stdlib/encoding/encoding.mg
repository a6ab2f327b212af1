// Package encoding has the interfaces of types that turn themselves into bytes and text.
package encoding

// BinaryMarshaler has a binary form.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// BinaryUnmarshaler takes its binary form, which it must copy.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// BinaryAppender appends its binary form.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// TextMarshaler has a form in UTF-8.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// TextUnmarshaler takes its form in UTF-8, which it must copy.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}

// TextAppender appends its form in UTF-8.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
