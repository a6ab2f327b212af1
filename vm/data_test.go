package vm

import (
	"fmt"
	"strings"
	"testing"

	. "minigo/vm/bytecode"
)

func (s *std) sliceOf(t *Type) *Type {
	return s.typ(Type{Kind: KindSlice, Elem: t, Str: "[]" + t.Str})
}

func (s *std) arrayOf(n int64, t *Type) *Type {
	return s.typ(Type{Kind: KindArray, Elem: t, Len: n, Str: fmt.Sprintf("[%d]%s", n, t.Str)})
}

// types are some of each layout.
func (s *std) byteType() *Type { return s.typ(Type{Kind: KindUint8, Str: "uint8"}) }

func TestSliceElements(t *testing.T) {
	s := newStd(14)
	m := s.main
	tByte, tI32 := s.byteType(), s.typ(Type{Kind: KindInt32, Str: "int32"})
	tPtr := s.typ(Type{Kind: KindPointer, Elem: s.tInt})
	var want []string
	m.ints(1, 3, -2, 2) // length, value, index
	for _, c := range []struct {
		t    *Type
		size int
		sx   Op
		ix   []Op
		want []string
	}{
		{tByte, 1, OpSx8, []Op{OpIx8}, []string{"254"}},
		{tI32, 4, OpSx32, []Op{OpIx32, OpIxS32}, []string{"4294967294", "-2"}},
		{s.tInt, 8, OpSx64, []Op{OpIx64}, []string{"-2"}},
	} {
		m.t(s.sliceOf(c.t), OpMkSl, r(4), r(1), r(1)).op(c.sx, r(2), r(4), r(3))
		for i, ix := range c.ix {
			s.show(m.op(ix, r(6), r(4), r(3)), 6)
			want = append(want, c.want[i])
		}
		m.x(c.size, 0, OpIxA, r(7), r(4), r(3)).op(OpLd8, r(8), r(7), 0)
		s.show(m, 8)
		want = append(want, "254")
	}
	m.t(s.sliceOf(tPtr), OpMkSl, r(4), r(1), r(1)).t(s.tInt, OpNew, r(6)).op(OpSt64, r(2), r(6), 0).op(OpSxP, r(6), r(4), r(3)).
		op(OpIxP, r(7), r(4), r(3)).op(OpLd64, r(8), r(7), 0)
	s.show(m, 8)
	m.t(s.sliceOf(s.tString), OpMkSl, r(4), r(1), r(1)).str(6, "elem").op(OpSxStr, r(6), r(4), r(3)).op(OpIxStr, r(7), r(4), r(3))
	s.shows(m, 7)
	ints := s.sliceOf(s.tInt)
	m.t(ints, OpMkSl, r(4), r(1), r(1)).op(OpSx64, r(2), r(4), r(3)).t(s.sliceOf(ints), OpMkSl, r(6), r(1), r(1)).
		x(2*SlotSize, 0, OpIxA, r(8), r(6), r(3)).t(ints, OpStSl, r(4), r(8), 0).
		t(ints, OpIxSl, r(9), r(6), r(3)).op(OpIx64, r(11), r(9), r(3))
	s.show(m, 11)
	m.x(ints.Index, int(r(3)), OpIxIx64, r(12), r(6), r(3))
	s.show(m, 12).op(OpRet)
	s.want(t, fmt.Sprint(append(want, "-2", "elem", "-2", "-2")))
}

// Elements of every size change places, and those of several slots are loaded whole.
func TestSwap(t *testing.T) {
	s := newStd(24)
	m := s.main
	var want []string
	m.ints(1, 2, 0, 1)
	for _, c := range []struct {
		t      *Type
		sx, ix Op
	}{
		{s.byteType(), OpSx8, OpIx8},
		{s.typ(Type{Kind: KindInt32, Str: "int32"}), OpSx32, OpIxS32},
		{s.tInt, OpSx64, OpIx64},
	} {
		ts := s.sliceOf(c.t)
		m.t(ts, OpMkSl, r(4), r(1), r(1)).ints(6, 40, 50).op(c.sx, r(6), r(4), r(2)).op(c.sx, r(7), r(4), r(3)).
			t(ts, OpSwap, r(4), r(2), r(3)).op(c.ix, r(6), r(4), r(2)).op(c.ix, r(7), r(4), r(3))
		s.show(m, 6, 7)
		want = append(want, "50 40")
	}
	pair := s.typ(pairType(s.tInt))
	named := s.typ(Type{Kind: KindStruct, Str: "main.named", Fields: []Field{{Name: "n", Type: s.tInt}, {Name: "s", Type: s.tString}}})
	for _, st := range []*Type{pair, named} {
		ts := s.sliceOf(st)
		m.t(ts, OpMkSl, r(4), r(1), r(1)).ints(6, 7).x(2*SlotSize, 0, OpIxA, r(8), r(4), r(3)).op(OpSt64, r(6), r(8), 0)
		if st == named {
			m.str(6, "text").op(OpStStr, r(6), r(8), SlotSize)
		} else {
			m.ints(6, 8).op(OpSt64, r(6), r(8), SlotSize)
		}
		m.t(ts, OpSwap, r(4), r(3), r(2)).t(st, OpIxV, r(9), r(4), r(2)).t(st, OpIxV, r(11), r(4), r(3))
		s.show(m, 9, 11)
		if st == named {
			s.shows(m, 10)
			want = append(want, "7 0 text")
		} else {
			s.show(m, 10)
			want = append(want, "7 0 8")
		}
	}
	m.op(OpRet)
	s.want(t, fmt.Sprint(want))

	for _, c := range []struct{ i, j, bad int }{{2, 9, 2}, {0, 3, 3}} {
		s := newStd(16)
		ts := s.sliceOf(s.tInt)
		s.main.ints(1, 2, c.i, c.j).t(ts, OpMkSl, r(4), r(1), r(1)).t(ts, OpSwap, r(4), r(2), r(3)).op(OpRet)
		if got := s.run(t, 1); !strings.Contains(got.diag, fmt.Sprintf("index out of range [%d] with length 2", c.bad)) {
			t.Errorf("swap of %d and %d: %s", c.i, c.j, got.diag)
		}
	}
	s = newStd(16)
	s.main.ints(1, 2, 0).t(s.sliceOf(s.tInt), OpMkSl, r(4), r(1), r(1)).t(s.typ(pairType(s.tInt)), OpIxV, r(6), r(4), r(1)).op(OpRet)
	if got := s.run(t, 1); !strings.Contains(got.diag, "index out of range [2] with length 2") {
		t.Errorf("an element that is not there: %s", got.diag)
	}
}

// pairType is a struct of two numbers.
func pairType(t *Type) Type {
	return Type{Kind: KindStruct, Str: "main.pair", Fields: []Field{{Name: "n", Type: t}, {Name: "m", Type: t}}}
}

func TestArrays(t *testing.T) {
	s := newStd(16)
	m := s.main
	tByte, tI32 := s.byteType(), s.typ(Type{Kind: KindInt32, Str: "int32"})
	tPtr := s.typ(Type{Kind: KindPointer, Elem: s.tInt})
	var want []string
	m.ints(1, 0, -2, 2)
	for _, c := range []struct {
		t    *Type
		size int
		as   Op
		ax   []Op
		want []string
	}{
		{tByte, 1, OpAs8, []Op{OpAx8}, []string{"254"}},
		{tI32, 4, OpAs32, []Op{OpAx32, OpAxS32}, []string{"4294967294", "-2"}},
		{s.tInt, 8, OpAs64, []Op{OpAx64}, []string{"-2"}},
	} {
		m.t(s.arrayOf(3, c.t), OpNewObj, r(4)).op(c.as, r(2), r(4), r(3))
		for i, ax := range c.ax {
			s.show(m.op(ax, r(6), r(4), r(3)), 6)
			want = append(want, c.want[i])
		}
		m.x(c.size, 1, OpAxA, r(7), r(4), r(3)).op(OpLd8, r(8), r(7), 0)
		s.show(m, 8)
		want = append(want, "254")
	}
	ptrs := s.arrayOf(3, tPtr)
	m.t(ptrs, OpNewObj, r(4)).t(s.tInt, OpNew, r(6)).op(OpSt64, r(2), r(6), 0).op(OpAsP, r(6), r(4), r(3)).
		op(OpAxP, r(7), r(4), r(3)).op(OpLd64, r(8), r(7), 0).x(16, 0, OpAxA, r(9), r(4), r(3)).op(OpLdP, r(9), r(9), 0).op(OpLd64, r(9), r(9), 0)
	s.show(m, 8, 9)
	strs := s.arrayOf(3, s.tString)
	m.t(strs, OpNewObj, r(4)).str(6, "elem").x(16, 0, OpAxA, r(9), r(4), r(3)).op(OpStStr, r(6), r(9), 0).op(OpAxStr, r(7), r(4), r(3))
	s.shows(m, 7)
	want = append(want, "-2", "-2", "elem")
	// Values: assigning copies.
	arr := s.arrayOf(3, s.tInt)
	sl := s.sliceOf(s.tInt)
	m.op(OpZeroP, r(4)).t(arr, OpNonNil, r(4), r(4)).op(OpAs64, r(2), r(4), r(3)).
		t(arr, OpCopyV, r(5), r(4)).op(OpAs64, r(1), r(4), r(3)).op(OpAx64, r(6), r(5), r(3)).
		t(arr, OpAssignObj, r(4), r(5)).op(OpAx64, r(7), r(4), r(3)).
		t(arr, OpArrSl, r(8), r(4)).op(OpIx64, r(10), r(8), r(3)).
		t(arr, OpSlArr, r(11), r(8)).op(OpEqP, r(12), r(11), r(4)).
		t(arr, OpSlArr, r(13), r(8), 1).op(OpAx64, r(13), r(13), r(3)).
		t(arr, OpEqV, r(5), r(4), r(5))
	s.show(m, 6, 7, 8, 10, 12, 13, 5)
	want = append(want, "-2", "-2", "3", "-2", "1", "-2", "1")
	// In a struct: the slot holds a reference.
	st := s.typ(Type{Kind: KindStruct, Fields: []Field{{Name: "n", Type: s.tInt}, {Name: "a", Type: arr}}})
	m.t(st, OpNew, r(4)).t(arr, OpArrRef, r(5), r(4), 16).op(OpAs64, r(2), r(5), r(3)).t(arr, OpArrRef, r(6), r(4), 16).op(OpEqP, r(7), r(5), r(6))
	s.show(m, 7)
	// In an array, and in a slice.
	rows := s.arrayOf(3, arr)
	for _, op := range []struct {
		ref  Op
		from uint16
	}{{OpAxRef, r(4)}, {OpIxRef, r(8)}} {
		m.ints(10, 3).t(rows, OpNewObj, r(4)).t(s.sliceOf(arr), OpMkSl, r(8), r(10), r(10)).t(arr, op.ref, r(5), op.from, r(3)).op(OpAs64, r(2), r(5), r(3)).t(arr, op.ref, r(6), op.from, r(3)).op(OpEqP, r(7), r(5), r(6))
		s.show(m, 7)
		want = append(want, "1")
	}
	// Big structs.
	big := Type{Kind: KindStruct, Str: "main.Big"}
	for i := range 20 {
		big.Fields = append(big.Fields, Field{Name: fmt.Sprint("f", i), Type: s.tInt})
	}
	tBig := s.typ(big)
	outer := s.typ(Type{Kind: KindStruct, Fields: []Field{{Name: "n", Type: s.tInt}, {Name: "b", Type: tBig}}})
	m.t(tBig, OpNewObj, r(4)).op(OpSt64, r(2), r(4), 19*16).t(outer, OpNew, r(5)).t(tBig, OpBigSt, r(4), r(5), 16).
		t(tBig, OpBigLd, r(6), r(5), 16).op(OpLd64, r(7), r(6), 19*16)
	s.show(m, 7).op(OpRet)
	_ = sl
	s.want(t, fmt.Sprint(append(want, "1", "-2")))
}

func TestAppendCopySlice(t *testing.T) {
	s := newStd(18)
	m := s.main
	tByte := s.byteType()
	tPtr := s.typ(Type{Kind: KindPointer, Elem: s.tInt})
	pair := s.typ(Type{Kind: KindStruct, Str: "main.P", Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tString}}})
	bytes, ints, ptrs, strs, pairs := s.sliceOf(tByte), s.sliceOf(s.tInt), s.sliceOf(tPtr), s.sliceOf(s.tString), s.sliceOf(pair)
	var want []string
	m.op(OpZeroN, r(1), 14).t(s.tInt, OpNew, r(13)).str(14, "str")
	// Ten of each, through growth.
	m.ints(11, 0).label("l").
		t(bytes, OpApp8, r(1), r(11)).t(ints, OpApp64, r(3), r(11)).t(ptrs, OpAppP, r(5), r(13)).t(strs, OpAppStr, r(7), r(14)).
		j("l", OpLoopIncLtI, r(11), 10).ints(11, 9).op(OpIx8, r(12), r(1), r(11))
	s.show(m, 1, 12)
	m.op(OpIx64, r(12), r(3), r(11))
	s.show(m, 3, 12)
	m.op(OpIxP, r(12), r(5), r(11)).op(OpEqP, r(12), r(12), r(13))
	s.show(m, 5, 12, 7)
	m.op(OpIxStr, r(12), r(7), r(11))
	s.shows(m, 12)
	want = append(want, "10", "9", "10", "9", "10", "1", "10", "str")
	m.ints(12, 5).op(OpMovS, r(13), r(14)).ints(14, 6).str(15, "six").t(pairs, OpAppV, r(9), r(12), 2).ints(11, 1).x(32, 0, OpIxA, r(12), r(9), r(11)).
		op(OpLdStr, r(12), r(12), 16)
	s.show(m, 9)
	s.shows(m, 12)
	m.x(32, 16, OpIxFP, r(13), r(9), r(11)).op(OpEqP, r(13), r(13), r(12))
	s.show(m, 13)
	m.x(32, 0, OpIxF64, r(13), r(9), r(11))
	s.show(m, 13)
	want = append(want, "2", "six", "1", "6")
	// append(ints, ints[2:4:5]...), and its capacity.
	m.ints(11, 2, 4, 5).x(ints.Index, 7, OpSlice, r(14), r(3), r(11)).op(OpCapSl, r(11), r(14)).op(OpMov, r(12), r(14))
	s.show(m, 11, 12)
	m.t(ints, OpAppSl, r(3), r(14)).ints(11, 11).op(OpIx64, r(12), r(3), r(11))
	s.show(m, 3, 12)
	want = append(want, "3", "2", "12", "3")
	m.str(14, "abc").t(bytes, OpAppBS, r(1), r(14)).ints(11, 12).op(OpIx8, r(12), r(1), r(11))
	s.show(m, 1, 12)
	m.op(OpCopyBS, r(11), r(1), r(14)).ints(12, 0).op(OpIx8, r(12), r(1), r(12))
	s.show(m, 11, 12)
	m.ints(11, 2).x(ints.Index, 1, OpSlice, r(14), r(3), r(11)).t(ints, OpCopy, r(11), r(3), r(14)).ints(12, 0).op(OpIx64, r(12), r(3), r(12))
	s.show(m, 11, 12)
	m.t(ints, OpClearSl, r(3)).ints(12, 5).op(OpIx64, r(12), r(3), r(12))
	s.show(m, 12).op(OpRet)
	s.want(t, fmt.Sprint(append(want, "13", "99", "3", "97", "10", "2", "0")))
}

func TestSlicePanics(t *testing.T) {
	for _, c := range []struct {
		lo, hi, max int
		given       int
		want        string
	}{
		{3, 2, 0, 3, "[3:2]"}, {0, 9, 0, 2, "[:9] with capacity 4"}, {-1, 2, 0, 3, "[-1:]"}, {0, -2, 0, 2, "[:-2]"}, {0, 0, 9, 7, "[::9] with capacity 4"},
		{0, 3, 2, 7, "[:3:2]"}, {2, 1, 3, 7, "[2:1:]"}, {0, 0, -3, 7, "[::-3]"}, {0, 9, 0, 2 + 8, "[:9] with length 4"},
	} {
		s := newStd(10)
		ints := s.sliceOf(s.tInt)
		s.main.ints(1, 2, 4).t(ints, OpMkSl, r(3), r(1), r(2)).ints(5, c.lo, c.hi, c.max).x(ints.Index, c.given, OpSlice, r(3), r(3), r(5)).op(OpRet)
		if got := s.run(t, 1); !strings.HasPrefix(got.diag, "panic: runtime error: slice bounds out of range "+c.want+"\n") {
			t.Errorf("want %s\n%s", c.want, got.diag)
		}
	}
	for _, c := range []struct {
		n, cap int
		want   string
	}{
		{-1, 4, "panic: runtime error: makeslice: len out of range\n"}, {5, 4, "panic: runtime error: makeslice: cap out of range\n"},
		{1 << 30, 1 << 30, "fatal error: runtime: out of memory\n"},
	} {
		s := newStd(10)
		ints := s.sliceOf(s.typ(Type{Kind: KindStruct, Fields: []Field{{Name: "a", Type: s.tString}, {Name: "b", Type: s.tString}, {Name: "c", Type: s.arrayOf(1, s.tInt)}}}))
		s.main.ints(1, c.n, c.cap).op(OpShlI, r(1), r(1), 0).t(ints, OpMkSl, r(3), r(1), r(2)).op(OpRet)
		if got := s.runLimited(t, 1<<30); !strings.HasPrefix(got.diag, c.want) || got.code != 2 {
			t.Errorf("want %s\n%s", c.want, got.diag)
		}
	}
}

func TestStrings(t *testing.T) {
	s := newStd(16)
	m := s.main
	bytes, runes := s.sliceOf(s.byteType()), s.sliceOf(s.typ(Type{Kind: KindInt32, Str: "int32"}))
	var want []string
	m.str(1, "häß").str(2, "x").op(OpLenStr, r(3), r(1)).ints(4, 1).op(OpIxByte, r(5), r(1), r(4))
	s.show(m, 3, 5)
	m.op(OpMovS, r(3), r(1)).op(OpConcat, r(4), r(1), 3)
	s.shows(m, 4)
	want = append(want, "5", "195", "häßxhäß")
	m.ints(5, 3, 6).x(3, 0, OpSliceStr, r(7), r(4), r(5)).x(1, 0, OpSliceStr, r(8), r(4), r(5)).x(2, 0, OpSliceStr, r(9), r(4), r(5))
	s.shows(m, 7, 8, 9)
	want = append(want, "ßx", "ßxhäß", "häßx")
	for _, c := range []struct {
		op   Op
		a, b int
		n    int
	}{{OpEqS, 1, 3, 1}, {OpEqS, 1, 4, 0}, {OpNeS, 1, 3, 0}, {OpNeS, 1, 2, 1}, {OpLtS, 1, 2, 1}, {OpLeS, 1, 1, 1}} {
		s.show(m.op(c.op, r(7), r(c.a), r(c.b)), 7)
		want = append(want, fmt.Sprint(c.n))
	}
	// Equal strings in different objects.
	m.t(bytes, OpStrBytes, r(7), r(1))
	m.op(OpBytesStr, r(9), r(7)).op(OpEqS, r(10), r(9), r(1)).op(OpNeS, r(11), r(9), r(1)).ints(12, 0).
		j("eq", OpJSEq, r(9), r(1)).ints(12, 1).label("eq").j("ne", OpJSNe, r(9), r(1)).op(OpAddI, r(12), r(12), 5).label("ne")
	s.show(m, 10, 11, 12)
	m.ints(12, 0).j("eq2", OpJSEq, r(1), r(2)).op(OpAddI, r(12), r(12), 1).label("eq2").j("ne2", OpJSNe, r(1), r(2)).op(OpAddI, r(12), r(12), 5).label("ne2")
	s.show(m, 12)
	m.t(runes, OpStrRunes, r(7), r(1)).op(OpRunesStr, r(9), r(7)).ints(10, 0x1f600).op(OpRuneStr, r(10), r(10))
	s.show(m, 7)
	s.shows(m, 9, 10)
	want = append(want, "1", "0", "5", "1", "3", "häß", "😀")
	m.ints(6, 0, 0, 0).label("range").j("end", OpRangeStr, r(6), r(1))
	s.show(m, 6, 8).j("range", OpLoop).label("end").op(OpRet)
	s.want(t, fmt.Sprint(append(want, "0", "104", "1", "228", "3", "223")))
}

func TestMaps(t *testing.T) {
	s := newStd(14)
	m := s.main
	mt := s.typ(Type{Kind: KindMap, Key: s.tString, Elem: s.tInt, Str: "map[string]int"})
	m.ints(1, 0).t(mt, OpMkMap, r(2), r(1)).str(3, "one").str(4, "two").ints(5, 1).t(mt, OpMapSet, r(5), r(2), r(3)).ints(5, 2).t(mt, OpMapSet, r(5), r(2), r(4)).
		t(mt, OpMapGet, r(6), r(2), r(3)).t(mt, OpMapGet2, r(7), r(2), r(4))
	s.show(m, 6, 7, 8)
	m.str(5, "none").t(mt, OpMapGet2, r(7), r(2), r(5)).op(OpMapLen, r(9), r(2))
	s.show(m, 7, 8, 9)
	m.t(mt, OpMapIter, r(6), r(2)).ints(7, 0).label("l").xj("end", mt, OpMapNext, r(6), r(8), r(9)).op(OpAdd, r(7), r(7), r(9)).j("l", OpLoop).label("end")
	s.show(m, 7)
	m.t(mt, OpMapIter, r(6), r(2)).ints(7, 0).label("k").xj("end2", mt, OpMapNext, r(6), 0xffff, 0xffff).op(OpAddI, r(7), r(7), 1).j("k", OpLoop).label("end2")
	s.show(m, 7)
	m.t(mt, OpMapDel, 0, r(2), r(3)).op(OpMapLen, r(9), r(2))
	s.show(m, 9)
	m.t(mt, OpMapClear, 0, r(2)).op(OpMapLen, r(9), r(2))
	s.show(m, 9)
	m.op(OpZeroP, r(2)).op(OpMapLen, r(9), r(2)).t(mt, OpMapSet, r(5), r(2), r(3)).op(OpRet)
	got := s.run(t, 1)
	if got.out != "[1 2 1 0 0 2 3 2 1 0]" || !contains(got.diag, "panic: assignment to entry in nil map\n") {
		t.Errorf("%s\n%s", got.out, got.diag)
	}
}

func TestInterfaces(t *testing.T) {
	s := newStd(14)
	s.Methods = []string{"Get"}
	sig := s.typ(Type{Kind: KindFunc})
	get := s.fn("main.Str.Get", 0, 1, 4)
	get.op(OpRet)
	tAny := s.typ(Type{Kind: KindInterface, Str: "interface {}"})
	tGet := s.typ(Type{Kind: KindInterface, Str: "main.Getter", IMethods: []IMethod{{Name: "Get", ID: 0, Type: sig}}})
	tStr := s.typ(Type{Kind: KindString, Str: "main.Str", Methods: []Method{{Name: "Get", Func: get.Index, Type: sig}}})
	pair := s.typ(Type{Kind: KindStruct, Str: "main.P", Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tString}}})
	m := s.main
	m.ints(1, 5).str(2, "five").t(s.tInt, OpMkIface, r(3), r(1)).t(tStr, OpMkIface, r(4), r(2)).t(pair, OpMkIface, r(5), r(1)).op(OpZeroP, r(6))
	m.x(s.tInt.Index, tAny.Index, OpAssert, r(7), r(3)).t(pair, OpAssert2, r(8), r(5))
	s.show(m, 7, 8, 10)
	s.shows(m, 9)
	m.t(pair, OpAssert2, r(8), r(3))
	s.show(m, 8, 10)
	m.t(s.tInt, OpAssert2, r(8), r(3))
	s.show(m, 8, 9)
	m.x(tGet.Index, tAny.Index, OpAssertI, r(7), r(4)).t(tGet, OpAssertI2, r(8), r(3), r(9)).t(tGet, OpAssertI2, r(8), r(4), r(10)).op(OpIsNil, r(8), r(8))
	s.show(m, 9, 10, 8)
	for i, c := range []struct {
		box int
		t   *Type
	}{{3, s.tInt}, {4, s.tInt}, {4, tGet}, {3, tGet}, {6, tAny}, {5, tAny}} {
		l := fmt.Sprint("n", i)
		m.ints(7, 0).xj(l, c.t, OpJNotType, r(c.box)).ints(7, 1).label(l)
		s.show(m, 7)
	}
	m.t(pair, OpUnbox, r(8), r(5)).t(tStr, OpUnbox, r(10), r(4))
	s.show(m, 8)
	s.shows(m, 9, 10)
	m.t(pair, OpMkIface, r(7), r(1)).op(OpEqI, r(8), r(7), r(5)).op(OpEqI, r(9), r(7), r(3)).op(OpEqI, r(10), r(6), r(6))
	s.show(m, 8, 9, 10).op(OpRet)
	s.want(t, "[5 5 1 five 0 0 5 1 0 1 0 1 0 1 0 0 1 5 five five 1 0 1]")

	for _, c := range []struct {
		want string
		code func(f *fn, box int)
	}{
		{"interface {} is int, not string", func(f *fn, box int) { f.x(s.tString.Index, 2, OpAssert, r(4), r(box)) }},
		{"int is not main.Getter: missing method Get", func(f *fn, box int) { f.x(3, 2, OpAssertI, r(4), r(box)) }},
		{"interface {} is nil, not string", func(f *fn, box int) { f.op(OpZeroP, r(3)).x(s.tString.Index, 2, OpAssert, r(4), r(box)) }},
	} {
		s := newStd(8)
		s.Methods = []string{"Get"}
		s.typ(Type{Kind: KindInterface, Str: "interface {}"})
		s.typ(Type{Kind: KindInterface, Str: "main.Getter", IMethods: []IMethod{{Name: "Get", ID: 0, Type: s.tInt}}})
		s.main.ints(1, 7).t(s.tInt, OpMkIface, r(3), r(1))
		c.code(s.main, 3)
		s.main.op(OpRet)
		if got := s.run(t, 1); !strings.HasPrefix(got.diag, "panic: interface conversion: "+c.want+"\n") {
			t.Errorf("want %s\n%s", c.want, got.diag)
		}
	}
}

// An element that is not there is made; a slice that is full grows.
func TestMapUpdate(t *testing.T) {
	s := newStd(14)
	counts := s.typ(Type{Kind: KindMap, Str: "map[string]int", Key: s.tString, Elem: s.tInt})
	floats := s.typ(Type{Kind: KindMap, Str: "map[string]float64", Key: s.tString, Elem: s.typ(Type{Kind: KindFloat64, Str: "float64"})})
	ints := s.sliceOf(s.tInt)
	lists := s.typ(Type{Kind: KindMap, Str: "map[string][]int", Key: s.tString, Elem: ints})
	texts := s.typ(Type{Kind: KindMap, Str: "map[string][]string", Key: s.tString, Elem: s.sliceOf(s.tString)})
	m := s.main
	m.str(1, "a").ints(2, 0, 40).t(counts, OpMkMap, r(4), r(2)).t(floats, OpMkMap, r(5), r(2)).t(lists, OpMkMap, r(6), r(2)).t(texts, OpMkMap, r(7), r(2))
	m.t(counts, OpMapAdd, r(3), r(4), r(1)).op(OpAddI, r(3), r(3), 1).t(counts, OpMapAdd, r(3), r(4), r(1)).t(counts, OpMapGet, r(8), r(4), r(1))
	s.show(m, 8)
	m.op(OpI2F, r(9), r(3)).t(floats, OpMapAdd, r(9), r(5), r(1)).t(floats, OpMapAdd, r(9), r(5), r(1)).t(floats, OpMapGet, r(8), r(5), r(1)).op(OpF2I, r(8), r(8))
	s.show(m, 8)
	for range 3 {
		m.t(lists, OpMapApp, r(3), r(6), r(1)).t(texts, OpMapApp, r(1), r(7), r(1)).op(OpAddI, r(3), r(3), 1)
	}
	m.t(lists, OpMapGet, r(8), r(6), r(1)).ints(10, 2).op(OpIx64, r(11), r(8), r(10))
	s.show(m, 8, 11)
	m.t(texts, OpMapGet, r(8), r(7), r(1)).op(OpIxStr, r(11), r(8), r(10))
	s.show(m, 8)
	s.shows(m, 11)
	m.op(OpZeroP, r(4)).t(counts, OpMapAdd, r(3), r(4), r(1)).op(OpRet)
	if got := s.run(t, 1); got.out != "[81 82 3 43 3 a]" || !contains(got.diag, "panic: assignment to entry in nil map\n") {
		t.Errorf("%s\n%s", got.out, got.diag)
	}
}

// Operands are packed in one piece of memory, again and again; an interface among them is as it is, and what else there is has a box.
func TestPack(t *testing.T) {
	s := newStd(14)
	tAny := s.typ(Type{Kind: KindInterface, Str: "interface {}"})
	ops := s.typ(Type{Kind: KindStruct, Str: "struct", Fields: []Field{{Name: "X", Type: s.tInt}, {Name: "X", Type: s.tString}, {Name: "X", Type: tAny}}})
	m := s.main
	m.ints(1, 5).str(2, "five").ints(4, 7).t(s.tInt, OpMkIface, r(3), r(4))
	for _, x := range []int{5, 6} {
		m.ints(1, x).t(ops, OpPack, r(5), r(1)).op(OpCapSl, r(7), r(5))
		s.show(m, 5, 7)
		for i, want := range []*Type{s.tInt, s.tString, s.tInt} {
			m.ints(7, i).op(OpIxP, r(8), r(5), r(7)).t(want, OpUnbox, r(9), r(8))
			if want == s.tString {
				s.shows(m, 9)
			} else {
				s.show(m, 9)
			}
		}
	}
	m.op(OpRet)
	s.want(t, "[3 3 5 five 7 3 3 6 five 7]")
}

// TestNumbersKeepNothing: a register that was a pointer and is a number now still has the pointer in its p. No copy of the number in the heap may have it: what
// it points to would live as long, with what it has points to, and so on.
func TestNumbersKeepNothing(t *testing.T) {
	s := newStd(24)
	m := s.main
	pair := s.typ(Type{Kind: KindStruct, Str: "main.P", Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tString}}})
	pairs, named := s.sliceOf(pair), s.typ(Type{Kind: KindMap, Key: s.tString, Elem: s.sliceOf(pair)})
	tc, tpc := s.chanOf(s.tInt), s.chanOf(pair)
	var want []string
	isNil := func(at int, what string) { // the pointer in register at, whose place in the output is what
		m.op(OpZeroP, r(20)).op(OpEqP, r(21), r(at), r(20))
		s.show(m, 21)
		want = append(want, "1")
	}
	// A pair of a number with the rest of a pointer, and a string, in registers 1 and 2.
	stale := func() { m.t(s.tInt, OpNew, r(1)).ints(1, 5).str(2, "str") }

	stale()
	m.op(OpZeroN, r(3), 2)
	const appends = 8 // some make the slice grow, others do not
	for range appends {
		m.t(pairs, OpAppV, r(3), r(1), 1)
	}
	for i := range appends {
		m.ints(6, i).x(32, 0, OpIxFP, r(7), r(3), r(6))
		isNil(7, "append")
	}
	m.t(pair, OpNew, r(5)).t(pair, OpStV, r(1), r(5), 0).op(OpLdP, r(7), r(5), 0)
	isNil(7, "store")
	m.ints(6, 0).t(named, OpMkMap, r(8), r(6)).str(9, "key")
	for range appends {
		m.op(OpMov, r(10), r(1)).t(s.tInt, OpNew, r(10)).ints(10, 5).op(OpMovS, r(11), r(2)).op(OpMovS, r(12), r(9)).t(named, OpMapApp, r(10), r(8), r(12))
	}
	m.op(OpMovS, r(12), r(9)).t(named, OpMapGet, r(10), r(8), r(12))
	for i := range appends {
		m.ints(6, i).x(32, 0, OpIxFP, r(7), r(10), r(6))
		isNil(7, "append to a map's element")
	}
	captures := s.fn("captures", 0, 0, 4)
	captures.Captures, captures.Numbers = 2, []int32{0}
	captures.op(OpRet)
	m.x(int(captures.Index), 0, OpClosure, r(5), r(1), 2).op(OpLdP, r(7), r(5), 16)
	isNil(7, "closure")
	m.t(pair, OpMkIface, r(5), r(1)).op(OpLdP, r(7), r(5), 16)
	isNil(7, "box")
	m.ints(6, 2).t(tc, OpMkChan, r(8), r(6)).t(tpc, OpMkChan, r(9), r(6))
	stale()
	m.t(tc, OpSend, r(1), r(8)).t(tc, OpRecv, r(7), r(8))
	isNil(7, "send")
	stale()
	m.t(tc, OpTrySend, r(6), r(8), r(1)).t(tc, OpRecv, r(7), r(8))
	isNil(7, "send if there is room")
	stale()
	m.t(tpc, OpSend, r(1), r(9)).t(tpc, OpRecv, r(7), r(9))
	isNil(7, "send of a pair")
	m.op(OpRet)
	s.want(t, "["+strings.Join(want, " ")+"]")
}
