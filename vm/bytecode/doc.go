// Package bytecode defines MiniGo's machine code once: the instructions, the type descriptors with their layout, and the
// program that the compiler hands to the virtual machine. The compiler, the verifier, the disassembler, the VM and the
// documentation read the same tables.
//
// # The machine
//
// A goroutine's stack is an array of slots of 16 bytes, {n uint64; p unsafe.Pointer}. Static types decide which half an
// instruction touches: integers, floats and booleans live in n, references in p. A frame is a window of slots; its
// registers are named by their distance from the window's base.
//
//	slot 0       link: n = return pc << 16 | distance to the caller's base in bytes; p = the closure being run
//	             (set by the instructions that call a closure; a static call leaves it alone)
//	slot 1...    results, in register form, one after the other
//	then         arguments (the receiver first)
//	then         locals and temporaries, and the windows of outgoing calls
//
// A call overlaps windows: CALL a makes slot a of the caller slot 0 of the callee. The caller writes the arguments there
// and finds the results there.
//
// # Layout
//
//	type                    in registers                                      in the heap
//	bool, integers, floats  n, sign- or zero-extended (float32: its 32 bits)  low bytes of a slot; the rest of n is junk
//	pointer, map, chan,     p                                                 p
//	func, handle
//	string                  n = offset<<32 | length; p = base object          the same, checked when loaded
//	slice (2 slots)         n = length, p = first element;                    n = offset<<32 | length, p = array object;
//	                        n = offset<<32 | capacity, p = array object       n = capacity, p = nil; checked when loaded
//	  (elements of size 0:  no offset: length and capacity                    the same
//	                        take the whole n)
//	interface               p = immutable box; nil = nil interface            the same
//	complex64, complex128   2 slots: n = real, n = imaginary part             the same
//	  (complex64: as float32 bits)
//	struct                  fields one after the other, up to MaxFlat slots;  fields one after the other (all levels)
//	                        beyond: p = private object in heap form
//	array                   p = array object; nil = all zeros                 the same (never inline)
//	zero-size               nothing (0 slots)                                 nothing; its address is one zerobase
//
// So a type of at most MaxFlat slots has as many slots in the heap as in registers, cell by cell (Type.Cells), and only
// strings, slices and narrow scalars look different in the two places.
//
// "Object types" are arrays and structs of more than MaxFlat slots: in a register, p is a private object in heap form, and nil
// means all zeros. A variable of an object type always holds a non-nil object of its own, that is never exchanged:
// assigning copies the contents. Its address is that object, so it needs no cell when its address is taken or when a closure captures it.
//
// A box is {n = the value's n if it has exactly one slot, p = *Type} followed, if the value's register form uses a p half or
// more than one slot, by the value's register slots. So a boxed integer is one slot, and a boxed string or pointer two.
//
// An array object of bool, integers or floats is packed: 8 bytes of length, then elements of 1, 2, 4 or 8 bytes. Any other
// array object is a slot whose n is the length, then the elements in heap form. A string's base object is a packed array
// object of bytes: byte i of a string is at p + 8 + offset + i. A slice's offset counts elements. A pointer to an array is
// the array object, or a view of a part of one, if a conversion of a slice made it (vm/value/view.go); a pointer to an element or a field is its
// address, dereferenced by the width of its type.
//
// A closure is {n = entry pc} followed by its captures in register form: the value itself if nothing assigns to the variable
// after the capture, else p = the variable's cell. A variable lives in a cell (a heap object of its type) if its address is taken, or if
// it is captured and assigned to.
//
// Cells and objects that do not outlive their frame lie in its block of an area, memory beside the stack that does not move
// (vm/area.go): to an instruction they are like those in the heap.
//
// # Programs grow at their end
//
// Code, functions, constants, globals, types and method names only ever grow, so that a REPL can add to a running
// program. Index 0 of the functions and pc 0 are traps: an all-zero closure or box is caught.
package bytecode
