package gsync

// This file implements sudogs, with which a G waits at a channel.

import (
	"unsafe"

	"minigo/sched"
)

// A sudog stands for a G on a channel's wait queue. A G that selects has several.
// Go: runtime/runtime2.go sudog (go1.26). Differs: semaphores have a type of their own, waiter.
type sudog struct {
	g          *sched.G
	c          *hchan
	next, prev *sudog // on the channel's queue
	waitlink   *sudog // the next one of the same G: see INV-waiting
	index      int32  // of the select's case
	isSelect   bool   // others of this G are queued too; who wakes it must win G.SelectDone
	send       bool
	success    bool // it was woken by a transfer, and not by close
}

// An elemSudog is a sudog with room for an element. Every sudog of a Chan[T] is the first field of one.
type elemSudog[T any] struct {
	sudog
	buf  [1]T
	wide []T // in use if the channel's width is over 1
}

func elemOf[T any](sg *sudog) *elemSudog[T] { return (*elemSudog[T])(unsafe.Pointer(sg)) }

// elem is the transfer buffer. It is the owner's until the sudog is on a queue, and then the channel lock's.
func (es *elemSudog[T]) elem() []T {
	width := int(es.c.width)
	if width <= 1 {
		return es.buf[:width]
	}
	if cap(es.wide) < width {
		es.wide = make([]T, width)
	}
	return es.wide[:width]
}

// move copies an element. A shorter dst takes less: nil means that the element is not wanted.
func move[T any](dst, src []T) {
	if len(dst) == 1 && len(src) == 1 {
		dst[0] = src[0]
		return
	}
	copy(dst, src)
}

// zero clears an element.
func zero[T any](dst []T) {
	if len(dst) == 1 {
		var t T
		dst[0] = t
		return
	}
	clear(dst)
}

// A waitq is a channel's queue of sudogs. Go: runtime/chan.go waitq.
type waitq struct{ first, last *sudog }

// Go: runtime/chan.go enqueue.
func (q *waitq) enqueue(sg *sudog) {
	sg.next = nil
	sg.prev = q.last
	if q.last == nil {
		q.first = sg
	} else {
		q.last.next = sg
	}
	q.last = sg
}

// dequeue takes the first one that can still be woken, nil if there is none: of a G that selects only
// the first waker, at whichever channel, gets hold. Go: runtime/chan.go dequeue.
func (q *waitq) dequeue() *sudog {
	for {
		sg := q.first
		if sg == nil {
			return nil
		}
		q.remove(sg)
		if sg.isSelect && !sg.g.SelectDone.CompareAndSwap(0, 1) && sg.c.mutant != mutantSelectWokenTwice {
			continue
		}
		return sg
	}
}

// remove takes sg out, if it is on the queue. Go: runtime/select.go dequeueSudoG.
func (q *waitq) remove(sg *sudog) {
	switch {
	case sg.prev != nil:
		sg.prev.next = sg.next
	case q.first == sg:
		q.first = sg.next
	default:
		return // someone has taken it already
	}
	if sg.next != nil {
		sg.next.prev = sg.prev
	} else {
		q.last = sg.prev
	}
	sg.next, sg.prev = nil, nil
}

// Go: runtime/proc.go acquireSudog.
func acquireSudog[T any](mp *sched.M, gp *sched.G, c *hchan) *elemSudog[T] {
	pc := cacheOf(mp)
	var es *elemSudog[T]
	if sg := pc.sudogs.get(mp, &pc.central.sudogs); sg != nil {
		es = elemOf[T](sg)
	} else {
		es = new(elemSudog[T])
	}
	es.g = gp
	es.c = c
	return es
}

// releaseSudog gives back a sudog, and forgets the element. Go: runtime/proc.go releaseSudog.
func releaseSudog[T any](mp *sched.M, es *elemSudog[T]) {
	zero(es.elem())
	es.sudog = sudog{}
	pc := cacheOf(mp)
	if pc.central.mutant == mutantNoSudogCache {
		return
	}
	pc.sudogs.put(mp, &pc.central.sudogs, &es.sudog)
}
