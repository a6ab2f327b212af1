package trace

// This file implements the bytes of Go's execution trace format: batches of events, and the tables of strings and stacks.
//
// A trace is a header and one generation: batches in any order, each of one M (or of none), and a byte that says that the generation
// ends. Numbers are unsigned LEB128. Times in a batch are differences. There are no statuses of goroutines, since our traces
// begin before the first goroutine.
// Go: internal/trace/tracev2/doc.go, internal/trace/batch.go (go1.26).

import (
	"bufio"
	"encoding/binary"
	"io"
)

const goHeader = "go 1.26 trace\x00\x00\x00"

// The types of events in the file. Go: internal/trace/tracev2/events.go EvEventBatch.
const (
	evEventBatch          = 1
	evStacks              = 2
	evStack               = 3
	evStrings             = 4
	evString              = 5
	evFrequency           = 8
	evProcsChange         = 9
	evProcStart           = 10
	evProcStop            = 11
	evProcSteal           = 12
	evProcStatus          = 13
	evGoCreate            = 14
	evGoStart             = 16
	evGoDestroy           = 17
	evGoStop              = 19
	evGoBlock             = 20
	evGoUnblock           = 21
	evGoSyscallBegin      = 22
	evGoSyscallEnd        = 23
	evGoSyscallEndBlocked = 24
	evSTWBegin            = 26
	evSTWEnd              = 27
	evUserTaskBegin       = 40
	evUserTaskEnd         = 41
	evUserRegionBegin     = 42
	evUserRegionEnd       = 43
	evUserLog             = 44
	evSync                = 50
	evClockSnapshot       = 51
	evEndOfGeneration     = 52
)

const (
	procIdle  = 2          // Go: tracev2.ProcIdle
	noThread  = ^uint64(0) // the M of what belongs to none
	maxBatch  = 64 << 10   // Go: tracev2.MaxBatchSize
	maxFrames = 128        // Go: tracev2.MaxFramesPerStack
	maxText   = 1 << 10    // Go: tracev2.MaxEventTrailerDataSize
	maxOne    = 64         // bytes of an event of an M
)

// A wire is a trace file that is being written.
type wire struct {
	w     *bufio.Writer // keeps the first error
	texts map[string]uint64
	list  []string
	used  []bool // stacks that events refer to
}

func newWire(w io.Writer) *wire {
	wr := &wire{w: bufio.NewWriter(w), texts: map[string]uint64{}}
	wr.w.WriteString(goHeader)
	return wr
}

func (w *wire) flush() error { return w.w.Flush() }

// text returns the number of a string in the file.
func (w *wire) text(s string) uint64 {
	id := w.texts[s]
	if id == 0 {
		w.list = append(w.list, s)
		id = uint64(len(w.list))
		w.texts[s] = id
	}
	return id
}

// stack returns the number of a stack in the file, which is ours, or 0 if it is empty.
func (w *wire) stack(t *Trace, id uint32) uint64 {
	if len(t.stack(id)) == 0 {
		return 0
	}
	if w.used == nil {
		w.used = make([]bool, len(t.Stacks))
	}
	w.used[id] = true
	return uint64(id)
}

// A batch is a piece of the file that belongs to one M.
type batch struct {
	w    *wire
	m    uint64
	base uint64
	prev uint64 // the time of the last event
	buf  []byte
}

func (w *wire) batch(m uint64) *batch { return &batch{w: w, m: m} }

func (b *batch) event(typ byte, at uint64, args ...uint64) {
	if len(b.buf)+maxOne > maxBatch {
		b.flush()
	}
	if len(b.buf) == 0 {
		b.base = at - 1
		b.prev = b.base
	}
	b.buf = append(b.buf, typ)
	b.buf = binary.AppendUvarint(b.buf, at-b.prev)
	for _, a := range args {
		b.buf = binary.AppendUvarint(b.buf, a)
	}
	b.prev = at
}

func (b *batch) flush() {
	if len(b.buf) == 0 {
		return
	}
	head := []byte{evEventBatch}
	for _, x := range []uint64{1, b.m, b.base, uint64(len(b.buf))} { // generation 1
		head = binary.AppendUvarint(head, x)
	}
	b.w.w.Write(head)
	b.w.w.Write(b.buf)
	b.buf = b.buf[:0]
}

// section adds entries to batches that begin with typ, until next has no more.
func (w *wire) section(typ byte, base uint64, next func(buf []byte) []byte) {
	b := w.batch(noThread)
	for entry := next(nil); entry != nil; entry = next(nil) {
		if len(b.buf)+len(entry) > maxBatch {
			b.flush()
		}
		if len(b.buf) == 0 {
			b.base = base
			b.buf = append(b.buf, typ)
		}
		b.buf = append(b.buf, entry...)
	}
	b.flush()
}

// tables writes the stacks, innermost frame first, and then the strings, to which the stacks have added theirs. A pc is made for each
// function and line, since readers take it for one.
func (w *wire) tables(t *Trace, base uint64) {
	type place struct {
		fn, file string
		line     int
	}
	pcs := map[place]uint64{}
	id := 0
	w.section(evStacks, base, func(buf []byte) []byte {
		for id < len(w.used) && !w.used[id] {
			id++
		}
		if id == len(w.used) {
			return nil
		}
		frames := t.stack(uint32(id))
		frames = frames[:min(len(frames), maxFrames)]
		buf = append(buf, evStack)
		buf = binary.AppendUvarint(buf, uint64(id))
		buf = binary.AppendUvarint(buf, uint64(len(frames)))
		for _, f := range frames {
			pc := pcs[place{f.Func, f.File, f.Line}]
			if pc == 0 {
				pc = uint64(len(pcs) + 1)
				pcs[place{f.Func, f.File, f.Line}] = pc
			}
			for _, x := range []uint64{pc, w.text(f.Func), w.text(f.File), uint64(max(f.Line, 0))} {
				buf = binary.AppendUvarint(buf, x)
			}
		}
		id++
		return buf
	})
	n := 0
	w.section(evStrings, base, func(buf []byte) []byte {
		if n == len(w.list) {
			return nil
		}
		s := w.list[n]
		s = s[:min(len(s), maxText)]
		n++
		buf = append(buf, evString)
		buf = binary.AppendUvarint(buf, uint64(n))
		buf = binary.AppendUvarint(buf, uint64(len(s)))
		return append(buf, s...)
	})
}

// sync writes how times are to be read: nanoseconds, and what the clocks showed at the time at.
func (w *wire) sync(base uint64, at, mono, sec int64, nsec int32) {
	b := w.batch(noThread)
	b.base = base
	b.buf = append(b.buf, evSync, evFrequency)
	b.buf = binary.AppendUvarint(b.buf, 1e9)
	b.buf = append(b.buf, evClockSnapshot)
	for _, x := range []uint64{uint64(max(at-int64(base), 0)), uint64(max(mono, 0)), uint64(max(sec, 0)), uint64(nsec)} {
		b.buf = binary.AppendUvarint(b.buf, x)
	}
	b.flush()
}

func (w *wire) endGeneration() { w.w.WriteByte(evEndOfGeneration) }
