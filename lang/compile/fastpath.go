package compile

// This file implements the fast paths of locks, and of Once: an instruction before the call that mostly makes it needless. Go's compiler gets them by
// putting Lock, Unlock and Do in place.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// readerCount is the place of the field of that name in a sync.RWMutex.
const readerCount = 4 * bytecode.SlotSize

// fastPath is the instruction that does what a call of the method m mostly does, and where in the receiver.
func fastPath(m *types.Func) (op bytecode.Op, off int32) {
	if m.Pkg() == nil || m.Pkg().Path() != "sync" {
		return 0, 0
	}
	switch funcName(m, false) {
	case "sync.(*Mutex).Lock":
		return bytecode.OpLock, 0
	case "sync.(*Mutex).Unlock":
		return bytecode.OpUnlock, 0
	case "sync.(*RWMutex).RLock":
		return bytecode.OpRLock, readerCount
	case "sync.(*RWMutex).RUnlock":
		return bytecode.OpRUnlock, readerCount
	}
	return 0, 0
}

// fastReceiver computes the receiver into want, as receiver does, for a method with a fast path. Where that goes, past the call, the caller
// binds. A mutex in a struct needs no address for it.
func (f *fn) fastReceiver(c callee, op bytecode.Op, off int32, want reg) *label {
	done := newLabel()
	if _, isPtr := c.sel.owner().(*types.Pointer); !isPtr {
		pl := f.fieldPath(f.place(c.recv), c.sel.recv, c.sel.index[:len(c.sel.index)-1])
		if pl.kind == pMem {
			in := pl
			in.off += off
			in = f.near(in)
			f.jumpIf(op, sl(in.r), uint16(in.off), done)
			f.addr(pl, want)
			return done
		}
		f.addr(pl, want)
	} else {
		f.receiver(c, want)
	}
	f.jumpIf(op, sl(want), uint16(off), done)
	return done
}

// A soleDefer is the only defer statement of a function, if it undoes a lock. No condition stands before it, and no return: whoever returns has deferred the
// call, and that is the latest one. So the function makes it itself, by its fast path. The record is for panics.
type soleDefer struct {
	stmt *ast.DeferStmt
	w    reg // the window of the call, as long as the function runs
}

// soleDefer is the statement, or nil.
func (f *fn) soleDefer(body *ast.BlockStmt) (sole *ast.DeferStmt) {
	if f.body != nil || f.an.init {
		return nil
	}
	n, early, again := 0, false, false
	for _, s := range body.List {
		d, ok := s.(*ast.DeferStmt)
		if ok && n == 0 && !early {
			sole = d
		}
		ast.Inspect(s, func(x ast.Node) bool {
			switch x := x.(type) {
			case *ast.FuncLit:
				return false
			case *ast.DeferStmt:
				n++
			case *ast.ReturnStmt:
				early = early || sole == nil
			case *ast.BranchStmt:
				again = again || x.Tok == token.GOTO
			}
			return true
		})
	}
	if n != 1 || again || sole == nil {
		return nil
	}
	e, ok := sole.Call.(*ast.CallExpr)
	if !ok || f.c.info.Types[e.Fun].IsBuiltin() || f.c.info.Types[e.Fun].IsType() {
		return nil
	}
	c := f.calleeOf(e)
	if c.static == nil || c.recv == nil {
		return nil
	}
	calls := false
	ast.Inspect(c.recv, func(x ast.Node) bool {
		_, call := x.(*ast.CallExpr)
		calls = calls || call
		return !calls
	})
	if calls {
		return nil
	}
	switch op, _ := fastPath(c.static); op {
	case bytecode.OpUnlock, bytecode.OpRUnlock:
		return sole
	}
	return nil
}

// deferSole defers the call of the function's sole statement, if it is that one.
func (f *fn) deferSole(e *ast.CallExpr, pos token.Pos) bool {
	if f.sole.stmt == nil || f.sole.stmt.Call != e {
		return false
	}
	c := f.calleeOf(e)
	f.sole.w = f.allocLocal(2)
	m := f.top
	f.receiver(c, f.sole.w+1)
	f.top = m
	f.pos = pos
	f.raw(bytecode.OpDeferFn, sl(f.sole.w), 2, 0)
	f.ext(f.calleeIndex(c), 0)
	return true
}

// callSole makes the call when the function returns.
func (f *fn) callSole() {
	w := f.sole.w
	if w == 0 { // nothing that returns comes behind it
		return
	}
	c := f.calleeOf(f.sole.stmt.Call.(*ast.CallExpr))
	op, off := fastPath(c.static)
	done := newLabel()
	f.op0(bytecode.OpUndefer)
	f.jumpIf(op, sl(w+1), uint16(off), done)
	f.opIdx(bytecode.OpCall, w, f.calleeIndex(c))
	f.bind(done)
}

// isOnceDo reports whether m is Do of sync.Once, and whether nobody sees if its argument is not computed.
func isOnceDo(m *types.Func, args []ast.Expr) bool {
	if m.Pkg() == nil || m.Pkg().Path() != "sync" || funcName(m, false) != "sync.(*Once).Do" || len(args) != 1 {
		return false
	}
	switch ast.Unparen(args[0]).(type) {
	case *ast.FuncLit, *ast.Ident:
		return true
	}
	return false
}

// unlessDone computes the receiver of a call of Do into want, and jumps over the call if that is done: what it would be given need not even be made. Where the
// jump goes the caller binds. Once begins with the word that tells.
func (f *fn) unlessDone(c callee, want reg) *label {
	done := newLabel()
	at := f.atomicPlace(c, nil)
	if at.off > 0 {
		f.lea(want, at)
		at.r = want
	}
	f.op2(bytecode.OpAtomLd32, want+1, at.r)
	f.jumpIf(bytecode.OpJT, sl(want+1), 0, done)
	if at.r != want {
		f.op2(bytecode.OpMovP, want, at.r)
	}
	return done
}
