package vm

// This file implements areas: memory for variables that need an address, but do not outlive the frame that declares them.
//
// A goroutine has two areas beside its stack, one for numbers, which the host's collector does not look at, and one for slots. A frame takes a
// block of an area (OpArea), has its variables there (OpObj), and gives it back before it returns (OpLeave). Blocks are a stack, as frames are,
// but an area does not move when it grows: it goes on in another chunk. So pointers to its variables are as good as others, as long as
// their frame is there; that nothing keeps one longer is for the compiler to know. What a panic skips is given back by the first frame
// below that leaves, for whoever gives back a block gives back all above it.
//
// A word of the area for slots that may hold a pointer holds one, or nil, at any time: what a frame has left there is of the same
// layout. It may keep something alive until it is written over.

import (
	"fmt"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

const (
	minArea  = 512  // bytes of a first chunk
	keepArea = 2048 // the largest chunk that a dead goroutine keeps for the next one
)

// An area is the chunk that blocks are taken from. The loop knows it.
type area struct {
	base  unsafe.Pointer
	size  uintptr // bytes
	top   uintptr // what is taken
	below *area   // chunks with older blocks
	spare *area   // the largest one that was given back: a call in a loop may need it each time
	total uintptr // bytes of this one and those below
}

// opArea takes a block that does not fit into the chunk.
func (f *fiber) opArea(in *bytecode.Instr) outcome {
	ar, n := &f.areas[in.B], uintptr(in.C)*value.SlotSize
	if ar.spare != nil && ar.spare.size >= n {
		old := *ar
		*ar = *old.spare
		old.spare = nil
		ar.below, ar.top, ar.total = &old, 0, old.total+ar.size
	} else {
		size := max(2*ar.size, 2*n, minArea)
		if limit := f.m.maxStack.Load(); int64(ar.total+size)+int64(f.size) > limit {
			return f.stackOverflow(limit)
		}
		old := *ar
		old.spare = nil
		*ar = area{base: newChunk(in.B, size), size: size, total: old.total + size}
		if old.base != nil {
			ar.below = &old
		}
		f.charge(int(size))
	}
	ar.top = n
	f.slot(in.A).P = ar.base
	return next
}

// newChunk allocates for one of the areas.
func newChunk(kind uint16, size uintptr) unsafe.Pointer {
	if kind == bytecode.AreaNumbers {
		return unsafe.Pointer(unsafe.SliceData(make([]uint64, size/8)))
	}
	return unsafe.Pointer(unsafe.SliceData(make([]value.Slot, size/value.SlotSize)))
}

// opLeave gives back a block that lies in a chunk below.
func (f *fiber) opLeave(in *bytecode.Instr) outcome {
	ar, p := &f.areas[in.B], uintptr(f.slot(in.A).P)
	for p-uintptr(ar.base) >= ar.size {
		if ar.below == nil {
			return f.fatal("internal error: a block of no area")
		}
		was, spare := *ar, ar.spare
		if spare == nil || spare.size < was.size {
			spare = &area{base: was.base, size: was.size}
		}
		*ar = *was.below
		ar.spare = spare
	}
	ar.top = p - uintptr(ar.base)
	return next
}

// opObj makes a zero variable in the frame's block.
//
//go:norace
//go:nocheckptr
func (f *fiber) opObj(in *bytecode.Instr) outcome {
	p := unsafe.Add(f.slot(in.B).P, int(in.C)*8)
	t := f.typ()
	value.InitAt(t, p)
	f.charge(int(t.AreaBytes()))
	f.slot(in.A).P = p
	return next
}

// cleanAreas is called when the goroutine goes to wait: what lies above its blocks keeps nothing alive, if it is not much.
func (f *fiber) cleanAreas() {
	ar := &f.areas[bytecode.AreaSlots]
	if n := ar.size - ar.top; n > 0 && n <= keepArea {
		clear(unsafe.Slice((*value.Slot)(unsafe.Add(ar.base, ar.top)), n/value.SlotSize))
	}
	ar.spare = nil
}

// leaveAreas is called when the goroutine ends.
func (f *fiber) leaveAreas() {
	for i := range f.areas {
		ar := &f.areas[i]
		switch {
		case ar.below != nil || ar.size > keepArea:
			*ar = area{}
		case i == bytecode.AreaSlots && ar.base != nil:
			clear(unsafe.Slice((*value.Slot)(ar.base), ar.size/value.SlotSize))
		}
		ar.top, ar.spare = 0, nil
	}
}

// stackOverflow ends the program.
func (f *fiber) stackOverflow(limit int64) outcome {
	f.m.print(fmt.Sprintf("runtime: goroutine stack exceeds %d-byte limit\n", limit))
	return f.fatal("stack overflow")
}
