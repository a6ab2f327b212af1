package vm

// This file defines the machine's own words in front of the code: where a return goes that does not go to the program.

import "minigo/vm/bytecode"

// A link is the n half of a frame's slot 0: the return pc in bytes << 13 (the pc in words << 16), and the distance to the caller's base.
const (
	linkDelta = 0xfff0 // the distance is a multiple of 16, which leaves bits for:
	linkDefer = 1      // the frame is a deferred call that rundefers makes; it returns to that rundefers
)

func link(pc int, delta int) int64 { return int64(pc)<<13 | int64(delta) }

// linkPC is the pc of a link.
func linkPC(l int64) int { return int(l>>13) &^ 7 }

// The sentinels, as offsets in bytes from the code. They are opcodes behind the program's.
const (
	pcGoexit  = -8 * (iota + 1) // the goroutine's first function has returned
	pcPanic                     // a deferred call that a panic makes has returned
	pcPrint                     // an Error or String method of a panic's value has returned
	pcMethod                    // the entry of an interface's method value
	numPrefix = iota
)

const (
	opGoexitRet = bytecode.NumOps + iota
	opPanicRet
	opPrintRet
	opMethodThunk
	opCallLeaf    // in the machine's copy of the code: a call of a native that runs to its end
	opPoisonEnter // in the code of a machine with the poison loop
	opPoisonArea
	opPoisonRet
	numOps
)

// prefix is the code in front of the program's, the last word first.
var prefix = [numPrefix]bytecode.Op{opGoexitRet, opPanicRet, opPrintRet, opMethodThunk}
