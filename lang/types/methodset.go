// This file implements method sets.

package types

import "sort"

// A MethodSet is the methods of a type, declared and promoted, sorted by Id.
type MethodSet struct{ list []*Selection }

func (s *MethodSet) Len() int            { return len(s.list) }
func (s *MethodSet) At(i int) *Selection { return s.list[i] }

// NewMethodSet computes the method set of T: the methods that a value of it in
// an interface has.
func NewMethodSet(T Type) *MethodSet {
	names := make(map[string]*Func)
	collectMethodNames(T, names, make(map[Type]bool))
	set := &MethodSet{}
	for _, m := range names {
		obj, index, indirect := LookupFieldOrMethod(T, false, m.pkg, m.name)
		if f, ok := obj.(*Func); ok {
			set.list = append(set.list, &Selection{MethodVal, T, f, index, indirect})
		}
	}
	sort.Slice(set.list, func(i, j int) bool { return set.list[i].obj.Id() < set.list[j].obj.Id() })
	return set
}

// collectMethodNames finds all names of methods that T may have; which of them
// it does have is the business of LookupFieldOrMethod.
func collectMethodNames(T Type, names map[string]*Func, seen map[Type]bool) {
	T, _ = deref(T)
	if seen[T] {
		return
	}
	seen[T] = true
	if n, ok := T.(*Named); ok {
		for _, m := range n.orig.methods {
			names[m.Id()] = m
		}
	}
	switch u := T.Underlying().(type) {
	case *Struct:
		for _, f := range u.fields {
			if f.embedded {
				collectMethodNames(f.typ, names, seen)
			}
		}
	case *Interface:
		for _, m := range u.typeSet().methods {
			names[m.Id()] = m
		}
	}
}
