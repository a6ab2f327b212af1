package gsync

// This file implements the caches of the Ps, from which sudogs and waiters come without a lock, and what is behind them.

import (
	"sync/atomic"

	"minigo/sched"
)

// A cache is what a P keeps for this package. Only the M that has the P uses it.
// Go: runtime/runtime2.go p (sudogcache). Differs: a P that procresize destroys keeps it, for when it comes back.
type cache struct {
	central *central

	sudogs  pool[sudog]
	waiters pool[waiter]

	chanid, chanidend uint64 // channel ids that are this P's to give

	order sel // for select; see there
	cases any // *[]Case[T]
}

// central is what the Sched keeps for this package.
type central struct {
	elem   any // a nil *T, for the T of all channels
	mutant mutant

	chanidgen atomic.Uint64

	sudogs  centralPool[sudog]
	waiters centralPool[waiter]

	sema   semTable // who waits for a semaphore
	notify semTable // who waits at a notify list
}

// Init prepares s, before it runs, for this package: its channels will be Chan[T]s.
func Init[T any](s *sched.Sched) {
	ct := &central{elem: (*T)(nil)}
	ct.sema.one, ct.notify.one = s.Simulated(), s.Simulated()
	s.SyncCentral = ct
}

func centralOf(mp *sched.M) *central { return mp.Sched().SyncCentral.(*central) }

func cacheOf(mp *sched.M) *cache {
	if pc, ok := mp.P().SyncCache.(*cache); ok {
		return pc
	}
	pc := &cache{central: centralOf(mp)}
	mp.P().SyncCache = pc
	return pc
}

const (
	poolSize    = 128     // what a P keeps of a kind, as in Go
	centralSize = 1 << 14 // what the Sched keeps: the others are the host collector's. Go drops all of them at each collection.
)

// A pool holds what one P has to give.
type pool[E any] struct{ free []*E }

// A centralPool holds what is left over from the Ps.
type centralPool[E any] struct {
	lock sched.Mutex
	free []*E
}

// get takes one; if there is none it takes over some from ct. It returns nil if a new one is to be made.
// Go: runtime/proc.go acquireSudog.
func (p *pool[E]) get(mp *sched.M, ct *centralPool[E]) *E {
	if len(p.free) == 0 {
		if p.free == nil {
			p.free = make([]*E, 0, poolSize)
		}
		mp.Lock(&ct.lock)
		p.free, ct.free = moveLast(p.free, ct.free, min(poolSize/2, len(ct.free)))
		mp.Unlock(&ct.lock)
		if len(p.free) == 0 {
			return nil
		}
	}
	last := len(p.free) - 1
	e := p.free[last]
	p.free[last] = nil
	p.free = p.free[:last]
	return e
}

// put gives one back; if there are many, half of them go to ct. Go: runtime/proc.go releaseSudog.
func (p *pool[E]) put(mp *sched.M, ct *centralPool[E], e *E) {
	if len(p.free) == poolSize {
		mp.Lock(&ct.lock)
		n := min(poolSize/2, centralSize-len(ct.free))
		ct.free, p.free = moveLast(ct.free, p.free, n)
		mp.Unlock(&ct.lock)
		if n < poolSize/2 {
			clear(p.free[poolSize/2:])
			p.free = p.free[:poolSize/2]
		}
	}
	p.free = append(p.free, e)
}

// moveLast moves the last n of src to dst.
func moveLast[E any](dst, src []*E, n int) (newDst, newSrc []*E) {
	i := len(src) - n
	dst = append(dst, src[i:]...)
	clear(src[i:])
	return dst, src[:i]
}
