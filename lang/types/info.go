// This file implements the tables that a check fills.

package types

import (
	"go/constant"

	"minigo/lang/ast"
)

// An Info holds the results of a check. Nil maps are made by Check. One Info
// may serve several packages: its keys are nodes.
type Info struct {
	// Types has every expression and type, parenthesised ones too; not the
	// names that are defined (Defs), package names, or the Sel of a qualified
	// name. An untyped expression has the type it is converted to in the end.
	Types map[ast.Expr]TypeAndValue

	// Instances has the instantiated name of a generic function or type, with
	// the type arguments written or inferred.
	Instances map[*ast.Ident]Instance

	// Defs has the object that a name defines: nil for "_" in some places, the
	// package clause, and the variable x of "switch x := y.(type)".
	Defs map[*ast.Ident]Object

	// Uses has the object that a name uses. An embedded field's name both
	// defines the field and uses the type.
	Uses map[*ast.Ident]Object

	// Implicits has what has no name: *PkgName of an *ast.ImportSpec without
	// one, *Var of a type switch's *ast.CaseClause, *Var of an *ast.Field
	// without a name.
	Implicits map[ast.Node]Object

	// Selections has x.f that is no qualified name.
	Selections map[*ast.SelectorExpr]*Selection

	// InitOrder has the package variables' initialisers in the order in which
	// they are executed; not of a lazily checked package (Package.InitOrder).
	InitOrder []*Initializer

	// ArrayPointers says that there is a conversion of a slice to a pointer to
	// an array, or one of a generic function that may be.
	ArrayPointers bool
}

// An operandMode says what an expression is.
type operandMode byte

const (
	invalid   operandMode = iota // an error was reported
	novalue                      // a call without results
	builtin                      // a predeclared function
	typexpr                      // a type
	constant_                    // a constant
	variable                     // addressable
	mapindex                     // assignable, but not addressable
	value                        // a computed value
	nilvalue                     // nil
	commaok                      // a value with an optional "ok"
)

// A TypeAndValue is the type and, of a constant, the value of an expression.
type TypeAndValue struct {
	mode  operandMode
	isLhs bool // the left operand of a shift whose type is open
	Type  Type
	Value constant.Value
}

func (tv TypeAndValue) IsVoid() bool    { return tv.mode == novalue }
func (tv TypeAndValue) IsType() bool    { return tv.mode == typexpr }
func (tv TypeAndValue) IsBuiltin() bool { return tv.mode == builtin }
func (tv TypeAndValue) IsNil() bool     { return tv.mode == nilvalue }

func (tv TypeAndValue) Addressable() bool { return tv.mode == variable }

// An Instance is the type arguments and the resulting type of an instantiation:
// a *Named, a *Signature, or what a generic alias stands for.
type Instance struct {
	TypeArgs *TypeList
	Type     Type
}

// An Initializer is the variables on the left of one initialisation and the
// expression on its right.
type Initializer struct {
	Lhs []*Var
	Rhs ast.Expr
}

// TypeOf returns the type of an expression, or of what a name stands for; nil
// if it is not known.
func (info *Info) TypeOf(e ast.Expr) Type {
	if t, ok := info.Types[e]; ok {
		return t.Type
	}
	if id, _ := e.(*ast.Ident); id != nil {
		if obj := info.ObjectOf(id); obj != nil {
			return obj.Type()
		}
	}
	return nil
}

// ObjectOf returns the object that a name defines or uses.
func (info *Info) ObjectOf(id *ast.Ident) Object {
	if obj := info.Defs[id]; obj != nil {
		return obj
	}
	return info.Uses[id]
}

// init makes the maps that are nil. The checker itself needs Types, so all are
// always there. The size is that of the source, 0 if it is not known.
func (info *Info) init(size int) {
	// A measured source has an expression every 5 bytes, a use every 8. To grow
	// the maps step by step is a fifth of the time of a check.
	if info.Types == nil {
		info.Types = make(map[ast.Expr]TypeAndValue, size/5)
	}
	if info.Instances == nil {
		info.Instances = make(map[*ast.Ident]Instance)
	}
	if info.Defs == nil {
		info.Defs = make(map[*ast.Ident]Object)
	}
	if info.Uses == nil {
		info.Uses = make(map[*ast.Ident]Object, size/8)
	}
	if info.Implicits == nil {
		info.Implicits = make(map[ast.Node]Object)
	}
	if info.Selections == nil {
		info.Selections = make(map[*ast.SelectorExpr]*Selection)
	}
}

// A SelectionKind says what x.f selects.
type SelectionKind int

const (
	FieldVal   SelectionKind = iota // x.f is a field
	MethodVal                       // x.f is a method value, or a call of one
	MethodExpr                      // x.f is a method expression: x is a type
)

// A Selection is the meaning of x.f that is no qualified name.
type Selection struct {
	kind     SelectionKind
	recv     Type
	obj      Object
	index    []int
	indirect bool
}

func (s *Selection) Kind() SelectionKind { return s.kind }
func (s *Selection) Recv() Type          { return s.recv } // of x
func (s *Selection) Obj() Object         { return s.obj }  // *Var or *Func

// Index is the path from x to f: field indices through embedded fields, then
// the index of the field, or of the method in the type's methods (or in the
// interface's sorted ones).
func (s *Selection) Index() []int { return s.index }

// Indirect reports whether a pointer is followed between x and f.
func (s *Selection) Indirect() bool { return s.indirect }

// Type returns the type of x.f: of a method expression a function whose first
// parameter is the receiver, of a method value a function without receiver.
func (s *Selection) Type() Type {
	switch s.kind {
	case MethodVal:
		sig := *s.obj.(*Func).Signature()
		recv := *sig.recv
		recv.typ = s.recv
		sig.recv = &recv
		return &sig
	case MethodExpr:
		return methodExprType(s.recv, s.obj.(*Func).Signature())
	}
	return s.obj.Type()
}

// methodExprType makes func(recv, params...) results.
func methodExprType(recv Type, sig *Signature) *Signature {
	name := ""
	if sig.params.Len() > 0 && sig.params.At(0).name != "" {
		// All parameters have names, or none.
		if name = sig.recv.name; name == "" {
			name = "_"
		}
	}
	params := []*Var{NewParam(sig.recv.pos, sig.recv.pkg, name, recv)}
	if sig.params != nil {
		params = append(params, sig.params.vars...)
	}
	return &Signature{tparams: sig.tparams, params: NewTuple(params...), results: sig.results, variadic: sig.variadic}
}
