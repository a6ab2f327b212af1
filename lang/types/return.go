// This file implements terminating statements.

package types

import (
	"go/token"

	"minigo/lang/ast"
)

// isTerminating reports whether a statement, called label if it has one, ends
// the execution of a function's body.
func (check *Checker) isTerminating(s ast.Stmt, label string) bool {
	switch s := s.(type) {
	case *ast.LabeledStmt:
		return check.isTerminating(s.Stmt, s.Label.Name)
	case *ast.ExprStmt:
		call, ok := ast.Unparen(s.X).(*ast.CallExpr)
		return ok && check.isPanic[call]
	case *ast.ReturnStmt:
		return true
	case *ast.BranchStmt:
		return s.Tok == token.GOTO || s.Tok == token.FALLTHROUGH
	case *ast.BlockStmt:
		return check.isTerminatingList(s.List)
	case *ast.IfStmt:
		for {
			if s.Else == nil || !check.isTerminatingList(s.Body.List) {
				return false
			}
			next, ok := s.Else.(*ast.IfStmt)
			if !ok {
				return check.isTerminating(s.Else, "")
			}
			s = next
		}
	case *ast.SwitchStmt:
		return check.isTerminatingSwitch(s.Body, label)
	case *ast.TypeSwitchStmt:
		return check.isTerminatingSwitch(s.Body, label)
	case *ast.SelectStmt:
		for _, c := range s.Body.List {
			c, ok := c.(*ast.CommClause)
			if ok && (!check.isTerminatingList(c.Body) || hasBreakList(c.Body, label, true)) {
				return false
			}
		}
		return true
	case *ast.ForStmt:
		return s.Cond == nil && !hasBreakList(s.Body.List, label, true)
	}
	return false
}

func (check *Checker) isTerminatingList(list []ast.Stmt) bool {
	for i := len(list) - 1; i >= 0; i-- {
		if _, empty := list[i].(*ast.EmptyStmt); !empty {
			return check.isTerminating(list[i], "")
		}
	}
	return false
}

func (check *Checker) isTerminatingSwitch(body *ast.BlockStmt, label string) bool {
	hasDefault := false
	for _, c := range body.List {
		c, ok := c.(*ast.CaseClause)
		if !ok {
			continue
		}
		hasDefault = hasDefault || c.List == nil
		if !check.isTerminatingList(c.Body) || hasBreakList(c.Body, label, true) {
			return false
		}
	}
	return hasDefault
}

// hasBreak reports whether a statement has a break that refers to the statement
// around it: one with the label, or, if implicit is set, one without.
func hasBreak(s ast.Stmt, label string, implicit bool) bool {
	switch s := s.(type) {
	case *ast.LabeledStmt:
		return hasBreak(s.Stmt, label, implicit)
	case *ast.BranchStmt:
		if s.Tok != token.BREAK {
			return false
		}
		if s.Label == nil {
			return implicit
		}
		return s.Label.Name == label
	case *ast.BlockStmt:
		return hasBreakList(s.List, label, implicit)
	case *ast.IfStmt:
		for {
			if hasBreakList(s.Body.List, label, implicit) {
				return true
			}
			next, ok := s.Else.(*ast.IfStmt)
			if !ok {
				return s.Else != nil && hasBreak(s.Else, label, implicit)
			}
			s = next
		}
	case *ast.CaseClause:
		return hasBreakList(s.Body, label, implicit)
	case *ast.CommClause:
		return hasBreakList(s.Body, label, implicit)
	}
	// In these a break without label is their own.
	if label == "" {
		return false
	}
	switch s := s.(type) {
	case *ast.SwitchStmt:
		return hasBreakList(s.Body.List, label, false)
	case *ast.TypeSwitchStmt:
		return hasBreakList(s.Body.List, label, false)
	case *ast.SelectStmt:
		return hasBreakList(s.Body.List, label, false)
	case *ast.ForStmt:
		return hasBreakList(s.Body.List, label, false)
	case *ast.RangeStmt:
		return hasBreakList(s.Body.List, label, false)
	}
	return false
}

func hasBreakList(list []ast.Stmt, label string, implicit bool) bool {
	for _, s := range list {
		if hasBreak(s, label, implicit) {
			return true
		}
	}
	return false
}
