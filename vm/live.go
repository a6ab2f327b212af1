package vm

// This file implements letting go of what registers hold and nobody reads any more, before a collection that the program has asked for. Go's compiler
// writes down for each call which slots of a frame are live; here that is found out when it is asked for, function by function.
//
// The poison loop checks it: it is the plain loop, but wherever a collection could be it puts an address that nobody can read into the registers that are taken
// to be dead.
//
// Go: runtime/stkframe.go getStackMap (go1.26)

import (
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
	if f.dying == nil { // else the machine's own words lie between the frames
		f.killDead(nil, f.size)
	}
}

// killDead puts p into the dead registers of the innermost frames.
//
// A frame in which a panic began does not go on where it stands, but at its deferred calls, if at all: what is live there is live everywhere in
// a function that may recover.
func (f *fiber) killDead(p unsafe.Pointer, frames int) {
	// A goroutine that is about to enter a function has no stack for its frame yet: what lies above high is zero, or not there.
	top := min(f.top(), f.high)
	panics := f.panics
	for pc, bp := f.pc, f.bp; frames > 0; frames-- {
		fn := f.m.funcAt(pc)
		if fn == nil {
			return
		}
		if fn.Captures == 0 { // what the caller has had there: a call that names its function does not write down a closure
			f.at(bp).P = p
		}
		if l := f.m.live.of(f.m.prog, fn); l != nil {
			for off := value.SlotSize; bp+off < top; off += value.SlotSize {
				if !l.At(uint32(pc>>3), off/value.SlotSize) {
					f.at(bp + off).P = p
				}
			}
		}
		link := int64(f.at(bp).N)
		top = bp
		bp -= int(link & linkDelta)
		switch pc = linkPC(link); pc {
		case pcGoexit:
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

// poisoned is an address that the host's collector leaves alone, and that faults.
var poisoned uintptr = 0xdead0000

// poison is what the poison loop does before an instruction that is not done in the loop. Frames below the current one are poisoned where a collection can be.
func (f *fiber) poison(in *bytecode.Instr) {
	if f.dying != nil {
		return
	}
	frames := 1
	if in.Op == bytecode.OpNative {
		frames = 16
	}
	f.killDead(*(*unsafe.Pointer)(unsafe.Pointer(&poisoned)), frames)
}
