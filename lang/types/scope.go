// This file implements scopes.

package types

import "sort"

// A Scope maps names to objects, inside another scope.
type Scope struct {
	parent *Scope
	elems  map[string]Object
	small  []Object // instead of elems while there are few
	bits   uint64   // of their names, see nameBit
	isFunc bool
	// missing makes the object for a name that is not in the scope, or nil.
	missing func(name string) Object
	// rest inserts what missing would find; or nil.
	rest func()
}

// NewScope makes an empty scope inside parent.
func NewScope(parent *Scope) *Scope { return &Scope{parent: parent} }

// Len returns how many names there are.
func (s *Scope) Len() int { return len(s.elems) + len(s.small) }

// Names returns the names, sorted.
func (s *Scope) Names() []string {
	if s.rest != nil {
		s.rest()
	}
	names := make([]string, 0, s.Len())
	for name := range s.elems {
		names = append(names, name)
	}
	for _, o := range s.small {
		names = append(names, o.Name())
	}
	sort.Strings(names)
	return names
}

// Lookup returns the object called name in this scope alone, or nil.
func (s *Scope) Lookup(name string) Object {
	for _, o := range s.small {
		if o.Name() == name {
			return o
		}
	}
	if s.elems != nil {
		if o := s.elems[name]; o != nil {
			return o
		}
	}
	if s.missing != nil {
		return s.missing(name)
	}
	return nil
}

// LookupParent returns the object called name in this scope or the closest
// around it, with the scope.
func (s *Scope) LookupParent(name string) (*Scope, Object) {
	bit := nameBit(name)
	for ; s != nil; s = s.parent {
		if s.bits&bit == 0 && s.missing == nil {
			continue
		}
		if o := s.Lookup(name); o != nil {
			return s, o
		}
	}
	return nil, nil
}

// nameBit is a bit of a name: a scope without it has no such name, which is seen without a look at the names. It is the way through thousands
// of blocks in one another that needs it.
func nameBit(name string) uint64 {
	h := uint32(2166136261) // FNV-1a
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return 1 << (h >> 26)
}

// Insert adds an object and returns nil, or returns the object that has the
// name already.
func (s *Scope) Insert(obj Object) Object {
	if alt := s.Lookup(obj.Name()); alt != nil {
		return alt
	}
	s.put(obj)
	if b := obj.base(); b.parent == nil {
		b.parent = s
	}
	return nil
}

// maxSmall is the size up to which searching a list is faster than a map.
const maxSmall = 8

func (s *Scope) put(obj Object) {
	s.bits |= nameBit(obj.Name())
	if s.elems == nil {
		if len(s.small) < maxSmall {
			s.small = append(s.small, obj)
			return
		}
		s.elems = make(map[string]Object, 2*maxSmall)
		for _, o := range s.small {
			s.elems[o.Name()] = o
		}
		s.small = nil
	}
	s.elems[obj.Name()] = obj
}

// replace adds an object in the place of the one that has its name, if any.
func (s *Scope) replace(obj Object) {
	obj.base().parent = s
	for i, o := range s.small {
		if o.Name() == obj.Name() {
			s.small[i] = obj
			return
		}
	}
	s.put(obj)
}

// clone copies the scope, for a session that may have to go back.
func (s *Scope) clone() *Scope {
	c := *s
	c.small = append([]Object(nil), s.small...)
	if s.elems != nil {
		c.elems = make(map[string]Object, len(s.elems))
		for name, o := range s.elems {
			c.elems[name] = o
		}
	}
	return &c
}
