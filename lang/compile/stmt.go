package compile

// This file implements statements, but for loops and switches.

import (
	"go/token"
	"slices"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

// A target is a statement that break or continue can name.
type target struct {
	outer *target
	label string
	brk   *label
	cont  *label // nil: not a loop
}

// block compiles statements in a scope of their own.
func (f *fn) block(list []ast.Stmt) { f.blockTo(list, nil) }

// blockTo is block. What follows it is at end, if that is not nil.
func (f *fn) blockTo(list []ast.Stmt, end *label) {
	f.scope(func() {
		for i, s := range list {
			if i == len(list)-1 {
				f.end = end
			}
			f.stmt(s, "")
		}
	})
}

// stmt compiles a statement; name is its label.
func (f *fn) stmt(s ast.Stmt, name string) {
	f.hoisted = nil
	f.pos = s.Pos()
	end := f.end
	f.end = nil
	switch s := s.(type) {
	case *ast.EmptyStmt:
	case *ast.ExprStmt:
		f.exprStmt(s.X)
	case *ast.AssignStmt:
		f.assignStmt(s)
	case *ast.IncDecStmt:
		f.incDec(s)
	case *ast.DeclStmt:
		f.declStmt(s)
	case *ast.BlockStmt:
		f.blockTo(s.List, end)
	case *ast.IfStmt:
		f.ifStmt(s, end)
	case *ast.ForStmt:
		f.forStmt(s, name)
	case *ast.RangeStmt:
		f.rangeStmt(s, name)
	case *ast.SwitchStmt:
		f.switchStmt(s, name, end)
	case *ast.TypeSwitchStmt:
		f.typeSwitch(s, name, end)
	case *ast.SelectStmt:
		f.selectStmt(s, name)
	case *ast.ReturnStmt:
		f.returnStmt(s)
	case *ast.BranchStmt:
		f.branchStmt(s)
	case *ast.LabeledStmt:
		f.labeled(s)
	case *ast.SendStmt:
		f.send(s)
	case *ast.GoStmt:
		f.spawn(bytecode.OpGo, s.Call.(*ast.CallExpr), s.Go)
	case *ast.DeferStmt:
		f.spawn(bytecode.OpDefer, s.Call.(*ast.CallExpr), s.Defer)
	default:
		panic("no statement")
	}
	f.top = f.locals
	f.hoisted = nil
}

func (f *fn) exprStmt(e ast.Expr) {
	if f.echo != nil && f.lit == nil && slices.Contains(f.echo.Echo, e) {
		f.order1(e)
		f.echoValue(e, f.echo.Printf)
		return
	}
	f.statement, _ = ast.Unparen(e).(*ast.CallExpr)
	f.order1(e)
	f.discard(e)
}

func (f *fn) declStmt(s *ast.DeclStmt) {
	d, ok := s.Decl.(*ast.GenDecl)
	if !ok || d.Tok != token.VAR {
		return
	}
	for _, spec := range d.Specs {
		f.varSpec(spec.(*ast.ValueSpec))
		f.top = f.locals
		f.hoisted = nil
	}
}

// cond compiles a condition as a jump to l if it is want.
func (f *fn) cond(e ast.Expr, l *label, want bool) {
	f.hoisted = nil
	m := f.top
	f.branch(e, l, want)
	f.top = m
	f.hoisted = nil
}

func (f *fn) ifStmt(s *ast.IfStmt, after *label) {
	if f.raise(s) {
		return
	}
	f.scope(func() {
		end := endLabel(after)
		for {
			if s.Init != nil {
				f.stmt(s.Init, "")
			}
			f.pos = s.Cond.Pos()
			next := newLabel()
			if v := f.value(s.Cond); v != nil {
				f.constIf(s, end)
				break
			}
			f.cond(s.Cond, next, false)
			f.blockTo(s.Body.List, after)
			if s.Else == nil {
				f.bind(next)
				break
			}
			if !f.terminated() {
				f.jump(end)
			}
			f.bind(next)
			if e, ok := s.Else.(*ast.IfStmt); ok {
				s = e // a chain is a loop: it may be long
				continue
			}
			f.blockTo(s.Else.(*ast.BlockStmt).List, after)
			break
		}
		if after == nil {
			f.bind(end)
		}
	})
}

// endLabel is where a statement ends: what follows it, or a label of its own, which it binds.
func endLabel(after *label) *label {
	if after != nil {
		return after
	}
	return newLabel()
}

// constIf compiles an if with a constant condition: all of it, as there may be labels, but with a plain jump.
func (f *fn) constIf(s *ast.IfStmt, end *label) {
	next := newLabel()
	f.cond(s.Cond, next, false)
	f.block(s.Body.List)
	if s.Else != nil {
		if !f.terminated() {
			f.jump(end)
		}
		f.bind(next)
		f.stmt(s.Else, "")
		return
	}
	f.bind(next)
}

func (f *fn) labeled(s *ast.LabeledStmt) {
	f.bind(f.gotoLabel(s.Label.Name))
	f.stmt(s.Stmt, s.Label.Name)
}

// gotoLabel is the place of a labelled statement.
func (f *fn) gotoLabel(name string) *label {
	if f.labels == nil {
		f.labels = make(map[string]*label)
	}
	l := f.labels[name]
	if l == nil {
		l = newLabel()
		f.labels[name] = l
	}
	return l
}

func (f *fn) branchStmt(s *ast.BranchStmt) {
	f.pos = s.TokPos
	name := ""
	if s.Label != nil {
		name = s.Label.Name
	}
	switch s.Tok {
	case token.GOTO:
		if f.body != nil && slices.Contains(f.body.info.exits, exit{s.Tok, name}) {
			f.leaveRange(s, name)
		} else {
			f.jump(f.gotoLabel(name))
		}
	case token.FALLTHROUGH:
		f.jump(f.fall)
	default:
		for t := f.targets; t != nil; t = t.outer {
			if name != "" && t.label != name || s.Tok == token.CONTINUE && t.cont == nil {
				continue
			}
			if s.Tok == token.BREAK {
				f.jump(t.brk)
			} else {
				f.jump(t.cont)
			}
			return
		}
		f.leaveRange(s, name)
	}
}

// send compiles ch <- x.
func (f *fn) send(s *ast.SendStmt) {
	f.order([]ast.Expr{s.Chan, s.Value})
	ct := f.et(s.Chan)
	c := f.eval(s.Chan, noReg)
	v := f.evalAs(s.Value, ct.Elem, noReg)
	if ct.Elem.Object || !ct.Elem.Flat {
		own := f.allocT(ct.Elem)
		f.copyTo(own, v, ct.Elem)
		v = own
	}
	f.pos = s.Arrow
	f.op2T(bytecode.OpSend, v, c, ct)
}
