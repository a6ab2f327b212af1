package vm

import (
	"testing"

	. "minigo/vm/bytecode"
)

// fib adds the function that the benchmarks have made famous.
func (s *std) fib() *fn {
	f := s.fn("main.fib", 1, 1, 8)
	f.j("rec", OpJGeI, r(2), 2).
		op(OpMov, r(1), r(2)).op(OpRet).
		label("rec").
		op(OpAddI, r(6), r(2), 0xffff).call(4, f).
		op(OpMov, r(3), r(5)).
		op(OpAddI, r(6), r(2), 0xfffe).call(4, f).
		op(OpAdd, r(1), r(3), r(5)).op(OpRet)
	return f
}

func TestCallsAndReturns(t *testing.T) {
	s := newStd(8)
	fib := s.fib()
	s.main.ints(4, 20).call(2, fib)
	s.show(s.main, 3).op(OpRet)
	s.want(t, "[6765]")
}

// A recursion of a million frames moves the stack many times.
func TestStackGrows(t *testing.T) {
	s := newStd(10)
	sum := s.fn("main.sum", 1, 1, 6)
	sum.j("more", OpJGtI, r(2), 0).ints(1, 0).op(OpRet).
		label("more").op(OpAddI, r(5), r(2), 0xffff).call(3, sum).
		op(OpAdd, r(1), r(4), r(2)).op(OpRet)
	s.main.ints(4, 1000000).call(2, sum)
	s.show(s.main, 3).op(OpRet)
	s.want(t, "[500000500000]")
}

func TestStackOverflowIsFatal(t *testing.T) {
	if testing.Short() {
		t.Skip("takes 512 MB")
	}
	s := newStd(4)
	f := s.fn("main.f", 0, 0, 4)
	f.call(2, f).op(OpRet)
	s.main.call(2, f).op(OpRet)
	got := s.run(t, 1)
	if got.code != 2 || !contains(got.diag, "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n",
		"goroutine 1 [running]:\nmain.f()\n", "frames elided", "main.main()") {
		t.Errorf("exit %d\n%.2000s", got.code, got.diag)
	}
}

func TestClosures(t *testing.T) {
	s := newStd(12)
	add := s.fn("main.add", 1, 1, 6)
	add.Captures = 3
	// A captured value, a captured cell, a captured string.
	add.op(OpCap, r(3), 1).op(OpAdd, r(1), r(2), r(3)).
		op(OpCapP, r(4), 2).op(OpLd64, r(3), r(4), 0).op(OpAddI, r(3), r(3), 1).op(OpSt64, r(3), r(4), 0).
		op(OpCapN, r(4), 3, 1).op(OpLenStr, r(4), r(4)).op(OpAdd, r(1), r(1), r(4)).op(OpRet)
	m := s.main
	m.ints(1, 100).t(s.tInt, OpNew, r(2)).str(3, "four").
		x(int(add.Index), 0, OpClosure, r(4), r(1), 3).
		ints(7, 5).op(OpCallC, r(5), r(4))
	s.show(m, 6)
	m.ints(7, 6).op(OpCallC, r(5), r(4)).op(OpLd64, r(1), r(2), 0)
	s.show(m, 6, 1).op(OpRet)
	s.want(t, "[109 110 2]")
}

func TestCallOfNilClosurePanics(t *testing.T) {
	s := newStd(6)
	s.main.op(OpZeroP, r(1)).op(OpCallC, r(2), r(1)).op(OpRet)
	got := s.run(t, 1)
	if got.code != 2 || !contains(got.diag, "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV",
		"\n\ngoroutine 1 [running]:\nmain.main()\n\tt.mg:3 +0x10\n") {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
}

// Methods are found by the value's type; receivers of one number, one reference, one slot, several slots and none.
func TestInterfaceCalls(t *testing.T) {
	s := newStd(16)
	p := s.prog
	p.Methods = []string{"Other", "Get", "Far"}
	sig := s.typ(Type{Kind: KindFunc, Results: []*Type{s.tInt}, Params: []*Type{s.tInt}})
	method := func(name string, recv *Type, body func(f *fn)) {
		f := s.fn("main."+name, 1, 2, 10)
		if recv.Regs != 1 { // it comes as its box
			f.op(OpMov, r(6), r(3)).t(recv, OpUnbox, r(2), r(2)).op(OpMov, r(2+int(recv.Regs)), r(6))
		}
		body(f)
		recv.Methods = []Method{{Name: "Get", ID: 1, Func: f.Index, Type: sig}}
	}
	tNum := s.typ(Type{Kind: KindInt, Str: "main.Num", Name: "Num"})
	tPtr := s.typ(Type{Kind: KindPointer, Elem: s.tInt})
	tStr := s.typ(Type{Kind: KindString, Str: "main.Str", Name: "Str"})
	tPair := s.typ(Type{Kind: KindStruct, Str: "main.Pair", Fields: []Field{{Name: "a", Type: s.tInt}, {Name: "b", Type: s.tString}}})
	tNone := s.typ(Type{Kind: KindStruct, Str: "main.None"})
	method("Num.Get", tNum, func(f *fn) { f.op(OpAdd, r(1), r(2), r(3)).op(OpRet) })
	method("Ptr.Get", tPtr, func(f *fn) { f.op(OpLd64, r(2), r(2), 0).op(OpAdd, r(1), r(2), r(3)).op(OpRet) })
	method("Str.Get", tStr, func(f *fn) { f.op(OpLenStr, r(2), r(2)).op(OpAdd, r(1), r(2), r(3)).op(OpRet) })
	method("Pair.Get", tPair, func(f *fn) {
		f.op(OpLenStr, r(3), r(3)).op(OpAdd, r(2), r(2), r(3)).op(OpAdd, r(1), r(2), r(4)).op(OpRet)
	})
	method("None.Get", tNone, func(f *fn) { f.op(OpAddI, r(1), r(2), 7).op(OpRet) })
	tGet := s.typ(Type{Kind: KindInterface, Str: "main.Getter", IMethods: []IMethod{{Name: "Get", ID: 1, Type: sig}}})

	m := s.main
	m.ints(1, 40).t(s.tInt, OpNew, r(2)).op(OpSt64, r(1), r(2), 0).str(3, "hello").ints(4, 3).str(5, "xy")
	// The box, and where the receivers begin: the arguments follow them.
	for _, c := range []struct {
		t    *Type
		from int
	}{{tNum, 1}, {tPtr, 2}, {tStr, 3}, {tPair, 4}, {tNone, 1}} {
		m.t(c.t, OpMkIface, r(6), r(c.from)).
			ints(10, 2).
			x(1, 0, OpCallI, r(7), r(6), 1)
		s.show(m, 8)
		// The same through a method value.
		m.x(tGet.Index, 1, OpMethVal, r(6), r(6)).ints(9, 1).op(OpCallC, r(7), r(6))
		s.show(m, 8)
	}
	m.op(OpRet)
	s.want(t, "[42 41 42 41 7 6 7 6 9 8]")
}

func TestTailCallLeavesNoFrame(t *testing.T) {
	s := newStd(10)
	target := s.fn("main.T.m", 1, 2, 6)
	target.op(OpAdd, r(1), r(2), r(3)).op(OpRet)
	thunk := s.fn("main.T.m-fm", 1, 1, 8)
	thunk.Captures = 1
	// link, result, arg -> link, result, recv, arg
	thunk.op(OpMov, r(5), r(2)).op(OpCap, r(4), 1).op(OpMov, r(3), r(1)).closure(6, target).op(OpTailC, r(3), r(6), 3)
	s.main.ints(1, 30).x(int(thunk.Index), 0, OpClosure, r(2), r(1), 1).ints(5, 12).op(OpCallC, r(3), r(2))
	s.show(s.main, 4).op(OpRet)
	s.want(t, "[42]")
}

func TestNativeGoesThroughEveryStatus(t *testing.T) {
	s := newStd(8)
	n := s.native("test.state", 1, 1)
	s.main.ints(4, 100).call(2, n)
	s.show(s.main, 3)
	s.main.ints(4, 200).call(2, n)
	s.show(s.main, 3).op(OpRet)
	s.want(t, "[105 205]")
}

// A native that runs to its end has no frame; but where it looks at the stack, or panics, there is one.
func TestLeafNatives(t *testing.T) {
	s := newStd(10)
	fail := s.native("test.fail", 2, 2)
	m := s.main
	m.ints(5, 4, 0).call(2, fail).ints(1, 7)
	s.shows(s.show(m, 3), 4)
	f := s.fn("main.f", 0, 0, 10)
	f.deferCall(s.recoverAndShow(-1)).ints(5, 4, 1).call(2, fail).deferring()
	m.call(2, f).ints(5, 4, 1).call(2, fail).op(OpRet)
	got := s.run(t, 1)
	trace := "goroutine 1 [running]:\ntest.fail(...)\n\tt.mg:2 +0x8\nmain.main()\n\tt.mg:"
	if !contains(got.out, "[40 "+trace, " as asked]") {
		t.Errorf("printed %s", got.out)
	}
	if got.code != 2 || !contains(got.diag, "panic: runtime error: as asked\n\n"+trace) {
		t.Errorf("exit %d\n%s", got.code, got.diag)
	}
}
