package sched

// This file implements the network poller: a G waits for a descriptor, and no M does.
//
// Each descriptor has a PollDesc with a binary semaphore for readers and one for writers: rg and wg. Each is
//
//	nil      nothing is known
//	pdReady  the descriptor has become ready; a waiter takes note of it by setting nil
//	pdWait   a G prepares to park; it sets itself, or sees that the descriptor is ready and does not
//	a G      that G is parked
//
// Go: runtime/netpoll.go (go1.26).

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched/platform"
)

// A PollMode is Read or Write, or both where that is allowed.
type PollMode = uint8

const (
	PollRead  = platform.Read
	PollWrite = platform.Write
)

// A PollResult is the outcome of PollDesc.Wait or Reset. Go: runtime/netpoll.go pollNoError.
type PollResult uint8

const (
	PollReady       PollResult = iota // try the operation again
	PollClosing                       // the descriptor is being closed
	PollTimeout                       // the deadline has passed
	PollNotPollable                   // the descriptor cannot be waited for
	PollParked                        // the Task returns SwitchPark, and then calls Wait again, with parked set
)

// A PollDesc is what the poller knows about a descriptor.
type PollDesc struct {
	s     *Sched
	link  *PollDesc // in the free list; s.pollcache.lock
	index uint32    // its place in the table, for ever
	fd    uintptr
	seq   atomic.Uint32 // grows with each use of the PollDesc: an old event is known by its old number
	info  atomic.Uint32 // closing, expired..., to be looked at without the lock; and the lower bits of seq

	rg atomic.Pointer[G]
	_  [64]byte // readers and writers do not share a cache line
	wg atomic.Pointer[G]

	lock    Mutex
	closing bool
	rrun    bool  // rt is running
	wrun    bool  // wt is running
	rd, wd  int64 // deadlines; < 0: passed, 0: none
	rt, wt  Timer
	rseq    uint64 // grows with each change of rd: an old timer is known by its old number
	wseq    uint64
}

// The bits of PollDesc.info.
const (
	pollClosing = 1 << iota
	pollEventErr
	pollExpiredReadDeadline
	pollExpiredWriteDeadline
	pollSeq // from here on: seq
)

// A pollCache holds all PollDescs. They are never freed: the system may hand out an event of a descriptor that has just been closed.
type pollCache struct {
	lock  Mutex
	first *PollDesc
	table atomic.Pointer[[]*PollDesc] // grows by copying; read without the lock
}

// netpollGenericInit starts the poller when it is first needed. Go: runtime/netpoll.go netpollGenericInit.
func (s *Sched) netpollGenericInit(mp *M) {
	if s.netpollInited.Load() {
		return
	}
	lock(mp, &s.netpollInitLock)
	if !s.netpollInited.Load() {
		if err := s.plat.NetpollInit(); err != nil {
			mp.throw("netpollinit failed: " + err.Error())
		}
		s.lastpoll.Store(s.Nanotime())
		s.netpollInited.Store(true)
	}
	unlock(mp, &s.netpollInitLock)
}

func (s *Sched) netpollinited() bool     { return s.netpollInited.Load() }
func (s *Sched) netpollAnyWaiters() bool { return s.netpollWaiters.Load() > 0 }

func (s *Sched) netpollAdjustWaiters(delta int32) {
	if delta != 0 {
		s.netpollWaiters.Add(delta)
	}
}

// PollOpen begins to watch fd, which is non-blocking. Go: runtime/netpoll.go poll_runtime_pollOpen.
func (mp *M) PollOpen(fd uintptr) (*PollDesc, error) {
	s := mp.s
	s.netpollGenericInit(mp)
	pd := s.pollcache.alloc(mp)
	lock(mp, &pd.lock)
	pd.fd = fd
	pd.closing = false
	pd.rseq++
	pd.wseq++
	pd.rg.Store(nil)
	pd.wg.Store(nil)
	pd.rd, pd.wd = 0, 0
	pd.info.Store(pd.seq.Load() * pollSeq)
	unlock(mp, &pd.lock)
	if err := s.plat.NetpollOpen(fd, uint64(pd.seq.Load())<<32|uint64(pd.index)); err != nil {
		s.pollcache.free(mp, pd)
		return nil, err
	}
	return pd, nil
}

// Close stops watching, after Unblock. Go: runtime/netpoll.go poll_runtime_pollClose.
func (pd *PollDesc) Close(mp *M) error {
	if !pd.closing {
		mp.throw("close polldesc w/o unblock")
	}
	if pd.blocked(pd.rg.Load()) || pd.blocked(pd.wg.Load()) {
		mp.throw("blocked read or write on closing polldesc")
	}
	err := pd.s.plat.NetpollClose(pd.fd)
	pd.s.pollcache.free(mp, pd)
	return err
}

func (pd *PollDesc) blocked(gp *G) bool { return gp != nil && gp != pd.s.pdReady }

// Reset prepares for an operation: what was known about readiness is forgotten. The operation is tried after it.
// Go: runtime/netpoll.go poll_runtime_pollReset.
func (pd *PollDesc) Reset(mode PollMode) PollResult {
	if err := pd.checkerr(mode); err != PollReady {
		return err
	}
	pd.gpp(mode).Store(nil)
	return PollReady
}

// Wait waits until the descriptor is ready, its deadline passes or it is closed. If the result is PollParked, the Task
// returns SwitchPark, and when it is resumed calls Wait again with parked set.
// Go: runtime/netpoll.go poll_runtime_pollWait, netpollblock.
func (pd *PollDesc) Wait(mp *M, gp *G, mode PollMode, parked bool) PollResult {
	gpp := pd.gpp(mode)
	s := pd.s
	if parked {
		// The second half of netpollblock.
		switch old := gpp.Swap(nil); old {
		case s.pdReady:
			return PollReady
		case nil, s.pdWait:
		default:
			mp.throw("corrupted polldesc")
		}
	}
	for {
		if err := pd.checkerr(mode); err != PollReady {
			return err
		}
		mp.point()
		for {
			if gpp.CompareAndSwap(s.pdReady, nil) {
				return PollReady
			}
			if gpp.CompareAndSwap(nil, s.pdWait) {
				break
			}
			if v := gpp.Load(); v != s.pdReady && v != nil {
				mp.throw("double wait")
			}
		}
		// Look at the state after pdWait is set: who changes the state does it the other way round, so one of
		// us sees the other.
		if s.mutant == mutantPollNoCheck || pd.checkerr(mode) == PollReady {
			mp.Gopark(gp, netpollblockcommit, unsafe.Pointer(gpp), WaitIO)
			return PollParked
		}
		if gpp.Swap(nil) == s.pdReady {
			return PollReady
		}
	}
}

// netpollblockcommit parks gp, if the descriptor has not become ready in between.
// Go: runtime/netpoll.go netpollblockcommit.
func netpollblockcommit(mp *M, gp *G, gpp unsafe.Pointer) bool {
	ok := (*atomic.Pointer[G])(gpp).CompareAndSwap(mp.s.pdWait, gp)
	if ok {
		// Counted after it: a blocked M polls only if there are waiters, and we still have our P here.
		mp.s.netpollAdjustWaiters(1)
	}
	return ok
}

func (pd *PollDesc) gpp(mode PollMode) *atomic.Pointer[G] {
	if mode == PollWrite {
		return &pd.wg
	}
	return &pd.rg
}

// Go: runtime/netpoll.go netpollcheckerr.
func (pd *PollDesc) checkerr(mode PollMode) PollResult {
	info := pd.info.Load()
	switch {
	case info&pollClosing != 0:
		return PollClosing
	case mode == PollRead && info&pollExpiredReadDeadline != 0, mode == PollWrite && info&pollExpiredWriteDeadline != 0:
		return PollTimeout
	case mode == PollRead && info&pollEventErr != 0:
		return PollNotPollable
	}
	return PollReady
}

// publishInfo copies the state to info. pd.lock is held. Go: runtime/netpoll.go (*pollDesc).publishInfo.
func (pd *PollDesc) publishInfo() {
	var info uint32
	if pd.closing {
		info |= pollClosing
	}
	if pd.rd < 0 {
		info |= pollExpiredReadDeadline
	}
	if pd.wd < 0 {
		info |= pollExpiredWriteDeadline
	}
	for {
		old := pd.info.Load()
		const others = pollEventErr | -pollSeq&(1<<32-1)
		if pd.info.CompareAndSwap(old, old&others|info) {
			return
		}
	}
}

// SetDeadline sets when operations of the given modes time out: d nanoseconds from now; 0: never; < 0: at once.
// Go: runtime/netpoll.go poll_runtime_pollSetDeadline.
func (pd *PollDesc) SetDeadline(mp *M, d int64, mode PollMode) {
	lock(mp, &pd.lock)
	if pd.closing {
		unlock(mp, &pd.lock)
		return
	}
	if d > 0 {
		if d += pd.s.Nanotime(); d <= 0 {
			d = maxWhen
		}
	}
	var rg, wg *G
	delta := int32(0)
	if mode&PollRead != 0 {
		pd.rd = d
		pd.publishInfo()
		pd.rseq++
		pd.rrun = pd.settimer(mp, &pd.rt, pd.rrun, d, netpollReadDeadline, pd.rseq)
		if d < 0 {
			rg = pd.netpollunblock(PollRead, false, &delta)
		}
	}
	if mode&PollWrite != 0 {
		pd.wd = d
		pd.publishInfo()
		pd.wseq++
		pd.wrun = pd.settimer(mp, &pd.wt, pd.wrun, d, netpollWriteDeadline, pd.wseq)
		if d < 0 {
			wg = pd.netpollunblock(PollWrite, false, &delta)
		}
	}
	unlock(mp, &pd.lock)
	netpollgoready(mp, rg, wg, delta)
}

// settimer starts or stops a deadline's timer and returns whether it runs.
// Differs: in Go one timer serves both deadlines if they are the same.
func (pd *PollDesc) settimer(mp *M, t *Timer, running bool, d int64, f func(*M, any, uint64, int64), seq uint64) bool {
	if d > 0 {
		t.modify(mp, d, 0, f, pd, seq)
	} else if running {
		t.Stop(mp)
	}
	return d > 0
}

// Unblock makes all waiting operations, and all later ones, fail: the descriptor is going to be closed.
// Go: runtime/netpoll.go poll_runtime_pollUnblock.
func (pd *PollDesc) Unblock(mp *M) {
	lock(mp, &pd.lock)
	if pd.closing {
		mp.throw("unblock on closing polldesc")
	}
	pd.closing = true
	pd.rseq++
	pd.wseq++
	pd.publishInfo()
	delta := int32(0)
	rg := pd.netpollunblock(PollRead, false, &delta)
	wg := pd.netpollunblock(PollWrite, false, &delta)
	pd.rrun = pd.settimer(mp, &pd.rt, pd.rrun, 0, nil, 0)
	pd.wrun = pd.settimer(mp, &pd.wt, pd.wrun, 0, nil, 0)
	unlock(mp, &pd.lock)
	netpollgoready(mp, rg, wg, delta)
}

// netpollgoready makes what netpollunblock returned runnable. Go: runtime/netpoll.go netpollgoready.
func netpollgoready(mp *M, rg, wg *G, delta int32) {
	if rg != nil {
		mp.Goready(rg)
	}
	if wg != nil {
		mp.Goready(wg)
	}
	mp.s.netpollAdjustWaiters(delta)
}

// netpollunblock takes the G that waits, if there is one. With ioready it also notes that the descriptor is ready. delta is what the
// number of waiters changes by, after the G has been made ready. Go: runtime/netpoll.go netpollunblock.
func (pd *PollDesc) netpollunblock(mode PollMode, ioready bool, delta *int32) *G {
	gpp := pd.gpp(mode)
	s := pd.s
	for {
		old := gpp.Load()
		if old == s.pdReady || old == nil && (!ioready || s.mutant == mutantForgetReady) {
			return nil
		}
		var new *G
		if ioready {
			new = s.pdReady
		}
		if gpp.CompareAndSwap(old, new) {
			if old == s.pdWait || old == nil {
				return nil // it has not parked, and will see it
			}
			*delta--
			return old
		}
	}
}

func netpollReadDeadline(mp *M, arg any, seq uint64, _ int64) {
	arg.(*PollDesc).deadline(mp, seq, PollRead)
}

func netpollWriteDeadline(mp *M, arg any, seq uint64, _ int64) {
	arg.(*PollDesc).deadline(mp, seq, PollWrite)
}

// deadline is called when one has passed. Go: runtime/netpoll.go netpolldeadlineimpl.
func (pd *PollDesc) deadline(mp *M, seq uint64, mode PollMode) {
	lock(mp, &pd.lock)
	if mode == PollRead && seq != pd.rseq || mode == PollWrite && seq != pd.wseq {
		unlock(mp, &pd.lock) // changed while we came here, or the descriptor is another one
		return
	}
	if mode == PollRead {
		pd.rd, pd.rrun = -1, false
	} else {
		pd.wd, pd.wrun = -1, false
	}
	pd.publishInfo()
	delta := int32(0)
	gp := pd.netpollunblock(mode, false, &delta)
	unlock(mp, &pd.lock)
	netpollgoready(mp, gp, nil, delta)
}

// netpoll asks the platform what has become ready; it waits as long as delay says. The Gs in the result wait still; delta is for
// netpollAdjustWaiters, after they have been made runnable. Go: runtime/netpoll_epoll.go netpoll, netpoll.go netpollready.
func (s *Sched) netpoll(mp *M, delay int64) (toRun gList, delta int32) {
	if mp.pollEvents == nil {
		mp.pollEvents = make([]platform.PollEvent, 128)
	}
	n := s.plat.Netpoll(delay, mp.pollEvents)
	for _, ev := range mp.pollEvents[:n] {
		table := *s.pollcache.table.Load()
		pd := table[uint32(ev.Data)]
		if pd.seq.Load() != uint32(ev.Data>>32) {
			continue // of a descriptor that is closed
		}
		pd.setEventErr(ev.Mode&platform.Err != 0, uint32(ev.Data>>32))
		if ev.Mode&platform.Read != 0 {
			if gp := pd.netpollunblock(PollRead, true, &delta); gp != nil {
				toRun.push(gp)
			}
		}
		if ev.Mode&platform.Write != 0 {
			if gp := pd.netpollunblock(PollWrite, true, &delta); gp != nil {
				toRun.push(gp)
			}
		}
	}
	return toRun, delta
}

// setEventErr notes whether an event of the descriptor seq is an error. The PollDesc may be another descriptor's by now, which must not get it: so the number is in
// the same word. (One that is only taken to be ready tries in vain, and waits again.) Go: runtime/netpoll.go (*pollDesc).setEventErr.
func (pd *PollDesc) setEventErr(b bool, seq uint32) {
	for {
		old := pd.info.Load()
		new := old &^ pollEventErr
		if b {
			new |= pollEventErr
		}
		other := old&^(pollSeq-1) != seq*pollSeq && pd.s.mutant != mutantLateEventErr
		if old == new || other || pd.info.CompareAndSwap(old, new) {
			return
		}
	}
}

// alloc takes a free PollDesc or makes one. Go: runtime/netpoll.go (*pollCache).alloc.
func (c *pollCache) alloc(mp *M) *PollDesc {
	lock(mp, &c.lock)
	pd := c.first
	if pd != nil {
		c.first = pd.link
	} else {
		var table []*PollDesc
		if t := c.table.Load(); t != nil {
			table = *t
		}
		pd = &PollDesc{s: mp.s, index: uint32(len(table))}
		pd.rt.Init(netpollReadDeadline, pd)
		pd.wt.Init(netpollWriteDeadline, pd)
		table = append(table, pd) // never changes what an older slice shows
		c.table.Store(&table)
	}
	unlock(mp, &c.lock)
	return pd
}

// Go: runtime/netpoll.go (*pollCache).free.
func (c *pollCache) free(mp *M, pd *PollDesc) {
	pd.info.Store(pd.seq.Add(1) * pollSeq)
	lock(mp, &c.lock)
	pd.link = c.first
	c.first = pd
	unlock(mp, &c.lock)
}
