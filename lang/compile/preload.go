package compile

// This file implements constants in loops: those that no instruction has room for are loaded once, in front of the outermost loop.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

// maxPreload is how many constants are loaded in front of a loop.
const maxPreload = 12

// preload loads the constants that the parts of a loop need in registers. The function that it returns ends the loop.
func (f *fn) preload(parts ...ast.Node) (end func()) {
	if f.consts != nil {
		return func() {}
	}
	p := &preloader{f: f, seen: make(map[uint64]bool)}
	for _, n := range parts {
		if n != nil {
			ast.Walk(p, n)
		}
	}
	f.consts = make(map[uint64]reg)
	for _, bits := range p.list {
		r := f.allocLocal(1)
		f.loadBits(r, bits)
		f.consts[bits] = r
	}
	return func() { f.consts = nil }
}

// A preloader looks for constants.
type preloader struct {
	f    *fn
	seen map[uint64]bool
	list []uint64
}

func (p *preloader) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.FuncLit, *ast.SwitchStmt:
		return nil
	case *ast.BinaryExpr:
		if p.f.value(n) != nil {
			return nil
		}
		if b := p.f.maskable(n); b != nil {
			ast.Walk(p, b.X)
			return nil
		}
		p.operand(n.Op, n.X, n.Y)
		if _, ok := p.f.divides(n.Op, n.Y, p.f.et(n)); !ok {
			p.operand(n.Op, n.Y, n.X)
		}
	case *ast.AssignStmt:
		op := n.Op()
		if op == token.ILLEGAL {
			break
		}
		if _, ok := p.f.divides(op, n.Rhs[0], p.f.et(n.Lhs[0])); !ok {
			p.operand(op, n.Rhs[0], n.Lhs[0])
		}
	case *ast.IndexExpr:
		if v := p.f.value(n.Index); v != nil {
			if k := p.f.et(n.X).Kind; k == bytecode.KindSlice || k == bytecode.KindString {
				p.add(constBits(v, bytecode.KindInt))
			}
		}
	case *ast.CallExpr:
		if in := p.f.inlinedBody(n); in.body != nil {
			p.f.within(p.f.calleeOf(n).static, in.targs, func() {
				for _, s := range in.body {
					ast.Walk(p, s)
				}
			})
		}
	case *ast.Ident, *ast.BasicLit:
		return nil
	}
	return p
}

// operand looks at the operand e of an operation with another one.
func (p *preloader) operand(op token.Token, e, other ast.Expr) {
	v := p.f.value(e)
	if v == nil || p.f.value(other) != nil || p.f.isNil(other) || op == token.SHL || op == token.SHR {
		return
	}
	t := p.f.et(other)
	switch {
	case isFloat(t):
		p.add(constBits(v, t.Kind))
	case isInt(t):
		n := int64(constBits(v, t.Kind))
		if n == int64(int16(n)) {
			if immJumps[op] != bytecode.OpTrap {
				return
			}
			if _, _, ok := immOpOf(op, int(n), t); ok {
				return
			}
		}
		p.add(uint64(n))
	}
}

func (p *preloader) add(bits uint64) {
	if !p.seen[bits] && len(p.list) < maxPreload {
		p.seen[bits] = true
		p.list = append(p.list, bits)
	}
}
