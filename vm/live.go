package vm

// This file implements letting go of what registers hold and nobody reads any more, before a collection that the program has asked for. Go's compiler
// writes down for each call which slots of a frame are live; here that is found out when it is asked for, function by function.
//
// The poison loop checks it: see poison.go.
//
// Go: runtime/stkframe.go getStackMap, runtime/mgcstack.go stackScanState (go1.26)

import (
	"slices"
	"sync"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// maxLive is up to how many words of code, times slots of the frame, a function is looked at: in others all is live.
const maxLive = 1 << 24

// liveness is what is known of functions already.
type liveness struct {
	mu    sync.Mutex
	funcs map[*bytecode.Func]*bytecode.Live
}

// of returns where in fn which registers are live, or nil.
func (ln *liveness) of(p *bytecode.Program, fn *bytecode.Func) *bytecode.Live {
	ln.mu.Lock()
	defer ln.mu.Unlock()
	l, ok := ln.funcs[fn]
	if !ok {
		if ln.funcs == nil {
			ln.funcs = map[*bytecode.Func]*bytecode.Live{}
		}
		if int64(fn.End-fn.Entry)*int64(fn.Frame) <= maxLive {
			l = bytecode.LiveRefs(p, fn)
		}
		ln.funcs[fn] = l
	}
	return l
}

// clearDead clears the references in the frames that nobody reads any more, and all that lies above. Nobody may run the fiber meanwhile but the caller.
func (f *fiber) clearDead() {
	f.clean()
	if f.boxes != nil {
		f.boxes.clear()
	}
	if f.dying == nil { // else the machine's own words lie between the frames
		f.killDead(nil, f.size)
	}
}

// killDead puts p into the dead registers of the innermost frames, and, if that is all of them, into the dead variables in their blocks.
//
// A frame in which a panic began does not go on where it stands, but at its deferred calls, if at all: what is live there is live everywhere in
// a function that may recover.
func (f *fiber) killDead(p unsafe.Pointer, frames int) {
	// A goroutine that is about to enter a function has no stack for its frame yet: what lies above high is zero, or not there.
	top := min(f.top(), f.high)
	panics := f.panics
	var blocks blockRefs
	for pc, bp := f.pc, f.bp; frames > 0; frames-- {
		fn := f.m.funcAt(pc)
		if fn == nil {
			return
		}
		if fn.Captures == 0 { // what the caller has had there: a call that names its function does not write down a closure
			f.at(bp).P = p
		}
		l, block := f.m.live.of(f.m.prog, fn), 0
		if l != nil {
			block = l.Block(uint32(pc >> 3))
		}
		for slot := 1; bp+slot*value.SlotSize < top; slot++ {
			switch s := f.at(bp + slot*value.SlotSize); {
			case slot == block:
				blocks.frames = append(blocks.frames, frameBlock{s.P, fn})
			case l == nil || l.At(uint32(pc>>3), slot):
				blocks.add(&f.areas[bytecode.AreaSlots], s.P)
			default:
				s.P = p
			}
		}
		link := int64(f.at(bp).N)
		top = bp
		bp -= int(link & linkDelta)
		switch pc = linkPC(link); pc {
		case pcGoexit:
			blocks.kill(p)
			return
		case pcPanic:
			for panics != nil && panics.frame != bp { // a panic of a frame above
				panics = panics.link
			}
			if panics == nil {
				return
			}
			pc = panics.pc
		}
	}
}

// blockRefs are the blocks of frames, and the live registers that lead into one. There is no other way: the compiler puts a variable into a block only if its address
// gets nowhere but to registers.
type blockRefs struct {
	frames []frameBlock
	refs   []uintptr
}

type frameBlock struct {
	at unsafe.Pointer
	fn *bytecode.Func
}

// add notes a register if it leads into the area.
func (b *blockRefs) add(ar *area, p unsafe.Pointer) {
	for ; ar != nil; ar = ar.below {
		if ar.base != nil && uintptr(p)-uintptr(ar.base) < ar.size {
			b.refs = append(b.refs, uintptr(p))
			return
		}
	}
}

// kill puts p into the variables that nothing leads to.
func (b *blockRefs) kill(p unsafe.Pointer) {
	for _, fb := range b.frames {
		slots := unsafe.Slice((*value.Slot)(fb.at), fb.fn.Areas[bytecode.AreaSlots]/value.SlotSize)
		live := make([]bool, len(slots))
		for _, v := range fb.fn.AreaVars {
			if slices.ContainsFunc(b.refs, func(ref uintptr) bool { return ref-uintptr(fb.at)-uintptr(v.At) < uintptr(v.Size) }) {
				for i := v.At / value.SlotSize; i < (v.At+v.Size)/value.SlotSize; i++ {
					live[i] = true
				}
			}
		}
		for i := range slots {
			if !live[i] {
				slots[i].P = p
			}
		}
	}
}
