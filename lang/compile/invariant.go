package compile

// This file implements rows that stay the same in a loop: of
//
//	for k := 0; k < n; k++ {
//		s += a[i][k] * b[k][j]
//	}
//
// a[i] is loaded once, in front of the loop. That changes nothing else, because it happens where the loop begins its first turn, a[i] is what this turn
// would do first that can fail, and the loop neither calls something nor stores anything that could be a slice, so no other goroutine can
// let it know of another a[i] either.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// preloadRow loads the rows with which the body of loop begins, if they stay the same; key, if not nil, is the variable that counts. The function
// that it returns ends the loop.
func (f *fn) preloadRow(loop ast.Stmt, body *ast.BlockStmt, post ast.Stmt, key *types.Var) (end func()) {
	var loaded []ast.Expr
	end = func() {
		for _, row := range loaded {
			delete(f.rows, row)
		}
	}
	for _, row := range f.firstRows(body.List) {
		if !f.invariant(row.X, loop, key) || !f.invariant(row.Index, loop, key) || len(loaded) == 0 && (!f.quiet(body) || post != nil && !f.quiet(post)) {
			break
		}
		if _, ok := f.rowOf(row); ok {
			continue
		}
		r := f.allocLocal(f.et(row).Regs)
		f.eval(row, r)
		if f.rows == nil {
			f.rows = make(map[ast.Expr]reg)
		}
		f.rows[row] = r
		loaded = append(loaded, row)
	}
	return end
}

// firstRows finds the slices of slices' elements that a list of statements loads before it does anything else that can fail.
func (f *fn) firstRows(list []ast.Stmt) (rows []*ast.IndexExpr) {
	row := f.firstRow(list)
	if row == nil {
		return nil
	}
	rows = append(rows, row)
	if s, ok := list[0].(*ast.AssignStmt); ok && s.Tok == token.ASSIGN {
		if l, ok := ast.Unparen(s.Lhs[0]).(*ast.IndexExpr); ok && ast.Unparen(l.X) == ast.Expr(row) && f.leaf(l.Index) {
			if row := f.firstRowOf(s.Rhs[0]); row != nil {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// rowOf is the register of a row that was loaded in front of a loop around e, which is the same one.
func (f *fn) rowOf(e *ast.IndexExpr) (reg, bool) {
	for row, r := range f.rows {
		if row == ast.Expr(e) || f.same(row, e) {
			return r, true
		}
	}
	return noReg, false
}

// preloadLen loads the length of a string in front of a loop whose condition asks for it, if the string stays the same. The function that it
// returns ends the loop.
func (f *fn) preloadLen(loop *ast.ForStmt) (end func()) {
	l := &lenFinder{f: f, loop: loop}
	if loop.Cond != nil {
		ast.Walk(l, loop.Cond)
	}
	if l.v == nil {
		return func() {}
	}
	if f.lens == nil {
		f.lens = make(map[*types.Var]reg)
	}
	r := f.allocLocal(1)
	f.op2(bytecode.OpLenStr, r, f.vars[l.v].r)
	f.lens[l.v] = r
	return func() { delete(f.lens, l.v) }
}

// A lenFinder looks for len(s) of a string that a loop does not change.
type lenFinder struct {
	f    *fn
	loop *ast.ForStmt
	v    *types.Var
}

func (l *lenFinder) Visit(n ast.Node) ast.Visitor {
	e, ok := n.(*ast.CallExpr)
	if !ok {
		if _, lit := n.(*ast.FuncLit); lit {
			return nil
		}
		return l
	}
	if l.f.value(e) != nil || !l.f.c.info.Types[e.Fun].IsBuiltin() || l.f.builtinID(e) != types.Len || l.f.value(e.Args[0]) != nil {
		return l
	}
	x := ast.Unparen(e.Args[0])
	if l.f.et(x).Kind != bytecode.KindString || !l.f.invariant(x, l.loop, nil) {
		return l
	}
	v := l.f.c.info.ObjectOf(x.(*ast.Ident)).(*types.Var)
	if _, known := l.f.lens[v]; !known {
		l.v = v
	}
	return nil
}

// firstRow finds the slice of slices' element that a list of statements loads before it does anything else that can fail.
func (f *fn) firstRow(list []ast.Stmt) *ast.IndexExpr {
	if len(list) == 0 {
		return nil
	}
	switch s := list[0].(type) {
	case *ast.AssignStmt:
		if len(s.Lhs) != 1 || len(s.Rhs) != 1 {
			return nil
		}
		if _, ok := ast.Unparen(s.Lhs[0]).(*ast.Ident); ok {
			return f.firstRowOf(s.Rhs[0])
		}
		return f.firstRowOf(s.Lhs[0])
	case *ast.IfStmt:
		if s.Init == nil {
			return f.firstRowOf(s.Cond)
		}
	}
	return nil
}

func (f *fn) firstRowOf(e ast.Expr) *ast.IndexExpr {
	for {
		if f.value(e) != nil {
			return nil
		}
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.BinaryExpr:
			if e = x.X; f.leaf(e) {
				if x.Op == token.LAND || x.Op == token.LOR {
					return nil
				}
				e = x.Y
			}
		case *ast.IndexExpr:
			row, ok := ast.Unparen(x.X).(*ast.IndexExpr)
			if ok && f.et(row).Kind == bytecode.KindSlice && f.et(row.X).Kind == bytecode.KindSlice && f.et(row).Elem.Slots > 0 {
				return row
			}
			return nil
		default:
			return nil
		}
	}
}

// invariant reports whether e is a constant, or a variable in registers, other than key, that the loop does not assign to, perhaps with a constant
// added or subtracted.
func (f *fn) invariant(e ast.Expr, loop ast.Stmt, key *types.Var) bool {
	if f.value(e) != nil {
		return true
	}
	if b, ok := ast.Unparen(e).(*ast.BinaryExpr); ok && (b.Op == token.ADD || b.Op == token.SUB) && f.value(b.Y) != nil && isInt(f.et(b)) {
		return f.invariant(b.X, loop, key)
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := f.c.info.ObjectOf(id).(*types.Var)
	if !ok {
		return false
	}
	l, ok := f.vars[v]
	return ok && !l.cell && v != key && !f.assignedIn(v, loop) && !f.stepped(v, loop)
}

// stepped reports whether v is a variable of the loop that its post statement changes.
func (f *fn) stepped(v *types.Var, loop ast.Stmt) bool {
	s, ok := loop.(*ast.ForStmt)
	return ok && f.an.vars[v].stepped && f.an.vars[v].body == s.Body
}

// quiet reports whether a statement calls nothing, does nothing with channels, and stores only numbers and booleans in memory.
func (f *fn) quiet(s ast.Stmt) bool {
	q := &quietness{f: f, quiet: true}
	ast.Walk(q, s)
	return q.quiet
}

type quietness struct {
	f     *fn
	quiet bool
}

func (q *quietness) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case nil, *ast.BlockStmt, *ast.IfStmt, *ast.ForStmt, *ast.BranchStmt, *ast.BasicLit, *ast.Ident, *ast.ParenExpr, *ast.BinaryExpr, *ast.SelectorExpr, *ast.StarExpr:
	case *ast.IndexExpr:
		switch q.f.et(n.X).Kind {
		case bytecode.KindSlice, bytecode.KindArray, bytecode.KindString:
		default:
			q.quiet = false
		}
	case *ast.UnaryExpr:
		q.quiet = q.quiet && n.Op != token.ARROW && n.Op != token.AND
	case *ast.IncDecStmt:
		q.target(n.X)
	case *ast.AssignStmt:
		for _, l := range n.Lhs {
			q.target(l)
		}
	case *ast.CallExpr:
		q.quiet = q.quiet && (q.f.c.info.Types[n.Fun].IsType() && q.f.et(n).PackedSize() > 0 || q.f.leaf(n) || q.reads(n))
	default:
		q.quiet = false
	}
	if !q.quiet {
		return nil
	}
	return q
}

// reads reports whether a call does no more than its arguments: of min or max, or of a function that could be put in place.
func (q *quietness) reads(e *ast.CallExpr) bool {
	if q.f.c.info.Types[e.Fun].IsBuiltin() {
		id := q.f.builtinID(e)
		return id == types.Min || id == types.Max
	}
	return q.f.inlinedBody(e).body != nil
}

// target looks at what is assigned to.
func (q *quietness) target(e ast.Expr) {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if ok && id.Name == "_" {
		return
	}
	if ok {
		if v, ok := q.f.c.info.ObjectOf(id).(*types.Var); ok && !q.f.isPackageVar(v) && !q.f.an.inCell(v) {
			return
		}
	}
	q.quiet = q.quiet && q.f.et(e).PackedSize() > 0
}
