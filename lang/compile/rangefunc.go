package compile

// This file implements range statements over functions.
//
// The body becomes a function, which the range function calls: it returns true to go on, false for everything that leaves the loop. What
// leaves it for good is said in a variable of the function around, next: -1 is a return (the results are in variables then), a positive
// number a branch to a label outside. Each loop has a variable for its state, by which the body finds that it is called when it should not be.
// Go: cmd/compile/internal/rangefunc/rewrite.go (go1.26)

import (
	"slices"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// The states of a loop: those of runtime.panicrangestate.
const (
	rangeReady     = 0
	rangeDone      = 1 // the body has returned false
	rangePanic     = 2 // the body runs; afterwards: it has panicked
	rangeExhausted = 3 // the range function has returned
	rangeMissing   = 4 // ... after the body has panicked
)

// A rangeBody is what a function that is the body of a range statement knows of it.
type rangeBody struct {
	stmt  *ast.RangeStmt
	info  *funInfo
	outer *funInfo // of the function around, not a body
	index uint32   // that function
	stop  *label   // leaves the loop
	label string   // of the statement
}

// setVar stores a small number in a variable.
func (f *fn) setVar(v *types.Var, n int) {
	m := f.top
	r := f.alloc(1)
	f.opIdx(bytecode.OpLoadI, r, uint32(int32(n)))
	f.store(f.varPlace(v), r)
	f.top = m
}

// rangeVars declares the variables that a function has for its range statements over functions.
func (f *fn) rangeVars(fi *funInfo) {
	for _, v := range []*types.Var{fi.next, fi.frame} {
		if v != nil {
			f.declareZero(v)
		}
	}
	if fi.frame != nil {
		r := f.alloc(1)
		f.op1(bytecode.OpFrame, r)
		f.store(f.varPlace(fi.frame), r)
		f.top = f.locals
	}
	for _, v := range fi.rets {
		if _, ok := f.vars[v]; !ok {
			f.declareZero(v)
		}
	}
}

func (f *fn) rangeFunc(s *ast.RangeStmt, name string, sig *types.Signature) {
	fi := f.an.funs[s]
	body := &rangeBody{stmt: s, label: name, info: fi, outer: f.an.funs[f.lit], index: f.b.Index}
	if f.body != nil {
		body.outer, body.index = f.body.outer, f.body.index
	}
	f.order1(s.X)
	fun := f.allocLocal(1)
	f.eval(s.X, fun)
	f.top = f.locals
	f.hoisted = nil
	f.declareZero(fi.state)

	var caps []capture
	n := int32(0)
	for _, v := range fi.captures {
		c := f.captureOf(v)
		caps = append(caps, c)
		n += c.n
	}
	yield := sig.Params().At(0).Type().Underlying().(*types.Signature)
	index := f.litIndex(s, func(name string) uint32 {
		parent := *f
		return f.c.newFunc(name, func(g *fn) {
			g.child(&parent, s)
			g.body = body
			g.compileBody(yield, caps, n)
		}).Index
	})
	w := f.window(0, 1)
	f.makeClosure(index, caps, n, w+1)
	f.pos = s.For
	f.op2(bytecode.OpCallC, w, fun)
	f.top = f.locals

	// The loop is over.
	state := f.load(f.varPlace(fi.state), noReg)
	ok := newLabel()
	f.jumpIf(bytecode.OpJNeI, sl(state), rangePanic, ok)
	f.pos = s.Body.Rbrace
	f.panicRange(func(r reg) { f.opIdx(bytecode.OpLoadI, r, rangeMissing) })
	f.pos = s.For
	f.bind(ok)
	f.setVar(fi.state, rangeExhausted)
	if fi.returns {
		skip := f.unlessNext(body, -1)
		if f.body != nil {
			f.jump(f.body.stop)
		} else {
			f.returnVars(body.outer.rets)
		}
		f.bind(skip)
	}
	for _, e := range fi.exits {
		skip := f.unlessNext(body, f.an.exitCode(e))
		if f.body != nil && slices.Contains(f.body.info.exits, e) {
			f.jump(f.body.stop)
		} else {
			f.setVar(body.outer.next, 0)
			f.branchStmt(&ast.BranchStmt{TokPos: s.For, Tok: e.tok, Label: &ast.Ident{Name: e.label}})
		}
		f.bind(skip)
	}
}

// exitCode numbers the branches out of bodies.
func (an *analysis) exitCode(e exit) int {
	i := slices.Index(an.exits, e)
	if i < 0 {
		i = len(an.exits)
		an.exits = append(an.exits, e)
	}
	return i + 1
}

// unlessNext jumps to the label that it returns unless next is n.
func (f *fn) unlessNext(b *rangeBody, n int) *label {
	skip := newLabel()
	r := f.load(f.varPlace(b.outer.next), noReg)
	f.jumpIf(bytecode.OpJNeI, sl(r), uint16(int16(n)), skip)
	f.top = f.locals
	return skip
}

// panicRange calls runtime.panicrangestate; arg computes the state.
func (f *fn) panicRange(arg func(r reg)) {
	w := f.window(0, 1)
	arg(w + 1)
	f.opIdx(bytecode.OpCall, w, f.c.runtimeFunc("panicrangestate"))
	f.top = w
}

// returnVars returns what a body has stored in the variables of the results.
func (f *fn) returnVars(vars []*types.Var) {
	for i, r := range f.results {
		if r.v == nil || r.v != vars[i] {
			f.assignReg(f.resultPlace(r), f.load(f.varPlace(vars[i]), noReg), r.t)
			f.top = f.locals
		}
	}
	f.ret()
}

// compileBody compiles the function of a body.
func (f *fn) compileBody(yield *types.Signature, caps []capture, n int32) {
	s := f.body.stmt
	params := f.c.rtypes(yield.Params())
	f.b.Captures = n
	f.b.Type = f.c.rtype(yield)
	f.pos = s.For
	f.begin(1, regsOf(params))
	f.loadCaptures(caps, n)
	f.sig = yield

	// The body may be called in one state only.
	state := f.load(f.varPlace(f.body.info.state), noReg)
	ok := newLabel()
	f.jumpIf(bytecode.OpJEqI, sl(state), rangeReady, ok)
	f.panicRange(func(r reg) { f.op2(bytecode.OpMov, r, state) })
	f.bind(ok)
	f.top = f.locals
	f.setVar(f.body.info.state, rangePanic)

	slot := reg(2)
	for i, e := range []ast.Expr{s.Key, s.Value} {
		if i >= len(params) {
			break
		}
		rv, r := f.rangeVar(e, s.Tok), slot
		slot += reg(params[i].Regs)
		switch {
		case rv.unread:
		case rv.v != nil && !f.inCell(rv.v):
			f.ownVar(r, params[i])
			f.vars[rv.v] = local{r: r, t: params[i]}
		default:
			f.declareRange(&rv)
			f.setRange(rv, params[i], func(want reg) reg { return f.moveTo(want, r, params[i]) })
		}
	}
	cont := newLabel()
	f.body.stop = newLabel()
	for _, v := range f.body.outer.rets {
		f.results = append(f.results, result{slot: noReg, t: f.rt(v.Type()), v: v})
	}
	f.enter(f.body.label, f.body.stop, cont)
	f.block(s.Body.List)
	f.leave()
	f.bind(cont)
	f.pos = s.Body.Rbrace
	f.leaveBody(rangeReady, 1)
	f.bind(f.body.stop)
	f.leaveBody(rangeDone, 0)
}

// leaveBody returns from the body's function.
func (f *fn) leaveBody(state int, more uint32) {
	f.setVar(f.body.info.state, state)
	f.opIdx(bytecode.OpLoadI, 1, more)
	f.op0(bytecode.OpRet)
}

// returnFromBody returns from the function around the body: the results are in its variables.
func (f *fn) returnFromBody() {
	f.setVar(f.body.outer.next, -1)
	f.jump(f.body.stop)
}

// leaveRange branches to a statement around the body.
func (f *fn) leaveRange(s *ast.BranchStmt, name string) {
	if f.body == nil {
		panic("branch to nowhere")
	}
	f.setVar(f.body.outer.next, f.an.exitCode(exit{s.Tok, name}))
	f.jump(f.body.stop)
}
