package compile

// This file implements the emission of instructions, jumps and positions.

import (
	"math"

	"minigo/vm/bytecode"
)

// A reg is a register: the slot's number in the frame.
type reg int32

// noReg asks for a value wherever it is.
const noReg reg = -1

// noOperand is the operand of a value that is not wanted.
const noOperand = 0xffff

// sl is a register as an operand.
func sl(r reg) uint16 { return uint16(r * bytecode.SlotSize) }

func (f *fn) emit(in bytecode.Instr) int {
	pos := f.pos
	if f.at.IsValid() {
		pos = f.at
	}
	if pos != f.linePos {
		f.linePos = pos
		f.lines = append(f.lines, posAt{int32(len(f.code)), pos})
	}
	f.lastOp = len(f.code)
	f.code = append(f.code, in)
	return f.lastOp
}

func (f *fn) raw(op bytecode.Op, a, b, c uint16) int {
	return f.emit(bytecode.Instr{Op: op, A: a, B: b, C: c})
}
func (f *fn) op0(op bytecode.Op)                    { f.raw(op, 0, 0, 0) }
func (f *fn) op1(op bytecode.Op, a reg)             { f.raw(op, sl(a), 0, 0) }
func (f *fn) op2(op bytecode.Op, a, b reg)          { f.raw(op, sl(a), sl(b), 0) }
func (f *fn) op3(op bytecode.Op, a, b, c reg)       { f.raw(op, sl(a), sl(b), sl(c)) }
func (f *fn) opImm(op bytecode.Op, a, b reg, n int) { f.raw(op, sl(a), sl(b), uint16(int16(n))) }
func (f *fn) opUns(op bytecode.Op, a, b reg, n int) { f.raw(op, sl(a), sl(b), uint16(n)) }
func (f *fn) opIdx(op bytecode.Op, a reg, n uint32) {
	f.emit(bytecode.Instr{Op: op, A: sl(a)}.WithImm32(int32(n)))
}
func (f *fn) ext(lo, hi uint32)                { f.code = append(f.code, bytecode.Ext(lo, hi)) }
func (f *fn) extT(t *bytecode.Type)            { f.ext(uint32(t.Index), 0) }
func (f *fn) extTu(t *bytecode.Type, n uint32) { f.ext(uint32(t.Index), n) }
func (f *fn) opT(op bytecode.Op, a reg, t *bytecode.Type) {
	f.op1(op, a)
	f.extT(t)
}
func (f *fn) op2T(op bytecode.Op, a, b reg, t *bytecode.Type) {
	f.op2(op, a, b)
	f.extT(t)
}
func (f *fn) op3T(op bytecode.Op, a, b, c reg, t *bytecode.Type) {
	f.op3(op, a, b, c)
	f.extT(t)
}

// A label is a place in the code that jumps go to.
type label struct {
	pc   int // -1: not there yet
	refs []jumpRef
	tail func() // if not nil, emits what stands at the end of a loop, instead of a jump to there
}

// A jumpRef is a jump that waits for its label.
type jumpRef struct {
	at   int // of the instruction
	kind jumpKind
}

type jumpKind uint8

const (
	jump16    jumpKind = iota // distance in C
	jump32                    // distance in B and C
	jumpTable                 // the same, of a switch
	jumpExt                   // distance in the second word's hi
)

func newLabel() *label { return &label{pc: -1} }

// here is a label at the current place, for backward jumps.
func (f *fn) here() *label { return &label{pc: len(f.code)} }

// bind puts a label at the current place. A jump to it right before is dropped.
func (f *fn) bind(l *label) {
	if n := len(f.code); n > 0 && f.plainJump == n-1 && f.bound < n && !f.long && len(l.refs) > 0 && l.refs[len(l.refs)-1].at == n-1 {
		l.refs = l.refs[:len(l.refs)-1]
		f.code = f.code[:n-1]
		f.lastOp = n // what is before does not end here
	}
	l.pc = len(f.code)
	f.bound = l.pc
	if f.landing != l.pc {
		f.landing, f.landed = l.pc, nil
	}
	for _, r := range l.refs {
		f.patch(r, l.pc)
		if r.kind == jump32 && f.code[r.at].Op == bytecode.OpJmp {
			f.landed = append(f.landed, r.at)
		}
	}
	l.refs = nil
}

func (f *fn) patch(r jumpRef, to int) {
	in := &f.code[r.at]
	switch r.kind {
	case jump16:
		d := to - (r.at + 1)
		if d < math.MinInt16 || d > math.MaxInt16 {
			f.tooFar = true
		}
		in.C = uint16(int16(d))
	case jump32, jumpTable:
		*in = in.WithImm32(int32(to - (r.at + 1)))
	case jumpExt:
		lo, _ := f.code[r.at+1].Ext()
		f.code[r.at+1] = bytecode.Ext(lo, uint32(int32(to-(r.at+2))))
	}
}

// refer makes the instruction at a jump to l.
func (f *fn) refer(at int, kind jumpKind, l *label) {
	if l.pc >= 0 {
		f.patch(jumpRef{at, kind}, l.pc)
	} else {
		l.refs = append(l.refs, jumpRef{at, kind})
	}
}

// jump goes to l, in whichever direction it lies. Where it goes back, the jumps that lead to it go there themselves.
func (f *fn) jump(l *label) {
	if l.pc < 0 && l.tail != nil {
		l.tail()
		return
	}
	op := bytecode.OpJmp
	if l.pc >= 0 {
		op = bytecode.OpLoop
		if f.landing == len(f.code) {
			for _, at := range f.landed {
				if at < l.pc {
					continue // it comes from before the loop
				}
				f.code[at] = bytecode.Instr{Op: op}.WithImm32(int32(l.pc - (at + 1)))
			}
		}
	}
	at := f.raw(op, 0, 0, 0)
	f.refer(at, jump32, l)
	f.plainJump = at
}

// jumpIf emits a conditional jump with the operands a and b. In a function that is too long for 16 bits the instruction jumps over
// a jump around a long one.
func (f *fn) jumpIf(op bytecode.Op, a, b uint16, l *label) {
	if !f.long {
		f.refer(f.raw(op, a, b, 0), jump16, l)
		return
	}
	if fwd := forwardOf[op]; fwd != bytecode.OpTrap {
		switch op {
		case bytecode.OpLoopIncLt, bytecode.OpLoopIncLe, bytecode.OpLoopIncLtI:
			f.raw(bytecode.OpAddI, a, a, 1)
		}
		op = fwd
	}
	f.raw(op, a, b, 1)
	f.emit(bytecode.Instr{Op: bytecode.OpJmp}.WithImm32(1))
	f.jump(l)
}

// forwardOf has the forward jump on the condition of a backward one.
var forwardOf = [bytecode.NumOps]bytecode.Op{
	bytecode.OpLoopT: bytecode.OpJT, bytecode.OpLoopF: bytecode.OpJF,
	bytecode.OpLoopEq: bytecode.OpJEq, bytecode.OpLoopNe: bytecode.OpJNe, bytecode.OpLoopLt: bytecode.OpJLt, bytecode.OpLoopLe: bytecode.OpJLe,
	bytecode.OpLoopULt: bytecode.OpJULt,
	bytecode.OpLoopEqI: bytecode.OpJEqI, bytecode.OpLoopNeI: bytecode.OpJNeI, bytecode.OpLoopLtI: bytecode.OpJLtI,
	bytecode.OpLoopLeI: bytecode.OpJLeI, bytecode.OpLoopGtI: bytecode.OpJGtI, bytecode.OpLoopGeI: bytecode.OpJGeI,
	bytecode.OpLoopFLt: bytecode.OpJFLt, bytecode.OpLoopFLe: bytecode.OpJFLe, bytecode.OpLoopNotNil: bytecode.OpJNotNil,
	bytecode.OpLoopIncLt: bytecode.OpJLt, bytecode.OpLoopIncLe: bytecode.OpJLe, bytecode.OpLoopIncLtI: bytecode.OpJLtI,
}

// backwardOf has the backward jump on the condition of a forward one, where there is one.
var backwardOf = [bytecode.NumOps]bytecode.Op{
	bytecode.OpJT: bytecode.OpLoopT, bytecode.OpJF: bytecode.OpLoopF,
	bytecode.OpJEq: bytecode.OpLoopEq, bytecode.OpJNe: bytecode.OpLoopNe, bytecode.OpJLt: bytecode.OpLoopLt, bytecode.OpJLe: bytecode.OpLoopLe,
	bytecode.OpJULt: bytecode.OpLoopULt,
	bytecode.OpJEqI: bytecode.OpLoopEqI, bytecode.OpJNeI: bytecode.OpLoopNeI, bytecode.OpJLtI: bytecode.OpLoopLtI,
	bytecode.OpJLeI: bytecode.OpLoopLeI, bytecode.OpJGtI: bytecode.OpLoopGtI, bytecode.OpJGeI: bytecode.OpLoopGeI,
	bytecode.OpJFLt: bytecode.OpLoopFLt, bytecode.OpJFLe: bytecode.OpLoopFLe, bytecode.OpJNotNil: bytecode.OpLoopNotNil,
	bytecode.OpJIxLt: bytecode.OpLoopIxLt, bytecode.OpJIxLe: bytecode.OpLoopIxLe, bytecode.OpJIxGt: bytecode.OpLoopIxGt, bytecode.OpJIxGe: bytecode.OpLoopIxGe,
}

// finish completes the function and appends it to the program. It reports false if the function must be compiled again with long
// jumps.
func (f *fn) finish() bool {
	if f.tooFar && !f.long {
		return false
	}
	if !f.finishAreas() {
		f.noAreas = true
		return false
	}
	p := f.c.prog
	base := len(p.Code) - 1 // the guard moves
	b := f.b
	b.Frame = int32(f.max)
	f.code[0].A = uint16(f.max)
	f.code[0].B = uint16(min(len(f.code), 100))
	b.Entry, b.End = uint32(base), uint32(base+len(f.code))
	if f.recover != nil {
		b.RecoverPC = uint32(base + f.recover.pc)
	}
	b.Selects = f.selects
	for _, pc := range f.unsigned {
		b.Unsigned = append(b.Unsigned, uint32(base)+pc)
	}
	for _, in := range f.inlines {
		at := f.c.fset.Position(in.call)
		b.Inlined = append(b.Inlined, bytecode.Inlined{
			From: uint32(base + in.from), To: uint32(base + in.to), Func: in.name, File: f.c.fset.Position(in.decl).Filename, Params: in.params,
			Line: int32(at.Line), Col: int32(at.Column),
		})
	}
	b.Lines = make([]bytecode.Line, 0, len(f.lines))
	for _, l := range f.lines {
		if !l.pos.IsValid() {
			continue
		}
		if f.file == nil || int(l.pos) < f.file.Base() || int(l.pos) > f.file.Base()+f.file.Size() {
			f.file = f.c.fset.File(l.pos)
		}
		at := f.file.Position(l.pos)
		if b.File == "" {
			b.File = at.Filename
		}
		line := bytecode.Line{PC: uint32(base) + uint32(l.pc), Line: int32(at.Line), Col: int32(at.Column)}
		if n := len(b.Lines); n > 0 {
			if last := &b.Lines[n-1]; last.Line == line.Line && last.Col == line.Col {
				continue
			} else if last.PC == line.PC {
				*last = line
				continue
			}
		}
		b.Lines = append(b.Lines, line)
	}
	p.Code = append(append(p.Code[:base], f.code...), bytecode.Instr{Op: bytecode.OpGuard})
	return true
}
