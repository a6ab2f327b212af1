package vm

// This file implements defer, and the deferred calls of a function that returns.

import (
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// A deferRecord is a call that a frame has deferred. The records of a goroutine are a stack, the latest first. The loop makes and uses them itself, where
// nothing is to be allocated, and the call takes a few slots.
//
// Go: runtime/runtime2.go _defer (go1.26)
// Differs: frames are offsets; the arguments are copied, as they were before go1.18.
type deferRecord struct {
	link    *deferRecord
	frame   int // the deferring frame
	pc      int // in its code
	fn      unsafe.Pointer
	n       uintptr        // bytes of the window, from slot 1 on:
	more    unsafe.Pointer // here, or in buf if there is room
	started bool           // a rundefers makes the call; the record is in use until it returns
	own     value.Slot     // the closure of a function that is known to the compiler. Of a literal, its captures are in buf
	buf     [bytecode.DeferSlots]value.Slot
}

// args are the slots of the window.
func (d *deferRecord) args() []value.Slot {
	p := unsafe.Pointer(&d.buf)
	if d.more != nil {
		p = d.more
	}
	return unsafe.Slice((*value.Slot)(p), d.n/value.SlotSize)
}

// newDefer is a record for a call that the current instruction defers for a frame.
func (f *fiber) newDefer(in *bytecode.Instr, frame, pc int) *deferRecord {
	d := f.freeDefer
	if d == nil {
		d = new(deferRecord)
	}
	f.freeDefer = d.link
	d.frame, d.pc = frame, pc
	var args []value.Slot
	switch in.Op {
	case bytecode.OpDefer, bytecode.OpDeferAt:
		args, d.fn = f.slots(in.A+value.SlotSize, int(in.C)-1), f.slot(in.B).P
	default:
		fn, _ := f.ext()
		d.own.N = uint64(f.m.prog.Funcs[fn].Entry)
		d.fn = unsafe.Pointer(&d.own)
		if in.Op == bytecode.OpDeferLit {
			d.n = 0
			copy(d.buf[:], f.slots(in.A, int(in.B)))
			return d
		}
		args = f.slots(in.A+value.SlotSize, int(in.B)-1)
	}
	d.n = uintptr(len(args)) * value.SlotSize
	if len(args) > len(d.buf) {
		d.more = unsafe.Pointer(unsafe.SliceData(make([]value.Slot, len(args))))
	}
	copy(d.args(), args)
	return d
}

// opDefer notes a call.
//
// Go: runtime/panic.go deferproc (go1.26)
func (f *fiber) opDefer(in *bytecode.Instr) outcome {
	d := f.newDefer(in, f.bp, f.pc)
	d.link, f.defers = f.defers, d
	return next
}

// opDeferAt notes a call for a frame below: that of the function around a range statement whose body this function is. Frames between
// may have records of their own, which stay in front.
//
// Go: runtime/panic.go deferprocat (go1.26)
func (f *fiber) opDeferAt(in *bytecode.Instr) outcome {
	lo, hi := f.ext()
	d := f.newDefer(in, int(f.slot(uint16(lo)).N), int(f.m.prog.Funcs[hi].Entry)<<3)
	at := &f.defers
	for *at != nil && (*at).frame > d.frame {
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

// clear leaves nothing in a record whose call has returned.
func (d *deferRecord) clear() {
	d.started, d.fn, d.more = false, nil, nil
	clear(d.buf[:])
}

// recycle keeps the latest record, whose call has returned, for the next defer statement.
func (f *fiber) recycle() {
	d := f.popDefer()
	d.clear()
	d.link, f.freeDefer = f.freeDefer, d
}

// callDeferred makes d's call in a frame above the current one, to come back to the pc ret; flags go into the link.
func (f *fiber) callDeferred(d *deferRecord, ret int, flags int64) outcome {
	top := f.top()
	if !f.ensure(top + value.SlotSize + int(d.n)) {
		return left
	}
	copy(unsafe.Slice(f.at(top+value.SlotSize), d.n/value.SlotSize), d.args())
	d.started = true
	if d.fn == nil {
		return f.nilPanic()
	}
	*f.at(top) = value.Slot{N: uint64(link(ret, top-f.bp) | flags), P: d.fn}
	f.bp = top
	f.pc = int((*value.Slot)(d.fn).N) << 3
	return jumped
}

// opRunDefers makes the deferred calls of the current frame, one each time it is executed: each returns to it.
//
// Go: runtime/panic.go deferreturn (go1.26)
func (f *fiber) opRunDefers() outcome {
	for d := f.defers; d != nil && d.frame == f.bp; d = f.defers {
		if !d.started {
			return f.callDeferred(d, f.pc, linkDefer)
		}
		f.recycle()
	}
	return next
}
