package vm

// This file implements the test that the poison loop sees programs that read what they have not written.

import (
	"testing"

	. "minigo/vm/bytecode"
)

// TestPoison: each of these programs is wrong, and prints what a right one does with the threaded loop, whose new stacks are zero; with the poison loop none does.
func TestPoison(t *testing.T) {
	for name, build := range map[string]func(s *std, f *fn){
		"a number": func(s *std, f *fn) {
			f.op(OpMov, r(1), r(4)).op(OpRet)
		},
		"a result": func(s *std, f *fn) {
			f.op(OpRet)
		},
		"a reference": func(s *std, f *fn) {
			f.ints(1, 0).j("nil", OpJNil, r(4)).ints(1, 1).label("nil").op(OpRet)
		},
		"a callee's register": func(s *std, f *fn) {
			g := s.fn("main.g", 0, 0, 2)
			g.ints(1, 0).op(OpRet)
			f.call(4, g).op(OpMov, r(1), r(5)).op(OpRet)
		},
		"a block": func(s *std, f *fn) {
			f.Areas[AreaNumbers] = 16
			f.op(OpArea, r(4), AreaNumbers, 1).op(OpLd64, r(1), r(4), 0).op(OpLeave, r(4), AreaNumbers).op(OpRet)
		},
	} {
		s := newStd(8)
		f := s.fn("main.f", 1, 0, 10)
		build(s, f)
		s.main.call(2, f)
		s.show(s.main, 3).op(OpRet)
		if got := s.run(t, 1); got.out != "[0]" || got.code != 0 {
			t.Errorf("%s: got %s, exit %d\n%s", name, got.out, got.code, got.diag)
		}
		s.loop = PoisonLoop
		if got := s.run(t, 1); got.out == "[0]" {
			t.Errorf("%s: the poison loop does not see it", name)
		}
	}
}
