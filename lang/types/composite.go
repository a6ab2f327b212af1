// This file implements struct and interface types.

package types

import (
	"go/token"
	"sort"
	"strconv"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

func (check *Checker) structType(t *Struct, e *ast.StructType) {
	byName := make(map[string]*Var)
	add := func(name *ast.Ident, typ Type, tag string, embedded bool) {
		f := NewField(name.Pos(), check.pkg, name.Name, typ, embedded)
		if name.Name != "_" {
			if alt := byName[name.Name]; alt != nil {
				err := check.newError(codes.DuplicateMember)
				err.addf(name, "%s redeclared", name.Name)
				err.addAlt(alt)
				err.report()
				return
			}
			byName[name.Name] = f
		}
		check.info.Defs[name] = f
		if tag != "" {
			for len(t.tags) < len(t.fields) {
				t.tags = append(t.tags, "")
			}
			t.tags = append(t.tags, tag)
		}
		t.fields = append(t.fields, f)
	}
	if e.Fields == nil {
		return
	}
	for _, f := range e.Fields.List {
		typ := check.varType(f.Type)
		tag := ""
		if f.Tag != nil {
			var err error
			if tag, err = strconv.Unquote(f.Tag.Value); err != nil {
				check.errorf(f.Tag, codes.BadField, "incorrect tag syntax: %q", f.Tag.Value)
			}
		}
		if len(f.Names) > 0 {
			for _, name := range f.Names {
				add(name, typ, tag, false)
			}
			continue
		}
		name := embeddedName(f.Type)
		if name == nil {
			check.errorf(f.Type, codes.BadEmbedded, "invalid embedded field type %s", f.Type)
			continue
		}
		add(&ast.Ident{NamePos: name.NamePos, Name: name.Name}, typ, tag, true)
		check.info.Defs[name] = t.fields[len(t.fields)-1]
		check.later(func() { check.embeddedField(f.Type, typ) })
	}
}

// embeddedName returns the name that an embedded field has, nil if its type
// gives none.
func embeddedName(e ast.Expr) *ast.Ident {
	switch e := e.(type) {
	case *ast.Ident:
		return e
	case *ast.StarExpr:
		if _, twice := e.X.(*ast.StarExpr); !twice {
			return embeddedName(e.X)
		}
	case *ast.SelectorExpr:
		return e.Sel
	case *ast.IndexExpr:
		return embeddedName(e.X)
	case *ast.IndexListExpr:
		return embeddedName(e.X)
	case *ast.ParenExpr:
		return embeddedName(e.X)
	}
	return nil
}

// embeddedField checks that a type may be embedded.
func (check *Checker) embeddedField(pos poser, typ Type) {
	t, isPtr := deref(typ)
	switch t.Underlying().(type) {
	case *Pointer:
		check.errorf(pos, codes.BadEmbedded, "embedded field type cannot be a pointer")
	case *Interface:
		if isTypeParam(t) {
			check.errorf(pos, codes.BadEmbedded, "embedded field type cannot be a (pointer to a) type parameter")
		} else if isPtr {
			check.errorf(pos, codes.BadEmbedded, "embedded field type cannot be a pointer to an interface")
		}
	}
}

func (check *Checker) interfaceType(t *Interface, e *ast.InterfaceType, def *Named) {
	if e.Methods != nil {
		for _, f := range e.Methods.List {
			if len(f.Names) == 0 {
				t.embeddeds = append(t.embeddeds, check.union(f.Type))
				t.embedPos = append(t.embedPos, f.Type.Pos())
				continue
			}
			name := f.Names[0]
			if name.Name == "_" {
				check.errorf(name, codes.DuplicateMember, "methods must have a unique non-blank name")
				continue
			}
			sig, ok := check.typ(f.Type).(*Signature)
			if !ok {
				continue
			}
			var recv Type = t
			if def != nil {
				recv = def
			}
			sig.recv = NewVar(name.Pos(), check.pkg, "", recv)
			m := NewFunc(name.Pos(), check.pkg, name.Name, sig)
			check.info.Defs[name] = m
			t.methods = append(t.methods, m)
		}
	}
	sort.SliceStable(t.methods, func(i, j int) bool { return lessId(t.methods[i], t.methods[j]) })
	t.complete = true
	if len(t.methods) == 0 && len(t.embeddeds) == 0 {
		t.tset = &topTypeSet
		return
	}
	check.later(func() { t.typeSet() })
	check.ifaces = append(check.ifaces, ifaceLit{e, t})
}

// An ifaceLit is an interface type as written.
type ifaceLit struct {
	expr *ast.InterfaceType
	typ  *Interface
}

// ifaceCycles reports interfaces that contain themselves other than by name:
// their text has no end.
//
// Go: cmd/compile/internal/noder/irgen.go cycleFinder (go1.26)
func (check *Checker) ifaceCycles() {
	lits := check.ifaces
	check.ifaces = nil
	sort.SliceStable(lits, func(i, j int) bool { return lits[i].expr.Pos() < lits[j].expr.Pos() })
	c := ifaceCycle{state: make(map[*Interface]ifaceState)}
	for _, l := range lits {
		if c.in(l.typ) {
			check.errorf(l.expr, codes.RecursiveType, "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)")
		}
	}
}

type ifaceState uint8

const (
	unseen ifaceState = iota
	active
	done // no cycle, or a reported one
)

// An ifaceCycle looks for cycles of interfaces.
type ifaceCycle struct {
	state map[*Interface]ifaceState
	seen  map[Type]bool // other types that hold several, and are done
}

// in reports whether t has a part that contains itself.
func (c *ifaceCycle) in(t Type) (found bool) {
	switch t.(type) {
	case *Map, *Struct, *Signature, *Named:
		if c.seen[t] {
			return false
		}
		defer func() {
			if !found {
				c.seen = seenWith(c.seen, t)
			}
		}()
	}
	switch t := t.(type) {
	case *Array:
		return c.in(t.elem)
	case *Slice:
		return c.in(t.elem)
	case *Pointer:
		return c.in(t.base)
	case *Chan:
		return c.in(t.elem)
	case *Map:
		return c.in(t.key) || c.in(t.elem)
	case *Struct:
		return c.tuple(&Tuple{t.fields})
	case *Signature:
		return c.tuple(t.params) || c.tuple(t.results)
	case *Named:
		for _, a := range t.targs.slice() {
			if c.in(a) {
				return true
			}
		}
	case *Interface:
		switch c.state[t] {
		case active:
			return true
		case done:
			return false
		}
		c.state[t] = active
		for _, m := range t.typeSet().methods {
			found = c.in(m.Type()) || found
		}
		c.state[t] = done
		return found
	}
	return false
}

func (c *ifaceCycle) tuple(t *Tuple) bool {
	for i := range t.Len() {
		if c.in(t.vars[i].typ) {
			return true
		}
	}
	return false
}

// union checks an element of an interface: a type, ~T, or A | B.
func (check *Checker) union(e ast.Expr) Type {
	var ops, parts []ast.Expr
	for {
		b, ok := e.(*ast.BinaryExpr)
		if !ok || b.Op != token.OR {
			break
		}
		ops, parts = append(ops, b), append(parts, b.Y)
		e = b.X
	}
	parts = append(parts, e)
	// They were collected from right to left.
	var terms []*Term
	var exprs []ast.Expr
	u := &Union{}
	for i := len(parts) - 1; i >= 0; i-- {
		x := check.unionTerm(parts[i])
		if len(parts) == 1 && !x.tilde {
			return x.typ
		}
		if len(terms) >= maxTerms {
			check.errorf(parts[i], codes.BadUnion, "cannot handle more than %d union terms (implementation limitation)", maxTerms)
			return Typ[Invalid]
		}
		terms, exprs = append(terms, x), append(exprs, parts[i])
	}
	u.terms = terms
	for _, op := range ops {
		check.recordType(op, u)
	}
	check.later(func() { check.validTerms(terms, exprs) })
	return u
}

func (check *Checker) unionTerm(e ast.Expr) *Term {
	x, tilde := e, false
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.TILDE {
		x, tilde = u.X, true
	}
	t := check.typ(x)
	if isTypeParam(t) {
		if tilde {
			check.errorf(x, codes.BadTypeParamUse, "type in term %s cannot be a type parameter", e)
		} else {
			check.errorf(x, codes.BadTypeParamUse, "term cannot be a type parameter")
		}
		t = Typ[Invalid]
	}
	res := &Term{tilde, t}
	if tilde {
		check.recordType(e, &Union{[]*Term{res}})
	}
	return res
}

// validTerms checks the rules for terms that need complete types.
func (check *Checker) validTerms(terms []*Term, exprs []ast.Expr) {
next:
	for i, t := range terms {
		u := t.typ.Underlying()
		if !isValid(u) {
			continue
		}
		it, isInterface := u.(*Interface)
		if t.tilde {
			switch {
			case isInterface:
				check.errorf(exprs[i], codes.BadTilde, "invalid use of ~ (%s is an interface)", t.typ)
				continue
			case !Identical(u, t.typ):
				check.errorf(exprs[i], codes.BadTilde, "invalid use of ~ (underlying type of %s is %s)", t.typ, u)
				continue
			}
		}
		if isInterface {
			set := it.typeSet()
			switch {
			case len(set.methods) > 0:
				check.errorf(exprs[i], codes.BadUnion, "cannot use %s in union (%s contains methods)", t, t)
			case Unalias(t.typ) == universeComparable:
				check.errorf(exprs[i], codes.BadUnion, "cannot use comparable in union")
			case set.comparable:
				check.errorf(exprs[i], codes.BadUnion, "cannot use %s in union (%s embeds comparable)", t, t)
			}
			continue
		}
		for _, o := range terms[:i] {
			if ou := o.typ.Underlying(); !isValid(ou) || IsInterface(ou) {
				continue
			}
			if !(&term{o.tilde, o.typ}).disjoint(&term{t.tilde, t.typ}) {
				check.errorf(exprs[i], codes.BadUnion, "overlapping terms %s and %s", t, o)
				continue next
			}
		}
	}
}
