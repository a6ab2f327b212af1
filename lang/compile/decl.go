package compile

// This file implements function declarations: prologue, results and epilogue.

import (
	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// declared compiles a declared function or method, or its instance for type arguments.
func (f *fn) declared(o *types.Func, targs []types.Type) {
	f.pos = o.Pos()
	if err := types.CheckBody(o); err != nil {
		f.c.addErr(err)
	}
	d := o.Decl()
	if d == nil || len(f.c.errs) > 0 {
		f.begin(0, 0)
		f.op0(bytecode.OpRet)
		return
	}
	sig := o.Signature()
	if len(targs) > 0 {
		f.tparams, f.targs = typeParams(o), targs
	}
	f.pkg = o.Pkg()
	f.sig = f.typ(sig).(*types.Signature)
	if !d.HasBody() {
		f.native(o)
		return
	}
	f.an = f.c.analysisOf(d)
	f.fast, f.fastOff = fastPath(o)
	f.function(d.Type, d.Recv, d.Body, nil)
}

// analysisOf is the analysis of a function with a body that has been checked.
func (c *Compiler) analysisOf(d *ast.FuncDecl) *analysis {
	an := c.bodies[d]
	if an == nil {
		an = analyse(c.info, d.Type, d.Recv, d.Body)
		c.bodies[d] = an
	}
	return an
}

// native compiles the stub of a function whose body is in the library's Go code.
func (f *fn) native(o *types.Func) {
	params := regsOf(f.c.rtypes(f.sig.Params()))
	if r := o.Signature().Recv(); r != nil {
		params += f.rt(r.Type()).Regs
	}
	f.begin(regsOf(f.c.rtypes(f.sig.Results())), params)
	f.alloc(bytecode.NativeState)
	i := f.c.native(funcName(o, false))
	f.b.Native = int32(i)
	f.emit(bytecode.Instr{Op: bytecode.OpNative}.WithImm32(int32(i)))
	f.op0(bytecode.OpRet)
}

// function compiles a function with the signature f.sig; pre runs behind the entry.
func (f *fn) function(typ *ast.FuncType, recv *ast.FieldList, body *ast.BlockStmt, pre func()) {
	params, results := f.c.rtypes(f.sig.Params()), f.c.rtypes(f.sig.Results())
	nparam := regsOf(params)
	if recv != nil {
		if f.receive == nil {
			nparam += f.rt(f.c.info.TypeOf(recv.List[0].Type)).Regs
		} else {
			nparam++
		}
	}
	f.b.Type = f.c.rtype(types.NewSignatureType(nil, nil, nil, f.sig.Params(), f.sig.Results(), f.sig.Variadic()))
	f.begin(regsOf(results), nparam)
	f.defers = f.an.funs[f.lit].defers
	if f.defers {
		f.recover = newLabel()
		f.leaving = f.recover
		if f.sole.stmt = f.soleDefer(body); f.sole.stmt != nil {
			f.leaving = newLabel()
		}
	}
	f.takeAreas()
	if pre != nil {
		pre()
	}

	slot := reg(1)
	for _, t := range results {
		f.results = append(f.results, result{slot: slot, t: t})
		slot += reg(t.Regs)
	}
	if recv != nil {
		t := f.rt(f.c.info.TypeOf(recv.List[0].Type))
		r, next := slot, slot+reg(t.Regs)
		if f.receive != nil {
			r, next = f.receive(slot, t), slot+1
		}
		if names := recv.List[0].Names; len(names) > 0 {
			f.param(names[0], t, r)
		}
		slot = next
	}
	i := 0
	for _, fd := range typ.Params.List {
		for k := range max(1, len(fd.Names)) {
			if len(fd.Names) > 0 {
				f.param(fd.Names[k], params[i], slot)
			}
			slot += reg(params[i].Regs)
			i++
		}
	}
	f.namedResults(typ)
	f.rangeVars(f.an.funs[f.lit])
	done := newLabel()
	if f.fast != 0 { // for who calls it through an interface, or has deferred it
		f.jumpIf(f.fast, sl(1), uint16(f.fastOff), done)
	}
	f.block(body.List)
	f.pos = body.Rbrace
	if f.fast != 0 {
		f.bind(done)
	}
	if !f.terminated() {
		f.ret()
	}
	f.epilogue()
}

// param makes a variable of a parameter.
func (f *fn) param(name *ast.Ident, t *bytecode.Type, slot reg) {
	v, _ := f.c.info.Defs[name].(*types.Var)
	if v == nil || name.Name == "_" {
		return
	}
	if f.an.inCell(v) && !t.Object && t.Slots > 0 {
		l := local{r: f.allocLocal(1), t: t, cell: true}
		if f.inBlock(v, t) {
			l.at, l.inBlock = f.areas[t.Area()].place(t)
		}
		f.newCell(l)
		f.store(place{kind: pMem, t: t, r: l.r, nonNil: true}, slot)
		f.vars[v] = l
		return
	}
	f.ownVar(slot, t)
	f.vars[v] = local{r: slot, t: t}
}

// namedResults makes the variables of named results, and clears the others if a recovered panic may return them.
func (f *fn) namedResults(typ *ast.FuncType) {
	if typ.Results == nil {
		return
	}
	i := 0
	for _, fd := range typ.Results.List {
		if len(fd.Names) == 0 {
			if r := f.results[i]; f.defers {
				f.zero(r.slot, r.t)
			}
			i++
			continue
		}
		for _, name := range fd.Names {
			r := &f.results[i]
			i++
			v, _ := f.c.info.Defs[name].(*types.Var)
			if v == nil {
				f.zero(r.slot, r.t)
				continue
			}
			r.v = v
			if f.an.inCell(v) && !r.t.Object && r.t.Slots > 0 {
				l := local{r: f.allocLocal(1), t: r.t, cell: true}
				f.opT(bytecode.OpNew, l.r, r.t)
				f.vars[v] = l
				continue
			}
			f.zeroVar(r.slot, r.t)
			f.vars[v] = local{r: r.slot, t: r.t}
		}
	}
}

// ret returns: the results are where they belong.
func (f *fn) ret() {
	if f.body != nil {
		f.returnFromBody()
		return
	}
	if f.recover != nil {
		f.jump(f.leaving)
		return
	}
	f.loadResults()
	f.giveBack()
	f.op0(bytecode.OpRet)
}

// loadResults brings results that live in cells into their slots.
func (f *fn) loadResults() {
	for _, r := range f.results {
		if r.v == nil {
			continue
		}
		if l := f.vars[r.v]; l.cell {
			m := f.top
			f.load(place{kind: pMem, t: r.t, r: l.r, nonNil: true}, r.slot)
			f.top = m
		}
	}
}

// deferWindow is how many slots the window has in which a function makes its deferred calls: enough for a method's receiver and an argument.
const deferWindow = 3

// epilogue is where a function that defers returns, and where it goes on after a recovered panic.
func (f *fn) epilogue() {
	if f.recover == nil {
		return
	}
	if f.leaving != f.recover {
		f.bind(f.leaving)
		f.callSole()
		f.loadResults()
		f.giveBack()
		f.op0(bytecode.OpRet)
	}
	f.bind(f.recover)
	m := f.top
	w := f.window(0, deferWindow-1)
	f.raw(bytecode.OpRunDefers, sl(w), deferWindow, 0)
	f.top = m
	f.loadResults()
	f.giveBack()
	f.op0(bytecode.OpRet)
}

// terminated reports whether the code cannot be reached from what was emitted last.
func (f *fn) terminated() bool {
	n := len(f.code)
	if f.bound == n {
		return false
	}
	switch f.code[n-1].Op {
	case bytecode.OpRet, bytecode.OpJmp, bytecode.OpLoop, bytecode.OpPanic, bytecode.OpTailC:
		return !f.secondWord(n - 1)
	}
	return false
}

// secondWord reports whether the word at i belongs to the instruction before it.
func (f *fn) secondWord(i int) bool { return f.lastOp < i }

// returnStmt computes the results and returns.
func (f *fn) returnStmt(s *ast.ReturnStmt) {
	f.pos = s.Return
	switch {
	case len(s.Results) == 0:
	case len(s.Results) < len(f.results):
		f.returnTuple(s.Results[0])
	default:
		f.order(s.Results)
		f.returnValues(s.Results)
	}
	f.pos = s.Return
	f.ret()
}

// resultPlace is where a result is assigned.
func (f *fn) resultPlace(r result) place {
	if r.v != nil {
		return f.varPlace(r.v)
	}
	return place{kind: pReg, t: r.t, r: r.slot}
}

func (f *fn) returnTuple(x ast.Expr) {
	tuple := f.c.info.Types[x].Type.(*types.Tuple)
	src := f.tuple(x)
	for i, r := range f.results {
		from := f.rt(tuple.At(i).Type())
		f.assignReg(f.resultPlace(r), src, from)
		src += reg(from.Regs)
	}
}

func (f *fn) returnValues(list []ast.Expr) {
	if len(list) == 1 && f.results[0].v == nil && (!f.defers || !earlyWrite(f.c.info, list[0])) {
		f.evalAs(list[0], f.results[0].t, f.results[0].slot)
		return
	}
	if len(list) == 1 && f.results[0].v != nil {
		f.assignExpr(f.resultPlace(f.results[0]), list[0], f.results[0].v)
		return
	}
	named := false
	for _, r := range f.results {
		named = named || r.v != nil
	}
	if !named && !f.defers {
		for i, x := range list {
			m := f.top
			f.evalAs(x, f.results[i].t, f.results[i].slot)
			f.top = m
		}
		return
	}
	// The expressions may read the results, or fail halfway.
	regs := make([]reg, len(list))
	for i, x := range list {
		r := f.results[i]
		regs[i] = noReg
		if f.value(x) != nil && r.t.Kind != bytecode.KindInterface {
			continue
		}
		v := f.evalAs(x, r.t, noReg)
		if v < reg(1+f.b.Results) || r.t.Object || !r.t.Flat {
			t := f.allocT(r.t)
			f.copyTo(t, v, r.t)
			v = t
		}
		regs[i] = v
	}
	for i, r := range f.results {
		if regs[i] == noReg {
			f.assignExpr(f.resultPlace(r), list[i], nil)
		} else {
			f.assignReg(f.resultPlace(r), regs[i], r.t)
		}
	}
}
