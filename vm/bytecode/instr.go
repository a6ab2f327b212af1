package bytecode

// This file implements the encoding of instructions.

import "strconv"

// Instr is one instruction of 8 bytes; some are followed by a second word (Info.X), an Instr that carries two 32-bit
// numbers (see Ext).
//
//	 63      48 47      32 31      16 15       0
//	+----------+----------+----------+----------+
//	|    c     |    b     |    a     |    op    |
//	+----------+----------+----------+----------+
//
// Register operands are byte offsets from the frame's base (slot * SlotSize), so that the VM adds and never multiplies.
// Jump distances count instructions from the one that follows (a second word counts as one).
type Instr struct {
	Op      Op
	A, B, C uint16
}

// SlotSize is the size of a stack slot in bytes.
const SlotSize = 16

// MaxSlots is the largest number of slots of a frame: what an operand can address, with one left so that the window of a
// deferred call fits behind the frame.
const MaxSlots = 4095

// The areas in which frames have blocks, and the largest block, in bytes.
const (
	AreaNumbers = iota // numbers and packed arrays of them
	AreaSlots
	MaxArea = 1 << 19
)

// NativeState is the number of slots that a native's stub reserves behind its arguments for what the native keeps between entries.
const NativeState = 16

// String is the instruction's name.
func (op Op) String() string {
	if op < NumOps {
		return Ops[op].Name
	}
	return "op " + strconv.Itoa(int(op))
}

// Imm32 is the signed 32-bit number in B and C.
func (i Instr) Imm32() int32 { return int32(uint32(i.B) | uint32(i.C)<<16) }

// Index is the unsigned 32-bit number in B and C.
func (i Instr) Index() uint32 { return uint32(i.B) | uint32(i.C)<<16 }

// WithImm32 returns i with the number in B and C.
func (i Instr) WithImm32(n int32) Instr {
	i.B, i.C = uint16(uint32(n)), uint16(uint32(n)>>16)
	return i
}

// Ext makes a second word of two 32-bit numbers. Its opcode half is part of lo.
func Ext(lo, hi uint32) Instr {
	return Instr{Op(uint16(lo)), uint16(lo >> 16), uint16(hi), uint16(hi >> 16)}
}

// Ext returns the two numbers of a second word.
func (i Instr) Ext() (lo, hi uint32) {
	return uint32(i.Op) | uint32(i.A)<<16, uint32(i.B) | uint32(i.C)<<16
}
