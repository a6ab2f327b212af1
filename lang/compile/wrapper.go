package compile

// This file implements the functions that the compiler makes itself: entries of method tables, thunks of method values and functions of
// method expressions. All of them move the arguments and go on in the method with their own frame, so that a deferred one may
// recover and a trace does not show them.

import (
	"strconv"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// wrapper is the wrapper with a key.
func (c *Compiler) wrapper(key, name string, gen func(f *fn)) uint32 {
	i, ok := c.wrappers[key]
	if !ok {
		i = c.newFunc(name, func(f *fn) {
			f.b.Wrapper = true
			gen(f)
		}).Index
		c.wrappers[key] = i
	}
	return i
}

func (c *Compiler) typeKey(t types.Type) string { return strconv.Itoa(c.rtype(t).Index) }

// ifaceEntry is the function for a method in the descriptor of t: its receiver has one slot.
func (c *Compiler) ifaceEntry(t *bytecode.Type, s *selection) uint32 {
	m := s.method()
	if s.direct() && t.Regs == 1 {
		return c.methodIndex(m)
	}
	if c.hasEntry(s) {
		return c.entry(t, s)
	}
	return c.ifaceWrapper(t, s)
}

func (c *Compiler) ifaceWrapper(t *bytecode.Type, s *selection) uint32 {
	m := s.method()
	return c.wrapper("iface "+c.typeKey(s.recv)+m.Id(), t.Str+"."+m.Name(), func(f *fn) {
		f.wrap(s, 1, func(r reg) reg {
			if t.Regs == 1 {
				return r
			}
			v := f.allocT(t)
			if t.Regs > 0 {
				f.op2T(bytecode.OpUnbox, v, r, t)
			}
			return v
		})
	})
}

// maxEntry is how many nodes the body of a method has at most that is compiled again for calls through interfaces.
const maxEntry = 100

// hasEntry reports whether a method with a value for its receiver, of a type that is boxed itself or by a pointer, has a second function which takes
// its receiver out of the box.
func (c *Compiler) hasEntry(s *selection) bool {
	m := s.method()
	d := m.Decl()
	if len(s.index) != 1 || types.IsInterface(s.recv) || ptrMethod(m) || m.Origin() != m || d == nil || !d.HasBody() || types.CheckBody(m) != nil {
		return false
	}
	nodes := 0
	ast.Inspect(d.Body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit, *ast.DeferStmt, *ast.GoStmt, *ast.SelectStmt:
			nodes = maxEntry
		}
		nodes++
		return nodes <= maxEntry
	})
	return nodes <= maxEntry
}

// entry is that function. In traces it is the method. The panic of a nil pointer it leaves to the wrapper.
func (c *Compiler) entry(t *bytecode.Type, s *selection) uint32 {
	m := s.method()
	key := "entry " + c.typeKey(s.recv) + m.Id()
	i, ok := c.wrappers[key]
	if ok {
		return i
	}
	i = c.newFunc(funcName(m, false), func(f *fn) {
		isNil := newLabel()
		f.receive = func(slot reg, rt *bytecode.Type) reg {
			v := f.allocLocal(rt.Regs)
			switch {
			case t.Regs != 1:
				if rt.Regs > 0 {
					f.op2T(bytecode.OpUnbox, v, slot, rt)
				}
			default:
				f.jumpIf(bytecode.OpJNil, sl(slot), 0, isNil)
				pl := f.pointee(slot, rt)
				pl.nonNil = true
				f.load(pl, v)
				f.top = f.locals
			}
			return v
		}
		f.declared(m, nil)
		if len(isNil.refs) == 0 {
			return
		}
		f.bind(isNil)
		f.giveBack()
		fun := f.alloc(1)
		f.opIdx(bytecode.OpLoadKP, fun, c.funcConst(c.ifaceWrapper(t, s)))
		f.opUns(bytecode.OpTailC, fun, fun, 0)
	}).Index
	c.wrappers[key] = i
	return i
}

// methodFunc is the function of a method expression.
func (c *Compiler) methodFunc(s *selection) uint32 {
	m := s.method()
	if s.direct() {
		return c.methodIndex(m)
	}
	t := c.rtype(s.recv)
	return c.wrapper("expr "+c.typeKey(s.recv)+m.Id(), t.Str+"."+m.Name(), func(f *fn) {
		f.wrap(s, t.Regs, func(r reg) reg { return r })
	})
}

// wrap compiles a wrapper of a selected method: slots for the receiver, which recv turns into a value.
func (f *fn) wrap(s *selection, slots int32, recv func(r reg) reg) {
	m := s.method()
	sig := m.Signature()
	nres, nargs := regsOf(f.c.rtypes(sig.Results())), regsOf(f.c.rtypes(sig.Params()))
	f.begin(nres, slots+nargs)
	args := reg(1 + nres + slots)
	t := f.c.rtype(s.recv)
	pl := place{kind: pReg, t: t, r: recv(reg(1 + nres)), temp: true}
	if t.Object && t.Kind == bytecode.KindArray {
		pl.kind = pObj
	}
	if owner := s.owner(); types.IsInterface(owner) {
		x := f.load(f.fieldPath(pl, s.recv, s.index[:len(s.index)-1]), noReg)
		fun := f.alloc(1)
		f.methodVal(fun, x, owner, m)
		f.tail(nres, 0, noReg, args, nargs, fun)
		return
	}
	rt := f.c.rtype(sig.Recv().Type())
	r := f.allocT(rt)
	f.recvPlace(pl, s, r)
	fun := f.alloc(1)
	f.opIdx(bytecode.OpLoadKP, fun, f.c.funcConst(f.c.methodIndex(m)))
	f.tail(nres, rt.Regs, r, args, nargs, fun)
}

// tail goes on in the closure fun with a receiver of nrecv slots and the arguments.
func (f *fn) tail(nres, nrecv int32, recv, args reg, nargs int32, fun reg) {
	w := f.alloc(nres + nrecv + nargs)
	f.moveN(w+reg(nres), recv, nil, nrecv)
	f.moveN(w+reg(nres+nrecv), args, nil, nargs)
	f.opUns(bytecode.OpTailC, w, fun, int(nres+nrecv+nargs))
}

// thunk is the function of m's method values: the receiver, of type rt, is captured.
func (c *Compiler) thunk(m *types.Func, rt *bytecode.Type) uint32 {
	index := c.methodIndex(m)
	return c.wrapper("thunk "+strconv.Itoa(int(index)), c.prog.Funcs[index].Name+"-fm", func(f *fn) {
		sig := m.Signature()
		nres, nargs := regsOf(c.rtypes(sig.Results())), regsOf(c.rtypes(sig.Params()))
		f.b.Captures = rt.Regs
		f.captureNumbers(rt, 0)
		f.begin(nres, nargs)
		r := f.allocT(rt)
		if rt.Regs > 0 {
			f.raw(bytecode.OpCapN, sl(r), 1, uint16(rt.Regs))
			if rt.Object || !rt.Flat {
				f.op2T(bytecode.OpCopyV, r, r, rt) // each call has its own copy
			}
		}
		fun := f.alloc(1)
		f.opIdx(bytecode.OpLoadKP, fun, c.funcConst(index))
		f.tail(nres, rt.Regs, r, reg(1+nres), nargs, fun)
	})
}
