// This file implements literals.

package types

import (
	"go/constant"
	"go/token"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// maxLiteral bounds the spelling of a number.
// Go: cmd/compile/internal/types2/literals.go basicLit (go1.26)
const maxLiteral = 10000

func (check *Checker) basicLit(x *operand, e *ast.BasicLit) {
	kind := UntypedString
	switch e.Kind {
	case token.INT:
		kind = UntypedInt
	case token.FLOAT:
		kind = UntypedFloat
	case token.IMAG:
		kind = UntypedComplex
	case token.CHAR:
		kind = UntypedRune
	}
	if kind != UntypedString && len(e.Value) > maxLiteral {
		check.errorf(e, codes.BadConstant, "excessively long constant: %s... (%d chars)", e.Value[:10], len(e.Value))
		return
	}
	x.val = constant.MakeFromLiteral(e.Value, e.Kind, 0)
	if x.val.Kind() == constant.Unknown {
		if e.Kind != token.STRING && e.Kind != token.CHAR && wellFormed(e.Value) {
			check.errorf(e, codes.BadConstant, "malformed constant: %s", e.Value)
		}
		return // else the scanner reported it
	}
	x.mode, x.typ = constant_, Typ[kind]
	if e.Kind != token.STRING && e.Kind != token.CHAR {
		check.overflow(x, e.ValuePos)
	}
}

// wellFormed reports whether a number is well formed, but too large or small to
// be represented.
func wellFormed(lit string) bool {
	digits, exp, ok := strings.Cut(strings.ToLower(strings.TrimSuffix(lit, "i")), "e")
	return ok && exp != "" && strings.Trim(digits, "0123456789._") == "" && strings.Trim(exp, "0123456789_+-") == ""
}

// funcLit checks a function literal. In a function its body is checked at once;
// elsewhere it waits, because it may use what is being declared.
func (check *Checker) funcLit(x *operand, e *ast.FuncLit) {
	if sig := check.lits[e]; sig != nil { // looked at before: on the left of +=, or after an error. Its body has the parameters of then
		x.mode, x.typ = value, sig
		return
	}
	sig, ok := check.typ(e.Type).(*Signature)
	if !ok {
		return
	}
	x.mode, x.typ = value, sig
	if check.lits == nil {
		check.lits = make(map[*ast.FuncLit]*Signature)
	}
	check.lits[e] = sig
	if e.Body == nil {
		return
	}
	decl, iota, outer := check.decl, check.iota, check.outer
	if check.sig != nil {
		check.funcBody(e.Pos(), decl, sig, e.Body, iota, outer)
	} else {
		check.later(func() { check.funcBody(e.Pos(), decl, sig, e.Body, iota, outer) })
	}
}

func (check *Checker) compositeLit(x *operand, e *ast.CompositeLit, hint Type) {
	var typ, base Type
	isElem := false
	switch {
	case e.Type != nil:
		if a, ok := e.Type.(*ast.ArrayType); ok && a.Len != nil {
			if _, open := a.Len.(*ast.Ellipsis); open {
				typ = &Array{-1, check.varType(a.Elt)}
				base = typ
				break
			}
		}
		typ = check.typ(e.Type)
		base = typ
	case hint != nil:
		typ, base, isElem = hint, hint, true
		if u, _ := commonUnder(base, nil); u != nil {
			if p, ok := deref(u); ok {
				base = p // &T may be left out
			}
		}
	default:
		check.errorf(e, codes.BadLiteralType, "missing type in composite literal")
		typ, base = Typ[Invalid], Typ[Invalid]
	}
	u, _ := commonUnder(base, nil)
	switch u := u.(type) {
	case *Struct:
		check.structLit(e, u, base)
	case *Array:
		n := check.indexedElts(e.Elts, u.elem, u.len)
		if u.len < 0 {
			u.len = n
			if e.Type != nil {
				check.recordType(e.Type, u)
			}
		}
	case *Slice:
		check.indexedElts(e.Elts, u.elem, -1)
	case *Map:
		check.mapLit(e, u)
	default:
		check.use(e.Elts...)
		if u == nil || isValid(u) {
			qual, cause := "", ""
			if isElem {
				qual = " element"
			}
			if u == nil {
				cause = " (no common underlying type)"
			}
			check.errorf(e, codes.BadLiteralType, "invalid composite literal%s type %s%s", qual, typ, cause)
			return
		}
	}
	x.mode, x.typ = value, typ
}

func (check *Checker) structLit(e *ast.CompositeLit, s *Struct, typ Type) {
	if len(e.Elts) == 0 {
		return
	}
	if _, keyed := e.Elts[0].(*ast.KeyValueExpr); !keyed {
		check.orderedFields(e, s, typ)
		return
	}
	index := s.fieldIndex()
	visited := make(map[int]bool, len(e.Elts))
	for _, elt := range e.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			check.errorf(elt, codes.BadStructLiteral, "mixture of field:value and value elements in struct literal")
			continue
		}
		key, _ := kv.Key.(*ast.Ident)
		i := -1
		if key != nil {
			i = index(check.pkg, key.Name)
		}
		var x operand
		check.expr(nil, &x, kv.Value)
		if key == nil {
			check.errorf(kv, codes.BadStructLiteral, "invalid field name %s in struct literal", kv.Key)
			continue
		}
		if i < 0 {
			var alt Object
			for _, f := range s.fields {
				if key.Name != "_" && strings.EqualFold(f.name, key.Name) {
					alt = f
					break
				}
			}
			check.errorf(kv.Key, codes.BadStructLiteral, "%s", check.lookupError(typ, key.Name, alt, true))
			check.hintMember(typ, key.Name)
			continue
		}
		f := s.fields[i]
		check.info.Uses[key] = f
		check.assignment(&x, f.typ, "struct literal")
		if visited[i] {
			check.errorf(kv, codes.BadStructLiteral, "duplicate field name %s in struct literal", key.Name)
			continue
		}
		visited[i] = true
	}
}

// fieldIndex returns a function that finds the index of a field, -1 if there is
// none.
func (s *Struct) fieldIndex() func(pkg *Package, name string) int {
	scan := func(pkg *Package, name string) int {
		if name != "_" {
			for i, f := range s.fields {
				if f.name == name && f.sameId(pkg, name) {
					return i
				}
			}
		}
		return -1
	}
	if len(s.fields) < 50 {
		return scan
	}
	byName := make(map[string]int, len(s.fields))
	for i, f := range s.fields {
		byName[f.name] = i
	}
	return func(pkg *Package, name string) int {
		if i, ok := byName[name]; ok && name != "_" && s.fields[i].sameId(pkg, name) {
			return i
		}
		return -1
	}
}

func (check *Checker) orderedFields(e *ast.CompositeLit, s *Struct, typ Type) {
	for i, elt := range e.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			check.errorf(kv, codes.BadStructLiteral, "mixture of field:value and value elements in struct literal")
			continue
		}
		var x operand
		check.expr(nil, &x, elt)
		if i >= len(s.fields) {
			check.errorf(&x, codes.BadStructLiteral, "too many values in struct literal of type %s", typ)
			check.use(e.Elts[i+1:]...)
			break
		}
		f := s.fields[i]
		if !f.Exported() && f.pkg != check.pkg {
			check.errorf(&x, codes.UnexportedField, "implicit assignment to unexported field %s in struct literal of type %s", f.name, typ)
			continue
		}
		check.assignment(&x, f.typ, "struct literal")
	}
	if len(e.Elts) < len(s.fields) {
		check.errorf(at(e.Rbrace), codes.BadStructLiteral, "too few values in struct literal of type %s", typ)
	}
}

// indexedElts checks the elements of an array or slice literal and returns its
// length; length is the array's, -1 if it is open.
func (check *Checker) indexedElts(elts []ast.Expr, typ Type, length int64) int64 {
	var visited map[int64]bool // only once there is a key
	var index, n int64
	for _, e := range elts {
		valid := false
		val := e
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if visited == nil {
				visited = make(map[int64]bool)
				for i := range index {
					visited[i] = true
				}
			}
			if t, i := check.index(kv.Key, length); isValid(t) {
				if i >= 0 {
					index, valid = i, true
				} else {
					check.errorf(e, codes.BadListLiteral, "index %s must be integer constant", kv.Key)
				}
			}
			val = kv.Value
		} else if length >= 0 && index >= length {
			check.errorf(e, codes.BadListLiteral, "index %d is out of bounds (>= %d)", index, length)
		} else {
			valid = true
		}
		if valid && visited != nil {
			if visited[index] {
				check.errorf(e, codes.BadListLiteral, "duplicate index %d in array or slice literal", index)
			}
			visited[index] = true
		}
		index++
		n = max(n, index)
		var x operand
		check.exprWithHint(&x, val, typ)
		check.assignment(&x, typ, "array or slice literal")
	}
	return n
}

func (check *Checker) mapLit(e *ast.CompositeLit, m *Map) {
	isInterface := isNonTypeParamInterface(m.key)
	seen := make(map[any][]Type, len(e.Elts))
	for _, elt := range e.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			check.errorf(elt, codes.BadMapLiteral, "missing key in map literal")
			continue
		}
		var x operand
		check.exprWithHint(&x, kv.Key, m.key)
		check.assignment(&x, m.key, "map literal")
		if x.mode == invalid {
			continue
		}
		if x.mode == constant_ {
			key := keyValue(x.val)
			dup := false
			for _, t := range seen[key] {
				dup = dup || !isInterface || Identical(t, x.typ)
			}
			seen[key] = append(seen[key], x.typ)
			if dup {
				check.errorf(&x, codes.BadMapLiteral, "duplicate key %s in map literal", x.val)
				continue
			}
		}
		check.exprWithHint(&x, kv.Value, m.elem)
		check.assignment(&x, m.elem, "map literal")
	}
}

// keyValue returns a host value that equal constants share.
func keyValue(v constant.Value) any {
	switch v.Kind() {
	case constant.Bool:
		return constant.BoolVal(v)
	case constant.String:
		return constant.StringVal(v)
	case constant.Int, constant.Float, constant.Complex:
		if n := constant.ToInt(v); n.Kind() == constant.Int {
			if i, ok := constant.Int64Val(n); ok {
				return i
			}
			return n.ExactString()
		}
		if f := constant.ToFloat(v); f.Kind() == constant.Float {
			g, _ := constant.Float64Val(f)
			return g
		}
		re, _ := constant.Float64Val(constant.Real(v))
		im, _ := constant.Float64Val(constant.Imag(v))
		return complex(re, im)
	}
	return v
}
