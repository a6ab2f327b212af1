package compile

// This file implements select statements.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

// A comm is a clause of a select.
type comm struct {
	clause  *ast.CommClause
	index   int // of its case; of a default clause -1
	elem    *bytecode.Type
	lhs     []ast.Expr // what a receive operation assigns to,
	tok     token.Token
	val, ok reg // and from where; noReg: that is not wanted
}

// selectStmt compiles a select. With a single case it is that case's communication, as for Go's compiler: who looks at a goroutine that is stuck there
// sees what it waits for, and not "select". Go: cmd/compile/internal/walk/select.go walkSelectCases (go1.26).
func (f *fn) selectStmt(s *ast.SelectStmt, name string) {
	f.scope(func() {
		sel := bytecode.Select{}
		single := len(s.Body.List) == 1 && s.Body.List[0].(*ast.CommClause).Comm != nil
		try := isTry(s)
		var comms []*comm
		for _, st := range s.Body.List {
			c := &comm{clause: st.(*ast.CommClause), index: len(sel.Cases), val: noReg, ok: noReg}
			comms = append(comms, c)
			if c.clause.Comm == nil {
				c.index = -1
				sel.Default = true
				continue
			}
			f.pos = c.clause.Comm.Pos()
			f.hoisted = nil
			sel.Cases = append(sel.Cases, f.selectCase(c, single || try))
		}
		f.hoisted = nil
		var r reg // the index of the case that was chosen
		if single {
			c, op := &sel.Cases[0], bytecode.OpRecv2
			if c.Send {
				op = bytecode.OpSend
			}
			f.raw(op, c.Val, c.Chan, 0)
			f.ext(c.Type, 0)
		} else if f.pos, r = s.Select, f.allocLocal(1); try {
			c, op := &sel.Cases[0], bytecode.OpTryRecv
			if c.Send {
				op = bytecode.OpTrySend
			}
			f.raw(op, sl(r), c.Chan, c.Val)
			f.ext(c.Type, 0)
		} else {
			f.selects = append(f.selects, sel)
			f.op1(bytecode.OpSelect, r)
			f.ext(uint32(len(f.selects)-1), 0)
		}
		exit := newLabel()
		f.enter(name, exit, nil)
		for i, c := range comms {
			next := newLabel()
			if i < len(comms)-1 {
				f.jumpIf(bytecode.OpJNeI, sl(r), uint16(int16(c.index)), next)
			}
			f.scope(func() { f.commBody(c) })
			if i < len(comms)-1 && !f.terminated() {
				f.jump(exit)
			}
			f.bind(next)
		}
		f.leave()
		f.bind(exit)
	})
}

// selectCase computes the operands of a clause that communicates, of a Select or of an instruction that does without one.
func (f *fn) selectCase(c *comm, plain bool) bytecode.SelectCase {
	var recv ast.Expr
	switch x := c.clause.Comm.(type) {
	case *ast.SendStmt:
		f.order([]ast.Expr{x.Chan, x.Value})
		t := f.et(x.Chan)
		ch := f.private(x.Chan, t)
		v := f.allocLocal(t.Elem.Regs)
		f.evalAs(x.Value, t.Elem, v)
		f.top = f.locals
		return bytecode.SelectCase{Send: true, Chan: sl(ch), Val: sl(v), Ok: noOperand, Type: uint32(t.Index)}
	case *ast.ExprStmt:
		recv = x.X
	case *ast.AssignStmt:
		recv, c.lhs, c.tok = x.Rhs[0], x.Lhs, x.Tok
	}
	from := ast.Unparen(recv).(*ast.UnaryExpr).X
	f.order1(from)
	t := f.et(from)
	c.elem = t.Elem
	var ch reg
	if plain { // nothing comes between: a variable may stay where it is
		ch = f.evalAs(from, t, noReg)
		f.locals = f.top
	} else {
		ch = f.private(from, t)
	}
	sc := bytecode.SelectCase{Chan: sl(ch), Val: noOperand, Ok: noOperand, Type: uint32(t.Index)}
	wantVal := len(c.lhs) > 0 && !isBlank(c.lhs[0])
	wantOk := len(c.lhs) > 1 && !isBlank(c.lhs[1])
	if plain { // the instruction writes both
		val := f.allocLocal(t.Elem.Regs + 1)
		sc.Val = sl(val)
		if wantVal {
			c.val = val
		}
		if wantOk {
			c.ok = val + reg(t.Elem.Regs)
		}
		return sc
	}
	if wantVal {
		c.val = f.allocLocal(t.Elem.Regs)
		sc.Val = sl(c.val)
	}
	if wantOk {
		c.ok = f.allocLocal(1)
		sc.Ok = sl(c.ok)
	}
	return sc
}

// commBody assigns what a clause has received, and does its statements.
func (f *fn) commBody(c *comm) {
	for k, l := range c.lhs {
		src, t := c.val, c.elem
		if k == 1 {
			src, t = c.ok, f.boolT()
		}
		if src == noReg {
			continue
		}
		if v := f.newVar(l, c.tok); v != nil {
			d := f.declare(v)
			f.initLocal(d, func(want reg) { f.move(want, src, d.t) })
		} else {
			f.assignReg(f.place(l), src, t)
			f.top = f.locals
		}
	}
	f.block(c.clause.Body)
}

// isTry reports whether a select has one case and a default: that is an instruction without a Select, as Go's compiler calls selectnbsend and
// selectnbrecv.
func isTry(s *ast.SelectStmt) bool {
	comms := 0
	for _, st := range s.Body.List {
		if st.(*ast.CommClause).Comm != nil {
			comms++
		}
	}
	return comms == 1 && len(s.Body.List) == 2
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// private computes a channel into a register of its own.
func (f *fn) private(e ast.Expr, t *bytecode.Type) reg {
	r := f.allocLocal(t.Regs)
	f.evalAs(e, t, r)
	f.top = f.locals
	return r
}
