package vm

import (
	"os"
	"strings"
	"testing"
	"time"

	. "minigo/vm/bytecode"
)

// TestTornValues lets goroutines on several threads write and read one variable of each type of several words, without any order. The program may see
// old values, or end with the fatal error of a torn value; the host must see nothing. MINIGO_TEAR=1h makes it run for an hour.
func TestTornValues(t *testing.T) {
	limit, _ := time.ParseDuration(os.Getenv("MINIGO_TEAR"))
	deadline := time.Now().Add(limit)
	for round := 0; round < 3 || time.Now().Before(deadline); round++ {
		for _, kind := range []string{"string", "slice", "iface", "closure", "struct", "map"} {
			if got := tear(kind, 20000).run(t, 4); got.code != 0 && !strings.HasPrefix(got.diag, "fatal error: torn value (data race)\n") &&
				!strings.HasPrefix(got.diag, "fatal error: concurrent map") {
				t.Fatalf("%s: exit %d\n%s", kind, got.code, got.diag)
			}
		}
	}
}

// tear is a program of two writers and two readers of a global.
func tear(kind string, rounds int) *std {
	s := newStd(24)
	p := s.prog
	tSlice := s.sliceOf(s.tInt)
	var typ *Type
	var write, read func(f *fn) // of register 10...; registers 2 and 3 hold a short and a long value, as their names say
	cell := func() uint32 { return p.konst(Const{Kind: ConstGlobal}) }
	load := func(f *fn) *fn { return f.i(OpLoadKP, r(9), int(cell())) }
	var init func(f *fn)
	touch := func(f *fn) { // r(10), r(11): a slice of ints
		f.ints(12, 0).j("none", OpJEqI, r(10), 0).op(OpAddI, r(12), r(10), 0xffff).op(OpIx64, r(13), r(10), r(12)).op(OpSx64, r(13), r(10), r(12)).label("none")
	}
	switch kind {
	case "string":
		typ = s.tString
		init = func(f *fn) { f.str(2, "ab").str(4, strings.Repeat("long", 50)) }
		write = func(f *fn) { load(f).op(OpStStr, r(2), r(9), 0).op(OpStStr, r(4), r(9), 0) }
		read = func(f *fn) {
			load(f).op(OpLdStr, r(10), r(9), 0).op(OpLenStr, r(11), r(10)).j("e", OpJEqI, r(11), 0).
				op(OpAddI, r(11), r(11), 0xffff).op(OpIxByte, r(12), r(10), r(11)).label("e")
		}
	case "slice":
		typ = tSlice
		init = func(f *fn) {
			f.ints(6, 1, 300).t(tSlice, OpMkSl, r(2), r(6), r(6)).t(tSlice, OpMkSl, r(4), r(7), r(7))
		}
		write = func(f *fn) { load(f).t(tSlice, OpStSl, r(2), r(9), 0).t(tSlice, OpStSl, r(4), r(9), 0) }
		read = func(f *fn) {
			load(f).t(tSlice, OpLdSl, r(10), r(9), 0)
			touch(f)
		}
	case "iface":
		typ = s.typ(Type{Kind: KindInterface, Str: "any"})
		init = func(f *fn) {
			f.str(6, "x").t(s.tString, OpMkIface, r(2), r(6)).ints(6, 1000).t(s.tInt, OpMkIface, r(4), r(6))
		}
		write = func(f *fn) { load(f).op(OpStP, r(2), r(9), 0).op(OpStP, r(4), r(9), 0) }
		read = func(f *fn) {
			load(f).op(OpLdP, r(10), r(9), 0).xj("int", s.tString, OpJNotType, r(10)).t(s.tString, OpUnbox, r(11), r(10)).op(OpLenStr, r(11), r(11)).label("int")
		}
	case "closure":
		typ = s.typ(Type{Kind: KindFunc})
		a, b := s.fn("main.a", 0, 0, 4), s.fn("main.b", 0, 0, 4)
		a.Captures, b.Captures = 1, 2
		a.op(OpCap, r(1), 1).op(OpRet)
		b.op(OpCapN, r(1), 1, 2).op(OpRet)
		init = func(f *fn) { f.ints(6, 1).str(7, "s") }
		write = func(f *fn) {
			load(f).x(int(a.Index), 0, OpClosure, r(2), r(6), 1).op(OpStP, r(2), r(9), 0).x(int(b.Index), 0, OpClosure, r(2), r(6), 2).op(OpStP, r(2), r(9), 0)
		}
		read = func(f *fn) {
			load(f).op(OpLdP, r(10), r(9), 0).j("nil", OpJNil, r(10)).op(OpCallC, r(18), r(10)).label("nil")
		}
	case "struct":
		typ = s.typ(Type{Kind: KindStruct, Fields: []Field{{Name: "s", Type: s.tString}, {Name: "n", Type: s.tInt}, {Name: "l", Type: tSlice}}})
		init = func(f *fn) { f.ints(6, 3, 200).t(tSlice, OpMkSl, r(4), r(7), r(7)).str(2, "short").ints(3, 5) }
		write = func(f *fn) { load(f).t(typ, OpStV, r(2), r(9), 0).t(typ, OpZeroV, r(9)) }
		read = func(f *fn) {
			load(f).t(typ, OpLdV, r(14), r(9), 0).op(OpMov2, r(10), r(16)).op(OpLenStr, r(12), r(14)).j("e", OpJEqI, r(12), 0).
				op(OpAddI, r(12), r(12), 0xffff).op(OpIxByte, r(12), r(14), r(12)).label("e")
			touch(f)
		}
	case "map":
		typ = s.typ(Type{Kind: KindMap, Key: s.tInt, Elem: s.tString, Str: "map[int]string"})
		init = func(f *fn) { load(f).op(OpLdP, r(2), r(9), 0).str(3, "elem") }
		write = func(f *fn) { f.op(OpAndI, r(6), r(1), 1023).t(typ, OpMapSet, r(3), r(2), r(6)) }
		read = func(f *fn) { f.op(OpAndI, r(6), r(1), 1023).t(typ, OpMapGet2, r(10), r(2), r(6)) }
	}
	p.Globals = []Global{{Name: "main.x", Type: typ}}
	tc := s.chanOf(s.tInt)
	worker := func(name string, body func(f *fn)) *fn {
		f := s.fn("main."+name, 0, 1, 24)
		f.op(OpMovP, r(8), r(1))
		init(f)
		f.ints(1, 0).label("l")
		body(f)
		f.op(OpAddI, r(1), r(1), 1).j("out", OpJGeI, r(1), uint16(rounds)).j("l", OpLoop).label("out")
		return f.t(tc, OpSend, r(1), r(8)).op(OpRet)
	}
	w, rd := worker("writer", write), worker("reader", read)
	m := s.main
	if kind == "map" {
		m.ints(1, 0).t(typ, OpMkMap, r(2), r(1)).i(OpStGP, r(2), int(cell()))
	}
	m.ints(1, 4).t(tc, OpMkChan, r(2), r(1)).goCall(w, 2).goCall(w, 2).goCall(rd, 2).goCall(rd, 2)
	for range 4 {
		m.t(tc, OpRecv, r(1), r(2))
	}
	m.op(OpRet)
	return s
}
