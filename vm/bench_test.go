package vm

import (
	"testing"

	. "minigo/vm/bytecode"
)

// bench runs a program once for each round.
func bench(b *testing.B, build func(s *std)) {
	s := newStd(16)
	build(s)
	s.main.op(OpRet)
	for b.Loop() {
		if got := s.run(b, 1); got.code != 0 {
			b.Fatal(got.diag)
		}
	}
}

func BenchmarkFib35(b *testing.B) {
	bench(b, func(s *std) {
		fib := s.fib()
		s.main.ints(4, 35).call(2, fib)
	})
}

func BenchmarkLoop100M(b *testing.B) {
	bench(b, func(s *std) {
		// s = (s + i*i) & 0xffffff
		s.main.ints(1, 0, 0, 100_000_000, 0xffffff).label("l").
			op(OpMul, r(5), r(2), r(2)).op(OpAdd, r(1), r(1), r(5)).op(OpAnd, r(1), r(1), r(4)).
			j("l", OpLoopIncLt, r(2), r(3))
	})
}

func BenchmarkSieve5M(b *testing.B) {
	bench(b, func(s *std) {
		tBool := s.typ(Type{Kind: KindBool, Str: "bool"})
		tBools := s.typ(Type{Kind: KindSlice, Elem: tBool})
		s.main.ints(1, 5_000_000).t(tBools, OpMkSl, r(2), r(1), r(1)).
			ints(4, 2, 0, 1). // i, count, true
			label("outer").
			op(OpIx8, r(7), r(2), r(4)).
			j("next", OpJT, r(7)).
			op(OpAddI, r(5), r(5), 1).
			op(OpAdd, r(8), r(4), r(4)).
			j("next", OpJLe, r(1), r(8)).
			label("inner").
			op(OpSx8, r(6), r(2), r(8)).
			op(OpAdd, r(8), r(8), r(4)).
			j("inner", OpLoopLt, r(8), r(1)).
			label("next").
			j("outer", OpLoopIncLt, r(4), r(1))
	})
}
