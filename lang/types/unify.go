// This file implements the unification of types.

package types

// A unifier finds types for type parameters that make pairs of types the same.
type unifier struct {
	slots map[*TypeParam]*slot
	depth int
	steps int
	done  map[unified]bool // what matched, once there were many steps
}

// A unified is a pair of types that were made to match.
type unified struct {
	x, y Type
	mode unifyMode
}

// A slot holds what is known of type parameters that must be the same.
type slot struct{ typ Type }

// A unifyMode says how exactly two types must match.
type unifyMode uint

const (
	// assign: the second type is assigned to the first, so channels may differ
	// in direction, and a named type may match what it is made of, at the top.
	assign unifyMode = 1 << iota
	// exact: the types must be identical.
	exact
)

// maxUnify bounds the depth of types that are unified.
// Go: cmd/compile/internal/types2/unify.go unificationDepthLimit (go1.26)
const maxUnify = 50

func newUnifier(tparams []*TypeParam, targs []Type) *unifier {
	u := &unifier{slots: make(map[*TypeParam]*slot, len(tparams))}
	for i, p := range tparams {
		s := &slot{}
		if i < len(targs) {
			s.typ = targs[i]
		}
		u.slots[p] = s
	}
	return u
}

func (u *unifier) at(p *TypeParam) Type     { return u.slots[p].typ }
func (u *unifier) set(p *TypeParam, t Type) { u.slots[p].typ = t }

// bound returns t as a parameter that is to be found, or nil.
func (u *unifier) bound(t Type) *TypeParam {
	if p, ok := Unalias(t).(*TypeParam); ok && u.slots[p] != nil {
		return p
	}
	return nil
}

// join makes two parameters the same; it says false if both are known.
func (u *unifier) join(x, y *TypeParam) bool {
	sx, sy := u.slots[x], u.slots[y]
	switch {
	case sx == sy:
		return true
	case sx.typ != nil && sy.typ != nil:
		return false
	case sx.typ == nil:
		sx, sy = sy, sx
	}
	for p, s := range u.slots {
		if s == sy {
			u.slots[p] = sx
		}
	}
	return true
}

func (u *unifier) unknowns() int {
	n := 0
	for _, s := range u.slots {
		if s.typ == nil {
			n++
		}
	}
	return n
}

func (u *unifier) inferred(tparams []*TypeParam) []Type {
	list := make([]Type, len(tparams))
	for i, p := range tparams {
		list[i] = u.at(p)
	}
	return list
}

// asInterface returns the interface that t is, nil for type parameters.
func asInterface(t Type) *Interface {
	if isTypeParam(t) {
		return nil
	}
	it, _ := t.Underlying().(*Interface)
	return it
}

func isNamed(t Type) bool { _, ok := t.(*Named); return ok }

// unify makes x and y match.
//
// Go: cmd/compile/internal/types2/unify.go nify (go1.26)
func (u *unifier) unify(x, y Type, mode unifyMode, p *ifacePair) (ok bool) {
	if x == y {
		return true
	}
	if u.depth >= maxUnify {
		return false
	}
	u.depth++
	u.steps++
	pair := unified{x, y, mode}
	if u.done[pair] {
		u.depth--
		return true
	}
	defer func() {
		if u.depth--; ok && u.steps >= manySteps {
			if u.done == nil {
				u.done = make(map[unified]bool)
			}
			u.done[pair] = true
		}
	}()

	// A parameter that is to be found goes left, a named type right.
	if isNamed(x) || u.bound(y) != nil {
		x, y = y, x
	}
	// A type literal may match what a named type is made of.
	if n, ok := y.(*Named); ok && mode&exact == 0 && !isNamed(x) && !isTypeParam(x) && !IsInterface(x) {
		if y = n.Underlying(); x == y {
			return true
		}
	}
	px, py := u.bound(x), u.bound(y)
	switch {
	case px != nil && py != nil:
		return u.join(px, py) || u.unify(u.at(px), u.at(py), mode, p)
	case px != nil:
		return u.unifyParam(px, y, mode, p)
	}
	if mode&exact == 0 {
		if done, ok := u.unifyInterfaces(x, y, p); done {
			return ok
		}
	}
	if isTypeParam(y) {
		x, y = y, x
	}
	inner := mode
	if mode&assign != 0 {
		inner |= exact
	}
	return u.unifyStructure(x, y, mode, inner, p)
}

// unifyParam matches a parameter that is to be found with a type.
func (u *unifier) unifyParam(px *TypeParam, y Type, mode unifyMode, p *ifacePair) bool {
	x := u.at(px)
	if x == nil {
		u.set(px, y)
		return true
	}
	if !u.unify(x, y, mode, p) {
		return false
	}
	xi, yi := asInterface(x), asInterface(y)
	xn, yn := isNamed(x), isNamed(y)
	switch {
	case xi != nil && yi != nil:
		// The parameter can only have one of the two types.
		if xn && yn {
			return Identical(x, y)
		}
		if len(xi.typeSet().methods) != len(yi.typeSet().methods) {
			return false
		}
	case xi != nil || yi != nil:
		return false
	}
	if mode&exact == 0 && !xn {
		// Prefer a named type, and a channel with a direction.
		if yn {
			u.set(px, y)
		} else if c, ok := y.Underlying().(*Chan); ok && c.dir != SendRecv {
			u.set(px, y)
		}
	}
	return true
}

// unifyInterfaces matches types of which one is an interface; done says that
// one is.
func (u *unifier) unifyInterfaces(x, y Type, p *ifacePair) (done, ok bool) {
	xi, yi := asInterface(x), asInterface(y)
	switch {
	case xi == nil && yi == nil:
		return false, false
	case xi != nil && yi != nil:
		xs, ys := xi.typeSet(), yi.typeSet()
		if xs.comparable != ys.comparable || !xs.terms.equal(ys.terms) {
			return true, false
		}
		if p.has(xi, yi) {
			return true, true
		}
		p = &ifacePair{xi, yi, p}
		few, many := xs.methods, ys
		if len(ys.methods) < len(few) {
			few, many = ys.methods, xs
		}
		for _, m := range few {
			_, f := many.lookupMethod(m.pkg, m.name, false)
			if f == nil || !u.unify(m.Type(), f.Type(), exact, p) {
				return true, false
			}
		}
		return true, true
	case xi == nil:
		xi, y = yi, x
	}
	for _, m := range xi.typeSet().methods {
		obj, _, _ := LookupFieldOrMethod(y, false, m.pkg, m.name)
		f, isFunc := obj.(*Func)
		if !isFunc || !u.unify(m.Type(), f.Type(), exact, p) {
			return true, false
		}
	}
	return true, true
}

// unifyStructure matches the parts of two types.
func (u *unifier) unifyStructure(x, y Type, mode, inner unifyMode, p *ifacePair) bool {
	switch x := x.(type) {
	case *Basic:
		return Identical(x, y)
	case *Array:
		y, ok := y.(*Array)
		return ok && (x.len < 0 || y.len < 0 || x.len == y.len) && u.unify(x.elem, y.elem, inner, p)
	case *Slice:
		y, ok := y.(*Slice)
		return ok && u.unify(x.elem, y.elem, inner, p)
	case *Pointer:
		y, ok := y.(*Pointer)
		return ok && u.unify(x.base, y.base, inner, p)
	case *Map:
		y, ok := y.(*Map)
		return ok && u.unify(x.key, y.key, inner, p) && u.unify(x.elem, y.elem, inner, p)
	case *Chan:
		y, ok := y.(*Chan)
		return ok && (mode&exact == 0 || x.dir == y.dir) && u.unify(x.elem, y.elem, inner, p)
	case *Struct:
		y, ok := y.(*Struct)
		if !ok || len(x.fields) != len(y.fields) {
			return false
		}
		for i, f := range x.fields {
			g := y.fields[i]
			if f.embedded != g.embedded || x.Tag(i) != y.Tag(i) || !f.sameId(g.pkg, g.name) || !u.unify(f.typ, g.typ, inner, p) {
				return false
			}
		}
		return true
	case *Signature:
		y, ok := y.(*Signature)
		return ok && x.variadic == y.variadic && u.unifyTuples(x.params, y.params, inner, p) && u.unifyTuples(x.results, y.results, inner, p)
	case *Interface:
		y, ok := y.(*Interface)
		return ok && u.unifyExactInterfaces(x, y, p)
	case *Named:
		y, ok := y.(*Named)
		if !ok || x.orig != y.orig || x.targs.Len() != y.targs.Len() || !identicalLists(x.oargs, y.oargs) {
			return false
		}
		for i, t := range x.targs.slice() {
			if !u.unify(t, y.targs.At(i), mode, p) {
				return false
			}
		}
		return true
	case *TypeParam:
		// Not one of those that are to be found: its core type may match.
		if Unalias(x) == Unalias(y) {
			return true
		}
		if c, _ := commonUnder(x, nil); c != nil {
			return u.unify(c, y, assign, p)
		}
	}
	return false
}

func (u *unifier) unifyTuples(x, y *Tuple, mode unifyMode, p *ifacePair) bool {
	if x.Len() != y.Len() {
		return false
	}
	for i := range x.Len() {
		if !u.unify(x.vars[i].typ, y.vars[i].typ, mode, p) {
			return false
		}
	}
	return true
}

func (u *unifier) unifyExactInterfaces(x, y *Interface, p *ifacePair) bool {
	xs, ys := x.typeSet(), y.typeSet()
	if xs.comparable != ys.comparable || len(xs.methods) != len(ys.methods) || !xs.terms.equal(ys.terms) {
		return false
	}
	if p.has(x, y) {
		return true
	}
	p = &ifacePair{x, y, p}
	for i, f := range xs.methods {
		g := ys.methods[i]
		if f.Id() != g.Id() || !u.unify(f.Type(), g.Type(), exact, p) {
			return false
		}
	}
	return true
}
