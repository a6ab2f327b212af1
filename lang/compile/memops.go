package compile

// This file implements the choice of instructions for loads and stores.

import "minigo/vm/bytecode"

// loadOp is the instruction that loads a value of type t from memory, and whether it names the type.
func loadOp(t *bytecode.Type) (op bytecode.Op, typed bool) {
	if t.Object {
		if t.Kind == bytecode.KindStruct {
			return bytecode.OpBigLd, true
		}
		return bytecode.OpLdV, true
	}
	if t.Kind == bytecode.KindSlice {
		return bytecode.OpLdSl, true
	}
	if t.Slots == 1 {
		switch t.Cells[0] {
		case bytecode.CellU8:
			return bytecode.OpLd8, false
		case bytecode.CellU16:
			return bytecode.OpLd16, false
		case bytecode.CellU32:
			return bytecode.OpLd32, false
		case bytecode.CellU64:
			return bytecode.OpLd64, false
		case bytecode.CellS8:
			return bytecode.OpLdS8, false
		case bytecode.CellS16:
			return bytecode.OpLdS16, false
		case bytecode.CellS32:
			return bytecode.OpLdS32, false
		case bytecode.CellP:
			return bytecode.OpLdP, false
		case bytecode.CellStr:
			return bytecode.OpLdStr, false
		}
	}
	return bytecode.OpLdV, true
}

func storeOp(t *bytecode.Type) (op bytecode.Op, typed bool) {
	if t.Object {
		if t.Kind == bytecode.KindStruct {
			return bytecode.OpBigSt, true
		}
		return bytecode.OpStV, true
	}
	if t.Kind == bytecode.KindSlice && t.Elem.Slots > 0 {
		return bytecode.OpStSl, true
	}
	if t.Slots == 1 {
		switch t.Cells[0] {
		case bytecode.CellU8, bytecode.CellS8:
			return bytecode.OpSt8, false
		case bytecode.CellU16, bytecode.CellS16:
			return bytecode.OpSt16, false
		case bytecode.CellU32, bytecode.CellS32:
			return bytecode.OpSt32, false
		case bytecode.CellU64:
			return bytecode.OpSt64, false
		case bytecode.CellP:
			return bytecode.OpStP, false
		case bytecode.CellStr:
			return bytecode.OpStStr, false
		}
	}
	return bytecode.OpStV, true
}

// fuseRow makes one instruction of the load of a row, if that was the last one, and of the load of its element at pl.
func (f *fn) fuseRow(pl place, r reg) bool {
	n := len(f.code)
	if f.lastOp != n-2 || f.bound == n || pl.uns {
		return false
	}
	in := &f.code[f.lastOp]
	if in.Op != bytecode.OpIxSl || in.A != sl(pl.r) {
		return false
	}
	if k := len(f.unsigned); k > 0 && f.unsigned[k-1] == uint32(f.lastOp) {
		return false
	}
	lo, _ := f.code[n-1].Ext()
	in.Op, in.A = bytecode.OpIxIx64, sl(r)
	f.code[n-1] = bytecode.Ext(lo, uint32(sl(pl.idx)))
	return true
}

// fuseField makes one instruction of the address of a slice's element, if that was the last one, a temporary above those of others, and of the
// load of the element's field at pl.
func (f *fn) fuseField(pl place, above, want reg) bool {
	in, size, ok := f.product(pl.r, above)
	if !ok || in.Op != bytecode.OpIxA || uint32(pl.off) >= size {
		return false
	}
	switch op, _ := loadOp(pl.t); op {
	case bytecode.OpLd64:
		in.Op = bytecode.OpIxF64
	case bytecode.OpLdP:
		in.Op = bytecode.OpIxFP
	default:
		return false
	}
	in.A = sl(want)
	f.code[f.lastOp] = in // its line is the index's
	f.code[f.lastOp+1] = bytecode.Ext(size, uint32(pl.off))
	return true
}

// elemCell is the cell of an element that the instructions on elements can work on.
func elemCell(t *bytecode.Type) (bytecode.CellKind, bool) {
	if t.Object || len(t.Cells) != 1 || t.Kind == bytecode.KindStruct && t.Cells[0] < bytecode.CellP {
		return 0, false // a struct of one scalar is not packed
	}
	return t.Cells[0], true
}

// elemLoadOp is the instruction that loads an element, 0 if there is none.
func elemLoadOp(pl place) bytecode.Op {
	k, ok := elemCell(pl.t)
	if !ok {
		return 0
	}
	if pl.kind == pSlice {
		switch k {
		case bytecode.CellU8:
			return bytecode.OpIx8
		case bytecode.CellU32:
			return bytecode.OpIx32
		case bytecode.CellS32:
			return bytecode.OpIxS32
		case bytecode.CellU64:
			return bytecode.OpIx64
		case bytecode.CellP:
			return bytecode.OpIxP
		case bytecode.CellStr:
			return bytecode.OpIxStr
		}
		return 0
	}
	switch k {
	case bytecode.CellU8:
		return bytecode.OpAx8
	case bytecode.CellU32:
		return bytecode.OpAx32
	case bytecode.CellS32:
		return bytecode.OpAxS32
	case bytecode.CellU64:
		return bytecode.OpAx64
	case bytecode.CellP:
		return bytecode.OpAxP
	case bytecode.CellStr:
		return bytecode.OpAxStr
	}
	return 0
}

func elemStoreOp(pl place) bytecode.Op {
	k, ok := elemCell(pl.t)
	if !ok {
		return 0
	}
	if pl.kind == pSlice {
		switch k {
		case bytecode.CellU8, bytecode.CellS8:
			return bytecode.OpSx8
		case bytecode.CellU32, bytecode.CellS32:
			return bytecode.OpSx32
		case bytecode.CellU64:
			return bytecode.OpSx64
		case bytecode.CellP:
			return bytecode.OpSxP
		case bytecode.CellStr:
			return bytecode.OpSxStr
		}
		return 0
	}
	switch k {
	case bytecode.CellU8, bytecode.CellS8:
		return bytecode.OpAs8
	case bytecode.CellU32, bytecode.CellS32:
		return bytecode.OpAs32
	case bytecode.CellU64:
		return bytecode.OpAs64
	case bytecode.CellP:
		return bytecode.OpAsP
	}
	return 0
}
