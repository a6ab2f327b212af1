// Package binary translates between numbers and bytes.
package binary

import (
	"errors"
	"internal/reflectlite"
	"io"
)

// This file has values of fixed size: numbers, and arrays, slices and structs of them.

var errBufferTooSmall = errors.New("buffer too small")

// size is the number of bytes of v, or of what the pointer v points to; -1 if it has no fixed size. A slice counts itself only at the top.
func size(v any) int

// encode returns the bytes of a v that size knows.
func encode(v any, big bool) []byte

// decode sets the elements of the slice v, or what the pointer v points to.
func decode(b []byte, v any, big bool)

// writable reports whether decode can be used.
func writable(v any) bool

// Size returns the number of bytes of v, or -1.
func Size(v any) int { return size(v) }

func isBig(order ByteOrder) bool {
	var b [2]byte
	order.PutUint16(b[:], 1)
	return b[1] == 1
}

func invalid(name string, v any) error {
	return errors.New("binary." + name + ": some values are not fixed-sized in type " + reflectlite.TypeString(v))
}

// Write writes data to w.
func Write(w io.Writer, order ByteOrder, data any) error {
	if size(data) < 0 {
		return invalid("Write", data)
	}
	_, err := w.Write(encode(data, isBig(order)))
	return err
}

// Append appends the bytes of data.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	if size(data) < 0 {
		return nil, invalid("Append", data)
	}
	return append(buf, encode(data, isBig(order))...), nil
}

// Encode writes the bytes of data to buf, and returns how many they are.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	n := size(data)
	if n < 0 {
		return 0, invalid("Encode", data)
	}
	if len(buf) < n {
		return 0, errBufferTooSmall
	}
	return copy(buf, encode(data, isBig(order))), nil
}

// Read reads what data points to, or the elements of the slice data, from r.
func Read(r io.Reader, order ByteOrder, data any) error {
	n := size(data)
	if n < 0 || !writable(data) {
		return errors.New("binary.Read: invalid type " + reflectlite.TypeString(data))
	}
	buf := make([]byte, n)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	decode(buf, data, isBig(order))
	return nil
}

// Decode reads what data points to from buf, and returns how many bytes that took.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	n := size(data)
	if n < 0 || !writable(data) {
		return 0, errors.New("binary.Decode: invalid type " + reflectlite.TypeString(data))
	}
	if len(buf) < n {
		return 0, errBufferTooSmall
	}
	decode(buf[:n], data, isBig(order))
	return n, nil
}
