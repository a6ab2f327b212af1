package compile

// This file implements go and defer statements.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// spawn compiles go f(x) or defer f(x): function and arguments are computed now.
func (f *fn) spawn(op bytecode.Op, e *ast.CallExpr, pos token.Pos) {
	tv := f.c.info.Types[e.Fun]
	if tv.IsBuiltin() || tv.IsType() {
		f.spawnBuiltin(op, e, pos)
		return
	}
	if op == bytecode.OpDefer && (f.deferSole(e, pos) || f.deferLit(e, pos)) {
		return
	}
	f.order(append([]ast.Expr{e.Fun}, e.Args...))
	c := f.calleeOf(e)
	params := f.c.rtypes(c.sig.Params())
	nres, nargs := regsOf(f.c.rtypes(c.sig.Results())), regsOf(params)
	fun := noReg
	switch {
	case c.dynamic:
		fun = f.alloc(1)
		x := f.receiverIface(c)
		f.pos = pos
		f.methodVal(fun, x, c.sel.owner(), c.sel.method())
	case c.static != nil:
		var rt *bytecode.Type
		if c.recv != nil {
			rt = f.c.rtype(c.static.Signature().Recv().Type())
			nargs += rt.Regs
		}
		index := f.calleeIndex(c)
		direct := op == bytecode.OpDefer && f.body == nil
		if !direct {
			fun = f.alloc(1)
			f.opIdx(bytecode.OpLoadKP, fun, f.c.funcConst(index))
		}
		w := f.window(nres, nargs)
		a := w + 1 + reg(nres)
		if rt != nil {
			m := f.top
			f.receiver(c, a)
			f.top = m
			a += reg(rt.Regs)
		}
		f.args(e, c.sig, params, a, rt == nil)
		f.pos = pos
		if direct {
			f.raw(bytecode.OpDeferFn, sl(w), uint16(1+nres+nargs), 0)
			f.ext(index, 0)
			return
		}
		f.start(op, w, fun, int(1+nres+nargs))
		return
	default:
		fun = f.alloc(1)
		f.eval(c.fun, fun)
	}
	w := f.window(nres, nargs)
	f.args(e, c.sig, params, w+1+reg(nres), true)
	f.pos = pos
	f.start(op, w, fun, int(1+nres+nargs))
}

// deferLit defers the call of a function literal that has neither parameters nor results. Nobody else has its closure: it lies in the record.
func (f *fn) deferLit(e *ast.CallExpr, pos token.Pos) bool {
	lit, ok := ast.Unparen(e.Fun).(*ast.FuncLit)
	if !ok || f.body != nil {
		return false
	}
	if sig := f.typeOf(lit).(*types.Signature); sig.Params().Len() > 0 || sig.Results().Len() > 0 {
		return false
	}
	m := f.top
	index, caps, n := f.litFunc(lit, f.typeOf(lit).(*types.Signature), lit.Type, f.an.funs[lit].captures, lit.Body)
	if n > bytecode.DeferSlots {
		return false
	}
	r := noReg
	if n > 0 {
		r = f.captures(caps, n)
	}
	f.pos = pos
	f.raw(bytecode.OpDeferLit, sl(max(r, 0)), uint16(n), 0)
	f.ext(index, 0)
	f.top = m
	return true
}

// start emits the instruction. A defer statement in the body of a range statement over a function is for the function around.
func (f *fn) start(op bytecode.Op, w, fun reg, n int) {
	if op != bytecode.OpDefer || f.body == nil {
		f.opUns(op, w, fun, n)
		return
	}
	frame := f.load(f.varPlace(f.body.outer.frame), noReg)
	f.opUns(bytecode.OpDeferAt, w, fun, n)
	f.ext(uint32(sl(frame)), f.body.index)
}

// spawnBuiltin compiles go or defer of a predeclared function: a function of its own makes the call, with the arguments as its parameters.
func (f *fn) spawnBuiltin(op bytecode.Op, e *ast.CallExpr, pos token.Pos) {
	f.order(e.Args)
	var params []*bytecode.Type
	id := types.BuiltinId(-1)
	if f.c.info.Types[e.Fun].IsBuiltin() {
		id = f.builtinID(e)
	}
	any := f.c.rtype(typesAny)
	for i, x := range e.Args {
		switch {
		case id == types.Panic, id == types.Print, id == types.Println:
			params = append(params, any)
		case id == types.Delete && i == 1:
			params = append(params, params[0].Key)
		default:
			params = append(params, f.et(x))
		}
	}
	fun := f.alloc(1)
	index := f.litIndex(e, func(name string) uint32 {
		c := f.c
		return c.newFunc(name, func(g *fn) { g.deferredBuiltin(id, params) }).Index
	})
	f.opIdx(bytecode.OpLoadKP, fun, f.c.funcConst(index))
	n := regsOf(params)
	w := f.window(0, n)
	a := w + 1
	for i, x := range e.Args {
		m := f.top
		if id == types.Print || id == types.Println {
			f.printed(x, a)
		} else {
			f.evalAs(x, params[i], a)
		}
		f.top = m
		a += reg(params[i].Regs)
	}
	f.pos = pos
	f.start(op, w, fun, int(1+n))
}

// deferredBuiltin compiles the function that calls a predeclared function with its parameters.
func (f *fn) deferredBuiltin(id types.BuiltinId, params []*bytecode.Type) {
	f.b.Wrapper = true
	f.begin(0, regsOf(params))
	regs := make([]reg, len(params))
	r := reg(1)
	for i, t := range params {
		regs[i] = r
		r += reg(t.Regs)
	}
	switch id {
	case types.Panic:
		f.op1(bytecode.OpPanic, regs[0])
		return
	case types.Recover:
		f.op1(bytecode.OpRecover, f.alloc(1))
	case types.Close:
		f.op1(bytecode.OpClose, regs[0])
	case types.Delete:
		f.raw(bytecode.OpMapDel, 0, sl(regs[0]), sl(regs[1]))
		f.extT(params[0])
	case types.Clear:
		if params[0].Kind == bytecode.KindMap {
			f.raw(bytecode.OpMapClear, 0, sl(regs[0]), 0)
			f.extT(params[0])
		} else {
			f.opT(bytecode.OpClearSl, regs[0], params[0])
		}
	case types.Copy:
		t := f.alloc(1)
		if params[1].Kind == bytecode.KindString {
			f.op3(bytecode.OpCopyBS, t, regs[0], regs[1])
		} else {
			f.op3T(bytecode.OpCopy, t, regs[0], regs[1], params[0])
		}
	case types.Print, types.Println:
		name := "print"
		if id == types.Println {
			name = "println"
		}
		st := f.c.rtype(types.NewSlice(typesAny))
		w := f.window(0, 2)
		f.makeSlice(w+1, st, int64(len(params)))
		for i, r := range regs {
			f.storeElem(w+1, st, i, r)
		}
		f.opIdx(bytecode.OpCall, w, f.c.runtimeFunc(name))
	}
	f.op0(bytecode.OpRet)
}
