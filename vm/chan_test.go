package vm

import (
	"fmt"
	"strings"
	"testing"

	. "minigo/vm/bytecode"
)

func (s *std) chanOf(t *Type) *Type {
	return s.typ(Type{Kind: KindChan, Elem: t, Str: "chan " + t.Str})
}

// goCall starts g with the p of registers as arguments.
func (f *fn) goCall(g *fn, args ...int) *fn {
	w := int(f.Frame) - 2 - len(args)
	for i, a := range args {
		f.op(OpMovS, r(w+1+int(g.Results)+i), r(a))
	}
	return f.closure(w-1, g).op(OpGo, r(w), r(w-1), uint16(1+int(g.Results)+len(args)))
}

// pipeline sends 1 to n through a channel with a buffer of size, and prints the sum.
func pipeline(n, size int) *std {
	s := newStd(14)
	tc := s.chanOf(s.tInt)
	sender := s.fn("main.sender", 0, 2, 6)
	sender.ints(3, 1).label("l").t(tc, OpSend, r(3), r(1)).j("l", OpLoopIncLe, r(3), r(2)).
		op(OpClose, r(1)).op(OpRet)
	m := s.main
	m.ints(1, size).t(tc, OpMkChan, r(2), r(1)).ints(3, n).goCall(sender, 2, 3).
		ints(4, 0).
		label("l").t(tc, OpRecv2, r(5), r(2)).j("end", OpJF, r(6)).op(OpAdd, r(4), r(4), r(5)).j("l", OpLoop).
		label("end")
	s.show(m, 4).op(OpLenCh, r(5), r(2)).op(OpCapCh, r(6), r(2))
	s.show(m, 5, 6).op(OpRet)
	return s
}

func TestChannels(t *testing.T) {
	for _, size := range []int{0, 1, 7} {
		want := fmt.Sprintf("[500500 0 %d]", size)
		pipeline(1000, size).want(t, want)
		s := pipeline(50, size)
		for seed := range uint64(20) {
			if got := s.simulate(t, seed, 2); got.out != fmt.Sprintf("[1275 0 %d]", size) || got.code != 0 {
				t.Fatalf("size %d, seed %d: %s, exit %d\n%s", size, seed, got.out, got.code, got.diag)
			}
		}
	}
}

// Elements of several slots, and of none.
func TestChannelsOfStructs(t *testing.T) {
	s := newStd(16)
	pair := s.typ(Type{Kind: KindStruct, Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tString}}})
	none := s.typ(Type{Kind: KindStruct})
	tp, tn := s.chanOf(pair), s.chanOf(none)
	sender := s.fn("main.sender", 0, 2, 8)
	sender.ints(3, 9).str(4, "nine").t(tp, OpSend, r(3), r(1)).t(tn, OpSend, r(3), r(2)).op(OpRet)
	s.main.ints(1, 0).t(tp, OpMkChan, r(2), r(1)).t(tn, OpMkChan, r(3), r(1)).goCall(sender, 2, 3).
		t(tp, OpRecv, r(5), r(2)).t(tn, OpRecv2, r(7), r(3))
	s.show(s.main, 5, 7)
	s.shows(s.main, 6).op(OpRet)
	s.want(t, "[9 1 nine]")
}

func TestChannelPanics(t *testing.T) {
	for _, c := range []struct {
		want string
		code func(f *fn, tc *Type)
	}{
		{"panic: send on closed channel\n", func(f *fn, tc *Type) { f.op(OpClose, r(2)).t(tc, OpSend, r(1), r(2)) }},
		{"panic: close of closed channel\n", func(f *fn, tc *Type) { f.op(OpClose, r(2)).op(OpClose, r(2)) }},
		{"panic: close of nil channel\n", func(f *fn, tc *Type) { f.op(OpZeroP, r(2)).op(OpClose, r(2)) }},
		{"panic: makechan: size out of range\n", func(f *fn, tc *Type) { f.ints(1, -1).t(tc, OpMkChan, r(2), r(1)) }},
		{"fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\nmain.main()\n", func(f *fn, tc *Type) { f.t(tc, OpRecv, r(1), r(2)) }},
		{"goroutine 1 [chan send (nil chan)]:\n", func(f *fn, tc *Type) { f.op(OpZeroP, r(2)).t(tc, OpSend, r(1), r(2)) }},
		{"goroutine 1 [select (no cases)]:\n", func(f *fn, tc *Type) { f.Selects = []Select{{}}; f.x(0, 0, OpSelect, r(3)) }},
	} {
		s := newStd(8)
		tc := s.chanOf(s.tInt)
		s.main.ints(1, 0).t(tc, OpMkChan, r(2), r(1))
		c.code(s.main, tc)
		s.main.op(OpRet)
		if got := s.run(t, 1); got.code != 2 || !contains(got.diag, c.want) {
			t.Errorf("want %q, exit %d\n%s", c.want, got.code, got.diag)
		}
	}
}

// A sender that is parked when the channel is closed panics.
func TestSendWokenByClose(t *testing.T) {
	s := newStd(10)
	tc := s.chanOf(s.tInt)
	yield := s.native("test.yield", 0, 0)
	closer := s.fn("main.closer", 0, 1, 4)
	closer.op(OpClose, r(1)).op(OpRet)
	s.main.ints(1, 0).t(tc, OpMkChan, r(2), r(1)).goCall(closer, 2).call(5, yield).t(tc, OpSend, r(1), r(2)).op(OpRet)
	if got := s.run(t, 1); got.code != 2 || !contains(got.diag, "panic: send on closed channel\n") {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
}

// TestYield: two goroutines that yield take turns. (The very first yield comes back at once: time slice 0 is a 61st one, which begins with
// the global queue.)
func TestYield(t *testing.T) {
	s := newStd(8)
	other := s.fn("main.other", 0, 1, 8)
	other.ints(2, 0).label("l").op(OpLd64, r(3), r(1), 0).op(OpMulI, r(3), r(3), 10).op(OpAddI, r(3), r(3), 2).
		op(OpSt64, r(3), r(1), 0).op(OpYield).j("l", OpLoopIncLtI, r(2), 3).op(OpRet)
	m := s.main
	m.t(s.tInt, OpNew, r(1)).op(OpMovP, r(3), r(1)).goCall(other, 3).ints(2, 0).
		label("l").op(OpLd64, r(3), r(1), 0).op(OpMulI, r(3), r(3), 10).op(OpAddI, r(3), r(3), 1).
		op(OpSt64, r(3), r(1), 0).op(OpYield).j("l", OpLoopIncLtI, r(2), 3)
	m.op(OpLd64, r(4), r(1), 0)
	s.show(m, 4).op(OpRet)
	s.want(t, "[11212]")
}

// selecting receives from two senders until both have closed, in a select that waits.
func selecting(n int) *std {
	s := newStd(20)
	tc := s.chanOf(s.tInt)
	sender := s.fn("main.sender", 0, 2, 6)
	sender.ints(3, 1).label("l").t(tc, OpSend, r(3), r(1)).j("l", OpLoopIncLe, r(3), r(2)).
		op(OpClose, r(1)).op(OpRet)
	m := s.main
	m.ints(1, 0).t(tc, OpMkChan, r(2), r(1)).t(tc, OpMkChan, r(3), r(1)).ints(4, n).
		goCall(sender, 2, 4).goCall(sender, 3, 4)
	m.Selects = []Select{
		{Cases: []SelectCase{
			{Chan: r(2), Val: r(6), Ok: r(7), Type: uint32(tc.Index)},
			{Chan: r(3), Val: r(6), Ok: r(7), Type: uint32(tc.Index)}}},
		{Cases: []SelectCase{{Chan: r(2), Val: 0xffff, Ok: 0xffff, Type: uint32(tc.Index)}}, Default: true},
		{Cases: []SelectCase{{Chan: r(2), Val: r(6), Send: true, Type: uint32(tc.Index)}}, Default: true},
	}
	m.ints(8, 0). // sum
			label("l").x(0, 0, OpSelect, r(5)).
			j("closed", OpJF, r(7)).op(OpAdd, r(8), r(8), r(6)).j("l", OpLoop).
			label("closed").j("first", OpJEqI, r(5), 0).op(OpZeroP, r(3)).j("check", OpJmp).
			label("first").op(OpZeroP, r(2)).
			label("check").op(OpEqP, r(9), r(2), r(3)).j("l", OpLoopF, r(9))
	s.show(m, 8).x(1, 0, OpSelect, r(5))
	s.show(m, 5).ints(1, 1).t(tc, OpMkChan, r(2), r(1)).x(2, 0, OpSelect, r(5))
	s.show(m, 5).x(2, 0, OpSelect, r(5))
	s.show(m, 5).t(tc, OpRecv, r(6), r(2)).op(OpClose, r(2)).x(1, 0, OpSelect, r(5))
	s.show(m, 5).op(OpRet)
	return s
}

// TestTry: a select of one case and a default, on channels that are nil, empty, full and closed, with elements of two slots and of none.
func TestTry(t *testing.T) {
	s := newStd(20)
	pair := s.typ(Type{Kind: KindStruct, Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tInt}}})
	none := s.typ(Type{Kind: KindStruct})
	tp, tn := s.chanOf(pair), s.chanOf(none)
	m := s.main
	m.op(OpZeroP, r(1)).ints(3, 7, 8, 9).t(tp, OpTrySend, r(2), r(1), r(3)).t(tp, OpTryRecv, r(6), r(1), r(3))
	s.show(m, 2, 6, 3)
	m.ints(6, 1).t(tp, OpMkChan, r(1), r(6)).t(tp, OpTryRecv, r(2), r(1), r(3)).t(tp, OpTrySend, r(6), r(1), r(3)).t(tp, OpTrySend, r(7), r(1), r(3))
	s.show(m, 2, 6, 7)
	m.ints(3, 0, 0).t(tp, OpTryRecv, r(2), r(1), r(3)).op(OpMov, r(6), r(5))
	s.show(m, 2, 3, 4, 6)
	m.op(OpClose, r(1)).t(tp, OpTryRecv, r(2), r(1), r(3))
	s.show(m, 2, 3, 4, 5)
	m.ints(6, 1).t(tn, OpMkChan, r(1), r(6)).t(tn, OpTrySend, r(2), r(1), r(3)).t(tn, OpTryRecv, r(6), r(1), r(3)).op(OpMov, r(7), r(3)).
		t(tn, OpTryRecv, r(8), r(1), r(3))
	s.show(m, 2, 6, 7, 8)
	m.op(OpClose, r(1)).t(tn, OpTrySend, r(2), r(1), r(3)).op(OpRet)
	want := "[-1 -1 7 -1 0 -1 0 7 8 1 0 0 0 0 0 0 1 -1]"
	if got := s.run(t, 1); got.out != want || got.code != 2 || !strings.HasPrefix(got.diag, "panic: send on closed channel") {
		t.Errorf("got %s, exit %d, want %s\n%s", got.out, got.code, want, got.diag)
	}
}

func TestSelect(t *testing.T) {
	selecting(100).want(t, "[10100 -1 0 -1 0]")
	s := selecting(10)
	for seed := range uint64(50) {
		if got := s.simulate(t, seed, 3); got.out != "[110 -1 0 -1 0]" || got.code != 0 {
			t.Fatalf("seed %d: %s, exit %d\n%s", seed, got.out, got.code, got.diag)
		}
	}
}

// A goroutine that spins without calls holds up nobody, nor does one that calls without loops.
func TestPreemption(t *testing.T) {
	for name, spin := range map[string]func(f *fn){
		"loop": func(f *fn) { f.label("l").j("l", OpLoop) },
		"calls": func(f *fn) {
			g := f.p.fn("main.g", 0, 1, 6)
			g.j("more", OpJGtI, r(1), 0).op(OpRet).
				label("more").op(OpAddI, r(5), r(1), 0xffff).call(4, g).op(OpAddI, r(5), r(1), 0xffff).call(4, g).op(OpRet)
			f.ints(3, 60).call(2, g).op(OpRet)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStd(10)
			yield := s.native("test.yield", 0, 0)
			spinner := s.fn("main.spinner", 0, 0, 6)
			spin(spinner)
			s.main.goCall(spinner).ints(1, 0).label("l").call(4, yield).op(OpAddI, r(1), r(1), 1).j("out", OpJGeI, r(1), 20).j("l", OpLoop).
				label("out")
			s.show(s.main, 1).op(OpRet)
			s.want(t, "[20]")
		})
	}
}

// Dead goroutines' stacks are used again, and are clean.
func TestManyGoroutines(t *testing.T) {
	s := newStd(14)
	tc := s.chanOf(s.tInt)
	deep := s.fn("main.deep", 1, 1, 30)
	deep.j("more", OpJGtI, r(2), 0).ints(1, 0).op(OpRet).
		label("more").op(OpAddI, r(29), r(2), 0xffff).call(27, deep).op(OpAddI, r(1), r(28), 1).op(OpRet)
	worker := s.fn("main.worker", 0, 2, 8)
	worker.op(OpMov, r(7), r(2)).call(5, deep).t(tc, OpSend, r(6), r(1)).op(OpRet)
	m := s.main
	m.ints(1, 0).t(tc, OpMkChan, r(2), r(1)).ints(3, 0, 0, 2000).
		label("spawn").op(OpAndI, r(6), r(3), 31).goCall(worker, 2, 6).j("spawn", OpLoopIncLt, r(3), r(5)).
		ints(3, 0).
		label("join").t(tc, OpRecv, r(6), r(2)).op(OpAdd, r(4), r(4), r(6)).j("join", OpLoopIncLt, r(3), r(5))
	s.show(m, 4).op(OpRet)
	if got := s.run(t, 2); got.out != "[30872]" || got.code != 0 {
		t.Errorf("%s exit %d\n%s", got.out, got.code, got.diag)
	}
}
