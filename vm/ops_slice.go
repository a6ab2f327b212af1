package vm

// This file implements the instructions on slices and strings.

import (
	"strconv"
	"unicode/utf8"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// appendLimit is what an append to a that makes a slice of n elements may allocate. To look takes long: it does so if the slice must grow.
func (f *fiber) appendLimit(t *bytecode.Type, a *[2]value.Slot, n uint64) int64 {
	if n <= uint64(value.Cap(t, a)) {
		return f.m.limit
	}
	return f.m.room(2 * value.Bytes(t.Elem, int64(n)))
}

// smallSlice makes a slice, if it is a small one, and reports whether it did.
func (f *fiber) smallSlice(in *bytecode.Instr) bool {
	t := f.typ()
	n, c := f.slot(in.B).N, f.slot(in.C).N
	if n > c || c > 256 || t.Elem.Slots == 0 || t.Elem.Slots > 16 {
		return false
	}
	f.charge(int(value.Bytes(t.Elem, int64(c))))
	obj := value.NewElems(t.Elem, int(c))
	s := f.two(in.A)
	s[0] = value.Slot{N: n, P: value.Elems(t.Elem, obj)}
	s[1] = value.Slot{N: c, P: obj}
	f.pc += 16
	return true
}

// appendBytes appends a string to bytes, if there is room, and reports whether it did.
//
//go:norace
func (f *fiber) appendBytes(in *bytecode.Instr) bool {
	a, s := f.slot(in.A), value.Str(*f.slot(in.B))
	n, room := a.N, uint64(uint32(f.two(in.A)[1].N))
	if room-n < uint64(len(s)) {
		return false
	}
	copy(unsafe.Slice((*byte)(a.P), room)[n:], s)
	a.N = n + uint64(len(s))
	f.charge(len(s))
	return true
}

// opSlices is an instruction on slices.
func (f *fiber) opSlices(in *bytecode.Instr) outcome {
	if in.Op == bytecode.OpCopyBS {
		n := value.CopyString(f.two(in.B), *f.slot(in.C))
		f.charge(n)
		f.slot(in.A).N = uint64(n)
		return next
	}
	a := f.two(in.A)
	t := f.typ()
	var err *value.Error
	switch in.Op {
	case bytecode.OpMkSl:
		n, c := int64(f.slot(in.B).N), int64(f.slot(in.C).N)
		var s [2]value.Slot
		size := value.Bytes(t.Elem, c)
		if s, err = value.MakeSlice(t, n, c, f.m.room(size)); err == nil {
			*f.two(in.A) = s
			f.charge(int(size))
		}
	case bytecode.OpSlice:
		return f.opSlice(in, t)
	case bytecode.OpApp8, bytecode.OpApp64, bytecode.OpAppP, bytecode.OpAppStr:
		f.charge(int(value.Bytes(t.Elem, int64(a[0].N))))
		err = value.AppendValues(t, a, f.slot(in.B), 1, f.appendLimit(t, a, a[0].N+1))
	case bytecode.OpAppV:
		if a[0].N+uint64(in.C) > uint64(value.Cap(t, a)) {
			f.charge(int(value.Bytes(t.Elem, int64(a[0].N))))
		}
		err = value.AppendValues(t, a, f.slot(in.B), int(in.C), f.appendLimit(t, a, a[0].N+uint64(in.C)))
	case bytecode.OpAppSl:
		b := f.two(in.B)
		f.charge(int(value.Bytes(t.Elem, int64(b[0].N))))
		err = value.Append(t, a, b, f.appendLimit(t, a, a[0].N+b[0].N))
	case bytecode.OpAppBS:
		s := *f.slot(in.B)
		f.charge(int(uint32(s.N)))
		err = value.AppendString(t, a, s, f.appendLimit(t, a, a[0].N+uint64(uint32(s.N))))
	case bytecode.OpCopy:
		n := value.Copy(t, f.two(in.B), f.two(in.C))
		f.charge(int(value.Bytes(t.Elem, int64(n))))
		f.slot(in.A).N = uint64(n)
	case bytecode.OpClearSl:
		f.charge(int(value.Bytes(t.Elem, int64(a[0].N))))
		value.ClearSlice(t, a)
	}
	if err != nil {
		return f.fail(err)
	}
	return next
}

// opSlice is b[lo:hi:max] with its checks, in Go's order.
//
// Go: runtime/error.go boundsErrorFmts (go1.26)
func (f *fiber) opSlice(in *bytecode.Instr, t *bytecode.Type) outcome {
	_, given := f.ext()
	b := *f.two(in.B)
	capacity := uint64(value.Cap(t, &b))
	bound := " with capacity "
	if given&8 != 0 {
		bound = " with length "
	}
	lo, hi, top := uint64(0), b[0].N, capacity
	if given&1 != 0 {
		lo = f.slot(in.C).N
	}
	if given&2 != 0 {
		hi = f.slot(in.C + value.SlotSize).N
	}
	if given&4 != 0 {
		top = f.slot(in.C + 2*value.SlotSize).N
		switch {
		case negative(top, 2, given):
			return f.boundsPanic("slice bounds out of range [::" + strconv.FormatInt(int64(top), 10) + "]")
		case top > capacity:
			return f.boundsPanic("slice bounds out of range [::" + strconv.FormatUint(top, 10) + "]" + bound + strconv.FormatUint(capacity, 10))
		case negative(hi, 1, given):
			return f.boundsPanic("slice bounds out of range [:" + strconv.FormatInt(int64(hi), 10) + ":]")
		case hi > top:
			return f.boundsPanic("slice bounds out of range [:" + strconv.FormatUint(hi, 10) + ":" + strconv.FormatUint(top, 10) + "]")
		case negative(lo, 0, given):
			return f.boundsPanic("slice bounds out of range [" + strconv.FormatInt(int64(lo), 10) + "::]")
		case lo > hi:
			return f.boundsPanic("slice bounds out of range [" + strconv.FormatUint(lo, 10) + ":" + strconv.FormatUint(hi, 10) + ":]")
		}
	}
	if o, bad := f.sliceBounds(lo, hi, top, given, bound); bad {
		return o
	}
	*f.two(in.A) = value.Reslice(t, &b, lo, hi, top)
	return next
}

// negative reports whether bound number i is below 0: none is whose type is unsigned.
func negative(x uint64, i int, given uint32) bool { return int64(x) < 0 && given&(16<<i) == 0 }

// sliceBounds checks a slice expression of two indices.
func (f *fiber) sliceBounds(lo, hi, top uint64, given uint32, bound string) (o outcome, bad bool) {
	switch {
	case negative(hi, 1, given):
		return f.boundsPanic("slice bounds out of range [:" + strconv.FormatInt(int64(hi), 10) + "]"), true
	case hi > top:
		return f.boundsPanic("slice bounds out of range [:" + strconv.FormatUint(hi, 10) + "]" + bound + strconv.FormatUint(top, 10)), true
	case negative(lo, 0, given):
		return f.boundsPanic("slice bounds out of range [" + strconv.FormatInt(int64(lo), 10) + ":]"), true
	case lo > hi:
		return f.boundsPanic("slice bounds out of range [" + strconv.FormatUint(lo, 10) + ":" + strconv.FormatUint(hi, 10) + "]"), true
	}
	return next, false
}

// opStrings is an instruction on strings.
func (f *fiber) opStrings(in *bytecode.Instr) outcome {
	switch in.Op {
	case bytecode.OpSliceStr:
		given, _ := f.ext()
		s := *f.slot(in.B)
		lo, hi := uint64(0), uint64(uint32(s.N))
		if given&1 != 0 {
			lo = f.slot(in.C).N
		}
		if given&2 != 0 {
			hi = f.slot(in.C + value.SlotSize).N
		}
		if o, bad := f.sliceBounds(lo, hi, uint64(uint32(s.N)), given, " with length "); bad {
			return o
		}
		*f.slot(in.A) = value.Slot{N: (s.N>>32+lo)<<32 | (hi - lo), P: s.P}
	case bytecode.OpConcat:
		return f.opConcat(in)
	case bytecode.OpStrBytes:
		s := *f.slot(in.B)
		n := int64(uint32(s.N))
		if n > f.m.room(n) {
			return f.fatal("runtime: out of memory")
		}
		f.charge(int(n))
		*f.two(in.A) = value.StringBytes(s)
	case bytecode.OpBytesStr:
		b := f.two(in.B)
		n := int64(b[0].N)
		if n > f.m.room(n) {
			return f.fatal("runtime: out of memory")
		}
		f.charge(int(n))
		*f.slot(in.A) = value.BytesString(b)
	case bytecode.OpStrRunes:
		s := *f.slot(in.B)
		n := 4 * int64(uint32(s.N))
		if n > f.m.room(n) {
			return f.fatal("runtime: out of memory")
		}
		f.charge(int(n))
		*f.two(in.A) = value.StringRunes(s)
	case bytecode.OpRunesStr:
		b := *f.two(in.B)
		n := 4 * int64(b[0].N)
		if n > f.m.room(n) {
			return f.fatal("runtime: out of memory")
		}
		f.charge(int(n))
		*f.slot(in.A) = value.RunesString(&b)
	case bytecode.OpRuneStr:
		*f.slot(in.A) = value.RuneString(int64(f.slot(in.B).N))
	case bytecode.OpRangeStr:
		return f.opRangeStr(in)
	}
	return next
}

// opRangeStr decodes a rune that is not ASCII.
func (f *fiber) opRangeStr(in *bytecode.Instr) outcome {
	s := value.Str(*f.slot(in.B))
	v := f.slots(in.A, 3)
	i := v[1].N
	if i >= uint64(len(s)) {
		return f.jumpIf(in, true)
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	v[0].N, v[1].N, v[2].N = i, i+uint64(size), uint64(int64(r))
	return next
}
