package trace

// This file implements the recorder: the events of each M in a few bytes each, written without a lock.

import (
	"cmp"
	"encoding/binary"
	"slices"
	"sync/atomic"
)

// A Recorder collects the events of one scheduler. Its zero value is ready for use.
type Recorder struct {
	Max uint64 // how many events to record at most; 0: no limit. Set before the run.

	// Queues, if not nil, is asked at each event what is in the run queues. The scheduler sets it if Step is set, under the simulator,
	// where nobody else runs meanwhile.
	Step   bool
	Queues func() *QueueState
	queues []*QueueState // by event

	seq    atomic.Uint64
	bufs   atomic.Pointer[Buf] // all buffers, linked by next
	stacks interned[[]Frame]
	pcs    interned[pcStack]
	texts  interned[string]
	info   atomic.Pointer[Info]
	sysmon atomic.Int32 // 0: has not begun
}

// An Info says what the numbers in the events mean. The scheduler gives it.
type Info struct {
	Time        int64 // the platform's clock,
	Sec         int64 // and the time of day, when the run began
	Nsec        int32
	WaitReasons []string // of GoBlock
	STWReasons  []string // of STWStart
}

// Begin sets the Info.
func (r *Recorder) Begin(info Info) { r.info.Store(&info) }

// Monitor says which M watches the others.
func (r *Recorder) Monitor(m int32) { r.sysmon.Store(m) }

// A Buf holds the events of one M. Only its M writes; anyone may read what has been published.
type Buf struct {
	r     *Recorder
	next  *Buf
	first *chunk
	last  *chunk     // the writer's
	PCs   [48]uint64 // for the M's use: see StackPCs
	prev  Event      // the writer's, for what is written as a difference
}

const (
	minChunk = 512
	maxChunk = 64 << 10
	maxEvent = 96 // bytes
)

// A chunk is a piece of a Buf: bytes that never change once they are published.
type chunk struct {
	n    atomic.Int32 // how many bytes are complete
	next atomic.Pointer[chunk]
	data []byte
}

func newChunk(size int) *chunk { return &chunk{data: make([]byte, size)} }

// NewBuf makes the buffer of one M.
func (r *Recorder) NewBuf() *Buf {
	c := newChunk(minChunk)
	b := &Buf{r: r, first: c, last: c}
	for {
		b.next = r.bufs.Load()
		if r.bufs.CompareAndSwap(b.next, b) {
			return b
		}
	}
}

// The bits that say which fields follow the kind and the reason.
const (
	hasM = 1 << iota
	hasP
	hasG
	hasArg
	hasArg2
	hasStack
	hasRef
)

// Emit records an event and gives it its place in the order.
func (b *Buf) Emit(ev Event) {
	seq := b.r.seq.Add(1)
	if b.r.Max != 0 && seq > b.r.Max {
		return
	}
	if b.r.Queues != nil {
		b.r.note()
	}
	c := b.last
	n := int(c.n.Load())
	if n+maxEvent > len(c.data) {
		next := newChunk(min(2*len(c.data), maxChunk))
		c.next.Store(next)
		b.last = next
		c, n = next, 0
	}

	// The kind, the reason, which fields follow, and these.
	p := (*[maxEvent]byte)(c.data[n:])
	prev := &b.prev
	flags := byte(0)
	k := putUvarint(p, 3, seq-prev.Seq)
	k = putUvarint(p, k, zigzag(ev.Time-prev.Time))
	if ev.M != prev.M {
		flags |= hasM
		k = putUvarint(p, k, uint64(uint32(ev.M)))
	}
	if ev.P != prev.P {
		flags |= hasP
		k = putUvarint(p, k, uint64(uint32(ev.P+1)))
	}
	if ev.G != prev.G {
		flags |= hasG
		k = putUvarint(p, k, zigzag(int64(ev.G-prev.G)))
	}
	if ev.Arg != 0 {
		flags |= hasArg
		k = putUvarint(p, k, ev.Arg)
	}
	if ev.Arg2 != 0 {
		flags |= hasArg2
		k = putUvarint(p, k, ev.Arg2)
	}
	if ev.Stack != 0 {
		flags |= hasStack
		k = putUvarint(p, k, uint64(ev.Stack))
	}
	if ev.Ref != 0 {
		flags |= hasRef
		k = putUvarint(p, k, uint64(ev.Ref))
	}
	p[0], p[1], p[2] = byte(ev.Kind), byte(ev.Why), flags
	prev.Seq, prev.Time, prev.G, prev.M, prev.P = seq, ev.Time, ev.G, ev.M, ev.P
	c.n.Store(int32(n + k))
}

// putUvarint writes x at p[n:] and returns where it ends.
func putUvarint(p *[maxEvent]byte, n int, x uint64) int {
	if x < 0x80 { // nearly always
		p[n] = byte(x)
		return n + 1
	}
	return n + binary.PutUvarint(p[n:], x)
}

// decode reads the event that follows ev into ev, and returns the number of bytes.
func decode(p []byte, ev *Event) int {
	flags := p[2]
	n := 3
	get := func() uint64 {
		x, k := binary.Uvarint(p[n:])
		n += k
		return x
	}
	ev.Kind, ev.Why = Kind(p[0]), Why(p[1])
	ev.Seq += get()
	ev.Time += unzigzag(get())
	ev.Arg, ev.Arg2, ev.Stack, ev.Ref = 0, 0, 0, 0
	if flags&hasM != 0 {
		ev.M = int32(uint32(get()))
	}
	if flags&hasP != 0 {
		ev.P = int32(uint32(get())) - 1
	}
	if flags&hasG != 0 {
		ev.G += uint64(unzigzag(get()))
	}
	if flags&hasArg != 0 {
		ev.Arg = get()
	}
	if flags&hasArg2 != 0 {
		ev.Arg2 = get()
	}
	if flags&hasStack != 0 {
		ev.Stack = uint32(get())
	}
	if flags&hasRef != 0 {
		ev.Ref = uint32(get())
	}
	return n
}

func zigzag(x int64) uint64   { return uint64(x)<<1 ^ uint64(x>>63) }
func unzigzag(x uint64) int64 { return int64(x>>1) ^ -int64(x&1) }

// Events returns what has been recorded so far, in order and without a gap: what comes after an event that is not complete
// yet is left out.
func (r *Recorder) Events() []Event {
	var evs []Event
	for b := r.bufs.Load(); b != nil; b = b.next {
		var ev Event
		for c := b.first; c != nil; c = c.next.Load() {
			for p := c.data[:c.n.Load()]; len(p) > 0; {
				p = p[decode(p, &ev):]
				evs = append(evs, ev)
			}
		}
	}
	slices.SortFunc(evs, func(x, y Event) int { return cmp.Compare(x.Seq, y.Seq) })
	for i, ev := range evs {
		if ev.Seq != uint64(i+1) {
			return evs[:i]
		}
	}
	return evs
}

// Bytes is the memory that the events take.
func (r *Recorder) Bytes() int {
	n := 0
	for b := r.bufs.Load(); b != nil; b = b.next {
		for c := b.first; c != nil; c = c.next.Load() {
			n += int(c.n.Load())
		}
	}
	return n
}
