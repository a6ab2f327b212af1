package value

// This file defines the slot and the errors of operations on values.

import (
	"unsafe"

	"minigo/vm/bytecode"
)

// Slot is one register, or 16 bytes of the heap.
type Slot struct {
	N uint64
	P unsafe.Pointer
}

// SlotSize is the size of a Slot in bytes.
const SlotSize = bytecode.SlotSize

// The layout needs 64-bit words.
const _ = -(SlotSize - unsafe.Sizeof(Slot{}))

// Type is a type descriptor.
type Type = bytecode.Type

// ErrorKind says how an operation's failure shows in the program.
type ErrorKind uint8

// The kinds of failures.
const (
	Runtime ErrorKind = iota // a panic with a runtime.Error; its text gets "runtime error: " in front
	Plain                    // a panic with a runtime.Error whose text stands alone ("send on closed channel")
	Fatal                    // a fatal error: the program ends
)

// Error is the failure of an operation on values.
type Error struct {
	Kind ErrorKind
	Text string
}

func (e *Error) Error() string { return e.Text }

// A table of the failures that need no text of their own.
var (
	errTorn      = &Error{Fatal, "torn value (data race)"}
	errNilMap    = &Error{Plain, "assignment to entry in nil map"}
	errMapWrites = &Error{Fatal, "concurrent map writes"}
	errMapRead   = &Error{Fatal, "concurrent map read and map write"}
	errMakeLen   = &Error{Runtime, "makeslice: len out of range"}
	errMakeCap   = &Error{Runtime, "makeslice: cap out of range"}
	errGrow      = &Error{Runtime, "growslice: len out of range"}

	// OutOfMemory is the error of an allocation that is larger than the limit.
	OutOfMemory = &Error{Fatal, "runtime: out of memory"}

	// TooManyElems is that of an object which a program in Go could have, on a machine with enough memory.
	TooManyElems = &Error{Fatal, "runtime: out of memory: a string, slice or array has at most 2147483647 elements"}
)

// zerobase is written by no one.
var zerobase [1]Slot

const (
	// maxElems is the largest number of elements of an array object: lengths and offsets have 32 bits in a slice.
	maxElems = 1<<31 - 1
	// maxAlloc is how many bytes no program could ever have. Go: runtime/malloc.go maxAlloc
	maxAlloc = 1 << 48
)

// Zerobase is the address of every zero-size variable.
func Zerobase() unsafe.Pointer { return unsafe.Pointer(&zerobase) }

// at is the i-th slot from p on.
func at(p unsafe.Pointer, i int32) *Slot { return (*Slot)(unsafe.Add(p, int(i)*SlotSize)) }

// reg is the i-th register from s on.
func reg(s *Slot, i int32) *Slot { return (*Slot)(unsafe.Add(unsafe.Pointer(s), int(i)*SlotSize)) }

// slots views n slots from p on.
//
//go:nocheckptr
func slots(p unsafe.Pointer, n int) []Slot { return unsafe.Slice((*Slot)(p), n) }

// octets views n bytes from p on.
//
//go:nocheckptr
func octets(p unsafe.Pointer, n int) []byte { return unsafe.Slice((*byte)(p), n) }
