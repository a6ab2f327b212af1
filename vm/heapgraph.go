package vm

// This file implements the question of who can reach what in the heap, for the explanation of a deadlock.
//
// The host knows where the pointers of each object are, and writes it down on request: debug.WriteHeapDump. The program has ended and the dump is read at
// leisure. From a goroutine's stack, or from a global, one follows the pointers; not through what belongs to the scheduler, where all hangs together: a channel
// leads to those who wait at it, and a timer to its P.

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
)

// maxHeapGraph is up to how many bytes of the heap it is worth it.
const maxHeapGraph = 64 << 20

// A heapGraph is the objects of the heap, by their addresses, and what they lead to.
type heapGraph struct {
	objects []heapObject
	ptrs    []uint64
}

type heapObject struct {
	addr, size  uint64
	first, last int // of its pointers
	cut         bool
}

// newHeapGraph looks at the heap, and cuts what belongs to the scheduler and to the machine; nil if it cannot.
func (m *Machine) newHeapGraph(gs []*sched.G) *heapGraph {
	runtime.GC()
	if m.s.Platform().HeapBytes() > maxHeapGraph {
		return nil
	}
	file, err := os.CreateTemp("", "minigo-heap-")
	if err != nil {
		return nil
	}
	defer os.Remove(file.Name())
	defer file.Close()
	debug.WriteHeapDump(file.Fd())
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil
	}
	var h heapGraph
	if h.read(bufio.NewReader(file)) != nil {
		return nil
	}
	own := append(m.s.Own(), gsync.Own(m.s, gs)...)
	own = append(own, unsafe.Pointer(m))
	for _, t := range m.prog.Types {
		own = append(own, unsafe.Pointer(t))
	}
	for _, p := range own {
		if o := h.find(uint64(uintptr(p))); o != nil {
			o.cut = true
		}
	}
	return &h
}

// The records of a dump that come up to the last object. Go: runtime/heapdump.go tagEOF (go1.26)
const (
	dumpHeader = "go1.7 heap dump\n"
	tagObject  = 1
	tagType    = 3
	tagParams  = 6
	tagItab    = 8
)

// read reads a dump.
func (h *heapGraph) read(r *bufio.Reader) error {
	header := make([]byte, len(dumpHeader))
	if _, err := io.ReadFull(r, header); err != nil || string(header) != dumpHeader {
		return errors.New("not a heap dump")
	}
	var problem error
	number := func() uint64 {
		n, err := binary.ReadUvarint(r)
		problem = cmp.Or(problem, err)
		return n
	}
	text := func() []byte {
		b := make([]byte, min(number(), maxHeapGraph))
		_, err := io.ReadFull(r, b)
		problem = cmp.Or(problem, err)
		return b
	}
	for problem == nil {
		switch number() {
		case tagObject:
			o := heapObject{addr: number(), first: len(h.ptrs)}
			data := text()
			o.size = uint64(len(data))
			for number() != 0 && problem == nil {
				if at := number(); at+8 <= o.size {
					if p := binary.NativeEndian.Uint64(data[at:]); p != 0 {
						h.ptrs = append(h.ptrs, p)
					}
				}
			}
			o.last = len(h.ptrs)
			h.objects = append(h.objects, o)
		case tagType:
			number()
			number()
			text()
			number()
		case tagParams:
			for range 4 {
				number()
			}
			text()
			text()
			number()
		case tagItab:
			number()
			number()
		default: // there are no more objects
			slices.SortFunc(h.objects, func(a, b heapObject) int { return cmp.Compare(a.addr, b.addr) })
			return problem
		}
	}
	return problem
}

// find is the object that holds an address, or nil.
func (h *heapGraph) find(addr uint64) *heapObject {
	i, found := slices.BinarySearchFunc(h.objects, addr, func(o heapObject, addr uint64) int { return cmp.Compare(o.addr, addr) })
	if !found {
		i--
	}
	if i < 0 || addr-h.objects[i].addr >= h.objects[i].size {
		return nil
	}
	return &h.objects[i]
}

// reach is the objects that one can get to from some places.
func (h *heapGraph) reach(from ...unsafe.Pointer) map[*heapObject]bool {
	seen := map[*heapObject]bool{}
	var todo []*heapObject
	visit := func(addr uint64) {
		if o := h.find(addr); o != nil && !o.cut && !seen[o] {
			seen[o] = true
			todo = append(todo, o)
		}
	}
	for _, p := range from {
		visit(uint64(uintptr(p)))
	}
	for len(todo) > 0 {
		o := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, p := range h.ptrs[o.first:o.last] {
			visit(p)
		}
	}
	return seen
}

// A reacher answers what one of the program's roots leads to.
type reacher struct {
	h       *heapGraph
	threads map[*sleeper]map[*heapObject]bool
	globals []map[*heapObject]bool
}

// maxReached is how many goroutines it asks for.
const maxReached = 100

// newReacher prepares the answers for all sleepers; nil if there can be none.
func (m *Machine) newReacher(all []*sleeper) *reacher {
	if len(all) > maxReached {
		return nil
	}
	gs := make([]*sched.G, len(all))
	for i, s := range all {
		gs[i] = s.gp
	}
	h := m.newHeapGraph(gs)
	if h == nil {
		return nil
	}
	r := &reacher{h: h, threads: map[*sleeper]map[*heapObject]bool{}}
	for _, s := range all {
		r.threads[s] = h.reach(s.f.stk, unsafe.Pointer(s.f.defers), unsafe.Pointer(s.f.panics))
	}
	for _, g := range m.globals {
		r.globals = append(r.globals, h.reach(g))
	}
	return r
}

// leads reports whether the goroutine leads to the object at p.
func (r *reacher) leads(s *sleeper, p unsafe.Pointer) bool {
	return r != nil && r.threads[s][r.h.find(uint64(uintptr(p)))]
}

// global is the name of a global that leads to the object at p; "" if none does.
func (r *reacher) global(m *Machine, p unsafe.Pointer) string {
	if r == nil {
		return ""
	}
	o := r.h.find(uint64(uintptr(p)))
	for i, seen := range r.globals {
		if seen[o] {
			return m.prog.Globals[i].Name
		}
	}
	return ""
}
