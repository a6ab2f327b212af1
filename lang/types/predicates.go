// This file implements what can be asked about one type or two.

package types

func isValid(t Type) bool { return t != Typ[Invalid] }

// isBasic reports whether t's underlying type is basic with a property of info.
// Of a type parameter it is false.
func isBasic(t Type, info BasicInfo) bool {
	b, ok := t.(*Basic)
	if !ok {
		b, _ = t.Underlying().(*Basic)
	}
	return b != nil && b.info&info != 0
}

func isBoolean(t Type) bool   { return isBasic(t, IsBoolean) }
func isInteger(t Type) bool   { return isBasic(t, IsInteger) }
func isUnsigned(t Type) bool  { return isBasic(t, IsUnsigned) }
func isFloat(t Type) bool     { return isBasic(t, IsFloat) }
func isComplex(t Type) bool   { return isBasic(t, IsComplex) }
func isNumeric(t Type) bool   { return isBasic(t, IsNumeric) }
func isString(t Type) bool    { return isBasic(t, IsString) }
func isConstType(t Type) bool { return isBasic(t, IsConstType) }

// allBasic is isBasic for all types of a type parameter.
func allBasic(t Type, info BasicInfo) bool {
	if p, ok := t.(*TypeParam); ok {
		return p.is(func(x *term) bool { return x != nil && isBasic(x.typ, info) })
	}
	return isBasic(t, info)
}

func allBoolean(t Type) bool { return allBasic(t, IsBoolean) }
func allInteger(t Type) bool { return allBasic(t, IsInteger) }
func allNumeric(t Type) bool { return allBasic(t, IsNumeric) }
func allString(t Type) bool  { return allBasic(t, IsString) }
func allOrdered(t Type) bool { return allBasic(t, IsOrdered) }

// hasName reports whether t is a named type as the rules of assignability mean
// it.
func hasName(t Type) bool {
	switch t.(type) {
	case *Basic, *Named, *TypeParam:
		return true
	}
	return false
}

func isUntyped(t Type) bool {
	b, ok := t.(*Basic)
	return ok && b.info&IsUntyped != 0
}

func isTypeParam(t Type) bool {
	_, ok := t.(*TypeParam)
	return ok
}

// IsInterface reports whether t's underlying type is an interface.
func IsInterface(t Type) bool {
	_, ok := t.Underlying().(*Interface)
	return ok
}

func isNonTypeParamInterface(t Type) bool { return !isTypeParam(t) && IsInterface(t) }

// isGeneric reports whether t is a generic type that was not instantiated.
func isGeneric(t Type) bool {
	switch t := t.(type) {
	case *Named:
		if t.orig != t {
			return false
		}
		if d := t.obj.decl; d != nil && d.tdecl != nil {
			return d.tdecl.TypeParams != nil
		}
		return t.tparams.Len() > 0
	case *Alias:
		return true
	}
	return false
}

// hasNil reports whether nil is a value of t, of all types of a type parameter.
func hasNil(t Type) bool {
	switch u := t.Underlying().(type) {
	case *Basic:
		return u.kind == UnsafePointer
	case *Slice, *Pointer, *Signature, *Map, *Chan:
		return true
	case *Interface:
		return !isTypeParam(t) || underIs(t, func(u Type) bool { return u != nil && hasNil(u) })
	}
	return false
}

func isPointer(t Type) bool {
	_, ok := t.Underlying().(*Pointer)
	return ok
}

func isBytesOrRunes(t Type) bool {
	if s, ok := t.Underlying().(*Slice); ok {
		b, _ := s.elem.Underlying().(*Basic)
		return b != nil && (b.kind == Byte || b.kind == Rune)
	}
	return false
}

// deref returns the element of an unnamed pointer type, or t itself.
func deref(t Type) (Type, bool) {
	if p, ok := t.(*Pointer); ok {
		return p.base, true
	}
	return t, false
}

// arrayPtrDeref returns the array that t points to, or t itself.
func arrayPtrDeref(t Type) Type {
	if p, ok := t.(*Pointer); ok {
		if a, ok := p.base.Underlying().(*Array); ok {
			return a
		}
	}
	return t
}

// Default returns the type that an untyped value has by default.
func Default(t Type) Type {
	if b, ok := t.(*Basic); ok {
		switch b.kind {
		case UntypedBool:
			return Typ[Bool]
		case UntypedInt:
			return Typ[Int]
		case UntypedRune:
			return universeRune
		case UntypedFloat:
			return Typ[Float64]
		case UntypedComplex:
			return Typ[Complex128]
		case UntypedString:
			return Typ[String]
		}
	}
	return t
}

// maxType returns the larger kind of two untyped numeric types, or the type
// that both are, or nil.
func maxType(x, y Type) Type {
	if x == y {
		return x
	}
	bx, ok1 := x.(*Basic)
	by, ok2 := y.(*Basic)
	if !ok1 || !ok2 || bx.info&by.info&IsUntyped == 0 || bx.info&IsNumeric == 0 || by.info&IsNumeric == 0 {
		return nil
	}
	if bx.kind > by.kind {
		return x
	}
	return y
}

// Comparable reports whether values of the type can be compared, even if that
// may panic.
func Comparable(t Type) bool { return incomparable(t, true, nil) == nil }

// incomparable returns why values of t cannot be compared, nil if they can.
// With dynamic, interfaces are comparable.
func incomparable(t Type, dynamic bool, seen map[Type]bool) *typeError {
	switch u := t.Underlying().(type) {
	case *Basic:
		if u.kind == UntypedNil {
			return typeErrorf("")
		}
		return nil
	case *Pointer, *Chan:
		return nil
	case *Struct:
		if seen[t] {
			return nil
		}
		seen = seenWith(seen, t)
		for _, f := range u.fields {
			if incomparable(f.typ, dynamic, seen) != nil {
				return typeErrorf("struct containing %s cannot be compared", f.typ)
			}
		}
		return nil
	case *Array:
		if seen[t] {
			return nil
		}
		if incomparable(u.elem, dynamic, seenWith(seen, t)) != nil {
			return typeErrorf("%s cannot be compared", t)
		}
		return nil
	case *Interface:
		if dynamic && !isTypeParam(t) || seen[t] {
			return nil
		}
		set := u.typeSet()
		switch {
		case set.comparableSeen(seenWith(seen, t)):
			return nil
		case set.isEmpty():
			return typeErrorf("empty type set")
		}
		return typeErrorf("incomparable types in type set")
	}
	return typeErrorf("")
}

func seenWith(seen map[Type]bool, t Type) map[Type]bool {
	if seen == nil {
		seen = make(map[Type]bool)
	}
	seen[t] = true
	return seen
}

// Identical reports whether x and y are the same type. The receiver of a
// signature is ignored.
func Identical(x, y Type) bool { return x == y || (&comparer{}).identical(x, y, nil) }

// IdenticalIgnoreTags is Identical without regard to the tags of structs.
func IdenticalIgnoreTags(x, y Type) bool {
	return x == y || (&comparer{ignoreTags: true}).identical(x, y, nil)
}

// An ifacePair is two interfaces that are being compared: methods may mention
// the interfaces again.
type ifacePair struct {
	x, y *Interface
	prev *ifacePair
}

func (p *ifacePair) has(x, y *Interface) bool {
	for ; p != nil; p = p.prev {
		if p.x == x && p.y == y || p.x == y && p.y == x {
			return true
		}
	}
	return false
}

// A comparer compares types.
type comparer struct {
	ignoreTags bool
	steps      int
	same       map[[2]Type]bool // pairs that are the same, once there were many steps
}

// manySteps is how many types are compared before it pays to remember pairs: a
// type may hold another one many times.
const manySteps = 100

func (c *comparer) identical(x, y Type, p *ifacePair) bool {
	if x == y {
		return true
	}
	if c.steps++; c.steps < manySteps {
		return c.parts(x, y, p)
	}
	pair := [2]Type{x, y}
	if c.same[pair] {
		return true
	}
	// A difference ends the whole comparison, and two interfaces that are
	// being compared are the same unless a difference is found.
	if !c.parts(x, y, p) {
		return false
	}
	if c.same == nil {
		c.same = make(map[[2]Type]bool)
	}
	c.same[pair] = true
	return true
}

// parts compares what x and y are made of.
func (c *comparer) parts(x, y Type, p *ifacePair) bool {
	switch x := x.(type) {
	case *Basic:
		y, ok := y.(*Basic)
		return ok && x.kind == y.kind
	case *TypeParam:
		return Unalias(x) == Unalias(y)
	case *Array:
		y, ok := y.(*Array)
		return ok && (x.len < 0 || y.len < 0 || x.len == y.len) && c.identical(x.elem, y.elem, p)
	case *Slice:
		y, ok := y.(*Slice)
		return ok && c.identical(x.elem, y.elem, p)
	case *Pointer:
		y, ok := y.(*Pointer)
		return ok && c.identical(x.base, y.base, p)
	case *Map:
		y, ok := y.(*Map)
		return ok && c.identical(x.key, y.key, p) && c.identical(x.elem, y.elem, p)
	case *Chan:
		y, ok := y.(*Chan)
		return ok && x.dir == y.dir && c.identical(x.elem, y.elem, p)
	case *Struct:
		y, ok := y.(*Struct)
		if !ok || len(x.fields) != len(y.fields) {
			return false
		}
		for i, f := range x.fields {
			g := y.fields[i]
			if f.embedded != g.embedded || !c.ignoreTags && x.Tag(i) != y.Tag(i) ||
				!f.sameId(g.pkg, g.name) || !c.identical(f.typ, g.typ, p) {
				return false
			}
		}
		return true
	case *Tuple:
		y, ok := y.(*Tuple)
		return ok && c.tuples(x, y, p)
	case *Signature:
		y, ok := y.(*Signature)
		return ok && c.signatures(x, y, p)
	case *Union:
		y, ok := y.(*Union)
		if !ok {
			return false
		}
		b := tsetBuilder{}
		return b.union(0, x).equal(b.union(0, y))
	case *Interface:
		y, ok := y.(*Interface)
		return ok && c.interfaces(x, y, p)
	case *Named:
		y, ok := y.(*Named)
		return ok && x.orig == y.orig && c.lists(x.targs.slice(), y.targs.slice(), p) && c.lists(x.oargs, y.oargs, p)
	}
	return false
}

func identicalLists(x, y []Type) bool { return (&comparer{}).lists(x, y, nil) }

// lists compares type arguments, where tags always count.
func (c *comparer) lists(x, y []Type, p *ifacePair) bool {
	if c.ignoreTags {
		c = &comparer{}
	}
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if !c.identical(x[i], y[i], p) {
			return false
		}
	}
	return true
}

func (c *comparer) tuples(x, y *Tuple, p *ifacePair) bool {
	if x.Len() != y.Len() {
		return false
	}
	for i := range x.Len() {
		if !c.identical(x.vars[i].typ, y.vars[i].typ, p) {
			return false
		}
	}
	return true
}

func (c *comparer) signatures(x, y *Signature, p *ifacePair) bool {
	xt, yt := x.tparams.slice(), y.tparams.slice()
	if x.variadic != y.variadic || len(xt) != len(yt) {
		return false
	}
	yparams, yresults := y.params, y.results
	if len(xt) > 0 {
		// Compare under x's names for the type parameters.
		s := renaming(NewContext(), yt, xt)
		for i, t := range xt {
			if !c.identical(t.bound, s.typ(yt[i].bound), p) {
				return false
			}
		}
		yparams, yresults = s.tuple(yparams), s.tuple(yresults)
	}
	return c.tuples(x.params, yparams, p) && c.tuples(x.results, yresults, p)
}

func (c *comparer) interfaces(x, y *Interface, p *ifacePair) bool {
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
		if f.Id() != g.Id() || !c.identical(f.Type(), g.Type(), p) {
			return false
		}
	}
	return true
}
