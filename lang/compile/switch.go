package compile

// This file implements switches.

import (
	"go/constant"
	"sort"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

func (f *fn) switchStmt(s *ast.SwitchStmt, name string, after *label) {
	f.scope(func() {
		if s.Init != nil {
			f.stmt(s.Init, "")
		}
		f.pos = s.Switch
		clauses := s.Body.List
		bodies := make([]*label, len(clauses))
		exit := endLabel(after)
		deflt := exit
		for i, c := range clauses {
			bodies[i] = newLabel()
			if c.(*ast.CaseClause).List == nil {
				deflt = bodies[i]
			}
		}
		if s.Tag == nil || f.value(s.Tag) != nil && f.et(s.Tag).Kind == bytecode.KindBool {
			f.caseConds(clauses, bodies, s.Tag)
		} else {
			f.caseValues(s, clauses, bodies, deflt)
		}
		if !f.terminated() {
			f.jump(deflt)
		}
		f.top = f.locals
		f.enter(name, exit, nil)
		fall := f.fall
		for i, c := range clauses {
			f.bind(bodies[i])
			f.fall = nil
			if i+1 < len(bodies) {
				f.fall = bodies[i+1]
			}
			f.blockTo(c.(*ast.CaseClause).Body, after)
			if i+1 < len(clauses) && !f.terminated() {
				f.jump(exit)
			}
		}
		f.fall = fall
		f.leave()
		if after == nil {
			f.bind(exit)
		}
	})
}

// caseConds jumps to the first clause with a condition that is true, or false if the tag is.
func (f *fn) caseConds(clauses []ast.Stmt, bodies []*label, tag ast.Expr) {
	want := tag == nil || constant.BoolVal(f.value(tag))
	for i, c := range clauses {
		for _, x := range c.(*ast.CaseClause).List {
			f.pos = x.Pos()
			if f.et(x).Kind == bytecode.KindInterface {
				m := f.top
				b := f.constant(constant.MakeBool(want), f.boolT(), noReg)
				p := f.alloc(1)
				f.box(p, b, f.boolT())
				v := f.eval(x, noReg)
				f.op3(bytecode.OpEqI, b, p, v)
				f.jumpIf(bytecode.OpJT, sl(b), 0, bodies[i])
				f.top = m
				continue
			}
			f.cond(x, bodies[i], want)
		}
	}
}

// A caseConst is a constant integer case.
type caseConst struct {
	n int64
	l *label
}

// caseValues jumps to the first clause with a value that equals the tag.
func (f *fn) caseValues(s *ast.SwitchStmt, clauses []ast.Stmt, bodies []*label, deflt *label) {
	t := f.et(s.Tag)
	f.order1(s.Tag)
	tag := f.operandAs(s.Tag, t)
	f.hoisted = nil
	f.locals = max(f.locals, f.top) // the tag stays
	if isInt(t) {
		if list := f.intCases(t, clauses, bodies); len(list) > 3 {
			sort.SliceStable(list, func(i, j int) bool { return list[i].n < list[j].n })
			f.pos = s.Switch
			f.intSwitch(tag, list, deflt)
			return
		}
	}
	for i, c := range clauses {
		for _, x := range c.(*ast.CaseClause).List {
			f.pos = x.Pos()
			f.hoisted = nil
			f.order1(x)
			f.caseEqual(tag, t, x, bodies[i])
			f.top = f.locals
			f.hoisted = nil
		}
	}
}

// operandAs computes a value that must not change while it is compared: a private register, unless it is a variable's.
func (f *fn) operandAs(e ast.Expr, t *bytecode.Type) reg {
	if f.value(e) != nil {
		return f.operand(e, t)
	}
	if t.Object || !t.Flat {
		return f.eval(e, f.allocT(t))
	}
	return f.eval(e, noReg)
}

// caseEqual jumps to l if the tag equals x.
func (f *fn) caseEqual(tag reg, t *bytecode.Type, x ast.Expr, l *label) {
	if f.isNil(x) {
		f.jumpIf(bytecode.OpJNil, sl(tag), 0, l)
		return
	}
	xt := f.et(x)
	if t.Kind == bytecode.KindInterface || xt.Kind == bytecode.KindInterface {
		it := t
		if t.Kind != bytecode.KindInterface {
			it = xt
			p := f.alloc(1)
			f.box(p, tag, t)
			tag = p
		}
		v := f.evalAs(x, it, noReg)
		r := f.alloc(1)
		f.pos = x.Pos()
		f.op3(bytecode.OpEqI, r, tag, v)
		f.jumpIf(bytecode.OpJT, sl(r), 0, l)
		return
	}
	if n, ok := f.smallConst(x, t); ok {
		f.jumpIf(bytecode.OpJEqI, sl(tag), uint16(int16(n)), l)
		return
	}
	v := f.operand(x, t)
	f.pos = x.Pos()
	switch {
	case isInt(t), t.Kind == bytecode.KindBool:
		f.jumpIf(bytecode.OpJEq, sl(tag), sl(v), l)
	case t.Kind == bytecode.KindFloat64:
		f.jumpIf(bytecode.OpJFEq, sl(tag), sl(v), l)
	case t.Kind == bytecode.KindFloat32:
		r := f.alloc(2)
		f.op2(bytecode.OpF32F, r, tag)
		f.op2(bytecode.OpF32F, r+1, v)
		f.jumpIf(bytecode.OpJFEq, sl(r), sl(r+1), l)
	case t.Kind == bytecode.KindString:
		f.jumpIf(bytecode.OpJSEq, sl(tag), sl(v), l)
	case t.Kind == bytecode.KindPointer && !f.toView(t), t.Kind == bytecode.KindChan:
		f.jumpIf(bytecode.OpJPEq, sl(tag), sl(v), l)
	default:
		r := f.alloc(1)
		f.op3T(bytecode.OpEqV, r, tag, v, t)
		f.jumpIf(bytecode.OpJT, sl(r), 0, l)
	}
}

// intCases lists the cases of an integer switch if all are constants, nil if not.
func (f *fn) intCases(t *bytecode.Type, clauses []ast.Stmt, bodies []*label) (list []caseConst) {
	for i, c := range clauses {
		for _, x := range c.(*ast.CaseClause).List {
			v := f.value(x)
			if v == nil || f.et(x).Kind == bytecode.KindInterface {
				return nil
			}
			n := int64(constBits(v, t.Kind))
			if isUint64(t) && n < 0 {
				return nil
			}
			list = append(list, caseConst{n, bodies[i]})
		}
	}
	return list
}

// intSwitch jumps to the case that equals tag: by a table where cases are dense, else by halving.
func (f *fn) intSwitch(tag reg, list []caseConst, deflt *label) {
	if len(list) <= 3 {
		for _, c := range list {
			if c.n == int64(int16(c.n)) {
				f.jumpIf(bytecode.OpJEqI, sl(tag), uint16(int16(c.n)), c.l)
				continue
			}
			r := f.alloc(1)
			f.loadBits(r, uint64(c.n))
			f.jumpIf(bytecode.OpJEq, sl(tag), sl(r), c.l)
			f.top = r
		}
		f.jump(deflt)
		return
	}
	lo, hi := list[0].n, list[len(list)-1].n
	if lo == int64(int32(lo)) && hi-lo >= 0 && hi-lo < int64(3*len(list)) && hi-lo < 1<<15 {
		f.op1(bytecode.OpSwitch, tag)
		f.ext(uint32(int32(lo)), uint32(hi-lo+1))
		f.lastOp = len(f.code) - 2
		i := 0
		for n := lo; n <= hi; n++ {
			l := deflt
			if list[i].n == n {
				l = list[i].l
				for i < len(list)-1 && list[i].n == n {
					i++
				}
			}
			f.refer(f.raw(bytecode.OpJmp, 0, 0, 0), jumpTable, l)
		}
		f.jump(deflt)
		return
	}
	mid := len(list) / 2
	upper := newLabel()
	pivot := list[mid].n
	if pivot == int64(int16(pivot)) {
		f.jumpIf(bytecode.OpJGeI, sl(tag), uint16(int16(pivot)), upper)
	} else {
		r := f.alloc(1)
		f.loadBits(r, uint64(pivot))
		f.jumpIf(bytecode.OpJLe, sl(r), sl(tag), upper)
		f.top = r
	}
	f.intSwitch(tag, list[:mid], deflt)
	f.bind(upper)
	f.intSwitch(tag, list[mid:], deflt)
}

func (f *fn) typeSwitch(s *ast.TypeSwitchStmt, name string, after *label) {
	f.scope(func() {
		if s.Init != nil {
			f.stmt(s.Init, "")
		}
		var assert *ast.TypeAssertExpr
		switch a := s.Assign.(type) {
		case *ast.ExprStmt:
			assert = ast.Unparen(a.X).(*ast.TypeAssertExpr)
		case *ast.AssignStmt:
			assert = ast.Unparen(a.Rhs[0]).(*ast.TypeAssertExpr)
		}
		f.pos = assert.Pos()
		f.order1(assert.X)
		it := f.et(assert.X)
		x := f.eval(assert.X, noReg)
		if x < f.locals && f.changes(assert.X, s.Body) { // a variable that a clause assigns to
			r := f.alloc(1)
			f.op2(bytecode.OpMovP, r, x)
			x = r
		}
		f.hoisted = nil
		f.locals = max(f.locals, f.top)
		exit := endLabel(after)
		var deflt *ast.CaseClause
		f.enter(name, exit, nil)
		for _, st := range s.Body.List {
			c := st.(*ast.CaseClause)
			if c.List == nil {
				deflt = c
				continue
			}
			next, body := newLabel(), newLabel()
			for i, e := range c.List {
				last := i == len(c.List)-1
				f.pos = e.Pos()
				switch {
				case f.isNil(e) && last:
					f.jumpIf(bytecode.OpJNotNil, sl(x), 0, next)
				case f.isNil(e):
					f.jumpIf(bytecode.OpJNil, sl(x), 0, body)
				case last:
					f.jumpNotType(x, f.et(e), next)
				default:
					skip := newLabel()
					f.jumpNotType(x, f.et(e), skip)
					f.jump(body)
					f.bind(skip)
				}
			}
			f.bind(body)
			f.typeClause(c, x, it)
			if !f.terminated() {
				f.jump(exit)
			}
			f.bind(next)
		}
		if deflt != nil {
			f.typeClause(deflt, x, it)
		}
		f.leave()
		if after == nil {
			f.bind(exit)
		}
	})
}

func (f *fn) jumpNotType(x reg, t *bytecode.Type, l *label) {
	at := f.raw(bytecode.OpJNotType, sl(x), 0, 0)
	f.extT(t)
	f.refer(at, jumpExt, l)
}

// typeClause compiles a clause of a type switch: its variable has the type of a single case, else that of the interface.
func (f *fn) typeClause(c *ast.CaseClause, x reg, it *bytecode.Type) {
	f.scope(func() {
		if v, ok := f.c.info.Implicits[c].(*types.Var); ok {
			f.pos = c.Case
			t := it
			if len(c.List) == 1 && !f.isNil(c.List[0]) {
				t = f.et(c.List[0])
			}
			if t == it && !f.inCell(v) && !f.assignedIn(v, c) {
				f.vars[v] = local{r: x, t: t} // another name
				f.block(c.Body)
				return
			}
			d := f.declare(v)
			f.initLocal(d, func(want reg) {
				if t.Kind == bytecode.KindInterface {
					f.op2(bytecode.OpMovP, want, x)
				} else {
					f.op2T(bytecode.OpUnbox, want, x, t)
				}
			})
		}
		f.block(c.Body)
	})
}
