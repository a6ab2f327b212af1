package compile

// This file implements method tables: which methods the descriptors of types list, and which of those get code.
//
// A type's descriptor lists a method if a value of the type gets into an interface somewhere (the type is boxed), and some interface
// type has a method of its name. It gets code when something calls a method of this name through an interface.
// Go: cmd/link/internal/ld/deadcode.go has the same rule (go1.26).

import (
	"maps"
	"slices"
	"sort"

	"minigo/lang/types"
	"minigo/vm/bytecode"
)

type methodTable struct {
	boxed    map[*bytecode.Type]bool
	iface    map[uint32]bool // names that interfaces have
	called   map[uint32]bool // names that are called through interfaces
	pointers bool            // pointers to boxed types are boxed too

	asked map[uint32]bool // names that the machine calls, but of types of its own
	own   map[*bytecode.Type]bool
	byID  map[uint32][]*boxedMethod

	newTypes []*bytecode.Type // boxed, not yet looked at
	newIDs   []uint32         // ids whose state has changed

	stub uint32 // "unreachable method"
}

// A boxedMethod is a method that a boxed type has.
type boxedMethod struct {
	t      *bytecode.Type
	sel    *selection
	listed bool
	linked bool
}

func (m *methodTable) init() {
	m.boxed, m.iface, m.called = make(map[*bytecode.Type]bool), make(map[uint32]bool), make(map[uint32]bool)
	m.asked, m.own = make(map[uint32]bool), make(map[*bytecode.Type]bool)
	m.byID = make(map[uint32][]*boxedMethod)
}

// box notes that values of type t get into interfaces, and so, by reflection, what they consist of.
func (c *Compiler) box(t *bytecode.Type) {
	if t == nil || c.methods.boxed[t] {
		return
	}
	c.methods.boxed[t] = true
	c.methods.newTypes = append(c.methods.newTypes, t)
}

// ifaceMethod notes that an interface type has a method called id.
func (c *Compiler) ifaceMethod(id uint32) {
	if !c.methods.iface[id] {
		c.methods.iface[id] = true
		c.methods.newIDs = append(c.methods.newIDs, id)
	}
}

// callMethod notes that a method called id is called through an interface.
func (c *Compiler) callMethod(id uint32) {
	if !c.methods.called[id] {
		c.methods.called[id] = true
		c.methods.newIDs = append(c.methods.newIDs, id)
	}
}

// linkMethods brings the descriptors up to date, and reports whether it did anything.
func (c *Compiler) linkMethods() bool {
	m := &c.methods
	c.boxPointers()
	if len(m.newTypes) == 0 && len(m.newIDs) == 0 {
		return false
	}
	for len(m.newTypes) > 0 || len(m.newIDs) > 0 {
		if n := len(m.newTypes); n > 0 {
			t := m.newTypes[n-1]
			m.newTypes = m.newTypes[:n-1]
			c.boxParts(t)
			c.boxMethods(t, false)
			continue
		}
		n := len(m.newIDs)
		id := m.newIDs[n-1]
		m.newIDs = m.newIDs[:n-1]
		for _, bm := range m.byID[id] {
			c.linkMethod(id, bm)
		}
	}
	return true
}

// boxParts boxes what reflection can take out of a value.
func (c *Compiler) boxParts(t *bytecode.Type) {
	switch t.Kind {
	case bytecode.KindArray, bytecode.KindSlice, bytecode.KindPointer:
		c.box(t.Elem)
	case bytecode.KindMap:
		c.box(t.Key)
		c.box(t.Elem)
	case bytecode.KindStruct:
		for i := range t.Fields {
			c.box(t.Fields[i].Type)
		}
	}
	c.boxPointer(t)
}

// takesPointers are the natives that call methods of *T for a variable of type T within a value.
var takesPointers = [...]string{"encoding/json.encode", "encoding/json.decode"}

// boxPointer boxes the type *t if a native could make a pointer to a t.
func (c *Compiler) boxPointer(t *bytecode.Type) {
	if c.methods.pointers && t.Name != "" && t.Kind != bytecode.KindInterface && t.Kind != bytecode.KindPointer {
		c.box(c.rtype(types.NewPointer(c.goTypes[t.Index])))
	}
}

// boxPointers boxes the pointers to all boxed types when it is first known that there is such a native.
func (c *Compiler) boxPointers() {
	if c.methods.pointers {
		return
	}
	for _, name := range takesPointers {
		if _, ok := c.natives[name]; ok {
			c.methods.pointers = true
		}
	}
	if c.methods.pointers {
		for _, t := range c.boxedTypes() {
			c.boxPointer(t)
		}
	}
}

// boxMethods enters the method set of a boxed type, again what is new in it.
func (c *Compiler) boxMethods(t *bytecode.Type, again bool) {
	if t.Kind == bytecode.KindInterface {
		return
	}
	set := types.NewMethodSet(c.goTypes[t.Index])
	for i := range set.Len() {
		s := set.At(i)
		sel := &selection{c.goTypes[t.Index], s.Obj(), s.Index()}
		id := c.methodID(sel.method())
		if again && slices.ContainsFunc(c.methods.byID[id], func(bm *boxedMethod) bool { return bm.t == t }) {
			continue
		}
		bm := &boxedMethod{t: t, sel: sel}
		c.methods.byID[id] = append(c.methods.byID[id], bm)
		c.linkMethod(id, bm)
	}
}

// newMethods looks at all boxed types again: an input of a session may declare methods of a type that is there.
func (c *Compiler) newMethods() {
	for _, t := range c.boxedTypes() {
		c.boxMethods(t, true)
	}
}

// boxedTypes are all boxed types in the order in which they were made.
func (c *Compiler) boxedTypes() []*bytecode.Type {
	list := slices.Collect(maps.Keys(c.methods.boxed))
	slices.SortFunc(list, func(s, t *bytecode.Type) int { return s.Index - t.Index })
	return list
}

// linkMethod lists a method in its type's descriptor and gives it code, as far as that is needed by now.
func (c *Compiler) linkMethod(id uint32, bm *boxedMethod) {
	if bm.linked || !c.methods.iface[id] {
		return
	}
	obj := bm.sel.method()
	t := bm.t
	if !bm.listed {
		bm.listed = true
		m := bytecode.Method{Name: obj.Name(), Pkg: unexportedPkg(obj), ID: id, Func: c.unreachable(), Type: c.rtype(withoutRecv(bm.sel.method()))}
		i := sort.Search(len(t.Methods), func(i int) bool {
			x := &t.Methods[i]
			return x.Name > m.Name || x.Name == m.Name && x.Pkg >= m.Pkg
		})
		t.Methods = append(t.Methods, bytecode.Method{})
		copy(t.Methods[i+1:], t.Methods[i:])
		t.Methods[i] = m
	}
	if c.methods.called[id] || c.methods.asked[id] && !c.methods.own[t] {
		bm.linked = true
		for i := range t.Methods {
			if t.Methods[i].ID == id {
				t.Methods[i].Func = c.ifaceEntry(t, bm.sel)
			}
		}
	}
}

// withoutRecv is the type of a method without its receiver.
func withoutRecv(m *types.Func) *types.Signature {
	s := m.Signature()
	return types.NewSignatureType(nil, nil, nil, s.Params(), s.Results(), s.Variadic())
}

// unreachable is the function of methods that nothing calls.
func (c *Compiler) unreachable() uint32 {
	if c.methods.stub == 0 {
		c.methods.stub = c.newFunc("unreachable method", func(f *fn) {
			f.b.Wrapper = true
			f.begin(0, 0)
			r := f.alloc(1)
			f.op1(bytecode.OpZeroP, r)
			f.op1(bytecode.OpPanic, r)
		}).Index
	}
	return c.methods.stub
}
