package vm

// This file implements defer, and the deferred calls of a function that returns.

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched/gsync"
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
	if in.C == 2 { // a method without parameters, mostly
		d.buf[0] = *f.slot(in.A + value.SlotSize)
		d.args = d.buf[:1]
	} else {
		d.args = append(d.buf[:0], f.slots(in.A+value.SlotSize, int(in.C)-1)...)
	}
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

// recycle keeps a record that was popped for the next defer statement.
func (f *fiber) recycle(d *deferRecord) {
	d.link, d.fn = nil, nil
	if len(d.args) == 1 {
		d.args[0] = value.Slot{}
	} else {
		clear(d.args)
	}
	d.args = nil
	f.freeDefer = d
}

// callDeferred makes d's call in a frame above the current one, to come back to the pc ret; flags go into the link.
func (f *fiber) callDeferred(d *deferRecord, ret int, flags int64) outcome {
	top := f.top()
	if !f.ensure(top + (1+len(d.args))*value.SlotSize) {
		return left
	}
	copy(unsafe.Slice(f.at(top+value.SlotSize), len(d.args)), d.args)
	fn := d.fn
	f.recycle(d)
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
	for d := f.defers; d != nil && d.frame == f.bp; d = f.defers {
		if !f.m.quick.do(d) {
			return f.callDeferred(f.popDefer(), f.pc, linkDefer)
		}
		f.recycle(f.popDefer())
	}
	return next
}

// quickCalls are the entries of the functions that are deferred most: what undoes a lock, and Done. Mostly they do no more than to change a word.
type quickCalls struct{ unlock, runlock, done uint64 }

// note notes fn, if it is one of them.
func (q *quickCalls) note(fn *bytecode.Func) {
	switch fn.Name {
	case "sync.(*Mutex).Unlock":
		q.unlock = uint64(fn.Entry)
	case "sync.(*RWMutex).RUnlock":
		q.runlock = uint64(fn.Entry)
	case "sync.(*WaitGroup).Done":
		q.done = uint64(fn.Entry)
	}
}

// do does the deferred call d if it is one of them, and nobody is to be woken, and nothing is wrong: as OpUnlock and OpRUnlock do it. The words of a WaitGroup's
// state are the counter and, below it, the number of who waits.
func (q *quickCalls) do(d *deferRecord) bool {
	if d.fn == nil || len(d.args) != 1 || d.args[0].P == nil {
		return false
	}
	p := d.args[0].P
	switch entry := (*value.Slot)(d.fn).N; entry {
	case q.unlock:
		state := (*int32)(p)
		old := atomic.LoadInt32(state)
		return old&(gsync.MutexLocked|gsync.MutexStarving) == gsync.MutexLocked && (old < gsync.MutexWaiter || old&gsync.MutexWoken != 0) &&
			atomic.CompareAndSwapInt32(state, old, old&^gsync.MutexLocked)
	case q.runlock:
		readers := (*int32)(unsafe.Add(p, readerCount))
		old := atomic.LoadInt32(readers)
		return old > 0 && atomic.CompareAndSwapInt32(readers, old, old-1)
	case q.done:
		state := (*uint64)(p)
		old := atomic.LoadUint64(state)
		return (int32(old>>32) > 1 || old == 1<<32) && atomic.CompareAndSwapUint64(state, old, old-1<<32)
	}
	return false
}
