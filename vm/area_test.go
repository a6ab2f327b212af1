package vm

import (
	"testing"

	. "minigo/vm/bytecode"
)

// down adds a function that calls itself n times; each frame has an array of 100 numbers and one of 20 strings in blocks, and looks at them when
// the frames above it are gone. At 0 it calls bottom, if there is one.
func (s *std) down(bottom *fn) *fn {
	nums, strs := s.arrayOf(100, s.tInt), s.arrayOf(20, s.tString)
	f := s.fn("main.down", 1, 1, 16)
	f.Areas = [2]int32{832, 352}
	f.op(OpArea, r(3), AreaNumbers, 832/SlotSize).op(OpArea, r(4), AreaSlots, 352/SlotSize).
		t(nums, OpObj, r(5), r(3), 0).t(strs, OpObj, r(6), r(4), 0).
		x(s.tInt.Index, 1, OpObj, r(9), r(3), 102).op(OpLd64, r(9), r(9), 0).op(OpAdd, r(8), r(8), r(9)).
		op(OpLd64, r(9), r(5), 8).op(OpLenStr, r(8), r(8)). // zero, whatever was there
		ints(7, 3).op(OpAs64, r(2), r(5), r(7)).
		str(8, "abc").op(OpStStr, r(8), r(6), 5*SlotSize).
		ints(1, 0).j("zero", OpJEqI, r(2), 0).
		op(OpAddI, r(12), r(2), 0xffff).call(10, f).
		op(OpAx64, r(1), r(5), r(7)).op(OpLdStr, r(8), r(6), 5*SlotSize).op(OpLenStr, r(8), r(8)).
		op(OpAdd, r(1), r(1), r(8)).op(OpAdd, r(1), r(1), r(11)).op(OpAdd, r(1), r(1), r(9)).
		op(OpLeave, r(3), AreaNumbers).op(OpLeave, r(4), AreaSlots).op(OpRet).
		label("zero")
	if bottom != nil {
		f.call(10, bottom)
	}
	f.op(OpLeave, r(4), AreaSlots).op(OpLeave, r(3), AreaNumbers).op(OpRet)
	return f
}

func TestFramesHaveTheirVariablesInAreas(t *testing.T) {
	s := newStd(8)
	down := s.down(nil)
	for range 3 { // the areas grow, shrink and are used again
		s.main.ints(4, 1000).call(2, down)
		s.show(s.main, 3)
	}
	s.main.ints(4, 5).call(2, down)
	s.show(s.main, 3).op(OpRet)
	s.want(t, "[503500 503500 503500 30]")
}

// What a panic leaves behind is given back by the frames below.
func TestPanicsSkipBlocks(t *testing.T) {
	s := newStd(8)
	recovers := s.fn("main.recovers", 0, 0, 4)
	recovers.op(OpRecover, r(1)).op(OpRet)
	panics := s.fn("main.panics", 0, 0, 4)
	panics.op(OpZeroP, r(1)).op(OpPanic, r(1))
	down := s.down(panics)
	try := s.fn("main.try", 0, 1, 12)
	try.Areas = [2]int32{832, 0}
	nums := s.arrayOf(100, s.tInt)
	try.op(OpArea, r(2), AreaNumbers, 832/SlotSize).t(nums, OpObj, r(3), r(2), 0).ints(4, 9).op(OpAs64, r(1), r(3), r(4)).
		deferCall(recovers).
		op(OpMov, r(8), r(1)).call(6, down).
		label("defers").op(OpRunDefers).op(OpAx64, r(1), r(3), r(4))
	s.show(try, 1).op(OpLeave, r(2), AreaNumbers).op(OpRet)
	for _, n := range []int{3, 200, 7} {
		s.main.ints(3, n).call(2, try)
	}
	down2 := s.down(nil)
	s.main.ints(4, 100).call(2, down2)
	s.show(s.main, 3).op(OpRet)
	s.want(t, "[3 200 7 5350]")
}

func TestAreasCountAsStack(t *testing.T) {
	s := newStd(8)
	f := s.fn("main.f", 0, 0, 4)
	f.Areas = [2]int32{60000, 0}
	f.op(OpArea, r(1), AreaNumbers, 60000/SlotSize).call(2, f).op(OpLeave, r(1), AreaNumbers).op(OpRet)
	s.main.call(2, f).op(OpRet)
	got := s.run(t, 1)
	if got.code != 2 || !contains(got.diag, "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n", "main.f()") {
		t.Errorf("exit %d\n%.2000s", got.code, got.diag)
	}
}
