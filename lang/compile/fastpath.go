package compile

// This file implements the fast paths of locks, and of Once: an instruction before the call that mostly makes it needless. Go's compiler gets them by
// putting Lock, Unlock and Do in place.

import (
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
