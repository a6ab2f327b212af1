package vm

// This file implements defer, and the deferred calls of a function that returns.

import (
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// A deferRecord is a call that a frame has deferred. The records of a goroutine are a stack, the latest first.
//
// Go: runtime/runtime2.go _defer (go1.26)
// Differs: frames are offsets; the arguments are copied, as they were before go1.18.
type deferRecord struct {
	link   *deferRecord
	frame  int // the deferring frame
	resume int // pc of its rundefers: where it goes on after a recovered panic
	fn     unsafe.Pointer
	args   []value.Slot // of the window, from slot 1 on
	buf    [3]value.Slot
}

// opDefer notes a call.
//
// Go: runtime/panic.go deferproc (go1.26)
func (f *fiber) opDefer(in *bytecode.Instr) outcome {
	d := f.freeDefer
	if d == nil {
		d = new(deferRecord)
	}
	f.freeDefer = nil
	d.link, d.frame, d.fn = f.defers, f.bp, f.slot(in.B).P
	d.resume = int(f.m.funcAt(f.pc).RecoverPC) << 3
	d.args = append(d.buf[:0], f.slots(in.A+value.SlotSize, int(in.C)-1)...)
	f.defers = d
	return next
}

// opDeferAt notes a call for a frame below: that of the function around a range statement whose body this function is. Frames between
// may have records of their own, which stay in front.
//
// Go: runtime/panic.go deferprocat (go1.26)
func (f *fiber) opDeferAt(in *bytecode.Instr) outcome {
	lo, hi := f.ext()
	frame := int(f.slot(uint16(lo)).N)
	d := &deferRecord{frame: frame, resume: int(f.m.prog.Funcs[hi].RecoverPC) << 3, fn: f.slot(in.B).P}
	d.args = append(d.buf[:0], f.slots(in.A+value.SlotSize, int(in.C)-1)...)
	at := &f.defers
	for *at != nil && (*at).frame > frame {
		at = &(*at).link
	}
	d.link, *at = *at, d
	return next
}

// popDefer takes the latest record.
func (f *fiber) popDefer() *deferRecord {
	d := f.defers
	f.defers = d.link
	return d
}

// callDeferred makes d's call in a frame above the current one, to come back to the pc ret; flags go into the link.
func (f *fiber) callDeferred(d *deferRecord, ret int, flags int64) outcome {
	top := f.top()
	if !f.ensure(top + (1+len(d.args))*value.SlotSize) {
		return left
	}
	copy(unsafe.Slice(f.at(top+value.SlotSize), len(d.args)), d.args)
	fn := d.fn
	d.link, d.fn = nil, nil
	clear(d.args)
	d.args = nil
	f.freeDefer = d
	if fn == nil {
		return f.nilPanic()
	}
	*f.at(top) = value.Slot{N: uint64(link(ret, top-f.bp) | flags), P: fn}
	f.bp = top
	f.pc = int((*value.Slot)(fn).N) << 3
	return jumped
}

// opRunDefers makes the deferred calls of the current frame, one each time it is executed: each returns to it.
//
// Go: runtime/panic.go deferreturn (go1.26)
func (f *fiber) opRunDefers() outcome {
	if f.defers == nil || f.defers.frame != f.bp {
		return next
	}
	return f.callDeferred(f.popDefer(), f.pc, linkDefer)
}
