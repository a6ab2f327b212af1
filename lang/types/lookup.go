// This file implements the search for fields and methods.

package types

import "strings"

// LookupFieldOrMethod looks for a field or method called name in T, seen from
// pkg. It returns the object, the path to it (Selection.Index) and whether a
// pointer is followed on the way. If there is no such object,
//
//	index != nil  the name is ambiguous
//	indirect      the method has a pointer receiver, and T is neither a pointer
//	              nor addressable
func LookupFieldOrMethod(T Type, addressable bool, pkg *Package, name string) (obj Object, index []int, indirect bool) {
	return lookupFieldOrMethod(T, addressable, pkg, name, false)
}

func lookupFieldOrMethod(T Type, addressable bool, pkg *Package, name string, foldCase bool) (Object, []int, bool) {
	// A named pointer type has the fields, but not the methods, of what it
	// points to.
	if t, ok := T.(*Named); ok {
		if p, ok := t.Underlying().(*Pointer); ok {
			obj, index, indirect := lookup(p, false, pkg, name, foldCase)
			if _, ok := obj.(*Func); ok {
				return nil, nil, false
			}
			return obj, index, indirect
		}
	}
	return lookup(T, addressable, pkg, name, foldCase)
}

// An embeddedType is a type at some depth of embedding.
type embeddedType struct {
	typ      Type
	index    []int
	indirect bool
	multiple bool // it occurs more than once at its depth
}

// lookup searches breadth first: what is less deep hides what is deeper.
func lookup(T Type, addressable bool, pkg *Package, name string, foldCase bool) (obj Object, index []int, indirect bool) {
	if name == "_" {
		return nil, nil, false
	}
	typ, isPtr := deref(T)
	if isPtr && IsInterface(typ) {
		return nil, nil, false // pointers to interfaces have no methods
	}
	level := []embeddedType{{typ: Unalias(typ), indirect: isPtr}}
	var seen []*Named
	for len(level) > 0 {
		var next []embeddedType
		found := func(o Object, e *embeddedType, i int) bool {
			index = append(append([]int(nil), e.index...), i)
			if obj != nil || e.multiple {
				return false
			}
			obj, indirect = o, e.indirect
			return true
		}
	types:
		for k := range level {
			e := &level[k]
			if n, ok := e.typ.(*Named); ok {
				for _, s := range seen {
					if Identical(s, n) {
						continue types // seen at a lesser depth
					}
				}
				seen = append(seen, n)
				if i, m := n.lookupMethod(pkg, name, foldCase); m != nil {
					if !found(m, e, i) {
						return nil, index, false
					}
					continue
				}
			}
			switch u := e.typ.Underlying().(type) {
			case *Struct:
				for i, f := range u.fields {
					if f.name == name && f.sameId(pkg, name) || foldCase && strings.EqualFold(f.name, name) {
						if !found(f, e, i) {
							return nil, index, false
						}
						continue
					}
					if obj == nil && f.embedded {
						t, isPtr := deref(f.typ)
						next = append(next, embeddedType{Unalias(t), append(append([]int(nil), e.index...), i), e.indirect || isPtr, e.multiple})
					}
				}
			case *Interface:
				if i, m := u.typeSet().lookupMethod(pkg, name, foldCase); m != nil {
					if !found(m, e, i) {
						return nil, index, false
					}
				}
			}
		}
		if obj != nil {
			if f, ok := obj.(*Func); ok && f.ptrRecv && !indirect && !addressable {
				return nil, nil, true
			}
			return obj, index, indirect
		}
		level = consolidate(next)
	}
	return nil, nil, false
}

// consolidate joins equal types of one depth: what they have is ambiguous.
func consolidate(list []embeddedType) []embeddedType {
	if len(list) < 2 {
		return list
	}
	byType := make(map[Type]int)
	res := list[:0]
next:
	for _, e := range list {
		if i, ok := byType[e.typ]; ok {
			res[i].multiple = true
			continue
		}
		if n, ok := e.typ.(*Named); ok && n.orig != n {
			for i := range res {
				if Identical(res[i].typ, n) {
					res[i].multiple = true
					continue next
				}
			}
		}
		byType[e.typ] = len(res)
		res = append(res, e)
	}
	return res
}

// methodIndex finds a method in a list.
func methodIndex(list []*Func, pkg *Package, name string, foldCase bool) (int, *Func) {
	for i, m := range list {
		if m.name == name && m.sameId(pkg, name) || foldCase && strings.EqualFold(m.name, name) {
			return i, m
		}
	}
	return -1, nil
}

// A missing is a method that a type should have.
type missing struct {
	want *Func
	have *Func // what comes closest; or nil
	why  missingReason
}

type missingReason uint8

const (
	notFound missingReason = iota
	wrongName
	unexported
	wrongSig
	ambiguous
	ptrRecv
	isField
)

func findMissing(V Type, T *Interface, static bool, equal func(x, y Type) bool) *missing {
	methods := T.typeSet().methods
	if len(methods) == 0 {
		return nil
	}
	if it, ok := V.Underlying().(*Interface); ok {
		set := it.typeSet()
		for _, m := range methods {
			_, f := set.lookupMethod(m.pkg, m.name, false)
			switch {
			case f == nil && static:
				return &missing{m, nil, notFound}
			case f != nil && !equal(f.Type(), m.Type()):
				return &missing{m, f, wrongSig}
			}
		}
		return nil
	}
	for _, m := range methods {
		obj, index, indirect := lookup(V, false, m.pkg, m.name, false)
		f, isFunc := obj.(*Func)
		switch {
		case obj == nil && index != nil:
			return &missing{m, nil, ambiguous}
		case obj == nil && indirect:
			return &missing{m, nil, ptrRecv}
		case obj == nil:
			alt, _, _ := lookup(V, false, m.pkg, m.name, true)
			g, _ := alt.(*Func)
			switch {
			case g == nil:
				return &missing{m, nil, notFound}
			case g.name == m.name:
				return &missing{m, g, unexported}
			}
			return &missing{m, g, wrongName}
		case !isFunc:
			return &missing{m, nil, isField}
		case !equal(f.Type(), m.Type()):
			return &missing{m, f, wrongSig}
		}
	}
	return nil
}

// Members returns the names of the fields and methods that code of pkg may select
// of a value of type T. Some may be ambiguous.
func Members(pkg *Package, T Type) (names []string) {
	eachMember(pkg, T, 0, func(o Object) { names = append(names, o.Name()) })
	return names
}

// eachMember calls f for the fields and methods of a type that code of pkg may use,
// those of embedded types too.
func eachMember(pkg *Package, T Type, depth int, f func(Object)) {
	const maxEmbedded = 3
	typ, _ := deref(T)
	offer := func(o Object) {
		if o.Exported() || o.Pkg() == pkg {
			f(o)
		}
	}
	if n, ok := typ.(*Named); ok {
		for _, m := range n.orig.methods[:min(len(n.orig.methods), maxSearch)] {
			offer(m)
		}
	}
	switch u := typ.Underlying().(type) {
	case *Struct:
		for _, field := range u.fields[:min(len(u.fields), maxSearch)] {
			offer(field)
			if field.embedded && depth < maxEmbedded && isValid(field.typ) {
				eachMember(pkg, field.typ, depth+1, f)
			}
		}
	case *Interface:
		for _, m := range u.typeSet().methods {
			offer(m)
		}
	}
}
