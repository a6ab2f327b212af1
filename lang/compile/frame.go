package compile

// This file implements variables that need an address, but do not outlive their frame: they lie in a block of an area (vm/area.go), which the
// function takes at its entry and gives back when it returns.
//
// So do arrays, structs that are too large for registers, and variables whose address is taken, if no pointer to them outlives them
// (escape.go) and no closure captures them. Its place in the block is fixed, as a register is: each iteration of a loop has the same one, and blocks of statements that follow each other share.

import (
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// maxFrameObj is the size in bytes of the largest variable in a block: what is larger is rare, and would make chunks that stay large.
const maxFrameObj = 8 << 10

// A frameArea is the function's block in one of the areas.
type frameArea struct {
	r         reg // its address
	at        int // where its instruction is; 0: there is no block
	top, size int64
	vars      []bytecode.AreaVar
}

// inBlock reports whether the variable v of type t, which has an object or a cell of its own, has it in a block.
func (f *fn) inBlock(v *types.Var, t *bytecode.Type) bool {
	if t.Slots == 0 || t.AreaBytes() > maxFrameObj || t.Object && f.an.vars[v].param || !t.Object && !f.an.inCell(v) {
		return false // a parameter's object comes with the call
	}
	return f.c.addressStays(f.an, v)
}

// takeAreas takes the blocks that the function's variables need.
func (f *fn) takeAreas() {
	if f.noAreas {
		return
	}
	if f.spill {
		for k := range f.areas {
			f.takeArea(k)
		}
	}
	for _, v := range f.an.funs[f.lit].objects {
		if t := f.rt(v.Type()); f.inBlock(v, t) {
			f.takeArea(t.Area())
		}
	}
}

func (f *fn) takeArea(k int) {
	if a := &f.areas[k]; a.at == 0 {
		a.r = f.allocLocal(1)
		a.at = f.raw(bytecode.OpArea, sl(a.r), uint16(k), 0)
	}
}

// A frameTooLarge ends the compilation of a function whose frame is larger than operands can address. It is compiled once more, with its variables
// in blocks.
type frameTooLarge struct{}

// spills reports whether the variable v, which needs no address, is to lie in a block all the same.
func (f *fn) spills(v *types.Var) bool {
	i := f.an.vars[v]
	return f.spill && i != nil && !i.captured && !i.result && !i.param
}

// inCell reports whether the variable is in memory, not in registers.
func (f *fn) inCell(v *types.Var) bool { return f.an.inCell(v) || f.spills(v) }

// spillTo gives a variable its place in a block, if there is one.
func (f *fn) spillTo(l *local) bool {
	if l.t.Slots == 0 || l.t.Object {
		return false
	}
	a := &f.areas[l.t.Area()]
	if l.at, l.inBlock = a.place(l.t); !l.inBlock {
		return false
	}
	l.cell, l.spilled, l.r, l.off = true, true, a.r, int32(l.at)*8
	return true
}

// cellPlace is the cell of a variable.
func (l local) cellPlace() place {
	return place{kind: pMem, t: l.t, r: l.r, off: l.off, nonNil: true}
}

// giveBack gives the blocks back: the function returns.
func (f *fn) giveBack() {
	for k := range f.areas {
		if a := &f.areas[k]; a.at > 0 {
			f.raw(bytecode.OpLeave, sl(a.r), uint16(k), 0)
		}
	}
}

// place gives a variable of type t its place in the block, if there is room, in units of 8 bytes.
func (a *frameArea) place(t *bytecode.Type) (at uint16, ok bool) {
	n := (t.AreaBytes() + bytecode.SlotSize - 1) &^ (bytecode.SlotSize - 1)
	if a.at == 0 || n > maxFrameObj || a.top+n > bytecode.MaxArea {
		return 0, false
	}
	at = uint16(a.top / 8)
	a.vars = append(a.vars, bytecode.AreaVar{At: int32(a.top), Size: int32(n)})
	a.top += n
	a.size = max(a.size, a.top)
	return at, true
}

// finishAreas completes the instructions that take the blocks. It reports false if one is not needed after all.
func (f *fn) finishAreas() bool {
	for k := range f.areas {
		a := &f.areas[k]
		if a.at == 0 {
			continue
		}
		if a.size == 0 {
			if !f.spill {
				return false
			}
			a.size = bytecode.SlotSize
		}
		f.code[a.at].C = uint16(a.size / bytecode.SlotSize)
		f.b.Areas[k] = int32(a.size)
	}
	if !f.spill { // else variables are used in the block, without addresses of their own
		f.b.AreaVars = f.areas[bytecode.AreaSlots].vars
	}
	return true
}

// newObj makes the zero object, or the cell, of a variable.
func (f *fn) newObj(l local) {
	if !l.inBlock {
		op := bytecode.OpNewObj
		if l.cell {
			op = bytecode.OpNew
		}
		f.opT(op, l.r, l.t)
		return
	}
	r := l.r
	if l.spilled {
		r = f.alloc(1)
		defer func() { f.top = r }()
	}
	f.raw(bytecode.OpObj, sl(r), sl(f.areas[l.t.Area()].r), l.at)
	f.extTu(l.t, l.t.AreaWords())
}

// newCell makes the cell of a variable that is then stored to as a whole.
func (f *fn) newCell(l local) {
	if !l.inBlock || !l.t.Flat { // where arrays are, what is stored looks for objects
		f.newObj(l)
		return
	}
	if l.spilled {
		return
	}
	f.lea(l.r, place{kind: pMem, r: f.areas[l.t.Area()].r, off: int32(l.at) * 8})
}

// moveToBlock lets the instruction at pc, which makes the object of the variable, make it in the block.
func (f *fn) moveToBlock(pc int, l local) {
	if l.inBlock {
		f.code[pc] = bytecode.Instr{Op: bytecode.OpObj, A: sl(l.r), B: sl(f.areas[l.t.Area()].r), C: l.at}
		f.code[pc+1] = bytecode.Ext(uint32(l.t.Index), l.t.AreaWords())
	}
}
