package vm

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	. "minigo/vm/bytecode"
)

// used notes which instructions the tests' programs contain; TestMain demands all of them.
var used struct {
	sync.Mutex
	ops [NumOps]bool
}

func note(code []Instr) {
	used.Lock()
	defer used.Unlock()
	for pc := 0; pc < len(code); pc++ {
		op := code[pc].Op
		used.ops[op] = true
		if op.Words() == 2 {
			pc++
		}
	}
}

func TestMain(m *testing.M) {
	code := m.Run()
	filtered := false
	for _, name := range []string{"test.run", "test.skip", "test.bench"} {
		filtered = filtered || flag.Lookup(name).Value.String() != ""
	}
	if code == 0 && !filtered {
		for op := range used.ops {
			if !used.ops[op] {
				fmt.Println("no test's program contains", Op(op))
				code = 1
			}
		}
	}
	os.Exit(code)
}

func TestNumbers(t *testing.T) {
	ints := []struct {
		op   Op
		a, b int
		want string
	}{
		{OpAdd, 5, -7, "-2"}, {OpSub, 5, -7, "12"}, {OpMul, 5, -7, "-35"}, {OpDiv, -7, 2, "-3"}, {OpRem, -7, 2, "-1"},
		{OpUDiv, 7, 2, "3"}, {OpURem, 7, 2, "1"}, {OpAnd, 12, 10, "8"}, {OpOr, 12, 10, "14"}, {OpXor, 12, 10, "6"}, {OpAndNot, 12, 10, "4"},
		{OpShl, 3, 4, "48"}, {OpShl, 3, 64, "0"}, {OpShr, -1, 60, "15"}, {OpSar, -16, 2, "-4"}, {OpSar, -16, 100, "-1"},
		{OpEq, 1, 1, "1"}, {OpNe, 1, 1, "0"}, {OpLt, -1, 1, "1"}, {OpLe, 2, 1, "0"}, {OpULt, -1, 1, "0"}, {OpULe, 1, -1, "1"},
	}
	imms := []struct {
		op   Op
		a, b int
		want string
	}{
		{OpAddI, 5, -7, "-2"}, {OpMulI, 5, -7, "-35"}, {OpAndI, 12, 10, "8"}, {OpShlI, 3, 4, "48"}, {OpShrI, -1, 60, "15"}, {OpSarI, -16, 2, "-4"},
		{OpDivP2, -7, 1, "-3"}, {OpDivP2, 7, 1, "3"}, {OpDivP2, -1 << 31, 30, "-2"}, {OpDivP2, -7, 0, "-7"}, {OpRemP2, -7, 2, "-3"},
		{OpRemP2, 7, 2, "3"}, {OpRemP2, -8, 2, "0"}, {OpRSubI, 5, 3, "-2"}, {OpNeg, 5, 0, "-5"}, {OpNot, 5, 0, "-6"}, {OpNotB, 1, 0, "0"}, {OpSext8, 255, 0, "-1"}, {OpSext16, 65535, 0, "-1"},
		{OpSext32, -2, 0, "-2"}, {OpZext8, -1, 0, "255"}, {OpZext16, -1, 0, "65535"}, {OpZext32, -1, 0, "4294967295"},
	}
	s := newStd(8)
	var want []string
	for _, c := range ints {
		s.show(s.main.ints(1, c.a, c.b).op(c.op, r(3), r(1), r(2)), 3)
		want = append(want, c.want)
	}
	for _, c := range imms {
		s.show(s.main.ints(1, c.a).op(c.op, r(3), r(1), uint16(int16(c.b))), 3)
		want = append(want, c.want)
	}
	s.main.ints(1, 5, 7, 11)
	s.show(s.main.x(int(r(3)), 0, OpMulAdd, r(4), r(1), r(2)), 4)
	s.show(s.main.x(-100, 0, OpMulAddI, r(4), r(1), r(2)), 4)
	s.show(s.main.x(-5, 0, OpMulRem, r(4), r(1), r(2)), 4)
	s.show(s.main.x(1000, int(r(3)), OpMulAddRem, r(4), r(1), r(2)), 4)
	minus6 := -6
	s.show(s.main.x(1000, 0, OpMulIAddI, r(4), r(1), uint16(minus6)), 4)
	s.show(s.main.x(-1000, int(r(3)), OpMulIAddIRem, r(4), r(1), uint16(minus6)), 4)
	want = append(want, "46", "-493", "-4", "2", "4994", "-1") // -5006 % 11
	s.main.ints(2, 63).op(OpShChk, r(2)).op(OpZero, r(3))
	s.show(s.main, 3).op(OpRet)
	s.want(t, fmt.Sprint(append(want, "0")))
}

func TestFloats(t *testing.T) {
	s := newStd(8)
	m := s.main
	m.float(1, 1.5).float(2, -0.25)
	var want []string
	add := func(op Op, x any) {
		s.showf(m.op(op, r(3), r(1), r(2)), 3)
		want = append(want, fmt.Sprint(x))
	}
	add(OpFAdd, 1.25)
	add(OpFSub, 1.75)
	add(OpFMul, -0.375)
	add(OpFDiv, -6.0)
	add(OpFNeg, -1.5)
	add(OpFMin, -0.25)
	add(OpFMax, 1.5)
	add(OpFSqrt, math.Sqrt(1.5))
	fused := func(op Op, x float64) {
		s.showf(m.float(3, 4).x(int(r(3)), 0, op, r(3), r(1), r(2)), 3)
		want = append(want, fmt.Sprint(x))
	}
	fused(OpFMulAdd, 3.625)
	fused(OpFMulSub, -4.375)
	fused(OpFMulRSub, 4.375)
	addInt := func(op Op, x any) {
		s.show(m.op(op, r(3), r(1), r(2)), 3)
		want = append(want, fmt.Sprint(x))
	}
	addInt(OpFEq, 0)
	addInt(OpFNe, 1)
	addInt(OpFLt, 0)
	addInt(OpFLe, 0)
	addInt(OpF2I, 1)
	addInt(OpF2U, 1)
	addInt(OpF2I32, 1)
	large := 1e10 // what becomes of it depends on the machine
	s.show(m.float(3, large).op(OpF2I32, r(3), r(3)), 3)
	want = append(want, fmt.Sprint(int32(large)))
	// float32: every operation rounds.
	m.op(OpF2F32, r(4), r(1)).float(2, 0.1).op(OpF2F32, r(5), r(2))
	add32 := func(op Op, x float32) {
		s.showf(m.op(op, r(3), r(4), r(5)).op(OpF32F, r(3), r(3)), 3)
		want = append(want, fmt.Sprint(float64(x)))
	}
	x, y := float32(1.5), float32(0.1)
	add32(OpFAdd32, x+y)
	add32(OpFSub32, x-y)
	add32(OpFMul32, x*y)
	add32(OpFDiv32, x/y)
	add32(OpFNeg32, -x)
	m.ints(1, -3)
	add(OpI2F, -3.0)
	add(OpU2F, float64(math.MaxUint64-2))
	s.showf(m.op(OpI2F32, r(3), r(1)).op(OpF32F, r(3), r(3)), 3)
	s.showf(m.op(OpU2F32, r(3), r(1)).op(OpF32F, r(3), r(3)), 3)
	m.op(OpRet)
	var minus3 int64 = -3
	want = append(want, "-3", fmt.Sprint(float64(float32(uint64(minus3)))))
	s.want(t, fmt.Sprint(want))
}

// Each jump is tried with operands for which it is taken and others for which it is not.
func TestJumps(t *testing.T) {
	type row struct {
		op    Op
		a, b  int
		taken bool
	}
	var rows []row
	two := func(taken func(a, b int) bool, ops ...Op) {
		for _, op := range ops {
			for _, ab := range [][2]int{{1, 2}, {2, 2}, {2, 1}, {-1, 1}, {1, -1}} {
				rows = append(rows, row{op, ab[0], ab[1], taken(ab[0], ab[1])})
			}
		}
	}
	two(func(a, b int) bool { return a == b }, OpJEq, OpJEqI, OpJFEq)
	two(func(a, b int) bool { return a != b }, OpJNe, OpJNeI, OpJFNe)
	two(func(a, b int) bool { return a < b }, OpJLt, OpJLtI, OpJFLt)
	two(func(a, b int) bool { return a <= b }, OpJLe, OpJLeI, OpJFLe)
	two(func(a, b int) bool { return a > b }, OpJGtI, OpJFNLe)
	two(func(a, b int) bool { return a >= b }, OpJGeI, OpJFNLt)
	two(func(a, b int) bool { return uint(a) < uint(b) }, OpJULt)
	two(func(a, b int) bool { return uint(a) <= uint(b) }, OpJULe)
	two(func(a, b int) bool { return a == 2 }, OpJPEq)
	two(func(a, b int) bool { return a != 2 }, OpJPNe)
	two(func(a, b int) bool { return true }, OpJNotNil)
	two(func(a, b int) bool { return false }, OpJNil)
	rows = append(rows, row{OpJT, 1, 0, true}, row{OpJT, 0, 0, false}, row{OpJF, 1, 0, false}, row{OpJF, 0, 0, true})
	s := newStd(8)
	m := s.main
	var want []string
	m.t(s.tInt, OpNew, r(4)).t(s.tInt, OpNew, r(5))
	for i, c := range rows {
		m.ints(1, c.a, c.b).op(OpI2F, r(6), r(1)).op(OpMovP, r(1), r(4)).op(OpMovP, r(2), r(5))
		if c.a == 2 {
			m.op(OpMovP, r(2), r(4))
		}
		b := r(2)
		switch info := Ops[c.op]; {
		case info.B == "i":
			b = uint16(int16(c.b))
		case strings.HasSuffix(info.Doc, "float64"):
			m.op(OpI2F, r(1), r(1)).op(OpI2F, r(2), r(2))
		}
		l := fmt.Sprint("l", i)
		m.ints(3, 1).j(l, c.op, r(1), b).ints(3, 0).label(l)
		s.show(m, 3)
		want = append(want, fmt.Sprint(b2u(c.taken)))
	}
	m.op(OpRet)
	s.want(t, fmt.Sprint(want))
}

// Each backward jump counts a register up or down until it is not taken.
func TestLoops(t *testing.T) {
	s := newStd(10)
	m := s.main
	var want []string
	loop := func(n int, op Op, a, b uint16, body func()) {
		l := fmt.Sprint("l", len(want))
		m.ints(1, 0, 5, 0).float(4, 0).float(5, 5).float(6, 1).label(l).op(OpAddI, r(3), r(3), 1)
		body()
		m.j(l, op, a, b)
		s.show(m, 3)
		want = append(want, fmt.Sprint(n))
	}
	up := func() { m.op(OpAddI, r(1), r(1), 1) }
	fup := func() { m.op(OpFAdd, r(4), r(4), r(6)) }
	down := func() { m.op(OpAddI, r(2), r(2), 0xffff) }
	loop(5, OpLoopLt, r(1), r(2), up)
	loop(6, OpLoopLe, r(1), r(2), up)
	loop(5, OpLoopULt, r(1), r(2), up)
	loop(5, OpLoopNe, r(1), r(2), up)
	loop(5, OpLoopLtI, r(1), 5, up)
	loop(6, OpLoopLeI, r(1), 5, up)
	loop(5, OpLoopNeI, r(1), 5, up)
	loop(5, OpLoopGtI, r(2), 0, down)
	loop(6, OpLoopGeI, r(2), 0, down)
	loop(1, OpLoopEq, r(1), r(2), up)
	loop(1, OpLoopEqI, r(1), 7, up)
	loop(5, OpLoopFLt, r(4), r(5), fup)
	loop(6, OpLoopFLe, r(4), r(5), fup)
	loop(5, OpLoopT, r(2), 0, down)
	loop(1, OpLoopF, r(2), 0, down)
	loop(5, OpLoopIncLt, r(1), r(2), func() {})
	loop(6, OpLoopIncLe, r(1), r(2), func() {})
	loop(5, OpLoopIncLtI, r(1), 5, func() {})
	m.op(OpZeroP, r(7))
	loop(1, OpLoopNotNil, r(7), 0, func() {})
	m.op(OpRet)
	s.want(t, fmt.Sprint(want))
}

// The jumps that load an element, of a slice of 4, 5 and 6, and compare it with 5; and those that go back: over 0, 0, 1 up while an element is
// small, and down while it is greater than what grows by one at each step.
func TestElementJumps(t *testing.T) {
	s := newStd(12)
	m := s.main
	ints := s.sliceOf(s.tInt)
	m.ints(1, 3, 0, 5).t(ints, OpMkSl, r(4), r(1), r(1))
	for i := range 3 {
		m.ints(2, i).ints(6, 4+i).op(OpSx64, r(6), r(4), r(2))
	}
	var want []string
	for op, taken := range map[Op][3]bool{
		OpJIxLt: {true, false, false}, OpJIxLe: {true, true, false}, OpJIxGt: {false, false, true},
		OpJIxGe: {false, true, true}, OpJIxEq: {false, true, false}, OpJIxNe: {true, false, true},
	} {
		for i, yes := range taken {
			l := fmt.Sprint(op, i)
			m.ints(2, i).ints(6, 1).xj(l, s.tInt, op, r(3), r(4), r(2)).ints(6, 0).label(l)
			s.show(m, 6)
			want = append(want, fmt.Sprint(b2u(yes)))
		}
	}
	m.ints(1, 3).t(ints, OpMkSl, r(4), r(1), r(1)).ints(2, 2).ints(6, 1).op(OpSx64, r(6), r(4), r(2))
	for op, c := range map[Op][2]int{OpLoopIxLt: {1, 2}, OpLoopIxLe: {0, 2}, OpLoopIxGt: {-1, 1}, OpLoopIxGe: {0, 1}} {
		l := fmt.Sprint(op)
		m.ints(2, -1).ints(3, c[0]).label(l).op(OpAddI, r(2), r(2), 1)
		if op == OpLoopIxGt || op == OpLoopIxGe { // down, from the last
			m.op(OpRSubI, r(7), r(2), 2).op(OpAddI, r(3), r(3), 1)
			s.show(m.xj(l, s.tInt, op, r(3), r(4), r(7)), 7)
		} else {
			s.show(m.xj(l, s.tInt, op, r(3), r(4), r(2)), 2)
		}
		want = append(want, fmt.Sprint(c[1]))
	}
	m.ints(2, 3).xj("out", s.tInt, OpJIxLt, r(3), r(4), r(2)).label("out").op(OpRet)
	got := s.run(t, 1)
	if got.out != fmt.Sprint(want) || !strings.Contains(got.diag, "index out of range [3] with length 3") {
		t.Errorf("%s\nwant %s\n%s", got.out, want, got.diag)
	}
}

func TestBitCounts(t *testing.T) {
	s := newStd(10)
	m := s.main
	m.ints(1, -1, 0, 40).op(OpOnes, r(4), r(1)).op(OpBitLen, r(5), r(1)).op(OpTrail, r(6), r(1))
	s.show(m, 4, 5, 6)
	m.op(OpOnes, r(4), r(2)).op(OpBitLen, r(5), r(2)).op(OpTrail, r(6), r(2))
	s.show(m, 4, 5, 6)
	m.op(OpOnes, r(4), r(3)).op(OpBitLen, r(5), r(3)).op(OpTrail, r(3), r(3))
	s.show(m, 4, 5, 3).op(OpRet)
	s.want(t, "[64 64 0 0 0 64 2 6 3]")
}

func TestExtremesAndRotations(t *testing.T) {
	s := newStd(10)
	m := s.main
	m.ints(1, -3, 5).op(OpMin, r(3), r(1), r(2)).op(OpMax, r(4), r(1), r(2)).op(OpMin, r(2), r(2), r(2)).
		op(OpRotl32, r(5), r(1), 8).op(OpRotl64, r(6), r(1), 1).op(OpRotl32, r(7), r(2), 31)
	s.show(m, 3, 4, 2, 5, 6, 7).op(OpRet)
	s.want(t, "[-3 5 5 4294966783 -5 2147483650]")
}

func TestSwitch(t *testing.T) {
	s := newStd(8)
	m := s.main
	m.ints(1, -3).label("l").x(-1, 3, OpSwitch, r(1)).j("a", OpJmp).j("b", OpJmp).j("c", OpJmp).
		ints(2, 0).j("show", OpJmp).
		label("a").ints(2, 10).j("show", OpJmp).
		label("b").ints(2, 20).j("show", OpJmp).
		label("c").ints(2, 30).
		label("show")
	s.show(m, 2).j("l", OpLoopIncLtI, r(1), 4).op(OpRet)
	s.want(t, "[0 0 10 20 30 0 0]")
}

func TestMoves(t *testing.T) {
	s := newStd(12)
	m := s.main
	m.str(1, "a").str(2, "b").str(3, "c").op(OpMovN, r(2), r(1), 3)
	s.shows(m, 1, 2, 3, 4)
	m.op(OpMovN, r(1), r(3), 2)
	s.shows(m, 1, 2, 3, 4)
	m.op(OpMov2, r(5), r(2)).op(OpMovS, r(7), r(4)).op(OpMov, r(8), r(7)).op(OpMovP, r(8), r(7))
	s.shows(m, 5, 6, 7, 8)
	m.op(OpZeroN, r(5), 2)
	s.shows(m, 5, 6, 7).op(OpRet)
	s.want(t, "[a a b c b c b c c b c c   c]")
}

func TestMemory(t *testing.T) {
	s := newStd(14)
	p := s.prog
	big := Type{Kind: KindStruct, Str: "main.S"}
	tSlice := s.typ(Type{Kind: KindSlice, Str: "[]int", Elem: s.tInt})
	for i, ft := range []*Type{s.tInt, s.tInt, s.tString, tSlice, s.tInt} {
		big.Fields = append(big.Fields, Field{Name: fmt.Sprint("f", i), Type: ft})
	}
	tS := s.typ(big)
	pair := s.typ(Type{Kind: KindStruct, Str: "main.P", Fields: big.Fields[1:3]})
	m := s.main
	var want []string
	m.t(tS, OpNew, r(1)).ints(2, -2)
	for _, c := range []struct {
		st, ld Op
		want   string
	}{
		{OpSt8, OpLd8, "254"}, {OpSt8, OpLdS8, "-2"}, {OpSt16, OpLd16, "65534"}, {OpSt16, OpLdS16, "-2"}, {OpSt32, OpLd32, "4294967294"},
		{OpSt32, OpLdS32, "-2"}, {OpSt64, OpLd64, "-2"},
	} {
		s.show(m.op(c.st, r(2), r(1), 16).op(c.ld, r(3), r(1), 16), 3)
		want = append(want, c.want)
	}
	m.str(3, "text").op(OpStStr, r(3), r(1), 32).op(OpLdStr, r(4), r(1), 32)
	s.shows(m, 4)
	m.ints(5, 2, 4).t(tSlice, OpMkSl, r(7), r(5), r(6)).t(tSlice, OpStSl, r(7), r(1), 48).t(tSlice, OpLdSl, r(9), r(1), 48).op(OpCapSl, r(11), r(9))
	s.show(m, 9, 11)
	m.op(OpStP, r(1), r(1), 0).op(OpLdP, r(4), r(1), 0).op(OpEqP, r(5), r(4), r(1)).op(OpNeP, r(6), r(4), r(1))
	s.show(m, 5, 6)
	want = append(want, "text", "2", "4", "1", "0")
	// Structs as a whole: {-2, "text"} lies at 16.
	m.t(pair, OpLdV, r(2), r(1), 16).t(pair, OpNew, r(4)).t(pair, OpStV, r(2), r(4), 0).op(OpLd64, r(5), r(4), 0).op(OpLdStr, r(6), r(4), 16)
	s.show(m, 5)
	s.shows(m, 6)
	m.t(pair, OpNew, r(5)).t(pair, OpMoveV, r(5), r(4)).op(OpLdStr, r(6), r(5), 16).t(pair, OpZeroV, r(4)).op(OpLd64, r(7), r(4), 0)
	s.shows(m, 6)
	s.show(m, 7)
	m.op(OpLea, r(6), r(5), 16).op(OpLdStr, r(7), r(6), 0).x(16, 0, OpLeaX, r(6), r(5)).op(OpNilChk, r(6)).op(OpLdStr, r(8), r(6), 0)
	s.shows(m, 7, 8)
	want = append(want, "-2", "text", "text", "0", "text", "text")
	// Globals.
	p.Globals = []Global{{Name: "main.n", Type: s.tInt}, {Name: "main.p", Type: s.typ(Type{Kind: KindPointer, Elem: s.tInt})}}
	gn, gp := int(p.konst(Const{Kind: ConstGlobal, N: 0})), int(p.konst(Const{Kind: ConstGlobal, N: 1}))
	m.ints(2, 77).i(OpStG64, r(2), gn).i(OpLdG64, r(3), gn).i(OpLoadKP, r(4), gn).op(OpLd64, r(5), r(4), 0).
		i(OpStGP, r(4), gp).i(OpLdGP, r(6), gp).op(OpIsNil, r(7), r(6))
	s.show(m, 3, 5, 7).op(OpRet)
	s.want(t, fmt.Sprint(append(want, "77", "77", "0")))
}

// TestAtomics: operations on 4 bytes take no more of the register, and touch no more of the memory.
func TestAtomics(t *testing.T) {
	s := newStd(14)
	m := s.main
	m.t(s.tInt, OpNew, r(1)).i(OpLoadI, r(2), -1).op(OpAtomSt64, r(2), r(1)).op(OpAtomLd64, r(3), r(1)).op(OpAtomLd32, r(4), r(1))
	s.show(m, 3, 4)
	m.ints(2, 2).op(OpAtomAdd32, r(3), r(1), r(2)).op(OpAtomLd64, r(4), r(1)) // the high half is as it was
	s.show(m, 3, 4)
	m.op(OpAtomAdd64, r(3), r(1), r(2)).op(OpAtomSt32, r(2), r(1)).op(OpAtomLd64, r(4), r(1))
	s.show(m, 3, 4)
	m.i(OpLoadI, r(5), 9).x(int(r(5)), 0, OpAtomCas32, r(3), r(1), r(2)).x(int(r(5)), 0, OpAtomCas32, r(4), r(1), r(2)).op(OpAtomLd32, r(6), r(1))
	s.show(m, 3, 4, 6)
	m.op(OpAtomLd64, r(2), r(1)).x(int(r(5)), 0, OpAtomCas64, r(3), r(1), r(2)).x(int(r(5)), 0, OpAtomCas64, r(4), r(1), r(2)).op(OpAtomLd64, r(6), r(1))
	s.show(m, 3, 4, 6)
	m.i(OpLoadI, r(2), -1).op(OpAtomSt64, r(2), r(1)).ints(2, 5).op(OpAtomSwp32, r(3), r(1), r(2)).op(OpAtomLd64, r(4), r(1))
	s.show(m, 3, 4)
	m.op(OpAtomSwp64, r(3), r(1), r(2)).op(OpAtomLd64, r(4), r(1))
	s.show(m, 3, 4)
	high := -1 << 32
	want := []int{-1, 1<<32 - 1, 1, high + 1, high + 3, high + 2, 1, 0, 9, 1, 0, 9, 1<<32 - 1, high + 5, high + 5, 5}
	// Pointers: r(1) to r(1), and nil.
	pp := s.typ(Type{Kind: KindPointer, Elem: s.tInt, Str: "*int"})
	m.t(pp, OpNew, r(7)).op(OpZeroP, r(8)).op(OpAtomStP, r(1), r(7)).op(OpLdP, r(9), r(7), 0).op(OpEqP, r(3), r(9), r(1)).
		op(OpMovP, r(10), r(1)).op(OpMovP, r(11), r(7)).op(OpAtomCasP, r(4), r(7), r(10)).op(OpAtomCasP, r(5), r(7), r(10)).
		op(OpAtomSwpP, r(9), r(7), r(8)).op(OpEqP, r(6), r(9), r(7)).op(OpLdP, r(9), r(7), 0).op(OpIsNil, r(2), r(9))
	s.show(m, 3, 4, 5)
	s.show(m, 6, 2)
	m.op(OpRet)
	s.want(t, fmt.Sprint(append(want, 1, 1, 0, 1, 1)))
}

func TestNilAndOtherRuntimePanics(t *testing.T) {
	for _, c := range []struct {
		want string
		code func(s *std, f *fn)
	}{
		{nilText, func(s *std, f *fn) { f.op(OpLd64, r(1), r(2), 0) }},
		{nilText, func(s *std, f *fn) { f.op(OpStP, r(1), r(2), 0) }},
		{nilText, func(s *std, f *fn) { f.op(OpNilChk, r(2)) }},
		{nilText, func(s *std, f *fn) { f.op(OpAtomAdd64, r(1), r(2), r(3)) }},
		{nilText, func(s *std, f *fn) { f.x(int(r(3)), 0, OpAtomCas32, r(1), r(2), r(3)) }},
		{nilText, func(s *std, f *fn) { f.op(OpAtomSwp64, r(1), r(2), r(3)) }},
		{nilText, func(s *std, f *fn) { f.op(OpAtomStP, r(1), r(2)) }},
		{nilText, func(s *std, f *fn) { f.op(OpAtomCasP, r(1), r(2), r(3)) }},
		{nilText, func(s *std, f *fn) { f.op(OpAtomSwpP, r(1), r(2), r(3)) }},
		{nilText, func(s *std, f *fn) { f.x(8, 0, OpLeaX, r(1), r(2)) }},
		{nilText, func(s *std, f *fn) { f.t(s.tInt, OpLdV, r(1), r(2), 0) }},
		{"integer divide by zero", func(s *std, f *fn) { f.op(OpDiv, r(1), r(1), r(3)) }},
		{"integer divide by zero", func(s *std, f *fn) { f.op(OpURem, r(1), r(1), r(3)) }},
		{"integer divide by zero", func(s *std, f *fn) { f.x(5, 0, OpMulRem, r(1), r(1), r(3)) }},
		{"integer divide by zero", func(s *std, f *fn) { f.x(5, int(r(3)), OpMulAddRem, r(1), r(1), r(1)) }},
		{"integer divide by zero", func(s *std, f *fn) { f.x(5, int(r(3)), OpMulIAddIRem, r(1), r(1), 7) }},
		{"negative shift amount", func(s *std, f *fn) { f.ints(1, -1).op(OpShChk, r(1)) }},
		{"index out of range [0] with length 0", func(s *std, f *fn) { f.op(OpIx64, r(1), r(4), r(3)) }},
		{"index out of range [-1]", func(s *std, f *fn) { f.ints(1, -1).op(OpSx8, r(1), r(4), r(1)) }},
		{"index out of range [4] with length 2", func(s *std, f *fn) { f.ints(1, 4).str(4, "ab").op(OpIxByte, r(1), r(4), r(1)) }},
	} {
		s := newStd(8)
		s.main.op(OpZeroN, r(1), 5)
		c.code(s, s.main)
		s.main.op(OpRet)
		if got := s.run(t, 1); got.code != 2 || !strings.HasPrefix(got.diag, "panic: runtime error: "+c.want+"\n") {
			t.Errorf("want %s, exit %d\n%s", c.want, got.code, got.diag)
		}
	}
}

// TestLock: which states of a mutex, or numbers of readers, the instructions change, and that they jump only then.
func TestLock(t *testing.T) {
	const waiter, starving, woken = 8, 4, 2
	s := newStd(8)
	m := s.main
	tMutex := s.typ(Type{Kind: KindStruct, Str: "mutex", Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "state", Type: s.tInt}}})
	m.t(tMutex, OpNew, r(1)).op(OpZeroP, r(2))
	var want []string
	for i, c := range []struct {
		op            Op
		before, after int
	}{
		{OpLock, 0, 1}, {OpLock, 1, 1}, {OpLock, waiter, waiter + 1}, {OpLock, waiter + 1, waiter + 1},
		{OpLock, waiter + woken, waiter + woken + 1}, {OpLock, waiter + starving, waiter + starving},
		{OpUnlock, 1, 0}, {OpUnlock, 0, 0}, {OpUnlock, waiter, waiter}, {OpUnlock, waiter + 1, waiter + 1},
		{OpUnlock, woken + 1, woken}, {OpUnlock, waiter + woken + 1, waiter + woken}, {OpUnlock, waiter + starving + woken + 1, waiter + starving + woken + 1},
		{OpRLock, 0, 1}, {OpRLock, 2, 3}, {OpRLock, -1, -1}, {OpRLock, -1 << 30, -1 << 30},
		{OpRUnlock, 1, 0}, {OpRUnlock, 3, 2}, {OpRUnlock, 0, 0}, {OpRUnlock, -1 << 30, -1 << 30}, {OpRUnlock, 1 - 1<<30, 1 - 1<<30},
	} {
		over := fmt.Sprint("over", i)
		m.ints(3, c.before, 1).op(OpSt32, r(3), r(1), 16).j(over, c.op, r(1), 16).ints(4, 0).label(over).op(OpLdS32, r(5), r(1), 16)
		s.show(m, 4, 5)
		want = append(want, map[bool]string{true: "1", false: "0"}[c.before != c.after], fmt.Sprint(c.after))
	}
	for _, op := range []Op{OpLock, OpUnlock, OpRLock, OpRUnlock} { // of no mutex
		over := fmt.Sprint("nil", op)
		m.ints(4, 0).j(over, op, r(2), 0).ints(4, 1).label(over)
		s.show(m, 4)
		want = append(want, "1")
	}
	m.op(OpRet)
	s.want(t, fmt.Sprint(want))
}

func TestTrapIsFatal(t *testing.T) {
	s := newStd(6)
	// A closure whose words have not arrived: pc 0.
	s.main.t(s.tInt, OpNew, r(1)).op(OpCallC, r(2), r(1)).op(OpRet)
	if got := s.run(t, 1); got.code != 2 || !contains(got.diag, "fatal error: torn value (data race)\n\ngoroutine 1 [running]:\n") {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
	note([]Instr{{Op: OpTrap}, {Op: OpGuard}})
}
