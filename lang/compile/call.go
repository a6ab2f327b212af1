package compile

// This file implements calls of functions, methods and closures.
//
// A window is laid out above all registers in use: slot 0 for the link, the results, the receiver and the arguments. Arguments are
// computed straight into it, results are used from it.

import (
	"go/constant"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// callExpr computes a call of at most one result, a conversion, or a call of a predeclared function.
func (f *fn) callExpr(e *ast.CallExpr, want reg) reg {
	tv := f.c.info.Types[e.Fun]
	switch {
	case tv.IsType():
		return f.conversion(e, want)
	case tv.IsBuiltin():
		return f.builtin(e, f.builtinID(e), want)
	}
	m := f.top
	r := f.call(e, want)
	t := f.c.info.Types[e].Type
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() != 1 {
			return r
		}
		t = tuple.At(0).Type()
	}
	if t == nil {
		return r
	}
	rt := f.rt(t)
	if want != noReg {
		if r == want {
			f.top = m
			return want
		}
		f.move(want, r, rt)
		f.top = max(m, f.top)
		return want
	}
	return r
}

func (f *fn) builtinID(e *ast.CallExpr) types.BuiltinId { return builtinOf(f.c.info, e) }

// builtinOf is the predeclared function that e calls.
func builtinOf(info *types.Info, e *ast.CallExpr) types.BuiltinId {
	return info.Uses[ast.Unparen(e.Fun).(*ast.Ident)].(*types.Builtin).BuiltinId()
}

// A callee is the function that a call names, as far as it can be found out before the call.
type callee struct {
	sig     *types.Signature // with type arguments
	static  *types.Func      // a function or method
	name    *ast.Ident       // of a function
	recv    ast.Expr         // of a method call: what stands before the dot
	sel     *selection
	dynamic bool // a method of an interface
	fun     ast.Expr
}

// calleeOf looks at the function of a call.
func (f *fn) calleeOf(e *ast.CallExpr) callee {
	fun := ast.Unparen(e.Fun)
	c := callee{fun: fun, sig: f.typeOf(fun).Underlying().(*types.Signature)}
	name := fun
	switch x := fun.(type) {
	case *ast.IndexExpr:
		name = x.X
	case *ast.IndexListExpr:
		name = x.X
	}
	switch x := ast.Unparen(name).(type) {
	case *ast.Ident:
		if o, ok := f.c.info.Uses[x].(*types.Func); ok {
			c.static, c.name = o, x
		}
	case *ast.SelectorExpr:
		sel := f.c.info.Selections[x]
		if sel == nil {
			if o, ok := f.c.info.Uses[x.Sel].(*types.Func); ok {
				if form := f.withoutResults(e, o); form != o {
					o, c.sig = form, form.Signature()
				}
				c.static, c.name = o, x.Sel
			}
			break
		}
		if sel.Kind() != types.MethodVal {
			break
		}
		c.recv = x.X
		c.sel = f.selection(sel)
		m := c.sel.method()
		if types.IsInterface(c.sel.owner()) {
			c.dynamic = true
		} else {
			c.static = m
		}
	}
	return c
}

// calleeIndex is the index of the function that c knows. It is asked for where there will be a call: a function that is inlined everywhere
// need not be compiled.
func (f *fn) calleeIndex(c callee) uint32 {
	if c.sel != nil {
		return f.c.methodIndex(c.static)
	}
	return f.funcIndex(c.static, c.name)
}

// tupleTypes are the descriptors of a call's results.
func (f *fn) tupleTypes(t *types.Tuple) []*bytecode.Type { return f.c.rtypes(t) }

func regsOf(list []*bytecode.Type) int32 {
	n := int32(0)
	for _, t := range list {
		n += t.Regs
	}
	return n
}

// call emits a call, and returns where the results are: in the window, with everything above them free; of an inlined one perhaps in want.
func (f *fn) call(e *ast.CallExpr, want reg) reg {
	c := f.calleeOf(e)
	params, results := f.tupleTypes(c.sig.Params()), f.tupleTypes(c.sig.Results())
	nres := regsOf(results)
	switch {
	case c.dynamic:
		x := f.receiverIface(c)
		w := f.window(nres, 1+regsOf(params))
		f.args(e, c.sig, params, w+1+reg(nres)+1, true)
		f.pos = e.Lparen
		id := f.c.methodID(c.sel.method())
		f.c.callMethod(id)
		f.opUns(bytecode.OpCallI, w, x, int(nres))
		f.ext(id, 0)
		return f.windowResults(w, nres)
	case c.static != nil:
		n := regsOf(params)
		var rt *bytecode.Type
		if c.recv != nil {
			rt = f.c.rtype(c.static.Signature().Recv().Type())
			n += rt.Regs
		}
		w := f.window(nres, n)
		at := want
		if at == noReg {
			at = w + 1
		}
		if f.rotates(c, e) {
			f.rotateCall(e, at)
			f.windowResults(w, nres)
			return at
		}
		if o, ok := atomicOpOf(c); ok {
			f.atomic(o, c, e, params, at)
			f.windowResults(w, nres)
			return at
		}
		if rt == nil && f.intrinsic(c, e, params, w) {
			return f.windowResults(w, nres)
		}
		op, off := fastPath(c.static)
		once := isOnceDo(c.static, e.Args)
		if op == 0 && !once {
			if r, ok := f.inline(c, e, params, results, want, w+1); ok {
				f.windowResults(w, nres)
				return r
			}
		}
		a := w + 1 + reg(nres)
		var done *label
		if c.recv != nil {
			m := f.top
			if f.isCall(c.recv) {
				f.top = a - 1
			}
			if op != 0 {
				done = f.fastReceiver(c, op, off, a)
			} else if once {
				done = f.unlessDone(c, a)
			} else {
				f.receiver(c, a)
			}
			f.top = m
			a += reg(rt.Regs)
		}
		f.argsOf(e, c.sig, params, a, rt == nil, f.packs(c, e))
		f.pos = e.Lparen
		f.opIdx(bytecode.OpCall, w, f.calleeIndex(c))
		if done != nil {
			f.bind(done)
		}
		return f.windowResults(w, nres)
	}
	fun := f.eval(c.fun, noReg)
	w := f.window(nres, regsOf(params))
	f.args(e, c.sig, params, w+1+reg(nres), true)
	f.pos = e.Lparen
	f.op2(bytecode.OpCallC, w, fun)
	return f.windowResults(w, nres)
}

// window lays out a window.
func (f *fn) window(nres, nargs int32) reg { return f.alloc(1 + nres + nargs) }

// windowResults frees what is above the results of the window.
func (f *fn) windowResults(w reg, nres int32) reg {
	f.top = w + 1 + reg(nres)
	return w + 1
}

// intrinsic emits an instruction instead of a call of some functions of the library.
func (f *fn) intrinsic(c callee, e *ast.CallExpr, params []*bytecode.Type, w reg) bool {
	if c.static.Pkg() == nil {
		return false
	}
	switch path, name := c.static.Pkg().Path(), c.static.Name(); {
	case path == "runtime" && name == "Gosched":
		f.pos = e.Lparen
		f.op0(bytecode.OpYield)
		return true
	case path == "math/bits":
		return f.countBits(name, e, params, w+1)
	case path != "math" || name != "Sqrt":
		return false
	}
	m := f.top
	x := f.evalAs(e.Args[0], params[0], noReg)
	f.top = m
	f.op2(bytecode.OpFSqrt, w+1, x)
	return true
}

// countBits is intrinsic for the functions of math/bits that count bits or zeros.
func (f *fn) countBits(name string, e *ast.CallExpr, params []*bytecode.Type, to reg) bool {
	name = strings.TrimRight(name, "123468") // the size is the parameter's
	op, ok := map[string]bytecode.Op{
		"OnesCount": bytecode.OpOnes, "Len": bytecode.OpBitLen, "LeadingZeros": bytecode.OpBitLen, "TrailingZeros": bytecode.OpTrail,
	}[name]
	if !ok {
		return false
	}
	size := 8 * int(params[0].PackedSize())
	m := f.top
	x := f.evalAs(e.Args[0], params[0], noReg)
	f.pos = e.Lparen
	if op == bytecode.OpTrail && size < 64 { // the bit behind the number's ends the zeros
		end := f.alloc(1)
		f.loadBits(end, 1<<size)
		f.op3(bytecode.OpOr, end, end, x)
		x = end
	}
	f.top = m
	f.op2(op, to, x)
	if strings.HasPrefix(name, "Leading") {
		f.opImm(bytecode.OpRSubI, to, to, size)
	}
	return true
}

// args computes the arguments of a call into registers from a on. If the slot before the first one is free, a call that is the first
// argument gets a window from there on: its result is where it belongs.
func (f *fn) args(e *ast.CallExpr, sig *types.Signature, params []*bytecode.Type, a reg, free bool) {
	f.argsOf(e, sig, params, a, free, nil)
}

// argsOf is args; if pack is not nil the operands of the last parameter are packed.
func (f *fn) argsOf(e *ast.CallExpr, sig *types.Signature, params []*bytecode.Type, a reg, free bool, pack *bytecode.Type) {
	n := len(params)
	if len(e.Args) == 1 && n != 0 {
		if tuple, ok := f.c.info.Types[e.Args[0]].Type.(*types.Tuple); ok && tuple.Len() > 1 {
			f.tupleArgs(e.Args[0], tuple, sig, params, a)
			return
		}
	}
	spread := e.Ellipsis.IsValid()
	for i, p := range params {
		m := f.top
		switch {
		case pack != nil && i == n-1:
			f.pack(e.Args[i:], pack, a)
		case sig.Variadic() && i == n-1 && !spread:
			f.variadic(e.Args[i:], p, a)
		case i == 0 && free && f.isCall(e.Args[i]):
			f.top = a - 1
			f.evalAs(e.Args[i], p, a)
		default:
			f.evalAs(e.Args[i], p, a)
		}
		f.top = m
		a += reg(p.Regs)
	}
}

// isCall reports whether e is a call of a function, still to be made.
func (f *fn) isCall(e ast.Expr) bool {
	c, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || f.isHoisted(c) || f.value(c) != nil {
		return false
	}
	tv := f.c.info.Types[c.Fun]
	return !tv.IsType() && !tv.IsBuiltin()
}

// variadic makes the slice of the last parameter.
func (f *fn) variadic(list []ast.Expr, t *bytecode.Type, dst reg) {
	if len(list) == 0 {
		f.zero(dst, t)
		return
	}
	f.makeSlice(dst, t, int64(len(list)))
	for i, x := range list {
		m := f.top
		r := f.evalAs(x, t.Elem, noReg)
		f.storeElem(dst, t, i, r)
		f.top = m
	}
}

// makeSlice makes a slice of n elements.
func (f *fn) makeSlice(dst reg, t *bytecode.Type, n int64) {
	m := f.top
	r := f.alloc(1)
	f.loadBits(r, uint64(n))
	f.op3T(bytecode.OpMkSl, dst, r, r, t)
	f.top = m
}

// storeElem stores the i-th element of the new slice in s.
func (f *fn) storeElem(s reg, t *bytecode.Type, i int, src reg) {
	m := f.top
	f.store(f.newElem(s, t, i), src)
	f.top = m
}

// newElem is the i-th element of a new slice as a place: in memory, if it is near.
func (f *fn) newElem(s reg, t *bytecode.Type, i int) place {
	if off := int64(i) * int64(t.ElemSize()); off <= 0xffff {
		return place{kind: pMem, t: t.Elem, r: s, off: int32(off), nonNil: true}
	}
	idx := f.alloc(1)
	f.loadBits(idx, uint64(i))
	return place{kind: pSlice, t: t.Elem, r: s, idx: idx, of: t}
}

// tupleArgs passes the results of a call as arguments.
func (f *fn) tupleArgs(x ast.Expr, tuple *types.Tuple, sig *types.Signature, params []*bytecode.Type, a reg) {
	m := f.top
	src := f.tuple(x)
	n := len(params)
	for i := range tuple.Len() {
		from := f.rt(tuple.At(i).Type())
		if sig.Variadic() && i >= n-1 {
			st := params[n-1]
			if i == n-1 {
				f.makeSlice(a, st, int64(tuple.Len()-i))
			}
			top := f.top
			r := src
			if st.Elem.Kind == bytecode.KindInterface && from.Kind != bytecode.KindInterface {
				r = f.alloc(1)
				f.box(r, src, from)
			}
			f.storeElem(a, st, i-(n-1), r)
			f.top = top
		} else {
			f.convertReg(a, src, params[i], from)
			a += reg(params[i].Regs)
		}
		src += reg(from.Regs)
	}
	if sig.Variadic() && tuple.Len() < n {
		f.zero(a, params[n-1])
	}
	f.top = m
}

// tuple computes an expression of several values; they are consecutive.
func (f *fn) tuple(x ast.Expr) reg {
	if r, ok := f.hoisted[x]; ok {
		return r
	}
	switch x := ast.Unparen(x).(type) {
	case *ast.CallExpr:
		if r, ok := f.hoisted[x]; ok {
			return r
		}
		return f.call(x, noReg)
	}
	panic("no tuple: " + ast.ExprString(x))
}

// receiverIface computes the interface whose method is called.
func (f *fn) receiverIface(c callee) reg {
	path := c.sel.index
	if len(path) == 1 {
		return f.eval(c.recv, noReg)
	}
	pl := f.fieldPath(f.place(c.recv), f.typeOf(c.recv), path[:len(path)-1])
	return f.load(pl, noReg)
}

// receiver computes the receiver of a method into want.
func (f *fn) receiver(c callee, want reg) {
	if _, ptr := c.sel.recv.(*types.Pointer); len(c.sel.index) == 1 && ptr == ptrMethod(c.sel.method()) {
		f.eval(c.recv, want)
		return
	}
	f.recvPlace(f.place(c.recv), c.sel, want)
}

// recvPlace computes the receiver of a selected method from pl.
func (f *fn) recvPlace(pl place, s *selection, want reg) {
	pl = f.fieldPath(pl, s.recv, s.index[:len(s.index)-1])
	p, isPtr := s.owner().(*types.Pointer)
	ptrRecv := ptrMethod(s.method())
	switch {
	case ptrRecv == isPtr:
		f.load(pl, want)
	case ptrRecv:
		f.addr(pl, want)
	default:
		r := f.load(pl, noReg)
		if f.b.Wrapper && len(s.index) == 1 {
			f.panicWrap(r, s.method())
		}
		f.load(f.pointee(r, f.c.rtype(p.Elem())), want)
	}
}

// panicWrap panics if a wrapper's method has no value for its receiver.
// Go: runtime/error.go panicwrap (go1.26)
func (f *fn) panicWrap(p reg, m *types.Func) {
	ok := newLabel()
	f.jumpIf(bytecode.OpJNotNil, sl(p), 0, ok)
	name := funcName(m, false)
	t := name[strings.IndexByte(name, '.')+1 : strings.LastIndexByte(name, '.')]
	w := f.window(0, 1)
	f.constant(constant.MakeString("value method "+name+" called using nil *"+t+" pointer"), f.stringT(), w+1)
	f.opIdx(bytecode.OpCall, w, f.c.runtimeFunc("panicwrap"))
	f.top = w
	f.bind(ok)
}

// constArg is the value of a constant argument as an int64.
func (f *fn) constArg(e ast.Expr) (int64, bool) {
	v := f.value(e)
	if v == nil {
		return 0, false
	}
	return constant.Int64Val(constant.ToInt(v))
}
