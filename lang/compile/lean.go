package compile

// This file implements what keeps small programs small: most of them print, and would get all of the library's errors and what calls
// their methods with it.

import (
	"unicode"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// asStatement are functions of the library that have a second form, without results, for calls that nobody asks for them: it has the
// name in lower case. In stack traces it has the function's own.
var asStatement = map[string]bool{"fmt.Print": true, "fmt.Println": true, "fmt.Printf": true}

// withoutResults is the form of o, which the statement calls, that has no results; o itself if it has no such form.
func (f *fn) withoutResults(call *ast.CallExpr, o *types.Func) *types.Func {
	if f.statement != call || o.Pkg() == nil || o.Signature().Recv() != nil || !asStatement[funcName(o, false)] {
		return o
	}
	name := []rune(o.Name())
	name[0] = unicode.ToLower(name[0])
	form, ok := o.Pkg().Scope().Lookup(string(name)).(*types.Func)
	if !ok {
		panic(bailout{o.FullName() + " has no form without results"})
	}
	if _, ok := f.c.funcs[form]; !ok {
		f.c.funcs[form] = f.c.newFunc(funcName(o, false), func(f *fn) { f.declared(form, nil) }).Index
	}
	return form
}

// callsMethods are functions of the library, without results, that are called only where a native has found a value with one of
// textMethods. In a program without such values they are empty.
var callsMethods = map[string]bool{"fmt.complete": true, "fmt.rest": true}

var textMethods = [...]string{"Error", "String", "GoString", "Format"}

// sleeper makes an empty function for one of callsMethods; wake puts the true one in its place.
func (c *Compiler) sleeper(o *types.Func, name string) uint32 {
	b := c.newFunc(name, func(f *fn) {
		f.begin(0, regsOf(f.c.rtypes(o.Signature().Params())))
		f.op0(bytecode.OpRet)
	})
	c.sleepers = append(c.sleepers, o)
	return b.Index
}

// wake compiles the functions that are empty, if there are values with methods, and reports whether there was something to do.
func (c *Compiler) wake() bool {
	if len(c.sleepers) == 0 || !c.textMethods() {
		return false
	}
	for _, o := range c.sleepers {
		empty := c.funcs[o]
		delete(c.funcs, o)
		i := c.newFunc(c.prog.Funcs[empty].Name, func(f *fn) { f.declared(o, nil) }).Index
		c.funcs[o] = i
		c.prog.Funcs[empty].Name = "no " + c.prog.Funcs[empty].Name
		for pc := uint32(0); pc < uint32(len(c.prog.Code)); {
			in := &c.prog.Code[pc]
			if in.Op == bytecode.OpCall && in.Index() == empty {
				*in = in.WithImm32(int32(i))
			}
			pc += in.Op.Words()
		}
	}
	c.sleepers = nil
	return true
}

// textMethods says whether some type but the machine's own has methods that make its text.
func (c *Compiler) textMethods() bool {
	for _, name := range textMethods {
		id, ok := c.methodIDs[name]
		if !ok {
			continue
		}
		for _, bm := range c.methods.byID[id] {
			if !c.methods.own[bm.t] {
				return true
			}
		}
	}
	return false
}
