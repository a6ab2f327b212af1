package trace

// This file implements the tables of stacks and texts: each is kept once, and events name it by a number.

import (
	"slices"
	"sync/atomic"
)

// A Frame is one line of a stack trace.
type Frame struct {
	Func    string
	File    string
	Line    int
	Col     int
	Offset  int  // of the instruction from the beginning of the function, in bytes; 0 if that is not known
	Params  bool // the function has parameters, or a receiver
	Created bool // not a call, but the go statement that made the goroutine
}

// Stack returns the number of a stack, innermost frame first; 0 if it is empty. Only the first call with this stack allocates.
// Go: runtime/tracestack.go traceStackTable, tracemap.go.
func (r *Recorder) Stack(frames []Frame) uint32 {
	if len(frames) == 0 {
		return 0
	}
	h := uint64(len(frames))
	for i := range frames {
		f := &frames[i]
		h = mix(h ^ uint64(f.Line)<<20 ^ uint64(f.Col) ^ hashText(f.Func))
	}
	for {
		head, n := r.stacks.find(h, func(k []Frame) bool { return slices.Equal(k, frames) })
		if n == nil {
			if n = r.stacks.add(head, h, slices.Clone(frames)); n == nil {
				continue
			}
		}
		return n.id
	}
}

// A pcStack is a stack by the numbers that its owner gave to the frames.
type pcStack struct {
	pcs   []uint64
	stack uint32
}

// StackPCs is Stack for a caller that has numbers for the innermost frames. The frames themselves are asked for only the first time.
func (r *Recorder) StackPCs(pcs []uint64, frames func() []Frame) uint32 {
	if len(pcs) == 0 {
		return 0
	}
	h := uint64(len(pcs))
	for _, pc := range pcs {
		h = mix(h ^ pc)
	}
	for {
		head, n := r.pcs.find(h, func(k pcStack) bool { return slices.Equal(k.pcs, pcs) })
		if n == nil {
			fs := frames()
			fs = fs[:min(len(fs), len(pcs))]
			if n = r.pcs.add(head, h, pcStack{slices.Clone(pcs), r.Stack(fs)}); n == nil {
				continue
			}
		}
		return n.value.stack
	}
}

// Text returns the number of a text.
func (r *Recorder) Text(s string) uint32 {
	h := hashText(s)
	for {
		head, n := r.texts.find(h, func(k string) bool { return k == s })
		if n == nil {
			if n = r.texts.add(head, h, s); n == nil {
				continue
			}
		}
		return n.id
	}
}

// hashText looks at the end of the text, where names differ.
func hashText(s string) uint64 {
	h := uint64(len(s))
	for i := max(0, len(s)-12); i < len(s); i++ {
		h = h*31 + uint64(s[i])
	}
	return mix(h)
}

// mix is the finaliser of splitmix64.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// An interned table gives each value a number, 1, 2, 3... It only grows, so no lock is needed: a bucket is a list to whose head
// new nodes are added. (An M must not wait for a lock of the host.)
type interned[T any] struct {
	n       atomic.Uint32
	buckets [512]atomic.Pointer[node[T]]
}

type node[T any] struct {
	next  *node[T]
	hash  uint64
	id    uint32
	value T
}

// find returns the node whose hash is h and whose value is the one that eq knows, nil if there is none, and the head of the list
// that was searched.
func (t *interned[T]) find(h uint64, eq func(T) bool) (head, n *node[T]) {
	head = t.buckets[h%uint64(len(t.buckets))].Load()
	for n = head; n != nil; n = n.next {
		if n.hash == h && eq(n.value) {
			break
		}
	}
	return head, n
}

// add adds a value in front of head. It fails if someone else has added one: the list is to be searched again. A number is lost then.
func (t *interned[T]) add(head *node[T], h uint64, value T) *node[T] {
	n := &node[T]{next: head, hash: h, id: t.n.Add(1), value: value}
	if !t.buckets[h%uint64(len(t.buckets))].CompareAndSwap(head, n) {
		return nil
	}
	return n
}

// all returns the values by their numbers.
func (t *interned[T]) all() []T {
	var vs []T
	for i := range t.buckets {
		for n := t.buckets[i].Load(); n != nil; n = n.next {
			for uint32(len(vs)) <= n.id {
				vs = append(vs, *new(T))
			}
			vs[n.id] = n.value
		}
	}
	return vs
}
