// This file implements type sets: which types an interface stands for.

package types

import (
	"go/token"
	"sort"

	"minigo/lang/codes"
)

// A term is one type of a type set, or with tilde all types whose underlying
// type it is. The term without a type stands for all types.
type term struct {
	tilde bool
	typ   Type
}

// A termlist is the union of its terms; an empty one is the empty set. If it
// has the term of all types, that is its only one.
type termlist []*term

var allTerms = termlist{{}}

func (l termlist) isAll() bool { return len(l) == 1 && l[0].typ == nil }

// includes reports whether t is in the set that x stands for.
func (x *term) includes(t Type) bool {
	if x.typ == nil {
		return true
	}
	if x.tilde {
		t = t.Underlying()
	}
	return Identical(x.typ, t)
}

// disjoint reports whether no type is in both x and y, which have types.
func (x *term) disjoint(y *term) bool {
	tx, ty := x.typ, y.typ
	if y.tilde {
		tx = tx.Underlying()
	}
	if x.tilde {
		ty = ty.Underlying()
	}
	return !Identical(tx, ty)
}

// subsetOf reports whether all types of x are in y.
func (x *term) subsetOf(y *term) bool {
	switch {
	case y.typ == nil:
		return true
	case x.typ == nil || x.disjoint(y):
		return false
	}
	return !x.tilde || y.tilde
}

// intersect returns what is in both, nil for nothing.
func (x *term) intersect(y *term) *term {
	switch {
	case x.typ == nil:
		return y
	case y.typ == nil:
		return x
	case x.disjoint(y):
		return nil
	case !x.tilde || y.tilde:
		return x
	}
	return y
}

// add returns the list with x in it, without terms that others include.
func (l termlist) add(x *term) termlist {
	for _, y := range l {
		if x.subsetOf(y) {
			return l
		}
	}
	res := make(termlist, 0, len(l)+1)
	for _, y := range l {
		if !y.subsetOf(x) {
			res = append(res, y)
		}
	}
	return append(res, x)
}

func (l termlist) union(m termlist) termlist {
	for _, x := range m {
		l = l.add(x)
	}
	return l
}

func (l termlist) intersect(m termlist) termlist {
	if l.isAll() {
		return m
	}
	if m.isAll() {
		return l
	}
	var res termlist
	for _, x := range l {
		for _, y := range m {
			if z := x.intersect(y); z != nil {
				res = res.add(z)
			}
		}
	}
	return res
}

func (l termlist) subsetOf(m termlist) bool {
next:
	for _, x := range l {
		for _, y := range m {
			if x.subsetOf(y) {
				continue next
			}
		}
		return false
	}
	return true
}

func (l termlist) equal(m termlist) bool { return l.subsetOf(m) && m.subsetOf(l) }

// A typeSet is the types of an interface: those that are in terms and have the
// methods; and, if comparable is set, terms is everything and the types are
// those that can be compared.
type typeSet struct {
	methods    []*Func // sorted by Id
	terms      termlist
	comparable bool
}

var topTypeSet = typeSet{terms: allTerms}

var emptyInterface = &Interface{complete: true, tset: &topTypeSet}

func (s *typeSet) isEmpty() bool     { return len(s.terms) == 0 }
func (s *typeSet) isMethodSet() bool { return !s.comparable && s.terms.isAll() }
func (s *typeSet) isAll() bool       { return s.isMethodSet() && len(s.methods) == 0 }
func (s *typeSet) hasTerms() bool    { return len(s.terms) > 0 && !s.terms.isAll() }
func (s *typeSet) isComparable() bool {
	return s.comparableSeen(nil)
}

func (s *typeSet) comparableSeen(seen map[Type]bool) bool {
	if s.terms.isAll() {
		return s.comparable
	}
	return s.is(func(t *term) bool {
		return t != nil && incomparable(t.typ, false, seen) == nil
	})
}

// is calls f for the terms until it says false; for nil if there are none.
func (s *typeSet) is(f func(*term) bool) bool {
	if !s.hasTerms() {
		return f(nil)
	}
	for _, t := range s.terms {
		if !f(t) {
			return false
		}
	}
	return true
}

func (s *typeSet) lookupMethod(pkg *Package, name string, foldCase bool) (int, *Func) {
	return methodIndex(s.methods, pkg, name, foldCase)
}

// replaceRecv makes typ the receiver of the methods of an interface that was
// expanded for it.
func (t *Interface) replaceRecv(typ Type) {
	methods := make([]*Func, len(t.methods))
	for i, m := range t.methods {
		sig := *m.typ.(*Signature)
		recv := NewVar(m.pos, m.pkg, "", typ)
		if sig.recv != nil {
			recv.pos = sig.recv.pos
		}
		sig.recv = recv
		f := *m
		f.typ = &sig
		methods[i] = &f
	}
	t.methods = methods
}

// typeSet computes the type set when it is first asked for. Of an interface
// that is still being read it is everything.
func (t *Interface) typeSet() *typeSet {
	if t.tset != nil {
		return t.tset
	}
	if !t.complete {
		return &topTypeSet
	}
	t.tset = &typeSet{terms: allTerms} // if it embeds itself: an error is reported elsewhere
	c := tsetBuilder{check: t.check, byId: make(map[string]placedMethod, len(t.methods))}
	for _, m := range t.methods {
		c.add(m.pos, m, true)
	}
	terms, comp := allTerms, false
	for i, e := range t.embeddeds {
		var pos token.Pos
		if i < len(t.embedPos) {
			pos = t.embedPos[i]
		}
		var eterms termlist
		ecomp := false
		switch u := e.Underlying().(type) {
		case *Interface:
			set := u.typeSet()
			for _, m := range set.methods {
				c.add(pos, m, false)
			}
			eterms, ecomp = set.terms, set.comparable
		case *Union:
			eterms = c.union(pos, u)
			if eterms == nil && len(u.terms) > maxTerms {
				continue // reported
			}
		default:
			if !isValid(u) {
				continue
			}
			eterms = termlist{{typ: e}}
		}
		terms, comp = terms.intersect(eterms), comp || ecomp
		if comp && !terms.isAll() {
			// Keep the comparable ones; then terms say it all.
			kept := termlist{}
			for _, x := range terms {
				if incomparable(x.typ, false, nil) == nil {
					kept = append(kept, x)
				}
			}
			terms, comp = kept, false
		}
	}
	sort.Slice(c.methods, func(i, j int) bool { return lessId(c.methods[i], c.methods[j]) })
	t.tset = &typeSet{c.methods, terms, comp}
	return t.tset
}

// lessId orders methods: exported ones first, by name, then by package.
func lessId(a, b *Func) bool {
	if ea, eb := a.Exported(), b.Exported(); ea != eb {
		return ea
	}
	if a.name != b.name {
		return a.name < b.name
	}
	if a.pkg != nil && b.pkg != nil && !a.Exported() {
		return a.pkg.path < b.pkg.path
	}
	return false
}

// A placedMethod is a method and where the interface got it from.
type placedMethod struct {
	m   *Func
	pos token.Pos
}

// A tsetBuilder collects the methods of an interface.
type tsetBuilder struct {
	check   *Checker // to report errors; or nil
	methods []*Func
	byId    map[string]placedMethod
}

func (c *tsetBuilder) add(pos token.Pos, m *Func, explicit bool) {
	other, dup := c.byId[m.Id()]
	if !dup {
		c.methods = append(c.methods, m)
		c.byId[m.Id()] = placedMethod{m, pos}
		return
	}
	if c.check == nil {
		return
	}
	report := func() {
		err := c.check.newError(codes.DuplicateMember)
		err.addf(at(pos), "duplicate method %s", m.name)
		err.addf(at(other.pos), "other declaration of method %s", m.name)
		err.report()
	}
	if explicit {
		report()
		return
	}
	c.check.later(func() {
		if !Identical(m.Type(), other.m.Type()) {
			report()
		}
	})
}

// maxTerms bounds the terms of a union.
// Go: cmd/compile/internal/types2/union.go maxTermCount (go1.26)
const maxTerms = 100

func (c *tsetBuilder) union(pos token.Pos, u *Union) termlist {
	var all termlist
	for _, t := range u.terms {
		switch tu := t.typ.Underlying().(type) {
		case *Interface:
			all = all.union(tu.typeSet().terms)
		default:
			if !isValid(tu) || t.tilde && !Identical(t.typ, tu) {
				continue // reported
			}
			all = all.add(&term{t.tilde, t.typ})
		}
		if len(all) > maxTerms {
			if c.check != nil {
				c.check.errorf(at(pos), codes.BadUnion, "cannot handle more than %d union terms (implementation limitation)", maxTerms)
			}
			return nil
		}
	}
	return all
}

// typeset calls f with each type of t's type set and its underlying type until
// f says false: for a type parameter the types of its constraint (nil, nil if
// it has none), for others t alone.
func typeset(t Type, f func(t, u Type) bool) bool {
	p, ok := t.(*TypeParam)
	if !ok {
		return f(t, t.Underlying())
	}
	return p.is(func(x *term) bool {
		if x == nil {
			return f(nil, nil)
		}
		return f(x.typ, x.typ.Underlying())
	})
}

// underIs reports whether f says true for the underlying types of t's type set.
func underIs(t Type, f func(u Type) bool) bool {
	return typeset(t, func(_, u Type) bool { return f(u) })
}

// commonUnder returns the underlying type that all types of t's type set have;
// of channels with and without direction, the one with it. Otherwise, or if
// cond finds a fault with one of the types, it returns nil and says why.
func commonUnder(t Type, cond func(t, u Type) *typeError) (Type, *typeError) {
	var ct, cu Type
	var err *typeError
	typeset(t, func(t, u Type) bool {
		if cond != nil {
			if err = cond(t, u); err != nil {
				return false
			}
		}
		if u == nil {
			err = typeErrorf("no specific type")
			return false
		}
		if cu == nil {
			ct, cu = t, u
			return true
		}
		c1, ok1 := cu.(*Chan)
		c2, ok2 := u.(*Chan)
		if ok1 && ok2 {
			switch {
			case !Identical(c1.elem, c2.elem):
				err = typeErrorf("channels %s and %s have different element types", ct, t)
			case c1.dir == c2.dir || c2.dir == SendRecv:
			case c1.dir == SendRecv:
				ct, cu = t, u
			default:
				err = typeErrorf("channels %s and %s have conflicting directions", ct, t)
			}
		} else if !Identical(cu, u) {
			err = typeErrorf("%s and %s have different underlying types", ct, t)
		}
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	return cu, nil
}
