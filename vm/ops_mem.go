package vm

// This file implements the instructions on memory, arrays and big structs.

import (
	"slices"
	"strconv"
	"sync/atomic"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// address is p of b plus c bytes, or nil.
func (f *fiber) address(in *bytecode.Instr) unsafe.Pointer {
	p := f.slot(in.B).P
	if p == nil {
		return nil
	}
	return unsafe.Add(p, int(in.C))
}

// opAtomPointer does the atomic operations on pointers: the loop cannot, for the host's collector has to know.
//
//go:nocheckptr
func (f *fiber) opAtomPointer(in *bytecode.Instr) outcome {
	p := f.slot(in.B).P
	if p == nil {
		return f.nilPanic()
	}
	addr := &(*value.Slot)(p).P
	switch in.Op {
	case bytecode.OpAtomStP:
		atomic.StorePointer(addr, f.slot(in.A).P)
	case bytecode.OpAtomCasP:
		c := f.two(in.C)
		f.slot(in.A).N = b2u(atomic.CompareAndSwapPointer(addr, c[0].P, c[1].P))
	default:
		f.slot(in.A).P = atomic.SwapPointer(addr, f.slot(in.C).P)
	}
	return next
}

func (f *fiber) opLdStr(in *bytecode.Instr) outcome {
	p := f.address(in)
	if p == nil {
		return f.nilPanic()
	}
	s, err := value.LoadString(p)
	if err != nil {
		return f.fail(err)
	}
	*f.slot(in.A) = s
	return next
}

func (f *fiber) opLdSl(in *bytecode.Instr) outcome {
	p := f.address(in)
	if p == nil {
		return f.nilPanic()
	}
	if err := value.LoadSliceTo(f.typ(), p, f.two(in.A)); err != nil {
		return f.fail(err)
	}
	return next
}

func (f *fiber) opLdV(in *bytecode.Instr) outcome {
	p := f.address(in)
	if p == nil {
		return f.nilPanic()
	}
	t := f.typ()
	f.chargeType(t)
	if err := value.Load(t, f.slot(in.A), p); err != nil {
		return f.fail(err)
	}
	return next
}

func (f *fiber) opStV(in *bytecode.Instr) outcome {
	p := f.address(in)
	if p == nil {
		return f.nilPanic()
	}
	t := f.typ()
	f.chargeType(t)
	value.Store(t, p, f.slot(in.A))
	return next
}

func (f *fiber) opMoveV(in *bytecode.Instr) outcome {
	dst, src := f.slot(in.A).P, f.slot(in.B).P
	if dst == nil || src == nil {
		return f.nilPanic()
	}
	t := f.typ()
	f.chargeType(t)
	if t.Kind == bytecode.KindArray {
		value.AssignObject(t, dst, src)
	} else {
		value.Move(t, dst, src)
	}
	return next
}

func (f *fiber) opZeroV(in *bytecode.Instr) outcome {
	p := f.slot(in.A).P
	if p == nil {
		return f.nilPanic()
	}
	t := f.typ()
	f.chargeType(t)
	if t.Kind == bytecode.KindArray {
		value.AssignObject(t, p, nil)
	} else {
		value.Zero(t, p)
	}
	return next
}

// chargeType charges for a copy of a t.
func (f *fiber) chargeType(t *bytecode.Type) {
	if t.Kind == bytecode.KindArray {
		f.charge(int(value.Bytes(t.Elem, t.Len)))
	} else {
		f.charge(int(t.Slots) * value.SlotSize)
	}
}

func (f *fiber) opArrRef(in *bytecode.Instr) outcome {
	p := f.address(in)
	if p == nil {
		return f.nilPanic()
	}
	f.slot(in.A).P = value.ArrayRef(f.typ(), p)
	return next
}

// opIxRef and opAxRef put an array's object into an element that has none, or find the index out of range.
func (f *fiber) opIxRef(in *bytecode.Instr) outcome {
	s, i := f.two(in.B), f.slot(in.C).N
	if i >= s[0].N {
		return f.indexPanic(i, s[0].N)
	}
	f.slot(in.A).P = value.ArrayRef(f.typ(), unsafe.Add(s[0].P, i*value.SlotSize))
	return next
}

func (f *fiber) opAxRef(in *bytecode.Instr) outcome {
	p := f.slot(in.B).P
	if p == nil {
		return f.nilPanic()
	}
	i, n, first := f.slot(in.C).N, *(*uint64)(p), unsafe.Add(p, value.SlotSize)
	if view, k := value.ViewElems(p); view != nil {
		n, first = k, view
	}
	if i >= n {
		return f.indexPanic(i, n)
	}
	f.slot(in.A).P = value.ArrayRef(f.typ(), unsafe.Add(first, i*value.SlotSize))
	return next
}

func (f *fiber) opArrSl(in *bytecode.Instr) outcome {
	p := f.slot(in.B).P
	if p == nil {
		return f.nilPanic()
	}
	*f.two(in.A) = value.ArraySlice(f.typ(), p)
	return next
}

// opSlArr converts a slice to a pointer to an array.
func (f *fiber) opSlArr(in *bytecode.Instr) outcome {
	s, t := f.two(in.B), f.typ()
	if s[0].N < uint64(t.Len) {
		return f.boundsPanic("cannot convert slice with length " + strconv.FormatUint(s[0].N, 10) +
			" to array or pointer to array with length " + strconv.FormatInt(t.Len, 10))
	}
	switch {
	case s[1].P == nil:
		f.slot(in.A).P = nil
	case in.C == 0:
		f.slot(in.A).P = value.ArrayPointer(t, s)
	default:
		f.chargeType(t)
		p := value.New(t)
		dst := value.ArraySlice(t, p)
		st := &bytecode.Type{Kind: bytecode.KindSlice, Elem: t.Elem}
		value.Copy(st, &dst, s)
		f.slot(in.A).P = p
	}
	return next
}

// opIndex is an access to a slice's element that the loop has refused.
func (f *fiber) opIndex(in *bytecode.Instr) outcome {
	if i, n := f.slot(in.C).N, f.slot(in.B).N; i >= n {
		return f.indexPanic(i, n)
	}
	return f.fatal("torn value (data race)")
}

// opIndexSlices loads an element that is a slice, and for ix.ix64 an element of that.
//
//go:norace
func (f *fiber) opIndexSlices(in *bytecode.Instr) outcome {
	i, n := f.slot(in.C).N, f.slot(in.B).N
	if i >= n {
		return f.indexPanic(i, n)
	}
	lo, hi := f.ext()
	s, err := value.LoadSlice(f.m.prog.Types[lo], unsafe.Add(f.slot(in.B).P, i*2*value.SlotSize))
	if err != nil {
		return f.fail(err)
	}
	if in.Op == bytecode.OpIxSl {
		*f.two(in.A) = s
		return next
	}
	if j := f.slot(uint16(hi)).N; j >= s[0].N {
		return f.indexPanic(j, s[0].N)
	}
	return f.fatal("torn value (data race)")
}

// opIxV loads an element of several slots.
func (f *fiber) opIxV(in *bytecode.Instr) outcome {
	i, n := f.slot(in.C).N, f.slot(in.B).N
	if i >= n {
		return f.indexPanic(i, n)
	}
	t := f.typ()
	f.chargeType(t)
	if err := value.Load(t, f.slot(in.A), unsafe.Add(f.slot(in.B).P, uintptr(i)*uintptr(t.Slots)*value.SlotSize)); err != nil {
		return f.fail(err)
	}
	return next
}

// opSwap swaps two elements, of 2 or 4 bytes.
//
//go:norace
func (f *fiber) opSwap(in *bytecode.Instr) outcome {
	n, p := f.slot(in.A).N, f.slot(in.A).P
	i, j := f.slot(in.B).N, f.slot(in.C).N
	if i >= n {
		return f.indexPanic(i, n)
	}
	if j >= n {
		return f.indexPanic(j, n)
	}
	if f.typ().ElemSize() == 2 {
		x, y := (*uint16)(unsafe.Add(p, i<<1)), (*uint16)(unsafe.Add(p, j<<1))
		*x, *y = *y, *x
	} else {
		x, y := (*uint32)(unsafe.Add(p, i<<2)), (*uint32)(unsafe.Add(p, j<<2))
		*x, *y = *y, *x
	}
	return next
}

// opArrayIndex is the same for an array object.
//
//go:norace
func (f *fiber) opArrayIndex(in *bytecode.Instr) outcome {
	p := f.slot(in.B).P
	if p == nil {
		return f.nilPanic()
	}
	i, n := f.slot(in.C).N, *(*uint64)(p)
	view, k := value.ViewElems(p)
	if view != nil {
		n = k
	}
	switch {
	case i >= n:
		return f.indexPanic(i, n)
	case view == nil:
		return f.fatal("torn value (data race)")
	}
	return f.opViewElem(in, view, uintptr(i))
}

// opViewElem does an access to the i-th element from first on.
//
//go:norace
//go:nocheckptr
func (f *fiber) opViewElem(in *bytecode.Instr, first unsafe.Pointer, i uintptr) outcome {
	a := f.slot(in.A)
	switch in.Op {
	case bytecode.OpAx8:
		a.N = uint64(*(*uint8)(unsafe.Add(first, i)))
	case bytecode.OpAx32:
		a.N = uint64(*(*uint32)(unsafe.Add(first, i*4)))
	case bytecode.OpAxS32:
		a.N = uint64(*(*int32)(unsafe.Add(first, i*4)))
	case bytecode.OpAx64:
		a.N = *(*uint64)(unsafe.Add(first, i*8))
	case bytecode.OpAxP:
		a.P = (*value.Slot)(unsafe.Add(first, i*value.SlotSize)).P
	case bytecode.OpAxStr:
		s, err := value.LoadString(unsafe.Add(first, i*value.SlotSize))
		if err != nil {
			return f.fail(err)
		}
		*a = s
	case bytecode.OpAxA:
		size, _ := f.ext()
		a.P = unsafe.Add(first, i*uintptr(size))
	case bytecode.OpAs8:
		*(*uint8)(unsafe.Add(first, i)) = uint8(a.N)
	case bytecode.OpAs32:
		*(*uint32)(unsafe.Add(first, i*4)) = uint32(a.N)
	case bytecode.OpAs64:
		*(*uint64)(unsafe.Add(first, i*8)) = a.N
	case bytecode.OpAsP:
		(*value.Slot)(unsafe.Add(first, i*value.SlotSize)).P = a.P
	}
	return next
}

// indexPanic raises the panic of an index that is out of range.
//
// Go: runtime/error.go boundsErrorFmts (go1.26)
func (f *fiber) indexPanic(i, n uint64) outcome {
	if int64(i) < 0 && !f.unsignedIndex() {
		return f.boundsPanic("index out of range [" + strconv.FormatInt(int64(i), 10) + "]")
	}
	return f.boundsPanic("index out of range [" + strconv.FormatUint(i, 10) + "] with length " + strconv.FormatUint(n, 10))
}

// unsignedIndex reports whether the instruction's index is an unsigned number.
func (f *fiber) unsignedIndex() bool {
	pc := uint32(f.pc >> 3)
	fn := f.m.funcAt(f.pc)
	if fn == nil {
		return false
	}
	_, ok := slices.BinarySearch(fn.Unsigned, pc)
	return ok
}
