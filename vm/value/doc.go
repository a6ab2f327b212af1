// Package value holds what MiniGo's values are in memory, and every operation on them that is driven by their type: allocation,
// loads and stores between registers and the heap, copies, comparison, hashing, strings, slices and maps.
//
// The layout is stated in package bytecode; TestLayoutRows tests it row by row.
//
// # Racing programs
//
// Guest programs run in parallel and may race. Registers belong to one goroutine and are trusted. A word of the heap has
// one static type for ever, so a single word cannot be confused; a value of several words can tear. Strings and slices
// therefore carry in the heap an object whose own bounds never change, and every load checks the numbers against it (INV-torn).
// Each word is loaded once, and the copy is checked. Interfaces are one word, to a box that never changes.
//
// The functions that touch guest memory are go:norace and go:nocheckptr: the host's race detector looks at the scheduler, not at the program.
package value
