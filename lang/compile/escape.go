package compile

// This file implements escape analysis: whose address is known to nobody when its block of statements ends?
//
// An address flows from &x, from a call x.M() of a method with a pointer receiver, and from x[:] of an array. What is tracked is only in registers: it may
// go into variables that are pointers or slices, that nothing captures and whose address nothing takes, and into parameters of functions that
// are known when they are compiled, if those do nothing else with it either. Whatever else is done with it than to look at what it points
// to keeps it: a result, a store into memory, an interface, a channel, a closure, a go or defer statement. So nothing that is read through a pointer can be
// an address that is tracked.
//
// A function is looked at once, when something first asks: the graph of where its variables' addresses and its pointers go (flows) is all that
// questions need. They are answered by a search through the graphs of all functions on the way; functions that call each other are
// taken to keep nothing unless one of them does.
//
// Go: cmd/compile/internal/escape/escape.go (go1.26)
// Differs: pointers in memory, and pointers to pointers, are not tracked; a result always keeps.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
)

// A flow is where an address, or the value of a pointer variable, goes.
type flow struct {
	kept  bool
	vars  []*types.Var
	calls []parameter
}

// A parameter of a function. The receiver is the first one.
type parameter struct {
	fn *types.Func
	i  int
}

// flows has the flows of a declaration.
type flows struct {
	addrs  map[*types.Var]*flow // of addresses of variables
	values map[*types.Var]*flow // of pointers and slices
	blocks map[*types.Var]*stmtBlock
	gotos  bool // blocks may be entered again without being left
}

// A stmtBlock is a block of statements.
type stmtBlock struct{ outer *stmtBlock }

// addressStays reports whether nobody has a pointer to the local variable v any more when its block ends.
func (c *Compiler) addressStays(an *analysis, v *types.Var) bool {
	i := an.vars[v]
	switch {
	case i == nil || i.captured || i.result:
		return false
	case !i.pointed:
		return true
	case !i.asked:
		i.asked = true
		fl := an.flowsOf()
		if b := fl.blocks[v]; !fl.gotos && b != nil {
			s := &flowSearch{c: c, an: an, block: b, vars: make(map[*types.Var]bool), params: make(map[parameter]bool)}
			i.stays = s.flow(an, fl.addrs[v]) && s.settle()
		}
	}
	return i.stays
}

// A flowSearch follows an address.
type flowSearch struct {
	c      *Compiler
	an     *analysis // of the variable
	block  *stmtBlock
	vars   map[*types.Var]bool // visited
	params map[parameter]bool
}

// settle notes that no parameter on the way keeps what it gets.
func (s *flowSearch) settle() bool {
	for p := range s.params {
		s.c.keeps[p] = false
	}
	return true
}

func (s *flowSearch) flow(an *analysis, fl *flow) bool {
	if fl == nil {
		return true
	}
	if fl.kept {
		return false
	}
	for _, v := range fl.vars {
		if an == s.an && !an.flowsOf().blocks[v].within(s.block) || !s.value(an, v) {
			return false
		}
	}
	for _, p := range fl.calls {
		if !s.param(p) {
			return false
		}
	}
	return true
}

// value follows the value of the variable v.
func (s *flowSearch) value(an *analysis, v *types.Var) bool {
	if s.vars[v] {
		return true
	}
	s.vars[v] = true
	i := an.vars[v]
	return i != nil && !i.captured && !i.pointed && !i.addressed && !i.result && s.flow(an, an.flowsOf().values[v])
}

func (s *flowSearch) param(p parameter) bool {
	if keeps, ok := s.c.keeps[p]; ok {
		return !keeps
	}
	if s.params[p] {
		return true
	}
	s.params[p] = true
	ok := false
	switch d := p.fn.Decl(); {
	case d == nil:
	case !d.HasBody():
		// Natives are leaves of which nothing is known, but that those which synchronize have the variable itself for their first parameter.
		path := pkgPath(p.fn.Pkg())
		ok = p.i == 0 && (path == "sync" || path == "sync/atomic")
	case types.CheckBody(p.fn) == nil:
		v, named := s.c.paramVar(d, p.i)
		ok = !named || s.value(s.c.analysisOf(d), v)
	}
	if !ok {
		s.c.keeps[p] = true
	}
	return ok
}

// paramVar is the variable of the i-th parameter, if it has one.
func (c *Compiler) paramVar(d *ast.FuncDecl, i int) (*types.Var, bool) {
	fields := d.Type.Params.List
	if d.Recv != nil {
		fields = append(append([]*ast.Field{}, d.Recv.List...), fields...)
	}
	for _, fd := range fields {
		if n := max(1, len(fd.Names)); i >= n {
			i -= n
			continue
		}
		if len(fd.Names) == 0 || fd.Names[i].Name == "_" {
			return nil, false
		}
		v, _ := c.info.Defs[fd.Names[i]].(*types.Var)
		return v, true
	}
	return nil, false
}

func (b *stmtBlock) within(outer *stmtBlock) bool {
	for ; b != nil; b = b.outer {
		if b == outer {
			return true
		}
	}
	return false
}

// flowsOf looks at the declaration, once.
func (an *analysis) flowsOf() *flows {
	if an.flows == nil {
		an.flows = &flows{addrs: make(map[*types.Var]*flow), values: make(map[*types.Var]*flow), blocks: make(map[*types.Var]*stmtBlock)}
		w := &flowWalker{an: an, info: an.info, flows: an.flows, block: &stmtBlock{}}
		for _, n := range an.nodes {
			ast.Walk(w, n)
		}
	}
	return an.flows
}

// A sink is what is done with a value.
type sink struct {
	kept bool
	v    *types.Var
	call parameter
}

var (
	looked = sink{}           // only what it points to is looked at
	kept   = sink{kept: true} // whatever else
)

// A flowWalker notes the flows of a declaration. Each expression is visited with what is done with its value.
type flowWalker struct {
	an    *analysis
	info  *types.Info
	flows *flows
	block *stmtBlock
}

// note adds a sink to the flow of v in one of the tables.
func (w *flowWalker) note(table map[*types.Var]*flow, v *types.Var, to sink) {
	if to == looked || w.an.vars[v] == nil {
		return
	}
	fl := table[v]
	if fl == nil {
		fl = &flow{}
		table[v] = fl
	}
	switch {
	case to.kept:
		fl.kept = true
	case to.v != nil:
		fl.vars = append(fl.vars, to.v)
	default:
		fl.calls = append(fl.calls, to.call)
	}
}

// tracked reports whether addresses in values of type t are tracked.
func tracked(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice:
		return true
	}
	return false
}

// into is the sink of an assignment to e.
func (w *flowWalker) into(e ast.Expr) sink {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return kept
	}
	if id.Name == "_" {
		return looked
	}
	v, _ := w.info.ObjectOf(id).(*types.Var)
	if v == nil || w.an.vars[v] == nil || !tracked(v.Type()) {
		return kept
	}
	return sink{v: v}
}

func (w *flowWalker) inBlock(do func()) {
	outer := w.block
	w.block = &stmtBlock{outer}
	do()
	w.block = outer
}

// Visit visits statements; what they are made of it visits by itself.
func (w *flowWalker) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case nil:
	case *ast.FuncType: // of the declaration, or of a literal
		return w
	case *ast.Ident:
		if v, ok := w.info.Defs[n].(*types.Var); ok {
			w.flows.blocks[v] = w.block
		}
		w.expr(n, kept)
	case ast.Expr:
		w.expr(n, kept)
	case *ast.BlockStmt:
		w.inBlock(func() { w.stmts(n.List) })
	case *ast.IfStmt:
		w.inBlock(func() {
			w.walk(n.Init)
			w.expr(n.Cond, looked)
			w.walk(n.Body)
			w.walk(n.Else)
		})
	case *ast.ForStmt:
		w.inBlock(func() {
			w.walk(n.Init)
			w.expr(n.Cond, looked)
			w.walk(n.Post)
			w.walk(n.Body)
		})
	case *ast.RangeStmt:
		w.expr(n.X, looked)
		w.inBlock(func() {
			w.target(n.Key)
			w.target(n.Value)
			w.walk(n.Body)
		})
	case *ast.SwitchStmt:
		w.inBlock(func() {
			w.walk(n.Init)
			w.expr(n.Tag, looked)
			w.walk(n.Body)
		})
	case *ast.TypeSwitchStmt:
		w.inBlock(func() {
			w.walk(n.Init)
			w.walk(n.Assign)
			w.walk(n.Body)
		})
	case *ast.CaseClause:
		w.inBlock(func() {
			for _, e := range n.List {
				w.expr(e, looked)
			}
			w.stmts(n.Body)
		})
	case *ast.CommClause:
		w.inBlock(func() {
			w.walk(n.Comm)
			w.stmts(n.Body)
		})
	case *ast.AssignStmt:
		w.assign(n)
	case *ast.ValueSpec:
		w.valueSpec(n)
	case *ast.TypeSpec:
	case *ast.IncDecStmt:
		w.target(n.X)
	case *ast.ExprStmt:
		w.expr(n.X, looked)
	case *ast.SendStmt:
		w.expr(n.Chan, looked)
		w.expr(n.Value, kept)
	case *ast.GoStmt:
		w.later(n.Call.(*ast.CallExpr))
	case *ast.DeferStmt:
		w.later(n.Call.(*ast.CallExpr))
	case *ast.BranchStmt:
		w.flows.gotos = w.flows.gotos || n.Tok == token.GOTO
	default:
		return w
	}
	return nil
}

func (w *flowWalker) walk(n ast.Node) {
	if !isNilNode(n) {
		ast.Walk(w, n)
	}
}

// isNilNode reports whether there is no node: some fields of nodes hold nil pointers.
func isNilNode(n ast.Node) bool {
	b, ok := n.(*ast.BlockStmt)
	return n == nil || ok && b == nil
}

func (w *flowWalker) stmts(list []ast.Stmt) {
	for _, s := range list {
		w.walk(s)
	}
}

// target visits what is assigned to.
func (w *flowWalker) target(e ast.Expr) {
	switch x := ast.Unparen(e).(type) {
	case nil:
	case *ast.Ident:
		if v, ok := w.info.Defs[x].(*types.Var); ok {
			w.flows.blocks[v] = w.block
		}
	case *ast.IndexExpr:
		w.expr(x.X, looked)
		w.expr(x.Index, kept) // a map keeps its key
	default:
		w.expr(x, looked)
	}
}

func (w *flowWalker) assign(n *ast.AssignStmt) {
	for i, r := range n.Rhs {
		to := kept
		switch {
		case n.Tok != token.ASSIGN && n.Tok != token.DEFINE:
			to = looked // an operation: its result is no address
		case len(n.Lhs) == len(n.Rhs):
			to = w.into(n.Lhs[i])
		}
		w.expr(r, to)
	}
	for _, l := range n.Lhs {
		w.target(l)
	}
}

func (w *flowWalker) valueSpec(n *ast.ValueSpec) {
	for i, x := range n.Values {
		to := kept
		if len(n.Names) == len(n.Values) {
			to = w.into(n.Names[i])
		}
		w.expr(x, to)
	}
	for _, name := range n.Names {
		w.target(name)
	}
}

// later visits a call that is made later.
func (w *flowWalker) later(e *ast.CallExpr) {
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && w.info.Selections[sel] != nil {
		w.receiver(sel, kept)
	} else {
		w.expr(e.Fun, kept)
	}
	for _, a := range e.Args {
		w.expr(a, kept)
	}
}

// expr visits an expression whose value goes to a sink.
func (w *flowWalker) expr(e ast.Expr, to sink) {
	switch e := e.(type) {
	case nil, *ast.BasicLit:
	case *ast.Ident:
		if v, ok := w.info.Uses[e].(*types.Var); ok && tracked(v.Type()) {
			w.note(w.flows.values, v, to)
		}
	case *ast.ParenExpr:
		w.expr(e.X, to)
	case *ast.StarExpr:
		w.expr(e.X, looked)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			w.addr(e.X, to)
		} else {
			w.expr(e.X, looked)
		}
	case *ast.BinaryExpr:
		w.expr(e.X, looked)
		w.expr(e.Y, looked)
	case *ast.SelectorExpr:
		switch sel := w.info.Selections[e]; {
		case sel == nil: // of a package
		case sel.Kind() == types.FieldVal:
			w.expr(e.X, looked)
		case sel.Kind() == types.MethodVal:
			w.receiver(e, kept)
		}
	case *ast.IndexExpr:
		if tv := w.info.Types[e.X]; !tv.IsType() {
			w.expr(e.X, looked)
			if !w.info.Types[e.Index].IsType() {
				w.expr(e.Index, looked)
			}
		}
	case *ast.IndexListExpr: // an instance
	case *ast.SliceExpr:
		if isArray(w.info.TypeOf(e.X)) {
			w.addr(e.X, to)
		} else {
			w.expr(e.X, to)
		}
		w.expr(e.Low, looked)
		w.expr(e.High, looked)
		w.expr(e.Max, looked)
	case *ast.TypeAssertExpr:
		w.expr(e.X, looked)
	case *ast.CallExpr:
		w.call(e, to)
	case *ast.CompositeLit:
		for _, x := range e.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				w.expr(kv.Key, kept)
				x = kv.Value
			}
			w.expr(x, kept)
		}
	case *ast.FuncLit:
		w.inBlock(func() {
			ast.Walk(w, e.Type)
			w.walk(e.Body)
		})
	default:
		if tv, ok := w.info.Types[e]; !ok || !tv.IsType() {
			ast.Walk(keeper{w}, e)
		}
	}
}

// A keeper visits an expression of a kind that is not known: whatever is in it is kept.
type keeper struct{ w *flowWalker }

func (k keeper) Visit(n ast.Node) ast.Visitor {
	if id, ok := n.(*ast.Ident); ok {
		if v, ok := k.w.info.Uses[id].(*types.Var); ok {
			k.w.note(k.w.flows.addrs, v, kept)
			k.w.note(k.w.flows.values, v, kept)
		}
	}
	return k
}

// addr visits an operand whose address goes to a sink.
func (w *flowWalker) addr(e ast.Expr, to sink) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		w.addr(e.X, to)
		return
	case *ast.Ident:
		if v, ok := w.info.Uses[e].(*types.Var); ok {
			w.note(w.flows.addrs, v, to)
		}
		return
	case *ast.StarExpr:
		w.expr(e.X, to)
		return
	case *ast.SelectorExpr:
		if sel := w.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal {
			w.base(e.X, throughPointer(sel), to)
			return
		}
	case *ast.IndexExpr:
		w.expr(e.Index, looked)
		if isArray(w.info.TypeOf(e.X)) {
			w.addr(e.X, to)
		} else {
			w.expr(e.X, to)
		}
		return
	}
	w.expr(e, kept)
}

// base visits x of x.f, or x.M(), whose address goes to a sink: a pointer, something that has an address, or a struct with a pointer on the way, which
// is read from memory.
func (w *flowWalker) base(x ast.Expr, throughPointer bool, to sink) {
	t := w.info.TypeOf(x)
	switch {
	case t != nil && tracked(t):
		w.expr(x, to)
	case throughPointer:
		w.expr(x, looked)
	default:
		w.addr(x, to)
	}
}

// receiver visits the receiver of a method, which goes to a sink.
func (w *flowWalker) receiver(e *ast.SelectorExpr, to sink) {
	sel := w.info.Selections[e]
	m, ok := sel.Obj().(*types.Func)
	if !ok || sel.Kind() != types.MethodVal {
		w.expr(e, kept) // a field, or T.M
		return
	}
	recv := m.Signature().Recv()
	if recv == nil {
		w.expr(e.X, kept)
		return
	}
	switch recv.Type().Underlying().(type) {
	case *types.Pointer:
		w.base(e.X, throughPointer(sel), to)
	case *types.Slice:
		w.expr(e.X, to)
	default:
		w.expr(e.X, looked)
	}
}

// call visits a call whose result goes to a sink.
func (w *flowWalker) call(e *ast.CallExpr, to sink) {
	tv := w.info.Types[e.Fun]
	switch {
	case tv.IsType():
		w.conversion(e, to)
		return
	case tv.IsBuiltin():
		w.builtin(e, to)
		return
	}
	fn := w.callee(e.Fun)
	first := 0
	switch sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); {
	case ok && w.info.Selections[sel] != nil && w.info.Selections[sel].Kind() == types.MethodVal:
		if fn != nil {
			w.receiver(sel, sink{call: parameter{fn, 0}})
			first = 1
		} else {
			w.receiver(sel, kept)
		}
	case fn == nil:
		w.expr(e.Fun, looked)
	}
	if fn == nil {
		for _, a := range e.Args {
			w.expr(a, kept)
		}
		return
	}
	sig := fn.Signature()
	for i, a := range e.Args {
		to := kept
		if n := sig.Params().Len(); i < n && (!sig.Variadic() || i < n-1 || e.Ellipsis.IsValid()) && tracked(sig.Params().At(i).Type()) {
			to = sink{call: parameter{fn, first + i}}
		}
		w.expr(a, to)
	}
}

// callee is the function or method that is called, if it is known.
func (w *flowWalker) callee(fun ast.Expr) *types.Func {
	fun = ast.Unparen(fun)
	switch x := fun.(type) {
	case *ast.IndexExpr:
		fun = ast.Unparen(x.X)
	case *ast.IndexListExpr:
		fun = ast.Unparen(x.X)
	}
	switch x := fun.(type) {
	case *ast.Ident:
		fn, _ := w.info.Uses[x].(*types.Func)
		if fn != nil {
			return fn.Origin()
		}
	case *ast.SelectorExpr:
		sel := w.info.Selections[x]
		if sel == nil {
			fn, _ := w.info.Uses[x.Sel].(*types.Func)
			if fn != nil {
				return fn.Origin()
			}
			return nil
		}
		fn, ok := sel.Obj().(*types.Func)
		if !ok || sel.Kind() != types.MethodVal {
			return nil
		}
		fn = fn.Origin()
		if recv := fn.Signature().Recv(); recv == nil || types.IsInterface(recv.Type()) {
			return nil
		}
		return fn
	}
	return nil
}

func (w *flowWalker) conversion(e *ast.CallExpr, to sink) {
	if len(e.Args) != 1 {
		return
	}
	t := w.info.TypeOf(e.Fun)
	if t == nil {
		t = w.info.Types[e.Fun].Type
	}
	x := e.Args[0]
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice:
		w.expr(x, to)
	case *types.Basic, *types.Array:
		w.expr(x, looked)
	default:
		w.expr(x, kept)
	}
}

func (w *flowWalker) builtin(e *ast.CallExpr, to sink) {
	arg := kept
	id := builtinOf(w.info, e)
	switch id {
	case types.Len, types.Cap, types.Copy, types.Clear, types.Make, types.New, types.Close, types.Min, types.Max:
		arg = looked
	}
	for i, x := range e.Args {
		switch {
		case w.info.Types[x].IsType():
		case id == types.Append && i == 0:
			w.expr(x, to)
		case id == types.Append && e.Ellipsis.IsValid():
			w.expr(x, looked) // its elements are read from memory
		default:
			w.expr(x, arg)
		}
	}
}
