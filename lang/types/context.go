// This file implements contexts: they number types, and make one type of equal
// instances.

package types

import (
	"sort"
	"strconv"
	"strings"
)

// A Context gives each type a number that only identical types share, and keeps
// the instances of generic types, so that equal instances are one type. A
// program's packages share one. The zero value is not usable: call NewContext.
//
// A type's number is found from the numbers of its parts, so a type that
// mentions one part many times is no more work than its declaration is long,
// though written out it may be endless.
//
// Differs: go/types hashes a type's full text and compares what is in the same
// bucket, which takes time and memory exponential in the number of declarations
// (go1.26).
type Context struct {
	nums  map[Type]int   // of a type
	keys  map[string]int // of what a type is made of
	count int            // of the numbers
	insts map[int]*Named
	names map[Type]*aliasName // of what is called by an alias
}

// An aliasName is what messages call a type.
type aliasName struct {
	obj   *TypeName
	targs []Type
}

// NewContext makes an empty context.
func NewContext() *Context {
	return &Context{nums: make(map[Type]int), keys: make(map[string]int), insts: make(map[int]*Named), names: make(map[Type]*aliasName)}
}

// Number returns a number that two types share if and only if they are
// identical.
func (c *Context) Number(t Type) int { return (&numberer{Context: c}).number(t) }

// KeyOf returns a string that two lists of types share if and only if their
// types are identical: it names an instance of a function.
func (c *Context) KeyOf(list []Type) string {
	var key []byte
	for _, t := range list {
		key = appendNumber(key, c.Number(t))
	}
	return string(key)
}

// named returns the instance of orig for its own and its outer arguments.
func (c *Context) named(orig *Named, targs, oargs []Type) *Named {
	t := &Named{obj: orig.obj, orig: orig, targs: newTypeList(targs), oargs: oargs, ctxt: c}
	num := (&numberer{Context: c}).named(t)
	if old := c.insts[num]; old != nil {
		return old
	}
	c.insts[num] = t
	return t
}

// alias returns a type identical to t that messages call by an alias. An interface
// that is still being read keeps its name.
func (c *Context) alias(t Type, obj *TypeName, targs []Type) Type {
	if !isValid(t) {
		return t
	}
	twin := copyType(t)
	if twin != t {
		c.names[twin] = &aliasName{obj, targs}
	}
	return twin
}

// unalias returns a type identical to t that messages call by no alias.
func (c *Context) unalias(t Type) Type {
	if u := Unalias(t); u != t || c.names[t] == nil {
		return u
	}
	return copyType(t)
}

// copyType returns another type that is identical to t, or t.
func copyType(t Type) Type {
	switch t := t.(type) {
	case *Basic:
		b := *t
		return &b
	case *Named:
		return &Named{obj: t.obj, orig: t.orig, targs: t.targs, oargs: t.oargs, ctxt: t.ctxt, of: Unalias(t).(*Named)}
	case *TypeParam:
		return &TypeParam{obj: t.obj, index: t.index, bound: t.bound, of: Unalias(t).(*TypeParam)}
	case *Array:
		return &Array{t.len, t.elem}
	case *Slice:
		return &Slice{t.elem}
	case *Pointer:
		return &Pointer{t.base}
	case *Map:
		return &Map{t.key, t.elem}
	case *Chan:
		return &Chan{t.dir, t.elem}
	case *Struct:
		return &Struct{t.fields, t.tags}
	case *Signature:
		s := *t
		return &s
	case *Interface:
		if t.complete {
			i := *t
			return &i
		}
	}
	return t
}

// A numberer finds the numbers of a type and its parts.
type numberer struct {
	*Context
	open    []*Interface // those that are being numbered
	partial bool         // an interface was met that is still being read, so no number holds
}

func (c *Context) next() int {
	c.count++
	return c.count
}

func (n *numberer) number(t Type) int {
	if num, ok := n.nums[t]; ok {
		return num
	}
	num := n.find(t)
	if !n.partial {
		n.nums[t] = num
	}
	return num
}

func (n *numberer) find(t Type) int {
	switch t := t.(type) {
	case *Basic:
		return n.intern([]byte("B" + strconv.Itoa(int(t.kind))))
	case *Array:
		return n.parts("["+strconv.FormatInt(t.len, 10), t.elem)
	case *Slice:
		return n.parts("S", t.elem)
	case *Pointer:
		return n.parts("*", t.base)
	case *Map:
		return n.parts("M", t.key, t.elem)
	case *Chan:
		return n.parts("C"+strconv.Itoa(int(t.dir)), t.elem)
	case *Struct:
		key := []byte("{")
		for i, f := range t.fields {
			key = strconv.AppendBool(key, f.embedded)
			key = strconv.AppendQuote(strconv.AppendQuote(key, f.Id()), t.Tag(i))
			key = appendNumber(key, n.number(f.typ))
		}
		return n.intern(key)
	case *Tuple:
		if t == nil {
			return n.parts("(")
		}
		return n.parts("(", varTypes(t.vars)...)
	case *Signature:
		if t.tparams.Len() > 0 {
			break // no type of a value
		}
		return n.parts("F"+strconv.FormatBool(t.variadic), t.params, t.results)
	case *Union:
		return n.terms((&tsetBuilder{}).union(0, t))
	case *Interface:
		return n.iface(t)
	case *Named:
		if t.of != nil {
			return n.number(t.of)
		}
		if t.orig != t {
			return n.named(t)
		}
	case *TypeParam:
		if t.of != nil {
			return n.number(t.of)
		}
	}
	num := n.next() // a declared type or a type parameter is itself and nothing else
	n.nums[t] = num
	return num
}

func (n *numberer) named(t *Named) int {
	parts := append([]Type{t.orig}, t.targs.slice()...)
	return n.parts("N"+strconv.Itoa(t.targs.Len()), append(parts, t.oargs...)...)
}

func (n *numberer) iface(t *Interface) int {
	for _, o := range n.open {
		if o == t {
			return n.next() // an error was reported: it mentions itself without a name
		}
	}
	if !t.complete {
		n.partial = true
		return n.next()
	}
	n.open = append(n.open, t)
	defer func() { n.open = n.open[:len(n.open)-1] }()
	s := t.typeSet()
	key := appendNumber(strconv.AppendBool([]byte("I"), s.comparable), n.terms(s.terms))
	for _, m := range s.methods {
		key = appendNumber(strconv.AppendQuote(key, m.Id()), n.number(m.Type()))
	}
	return n.intern(key)
}

func (n *numberer) terms(list termlist) int {
	var keys []string
	for _, x := range list {
		if x.typ != nil {
			keys = append(keys, strconv.FormatBool(x.tilde)+strconv.Itoa(n.number(x.typ)))
		}
	}
	sort.Strings(keys)
	return n.intern([]byte("U" + strconv.Itoa(len(list)) + strings.Join(keys, ",")))
}

func (n *numberer) parts(kind string, parts ...Type) int {
	key := []byte(kind)
	for _, t := range parts {
		key = appendNumber(key, n.number(t))
	}
	return n.intern(key)
}

func appendNumber(key []byte, num int) []byte {
	return strconv.AppendInt(append(key, ','), int64(num), 10)
}

// intern returns the number of what has a key.
func (n *numberer) intern(key []byte) int {
	num, ok := n.keys[string(key)]
	if !ok {
		num = n.next()
		n.keys[string(key)] = num
	}
	return num
}
