// This file implements the substitution of type parameters.

package types

// Subst replaces in t the type parameters of from by the types of to. What
// mentions none of them comes back as it is; instances are those of ctxt, so
// equal results of named types are one type.
//
// A type declared inside a generic function is mapped too, if from has the
// function's type parameters.
func Subst(ctxt *Context, t Type, from []*TypeParam, to []Type) Type {
	if len(from) == 0 || t == nil {
		return t
	}
	return (&subster{ctxt: ctxt, from: from, to: to}).typ(t)
}

// renaming maps type parameters to others.
func renaming(ctxt *Context, from, to []*TypeParam) *subster {
	s := &subster{ctxt: ctxt, from: from}
	for _, t := range to {
		s.to = append(s.to, t)
	}
	return s
}

// A subster maps types. A nil type in to leaves its parameter alone.
type subster struct {
	ctxt *Context
	from []*TypeParam
	to   []Type
	done map[Type]Type // types that hold several others: one may be met many times
}

func (s *subster) typ(t Type) Type {
	switch t := t.(type) {
	case *TypeParam:
		for i, p := range s.from {
			if p == Unalias(t) {
				if s.to[i] != nil {
					return s.to[i]
				}
				break
			}
		}
	case *Map, *Struct, *Signature, *Interface, *Named:
		if n, ok := t.(*Named); ok && n.targs == nil && len(n.orig.outer) == 0 {
			return t
		}
		if u, ok := s.done[t]; ok {
			return u
		}
		u := s.parts(t)
		if s.done == nil {
			s.done = make(map[Type]Type)
		}
		s.done[t] = u
		return u
	}
	return s.parts(t)
}

// parts maps what t is made of.
func (s *subster) parts(t Type) Type {
	switch t := t.(type) {
	case *Array:
		if e := s.typ(t.elem); e != t.elem {
			return &Array{t.len, e}
		}
	case *Slice:
		if e := s.typ(t.elem); e != t.elem {
			return &Slice{e}
		}
	case *Pointer:
		if e := s.typ(t.base); e != t.base {
			return &Pointer{e}
		}
	case *Map:
		if k, e := s.typ(t.key), s.typ(t.elem); k != t.key || e != t.elem {
			return &Map{k, e}
		}
	case *Chan:
		if e := s.typ(t.elem); e != t.elem {
			return &Chan{t.dir, e}
		}
	case *Struct:
		if fields, changed := s.vars(t.fields); changed {
			return &Struct{fields: fields, tags: t.tags}
		}
	case *Tuple:
		return s.tuple(t)
	case *Signature:
		params, results := s.tuple(t.params), s.tuple(t.results)
		if params != t.params || results != t.results {
			// Type parameters of a signature of its own are not renamed: only
			// instantiated signatures keep being used.
			return &Signature{rparams: t.rparams, tparams: t.tparams, recv: t.recv, params: params, results: results, variadic: t.variadic}
		}
	case *Union:
		if terms, changed := s.terms(t.terms); changed {
			return &Union{terms}
		}
	case *Interface:
		return s.iface(t)
	case *Named:
		return s.named(t)
	}
	return t
}

func (s *subster) tuple(t *Tuple) *Tuple {
	if t != nil {
		if vars, changed := s.vars(t.vars); changed {
			return &Tuple{vars}
		}
	}
	return t
}

func (s *subster) vars(list []*Var) ([]*Var, bool) {
	var res []*Var
	for i, v := range list {
		t := s.typ(v.typ)
		if t == v.typ {
			continue
		}
		if res == nil {
			res = append(res, list...)
		}
		c := *v
		c.typ, c.origin = t, v.Origin()
		res[i] = &c
	}
	if res == nil {
		return list, false
	}
	return res, true
}

func (s *subster) terms(list []*Term) ([]*Term, bool) {
	var res []*Term
	for i, x := range list {
		if t := s.typ(x.typ); t != x.typ {
			if res == nil {
				res = append(res, list...)
			}
			res[i] = &Term{x.tilde, t}
		}
	}
	return res, res != nil
}

func (s *subster) iface(t *Interface) Type {
	var methods []*Func
	for i, m := range t.methods {
		mt := m.Type()
		if u := s.typ(mt); u != mt {
			if methods == nil {
				methods = append(methods, t.methods...)
			}
			f := *m
			f.typ, f.origin = u, m.Origin()
			methods[i] = &f
		}
	}
	embeddeds, echanged := s.types(t.embeddeds)
	if methods == nil && !echanged {
		return t
	}
	if methods == nil {
		methods = t.methods
	}
	return &Interface{methods: methods, embeddeds: embeddeds, embedPos: t.embedPos, implicit: t.implicit, complete: t.complete}
}

func (s *subster) types(list []Type) ([]Type, bool) {
	var res []Type
	for i, t := range list {
		if u := s.typ(t); u != t {
			if res == nil {
				res = append(res, list...)
			}
			res[i] = u
		}
	}
	if res == nil {
		return list, false
	}
	return res, true
}

func (s *subster) named(t *Named) Type {
	targs, changed := s.types(t.targs.slice())
	oargs := t.oargs
	if len(t.orig.outer) > 0 {
		if oargs == nil {
			for _, p := range t.orig.outer {
				oargs = append(oargs, p)
			}
		}
		mapped, ochanged := s.types(oargs)
		if ochanged {
			oargs, changed = mapped, true
		} else {
			oargs = t.oargs
		}
	}
	if !changed {
		return t
	}
	inst := s.ctxt.named(t.orig, targs, oargs)
	if !inst.pos.IsValid() {
		inst.pos = t.pos
	}
	return inst
}
