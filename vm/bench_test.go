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

// A million hops: two goroutines send to each other.
func BenchmarkPingPong500k(b *testing.B) {
	bench(b, func(s *std) {
		tc := s.chanOf(s.tInt)
		echo := s.fn("main.echo", 0, 2, 6)
		echo.label("l").t(tc, OpRecv, r(3), r(1)).t(tc, OpSend, r(3), r(2)).j("l", OpLoop)
		m := s.main
		m.ints(1, 0).t(tc, OpMkChan, r(2), r(1)).t(tc, OpMkChan, r(3), r(1)).goCall(echo, 2, 3).ints(4, 0, 500_000).
			label("l").t(tc, OpSend, r(4), r(2)).t(tc, OpRecv, r(6), r(3)).j("l", OpLoopIncLt, r(4), r(5))
	})
}

func BenchmarkSpawn300k(b *testing.B) {
	bench(b, func(s *std) {
		tc := s.chanOf(s.tInt)
		w := s.fn("main.w", 0, 1, 6)
		w.ints(3, 1).t(tc, OpSend, r(3), r(1)).op(OpRet)
		m := s.main
		m.ints(1, 0).t(tc, OpMkChan, r(2), r(1)).ints(4, 0, 300_000).
			label("l").goCall(w, 2).t(tc, OpRecv, r(6), r(2)).j("l", OpLoopIncLt, r(4), r(5))
	})
}

func BenchmarkInterfaceCalls10M(b *testing.B) {
	bench(b, func(s *std) {
		s.Methods = []string{"Get"}
		sig := s.typ(Type{Kind: KindFunc, Results: []*Type{s.tInt}})
		get := s.fn("main.N.Get", 1, 1, 4)
		get.op(OpMov, r(1), r(2)).op(OpRet)
		tN := s.typ(Type{Kind: KindInt, Str: "main.N", Methods: []Method{{Name: "Get", Func: get.Index, Type: sig}}})
		s.main.ints(1, 5).t(tN, OpMkIface, r(2), r(1)).ints(3, 0, 10_000_000).
			label("l").x(0, 0, OpCallI, r(6), r(2), 1).op(OpAdd, r(5), r(5), r(7)).j("l", OpLoopIncLt, r(3), r(4))
	})
}
