// This file implements labels and the statements that jump to them.

package types

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
	"minigo/lang/source"
)

// A labelBlock is a block with its labels, within other blocks.
type labelBlock struct {
	parent *labelBlock
	stmt   *ast.LabeledStmt // labels the statement whose block it is; or nil
	start  token.Pos
	labels map[string]bool
}

// declares reports whether a label is in the block or one around it.
func (b *labelBlock) declares(name string) bool {
	for ; b != nil; b = b.parent {
		if b.labels[name] {
			return true
		}
	}
	return false
}

// enclosing returns the labelled statement around the block, nil if there is
// none of that name.
func (b *labelBlock) enclosing(name string) ast.Stmt {
	for ; b != nil; b = b.parent {
		if b.stmt != nil && b.stmt.Label.Name == name {
			return b.stmt.Stmt
		}
	}
	return nil
}

// A labelChecker checks the labels of one function.
type labelChecker struct {
	*Checker
	all    map[string]*Label
	blocks map[*Label]*labelBlock
}

// A jump is a goto to a label that was not seen yet.
type jump struct {
	stmt  *ast.BranchStmt
	since int // how many variables the block had declared before it
}

// CheckLabels checks the labels of those functions of a file that have no
// syntax error. The other checks are of no use to a file that has some.
//
// Go: cmd/compile/internal/syntax/parser.go funcBody (go1.26)
func CheckLabels(fset *token.FileSet, file *ast.File, syntaxErrors source.ErrorList) source.ErrorList {
	check := newChecker(&Config{}, "", fset, nil, 0)
	body := func(b *ast.BlockStmt) {
		if b == nil || !b.Rbrace.IsValid() {
			return
		}
		from, to := fset.Position(b.Lbrace).Offset, fset.Position(b.Rbrace).Offset
		for _, e := range syntaxErrors {
			if from <= e.Pos.Offset && e.Pos.Offset <= to {
				return
			}
		}
		check.labels(b.Lbrace, b.List)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			body(n.Body)
		case *ast.FuncLit:
			body(n.Body)
		}
		return true
	})
	return check.errs
}

// labels checks the labels of a function's body. The rules and messages are
// those of the compiler's parser.
//
// Go: cmd/compile/internal/syntax/branches.go checkBranches (go1.26)
func (check *Checker) labels(start token.Pos, body []ast.Stmt) {
	c := labelChecker{check, make(map[string]*Label), make(map[*Label]*labelBlock)}
	for name, jumps := range c.block(nil, nil, start, body) {
		for _, j := range jumps {
			if l := c.all[name]; l != nil {
				l.used = true
				check.errorf(j.stmt.Label, codes.BadGoto, "goto %s jumps into block starting at %s", name, c.blocks[l].start)
			} else {
				check.errorf(j.stmt.Label, codes.UndefinedLabel, "label %s not defined", name)
			}
		}
	}
	for _, l := range c.all {
		if !l.used {
			check.errorf(l, codes.UnusedLabel, "label %s defined and not used", l.name)
		}
	}
}

// block checks the statements of a block and returns the jumps to labels that
// are not in it, by the names of these.
func (c *labelChecker) block(parent *labelBlock, stmt *ast.LabeledStmt, start token.Pos, list []ast.Stmt) map[string][]jump {
	w := labelWalker{labelChecker: c, b: &labelBlock{parent: parent, stmt: stmt, start: start}}
	for _, s := range list {
		w.stmt(nil, s)
	}
	return w.jumps
}

// A labelWalker walks the statements of a block.
type labelWalker struct {
	*labelChecker
	b     *labelBlock
	jumps map[string][]jump
	vars  int       // that the block has declared so far,
	last  token.Pos // and the last of them
	name  ast.Expr
}

// declared notes that a variable is declared: the jumps so far jump over it.
func (w *labelWalker) declared(pos token.Pos, name ast.Expr) {
	w.vars++
	w.last, w.name = pos, name
}

func (w *labelWalker) jump(s *ast.BranchStmt) {
	if w.jumps == nil {
		w.jumps = make(map[string][]jump)
	}
	name := s.Label.Name
	w.jumps[name] = append(w.jumps[name], jump{s, w.vars})
}

// leave notes the jumps out of an inner block: what that declares ends with it.
func (w *labelWalker) leave(jumps map[string][]jump) {
	for _, list := range jumps {
		for _, j := range list {
			w.jump(j.stmt)
		}
	}
}

func (w *labelWalker) inner(stmt *ast.LabeledStmt, start token.Pos, list []ast.Stmt) {
	w.leave(w.block(w.b, stmt, start, list))
}

// clauses walks the clauses of a switch or select, each a block in a block.
func (w *labelWalker) clauses(stmt *ast.LabeledStmt, body *ast.BlockStmt) {
	outer := &labelBlock{parent: w.b, stmt: stmt}
	for _, s := range body.List {
		var list []ast.Stmt
		switch s := s.(type) {
		case *ast.CaseClause:
			list = s.Body
		case *ast.CommClause:
			list = s.Body
		}
		w.leave(w.block(outer, nil, s.Pos(), list))
	}
}

// stmt walks a statement; label is its own, or nil.
func (w *labelWalker) stmt(label *ast.LabeledStmt, s ast.Stmt) {
	switch s := s.(type) {
	case *ast.DeclStmt:
		if d, ok := s.Decl.(*ast.GenDecl); ok && d.Tok == token.VAR && len(d.Specs) > 0 {
			if v, ok := d.Specs[0].(*ast.ValueSpec); ok {
				w.declared(v.Pos(), v.Names[0])
			}
		}
	case *ast.AssignStmt:
		if s.Tok == token.DEFINE {
			w.declared(s.TokPos, s.Lhs[0])
		}
	case *ast.LabeledStmt:
		w.label(s)
	case *ast.BranchStmt:
		if s.Label != nil {
			w.branch(s)
		}
	case *ast.BlockStmt:
		w.inner(label, s.Lbrace, s.List)
	case *ast.IfStmt:
		for {
			w.inner(label, s.Body.Lbrace, s.Body.List)
			next, ok := s.Else.(*ast.IfStmt)
			if !ok {
				break
			}
			s = next
		}
		if s.Else != nil {
			w.stmt(label, s.Else)
		}
	case *ast.SwitchStmt:
		w.clauses(label, s.Body)
	case *ast.TypeSwitchStmt:
		w.clauses(label, s.Body)
	case *ast.SelectStmt:
		w.clauses(label, s.Body)
	case *ast.ForStmt:
		w.inner(label, s.Body.Lbrace, s.Body.List)
	case *ast.RangeStmt:
		w.inner(label, s.Body.Lbrace, s.Body.List)
	}
}

func (w *labelWalker) label(s *ast.LabeledStmt) {
	name := s.Label.Name
	if name == "_" {
		w.stmt(nil, s.Stmt)
		return
	}
	l := NewLabel(s.Label.Pos(), w.pkg, name)
	labels := s
	if alt := w.all[name]; alt != nil {
		w.errorf(l, codes.DuplicateLabel, "label %s already defined at %s", name, alt.pos)
		labels = nil // the name is the other's
	} else {
		w.all[name] = l
		if w.b.labels == nil {
			w.b.labels = make(map[string]bool)
		}
		w.b.labels[name] = true
		w.blocks[l] = w.b
		w.info.Defs[s.Label] = l
	}
	for _, j := range w.jumps[name] {
		l.used = true
		w.info.Uses[j.stmt.Label] = l
		if w.vars > j.since {
			w.errorf(j.stmt.Label, codes.BadGoto, "goto %s jumps over declaration of %s at %s", name, ast.ExprString(w.name), w.last)
		}
	}
	delete(w.jumps, name)
	w.stmt(labels, s.Stmt)
}

func (w *labelWalker) branch(s *ast.BranchStmt) {
	name := s.Label.Name
	valid := false
	switch s.Tok {
	case token.BREAK:
		switch w.b.enclosing(name).(type) {
		case *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt, *ast.ForStmt, *ast.RangeStmt:
			valid = true
		}
		if !valid {
			w.badLabel(s, "break")
			return
		}
	case token.CONTINUE:
		switch w.b.enclosing(name).(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			valid = true
		}
		if !valid {
			w.badLabel(s, "continue")
			return
		}
	case token.GOTO:
		if l := w.all[name]; l != nil {
			l.used = true // even if it is no valid target
		}
		if !w.b.declares(name) {
			w.jump(s)
			return
		}
	default:
		return
	}
	if l := w.all[name]; l != nil {
		l.used = true
		w.info.Uses[s.Label] = l
	}
}

func (w *labelWalker) badLabel(s *ast.BranchStmt, what string) {
	name := s.Label.Name
	if l := w.all[name]; l != nil {
		l.used = true
		w.errorf(s.Label, codes.BadLabel, "invalid %s label %s", what, name)
		return
	}
	w.errorf(s.Label, codes.UndefinedLabel, "%s label not defined: %s", what, name)
}
