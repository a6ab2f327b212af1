package vm

import (
	"testing"

	. "minigo/vm/bytecode"
)

// deferring ends a function that defers.
func (f *fn) deferring() *fn { return f.label("defers").op(OpRunDefers).op(OpRet) }

// say adds a function that prints n.
func (s *std) say(n int) *fn {
	f := s.fn("main.say", 0, 0, 5)
	f.ints(1, n)
	return s.show(f, 1).op(OpRet)
}

// deferCall defers the call of g, without arguments.
func (f *fn) deferCall(g *fn) *fn {
	w := int(f.Frame) - 2
	return f.closure(w-1, g).op(OpDefer, r(w), r(w-1), 1)
}

// panicString panics with a string.
func (s *std) panicString(f *fn, text string) *fn {
	return f.str(1, text).t(s.tString, OpMkIface, r(2), r(1)).op(OpPanic, r(2))
}

// recoverAndShow adds a deferred function that recovers and prints a string it finds, or n.
func (s *std) recoverAndShow(n int) *fn {
	f := s.fn("main.recover", 0, 0, 6)
	f.op(OpRecover, r(1)).j("nil", OpJNil, r(1)).
		t(s.tString, OpUnbox, r(2), r(1))
	s.shows(f, 2).op(OpRet)
	f.label("nil").ints(1, n)
	return s.show(f, 1).op(OpRet)
}

func TestDefersRunLastFirstWithTheirArguments(t *testing.T) {
	s := newStd(10)
	m := s.main
	m.ints(1, 0).label("loop").
		op(OpMov, r(5), r(1)).closure(2, s.pint).op(OpDefer, r(4), r(2), 2).
		op(OpAddI, r(1), r(1), 1).j("out", OpJGeI, r(1), 5).j("loop", OpLoop).
		label("out").deferring()
	s.want(t, "[4 3 2 1 0]")
}

// What undefer forgets is not called. A rundefers with a window makes the calls in it, as far as it is large enough; of a record the memory is used again. The functions that the instruction names
// take captures, or arguments.
func TestDefersInWindow(t *testing.T) {
	for window := range 6 {
		s := newStd(12)
		lit := s.fn("main.lit", 0, 0, 6)
		lit.Captures = 3
		lit.op(OpCapN, r(1), 1, 3).op(OpAdd, r(1), r(1), r(2)).op(OpAdd, r(1), r(1), r(3))
		s.show(lit, 1).op(OpRet)
		sum := s.fn("main.sum", 1, 3, 8)
		sum.op(OpAdd, r(1), r(2), r(3)).op(OpAdd, r(1), r(1), r(4))
		s.show(sum, 1).op(OpRet)
		two := s.fn("main.two", 1, 2, 6)
		two.op(OpMulI, r(1), r(2), 10).op(OpAdd, r(1), r(1), r(3))
		s.show(two, 1).op(OpRet)
		f := s.fn("main.f", 0, 0, 14)
		f.ints(2, 1, 2, 3).x(int(lit.Index), 0, OpDeferLit, r(2), 3)
		f.ints(5, 10, 20, 30).x(int(sum.Index), 0, OpDeferFn, r(3), 5)
		f.ints(5, 5, 6).x(int(two.Index), 0, OpDeferFn, r(3), 4)
		f.ints(5, 40, 0, 0).closure(1, sum).op(OpDefer, r(3), r(1), 5)
		f.ints(5, 7).closure(1, s.pint).op(OpDefer, r(4), r(1), 2)
		f.deferCall(s.recoverAndShow(-1)).x(int(s.say(4).Index), 0, OpDeferLit, r(2), 0)
		f.ints(5, 8).x(int(s.pint.Index), 0, OpDeferFn, r(4), 2).op(OpUndefer)
		f.label("defers").op(OpRunDefers, r(8), uint16(window)).op(OpRet)
		s.main.call(2, f).call(2, f).op(OpRet)
		s.want(t, "[4 -1 7 40 56 60 6 4 -1 7 40 56 60 6]")
	}
}

// A deferred call that a rundefers makes panics: it is not made again, but the others are.
func TestPanicInDefersInWindow(t *testing.T) {
	s := newStd(10)
	second := s.fn("main.second", 0, 0, 8)
	s.panicString(second, "second")
	f := s.fn("main.f", 0, 0, 10)
	f.deferCall(s.say(1)).deferCall(s.recoverAndShow(-1)).x(int(second.Index), 0, OpDeferFn, r(2), 1)
	f.label("defers").op(OpRunDefers, r(5), 3).op(OpRet)
	s.main.call(2, f).call(2, f).op(OpRet)
	s.want(t, "[second 1 second 1]")
}

// A deferred call that recovers: the function returns normally, with its named result, and its other defers run.
func TestRecover(t *testing.T) {
	s := newStd(10)
	f := s.fn("main.f", 1, 0, 10)
	f.ints(1, 7).deferCall(s.say(1)).deferCall(s.recoverAndShow(-1)).deferCall(s.say(2))
	f.ints(1, 42)
	f.op(OpMov, r(3), r(1))
	f.str(4, "boom").t(s.tString, OpMkIface, r(5), r(4)).op(OpPanic, r(5))
	f.deferring()
	s.main.call(2, f)
	s.show(s.main, 3)
	s.main.call(2, s.recoverAndShow(9)) // nothing is left to recover
	s.main.op(OpRet)
	s.want(t, "[2 boom 1 42 9]")
}

// recover answers only to the function that the panic has called: not deeper, and not in a deferred call of a normal return.
func TestRecoverOnlyInTheDeferredFunctionItself(t *testing.T) {
	s := newStd(10)
	rec := s.recoverAndShow(-1)
	deep := s.fn("main.deep", 0, 0, 6)
	deep.call(2, rec).op(OpRet)
	inDefer := s.fn("main.inDefer", 0, 0, 8)
	inDefer.deferCall(rec).deferring()
	wrapper := s.fn("main.wrapper", 0, 0, 6)
	wrapper.Wrapper = true
	wrapper.call(2, rec).op(OpRet)
	f := s.fn("main.f", 0, 0, 10)
	f.deferCall(wrapper).deferCall(inDefer).deferCall(deep)
	s.panicString(f, "found").deferring()
	s.main.call(2, f).op(OpRet)
	s.want(t, "[-1 -1 found]")
}

// A panic in a deferred call takes the place of the first one; both are printed when nobody recovers.
func TestPanicInDeferredCall(t *testing.T) {
	build := func(recover bool) *std {
		s := newStd(10)
		second := s.fn("main.second", 0, 0, 8)
		s.panicString(second, "second")
		f := s.fn("main.f", 0, 0, 10)
		f.deferCall(second)
		s.panicString(f, "first").deferring()
		if recover {
			s.main.deferCall(s.recoverAndShow(-1))
		} else {
			s.main.deferCall(s.say(5))
		}
		s.main.call(2, f).deferring()
		return s
	}
	build(true).want(t, "[second]")
	got := build(false).run(t, 1)
	want := "panic: first\n\tpanic: second\n\ngoroutine 1 [running]:\nmain.second()\n\tt.mg:4 +0x20\npanic(...)\nmain.f()\n\tt.mg:6 +0x30\nmain.main()\n\tt.mg:4 +0x18\n"
	if got.out != "[5]" || got.code != 2 || got.diag != want {
		t.Errorf("exit %d, %s\n%s", got.code, got.out, got.diag)
	}
}

// What a deferred call panics and recovers itself does not touch the panic that has called it.
func TestNestedRecover(t *testing.T) {
	s := newStd(10)
	inner := s.fn("main.inner", 0, 0, 8)
	inner.deferCall(s.recoverAndShow(-1))
	s.panicString(inner, "inner").deferring()
	f := s.fn("main.f", 0, 0, 10)
	f.deferCall(s.recoverAndShow(-1)).deferCall(inner)
	s.panicString(f, "outer").deferring()
	s.main.call(2, f).op(OpRet)
	s.want(t, "[inner outer]")
}

func TestRecoveredAndPanickedAgain(t *testing.T) {
	s := newStd(10)
	again := s.fn("main.again", 0, 0, 8)
	again.op(OpRecover, r(1)).op(OpPanic, r(1)).op(OpRet)
	s.main.deferCall(again)
	s.panicString(s.main, "x").deferring()
	if got := s.run(t, 1); got.code != 2 || !contains(got.diag, "panic: x [recovered, repanicked]\n\ngoroutine 1 [running]:\nmain.again") {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
	s = newStd(10)
	other := s.fn("main.other", 0, 0, 8)
	other.op(OpRecover, r(1))
	s.panicString(other, "other").op(OpRet)
	s.main.deferCall(other)
	s.panicString(s.main, "x\ny").deferring()
	if got := s.run(t, 1); got.code != 2 || !contains(got.diag, "panic: x\n\ty [recovered]\n\tpanic: other\n\ngoroutine 1") {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
}

// Goexit runs the deferred calls, which cannot recover it; one that panics and is recovered does not stop it.
func TestGoexit(t *testing.T) {
	s := newStd(10)
	goexit := s.native("test.goexit", 0, 0)
	boom := s.fn("main.boom", 0, 0, 8)
	s.panicString(boom, "boom")
	g := s.fn("main.g", 0, 0, 10)
	g.deferCall(s.say(1)).deferCall(s.recoverAndShow(-1)).deferCall(boom).deferCall(s.recoverAndShow(-2)).
		call(4, goexit)
	s.show(g, 1).deferring()
	caller := s.fn("main.caller", 0, 0, 8)
	caller.deferCall(s.say(2)).call(2, g)
	s.show(caller, 1).deferring()
	yield := s.native("test.yield", 0, 0)
	s.main.closure(1, caller).op(OpGo, r(2), r(1), 1).call(3, yield).call(3, yield).call(3, yield).op(OpRet)
	s.want(t, "[-2 boom 1 2]")
}

func TestPanicNilAndDeferNil(t *testing.T) {
	s := newStd(10)
	s.main.op(OpZeroP, r(1)).op(OpPanic, r(1)).deferring()
	if got := s.run(t, 1); got.code != 2 || !contains(got.diag, "panic: panic called with nil argument (use GODEBUG=panicnil=1 to disable)\n") {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
	s = newStd(10)
	s.main.op(OpZeroP, r(1)).deferCall(s.recoverAndShow(3)).op(OpDefer, r(4), r(1), 1).deferring()
	s.want(t, "[invalid memory address or nil pointer dereference]")
}

// The texts of values as panic prints them; an Error method is asked.
func TestPanicTexts(t *testing.T) {
	s := newStd(10)
	sig := s.typ(Type{Kind: KindFunc, Results: []*Type{s.tString}})
	s.Methods = []string{"Error"}
	s.Known[KnownErrorMethod] = 0
	tErr := s.typ(Type{Kind: KindStruct, Str: "main.E", Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tInt}}})
	errorMethod := s.fn("main.E.Error", 1, 1, 4)
	errorMethod.str(1, "the text").op(OpRet)
	tErr.Methods = []Method{{Name: "Error", Func: errorMethod.Index, Type: sig}}
	s.main.t(tErr, OpMkIface, r(3), r(1)).op(OpPanic, r(3)).deferring()
	if got := s.run(t, 1); !contains(got.diag, "panic: the text\n\ngoroutine 1 [running]:\nmain.main()\n\tt.mg:3 +0x18\n") {
		t.Errorf("%s", got.diag)
	}
	for _, c := range []struct {
		typ  Type
		want string
	}{
		{Type{Kind: KindInt, Str: "int", Name: "int"}, "panic: -5\n"},
		{Type{Kind: KindInt, Str: "main.N", Name: "N", Pkg: "main"}, "panic: main.N(-5)\n"},
		{Type{Kind: KindFloat64, Str: "float64", Name: "float64"}, "panic: NaN\n"},
		{Type{Kind: KindStruct, Str: "main.T", Name: "T", Pkg: "main"}, "panic: (main.T) 0x"},
	} {
		s := newStd(10)
		s.main.ints(1, -5).t(s.typ(c.typ), OpMkIface, r(2), r(1)).op(OpPanic, r(2)).deferring()
		if got := s.run(t, 1); got.code != 2 || !contains(got.diag, c.want) {
			t.Errorf("%s: exit %d\n%s", c.want, got.code, got.diag)
		}
	}
}

// A deferred call in a frame whose stack is full.
func TestPanicAtTheStacksEnd(t *testing.T) {
	s := newStd(10)
	f := s.fn("main.f", 0, 1, 9)
	f.deferCall(s.say(1))
	f.j("deeper", OpJGtI, r(1), 0)
	s.panicString(f, "bottom")
	f.label("deeper").op(OpAddI, r(4), r(1), 0xffff).call(3, f).deferring()
	s.main.deferCall(s.recoverAndShow(-1)).ints(4, 300).call(3, f).deferring()
	got := s.run(t, 1)
	if got.code != 0 || !contains(got.out, " bottom]") || len(got.out) != len("[1")+300*len(" 1")+len(" bottom]") {
		t.Errorf("exit %d %s\n%s", got.code, got.out, got.diag)
	}
}

// A function defers for the frame of its caller: the call is made when that returns, or panics; recovered, that returns.
func TestDeferForAFrameBelow(t *testing.T) {
	s := newStd(12)
	f := s.fn("main.f", 0, 0, 10)
	body := s.fn("main.f-range1", 0, 1, 8)
	body.deferCall(s.say(1)).closure(4, s.recoverAndShow(-1)).x(int(r(1)), int(f.Index), OpDeferAt, r(5), r(4), 1)
	body.deferCall(s.say(2)).closure(4, s.say(3)).x(int(r(1)), int(f.Index), OpDeferAt, r(5), r(4), 1).deferring()
	f.op(OpFrame, r(5)).call(4, body)
	s.show(f, 5)
	s.panicString(f, "boom").deferring()
	s.main.call(2, f).ints(1, 4)
	s.show(s.main, 1).op(OpRet)
	// main.f's frame is at the end of main's window: slot 2.
	s.want(t, "[2 1 32 3 boom 4]")
}
