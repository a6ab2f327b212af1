package gsync

// This file implements operations on a channel's buffer that are so short that an embedder's loop does them in place: with room for the
// element, or an element in the buffer, and nobody to be woken. There is no call in them.
//
// The embedder asks HasRoom or HasElem, and takes the lock by TryLock; asks again, moves the element, and releases it by TryUnlock. If one of the
// four says no it goes on with the operation as a whole, after UnlockSlow if it has the lock. Between TryLock and TryUnlock it calls nothing.
//
// They are for channels with Short set, whose elements are moved slot by slot, and only for who need not be simulated: there is no point between their steps.

import (
	"unsafe"

	"minigo/sched"
)

// TryLock takes the channel's lock if it is free.
func (c *hchan) TryLock() bool { return c.lock.TryLock() }

// TryUnlock releases the lock if nobody sleeps for it.
func (c *hchan) TryUnlock() bool { return c.lock.TryUnlock() }

// UnlockSlow releases the lock.
func (c *hchan) UnlockSlow(mp *sched.M) { mp.UnlockTried(&c.lock) }

// HasRoom reports whether an element may be put into the buffer, or without the lock whether it was so a moment ago.
func (c *hchan) HasRoom() bool { return c.qcount < c.dataqsiz && c.recvq.first == nil && !c.closed }

// HasElem reports whether one may be taken out of it, or without the lock whether it was so a moment ago.
func (c *hchan) HasElem() bool { return c.qcount > 0 && c.sendq.first == nil }

// Full reports, without the lock, whether there was a moment at which TrySend would have been in vain: it had not been closed, and nobody waited to receive, and
// there was no room. A closed channel never becomes full, so two looks will do.
// Go: runtime/chan.go full (go1.26).
func (c *hchan) Full() bool { return !c.closed && c.recvq.first == nil && c.qcount == c.dataqsiz }

// Count is the number of elements in the buffer, without the lock. Of a timer's channel the program is not to see it.
func (c *hchan) Count() int { return c.qcount }

// Size is the number of elements that the buffer has room for.
func (c *hchan) Size() int { return c.dataqsiz }

// Width is the number of Ts in an element.
func (c *hchan) Width() uintptr { return uintptr(c.width) }

// The buffer, and of the next element to be put in and of the first one their numbers, each Width Ts behind the one before. The lock is held. They are small
// enough to be put in place in a function of any size.
func (c *hchan) Elems() unsafe.Pointer { return c.elems }
func (c *hchan) Sendx() uintptr        { return uintptr(c.sendx) }
func (c *hchan) Recvx() uintptr        { return uintptr(c.recvx) }

// Sent counts an element that has been put at Sendx, but for Add.
func (c *hchan) Sent() {
	i := c.sendx + 1
	if i == c.dataqsiz {
		i = 0
	}
	c.sendx = i
}

// Received counts an element that has been taken from Recvx, where nothing is left, but for Add.
func (c *hchan) Received() {
	i := c.recvx + 1
	if i == c.dataqsiz {
		i = 0
	}
	c.recvx = i
}

// Add changes the number of elements, and returns it. If there is one now, or none and the channel is not closed, Flip follows.
func (c *hchan) Add(n int) int {
	c.qcount += n
	return c.qcount
}

// Closed reports whether the channel is closed. The lock is held.
func (c *hchan) Closed() bool { return c.closed }

// Flip changes what Readable reports. The lock is held, and its release makes the store known as an atomic store would, which costs as much as the
// lock does. The race detector, which knows the rule only for atomic stores, does not see it.
//
//go:norace
func (c *hchan) Flip() { *(*uint32)(unsafe.Pointer(&c.readable)) += isReadable }
