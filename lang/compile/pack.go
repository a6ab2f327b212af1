package compile

// This file implements calls of functions that print: their operands need no memory that anyone would have to collect (vm/pack.go).

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// packers are the functions of package fmt that do nothing before they call the native that looks at their operands, and nothing with those
// afterwards.
var packers = map[string]bool{
	"Print": true, "Println": true, "Printf": true, "print": true, "println": true, "printf": true,
	"Sprint": true, "Sprintln": true, "Sprintf": true, "Fprint": true, "Fprintln": true, "Fprintf": true,
	"Append": true, "Appendln": true, "Appendf": true,
}

// packs is the type of a struct of the operands of a call, if they are to be packed. (A struct of operands has as many slots as one in
// registers.)
func (f *fn) packs(c callee, e *ast.CallExpr) *bytecode.Type {
	o := c.static
	if o.Pkg() == nil || o.Pkg().Path() != "fmt" || !packers[o.Name()] || o.Signature().Recv() != nil || e.Ellipsis.IsValid() {
		return nil
	}
	n := o.Signature().Params().Len() - 1
	if len(e.Args) <= n || len(e.Args)-n > bytecode.MaxFlat {
		return nil
	}
	fields := make([]*types.Var, 0, len(e.Args)-n)
	for _, x := range e.Args[n:] {
		t := typesAny
		if !f.isNil(x) {
			t = types.Default(f.typeOf(x))
		}
		if _, ok := t.(*types.Tuple); ok {
			return nil
		}
		fields = append(fields, types.NewField(token.NoPos, nil, "X", t, false))
	}
	if t := f.c.rtype(types.NewStruct(fields)); t.Packs() {
		return t
	}
	return nil
}

// pack makes a slice of the operands in list, the fields of t.
func (f *fn) pack(list []ast.Expr, t *bytecode.Type, dst reg) {
	m := f.top
	r := f.alloc(t.Regs)
	for i, x := range list {
		fd := &t.Fields[i]
		top := f.top
		f.evalAs(x, fd.Type, r+reg(fd.Slot))
		f.top = top
		if fd.Type.Kind != bytecode.KindInterface {
			f.c.box(fd.Type)
		}
	}
	f.op2T(bytecode.OpPack, dst, r, t)
	f.top = m
}
