package compile

// This file implements selected methods, and the names and numbers of functions.

import (
	"fmt"
	"minigo/lang/ast"
	"minigo/lang/types"
)

// A selection is a selected field or method as types.Selection, with the type arguments of the instance it is compiled for.
type selection struct {
	recv  types.Type
	obj   types.Object
	index []int
}

// selection is a selection of the tree in this instance.
func (f *fn) selection(sel *types.Selection) *selection {
	s := &selection{sel.Recv(), sel.Obj(), sel.Index()}
	if len(f.targs) == 0 {
		return s
	}
	if recv := f.typ(s.recv); recv != s.recv {
		obj, index, _ := types.LookupFieldOrMethod(recv, true, s.obj.Pkg(), s.obj.Name())
		if obj == nil {
			panic("no " + s.obj.Name() + " in " + recv.String())
		}
		return &selection{recv, obj, index}
	}
	return s
}

func (s *selection) method() *types.Func { return s.obj.(*types.Func) }

// owner is the type that has the method: the receiver's, or that of the embedded field.
func (s *selection) owner() types.Type {
	t := s.recv
	for _, i := range s.index[:len(s.index)-1] {
		t = deref(t).Underlying().(*types.Struct).Field(i).Type()
	}
	return t
}

func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// ptrMethod reports whether a method has a pointer for its receiver.
func ptrMethod(m *types.Func) bool {
	_, ok := m.Signature().Recv().Type().(*types.Pointer)
	return ok
}

// direct reports whether the method itself takes the receiver as it is.
func (s *selection) direct() bool {
	_, isPtr := s.recv.(*types.Pointer)
	return len(s.index) == 1 && !types.IsInterface(s.recv) && ptrMethod(s.method()) == isPtr
}

// funcIndex is the index of the function that id names, an instance if it is generic.
func (f *fn) funcIndex(o *types.Func, id *ast.Ident) uint32 {
	return f.c.funcIndex(o, f.instanceArgs(id))
}

// instanceArgs are the type arguments of the instance that id names, none if the function is not generic.
func (f *fn) instanceArgs(id *ast.Ident) []types.Type {
	inst, ok := f.c.info.Instances[id]
	if !ok {
		return nil
	}
	targs := make([]types.Type, inst.TypeArgs.Len())
	for i := range targs {
		targs[i] = f.typ(inst.TypeArgs.At(i))
	}
	return targs
}

// typeArgs are those of the function or method that c knows.
func (f *fn) typeArgs(c callee) []types.Type {
	if c.sel != nil {
		return recvArgs(c.static)
	}
	return f.instanceArgs(c.name)
}

// typeParams are the type parameters of a function, or of a method's receiver.
func typeParams(o *types.Func) (params []*types.TypeParam) {
	sig := o.Origin().Signature()
	list := sig.TypeParams()
	if sig.Recv() != nil {
		list = sig.RecvTypeParams()
	}
	for i := range list.Len() {
		params = append(params, list.At(i))
	}
	return params
}

// recvArgs are the type arguments of a method's receiver.
func recvArgs(m *types.Func) (targs []types.Type) {
	if n, ok := deref(m.Signature().Recv().Type()).(*types.Named); ok {
		for i := range n.TypeArgs().Len() {
			targs = append(targs, n.TypeArgs().At(i))
		}
	}
	return targs
}

// methodIndex is the index of a declared method, of an instance of a generic type as it may be.
func (c *Compiler) methodIndex(m *types.Func) uint32 {
	return c.funcIndex(m.Origin(), recvArgs(m))
}

// maxInstances bounds the instances of generic functions and methods of a program: their number doubles with each function that calls
// the one before it with two types. Endless ones the checker has found.
const maxInstances = 20_000

// funcIndex is the index of a function or method, with the type arguments of its instance.
func (c *Compiler) funcIndex(o *types.Func, targs []types.Type) uint32 {
	if len(targs) == 0 {
		i, ok := c.funcs[o]
		if !ok {
			if name := funcName(o, false); callsMethods[name] && !c.session {
				i = c.sleeper(o, name)
			} else {
				i = c.newFunc(name, func(f *fn) { f.declared(o, nil) }).Index
			}
			c.funcs[o] = i
		}
		return i
	}
	key := funcName(o, false) + c.ctxt.KeyOf(targs)
	i, ok := c.insts[key]
	if !ok {
		if len(c.insts) == maxInstances {
			c.limit(fmt.Sprintf("too many instances of generic functions: more than %d", maxInstances))
		}
		i = c.newFunc(funcName(o, true), func(f *fn) {
			f.inst = key
			f.declared(o, targs)
		}).Index
		c.insts[key] = i
	}
	return i
}

// funcName names a function as Go prints it.
func funcName(o *types.Func, generic bool) string {
	name := o.Name()
	if r := o.Signature().Recv(); r != nil {
		t := r.Type()
		ptr := false
		if p, ok := t.(*types.Pointer); ok {
			t, ptr = p.Elem(), true
		}
		recv := "?"
		if n, ok := t.(*types.Named); ok {
			recv = n.Obj().Name()
			if generic {
				recv += "[...]"
			}
		}
		if ptr {
			recv = "(*" + recv + ")"
		}
		name = recv + "." + name
	} else if generic {
		name += "[...]"
	}
	return pkgPath(o.Pkg()) + "." + name
}
