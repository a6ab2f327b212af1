package gsync

// This file implements select.
//
// All channels of the select are locked at once, in the order of their ids, so that two selects on the same channels cannot
// wait for each other. Then three passes:
//
//	1  in random order: is a case ready? Then it is done, and that is all.
//	2  in lock order: put a sudog on the queue of each channel; park. The locks are released when the G waits.
//	3  woken by one of them: lock all again, and take the others off their queues.
//
// Nobody looks at the channels in between: a G that selects costs nothing while it waits.
// Go: runtime/select.go selectgo (go1.26). Differs: Go locks in the order of addresses, which are not the same in each run.

import (
	"slices"
	"unsafe"

	"minigo/sched"
)

// A Case is one communication of a select.
type Case[T any] struct {
	C    *Chan[T] // nil: the case is never ready
	Elem []T      // what is sent, or where it is received (nil: not wanted)
	Send bool
}

// A sel is the scratch space of a select.
// Go: runtime/select.go selectgo. Differs: Go's is on the stack of the G.
type sel struct {
	poll []int32
	lock []lockEntry
}

type lockEntry struct {
	c     *hchan
	index int32
}

// Cases returns n empty cases, to be filled in and given to Select before the Task does anything else. They belong to the P.
func Cases[T any](mp *sched.M, n int) []Case[T] {
	pc := cacheOf(mp)
	buf, ok := pc.cases.(*[]Case[T])
	if !ok {
		buf = new([]Case[T])
		pc.cases = buf
	}
	if cap(*buf) < n {
		*buf = make([]Case[T], n, max(n, 8))
	}
	return (*buf)[:n]
}

// Select does one of the cases and says which. (For one case, without block, there are TrySend and TryRecv.) If none is ready it returns WouldBlock and -1, or with block set it parks. The cases
// are cleared: they would keep things alive.
func Select[T any](mp *sched.M, gp *sched.G, cases []Case[T], block bool) (index int, r Result) {
	index, r = selectgo(mp, gp, cases, block)
	for i := range cases { // as clear does: but for two or three cases that takes longer
		cases[i].C, cases[i].Elem = nil, nil
	}
	return index, r
}

// MaySend reports, without the lock, whether TrySend would have done something a moment ago, if only to fail.
func (c *Chan[T]) MaySend() bool { return c != nil && !c.Full() }

// MayRecv is the same for TryRecv. If the channel is a timer's, the timer is run first if it is due: nobody else may do it.
func (c *Chan[T]) MayRecv(mp *sched.M) bool {
	if c == nil {
		return false
	}
	if c.timer {
		c.timerOf().MaybeRunChan(mp)
	}
	return c.readable.Load()&isReadable != 0
}

func selectgo[T any](mp *sched.M, gp *sched.G, cases []Case[T], block bool) (index int, r Result) {
	pc := cacheOf(mp)
	m := pc.central.mutant
	for i := range cases {
		if c := cases[i].C; c != nil && c.timer {
			c.timerOf().MaybeRunChan(mp)
		}
	}
	if len(cases) == 2 && cases[0].C != cases[1].C && cases[0].C != nil && cases[1].C != nil {
		return selectTwo(mp, gp, cases, block, m)
	}
	order := &pc.order
	order.poll, order.lock = order.poll[:0], order.lock[:0]
	for i := range cases {
		if cases[i].C != nil {
			last := len(order.poll)
			order.poll = append(order.poll, int32(i))
			if last > 0 { // the new one goes to a random place, and what was there to the end
				j := randn(mp, last+1)
				order.poll[last] = order.poll[j]
				order.poll[j] = int32(i)
			}
		}
	}
	if m == mutantSelectFirst {
		slices.Sort(order.poll)
	}
	for _, i := range order.poll { // so of several cases with one channel a random one is the first in its queue
		order.lock = append(order.lock, lockEntry{&cases[i].C.hchan, i})
	}
	if m != mutantSelectFirst && m != mutantSelectUnsorted {
		sortLocks(order.lock)
	}
	order.sellock(mp)

	// Pass 1.
	for _, i := range order.poll {
		cas := &cases[i]
		var sg *sudog
		if cas.Send {
			sg, r = cas.C.send(cas.Elem)
		} else {
			sg, r = cas.C.recv(cas.Elem)
		}
		if r != WouldBlock {
			order.selunlock(mp)
			if sg != nil {
				wake(mp, sg)
			}
			return int(i), r
		}
	}
	if !block {
		order.selunlock(mp)
		return -1, WouldBlock
	}

	// Pass 2.
	var first, last *sudog
	for _, e := range order.lock {
		sg := await(mp, gp, &cases[e.index], e.index)
		if last == nil {
			first = sg
		} else {
			last.waitlink = sg
		}
		last = sg
	}
	gp.Waiting = unsafe.Pointer(first)
	reason := sched.WaitSelect
	if len(cases) == 0 {
		reason = sched.WaitSelectNoCases
	}
	order.forget()
	mp.Gopark(gp, selparkcommit, nil, reason)
	return -1, Parked
}

// await queues a sudog for a case of a select.
func await[T any](mp *sched.M, gp *sched.G, cas *Case[T], index int32) *sudog {
	c := &cas.C.hchan
	es := acquireSudog[T](mp, gp, c)
	es.isSelect = true
	es.index = index
	q := &c.recvq
	if es.send = cas.Send; es.send {
		move(es.elem(), cas.Elem)
		q = &c.sendq
	}
	q.enqueue(&es.sudog)
	c.note()
	if c.timer {
		c.timerOf().BlockChan(mp)
	}
	return &es.sudog
}

// selectTwo is selectgo for what it mostly is: two cases, with channels of their own. Their orders need no lists.
func selectTwo[T any](mp *sched.M, gp *sched.G, cases []Case[T], block bool, m mutant) (index int, r Result) {
	i := 1 - randn(mp, 2)
	if m == mutantSelectFirst {
		i = 0
	}
	lo := i
	if m != mutantSelectFirst && m != mutantSelectUnsorted && cases[1-i].C.id < cases[i].C.id {
		lo = 1 - i
	}
	a, b := &cases[lo].C.hchan, &cases[1-lo].C.hchan
	mp.Lock(&a.lock)
	mp.Lock(&b.lock)
	for range 2 { // pass 1
		cas := &cases[i&1]
		var sg *sudog
		if cas.Send {
			sg, r = cas.C.send(cas.Elem)
		} else {
			sg, r = cas.C.recv(cas.Elem)
		}
		if r != WouldBlock {
			mp.Unlock(&b.lock)
			mp.Unlock(&a.lock)
			if sg != nil {
				wake(mp, sg)
			}
			return i & 1, r
		}
		i++
	}
	if !block {
		mp.Unlock(&b.lock)
		mp.Unlock(&a.lock)
		return -1, WouldBlock
	}
	first := await(mp, gp, &cases[lo], int32(lo)) // pass 2
	first.waitlink = await(mp, gp, &cases[1-lo], int32(1-lo))
	gp.Waiting = unsafe.Pointer(first)
	mp.Gopark(gp, selparkcommit, nil, sched.WaitSelect)
	return -1, Parked
}

// selparkcommit releases the locks when the G waits. As soon as the last one is released the G may run and give its sudogs back,
// so each is looked at before; until then it is held up in pass 3. Go: runtime/select.go selparkcommit.
func selparkcommit(mp *sched.M, gp *sched.G, _ unsafe.Pointer) bool {
	var lastc *hchan
	for sg := (*sudog)(gp.Waiting); sg != nil; sg = sg.waitlink {
		if sg.c != lastc && lastc != nil {
			mp.Unlock(&lastc.lock)
		}
		lastc = sg.c
	}
	if lastc != nil {
		mp.Unlock(&lastc.lock)
	}
	return true
}

// FinishSelect is the second half of a Select that was Parked: it returns the index of the case that was woken. FinishSend or FinishRecv,
// as the case is, must follow.
func FinishSelect[T any](mp *sched.M, gp *sched.G) int {
	won := (*sudog)(gp.Param)
	list := (*sudog)(gp.Waiting)

	// Pass 3. The sudogs are in lock order.
	var lastc *hchan
	for sg := list; sg != nil; sg = sg.waitlink {
		if sg.c != lastc {
			lastc = sg.c
			mp.Lock(&lastc.lock)
		}
	}
	gp.SelectDone.Store(0)
	lastc = nil
	for sg := list; sg != nil; {
		c := sg.c
		if lastc != nil && c != lastc {
			mp.Unlock(&lastc.lock)
		}
		lastc = c
		next := sg.waitlink
		if c.timer {
			c.timerOf().UnblockChan(mp)
		}
		if sg != won {
			if c.mutant != mutantSelectNotRemoved {
				if sg.send {
					c.sendq.remove(sg)
				} else {
					c.recvq.remove(sg)
				}
				c.note()
				releaseSudog(mp, elemOf[T](sg))
			}
		}
		sg = next
	}
	mp.Unlock(&lastc.lock)
	won.waitlink = nil
	gp.Waiting = unsafe.Pointer(won)
	return int(won.index)
}

// sellock locks each channel once. Go: runtime/select.go sellock.
func (o *sel) sellock(mp *sched.M) {
	var lastc *hchan
	for _, e := range o.lock {
		if e.c != lastc {
			lastc = e.c
			mp.Lock(&lastc.lock)
		}
	}
}

// selunlock unlocks in the opposite order, and forgets the channels. Go: runtime/select.go selunlock.
func (o *sel) selunlock(mp *sched.M) {
	for i := len(o.lock) - 1; i >= 0; i-- {
		c := o.lock[i].c
		if i == 0 || c != o.lock[i-1].c {
			mp.Unlock(&c.lock)
		}
	}
	o.forget()
}

// forget forgets the channels: they are not to be kept alive.
func (o *sel) forget() {
	for i := range o.lock {
		o.lock[i].c = nil
	}
}

// sortLocks sorts by channel id: heapsort, for a select may have tens of thousands of cases; but most have two or three.
// Go: runtime/select.go selectgo.
func sortLocks(es []lockEntry) {
	if len(es) <= 8 {
		for i := 1; i < len(es); i++ {
			for j := i; j > 0 && es[j].c.id < es[j-1].c.id; j-- {
				es[j], es[j-1] = es[j-1], es[j]
			}
		}
		return
	}
	for i := len(es)/2 - 1; i >= 0; i-- {
		siftDown(es, i)
	}
	for n := len(es) - 1; n > 0; n-- {
		es[0], es[n] = es[n], es[0]
		siftDown(es[:n], 0)
	}
}

// siftDown moves es[i] down to where no child has a greater id.
func siftDown(es []lockEntry, i int) {
	for {
		c := 2*i + 1
		if c >= len(es) {
			return
		}
		if c+1 < len(es) && es[c].c.id < es[c+1].c.id {
			c++
		}
		if es[c].c.id <= es[i].c.id {
			return
		}
		es[i], es[c] = es[c], es[i]
		i = c
	}
}

// randn draws a number below n. Go: runtime/rand.go cheaprandn.
func randn(mp *sched.M, n int) int {
	return int(uint64(uint32(mp.Rand())) * uint64(n) >> 32)
}
