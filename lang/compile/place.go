package compile

// This file implements places: what can be loaded from, stored to or pointed at.

import (
	"go/constant"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

type placeKind uint8

const (
	pBlank placeKind = iota // the blank identifier
	pReg                    // a variable, or a part of it, in registers from r on
	pMem                    // heap form at p of r + off
	pObj                    // the contents of the object in p of r: an array
	pGlob                   // a package variable of one scalar or reference slot: constant k
	pSlice                  // element idx of the slice at r
	pArr                    // element idx of the array object in p of r
	pMap                    // element with the key at idx of the map in p of r
)

// A place is where a value of type t is.
type place struct {
	kind   placeKind
	t      *bytecode.Type
	r      reg
	off    int32
	idx    reg
	of     *bytecode.Type // slice, array or map type
	k      uint32
	nonNil bool // pMem: the address is known to be not nil
	temp   bool // the value belongs to nobody: pReg: objects in it may be nil
	uns    bool // pSlice, pArr: the index is an unsigned 64-bit number
	row    bool // pSlice: the slice is itself an element, loaded for this place
	view   bool // pObj: the object may be a view
}

// place finds the place of e. What is no variable is computed into registers.
func (f *fn) place(e ast.Expr) place {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return f.place(e.X)
	case *ast.Ident:
		if e.Name == "_" {
			return place{kind: pBlank}
		}
		if v, ok := f.c.info.ObjectOf(e).(*types.Var); ok {
			return f.varPlace(v)
		}
	case *ast.SelectorExpr:
		if sel := f.c.info.Selections[e]; sel != nil {
			if sel.Kind() == types.FieldVal {
				f.pos = e.Sel.Pos()
				return f.fieldPath(f.place(e.X), f.typeOf(e.X), sel.Index())
			}
		} else if v, ok := f.c.info.Uses[e.Sel].(*types.Var); ok {
			return f.varPlace(v)
		}
	case *ast.StarExpr:
		p := f.eval(e.X, noReg)
		f.pos = e.Star
		return f.pointee(p, f.et(e))
	case *ast.IndexExpr:
		return f.indexPlace(e)
	}
	t := f.et(e)
	return place{kind: pReg, t: t, r: f.eval(e, noReg), temp: true}
}

// varPlace is the place of a variable.
func (f *fn) varPlace(v *types.Var) place {
	if l, ok := f.vars[v]; ok {
		switch {
		case l.cell:
			return l.cellPlace()
		case l.t.Kind == bytecode.KindArray && l.t.Object:
			return place{kind: pObj, t: l.t, r: l.r}
		case l.t.Object:
			return place{kind: pMem, t: l.t, r: l.r, nonNil: true}
		}
		return place{kind: pReg, t: l.t, r: l.r}
	}
	if v.Pkg() == nil || v.Parent() != v.Pkg().Scope() {
		panic("variable " + v.Name() + " is not in the function")
	}
	return f.globalPlace(v)
}

// globalPlace is the place of a package variable.
func (f *fn) globalPlace(v *types.Var) place {
	i, t := f.c.global(v)
	k := f.c.globalConst(i)
	if len(t.Cells) == 1 && t.Kind != bytecode.KindStruct && (t.Cells[0] == bytecode.CellU64 || t.Cells[0] == bytecode.CellP) {
		return place{kind: pGlob, t: t, k: k}
	}
	if t.Slots == 0 {
		return place{kind: pReg, t: t, r: f.top}
	}
	r := f.alloc(1)
	f.opIdx(bytecode.OpLoadKP, r, k)
	if t.Kind == bytecode.KindArray {
		return place{kind: pObj, t: t, r: r}
	}
	return place{kind: pMem, t: t, r: r, nonNil: true}
}

// pointee is what the pointer in p points to.
func (f *fn) pointee(p reg, t *bytecode.Type) place {
	if t.Kind == bytecode.KindArray && t.Slots > 0 {
		f.op1(bytecode.OpNilChk, p)
		return place{kind: pObj, t: t, r: p, view: f.c.views}
	}
	return place{kind: pMem, t: t, r: p}
}

// fieldPath follows the fields path from pl, of type t, and the pointers between them.
func (f *fn) fieldPath(pl place, t types.Type, path []int) place {
	for _, i := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
			pl = place{kind: pMem, t: f.c.rtype(t), r: f.load(pl, noReg)}
		}
		pl = f.field(pl, i)
		t = t.Underlying().(*types.Struct).Field(i).Type()
	}
	return pl
}

// field is the i-th field of the struct at pl.
func (f *fn) field(pl place, i int) place {
	fd := &pl.t.Fields[i]
	switch pl.kind {
	case pMap:
		pl = place{kind: pReg, t: pl.t, r: f.load(pl, noReg), temp: true}
	case pSlice, pArr:
		pl = f.elemMem(pl)
	}
	if pl.kind == pReg && pl.t.Object {
		// A big struct that belongs to nobody.
		r := f.alloc(1)
		f.op2T(bytecode.OpNonNil, r, pl.r, pl.t)
		pl = place{kind: pMem, t: pl.t, r: r, nonNil: true}
	}
	if pl.kind == pMem {
		pl.off += fd.Slot * bytecode.SlotSize
		pl.t = fd.Type
		return pl
	}
	r := pl.r + reg(fd.Slot)
	if fd.Type.Object {
		if pl.temp {
			f.op2T(bytecode.OpNonNil, r, r, fd.Type)
		}
		return place{kind: pObj, t: fd.Type, r: r}
	}
	return place{kind: pReg, t: fd.Type, r: r, temp: pl.temp}
}

// elemMem is an element of a slice or an array as memory.
func (f *fn) elemMem(pl place) place {
	r := f.alloc(1)
	f.elemAddr(pl, r)
	return place{kind: pMem, t: pl.t, r: r, nonNil: true}
}

func (f *fn) elemAddr(pl place, want reg) {
	f.indexed(pl)
	if pl.kind == pSlice {
		f.op3(bytecode.OpIxA, want, pl.r, pl.idx)
		f.ext(uint32(pl.of.ElemSize()), 0)
		return
	}
	packed := uint32(0)
	if pl.t.PackedSize() > 0 {
		packed = 1
	}
	f.op3(bytecode.OpAxA, want, pl.r, pl.idx)
	f.ext(uint32(pl.of.ElemSize()), packed)
}

// indexed notes that the instruction that follows has the place's index.
func (f *fn) indexed(pl place) {
	if pl.uns {
		f.unsigned = append(f.unsigned, uint32(len(f.code)))
	}
}

// object is the register of the array object at pl.
func (f *fn) object(pl place) reg {
	switch pl.kind {
	case pObj:
		return pl.r
	case pSlice, pArr:
		op, r := bytecode.OpAxRef, f.alloc(1)
		if pl.kind == pSlice {
			op = bytecode.OpIxRef
		}
		f.indexed(pl)
		f.op3T(op, r, pl.r, pl.idx, pl.t)
		return r
	case pMap:
		pl = place{kind: pReg, t: pl.t, r: f.load(pl, noReg), temp: true}
	}
	r := f.alloc(1)
	if pl.kind == pMem {
		pl = f.near(pl)
		f.raw(bytecode.OpArrRef, sl(r), sl(pl.r), uint16(pl.off))
		f.extT(pl.t)
	} else {
		f.op2T(bytecode.OpNonNil, r, pl.r, pl.t)
	}
	return r
}

// near makes the offset of a pMem fit into an operand.
func (f *fn) near(pl place) place {
	if pl.off > 0xffff {
		r := f.alloc(1)
		f.op2(bytecode.OpLeaX, r, pl.r)
		f.ext(uint32(pl.off), 0)
		pl.r, pl.off, pl.nonNil = r, 0, true
	}
	return pl
}

// indexPlace is the place of an indexed element, other than of a string.
func (f *fn) indexPlace(e *ast.IndexExpr) place {
	xt := f.et(e.X)
	switch xt.Kind {
	case bytecode.KindMap:
		m := f.eval(e.X, noReg)
		key := f.evalAs(e.Index, xt.Key, noReg)
		f.pos = e.Lbrack
		return place{kind: pMap, t: xt.Elem, r: m, idx: key, of: xt}
	case bytecode.KindSlice:
		s := f.eval(e.X, noReg)
		i := f.index(e.Index)
		f.pos = e.Lbrack
		_, row := ast.Unparen(e.X).(*ast.IndexExpr)
		return place{kind: pSlice, t: xt.Elem, r: s, idx: i, of: xt, uns: isUint64(f.et(e.Index)), row: row}
	case bytecode.KindPointer: // to an array
		at := xt.Elem
		p := f.eval(e.X, noReg)
		f.pos = e.Lbrack
		if at.Slots > 0 && (f.c.views || f.value(e.Index) == nil) {
			f.op1(bytecode.OpNilChk, p)
		}
		return f.arrayElem(at, p, e.Index, false, f.c.views)
	case bytecode.KindArray:
		pl, obj := f.place(e.X), noReg
		if xt.Slots > 0 {
			obj = f.object(pl)
		}
		f.pos = e.Lbrack
		return f.arrayElem(xt, obj, e.Index, true, pl.view)
	}
	return place{kind: pReg, t: f.et(e), r: f.eval(e, noReg), temp: true}
}

// arrayElem is the element at index of the array object in obj, which may be a view.
func (f *fn) arrayElem(at *bytecode.Type, obj reg, index ast.Expr, nonNil, view bool) place {
	if at.Slots == 0 { // zero-size: check the index alone
		i := f.index(index)
		n := f.alloc(2)
		f.opT(bytecode.OpNew, n, at)
		f.opIdx(bytecode.OpLoadI, n, uint32(at.Len))
		r := f.alloc(1)
		f.op3(bytecode.OpIxA, r, n, i)
		f.ext(0, 0)
		return place{kind: pMem, t: at.Elem, r: r, nonNil: true}
	}
	if v := f.value(index); v != nil && !view {
		i, _ := constant.Int64Val(constant.ToInt(v))
		header := int64(bytecode.SlotSize)
		if at.Elem.PackedSize() > 0 {
			header = 8
		}
		if off := header + i*int64(at.ElemSize()); i < at.Len && off <= 0xffff { // a parameter's value (fixedArgs) may be any
			return place{kind: pMem, t: at.Elem, r: obj, off: int32(off), nonNil: nonNil}
		}
		if !nonNil {
			f.op1(bytecode.OpNilChk, obj)
		}
	}
	pos := f.pos
	i := f.index(index)
	f.pos = pos
	return place{kind: pArr, t: at.Elem, r: obj, idx: i, of: at, uns: isUint64(f.et(index))}
}

// index computes an index into a register; a constant one, too.
func (f *fn) index(e ast.Expr) reg {
	if v := f.value(e); v != nil {
		return f.constant(constant.ToInt(v), f.intT(), noReg)
	}
	return f.eval(e, noReg)
}

// load computes the value at pl: into want, then it is private, or wherever it is.
func (f *fn) load(pl place, want reg) reg {
	t := pl.t
	switch pl.kind {
	case pReg:
		if want == noReg {
			return pl.r
		}
		if pl.temp {
			f.move(want, pl.r, t)
		} else {
			f.copyTo(want, pl.r, t)
		}
		return want
	case pObj:
		if want == noReg {
			return pl.r
		}
		f.copyTo(want, pl.r, t)
		return want
	case pGlob:
		r := f.dst(want, t)
		if t.Cells[0] == bytecode.CellP {
			f.opIdx(bytecode.OpLdGP, r, pl.k)
		} else {
			f.opIdx(bytecode.OpLdG64, r, pl.k)
		}
		return r
	case pMap:
		r := f.dst(want, t)
		f.op3T(bytecode.OpMapGet, r, pl.r, pl.idx, pl.of)
		return r
	case pSlice, pArr:
		if op := elemLoadOp(pl); op != 0 {
			r := f.dst(want, t)
			f.indexed(pl)
			f.op3(op, r, pl.r, pl.idx)
			return r
		}
		if pl.kind == pSlice && t.Kind == bytecode.KindSlice && t.Elem.Slots > 0 {
			r := f.dst(want, t)
			f.indexed(pl)
			f.op3T(bytecode.OpIxSl, r, pl.r, pl.idx, t)
			return r
		}
		if pl.kind == pSlice && !t.Object && t.Slots > 0 && t.PackedSize() == 0 && t.Kind != bytecode.KindSlice {
			r := f.dst(want, t)
			f.indexed(pl)
			f.op3T(bytecode.OpIxV, r, pl.r, pl.idx, t)
			return r
		}
		return f.load(f.elemMem(pl), want)
	}
	// Memory.
	if t.Slots == 0 {
		if !pl.nonNil {
			f.op1(bytecode.OpNilChk, pl.r)
		}
		if want == noReg {
			return f.top
		}
		return want
	}
	if t.Object && want == noReg {
		if t.Kind == bytecode.KindArray {
			return f.object(pl)
		}
		if pl.off == 0 {
			if !pl.nonNil {
				f.op1(bytecode.OpNilChk, pl.r)
			}
			return pl.r
		}
		r := f.alloc(1)
		f.lea(r, pl)
		return r
	}
	pl = f.near(pl)
	r := f.dst(want, t)
	op, typed := loadOp(t)
	f.raw(op, sl(r), sl(pl.r), uint16(pl.off))
	if typed {
		f.extT(t)
	}
	return r
}

// lea makes the address of a pMem.
func (f *fn) lea(want reg, pl place) {
	if pl.off > 0xffff {
		f.op2(bytecode.OpLeaX, want, pl.r)
		f.ext(uint32(pl.off), 0)
		return
	}
	f.raw(bytecode.OpLea, sl(want), sl(pl.r), uint16(pl.off))
}

// store stores the value in src at pl. It copies what objects hold.
func (f *fn) store(pl place, src reg) {
	t := pl.t
	switch pl.kind {
	case pBlank:
	case pReg:
		f.copyTo(pl.r, src, t)
	case pObj:
		f.op2T(bytecode.OpAssignObj, pl.r, src, t)
	case pGlob:
		if t.Cells[0] == bytecode.CellP {
			f.opIdx(bytecode.OpStGP, src, pl.k)
		} else {
			f.opIdx(bytecode.OpStG64, src, pl.k)
		}
	case pMap:
		f.op3T(bytecode.OpMapSet, src, pl.r, pl.idx, pl.of)
	case pSlice, pArr:
		if op := elemStoreOp(pl); op != 0 {
			f.indexed(pl)
			f.op3(op, src, pl.r, pl.idx)
			return
		}
		f.store(f.elemMem(pl), src)
	default:
		if t.Slots == 0 {
			if !pl.nonNil {
				f.op1(bytecode.OpNilChk, pl.r)
			}
			return
		}
		pl = f.near(pl)
		op, typed := storeOp(t)
		f.raw(op, sl(src), sl(pl.r), uint16(pl.off))
		if typed {
			f.extT(t)
		}
	}
}

// storeTemp is store of a temporary that is not needed any more. A store writes the bytes of its width alone: the instruction that extended the
// value from them is dropped, if it is the last one.
func (f *fn) storeTemp(pl place, src reg) {
	n := len(f.code)
	inMemory := pl.kind == pMem || (pl.kind == pSlice || pl.kind == pArr) && elemStoreOp(pl) != 0
	if inMemory && src >= f.locals && f.lastOp == n-1 && f.bound != n {
		if in := f.code[n-1]; in.A == sl(src) && extends(in.Op) >= pl.t.PackedSize() && pl.t.PackedSize() > 0 {
			f.code = f.code[:n-1]
			f.lastOp = n // what is before does not end here
			src = reg(in.B / bytecode.SlotSize)
		}
	}
	f.store(pl, src)
}

// extends is how many bytes op extends to a word; 0 if it is another operation.
func extends(op bytecode.Op) int32 {
	switch op {
	case bytecode.OpSext8, bytecode.OpZext8:
		return 1
	case bytecode.OpSext16, bytecode.OpZext16:
		return 2
	case bytecode.OpSext32, bytecode.OpZext32:
		return 4
	}
	return 0
}

// addr makes a pointer to pl.
func (f *fn) addr(pl place, want reg) reg {
	if pl.t.Object && pl.t.Kind == bytecode.KindArray {
		r := f.object(pl)
		if want != noReg {
			f.op2(bytecode.OpMovP, want, r)
			return want
		}
		return r
	}
	switch pl.kind {
	case pMem:
		if pl.t.Slots == 0 && pl.off > 0 { // the field may lie behind the object's last slot, and no pointer may
			if !pl.nonNil {
				f.op1(bytecode.OpNilChk, pl.r)
			}
			if want == noReg {
				want = f.alloc(1)
			}
			f.opT(bytecode.OpNew, want, pl.t)
			return want
		}
		if pl.off == 0 {
			if !pl.nonNil {
				f.op1(bytecode.OpNilChk, pl.r)
			}
			if want == noReg {
				return pl.r
			}
			f.op2(bytecode.OpMovP, want, pl.r)
			return want
		}
		if want == noReg {
			want = f.alloc(1)
		}
		f.lea(want, pl)
		return want
	case pSlice, pArr:
		if want == noReg {
			want = f.alloc(1)
		}
		f.elemAddr(pl, want)
		return want
	case pGlob:
		if want == noReg {
			want = f.alloc(1)
		}
		f.opIdx(bytecode.OpLoadKP, want, pl.k)
		return want
	}
	if want == noReg {
		want = f.alloc(1)
	}
	if pl.t.Slots > 0 {
		panic("address of a value in registers")
	}
	f.opT(bytecode.OpNew, want, pl.t)
	return want
}
