// This file implements operands: half-way values of the checker.

package types

import (
	"go/constant"
	"go/token"
	"strings"

	"minigo/lang/ast"
)

// An operand is what is known of an expression while it is checked.
type operand struct {
	mode operandMode
	expr ast.Expr
	typ  Type
	val  constant.Value // of a constant
	id   BuiltinId      // of a predeclared function
}

// Pos is where the expression starts.
func (x *operand) Pos() token.Pos {
	if x.expr == nil {
		return token.NoPos
	}
	return x.expr.Pos()
}

// modeNames names modes in messages.
var modeNames = [...]string{
	invalid:   "invalid operand",
	novalue:   "no value",
	builtin:   "built-in",
	typexpr:   "type",
	constant_: "constant",
	variable:  "variable",
	mapindex:  "map index expression",
	value:     "value",
	nilvalue:  "nil",
	commaok:   "comma, ok expression",
}

// format renders the operand as messages name it, as in
// "x (variable of type int)".
//
// Go: cmd/compile/internal/types2/operand.go operandString (go1.26)
func (x *operand) format(check *Checker) string {
	if x.mode == nilvalue {
		switch x.typ {
		case nil, Typ[Invalid]:
			return "nil (with invalid type)"
		case Typ[UntypedNil]:
			return "nil"
		}
		return "nil (of type " + check.typeString(x.typ) + ")"
	}
	expr := ""
	switch {
	case x.expr != nil:
		expr = ast.ExprString(x.expr)
	case x.mode == builtin:
		expr = predeclaredFuncs[x.id].name
	case x.mode == typexpr:
		expr = check.typeString(x.typ)
	case x.mode == constant_:
		expr = x.val.String()
	}
	var b strings.Builder
	if expr != "" {
		b.WriteString(expr + " (")
	}
	hasType := false
	switch x.mode {
	case invalid, novalue, builtin, typexpr:
	default:
		if x.typ != nil {
			if hasType = !isUntyped(x.typ); !hasType {
				b.WriteString(x.typ.(*Basic).name + " ")
			}
		}
	}
	b.WriteString(modeNames[x.mode])
	if x.mode == constant_ && x.val != nil {
		if s := x.val.String(); s != expr {
			b.WriteString(" " + s)
		}
	}
	if hasType {
		if isValid(x.typ) {
			b.WriteString(" of " + check.typeDesc(x.typ) + "type " + check.typeString(x.typ))
			if p, ok := x.typ.(*TypeParam); ok {
				b.WriteString(" constrained by " + check.typeString(p.bound))
				if p.constraint().typeSet().isEmpty() {
					b.WriteString(" with empty type set")
				}
			}
		} else {
			b.WriteString(" with invalid type")
		}
	}
	if expr != "" {
		b.WriteByte(')')
	}
	return b.String()
}

// typeDesc says what a type that has a name is made of, as in "struct ".
func (check *Checker) typeDesc(t Type) string {
	desc := ""
	if sig, ok := t.(*Signature); ok && sig.tparams.Len() > 0 || isGeneric(t) {
		desc = "generic "
	}
	if _, ok := t.(*Named); isTypeParam(t) {
		return desc
	} else if ok || t == universeAny || check != nil && check.ctxt.names[t] != nil {
		what := compositeKind(t)
		if b, ok := t.Underlying().(*Basic); ok {
			what = b.name
		}
		desc += what + " "
	}
	return desc
}

// compositeKind names the kind of a type that is not basic.
func compositeKind(t Type) string {
	switch t.Underlying().(type) {
	case *Array:
		return "array"
	case *Slice:
		return "slice"
	case *Struct:
		return "struct"
	case *Pointer:
		return "pointer"
	case *Signature:
		return "func"
	case *Interface:
		return "interface"
	case *Map:
		return "map"
	case *Chan:
		return "chan"
	case *Tuple:
		return "tuple"
	case *Union:
		return "union"
	}
	return ""
}

func (x *operand) isNil() bool { return x.mode == nilvalue }

// assignableTo reports whether x can be assigned to a variable of type T; if
// not, cause, unless it is nil, may say why.
func (x *operand) assignableTo(check *Checker, T Type, cause *string) bool {
	V := x.typ
	if x.mode == invalid || !isValid(T) || V == T || Identical(V, T) {
		return true
	}
	Vu, Tu := V.Underlying(), T.Underlying()
	Vp, _ := V.(*TypeParam)
	Tp, _ := T.(*TypeParam)
	if !isValid(Vu) || !isValid(Tu) {
		return true
	}

	if isUntyped(Vu) {
		if Tp == nil {
			t, _, _ := check.implicitType(x, T)
			return t != nil
		}
		return Tp.is(func(t *term) bool {
			if t == nil {
				return false
			}
			u, _, _ := check.implicitType(x, t.typ)
			return u != nil
		})
	}

	oneUnnamed := !hasName(V) || !hasName(T)
	if Vp == nil && Tp == nil && oneUnnamed && Identical(Vu, Tu) {
		return true
	}

	if _, ok := Tu.(*Interface); ok && Tp == nil || isInterfacePtr(Tu) {
		if cause != nil {
			V, T = check.ctxt.unalias(V), check.ctxt.unalias(T)
		}
		if check.implements(V, T, false, cause) {
			return true
		}
		if Vp == nil {
			return false
		}
		if cause != nil {
			*cause = ""
		}
	}
	if _, ok := Vu.(*Interface); ok && Vp == nil && check.implements(T, V, false, nil) {
		if cause != nil {
			*cause = "need type assertion"
		}
		return false
	}

	if Vc, ok := Vu.(*Chan); ok && Vc.dir == SendRecv {
		if Tc, ok := Tu.(*Chan); ok && Identical(Vc.elem, Tc.elem) {
			return oneUnnamed
		}
	}

	explain := func(format string, args ...any) {
		if cause != nil {
			msg := check.sprintf(format, args...)
			if *cause != "" {
				msg += "\n\t" + *cause
			}
			*cause = msg
		}
	}
	switch {
	case Tp != nil && !hasName(V):
		return Tp.is(func(t *term) bool {
			if t == nil || x.assignableTo(check, t.typ, cause) {
				return t != nil
			}
			explain("cannot assign %s to %s (in %s)", V, t.typ, Tp)
			return false
		})
	case Vp != nil && !hasName(T):
		return Vp.is(func(t *term) bool {
			if t == nil {
				return false
			}
			y := *x
			y.typ = t.typ
			if y.assignableTo(check, T, cause) {
				return true
			}
			explain("cannot assign %s (in %s) to %s", t.typ, Vp, T)
			return false
		})
	}
	return false
}

func isInterfacePtr(t Type) bool {
	p, ok := t.Underlying().(*Pointer)
	return ok && IsInterface(p.base)
}
