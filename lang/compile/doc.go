// Package compile turns checked trees into a program of the virtual machine.
//
// The compiler works on demand: it starts from the entry function, and compiles a function when something that it compiled
// mentions it. Types get their run-time descriptors the same way, and a method gets into a descriptor if some interface has a method of
// its name, and is compiled if something calls one through an interface (methods.go).
//
// # A function
//
// A function's registers are a stack: variables live where the block that declares them found its top, temporaries above them until the end
// of their statement, and the window of an outgoing call above all. An expression is computed by
//
//	f.eval(e, want)
//
// into the register want, or, if that is noReg, wherever it costs least: a variable is its own register, a field of a struct in
// registers is a part of it. What can be assigned to is a place (place.go): a register, memory at an address, an element of a
// slice, an array or a map.
//
// A value of an object type (array, struct of more than bytecode.MaxFlat slots), or of a type that has arrays in it, is either the
// variable's own object (eval without want: good for reading at once) or a private copy (eval with want).
//
// Calls in an expression happen in the order of the source, everything else is read after them, as gc does it (order.go).
//
// # Fewer instructions
//
// There is no pass over the code: what can be had by looking at the last instruction, or at the tree, is done while code is emitted. An operation
// takes in the one that computed its operand (fuse.go, memops.go), constants and rows of a matrix are loaded in front of the loop (preload.go, invariant.go), and
// calls of small functions are replaced by what they return, or do (inline.go).
//
// # Variables
//
// A variable lives in registers, or in a cell if its address is taken, or if a closure captures it and something assigns to it after
// its declaration (analysis.go). Other captured variables are copied into the closure. What needs an address but does not outlive the frame lies in a
// block that the frame takes beside the stack (frame.go).
package compile
