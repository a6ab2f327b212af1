package compile

// This file implements the smaller and the larger one of two integers: of what min and max give, and of conditions that come to the same. One
// instruction that does not jump costs less than one that does, and what it gives is nothing that the processor must foresee.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// minMaxInt computes min or max of integers that compare as signed ones.
func (f *fn) minMaxInt(e *ast.CallExpr, isMin bool, want reg) reg {
	t := f.et(e)
	op := bytecode.OpMax
	if isMin {
		op = bytecode.OpMin
	}
	m := f.top
	acc := f.evalAs(e.Args[0], t, noReg)
	for i, x := range e.Args[1:] {
		v := f.evalAs(x, t, noReg)
		f.pos = e.Lparen
		f.top = m
		dst := want
		if i < len(e.Args)-2 || want == noReg {
			dst = f.alloc(1)
		}
		f.op3(op, dst, acc, v)
		acc = dst
	}
	if want != noReg && acc != want {
		f.move(want, acc, t)
		return want
	}
	return acc
}

// extreme is the instruction that gives then if cond, else otherwise, one of which is the smaller of the integers that cond compares and the other one the
// larger; 0 if there is none.
func (f *fn) extreme(cond, then, otherwise ast.Expr) bytecode.Op {
	c, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || f.value(then) != nil && f.value(otherwise) != nil {
		return 0
	}
	t := f.et(c.X)
	if f.value(c.X) != nil {
		t = f.et(c.Y)
	}
	if !isInt(t) || isUint64(t) {
		return 0
	}
	op := bytecode.OpMin
	switch c.Op {
	case token.LSS, token.LEQ:
	case token.GTR, token.GEQ:
		op = bytecode.OpMax
	default:
		return 0
	}
	switch {
	case f.same(c.X, then) && f.same(c.Y, otherwise):
		return op
	case f.same(c.X, otherwise) && f.same(c.Y, then):
		return bytecode.OpMin + bytecode.OpMax - op
	}
	return 0
}

// either computes the operands of a comparison, and by op the smaller or the larger one.
func (f *fn) either(op bytecode.Op, cond ast.Expr, want reg) {
	c := ast.Unparen(cond).(*ast.BinaryExpr)
	t := f.et(c.X)
	if f.value(c.X) != nil {
		t = f.et(c.Y)
	}
	m := f.top
	x := f.evalAs(c.X, t, noReg)
	y := f.evalAs(c.Y, t, noReg)
	f.pos = c.OpPos
	f.op3(op, want, x, y)
	f.top = m
}

// raise compiles if x < y { x = y } and the like, where x is a variable in a register.
func (f *fn) raise(s *ast.IfStmt) bool {
	if s.Init != nil || s.Else != nil || len(s.Body.List) != 1 {
		return false
	}
	a, ok := s.Body.List[0].(*ast.AssignStmt)
	if !ok || a.Tok != token.ASSIGN || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
		return false
	}
	id, ok := ast.Unparen(a.Lhs[0]).(*ast.Ident)
	if !ok || id.Name == "_" {
		return false
	}
	v, ok := f.c.info.ObjectOf(id).(*types.Var)
	if !ok {
		return false
	}
	l, ok := f.vars[v]
	if !ok || l.cell || l.t.Object {
		return false
	}
	op := f.extreme(s.Cond, a.Rhs[0], a.Lhs[0])
	if op == 0 {
		return false
	}
	f.either(op, s.Cond, l.r)
	return true
}

// pick compiles if x < y { return x }; return y and the like, in a function that is inlined.
func (f *fn) pick(list []ast.Stmt, at reg) bool {
	s, ok := list[0].(*ast.IfStmt)
	if !ok || s.Init != nil || len(s.Body.List) != 1 {
		return false
	}
	rest := list[1:]
	if e, ok := s.Else.(*ast.BlockStmt); ok {
		rest = e.List
	} else if s.Else != nil {
		return false
	}
	if len(rest) != 1 {
		return false
	}
	then, ok1 := s.Body.List[0].(*ast.ReturnStmt)
	otherwise, ok2 := rest[0].(*ast.ReturnStmt)
	if !ok1 || !ok2 {
		return false
	}
	op := f.extreme(s.Cond, then.Results[0], otherwise.Results[0])
	if op == 0 {
		return false
	}
	f.pos = s.Cond.Pos()
	f.either(op, s.Cond, at)
	return true
}
