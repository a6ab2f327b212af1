// This file implements contexts: they make one type of equal instances.

package types

// A Context keeps the instances of generic types, so that equal instances are
// one type, and numbers the names of types for keys. A program's packages share
// one. The zero value is not usable: call NewContext.
type Context struct {
	ids   map[*TypeName]int
	insts map[string]*Named
}

// NewContext makes an empty context.
func NewContext() *Context {
	return &Context{ids: make(map[*TypeName]int), insts: make(map[string]*Named)}
}

func (c *Context) id(obj *TypeName) int {
	id, ok := c.ids[obj]
	if !ok {
		id = len(c.ids) + 1
		c.ids[obj] = id
	}
	return id
}

// Key returns a string that two types share if and only if they are identical.
func (c *Context) Key(t Type) string {
	w := typeWriter{ctxt: c}
	w.typ(t)
	return w.String()
}

// KeyOf is Key for a list of types: it names an instance of a function.
func (c *Context) KeyOf(list []Type) string {
	w := typeWriter{ctxt: c}
	w.list(list)
	return w.String()
}

// named returns the instance of orig for its own and its outer arguments.
func (c *Context) named(orig *Named, targs, oargs []Type) *Named {
	w := typeWriter{ctxt: c}
	w.typ(&Named{orig: orig, targs: newTypeList(targs), oargs: oargs})
	key := w.String()
	if t := c.insts[key]; t != nil {
		return t
	}
	t := &Named{obj: orig.obj, orig: orig, targs: newTypeList(targs), oargs: oargs, ctxt: c}
	c.insts[key] = t
	return t
}
