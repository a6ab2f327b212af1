package compile

// This file implements composite literals.

import (
	"go/constant"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// compositeLit computes a literal into registers.
func (f *fn) compositeLit(e *ast.CompositeLit, want reg) reg {
	t := f.et(e)
	if t.Kind == bytecode.KindPointer { // &T left out in a literal of pointers
		return f.pointerTo(e, t.Elem, want)
	}
	dst := f.dst(want, t)
	m := f.top
	switch {
	case t.Object:
		f.pos = e.Lbrace
		f.opT(bytecode.OpNewObj, dst, t)
		f.fill(e, t, dst)
	case t.Kind == bytecode.KindStruct:
		f.structRegs(e, t, dst)
	case t.Kind == bytecode.KindSlice:
		f.sliceLit(e, t, dst)
	case t.Kind == bytecode.KindMap:
		f.mapLit(e, t, dst)
	default: // of size zero: the elements are evaluated for what they do
		for _, x := range e.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				x = kv.Value
			}
			f.evalAs(x, t.Elem, noReg)
			f.top = m
		}
	}
	f.top = max(m, f.top)
	f.top = m
	return dst
}

// pointerLit computes &T{...}.
func (f *fn) pointerLit(e *ast.CompositeLit, want reg) reg { return f.pointerTo(e, f.et(e), want) }

// pointerTo makes a variable of type t with the literal's value and computes its address.
func (f *fn) pointerTo(e *ast.CompositeLit, t *bytecode.Type, want reg) reg {
	dst := want
	if dst == noReg {
		dst = f.alloc(1)
	}
	m := f.top
	f.pos = e.Lbrace
	f.opT(bytecode.OpNew, dst, t)
	switch t.Kind {
	case bytecode.KindStruct, bytecode.KindArray:
		f.fill(e, t, dst)
	default:
		v := f.allocT(t)
		if t.Kind == bytecode.KindSlice {
			f.sliceLit(e, t, v)
		} else {
			f.mapLit(e, t, v)
		}
		f.storeNew(dst, t, v)
	}
	f.top = m
	return dst
}

// structField is the index of the field and the value of the i-th element of a struct literal.
func (f *fn) structField(e *ast.CompositeLit, i int) (int, ast.Expr) {
	kv, ok := e.Elts[i].(*ast.KeyValueExpr)
	if !ok {
		return i, e.Elts[i]
	}
	st := f.structOf(e)
	v := f.c.info.Uses[kv.Key.(*ast.Ident)].(*types.Var).Origin()
	for k := range st.NumFields() {
		if st.Field(k).Origin() == v || st.Field(k).Name() == v.Name() {
			return k, kv.Value
		}
	}
	panic("no such field")
}

func (f *fn) structOf(e *ast.CompositeLit) *types.Struct {
	return deref(f.typeOf(e)).Underlying().(*types.Struct)
}

// structRegs computes a struct literal in registers.
func (f *fn) structRegs(e *ast.CompositeLit, t *bytecode.Type, dst reg) {
	if len(e.Elts) < len(t.Fields) {
		f.zero(dst, t)
	}
	for i := range e.Elts {
		k, x := f.structField(e, i)
		fd := &t.Fields[k]
		if f.isZero(x, fd.Type) && len(e.Elts) < len(t.Fields) {
			continue
		}
		m := f.top
		f.evalAs(x, fd.Type, dst+reg(fd.Slot))
		f.top = m
	}
}

// isZero reports whether x is a constant whose register form is all zeros.
func (f *fn) isZero(x ast.Expr, t *bytecode.Type) bool {
	if f.isNil(x) {
		return true
	}
	v := f.value(x)
	if v == nil || t.Kind == bytecode.KindInterface {
		return false
	}
	if v.Kind() == constant.String {
		return constant.StringVal(v) == ""
	}
	return !isComplex(t) && constBits(v, t.Kind) == 0
}

// fill stores a literal's elements in the zero struct or array whose address is in p.
func (f *fn) fill(e *ast.CompositeLit, t *bytecode.Type, p reg) {
	if t.Kind == bytecode.KindArray {
		f.fillArray(e, t, place{kind: pObj, t: t, r: p})
	} else {
		f.fillStruct(e, place{kind: pMem, t: t, r: p, nonNil: true})
	}
}

func (f *fn) fillStruct(e *ast.CompositeLit, pl place) {
	for i := range e.Elts {
		k, x := f.structField(e, i)
		f.fillElem(f.field(pl, k), x)
	}
}

// fillElem stores x in a zero variable.
func (f *fn) fillElem(pl place, x ast.Expr) {
	m := f.top
	defer func() { f.top = m }()
	if f.isZero(x, pl.t) {
		return
	}
	if lit, ok := ast.Unparen(x).(*ast.CompositeLit); ok && f.et(lit) == pl.t && !f.isHoisted(lit) {
		switch {
		case pl.t.Kind == bytecode.KindStruct && pl.kind == pMem:
			f.fillStruct(lit, pl)
			return
		case pl.t.Kind == bytecode.KindStruct && pl.t.Slots > 0 && (pl.kind == pSlice || pl.kind == pArr) && (pl.t.Object || pl.t.Slots > 4):
			f.fillStruct(lit, f.elemMem(pl))
			return
		case pl.t.Kind == bytecode.KindArray && pl.t.Slots > 0:
			if len(lit.Elts) > 0 {
				f.fillArray(lit, pl.t, place{kind: pObj, t: pl.t, r: f.object(pl)})
			}
			return
		}
	}
	r := f.evalAs(x, pl.t, noReg)
	f.store(pl, r)
}

func (f *fn) fillArray(e *ast.CompositeLit, t *bytecode.Type, pl place) {
	if t.Slots == 0 {
		return
	}
	header := int64(bytecode.SlotSize)
	if t.Elem.PackedSize() > 0 {
		header = 8
	}
	f.elements(e, func(i int64, x ast.Expr) {
		m := f.top
		if off := header + i*int64(t.ElemSize()); off <= 0xffff {
			f.fillElem(place{kind: pMem, t: t.Elem, r: pl.r, off: int32(off), nonNil: true}, x)
		} else {
			idx := f.alloc(1)
			f.loadBits(idx, uint64(i))
			f.fillElem(place{kind: pArr, t: t.Elem, r: pl.r, idx: idx, of: t}, x)
		}
		f.top = m
	})
}

// elements calls do for the elements of an array or slice literal with their indices, and returns the largest one plus 1.
func (f *fn) elements(e *ast.CompositeLit, do func(i int64, x ast.Expr)) int64 {
	i, n := int64(0), int64(0)
	for _, x := range e.Elts {
		if kv, ok := x.(*ast.KeyValueExpr); ok {
			i, _ = constant.Int64Val(constant.ToInt(f.value(kv.Key)))
			x = kv.Value
		}
		if do != nil {
			do(i, x)
		}
		i++
		n = max(n, i)
	}
	return n
}

func (f *fn) sliceLit(e *ast.CompositeLit, t *bytecode.Type, dst reg) {
	n := f.elements(e, nil)
	f.pos = e.Lbrace
	f.makeSlice(dst, t, n)
	f.elements(e, func(i int64, x ast.Expr) {
		m := f.top
		f.fillElem(f.newElem(dst, t, int(i)), x)
		f.top = m
	})
}

// makeMap makes a map for n entries, the value of e. One that a variable is declared with will hardly stay empty: with room for an entry it is one
// object with its first table.
func (f *fn) makeMap(e ast.Expr, dst reg, t *bytecode.Type, n int) {
	if e == f.begins {
		n = max(n, 1)
	}
	m := f.top
	r := f.alloc(1)
	f.loadBits(r, uint64(n))
	f.op2T(bytecode.OpMkMap, dst, r, t)
	f.top = m
}

func (f *fn) mapLit(e *ast.CompositeLit, t *bytecode.Type, dst reg) {
	m := f.top
	f.pos = e.Lbrace
	f.makeMap(e, dst, t, len(e.Elts))
	for _, x := range e.Elts {
		kv := x.(*ast.KeyValueExpr)
		f.order([]ast.Expr{kv.Key, kv.Value})
		k := f.evalAs(kv.Key, t.Key, noReg)
		v := f.evalAs(kv.Value, t.Elem, noReg)
		f.pos = kv.Colon
		f.op3T(bytecode.OpMapSet, v, dst, k, t)
		f.top = m
	}
}
