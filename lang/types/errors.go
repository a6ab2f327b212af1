// This file implements the reporting of errors.

package types

import (
	"fmt"
	"go/constant"
	"go/token"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
	"minigo/lang/source"
)

// A poser is where an error can be reported: a node, an object, an operand.
type poser interface{ Pos() token.Pos }

// posOf returns where an error about p belongs.
func posOf(p poser) token.Pos {
	switch p := p.(type) {
	case *operand:
		if p.expr == nil {
			return token.NoPos
		}
		return startPos(p.expr)
	case ast.Expr:
		return startPos(p)
	case *ast.SendStmt:
		return startPos(p.Chan)
	case *ast.AssignStmt:
		return startPos(p.Lhs[0])
	case *ast.IncDecStmt:
		return startPos(p.X)
	case *ast.ExprStmt:
		return nodePos(p.X)
	}
	return p.Pos()
}

// endOf returns where what an error is about ends, NoPos if only its beginning is
// known: that is a token then.
func endOf(p poser) token.Pos {
	switch p := p.(type) {
	case *operand:
		if p.expr != nil {
			return p.expr.End()
		}
	case *ast.FuncLit:
		return p.Type.End()
	case ast.Expr:
		return p.End()
	case Object:
		if p.Pos().IsValid() {
			return p.Pos() + token.Pos(len(p.Name()))
		}
	}
	return token.NoPos
}

// startPos returns where an error about an expression belongs: mostly where it
// starts, but not for a slice expression or a function's type.
//
// Go: cmd/compile/internal/syntax/positions.go StartPos (go1.26)
func startPos(e ast.Expr) token.Pos {
	for {
		switch x := e.(type) {
		case *ast.CompositeLit:
			if x.Type == nil {
				return x.Lbrace
			}
			e = x.Type
		case *ast.KeyValueExpr:
			e = x.Key
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.IndexListExpr:
			e = x.X
		case *ast.TypeAssertExpr:
			e = x.X
		case *ast.BinaryExpr:
			e = x.X
		case *ast.CallExpr:
			e = x.Fun
		case *ast.SliceExpr:
			return x.Lbrack
		case *ast.FuncType:
			if x.Params != nil && x.Params.Opening.IsValid() {
				return x.Params.Opening
			}
			return x.Pos()
		default:
			return e.Pos()
		}
	}
}

// nodePos returns the position that the compiler gives an expression: that of
// its operator or bracket, if it has one.
func nodePos(e ast.Expr) token.Pos {
	switch x := e.(type) {
	case *ast.KeyValueExpr:
		return x.Colon
	case *ast.SelectorExpr:
		return x.X.End() // of the dot
	case *ast.IndexExpr:
		return x.Lbrack
	case *ast.IndexListExpr:
		return x.Lbrack
	case *ast.TypeAssertExpr:
		return x.X.End()
	case *ast.BinaryExpr:
		return x.OpPos
	case *ast.CallExpr:
		return x.Lparen
	case *ast.CompositeLit:
		return x.Lbrace
	}
	return startPos(e)
}

// An at is a place that no node starts at.
type at token.Pos

func (p at) Pos() token.Pos { return token.Pos(p) }

const (
	invalidOp  = "invalid operation: "
	invalidArg = "invalid argument: "
)

// maxErrors bounds the errors of one check: a list that nobody reads.
const maxErrors = 1000

// tooManyErrors is the panic that ends a check after maxErrors.
type tooManyErrors struct{}

// An errorMsg is an error that has several lines, each about a place.
type errorMsg struct {
	check *Checker
	code  codes.Code
	place poser
	text  strings.Builder
	empty bool
}

func (check *Checker) newError(code codes.Code) *errorMsg {
	return &errorMsg{check: check, code: code, empty: true}
}

// addf adds a line; lines after the first show their place if they have one.
func (e *errorMsg) addf(p poser, format string, args ...any) {
	msg := e.check.sprintf(format, args...)
	if e.empty {
		e.empty, e.place = false, p
	} else {
		e.text.WriteString("\n\t")
		if pos := posOf(p); pos.IsValid() {
			e.text.WriteString(e.check.place(pos) + ": ")
		}
	}
	e.text.WriteString(msg)
}

// addAlt adds a line that shows another declaration of a name.
func (e *errorMsg) addAlt(obj Object) {
	if obj.Pos().IsValid() {
		e.addf(obj, "other declaration of %s", obj.Name())
	}
}

func (e *errorMsg) report() { e.check.report(e.place, e.code, e.text.String()) }

// place renders a position within a message.
func (check *Checker) place(pos token.Pos) string { return check.fset.Position(pos).String() }

func (check *Checker) errorf(p poser, code codes.Code, format string, args ...any) {
	check.report(p, code, check.sprintf(format, args...))
}

// report adds an error, unless its message says that it follows from another.
//
// Go: cmd/compile/internal/types2/errors.go report (go1.26)
func (check *Checker) report(p poser, code codes.Code, msg string) {
	check.reported = nil
	if check.failed && (strings.Index(msg, "invalid operand") > 0 || strings.Index(msg, "invalid type") > 0) {
		return
	}
	pos, end := posOf(p), endOf(p)
	if check.errpos.IsValid() {
		pos, end = check.errpos, token.NoPos
	}
	err := &source.Error{Pos: check.fset.Position(pos), Code: code, Msg: msg}
	if end > pos {
		err.End = check.fset.Position(end)
	}
	// Equal messages about a line that follow each other are one.
	// Go: cmd/compile/internal/base/print.go ErrorfAt (go1.26)
	if n := len(check.errs); n > 0 {
		if last := check.errs[n-1]; last.Msg == msg && last.Pos.Line == err.Pos.Line && last.Pos.Filename == err.Pos.Filename {
			return
		}
	}
	key := fmt.Sprintf("%s:%d:%d:%s", err.Pos.Filename, err.Pos.Line, err.Pos.Column, msg)
	if check.seenErr[key] {
		return
	}
	check.seenErr[key] = true
	check.failed = true
	check.errs = append(check.errs, err)
	if len(check.errs) <= maxHelped {
		check.reported = err
		check.hint(p, code)
	}
	if check.conf.Error != nil {
		check.conf.Error(err)
	}
	if len(check.errs) >= maxErrors {
		panic(tooManyErrors{})
	}
}

// qualifier names packages other than the one that is checked; by their path
// if another package that is imported has the same name, be it by Go's library.
//
// Go: cmd/compile/internal/types2/format.go qualifier (go1.26)
func (check *Checker) qualifier(pkg *Package) string {
	if pkg == check.pkg {
		return ""
	}
	twice := false
	switch pkg.path {
	case "strconv", "sync":
		twice = true // they import internal/strconv and internal/sync
	case "sync/atomic":
		twice = len(check.pkg.imports) > 1 // nearly all others need the runtime, and it internal/runtime/atomic
	}
	for _, p := range check.pkg.imports {
		twice = twice || p != pkg && p.name == pkg.name
	}
	if twice {
		return fmt.Sprintf("%q", pkg.path)
	}
	return pkg.name
}

// sprintf formats with the names that the package being checked uses.
func (check *Checker) sprintf(format string, args ...any) string {
	var qf Qualifier
	if check != nil {
		qf = check.qualifier
	}
	if len(args) == 0 && !strings.Contains(format, "%") {
		return format
	}
	out := make([]any, len(args))
	for i, arg := range args {
		switch a := arg.(type) {
		case nil:
			arg = "<nil>"
		case *operand:
			arg = a.format(check)
		case token.Pos:
			arg = check.place(a)
		case ast.Expr:
			arg = ast.ExprString(a)
		case []ast.Expr:
			list := make([]string, len(a))
			for i, x := range a {
				list[i] = ast.ExprString(x)
			}
			arg = "[" + strings.Join(list, ", ") + "]"
		case Object:
			arg = ObjectString(a, qf)
		case Type:
			arg = check.typeString(a)
		case termlist:
			list := make([]*Term, len(a))
			for i, x := range a {
				list[i] = &Term{x.tilde, x.typ}
			}
			arg = check.termString(list)
		case *Term:
			arg = check.termString([]*Term{a})
		case constant.Value:
			arg = a.String()
		case *typeError:
			arg = check.sprintf(a.format, a.args...)
		}
		out[i] = arg
	}
	return fmt.Sprintf(format, out...)
}

// typeString renders a type in a message: with the names of aliases, and as the
// package that is checked names packages.
func (check *Checker) typeString(t Type) string {
	w := typeWriter{paramNames: true}
	if check != nil {
		w.qf, w.aliases, w.place = check.qualifier, check.ctxt.names, check.place
	}
	w.typ(t)
	return w.String()
}

// termString renders terms as the Go compiler does: with the paths of all packages.
func (check *Checker) termString(list []*Term) string {
	w := typeWriter{paramNames: true}
	if check != nil {
		w.aliases, w.place = check.ctxt.names, check.place
	}
	w.typ(&Union{list})
	return w.String()
}

// A typeError says why a type does not do, for a checker to format.
type typeError struct {
	format string
	args   []any
}

func typeErrorf(format string, args ...any) *typeError { return &typeError{format, args} }
