package compile

// This file implements the analysis of a declaration's variables: which are captured, assigned to, and pointed at.

import (
	"go/token"
	"slices"

	"minigo/lang/ast"
	"minigo/lang/types"
)

// An analysis is what is known of a function declaration, its literals included.
type analysis struct {
	info *types.Info
	vars map[*types.Var]*varInfo
	funs map[ast.Node]*funInfo // by literal, or range statement over a function; nil: the declaration

	init  bool       // an initialiser of a package variable
	nodes []ast.Node // the declaration: its parameters and its body
	flows *flows     // of addresses (escape.go); nil: not asked for yet

	exits []exit // numbered branches out of bodies of range statements
}

// A varInfo is what happens to a variable.
type varInfo struct {
	fun       ast.Node // that declares it
	captured  bool
	addressed bool
	result    bool
	param     bool
	pointed   bool        // something makes a pointer to it, or into it
	asked     bool        // whether such pointers outlive its block of statements (escape.go)
	stays     bool        // they do not
	assigned  []token.Pos // where something assigns to it after its declaration, in order
	stepped   bool        // the post statement of its own for statement assigns to it
	body      *ast.BlockStmt
}

// A funInfo is what is known of a function.
type funInfo struct {
	parent   ast.Node
	num      int          // among the literals, or the bodies of range statements, of the function around
	lits     int          // literals in it, those in bodies of range statements too,
	ranges   int          // and such bodies
	captures []*types.Var // variables of functions around it, in order of their first use
	defers   bool
	sig      *ast.FuncType // of a declaration or literal
	objects  []*types.Var  // variables that may need an address: arrays, structs, and those to which something points

	// Of a function with range statements over functions (rangefunc.go).
	next  *types.Var   // says what to do when the loop's function has returned
	frame *types.Var   // the function's frame, for defer statements in a body
	rets  []*types.Var // the results, if a body returns

	// Of the body of such a statement.
	state   *types.Var // of the loop
	returns bool       // there is a return statement in it
	exits   []exit     // branches to statements around the loop
}

// An exit is a branch out of the body of a range statement over a function.
type exit struct {
	tok   token.Token
	label string
}

// inCell reports whether a variable lives in a cell (unless it is of an object type, or of size zero).
func (an *analysis) inCell(v *types.Var) bool {
	i := an.vars[v]
	return i != nil && (i.addressed || i.captured && (i.result || len(i.assigned) > 0))
}

// assignedIn reports whether something between two positions can change the variable.
func (an *analysis) assignedIn(v *types.Var, from, to token.Pos) bool {
	i := an.vars[v]
	if i == nil || i.addressed {
		return true
	}
	for _, p := range i.assigned {
		if from <= p && p < to || i.captured {
			return true
		}
	}
	return false
}

// analyse walks a declaration, or an initialiser.
func analyse(info *types.Info, typ *ast.FuncType, recv *ast.FieldList, body ...ast.Node) *analysis {
	an := &analysis{info: info, vars: make(map[*types.Var]*varInfo), funs: make(map[ast.Node]*funInfo)}
	an.funs[nil] = &funInfo{sig: typ}
	w := &walker{an: an, labels: newLabelMap()}
	if recv != nil {
		ast.Walk(w, recv)
		w.each(recv, func(i *varInfo) { i.param = true })
	}
	if typ != nil {
		w.signature(typ)
	}
	for _, n := range body {
		ast.Walk(w, n)
	}
	w.labels.done()
	if recv != nil {
		an.nodes = append(an.nodes, recv)
	}
	if typ != nil {
		an.nodes = append(an.nodes, typ)
	}
	an.nodes = append(an.nodes, body...)
	return an
}

// A walker visits the nodes of one function.
type walker struct {
	an   *analysis
	fun  ast.Node
	post *ast.ForStmt // within the post statement of a loop

	labels *labelMap // shared by a function and its bodies
}

// A labelMap has the functions, or bodies, in which labels are.
type labelMap struct {
	at    map[string]ast.Node // of the labelled statement
	loop  map[string]ast.Node // where break and continue with the label lead to
	later []func()            // gotos to labels that were not seen yet
}

func newLabelMap() *labelMap {
	return &labelMap{at: make(map[string]ast.Node), loop: make(map[string]ast.Node)}
}

func (m *labelMap) done() {
	for _, f := range m.later {
		f()
	}
}

func (w *walker) signature(t *ast.FuncType) {
	ast.Walk(w, t)
	w.each(t.Params, func(i *varInfo) { i.param = true })
	w.each(t.Results, func(i *varInfo) { i.result = true })
}

// each calls do for the variables of a list of parameters.
func (w *walker) each(list *ast.FieldList, do func(i *varInfo)) {
	if list == nil {
		return
	}
	for _, fd := range list.List {
		for _, n := range fd.Names {
			if i := w.an.vars[w.defined(n)]; i != nil {
				do(i)
			}
		}
	}
}

func (w *walker) defined(n *ast.Ident) *types.Var {
	v, _ := w.an.info.Defs[n].(*types.Var)
	return v
}

func (w *walker) declare(v *types.Var) {
	if v != nil && !v.IsField() && (v.Pkg() == nil || v.Parent() != v.Pkg().Scope()) && w.an.vars[v] == nil {
		w.an.vars[v] = &varInfo{fun: w.fun}
		switch v.Type().Underlying().(type) {
		case *types.Array, *types.Struct, *types.Interface: // Interface: a type parameter
			f := w.an.funs[w.fun]
			f.objects = append(f.objects, v)
		}
	}
}

func (w *walker) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.Ident:
		if v := w.defined(n); v != nil {
			w.declare(v)
		} else if v, ok := w.an.info.Uses[n].(*types.Var); ok {
			w.use(v, n.Pos())
		}
	case *ast.FuncLit:
		in := &walker{an: w.an, fun: n, labels: newLabelMap()}
		f := w.an.funs[w.function()]
		f.lits++
		w.an.funs[n] = &funInfo{parent: w.fun, sig: n.Type, num: f.lits}
		in.signature(n.Type)
		ast.Walk(in, n.Body)
		in.labels.done()
		return nil
	case *ast.CompositeLit:
		// Keys of structs are no uses of variables: they are fields.
	case *ast.CaseClause:
		if v, ok := w.an.info.Implicits[n].(*types.Var); ok {
			w.declare(v)
		}
	case *ast.AssignStmt:
		for _, l := range n.Lhs {
			w.assign(l)
		}
	case *ast.IncDecStmt:
		w.assign(n.X)
	case *ast.RangeStmt:
		return w.rangeStmt(n)
	case *ast.ForStmt:
		w.forStmt(n)
		return nil
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			w.address(n.X)
		}
	case *ast.SliceExpr:
		if isArray(w.an.info.TypeOf(n.X)) {
			w.address(n.X)
		}
	case *ast.SelectorExpr:
		w.selector(n)
	case *ast.DeferStmt:
		f := w.function()
		w.an.funs[f].defers = true
		if f != w.fun {
			w.use(w.synthetic(&w.an.funs[f].frame, f, "frame"), n.Pos())
		}
	case *ast.LabeledStmt:
		w.labels.at[n.Label.Name], w.labels.loop[n.Label.Name] = w.fun, w.fun
		if r, ok := n.Stmt.(*ast.RangeStmt); ok && w.overFunc(r) {
			w.labels.loop[n.Label.Name] = r
		}
	case *ast.BranchStmt:
		w.branch(n)
	case *ast.ReturnStmt:
		w.returns(n)
	}
	return w
}

// function is the function around: not the body of a range statement.
func (w *walker) function() ast.Node {
	fun := w.fun
	for {
		if _, ok := fun.(*ast.RangeStmt); !ok {
			return fun
		}
		fun = w.an.funs[fun].parent
	}
}

// synthetic is a variable that a function has for the bodies of its range statements.
func (w *walker) synthetic(v **types.Var, fun ast.Node, name string) *types.Var {
	if *v == nil {
		*v = types.NewVar(token.NoPos, nil, name, types.Typ[types.Int])
		w.an.vars[*v] = &varInfo{fun: fun, result: true}
	}
	return *v
}

// branch notes a branch out of the body of a range statement over a function.
func (w *walker) branch(n *ast.BranchStmt) {
	if n.Label == nil {
		return
	}
	where := w.labels.loop
	if n.Tok == token.GOTO {
		where = w.labels.at
	}
	to, ok := where[n.Label.Name]
	if !ok {
		if n.Tok == token.GOTO && w.function() != w.fun {
			w.labels.later = append(w.labels.later, func() {
				if _, ok := where[n.Label.Name]; ok {
					w.branch(n)
				}
			})
		}
		return
	}
	if to == w.fun {
		return
	}
	e := exit{n.Tok, n.Label.Name}
	for fun := w.fun; fun != to; fun = w.an.funs[fun].parent {
		fi := w.an.funs[fun]
		if !slices.Contains(fi.exits, e) {
			fi.exits = append(fi.exits, e)
		}
	}
	f := w.function()
	w.use(w.synthetic(&w.an.funs[f].next, f, "next"), n.Pos())
}

// returns notes a return statement in the body of a range statement over a function.
func (w *walker) returns(n *ast.ReturnStmt) {
	f := w.function()
	if f == w.fun {
		return
	}
	for fun := w.fun; fun != f; fun = w.an.funs[fun].parent {
		w.an.funs[fun].returns = true
	}
	fi := w.an.funs[f]
	w.use(w.synthetic(&fi.next, f, "next"), n.Pos())
	if fi.rets == nil && fi.sig != nil && fi.sig.Results != nil {
		for _, fd := range fi.sig.Results.List {
			for _, name := range fd.Names {
				v := w.defined(name)
				if v == nil || name.Name == "_" {
					v = w.resultVar(f, fd.Type)
				}
				fi.rets = append(fi.rets, v)
			}
			if len(fd.Names) == 0 {
				fi.rets = append(fi.rets, w.resultVar(f, fd.Type))
			}
		}
	}
	for _, v := range fi.rets {
		w.use(v, n.Pos())
	}
}

func (w *walker) resultVar(fun ast.Node, typ ast.Expr) *types.Var {
	v := types.NewVar(token.NoPos, nil, "result", w.an.info.TypeOf(typ))
	w.an.vars[v] = &varInfo{fun: fun, result: true}
	return v
}

// use notes the use of a variable, a captured one in all functions between.
func (w *walker) use(v *types.Var, pos token.Pos) {
	i := w.an.vars[v]
	if i == nil || i.fun == w.fun {
		return
	}
	i.captured = true
	if i.body != nil && (pos < i.body.Pos() || pos >= i.body.End()) {
		i.assigned = append(i.assigned, pos) // captured by the loop's head
	}
	for fun := w.fun; fun != i.fun && fun != nil; {
		fi := w.an.funs[fun]
		fi.capture(v)
		fun = fi.parent
	}
}

func (fi *funInfo) capture(v *types.Var) {
	for _, c := range fi.captures {
		if c == v {
			return
		}
	}
	fi.captures = append(fi.captures, v)
}

// root is the variable that e is, or is a part of; elem says whether an array is on the way.
func (w *walker) root(e ast.Expr) (v *types.Var, elem bool) {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
			continue
		case *ast.Ident:
			v, _ = w.an.info.Uses[x].(*types.Var)
			if v == nil {
				v, _ = w.an.info.Defs[x].(*types.Var)
			}
			return v, elem
		case *ast.SelectorExpr:
			if sel := w.an.info.Selections[x]; sel != nil && sel.Kind() == types.FieldVal && !throughPointer(sel) {
				e = x.X
				continue
			}
		case *ast.IndexExpr:
			if isArray(w.an.info.TypeOf(x.X)) {
				e, elem = x.X, true
				continue
			}
		}
		return nil, false
	}
}

// throughPointer reports whether a pointer is followed on the way to the selected field.
func throughPointer(sel *types.Selection) bool {
	t := sel.Recv()
	for i, k := range sel.Index() {
		if _, ok := t.Underlying().(*types.Pointer); ok {
			return true
		}
		if i == len(sel.Index())-1 {
			break
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok {
			return true
		}
		t = s.Field(k).Type()
	}
	return false
}

func isArray(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Array)
	return ok
}

// assign notes an assignment to e.
func (w *walker) assign(e ast.Expr) {
	if id, ok := e.(*ast.Ident); ok && w.an.info.Defs[id] != nil {
		return // its declaration
	}
	v, _ := w.root(e)
	if v == nil {
		return
	}
	i := w.an.vars[v]
	if i == nil {
		return
	}
	if w.post != nil && i.body == w.post.Body && i.fun == w.fun {
		i.stepped = true
		return
	}
	i.assigned = append(i.assigned, e.Pos())
}

// address notes that e is pointed at.
func (w *walker) address(e ast.Expr) {
	v, elem := w.root(e)
	if v == nil {
		return
	}
	if i := w.an.vars[v]; i != nil {
		i.assigned = append(i.assigned, e.Pos())
		if f := w.an.funs[i.fun]; !i.pointed && f != nil {
			f.objects = append(f.objects, v)
		}
		i.pointed = true
		i.addressed = i.addressed || !elem || !isArray(v.Type())
	}
}

// selector notes that a method with a pointer receiver gets its receiver's address.
func (w *walker) selector(n *ast.SelectorExpr) {
	sel := w.an.info.Selections[n]
	if sel == nil || sel.Kind() != types.MethodVal || throughPointer(sel) {
		return
	}
	sig := sel.Obj().Type().(*types.Signature)
	if sig.Recv() == nil {
		return
	}
	if _, ptr := sig.Recv().Type().Underlying().(*types.Pointer); ptr {
		// Not if the receiver, or the embedded field with the method, is a pointer itself.
		t := sel.Recv()
		for _, k := range sel.Index()[:len(sel.Index())-1] {
			t = t.Underlying().(*types.Struct).Field(k).Type()
		}
		if _, ptr := t.Underlying().(*types.Pointer); !ptr {
			w.address(n.X)
		}
	}
}

// forStmt walks a loop: its post statement's assignments to its own variables are none of the body's.
func (w *walker) forStmt(n *ast.ForStmt) {
	if n.Init != nil {
		ast.Walk(w, n.Init)
		if a, ok := n.Init.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
			for _, l := range a.Lhs {
				if i := w.an.vars[w.defined(l.(*ast.Ident))]; i != nil {
					i.body = n.Body
				}
			}
		}
	}
	if n.Cond != nil {
		ast.Walk(w, n.Cond)
	}
	if n.Post != nil {
		post := w.post
		w.post = n
		ast.Walk(w, n.Post)
		w.post = post
	}
	ast.Walk(w, n.Body)
}

func (w *walker) overFunc(n *ast.RangeStmt) bool {
	t := w.an.info.TypeOf(n.X)
	if t == nil {
		return false
	}
	if p, ok := t.(*types.TypeParam); ok {
		// All types of its constraint have one underlying type.
		i, _ := p.Underlying().(*types.Interface)
		for i != nil && i.NumEmbeddeds() == 1 {
			t = i.EmbeddedType(0)
			if u, ok := t.(*types.Union); ok {
				t = u.Term(0).Type()
			}
			i, _ = t.Underlying().(*types.Interface)
		}
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// rangeStmt walks a range statement. The body of one over a function is a function.
func (w *walker) rangeStmt(n *ast.RangeStmt) ast.Visitor {
	in := w
	if !w.overFunc(n) {
		ast.Walk(w, n.X)
	} else {
		defer ast.Walk(w, n.X) // Go counts the literals of such a loop's body first
		f := w.an.funs[w.function()]
		f.ranges++
		fi := &funInfo{parent: w.fun, num: f.ranges}
		w.an.funs[n] = fi
		in = &walker{an: w.an, fun: n, labels: w.labels}
		in.use(w.synthetic(&fi.state, w.fun, "state"), n.Pos())
	}
	for _, e := range []ast.Expr{n.Key, n.Value} {
		if e == nil {
			continue
		}
		if n.Tok == token.ASSIGN {
			in.assign(e)
		}
		ast.Walk(in, e)
	}
	ast.Walk(in, n.Body)
	return nil
}
