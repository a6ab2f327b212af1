package compile

// This file implements the inlining of small functions: those whose body returns expressions, perhaps one of several by conditions, that call nothing
// but other such functions; and those whose body acts: it assigns, calls and panics, perhaps by conditions, before it returns. There are no loops, so
// they need no safepoint of their own.
//
// The parameters are the registers where the arguments are, unless the body assigns to them, and the result is computed where it is wanted. Of a function
// that cannot fail the instructions belong to the line of the call: no stack trace can miss it. Where one can, by a nil pointer, an index or a division,
// or calls, they belong to its own lines, and the program says of them which function they are of and where that was called (bytecode.Inlined): a trace
// shows the frame that there is not.

import (
	"go/constant"
	"go/token"
	"slices"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// maxInline is how many operations an inlined function may have, maxInlineRegs how many registers a value in it, and maxInlineFrame how many slots a frame
// in which functions are inlined: calls of calls take fewer as windows that overlap.
const (
	maxInline      = 40
	maxInlineRegs  = 4
	maxInlineFrame = 256
)

// An inlining is what is known of a function that may be inlined.
type inlining struct {
	body  []ast.Stmt   // nil: it cannot be
	fails bool         // it may panic: it is in no other body that does
	acts  bool         // it does something before it returns, which needs a place in the order of evaluation. Such a body fails
	own   []*types.Var // parameters that it assigns to: they need registers of their own
	targs []types.Type // of an instance
}

// An inlineKey names a function, or an instance of a generic one.
type inlineKey struct {
	fn    *types.Func
	targs string
}

// inline computes the results of a call, if the function can be inlined: one in register want, if that is asked for and none of the arguments is there,
// else from register r on, where a call would leave them.
func (f *fn) inline(c callee, e *ast.CallExpr, params, results []*bytecode.Type, want, r reg) (at reg, ok bool) {
	locals := f.locals
	ok = f.inlined(c, e, params, func(in inlining, args []reg) {
		if at = r; want != noReg && len(results) == 1 && results[0].Regs == 1 && !(in.fails && f.defers) && !overlap(args, want) {
			at = want
		}
		end := newLabel()
		if in.acts {
			f.locals = f.top // the arguments stay, and what the expression has computed
			f.actions(in.body, results, at, end)
		} else {
			f.inlineStmts(in.body, results[0], at, end)
		}
		f.bind(end)
	})
	f.locals = locals
	return at, ok
}

// overlap reports whether one of the values in args may be in register r: none has more than maxInlineRegs.
func overlap(args []reg, r reg) bool {
	for _, a := range args {
		if a != noReg && a <= r && r < a+maxInlineRegs {
			return true
		}
	}
	return false
}

// inlineStmts compiles the statements of an inlined function: what they return goes to register at, and they to end.
func (f *fn) inlineStmts(list []ast.Stmt, result *bytecode.Type, at reg, end *label) {
	for i, s := range list {
		if f.pick(list[i:], at) {
			f.jump(end)
			return
		}
		switch s := s.(type) {
		case *ast.ReturnStmt:
			f.pos = s.Return
			m := f.top
			f.evalAs(s.Results[0], result, at)
			f.top = m
			f.jump(end)
		case *ast.IfStmt:
			f.pos = s.Cond.Pos()
			next := newLabel()
			f.branch(s.Cond, next, false)
			f.inlineStmts(s.Body.List, result, at, end)
			f.bind(next)
			switch e := s.Else.(type) {
			case *ast.BlockStmt:
				f.inlineStmts(e.List, result, at, end)
			case *ast.IfStmt:
				f.inlineStmts([]ast.Stmt{e}, result, at, end)
			}
		}
	}
}

// actions compiles the statements of an inlined function that acts: what they return goes to the registers from at on, and they to end.
func (f *fn) actions(list []ast.Stmt, results []*bytecode.Type, at reg, end *label) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ReturnStmt:
			f.pos = s.Return
			f.order(s.Results)
			for i, to := 0, at; i < len(s.Results); i++ {
				f.evalAs(s.Results[i], results[i], to)
				f.top = f.locals
				to += reg(results[i].Regs)
			}
			f.pos = s.Return
			f.jump(end)
		case *ast.IfStmt:
			f.pos = s.Cond.Pos()
			next, after := newLabel(), newLabel()
			f.cond(s.Cond, next, false)
			f.actions(s.Body.List, results, at, end)
			if s.Else != nil && !f.terminated() {
				f.jump(after)
			}
			f.bind(next)
			switch e := s.Else.(type) {
			case *ast.BlockStmt:
				f.actions(e.List, results, at, end)
			case *ast.IfStmt:
				f.actions([]ast.Stmt{e}, results, at, end)
			}
			f.bind(after)
		default:
			f.stmt(s, "")
		}
	}
}

// inlineBranch is branchTo for a call, if the function can be inlined and returns one expression.
func (f *fn) inlineBranch(e *ast.CallExpr, l *label, want bool) bool {
	in := f.inlinedBody(e)
	if len(in.body) != 1 {
		return false
	}
	ret, ok := in.body[0].(*ast.ReturnStmt)
	c := f.calleeOf(e)
	return ok && f.inlined(c, e, f.tupleTypes(c.sig.Params()), func(inlining, []reg) {
		f.pos = ret.Return
		f.branchTo(ret.Results[0], l, want)
	})
}

// inlined compiles the arguments of a call and, by do, the function's body, if that can be inlined.
func (f *fn) inlined(c callee, e *ast.CallExpr, params []*bytecode.Type, do func(in inlining, args []reg)) bool {
	in := f.inlinable(c)
	d := c.static.Decl()
	if in.body == nil || f.top > maxInlineFrame || len(e.Args) != len(params) || in.fails && f.inFailing {
		return false
	}
	if f.an != nil && f.an == f.c.bodies[d] {
		return false // it calls itself: its variables have their registers
	}
	for _, p := range params {
		if !simple(p) {
			return false
		}
	}
	var args []reg
	var names []*ast.Ident
	if d.Recv != nil {
		rt := f.c.rtype(c.static.Signature().Recv().Type())
		if !simple(rt) {
			return false
		}
		names = append(names, d.Recv.List[0].Names...)
		own := f.ownArg(in, d.Recv.List[0].Names[0], rt)
		if _, ptr := c.sel.recv.(*types.Pointer); len(c.sel.index) == 1 && ptr == ptrMethod(c.static) {
			args = append(args, f.evalAs(c.recv, rt, own))
		} else {
			if own == noReg {
				own = f.allocT(rt)
			}
			f.receiver(c, own)
			args = append(args, own)
		}
		params = append([]*bytecode.Type{rt}, params...)
	}
	for _, fd := range d.Type.Params.List {
		names = append(names, fd.Names...)
	}
	fixed := make([]constant.Value, len(names))
	for i, a := range e.Args {
		i += len(params) - len(e.Args)
		if own := f.ownArg(in, names[i], params[i]); own != noReg {
			args = append(args, f.evalAs(a, params[i], own))
		} else if fixed[i] = f.positive(a, params[i]); fixed[i] == nil {
			args = append(args, f.evalAs(a, params[i], noReg))
		} else {
			args = append(args, noReg)
		}
	}
	var vars []*types.Var
	for i, n := range names {
		if v, ok := f.c.info.Defs[n].(*types.Var); ok && v != nil {
			if vars = append(vars, v); fixed[i] != nil {
				if f.fixedArgs == nil {
					f.fixedArgs = make(map[*types.Var]constant.Value)
				}
				f.fixedArgs[v] = fixed[i]
			} else {
				f.vars[v] = local{r: args[i], t: params[i]}
			}
		}
	}
	at, from, inFailing := f.at, len(f.code), f.inFailing
	f.at = e.Lparen
	if in.fails {
		f.at, f.inFailing = token.NoPos, true
		f.lastOp = from // what is before is not of the function, and is not made one instruction with what is
	}
	hoisted, rows, statement := f.hoisted, f.rows, f.statement
	f.hoisted, f.rows = nil, nil
	f.within(c.static, in.targs, func() { do(in, args) })
	f.hoisted, f.rows, f.statement = hoisted, rows, statement
	f.at, f.pos, f.inFailing = at, e.Lparen, inFailing
	if in.fails && len(f.code) > from {
		f.inlines = append(f.inlines, inlinedAt{
			from: from, to: len(f.code), name: funcName(c.static, len(in.targs) > 0), decl: d.Pos(), params: hasParams(c.static.Signature()), call: e.Lparen,
		})
		f.lastOp = len(f.code)
	}
	for _, v := range vars {
		delete(f.vars, v)
		delete(f.fixedArgs, v)
	}
	return true
}

// ownArg takes the registers of an argument for a parameter that the body assigns to, noReg if it does not.
func (f *fn) ownArg(in inlining, param *ast.Ident, t *bytecode.Type) reg {
	if v, ok := f.c.info.Defs[param].(*types.Var); ok && slices.Contains(in.own, v) {
		return f.allocT(t)
	}
	return noReg
}

// positive is the value of an argument that is a positive constant integer: so is the parameter in the body, then. Of others there are operations that
// the checker lets no program have with constants: a division by 0, a shift by a negative count.
func (f *fn) positive(a ast.Expr, t *bytecode.Type) constant.Value {
	v := f.value(a)
	if v == nil || !isInt(t) || constant.Sign(v) <= 0 {
		return nil
	}
	return constant.ToInt(v)
}

// fixedValue is the value of an expression of such parameters, if it is a positive integer of its type: nil if not, or if it is something else.
func (f *fn) fixedValue(e ast.Expr) constant.Value {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return f.value(e.X)
	case *ast.Ident:
		if v, ok := f.c.info.Uses[e].(*types.Var); ok {
			return f.fixedArgs[v]
		}
	case *ast.BinaryExpr:
		if e.Op != token.ADD && e.Op != token.SUB && e.Op != token.MUL {
			return nil
		}
		x, y := f.value(e.X), f.value(e.Y)
		if x == nil || y == nil || x.Kind() != constant.Int || y.Kind() != constant.Int {
			return nil
		}
		v := constant.BinaryOp(x, e.Op, y)
		if n, ok := constant.Int64Val(v); ok && n > 0 && n < 1<<7 {
			return v
		}
	}
	return nil
}

// An inlinedAt is code of a function that was inlined.
type inlinedAt struct {
	from, to int
	name     string
	decl     token.Pos
	params   bool // it has a receiver or parameters
	call     token.Pos
}

func hasParams(sig *types.Signature) bool { return sig.Recv() != nil || sig.Params().Len() > 0 }

// within compiles what is in the body of a function, of an instance for type arguments if it is generic.
func (f *fn) within(o *types.Func, targs []types.Type, do func()) {
	outer, args := f.tparams, f.targs
	f.tparams, f.targs = typeParams(o), targs
	do()
	f.tparams, f.targs = outer, args
}

// inlinedBody is what computes the result of a call in its place, without a body if nothing does.
func (f *fn) inlinedBody(e *ast.CallExpr) inlining {
	if tv := f.c.info.Types[e.Fun]; !tv.IsType() && !tv.IsBuiltin() {
		if c := f.calleeOf(e); c.static != nil {
			if in := f.inlinable(c); !in.acts {
				return in
			}
		}
	}
	return inlining{}
}
