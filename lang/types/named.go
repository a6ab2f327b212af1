// This file implements named types, aliases and type parameters.

package types

import "go/token"

// A Named is a declared type, or an instance of a generic one. What it is made
// of is found when someone asks for it: the declaration is checked then, and an
// instance is expanded then.
//
// A type that is declared inside a generic function depends on the function's
// type parameters without saying so. They are its outer parameters, and Subst
// makes instances of it for outer arguments.
//
// Differs: go/types has no outer parameters (go1.26).
type Named struct {
	obj     *TypeName
	orig    *Named // of an instance; otherwise the type itself
	tparams *TypeParamList
	targs   *TypeList
	outer   []*TypeParam
	oargs   []Type
	of      *Named // of one that an alias calls by another name: the type itself

	rhs        Type // what the declaration says; nil while it is not known
	underlying Type // nil until it is known
	state      namedState
	methods    []*Func
	byName     map[string]int  // the methods, once there are many
	byOrigin   map[*Func]*Func // methods of an instance that are made already
	ctxt       *Context        // of an instance,
	pos        token.Pos       // and where the program first mentions it
}

// A namedState tells what goes on with a Named.
type namedState uint8

const (
	idle      namedState = iota
	computing            // its underlying type is being looked for
	cyclic               // it was found to contain itself
)

// NewNamed makes a named type; underlying may be set later.
func NewNamed(obj *TypeName, underlying Type, methods []*Func) *Named {
	t := &Named{obj: obj, methods: methods}
	t.orig = t
	if underlying != nil {
		t.SetUnderlying(underlying)
	}
	if obj.typ == nil {
		obj.typ = t
	}
	return t
}

func (t *Named) Obj() *TypeName             { return t.orig.obj }
func (t *Named) TypeArgs() *TypeList        { return t.targs }
func (t *Named) TypeParams() *TypeParamList { t.declare(); return t.orig.tparams }
func (t *Named) String() string             { return TypeString(t, nil) }

// OuterArgs returns, of a type declared in a generic function and mapped by
// Subst, the arguments for the function's type parameters.
func (t *Named) OuterArgs() []Type { return t.oargs }

// declare makes sure that the declaration of the type was checked, or that it
// is being checked.
func (t *Named) declare() {
	if o := t.orig.obj; o.color == white && o.decl != nil {
		o.decl.check.objDecl(o)
	}
}

// SetUnderlying sets what the type is made of.
func (t *Named) SetUnderlying(u Type) { t.rhs, t.underlying = u, nil }

// Method returns the i'th declared method; of an instance, with the type
// arguments in its signature.
func (t *Named) Method(i int) *Func { return t.expandMethod(t.orig.methods[i]) }

// Underlying finds the type at the end of the chain of declarations.
func (t *Named) Underlying() Type {
	if t.underlying != nil {
		return t.underlying
	}
	if t.of != nil {
		return t.of.Underlying()
	}
	t.declare()
	switch {
	case t.state == cyclic:
		return Typ[Invalid]
	case t.orig != t:
		if t.state == computing {
			return Typ[Invalid]
		}
		t.state = computing
		u := t.expandUnderlying()
		t.state = idle
		if t.orig.underlying != nil {
			t.underlying = u
		}
		return u
	case t.rhs == nil || t.state == computing:
		// The declaration needs what it declares.
		if d := t.obj.decl; d != nil {
			d.check.namedCycle(t)
		}
		t.state = cyclic
		return Typ[Invalid]
	}
	t.state = computing
	u := t.rhs.Underlying()
	if t.state == cyclic {
		u = Typ[Invalid]
	} else {
		t.state = idle
	}
	t.underlying = u
	return u
}

// expandUnderlying puts the type arguments into the generic type's underlying
// type.
func (t *Named) expandUnderlying() Type {
	u := t.orig.Underlying()
	s := t.substitution()
	if s == nil {
		return Typ[Invalid]
	}
	u = s.typ(u)
	if it, ok := u.(*Interface); ok && it != t.orig.underlying {
		it.replaceRecv(t)
	}
	return u
}

// substitution maps the parameters of an instance to its arguments; nil if
// their numbers differ.
func (t *Named) substitution() *subster {
	tparams := t.orig.tparams.slice()
	if len(tparams) != t.targs.Len() || len(t.oargs) > 0 && len(t.orig.outer) != len(t.oargs) {
		return nil
	}
	s := &subster{ctxt: t.ctxt}
	s.from, s.to = append(s.from, tparams...), append(s.to, t.targs.slice()...)
	if len(t.oargs) > 0 {
		s.from, s.to = append(s.from, t.orig.outer...), append(s.to, t.oargs...)
	}
	return s
}

// expandMethod puts the type arguments into a method's signature.
func (t *Named) expandMethod(m *Func) *Func {
	if t.orig == t || m == nil {
		return m
	}
	if t.of != nil {
		return t.of.expandMethod(m)
	}
	if f := t.byOrigin[m]; f != nil {
		return f
	}
	sig, _ := m.Type().(*Signature)
	if sig == nil {
		return m // being declared: an error was or will be reported
	}
	s := &subster{ctxt: t.ctxt}
	if rparams := sig.rparams.slice(); len(rparams) == t.targs.Len() {
		s.from, s.to = append(s.from, rparams...), append(s.to, t.targs.slice()...)
	}
	nsig := *sig
	if res, ok := s.typ(sig).(*Signature); ok {
		nsig = *res
	}
	var recv Type = t
	if m.ptrRecv {
		recv = NewPointer(t)
	}
	if sig.recv != nil {
		v := *sig.recv
		v.typ, v.origin = recv, sig.recv
		nsig.recv = &v
	}
	nsig.rparams = nil
	f := &Func{object: m.object, origin: m, ptrRecv: m.ptrRecv}
	f.typ, f.color, f.decl = &nsig, black, nil
	if t.byOrigin == nil {
		t.byOrigin = make(map[*Func]*Func)
	}
	t.byOrigin[m] = f
	return f
}

// manyMethods is how many methods are searched one by one.
const manyMethods = 32

// lookupMethod finds a declared method by its name; with foldCase, whatever
// the case of its letters.
func (t *Named) lookupMethod(pkg *Package, name string, foldCase bool) (int, *Func) {
	o := t.orig
	if foldCase || len(o.methods) <= manyMethods {
		i, m := methodIndex(o.methods, pkg, name, foldCase)
		return i, t.expandMethod(m)
	}
	if len(o.byName) != len(o.methods) {
		o.byName = make(map[string]int, len(o.methods))
		for i, m := range o.methods {
			o.byName[m.name] = i
		}
	}
	if i, ok := o.byName[name]; ok && o.methods[i].sameId(pkg, name) {
		return i, t.expandMethod(o.methods[i])
	}
	return -1, nil
}

// An Alias is the type of a *generic* alias's name, which no expression has.
//
// Differs: an alias that is used is no node of its own around the type that it
// stands for, but a copy of that type, which is identical to it: nobody must
// look through it. The context knows what messages call the copy.
type Alias struct {
	obj     *TypeName
	tparams *TypeParamList
	rhs     Type
}

func (a *Alias) Underlying() Type {
	if a.rhs == nil {
		return Typ[Invalid]
	}
	return a.rhs.Underlying()
}
func (a *Alias) String() string { return TypeString(a, nil) }

// Unalias returns the declared type, the instance or the type parameter that t is
// a copy of. Of other types any copy is as good as the type.
func Unalias(t Type) Type {
	switch t := t.(type) {
	case *Named:
		if t.of != nil {
			return t.of
		}
	case *TypeParam:
		if t.of != nil {
			return t.of
		}
	}
	return t
}

// A TypeParam is a type parameter.
type TypeParam struct {
	obj   *TypeName
	index int // in its list, -1 before it is bound
	bound Type
	iface *Interface // of bound; nil until it is asked for
	of    *TypeParam // of one that an alias calls by another name: the parameter itself
}

// NewTypeParam makes a type parameter and gives it to its name.
func NewTypeParam(obj *TypeName, constraint Type) *TypeParam {
	t := &TypeParam{obj: obj, index: -1, bound: constraint}
	if obj.typ == nil {
		obj.typ = t
		obj.color = black
	}
	return t
}

func (t *TypeParam) Underlying() Type { return t.constraint() }
func (t *TypeParam) String() string   { return TypeString(t, nil) }

// constraint returns the constraint as an interface; a constraint that is none
// stands for the interface that embeds it.
func (t *TypeParam) constraint() *Interface {
	if t.iface != nil {
		return t.iface
	}
	if t.bound == nil {
		return emptyInterface
	}
	var it *Interface
	switch u := t.bound.Underlying().(type) {
	case *Interface:
		if isTypeParam(t.bound) {
			return emptyInterface // an error was reported
		}
		it = u
	case *Basic:
		if u.kind == Invalid {
			return emptyInterface
		}
	}
	if it == nil {
		it = &Interface{embeddeds: []Type{t.bound}, implicit: true, complete: true}
	}
	if it.complete {
		t.iface = it
	}
	return it
}

// is calls f for each term of the type set until it says false; for nil if the
// constraint has no terms.
func (t *TypeParam) is(f func(*term) bool) bool { return t.constraint().typeSet().is(f) }

// A TypeParamList is a list of type parameters. Nil is an empty list.
type TypeParamList struct{ list []*TypeParam }

func (l *TypeParamList) Len() int            { return len(l.slice()) }
func (l *TypeParamList) At(i int) *TypeParam { return l.list[i] }
func (l *TypeParamList) slice() []*TypeParam {
	if l == nil {
		return nil
	}
	return l.list
}

// bindTParams numbers the parameters of a declaration.
func bindTParams(list []*TypeParam) *TypeParamList {
	if len(list) == 0 {
		return nil
	}
	for i, t := range list {
		t.index = i
	}
	return &TypeParamList{list}
}

// A TypeList is a list of types. Nil is an empty list.
type TypeList struct{ list []Type }

func newTypeList(list []Type) *TypeList {
	if len(list) == 0 {
		return nil
	}
	return &TypeList{list}
}

func (l *TypeList) Len() int      { return len(l.slice()) }
func (l *TypeList) At(i int) Type { return l.list[i] }
func (l *TypeList) slice() []Type {
	if l == nil {
		return nil
	}
	return l.list
}
