package compile

// This file implements the order of evaluation.
//
// The language orders calls and receive operations; when a variable is read relative to them is open. gc moves the calls of a statement in
// front, in order, and reads variables, elements and fields after all of them, and programs depend on it. So if something is read
// before a call that could change it, the calls are computed first.
// Go: cmd/compile/internal/walk/order.go (go1.26)

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

var (
	constOne      = constant.MakeInt64(1)
	constMinusOne = constant.MakeInt64(-1)
)

func shiftCount(v constant.Value) (n uint64, exact bool) {
	return constant.Uint64Val(constant.ToInt(v))
}

// order prepares the evaluation of the expressions, one after the other.
func (f *fn) order(list []ast.Expr) {
	s := scanner{f: f}
	for _, e := range list {
		s.scan(e)
	}
	if s.conflict {
		f.hoistAll(list)
	}
}

func (f *fn) order1(e ast.Expr) {
	s := scanner{f: f}
	if s.scan(e); s.conflict {
		f.hoist(e)
	}
}

func (f *fn) hoistAll(list []ast.Expr) {
	for _, e := range list {
		f.hoist(e)
	}
}

// orderAssign prepares an assignment of x to l: if both have calls, those of l come first.
func (f *fn) orderAssign(l, x ast.Expr) {
	all := append(f.operands(nil, l), x)
	if f.hasCall(x) && f.hasCall(l) {
		f.hoistAll(all)
	} else {
		f.order(all)
	}
}

// operands appends what is evaluated of the left side of an assignment.
func (f *fn) operands(list []ast.Expr, l ast.Expr) []ast.Expr {
	switch l := ast.Unparen(l).(type) {
	case *ast.SelectorExpr:
		if sel := f.c.info.Selections[l]; sel != nil {
			if _, ptr := f.typeOf(l.X).Underlying().(*types.Pointer); !ptr {
				return f.operands(list, l.X)
			}
			return append(list, l.X)
		}
	case *ast.IndexExpr:
		if isArray(f.typeOf(l.X)) {
			list = f.operands(list, l.X)
		} else {
			list = append(list, l.X)
		}
		return append(list, l.Index)
	case *ast.StarExpr:
		return append(list, l.X)
	}
	return list
}

func (f *fn) isHoisted(e ast.Expr) bool {
	if f.hoisted == nil {
		return false
	}
	_, ok := f.hoisted[ast.Unparen(e)]
	return ok
}

// A scanner looks for calls behind reads of what they could change.
type scanner struct {
	f        *fn
	read     bool // something was read that a call can change
	call     bool // there is a call
	conflict bool
	inlined  bool // there is a call of a function that changes nothing
	turn     bool // there is what gc computes in turn with calls, and may fail
}

func (s *scanner) scan(e ast.Expr) {
	info := s.f.c.info
	switch e := e.(type) {
	case *ast.ParenExpr:
		s.scan(e.X)
	case *ast.Ident:
		s.ident(e)
	case *ast.SelectorExpr:
		sel := info.Selections[e]
		if sel == nil {
			s.ident(e.Sel)
			return
		}
		if sel.Kind() != types.MethodExpr {
			s.scan(e.X)
			s.read = s.read || throughPointer(sel)
		}
	case *ast.IndexExpr:
		s.scan(e.X)
		if info.Types[e.Index].IsType() {
			return
		}
		s.scan(e.Index)
		s.read = true
	case *ast.SliceExpr:
		s.scan(e.X)
		for _, x := range []ast.Expr{e.Low, e.High, e.Max} {
			if x != nil {
				s.scan(x)
			}
		}
		s.turn = true
	case *ast.StarExpr:
		s.scan(e.X)
		s.read = true
	case *ast.TypeAssertExpr:
		s.scan(e.X)
		s.turn = true
	case *ast.UnaryExpr:
		s.scan(e.X)
		if e.Op == token.ARROW {
			s.called(s.read)
		}
	case *ast.BinaryExpr:
		if e.Op == token.LAND || e.Op == token.LOR { // each side is ordered for itself
			x, y := s.f.scanned(e.X), s.f.scanned(e.Y)
			s.conflict = s.conflict || x.conflict || y.conflict || s.read && (x.call || y.call)
			s.or(x)
			s.or(y)
			return
		}
		s.scan(e.X)
		s.scan(e.Y)
		s.read = s.read || s.f.mayFail(e)
	case *ast.KeyValueExpr:
		if !hasFieldKey(info, e) {
			s.scan(e.Key)
		}
		s.scan(e.Value)
	case *ast.CompositeLit:
		if isMapLit(info, e) { // its entries are statements of their own
			in := scanner{f: s.f}
			for _, x := range e.Elts {
				in.scan(x)
			}
			if in.call {
				s.called(s.read)
			}
			s.read = s.read || in.read
			return
		}
		for _, x := range e.Elts {
			s.scan(x)
		}
	case *ast.CallExpr:
		s.callExpr(e)
	}
}

// callExpr scans a call or a conversion.
func (s *scanner) callExpr(e *ast.CallExpr) {
	info := s.f.c.info
	tv := info.Types[e.Fun]
	if tv.Value != nil || info.Types[e].Value != nil {
		return
	}
	before := s.read
	if !tv.IsType() && !tv.IsBuiltin() {
		s.scan(e.Fun)
	}
	if tv.IsBuiltin() && s.f.builtinID(e) == types.Append {
		s.appendArgs(e.Args)
		s.called(before)
		return
	}
	for _, x := range e.Args {
		if !info.Types[x].IsType() {
			s.scan(x)
		}
	}
	if tv.IsType() {
		_, slice := info.Types[e.Args[0]].Type.Underlying().(*types.Slice)
		s.read = s.read || slice // its elements
		return
	}
	if tv.IsBuiltin() && pure(s.f.builtinID(e)) {
		return
	}
	if in := s.f.inlinedBody(e); in.body != nil { // it changes nothing
		s.read, s.call, s.inlined = true, s.call || in.fails, true
		return
	}
	s.called(before)
}

// or adds what another scan has found.
func (s *scanner) or(x scanner) {
	s.read, s.call, s.inlined, s.turn = s.read || x.read, s.call || x.call, s.inlined || x.inlined, s.turn || x.turn
}

// appendArgs scans the arguments of append, which computes its slice behind the values.
func (s *scanner) appendArgs(args []ast.Expr) {
	var slice scanner
	for i, e := range args {
		x := s.f.scanned(e)
		s.conflict = s.conflict || x.conflict || s.read && x.call
		s.or(x)
		if i == 0 {
			slice = x
		} else if slice.call || slice.inlined || slice.turn {
			s.conflict = s.conflict || x.call || x.inlined || x.read || x.turn
		}
	}
}

// mayFail says whether an operation of numbers can panic.
func (f *fn) mayFail(e *ast.BinaryExpr) bool {
	switch e.Op {
	case token.QUO, token.REM:
		return f.value(e.Y) == nil && isInt(f.et(e))
	case token.SHL, token.SHR:
		return f.value(e.Y) == nil && !isUnsigned(f.et(e.Y))
	}
	return false
}

// called notes a call; before says whether something was read before its own operands.
func (s *scanner) called(before bool) {
	s.conflict = s.conflict || before
	s.read, s.call = before, true
}

func (s *scanner) ident(id *ast.Ident) {
	if v, ok := s.f.c.info.Uses[id].(*types.Var); ok {
		l, ok := s.f.vars[v]
		s.read = s.read || !ok || l.cell || l.t.Object
	}
}

// hasFieldKey reports whether a key is the name of a field, which is not computed.
func hasFieldKey(info *types.Info, e *ast.KeyValueExpr) bool {
	id, ok := e.Key.(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := info.Uses[id].(*types.Var)
	return ok && v.IsField()
}

func isMapLit(info *types.Info, e *ast.CompositeLit) bool {
	t := info.TypeOf(e)
	if t == nil {
		return false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok && e.Type == nil {
		t = p.Elem()
	}
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// pure reports whether a predeclared function changes nothing.
func pure(id types.BuiltinId) bool {
	switch id {
	case types.Len, types.Cap, types.Min, types.Max, types.Real, types.Imag, types.ComplexOf, types.New, types.Make:
		return true
	}
	return false
}

// hasCall reports whether e receives, or calls a function that can be told from an operation.
func (f *fn) hasCall(e ast.Expr) bool { return f.scanned(e).call }

// evaluates reports whether e receives or calls any function: then it is evaluated, even if its value is not wanted.
func (f *fn) evaluates(e ast.Expr) bool {
	s := f.scanned(e)
	return s.call || s.inlined
}

func (f *fn) scanned(e ast.Expr) scanner {
	s := scanner{f: f}
	s.scan(e)
	return s
}

// hoist computes the calls in e, and what gc computes in order with them, and remembers the results.
func (f *fn) hoist(e ast.Expr) {
	if e == nil || f.isHoisted(e) {
		return
	}
	info := f.c.info
	tv := info.Types[e]
	if tv.Value != nil || tv.IsType() {
		return
	}
	_, tuple := tv.Type.(*types.Tuple)
	switch e := e.(type) {
	case *ast.ParenExpr:
		f.hoist(e.X)
	case *ast.SelectorExpr:
		if sel := info.Selections[e]; sel != nil && sel.Kind() != types.MethodExpr {
			f.hoist(e.X)
		}
	case *ast.IndexExpr:
		f.hoist(e.X)
		f.hoist(e.Index)
		switch t := f.et(e.X); {
		case t.Kind != bytecode.KindMap:
		case !fastKey(t.Key):
			f.keepTemp(e.Index)
		case f.fromBytes(e.Index) && !tuple:
			f.keep(e, t.Elem)
		}
	case *ast.SliceExpr:
		f.hoist(e.X)
		f.hoist(e.Low)
		f.hoist(e.High)
		f.hoist(e.Max)
		f.keep(e, f.et(e))
	case *ast.StarExpr:
		f.hoist(e.X)
	case *ast.TypeAssertExpr:
		f.hoist(e.X)
		if !tuple && !pointerShaped(f.et(e)) {
			f.keep(e, f.et(e))
		}
	case *ast.UnaryExpr:
		f.hoist(e.X)
		if e.Op == token.ARROW && !tuple {
			f.keep(e, f.et(e))
		}
	case *ast.BinaryExpr:
		if e.Op == token.LAND || e.Op == token.LOR {
			f.keep(e, f.et(e))
			return
		}
		f.hoist(e.X)
		f.hoist(e.Y)
		if k := f.et(e.X).Kind; k == bytecode.KindStruct || k == bytecode.KindArray {
			f.keep(e, f.et(e))
		}
	case *ast.KeyValueExpr:
		if !hasFieldKey(info, e) {
			f.hoist(e.Key)
		}
		f.hoist(e.Value)
	case *ast.CompositeLit:
		if isMapLit(info, e) {
			f.keep(e, f.et(e))
			return
		}
		boxes := isInterfaceElem(f.typeOf(e))
		for _, x := range e.Elts {
			f.hoist(x)
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				x = kv.Value
			}
			if boxes {
				f.keepBoxed(x)
			}
		}
	case *ast.CallExpr:
		f.hoistCall(e)
	}
}

// hoistCall computes a call, or what must be computed of a conversion.
func (f *fn) hoistCall(e *ast.CallExpr) {
	result, fun := f.c.info.Types[e], f.c.info.Types[e.Fun]
	var sig *types.Signature
	if !fun.IsType() && !fun.IsBuiltin() {
		f.hoist(e.Fun)
		sig, _ = f.typeOf(e.Fun).Underlying().(*types.Signature)
	}
	for i, x := range e.Args {
		f.hoist(x)
		if sig != nil && boxesArg(sig, i, e.Ellipsis.IsValid()) || fun.IsType() && types.IsInterface(result.Type) {
			f.keepBoxed(x)
		}
	}
	tuple, _ := result.Type.(*types.Tuple)
	switch {
	case fun.IsType():
		if f.et(e).Kind == bytecode.KindSlice && f.et(e.Args[0]).Kind == bytecode.KindString {
			f.keep(e, f.et(e))
		}
	case tuple != nil && tuple.Len() > 1:
		f.remember(e, f.call(e, noReg))
	case tuple != nil && tuple.Len() == 0:
	case !result.IsVoid() && result.Type != nil:
		f.keep(e, f.et(e))
	}
}

// fastKey says whether gc passes keys of type t by value when it looks for them in a map.
// Go: cmd/compile/internal/walk/walk.go mapfast (go1.26)
func fastKey(t *bytecode.Type) bool {
	switch t.Kind {
	case bytecode.KindInt, bytecode.KindInt32, bytecode.KindInt64, bytecode.KindUint, bytecode.KindUint32, bytecode.KindUint64,
		bytecode.KindUintptr, bytecode.KindString:
		return true
	}
	return pointerShaped(t)
}

// fromBytes says whether e is the conversion of bytes to a string: gc looks for such a key at once, in the bytes.
// Go: cmd/compile/internal/walk/order.go mapKeyReplaceStrConv (go1.26)
func (f *fn) fromBytes(e ast.Expr) bool {
	c, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && f.c.info.Types[c.Fun].IsType() && f.et(c).Kind == bytecode.KindString && f.et(c.Args[0]).Kind == bytecode.KindSlice
}

func pointerShaped(t *bytecode.Type) bool {
	switch t.Kind {
	case bytecode.KindPointer, bytecode.KindMap, bytecode.KindChan, bytecode.KindFunc:
		return true
	case bytecode.KindStruct:
		return len(t.Fields) == 1 && pointerShaped(t.Fields[0].Type)
	case bytecode.KindArray:
		return t.Len == 1 && pointerShaped(t.Elem)
	}
	return false
}

func isInterfaceElem(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return types.IsInterface(t.Elem())
	case *types.Array:
		return types.IsInterface(t.Elem())
	}
	return false
}

// boxesArg says whether the parameter that takes argument i is an interface.
func boxesArg(sig *types.Signature, i int, spread bool) bool {
	n := sig.Params().Len()
	if sig.Variadic() && i >= n-1 {
		s, ok := sig.Params().At(n - 1).Type().Underlying().(*types.Slice)
		return ok && !spread && types.IsInterface(s.Elem())
	}
	return i < n && types.IsInterface(sig.Params().At(i).Type())
}

// keepBoxed computes x, which becomes an interface, now, if gc passes its address to what makes the interface.
// Go: cmd/compile/internal/walk/convert.go dataWordFuncName (go1.26)
func (f *fn) keepBoxed(x ast.Expr) {
	if tv := f.c.info.Types[x]; tv.Value != nil || tv.IsNil() || tv.Type == nil {
		return
	}
	if _, ok := f.c.info.Types[x].Type.(*types.Tuple); ok {
		return
	}
	switch k := f.et(x).Kind; k {
	case bytecode.KindBool, bytecode.KindInt8, bytecode.KindUint8, bytecode.KindComplex64, bytecode.KindComplex128, bytecode.KindStruct,
		bytecode.KindArray, bytecode.KindPointer, bytecode.KindMap, bytecode.KindChan, bytecode.KindFunc:
		f.keepTemp(x)
	}
}

// keepTemp computes e now, if it is no variable: gc needs its address.
// Go: cmd/compile/internal/walk/order.go addrTemp (go1.26)
func (f *fn) keepTemp(e ast.Expr) {
	tv := f.c.info.Types[e]
	if _, lit := ast.Unparen(e).(*ast.FuncLit); lit || tv.Value != nil || tv.Addressable() || f.isHoisted(e) {
		return
	}
	f.keep(e, f.et(e))
}

// keep computes e now.
func (f *fn) keep(e ast.Expr, t *bytecode.Type) {
	r := f.eval(e, noReg)
	if r < f.locals { // a variable
		c := f.allocT(t)
		f.move(c, r, t)
		r = c
	}
	f.remember(e, r)
}

func (f *fn) remember(e ast.Expr, r reg) {
	if f.hoisted == nil {
		f.hoisted = make(map[ast.Expr]reg)
	}
	f.hoisted[e] = r
}

// earlyWrite reports whether eval of e may write to its register before it has read all operands.
func earlyWrite(info *types.Info, e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return earlyWrite(info, e.X)
	case *ast.BinaryExpr:
		return e.Op == token.LAND || e.Op == token.LOR || isComplexType(info.TypeOf(e))
	case *ast.UnaryExpr:
		return isComplexType(info.TypeOf(e)) || e.Op == token.AND
	case *ast.CompositeLit:
		return true
	case *ast.CallExpr:
		tv := info.Types[e.Fun]
		if tv.IsBuiltin() {
			switch builtinOf(info, e) {
			case types.Min, types.Max:
				b, ok := info.TypeOf(e).Underlying().(*types.Basic)
				return !ok || b.Info()&types.IsInteger == 0 || b.Info()&types.IsUnsigned != 0
			case types.ComplexOf:
				return true
			}
			return false
		}
		return tv.IsType() && len(e.Args) == 1 && (earlyWrite(info, e.Args[0]) || isComplexType(info.TypeOf(e)))
	}
	return false
}

func isComplexType(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsComplex != 0
}

// mentions reports whether e uses the variable v.
func mentions(info *types.Info, e ast.Expr, v *types.Var) bool {
	m := &mention{info: info, v: v}
	ast.Walk(m, e)
	return m.found
}

type mention struct {
	info  *types.Info
	v     *types.Var
	found bool
}

func (m *mention) Visit(n ast.Node) ast.Visitor {
	if id, ok := n.(*ast.Ident); ok && m.info.Uses[id] == m.v {
		m.found = true
	}
	if m.found {
		return nil
	}
	return m
}
