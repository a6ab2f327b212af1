// This file implements statements.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// A stmtContext tells what the statements around a statement allow.
type stmtContext uint

const (
	breakOk stmtContext = 1 << iota
	continueOk
	fallthroughOk
	finalSwitchCase
	inTypeSwitch
)

// funcBody checks the body of a function. It is that of the declaration decl, or of
// a literal in it; pos is what follows the keyword func, or where the literal is.
func (check *Checker) funcBody(pos token.Pos, decl *declInfo, sig *Signature, body *ast.BlockStmt, iota constant.Value, outer []*TypeParam) {
	env, top := check.environment, len(check.delayed)
	var locals []*Var
	var copies []Type
	check.environment = environment{
		decl: decl, scope: sig.scope, iota: iota, sig: sig, body: body.List, outer: outer,
		isPanic: make(map[*ast.CallExpr]bool), locals: &locals, copies: &copies,
	}
	check.stmtList(0, body.List)
	check.processDelayed(top)
	if check.hasLabel {
		check.labels(body.Lbrace, body.List)
	}
	if sig.results.Len() > 0 && !check.isTerminatingList(body.List) {
		check.errorf(at(body.Rbrace), codes.MissingReturn, "missing return")
	}
	check.unusedVars(locals)
	check.frame(pos, sig, locals, copies)
	check.environment = env
}

// unusedVars reports variables that were declared in vain.
func (check *Checker) unusedVars(list []*Var) {
	for _, v := range list {
		if !v.used {
			check.errorf(v, codes.UnusedVar, "declared and not used: %s", v.name)
		}
	}
}

func (check *Checker) openScope()  { check.scope = NewScope(check.scope) }
func (check *Checker) closeScope() { check.scope = check.scope.parent }

func (check *Checker) stmtList(ctxt stmtContext, list []ast.Stmt) {
	// Empty statements at the end do not matter to fallthrough.
	for len(list) > 0 {
		if _, empty := list[len(list)-1].(*ast.EmptyStmt); !empty {
			break
		}
		list = list[:len(list)-1]
	}
	for i, s := range list {
		inner := ctxt
		if i < len(list)-1 {
			inner &^= fallthroughOk
		}
		check.stmt(inner, s)
	}
}

// stmt checks a statement, and what it put off.
func (check *Checker) stmt(ctxt stmtContext, s ast.Stmt) {
	if !check.enter(s) {
		return
	}
	top := len(check.delayed)
	check.stmtInternal(ctxt, s)
	if len(check.delayed) > top {
		check.processDelayed(top)
	}
	check.leave()
}

func (check *Checker) stmtInternal(ctxt stmtContext, s ast.Stmt) {
	inner := ctxt &^ (fallthroughOk | finalSwitchCase | inTypeSwitch)
	switch s := s.(type) {
	case *ast.BadStmt, *ast.EmptyStmt:
	case *ast.DeclStmt:
		check.declStmt(s.Decl)
	case *ast.LabeledStmt:
		check.hasLabel = true
		check.stmt(ctxt, s.Stmt)
	case *ast.ExprStmt:
		check.exprStmt(s)
	case *ast.SendStmt:
		var ch, val operand
		check.expr(nil, &ch, s.Chan)
		check.expr(nil, &val, s.Value)
		if ch.mode != invalid && val.mode != invalid {
			if elem := check.chanElem(s, &ch, false); elem != nil {
				check.assignment(&val, elem, "send")
			}
		}
	case *ast.IncDecStmt:
		check.incDec(s)
	case *ast.AssignStmt:
		check.assignStmt(s)
	case *ast.GoStmt:
		check.suspendedCall("go", s.Call)
	case *ast.DeferStmt:
		check.suspendedCall("defer", s.Call)
	case *ast.ReturnStmt:
		check.returnStmt(s)
	case *ast.BranchStmt:
		check.branchStmt(ctxt, s)
	case *ast.BlockStmt:
		check.openScope()
		check.stmtList(inner, s.List)
		check.closeScope()
	case *ast.IfStmt:
		check.ifStmt(inner, s)
	case *ast.SwitchStmt:
		check.openScope()
		check.switchStmt(inner|breakOk, s)
		check.closeScope()
	case *ast.TypeSwitchStmt:
		check.openScope()
		check.typeSwitchStmt(inner|breakOk|inTypeSwitch, s)
		check.closeScope()
	case *ast.SelectStmt:
		check.selectStmt(inner|breakOk, s)
	case *ast.ForStmt:
		check.openScope()
		check.forStmt(inner|breakOk|continueOk, s)
		check.closeScope()
	case *ast.RangeStmt:
		check.openScope()
		check.rangeStmt(inner|breakOk|continueOk, s)
		check.closeScope()
	default:
		check.errorf(s, codes.NotAnExpr, "invalid statement")
	}
}

func (check *Checker) simpleStmt(s ast.Stmt) {
	if s != nil {
		check.stmt(0, s)
	}
}

func (check *Checker) exprStmt(s *ast.ExprStmt) {
	var x operand
	kind := check.rawExpr(nil, &x, s.X, nil, false)
	switch x.mode {
	case builtin:
		check.errorf(&x, codes.MustBeCalled, "%s must be called", &x)
	case typexpr:
		check.errorf(&x, codes.NotAnExpr, "%s is not an expression", &x)
	default:
		if kind != statement {
			check.errorf(&x, codes.UnusedValue, "%s is not used", &x)
		}
	}
}

func (check *Checker) incDec(s *ast.IncDecStmt) {
	var x operand
	check.expr(nil, &x, s.X)
	if x.mode == invalid {
		return
	}
	if !allNumeric(x.typ) {
		op := s.Tok.String()
		check.errorf(s.X, codes.UndefinedOperator, invalidOp+"%s%s (non-numeric type %s)", s.X, op, x.typ)
		return
	}
	check.assignVar(s.X, nil, &x, "assignment")
}

func (check *Checker) assignStmt(s *ast.AssignStmt) {
	switch s.Tok {
	case token.ASSIGN:
		check.assignVars(s.Lhs, s.Rhs)
		return
	case token.DEFINE:
		check.shortVarDecl(at(s.TokPos), s.Lhs, s.Rhs)
		return
	}
	if len(s.Lhs) != 1 || len(s.Rhs) != 1 {
		check.errorf(s, codes.AssignmentCount, "assignment operation %s requires single-valued expressions", s.Tok)
		return
	}
	var x operand
	check.binary(&x, nil, s.Lhs[0], s.Rhs[0], s.Op())
	check.assignVar(s.Lhs[0], nil, &x, "assignment")
}

// suspendedCall checks the call of a go or defer statement.
func (check *Checker) suspendedCall(keyword string, call ast.Expr) {
	switch call.(type) {
	case *ast.CallExpr:
	case *ast.BadExpr:
		return
	default:
		check.errorf(call, codes.NotACall, "expression in %s must be function call", keyword)
		check.use(call)
		return
	}
	var x operand
	switch check.rawExpr(nil, &x, call, nil, false) {
	case conversion:
		check.errorf(&x, codes.GoNeedsCall, "%s requires function call, not conversion %s", keyword, &x)
	case expression:
		check.errorf(&x, codes.GoNeedsCall, "%s discards result of %s", keyword, &x)
	}
}

func (check *Checker) returnStmt(s *ast.ReturnStmt) {
	if check.sig == nil {
		check.errorf(s, codes.OutsideFunction, "return outside function")
		check.use(s.Results...)
		return
	}
	res := check.sig.results
	if len(s.Results) > 0 || res.Len() == 0 || res.vars[0].name == "" {
		var lhs []*Var
		if res != nil {
			lhs = res.vars
		}
		if len(s.Results) > 0 || len(lhs) > 0 {
			check.results(lhs, s)
		}
		return
	}
	for _, v := range res.vars {
		if alt := check.lookup(v.name); alt != nil && alt != Object(v) {
			err := check.newError(codes.ResultShadowed)
			err.addf(s, "result parameter %s not in scope at return", v.name)
			err.addf(alt, "inner declaration of %s", v)
			err.report()
		}
	}
}

// results checks the expressions of a return statement.
func (check *Checker) results(lhs []*Var, s *ast.ReturnStmt) {
	if len(s.Results) == 0 {
		check.returnError(s, lhs, nil)
		return
	}
	check.initVars(lhs, s.Results, s)
}

func (check *Checker) branchStmt(ctxt stmtContext, s *ast.BranchStmt) {
	if s.Label != nil {
		check.hasLabel = true // see labels
		return
	}
	switch s.Tok {
	case token.BREAK:
		if ctxt&breakOk == 0 {
			check.errorf(s, codes.BadBreak, "break is not in a loop, switch, or select")
		}
	case token.CONTINUE:
		if ctxt&continueOk == 0 {
			check.errorf(s, codes.BadBreak, "continue is not in a loop")
		}
	case token.FALLTHROUGH:
		switch {
		case ctxt&fallthroughOk != 0:
		case ctxt&finalSwitchCase != 0:
			check.errorf(s, codes.BadFallthrough, "cannot fallthrough final case in switch")
		case ctxt&inTypeSwitch != 0:
			check.errorf(s, codes.BadFallthrough, "cannot fallthrough in type switch")
		default:
			check.errorf(s, codes.BadFallthrough, "fallthrough statement out of place")
		}
	}
}

func (check *Checker) ifStmt(ctxt stmtContext, s *ast.IfStmt) {
	// A chain of else if is a loop: it may be long.
	scope := check.scope
	for {
		check.openScope()
		check.simpleStmt(s.Init)
		check.condition(s.Cond, "if")
		check.stmt(ctxt, s.Body)
		next, ok := s.Else.(*ast.IfStmt)
		if !ok {
			break
		}
		s = next
	}
	if s.Else != nil {
		check.stmt(ctxt, s.Else)
	}
	check.scope = scope
}

func (check *Checker) condition(e ast.Expr, what string) {
	var x operand
	check.expr(nil, &x, e)
	if x.mode != invalid && !allBoolean(x.typ) {
		check.errorf(e, codes.NotBoolean, "non-boolean condition in %s statement", what)
		check.hintCondition(&x)
	}
	check.updateType(e, Default(x.typ), true)
}

func (check *Checker) forStmt(ctxt stmtContext, s *ast.ForStmt) {
	check.simpleStmt(s.Init)
	if s.Cond != nil {
		check.condition(s.Cond, "for")
	}
	if a, ok := s.Post.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
		check.errorf(a, codes.BadHeader, "cannot declare in post statement of for loop")
		check.use(a.Rhs...)
	} else {
		check.simpleStmt(s.Post)
	}
	check.stmt(ctxt, s.Body)
}

func (check *Checker) selectStmt(ctxt stmtContext, s *ast.SelectStmt) {
	var first *ast.CommClause
	for _, c := range s.Body.List {
		if c, ok := c.(*ast.CommClause); ok && c.Comm == nil {
			if first != nil {
				check.errorf(c, codes.TwoDefaults, "multiple defaults (first at %s)", first.Pos())
			} else {
				first = c
			}
		}
	}
	for _, c := range s.Body.List {
		c, ok := c.(*ast.CommClause)
		if !ok {
			continue
		}
		var rhs ast.Expr
		valid := false
		switch comm := c.Comm.(type) {
		case nil, *ast.SendStmt:
			valid = true
		case *ast.AssignStmt:
			if len(comm.Rhs) == 1 {
				rhs = comm.Rhs[0]
			}
		case *ast.ExprStmt:
			rhs = comm.X
		}
		if rhs != nil {
			if u, ok := ast.Unparen(rhs).(*ast.UnaryExpr); ok && u.Op == token.ARROW {
				valid = true
			}
		}
		if !valid {
			check.errorf(c.Comm, codes.BadSelectCase, "select case must be send or receive (possibly with assignment)")
			continue
		}
		check.openScope()
		check.simpleStmt(c.Comm)
		check.stmtList(ctxt, c.Body)
		check.closeScope()
	}
}
