package gsync

// This file implements the answer to what a G waits for, for those who explain it when the run has ended or the world is stopped.

import (
	"unsafe"

	"minigo/sched"
)

// A Wait is one thing that a parked G waits for: a channel, or a word of a semaphore or a notify list. A select has one for each case.
type Wait struct {
	Chan unsafe.Pointer // the *Chan[T]; nil: Addr
	Addr unsafe.Pointer
	Send bool
	Made uint32 // what Chan.Made was set to
	Cap  int
}

// Waits lists what the parked gp waits for; nothing if that is not this package's affair, or if it is a nil channel.
func Waits(gp *sched.G) (ws []Wait) {
	switch gp.WaitReason() {
	case sched.WaitChanReceive, sched.WaitChanSend, sched.WaitSelect:
		for sg := (*sudog)(gp.Waiting); sg != nil; sg = sg.waitlink {
			ws = append(ws, Wait{Chan: unsafe.Pointer(sg.c), Send: sg.send, Made: sg.c.Made, Cap: sg.c.dataqsiz})
		}
	case sched.WaitSemacquire, sched.WaitSyncCondWait, sched.WaitSyncMutexLock, sched.WaitSyncRWMutexRLock, sched.WaitSyncRWMutexLock, sched.WaitSyncWaitGroupWait:
		if w := (*waiter)(gp.Waiting); w != nil {
			ws = append(ws, Wait{Addr: w.addr})
		}
	}
	return ws
}

// Own lists what this package uses for those who wait, among gs: one leads from there to all others. It may be called when Run has returned.
func Own(s *sched.Sched, gs []*sched.G) []unsafe.Pointer {
	ct, _ := s.SyncCentral.(*central)
	list := []unsafe.Pointer{unsafe.Pointer(ct)}
	for _, gp := range gs {
		switch gp.WaitReason() {
		case sched.WaitChanReceive, sched.WaitChanSend, sched.WaitSelect:
			for sg := (*sudog)(gp.Waiting); sg != nil; sg = sg.waitlink {
				list = append(list, unsafe.Pointer(sg))
			}
		default:
			list = append(list, gp.Waiting)
		}
	}
	return list
}

// Untie empties the tables of those who wait at addresses, of a Sched that will not run again. It calls tie once for each address, with
// something that holds all who wait there.
func Untie(s *sched.Sched, tie func(addr, waiters unsafe.Pointer)) {
	ct, ok := s.SyncCentral.(*central)
	if !ok {
		return
	}
	for _, table := range []*semTable{&ct.sema, &ct.notify} {
		for i := range table.roots {
			untie(table.roots[i].root.treap, tie)
			table.roots[i].root.treap = nil
		}
	}
}

// untie takes a tree apart: its nodes hold each other.
func untie(w *waiter, tie func(addr, waiters unsafe.Pointer)) {
	if w == nil {
		return
	}
	prev, next := w.prev, w.next
	w.parent, w.prev, w.next = nil, nil, nil
	tie(w.addr, unsafe.Pointer(w))
	untie(prev, tie)
	untie(next, tie)
}
