package compile

// This file implements the echo of a session: the value of an expression is printed with its type.

import (
	"go/constant"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// echoValue prints the value of e.
func (f *fn) echoValue(e ast.Expr, printf *types.Func) {
	str := f.stringT()
	st := f.c.rtype(types.NewSlice(typesAny))
	text := func(s string, r reg) { f.constant(constant.MakeString(s), str, r) }
	sig := printf.Signature()
	nres := regsOf(f.c.rtypes(sig.Results()))
	w := f.window(nres, 3)
	a := w + 1 + reg(nres)
	if f.isNil(e) {
		text("nil\n", a)
		f.zero(a+1, st)
	} else {
		t := f.typeOf(e)
		format := "%+v : %s\n"
		if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 && types.NewMethodSet(t).Len() == 0 {
			format = "%q : %s\n"
		}
		text(format, a)
		f.makeSlice(a+1, st, 2)
		f.storeElem(a+1, st, 0, f.evalAs(e, st.Elem, noReg))
		s := f.alloc(1)
		text(types.TypeString(t, types.RelativeTo(f.pkg)), s)
		p := f.alloc(1)
		f.box(p, s, str)
		f.storeElem(a+1, st, 1, p)
	}
	f.opIdx(bytecode.OpCall, w, f.c.funcIndex(printf, nil))
	f.top = w
}
