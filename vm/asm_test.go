package vm

// This file implements an assembler for tests: programs by hand, without the compiler.

import (
	"bytes"
	"fmt"
	"runtime"
	"testing"
	"time"

	"minigo/sched"
	"minigo/sched/platform/host"
	"minigo/sched/platform/sim"
	. "minigo/vm/bytecode"
	"minigo/vm/value"
)

// prog builds a program.
type prog struct {
	*Program
	consts map[Const]uint32
	out    []string
	loop   Loop
	funcs  []*fn
}

// fn builds a function.
type fn struct {
	*Func
	p      *prog
	code   []Instr
	labels map[string]int
	fixes  []fix
	line   int32
}

type fix struct {
	at    int
	label string
	ext   bool
}

// r is the operand of a register.
func r(n int) uint16 { return uint16(n * SlotSize) }

func newProg() *prog {
	p := &prog{Program: &Program{Known: map[string]uint32{}}, consts: map[Const]uint32{}}
	p.Code = []Instr{{Op: OpTrap}}
	p.Funcs = []*Func{{Name: "trap", End: 1, Native: -1}}
	p.Natives = []string{"test.int", "test.str", "test.float", "test.yield", "test.goexit", "test.state", "test.fail"}
	return p
}

// typ adds a type.
func (p *prog) typ(t Type) *Type {
	t.Index = len(p.Types)
	if t.Str == "" {
		t.Str = fmt.Sprint("T", t.Index)
	}
	p.Types = append(p.Types, &t)
	t.Layout()
	return &t
}

func (p *prog) konst(c Const) uint32 {
	if i, ok := p.consts[c]; ok {
		return i
	}
	p.consts[c] = uint32(len(p.Consts))
	p.Consts = append(p.Consts, c)
	return p.consts[c]
}

// fn adds a function; its code follows.
func (p *prog) fn(name string, results, params, frame int) *fn {
	f := &fn{Func: &Func{Name: name, Results: int32(results), Params: int32(params), Frame: int32(frame), Native: -1, File: "t.mg"}, p: p, labels: map[string]int{}}
	f.Index = uint32(len(p.Funcs))
	p.Funcs = append(p.Funcs, f.Func)
	p.funcs = append(p.funcs, f)
	f.op(OpEnter, uint16(frame), 4, 0)
	return f
}

func (f *fn) op(op Op, abc ...uint16) *fn {
	in := Instr{Op: op}
	for i, x := range abc {
		switch i {
		case 0:
			in.A = x
		case 1:
			in.B = x
		case 2:
			in.C = x
		}
	}
	f.line++
	f.Lines = append(f.Lines, Line{PC: uint32(len(f.code)), Line: f.line, Col: 1})
	f.code = append(f.code, in)
	return f
}

// x adds an instruction with a second word.
func (f *fn) x(lo, hi int, op Op, abc ...uint16) *fn {
	f.op(op, abc...)
	f.code = append(f.code, Ext(uint32(lo), uint32(int32(hi))))
	return f
}

// t is x with a type.
func (f *fn) t(t *Type, op Op, abc ...uint16) *fn { return f.x(t.Index, 0, op, abc...) }

// i adds an instruction with a number in B and C.
func (f *fn) i(op Op, a uint16, n int) *fn {
	f.op(op, a)
	f.code[len(f.code)-1] = f.code[len(f.code)-1].WithImm32(int32(n))
	return f
}

// j adds a jump.
func (f *fn) j(label string, op Op, ab ...uint16) *fn {
	f.fixes = append(f.fixes, fix{len(f.code), label, false})
	return f.op(op, ab...)
}

// xj adds a jump by the second word.
func (f *fn) xj(label string, t *Type, op Op, abc ...uint16) *fn {
	f.fixes = append(f.fixes, fix{len(f.code), label, true})
	return f.t(t, op, abc...)
}

func (f *fn) label(name string) *fn {
	f.labels[name] = len(f.code)
	return f
}

// ints is loadi for several registers from a on.
func (f *fn) ints(a int, ns ...int) *fn {
	for i, n := range ns {
		f.i(OpLoadI, r(a+i), n)
	}
	return f
}

func (f *fn) str(a int, s string) *fn {
	return f.i(OpLoadKS, r(a), int(f.p.konst(Const{Kind: ConstString, S: s})))
}

func (f *fn) float(a int, x float64) *fn {
	return f.i(OpLoadK, r(a), int(f.p.konst(Const{Kind: ConstN, N: floatBits(x)})))
}

// call calls a function with the window at slot a.
func (f *fn) call(a int, g *fn) *fn { return f.i(OpCall, r(a), int(g.Index)) }

// closure puts the closure of a function without captures into register a.
func (f *fn) closure(a int, g *fn) *fn {
	return f.i(OpLoadKP, r(a), int(f.p.konst(Const{Kind: ConstFunc, N: uint64(g.Index)})))
}

// native adds a stub for a native.
func (p *prog) native(name string, results, params int) *fn {
	f := p.fn(name, results, params, 1+results+params+NativeState)
	for i, n := range p.Natives {
		if n == name {
			f.Native = int32(i)
		}
	}
	return f.i(OpNative, 0, int(f.Native)).op(OpRet)
}

// link puts the code together.
func (p *prog) link() *Program {
	for _, f := range p.funcs {
		if f.End != 0 {
			continue
		}
		f.Entry = uint32(len(p.Code))
		for _, x := range f.fixes {
			in := &f.code[x.at]
			to, ok := f.labels[x.label]
			if !ok {
				panic("no label " + x.label)
			}
			d := to - x.at - 1
			switch {
			case x.ext:
				lo, _ := f.code[x.at+1].Ext()
				f.code[x.at+1] = Ext(lo, uint32(int32(d-1)))
			case in.Op == OpJmp || in.Op == OpLoop:
				*in = in.WithImm32(int32(d))
			default:
				in.C = uint16(int16(d))
			}
		}
		for i := range f.Lines {
			f.Lines[i].PC += f.Entry
		}
		if at, ok := f.labels["defers"]; ok {
			f.RecoverPC = f.Entry + uint32(at)
		}
		p.Code = append(p.Code, f.code...)
		f.End = uint32(len(p.Code))
		if f.Name == "main.main" {
			p.Entry = f.Index
		}
	}
	p.Code = append(p.Code, Instr{Op: OpGuard})
	note(p.Code)
	return p.Program
}

// natives are what the tests' programs call.
func (p *prog) natives() map[string]Native {
	say := func(x any) { p.out = append(p.out, fmt.Sprint(x)) }
	return map[string]Native{
		"test.int":   {Leaf: func(c *Call) { say(c.ArgInt()) }},
		"test.str":   {Leaf: func(c *Call) { say(c.ArgString()) }},
		"test.float": {Leaf: func(c *Call) { say(c.ArgFloat()) }},
		"test.yield": {Resume: func(c *Call) Status {
			if c.State(0).N++; c.State(0).N == 1 {
				return Yield
			}
			return Done
		}},
		"test.goexit": {Leaf: func(c *Call) { c.Goexit() }},
		"test.state":  {Resume: state},
		"test.fail": {Leaf: func(c *Call) {
			c.RetInt(10 * c.ArgInt())
			c.RetString(c.Traceback())
			if c.ArgInt() > 0 {
				c.PanicRuntime("as asked")
			}
		}},
	}
}

func (p *prog) body(name string) (n Native, ok bool) {
	n, ok = p.natives()[name]
	return n, ok
}

// state goes through every status and returns the number of its entries.
func state(c *Call) Status {
	s := c.State(15)
	s.N++
	switch s.N {
	case 1:
		return Yield
	case 2:
		n := s.N
		c.Blocking(func() { n++ })
		return Syscall
	case 3:
		c.M.OnG0(c.G, func(*sched.M, *sched.G) {})
		return OnG0
	case 4:
		if c.M.Sleep(c.G, 1000) == sched.SwitchPark {
			return Park
		}
		return Yield
	}
	c.RetInt(int64(s.N) + c.ArgInt())
	return Done
}

// result is the outcome of a run.
type result struct {
	out  string
	code int
	diag string
}

// run runs the program on the host.
func (p *prog) run(t testing.TB, procs int) result {
	t.Helper()
	return p.runOn(t, sched.New(host.New(), sched.Config{Procs: procs}))
}

// simulate runs the program on the simulator.
func (p *prog) simulate(t testing.TB, seed uint64, procs int) result {
	t.Helper()
	return p.runOn(t, sched.New(sim.New(seed), sched.Config{Procs: procs}))
}

// runLimited runs the program with a limit of memory.
func (p *prog) runLimited(t testing.TB, limit uint64) result {
	t.Helper()
	return p.runOn(t, sched.New(host.New(), sched.Config{MemLimit: limit}))
}

func (p *prog) runOn(t testing.TB, s *sched.Sched) result {
	t.Helper()
	if p.Entry == 0 {
		p.link()
	}
	p.out = nil
	var diag bytes.Buffer
	m := New(Config{Natives: p.body, Diag: &diag, Loop: p.loop})
	if err := m.Load(p.Program); err != nil {
		t.Fatal(err)
	}
	done := make(chan int, 1)
	go func() { done <- m.Run(s) }()
	for range 200 { // a machine that is suspended for a while takes one round, not all of the time
		select {
		case code := <-done:
			return result{fmt.Sprint(p.out), code, diag.String()}
		case <-time.After(100 * time.Millisecond):
		}
	}
	stacks := make([]byte, 1<<20)
	t.Fatalf("the program hangs; it has printed %v, %s\n%s", p.out, diag.String(), stacks[:runtime.Stack(stacks, true)])
	return result{}
}

// want runs the program on both loops and compares what it prints.
func (p *prog) want(t *testing.T, out string) {
	t.Helper()
	for _, p.loop = range []Loop{ThreadedLoop, PlainLoop} {
		if got := p.run(t, 1); got.out != out || got.code != 0 {
			t.Errorf("%s loop: got %s, exit %d, want %s\n%s", p.loop, got.out, got.code, out, got.diag)
		}
	}
}

// std is a program with main and natives to print with.
type std struct {
	*prog
	pint, pstr, pfloat *fn
	main               *fn
	tInt, tString      *Type
}

func newStd(frame int) *std {
	p := newProg()
	s := &std{prog: p}
	s.tInt = p.typ(Type{Kind: KindInt, Str: "int"})
	s.tString = p.typ(Type{Kind: KindString, Str: "string"})
	s.pint, s.pstr, s.pfloat = p.native("test.int", 0, 1), p.native("test.str", 0, 1), p.native("test.float", 0, 1)
	s.main = p.fn("main.main", 0, 0, frame)
	return s
}

// show prints register a as an int; the window is at the frame's end.
func (s *std) show(f *fn, as ...int) *fn {
	w := int(f.Frame) - 2
	for _, a := range as {
		f.op(OpMov, r(w+1), r(a)).call(w, s.pint)
	}
	return f
}

func (s *std) shows(f *fn, as ...int) *fn {
	w := int(f.Frame) - 2
	for _, a := range as {
		f.op(OpMovS, r(w+1), r(a)).call(w, s.pstr)
	}
	return f
}

func (s *std) showf(f *fn, as ...int) *fn {
	w := int(f.Frame) - 2
	for _, a := range as {
		f.op(OpMov, r(w+1), r(a)).call(w, s.pfloat)
	}
	return f
}

func floatBits(x float64) uint64 {
	var s value.Slot
	*(*float64)(unsafePointer(&s.N)) = x
	return s.N
}
