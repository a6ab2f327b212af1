package gsync

// This file implements notify lists, which condition variables are made of.
//
// A list is two numbers of the program's: wait is the ticket of the next who comes to wait, notify of the next to be
// notified. A G takes its ticket before it unlocks the mutex, and waits after that; if it has been notified in between it does not wait.
// Go: runtime/sema.go notifyList (go1.26). Differs: Go's has a lock and a list in it; ours are in a table, as those of semaphores,
// so that a copied condition variable shares nothing.

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched"
)

// NotifyListAdd takes a ticket. Go: runtime/sema.go notifyListAdd.
func NotifyListAdd(wait *uint32) uint32 { return atomic.AddUint32(wait, 1) - 1 }

// NotifyListWait waits until ticket is notified. It returns Done or Parked; after Parked it is called again when the G runs again.
// Go: runtime/sema.go notifyListWait.
func NotifyListWait(mp *sched.M, gp *sched.G, notify *uint32, ticket uint32) Result {
	if w := (*waiter)(gp.Waiting); w != nil {
		gp.Waiting = nil
		releaseWaiter(mp, w)
		return Done
	}
	root := centralOf(mp).notify.rootFor(unsafe.Pointer(notify))
	mp.Lock(&root.lock)
	if less(ticket, atomic.LoadUint32(notify)) {
		mp.Unlock(&root.lock)
		return Done
	}
	w := acquireWaiter(mp, gp)
	w.addr = unsafe.Pointer(notify)
	w.ticket = ticket
	root.queue(mp, w, false)
	gp.Waiting = unsafe.Pointer(w)
	mp.Goparkunlock(gp, &root.lock, sched.WaitSyncCondWait)
	return Parked
}

// NotifyListNotifyAll notifies all tickets. Go: runtime/sema.go notifyListNotifyAll.
func NotifyListNotifyAll(mp *sched.M, wait, notify *uint32) {
	if atomic.LoadUint32(wait) == atomic.LoadUint32(notify) {
		return // nobody has come since the last time
	}
	root := centralOf(mp).notify.rootFor(unsafe.Pointer(notify))
	mp.Lock(&root.lock)
	list := root.dequeueAll(unsafe.Pointer(notify))
	// Who has a ticket and does not wait yet will see this.
	atomic.StoreUint32(notify, atomic.LoadUint32(wait))
	mp.Unlock(&root.lock)
	for list != nil {
		w := list
		list = w.waitlink
		w.waitlink = nil
		mp.Goready(w.g)
	}
}

// NotifyListNotifyOne notifies the oldest ticket that has not been. Go: runtime/sema.go notifyListNotifyOne.
func NotifyListNotifyOne(mp *sched.M, wait, notify *uint32) {
	if atomic.LoadUint32(wait) == atomic.LoadUint32(notify) {
		return
	}
	root := centralOf(mp).notify.rootFor(unsafe.Pointer(notify))
	mp.Lock(&root.lock)
	ticket := atomic.LoadUint32(notify)
	if ticket == atomic.LoadUint32(wait) {
		mp.Unlock(&root.lock)
		return
	}
	atomic.StoreUint32(notify, ticket+1)
	w := root.dequeueTicket(unsafe.Pointer(notify), ticket)
	mp.Unlock(&root.lock)
	if w != nil { // else its G does not wait yet, and will not
		mp.Goready(w.g)
	}
}

// dequeueTicket takes the waiter with the ticket, nil if there is none. It is nearly always the first: tickets are taken in order, but who
// has an older one may come to wait a little later.
func (root *semaRoot) dequeueTicket(addr unsafe.Pointer, ticket uint32) *waiter {
	first := *root.find(addr)
	if first == nil {
		return nil
	}
	if first.ticket == ticket {
		return root.dequeue(addr)
	}
	for p := first; p.waitlink != nil; p = p.waitlink {
		if w := p.waitlink; w.ticket == ticket {
			p.waitlink = w.waitlink
			if first.waittail == w {
				first.waittail = p
				if p == first {
					first.waittail = nil
				}
			}
			w.waitlink = nil
			return w
		}
	}
	return nil
}

// less compares tickets, which may have wrapped around. Go: runtime/sema.go less.
func less(a, b uint32) bool { return int32(a-b) < 0 }
