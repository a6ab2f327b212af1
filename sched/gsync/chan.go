package gsync

// This file implements channels.
//
// Invariants, under the channel's lock:
//
//	INV-queues:   at least one of sendq and recvq is empty, but for a select that sends and receives on one channel, and for
//	              sudogs of selects that have been woken elsewhere and not yet taken themselves out.
//	INV-buffered: if there is something in the buffer nobody waits to receive; if there is room nobody waits to send.
//
// So a sender that finds a receiver waiting hands the element over and does not touch the buffer, and a receiver that finds
// a sender waiting knows that the buffer is full, or has no slot.

import (
	"cmp"
	"sync/atomic"
	"unsafe"

	"minigo/sched"
)

// hchan is a channel without its elements. Go: runtime/chan.go hchan (go1.26).
//
// The first cache line is what operations change; the second is only read, so that who waits for the lock and who picks the next channel of a
// select do not take the first one away from who works on it. A Chan is smaller than its size class, and so begins at a line.
type hchan struct {
	lock     sched.Mutex
	readable atomic.Uint32 // see isReadable and note; written under the lock
	qcount   int           // elements in the buffer
	sendx    int
	recvx    int
	recvq    waitq
	sendq    waitq

	closed   bool
	timer    bool // it is a timerChan's
	mutant   mutant
	Short    bool           // the embedder's: it uses what short.go has
	Made     uint32         // the embedder's: where it was made
	id       uint64         // the order in which select locks
	width    uint32         // Ts in an element
	Refs     uint32         // the embedder's: a bit for each T of an element of a Short channel that is to be copied whole
	dataqsiz int            // elements that the buffer has room for
	elems    unsafe.Pointer // buf's
}

const _ = -(unsafe.Offsetof(hchan{}.closed) ^ 64) // the first cache line

// The bits of readable. Those above count how often isReadable has changed.
const (
	mustAsk    = 1 // the channel's timer may have to run first
	isReadable = 2 // qcount > 0, closed, or sendq is not empty
)

// A Chan is a channel; its elements are runs of Ts, all of one length, which may be 0. A nil *Chan is a nil channel.
type Chan[T any] struct {
	hchan
	buf []T // the ring
}

const (
	maxAlloc = 1 << 48 // bytes that no program could ever have. Go: runtime/malloc.go maxAlloc
	noLimit  = 1 << 36 // bytes that a buffer may have if the Sched has no limit: the host would die of too many
)

// NewChan makes a channel whose elements are width Ts, with a buffer for size of them. It fails with BadSize or OutOfMemory.
// Go: runtime/chan.go makechan.
func NewChan[T any](mp *sched.M, width, size int) (*Chan[T], Result) {
	pc := cacheOf(mp)
	if _, ok := pc.central.elem.(*T); !ok {
		panic("gsync: Init was called for another type") // a fault of the embedder
	}
	var t T
	bytes := uint64(width) * uint64(unsafe.Sizeof(t))
	switch {
	case size < 0 || bytes > 0 && uint64(size) > maxAlloc/bytes:
		return nil, BadSize
	case uint64(size)*bytes > cmp.Or(mp.Sched().MemLimit(), noLimit):
		return nil, OutOfMemory
	}
	c := new(Chan[T])
	c.init(mp, width, size)
	return c, Done
}

func (c *Chan[T]) init(mp *sched.M, width, size int) {
	pc := cacheOf(mp)
	c.width = uint32(width)
	c.dataqsiz = size
	c.mutant = pc.central.mutant
	if n := size * width; n > 0 {
		c.buf = make([]T, n)
		c.elems = unsafe.Pointer(unsafe.SliceData(c.buf))
	}
	if pc.chanid == pc.chanidend {
		const batch = 16
		pc.chanidend = pc.central.chanidgen.Add(batch)
		pc.chanid = pc.chanidend - batch
	}
	c.id = pc.chanid
	pc.chanid++
}

// A timerChan is the channel of a timer.
type timerChan[T any] struct {
	Chan[T]
	timer *sched.Timer
}

// NewTimerChan makes the channel of a timer: it has a buffer for one element, of which the program sees nothing. The timer runs when someone waits
// for it, or looks.
// Go: runtime/chan.go chanlen (go1.23 has made them so).
func NewTimerChan[T any](mp *sched.M, width int, t *sched.Timer) *Chan[T] {
	c := &timerChan[T]{timer: t}
	c.init(mp, width, 1)
	c.Chan.timer = true
	c.readable.Store(mustAsk)
	return &c.Chan
}

// timerOf is the timer of a channel that has one.
func (c *hchan) timerOf() *sched.Timer {
	return (*timerChan[struct{}])(unsafe.Pointer(c)).timer // whatever T is, a Chan has the same size
}

// slot is the i-th slot of the buffer.
func (c *Chan[T]) slot(i int) []T {
	w := int(c.width)
	return c.buf[i*w : i*w+w]
}

// note brings readable up to date. It is called before the lock is released by all who may have changed it.
func (c *hchan) note() {
	r := uint32(0)
	if c.qcount > 0 || c.closed || c.sendq.first != nil {
		r = isReadable
	}
	if c.readable.Load()&isReadable != r {
		c.Flip()
	}
}

// Send sends src, or parks. Go: runtime/chan.go chansend (go1.26).
func (c *Chan[T]) Send(mp *sched.M, gp *sched.G, src []T) Result {
	if c == nil {
		mp.Gopark(gp, nil, nil, sched.WaitChanSendNil)
		return Parked
	}
	mp.Lock(&c.lock)
	sg, r := c.send(src)
	if r != WouldBlock {
		c.finish(mp, sg)
		return r
	}
	es := acquireSudog[T](mp, gp, &c.hchan)
	es.send = true
	move(es.elem(), src)
	c.park(mp, gp, &c.sendq, &es.sudog, sched.WaitChanSend)
	return Parked
}

// TrySend sends src if that is possible at once: a select with one case and a default. It needs no G.
// Go: runtime/chan.go selectnbsend.
func (c *Chan[T]) TrySend(mp *sched.M, src []T) Result {
	if c == nil {
		return WouldBlock
	}
	mp.Lock(&c.lock)
	sg, r := c.send(src)
	c.finish(mp, sg)
	return r
}

// send is what can be done at once. c.lock is held. It may return a receiver that is to be woken.
func (c *Chan[T]) send(src []T) (*sudog, Result) {
	if c.closed {
		return nil, SendOnClosed
	}
	if sg := c.recvq.dequeue(); sg != nil { // direct hand-over
		move(elemOf[T](sg).elem(), src)
		sg.success = true
		return sg, Done
	}
	if c.qcount < c.dataqsiz {
		move(c.slot(c.sendx), src)
		c.sendx = c.after(c.sendx)
		c.qcount++
		c.note()
		return nil, Done
	}
	return nil, WouldBlock
}

// after is the slot after i.
func (c *hchan) after(i int) int {
	if i++; i == c.dataqsiz {
		return 0
	}
	return i
}

// Recv receives into dst, or parks. If the channel is closed and empty dst becomes zero, and the Result is Closed. dst may be nil.
// Go: runtime/chan.go chanrecv (go1.26).
func (c *Chan[T]) Recv(mp *sched.M, gp *sched.G, dst []T) Result {
	if c == nil {
		mp.Gopark(gp, nil, nil, sched.WaitChanReceiveNil)
		return Parked
	}
	if c.timer {
		c.timerOf().MaybeRunChan(mp)
	}
	mp.Lock(&c.lock)
	sg, r := c.recv(dst)
	if r != WouldBlock {
		c.finish(mp, sg)
		return r
	}
	es := acquireSudog[T](mp, gp, &c.hchan)
	c.park(mp, gp, &c.recvq, &es.sudog, sched.WaitChanReceive)
	return Parked
}

// Readable reports whether TryRecv would receive something, or find the channel closed, or wait for who is about to change that.
func (c *Chan[T]) Readable() bool { return c.readable.Load()&(isReadable|mustAsk) != 0 }

// Reading is Readable, with a number that becomes another one each time that Readable changes.
func (c *Chan[T]) Reading() (readable bool, n uint32) {
	n = c.readable.Load()
	return n&(isReadable|mustAsk) != 0, n
}

// TryRecv receives if that is possible at once. It needs no G. A channel from which nothing can be received costs no lock: many Gs may
// ask the same one, again and again, whether it has been closed.
// Go: runtime/chan.go selectnbrecv. Differs: Go looks at several words in a careful order; we have one that says it all.
func (c *Chan[T]) TryRecv(mp *sched.M, dst []T) Result {
	if c == nil || !c.Readable() {
		return WouldBlock
	}
	if c.timer {
		c.timerOf().MaybeRunChan(mp)
	}
	mp.Lock(&c.lock)
	sg, r := c.recv(dst)
	c.finish(mp, sg)
	return r
}

// recv is what can be done at once. c.lock is held. It may return a sender that is to be woken.
func (c *Chan[T]) recv(dst []T) (*sudog, Result) {
	if c.qcount == 0 && c.closed {
		zero(dst)
		return nil, Closed
	}
	if sg := c.sendq.dequeue(); sg != nil {
		src := elemOf[T](sg).elem()
		if c.dataqsiz == 0 {
			move(dst, src)
		} else { // the buffer is full: the first element is for us, and the sender's goes to its place, as the last
			slot := c.slot(c.recvx)
			move(dst, slot)
			move(slot, src)
			c.recvx = c.after(c.recvx)
			c.sendx = c.recvx
		}
		sg.success = true
		c.note()
		return sg, Done
	}
	if c.qcount > 0 {
		slot := c.slot(c.recvx)
		move(dst, slot)
		zero(slot)
		c.recvx = c.after(c.recvx)
		c.qcount--
		c.note()
		return nil, Done
	}
	return nil, WouldBlock
}

// finish releases the lock and wakes sg's G, if there is one.
func (c *hchan) finish(mp *sched.M, sg *sudog) {
	mp.Unlock(&c.lock)
	if sg != nil {
		wake(mp, sg)
	}
}

// wake makes ready the G of sg, which has been dequeued.
func wake(mp *sched.M, sg *sudog) {
	gp := sg.g
	gp.Param = unsafe.Pointer(sg) // for a select: which one it was
	mp.Goready(gp)
}

// park queues sg and parks its G; the lock is released when the G waits.
func (c *hchan) park(mp *sched.M, gp *sched.G, q *waitq, sg *sudog, reason sched.WaitReason) {
	gp.Waiting = unsafe.Pointer(sg)
	q.enqueue(sg)
	c.note()
	if c.timer {
		c.timerOf().BlockChan(mp)
	}
	if c.mutant == mutantUnlockBeforePark {
		mp.Unlock(&c.lock)
		mp.Gopark(gp, nil, nil, reason)
		return
	}
	mp.Goparkunlock(gp, &c.lock, reason)
}

// FinishSend is the second half of a Send that was Parked: Done or SendOnClosed.
func FinishSend[T any](mp *sched.M, gp *sched.G) Result {
	es := woken[T](gp)
	r := SendOnClosed
	if es.success {
		r = Done
	}
	releaseSudog(mp, es)
	return r
}

// FinishRecv is the second half of a Recv that was Parked: Done or Closed, with the element in dst, which may be nil.
func FinishRecv[T any](mp *sched.M, gp *sched.G, dst []T) Result {
	es := woken[T](gp)
	if es.c.timer && !es.isSelect {
		es.c.timerOf().UnblockChan(mp)
	}
	r := Closed
	if es.success {
		r = Done
		move(dst, es.elem())
	} else {
		zero(dst)
	}
	releaseSudog(mp, es)
	return r
}

func woken[T any](gp *sched.G) *elemSudog[T] {
	sg := (*sudog)(gp.Waiting)
	gp.Waiting = nil
	gp.Param = nil
	return elemOf[T](sg)
}

// Close closes the channel and wakes all who wait. Go: runtime/chan.go closechan (go1.26).
func (c *Chan[T]) Close(mp *sched.M) Result {
	if c == nil {
		return CloseOfNil
	}
	mp.Lock(&c.lock)
	if c.closed {
		mp.Unlock(&c.lock)
		return CloseOfClosed
	}
	c.closed = true
	var list *sudog // a stack, as Go's: linked by next
	for _, q := range [...]*waitq{&c.recvq, &c.sendq} {
		for sg := q.dequeue(); sg != nil; sg = q.dequeue() {
			sg.next = list
			list = sg
			if c.mutant == mutantCloseWakesOne {
				break
			}
		}
	}
	c.note()
	mp.Unlock(&c.lock)
	for list != nil {
		sg := list
		list = sg.next
		wake(mp, sg)
	}
	return Done
}

// Drain empties the buffer and reports whether there was something in it: for Stop and Reset of a timer.
func (c *Chan[T]) Drain(mp *sched.M) bool {
	if c.readable.Load()&isReadable == 0 {
		return false
	}
	mp.Lock(&c.lock)
	n := c.qcount
	clear(c.buf)
	c.qcount, c.sendx, c.recvx = 0, 0, 0
	c.note()
	mp.Unlock(&c.lock)
	return n > 0
}

// Len is the number of elements in the buffer. Go: runtime/chan.go chanlen.
func (c *Chan[T]) Len(mp *sched.M) int {
	if c == nil || c.timer {
		return 0
	}
	mp.Lock(&c.lock)
	n := c.qcount
	mp.Unlock(&c.lock)
	return n
}

// Cap is the number of elements that the buffer has room for. Go: runtime/chan.go chancap.
func (c *Chan[T]) Cap() int {
	if c == nil || c.timer {
		return 0
	}
	return c.dataqsiz
}
