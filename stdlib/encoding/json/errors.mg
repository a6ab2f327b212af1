package json

import "internal/reflectlite"

// This file has the errors.

const kindPointer = 22

// target says what kind of value v is (only whether it is a pointer), and whether it is nil.
func target(v any) (kind int, isNil bool) {
	if v == nil {
		return 0, true
	}
	if k, _ := reflectlite.ElemKind(v); k != 0 {
		return kindPointer, reflectlite.IsNil(v)
	}
	return 0, false
}

func typeString(v any) string { return reflectlite.TypeString(v) }

// A SyntaxError is what is wrong with a text.
type SyntaxError struct {
	msg    string
	Offset int64 // the error is behind so many bytes
}

func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError is a value that does not fit the variable.
type UnmarshalTypeError struct {
	Value  string // what it is: "bool", "array", "number -5"
	Offset int64
	Struct string // the type that has the field
	Field  string // the way to it
	typ    string
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field + " of type " + e.typ
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.typ
}

// An InvalidUnmarshalError is a target that is no pointer, or nil.
type InvalidUnmarshalError struct {
	typ       string
	isPointer bool
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.typ == "":
		return "json: Unmarshal(nil)"
	case !e.isPointer:
		return "json: Unmarshal(non-pointer " + e.typ + ")"
	}
	return "json: Unmarshal(nil " + e.typ + ")"
}

// An UnsupportedTypeError is a type that has no JSON.
type UnsupportedTypeError struct{ typ string }

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.typ }

// An UnsupportedValueError is a value that has no JSON.
type UnsupportedValueError struct{ Str string }

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// A MarshalerError is the error of a method that writes.
type MarshalerError struct {
	Err    error
	typ    string
	source string
}

func (e *MarshalerError) Error() string {
	return "json: error calling " + e.source + " for type " + e.typ + ": " + e.Err.Error()
}

// Unwrap returns the method's error.
func (e *MarshalerError) Unwrap() error { return e.Err }
