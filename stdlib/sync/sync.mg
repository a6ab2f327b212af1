// Package sync has locks and what is built on them.
package sync

import "sync/atomic"

// This file has Locker, Mutex, RWMutex and the semaphores under them.

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

type noCopy struct{}

// fatal ends the program: the error cannot be recovered from.
func fatal(text string)

// semacquire waits until *s > 0 and decrements it.
func semacquire(s *uint32)

// semacquireRWMutexR and semacquireRWMutex are semacquire for the readers and the writers of an RWMutex.
func semacquireRWMutexR(s *uint32)
func semacquireRWMutex(s *uint32)

// semacquireWaitGroup is semacquire for WaitGroup.Wait.
func semacquireWaitGroup(s *uint32)

// semrelease increments *s and wakes one who waits.
func semrelease(s *uint32)

// A mutex is the state of a Mutex.
type mutex struct {
	state int32
	sema  uint32
}

// A Mutex is a mutual exclusion lock.
type Mutex struct {
	_  noCopy
	mu mutex
}

// tryLock locks m if nobody has it; lock waits for it.
func tryLock(m *mutex) bool
func lock(m *mutex)

// unlock unlocks m, and reports whether it was handed to a goroutine that is to run at once.
func unlock(m *mutex) (handed bool)

// goyield lets the other goroutines of this P run.
func goyield()

// Lock locks m.
func (m *Mutex) Lock() {
	if !tryLock(&m.mu) {
		lock(&m.mu)
	}
}

// TryLock tries to lock m and reports whether it did.
func (m *Mutex) TryLock() bool { return tryLock(&m.mu) }

// Unlock unlocks m.
func (m *Mutex) Unlock() {
	if unlock(&m.mu) {
		goyield()
	}
}

const rwmutexMaxReaders = 1 << 30

// A RWMutex can be held by any number of readers or by one writer.
//
// Go: sync/rwmutex.go RWMutex (go1.26)
type RWMutex struct {
	w           Mutex        // held by a writer
	writerSem   uint32       // a writer waits for readers to leave
	readerSem   uint32       // readers wait for a writer to leave
	readerCount atomic.Int32 // readers; less rwmutexMaxReaders while a writer waits or writes
	readerWait  atomic.Int32 // readers that the writer waits for
}

// RLock locks rw for reading.
func (rw *RWMutex) RLock() {
	if rw.readerCount.Add(1) < 0 {
		semacquireRWMutexR(&rw.readerSem)
	}
}

// TryRLock tries to lock rw for reading and reports whether it did.
func (rw *RWMutex) TryRLock() bool {
	for {
		c := rw.readerCount.Load()
		if c < 0 {
			return false
		}
		if rw.readerCount.CompareAndSwap(c, c+1) {
			return true
		}
	}
}

// RUnlock undoes one RLock.
func (rw *RWMutex) RUnlock() {
	if r := rw.readerCount.Add(-1); r < 0 {
		if r+1 == 0 || r+1 == -rwmutexMaxReaders {
			fatal("sync: RUnlock of unlocked RWMutex")
		}
		if rw.readerWait.Add(-1) == 0 {
			semrelease(&rw.writerSem)
		}
	}
}

// Lock locks rw for writing.
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	r := rw.readerCount.Add(-rwmutexMaxReaders) + rwmutexMaxReaders
	if r != 0 && rw.readerWait.Add(r) != 0 {
		semacquireRWMutex(&rw.writerSem)
	}
}

// TryLock tries to lock rw for writing and reports whether it did.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !rw.readerCount.CompareAndSwap(0, -rwmutexMaxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

// Unlock unlocks rw for writing.
func (rw *RWMutex) Unlock() {
	r := rw.readerCount.Add(rwmutexMaxReaders)
	if r >= rwmutexMaxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for range r {
		semrelease(&rw.readerSem)
	}
	rw.w.Unlock()
}

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return &rlocker{rw} }

type rlocker struct{ rw *RWMutex }

func (r *rlocker) Lock()   { r.rw.RLock() }
func (r *rlocker) Unlock() { r.rw.RUnlock() }
