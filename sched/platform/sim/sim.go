// Package sim is the platform on which the scheduler is tested: threads run one at a time, in an order drawn from a
// seed, and time is virtual. The same seed gives the same run.
//
// A thread is a coroutine. It gives up the baton where it sleeps, and at some of the points that the scheduler marks: at
// locks, unlocks, notes and queue operations. Switches only between the time slices of Gs would hide most of the races that there are.
//
// Time goes on by a little at each point, and by what a G says it has computed; for that long its thread is busy, as a
// thread on a processor of its own would be. When all threads sleep or are busy, time jumps to the first that wakes.
package sim

import (
	"errors"
	"fmt"
	"sync/atomic"
	"time"
	"unsafe"

	"minigo/sched/platform"
)

// A Sim is a machine with as many processors as there are threads.
type Sim struct {
	rand    uint64
	now     int64
	threads []*thread // that have not ended, in the order of their start
	current *thread
	futexes map[*atomic.Uint32][]*thread // who sleeps on what, in the order of arrival
	switchN uint32                       // one point in so many switches threads
	steps   int

	// MaxSwitches is how many switches of threads a run may take; 0: any number.
	MaxSwitches int

	// Heap, if not nil, is the size of the process's heap, for the memory limit. A run that reaches the limit does not follow from its seed.
	Heap func() uint64

	// OnAdvance, if not nil, is called before time goes on, with the world as it was all that time.
	OnAdvance func(from, to int64)

	poller
	signals
	net  network
	todo atomic.Pointer[func()] // of Do

	outside chan struct{} // something has been raised, or given to Do
}

var (
	_ platform.Platform  = (*Sim)(nil)
	_ platform.Simulator = (*Sim)(nil)
	_ platform.Process   = (*Sim)(nil)
)

// A thread sleeps if it is on a futex's list, or busy or napping until wake, or it is ready.
type thread struct {
	id     int
	resume func() (struct{}, bool)
	stop   func()
	yield  func(struct{}) bool
	ready  bool
	futex  *atomic.Uint32 // nil if it sleeps on none
	wake   int64          // when it wakes by itself; 0: never
	ended  bool
}

// threadExit is what ExitThread panics with, and sleep when all is over.
type threadExit struct{}

// New returns a machine whose choices follow from seed.
func New(seed uint64) *Sim {
	s := &Sim{
		rand:        seed*0x9e3779b97f4a7c15 + 1,
		now:         1,
		futexes:     map[*atomic.Uint32][]*thread{},
		MaxSwitches: 1_000_000,
		outside:     make(chan struct{}, 1),
	}
	// Some seeds switch at every second point, some rarely: bugs need one or the other.
	s.switchN = 2 + uint32(s.next()%14)
	return s
}

// next draws a number (splitmix64).
func (s *Sim) next() uint64 {
	s.rand += 0x9e3779b97f4a7c15
	z := s.rand
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// errStuck says that no thread can go on.
var errStuck = errors.New("simulation: all threads are asleep")

// Do calls fn on a thread of its own: the first that is given, if another one comes before its turn. When that is nobody can repeat.
func (s *Sim) Do(fn func()) {
	s.todo.CompareAndSwap(nil, &fn)
	s.poke()
}

// poke ends Await.
func (s *Sim) poke() {
	select {
	case s.outside <- struct{}{}:
	default:
	}
}

// Await waits, in the host's time, for what comes from outside: a signal, or a call of Do. It does not if another thread is going to do something.
func (s *Sim) Await() {
	for _, t := range s.threads {
		if t != s.current && (t.ready || t.wake != 0) {
			return
		}
	}
	for s.raised.Load() == 0 && s.todo.Load() == nil {
		<-s.outside
	}
}

// Block calls fn on a thread of the host, and waits for it. When something comes from outside the others go on: from then on, a millisecond for each that
// fn still takes.
func (s *Sim) Block(fn func()) {
	done := make(chan struct{})
	go func() {
		fn()
		close(done)
	}()
	for s.raised.Load() == 0 && s.todo.Load() == nil {
		select {
		case <-done:
			return
		case <-s.outside:
		}
	}
	for {
		select {
		case <-done:
			return
		case <-time.After(time.Millisecond):
			s.Advance(1e6)
		}
	}
}

// Main runs fn as the first thread, and all others until fn has returned: then they end where they are.
func (s *Sim) Main(fn func()) error {
	defer s.stop()
	main := s.start(fn)
	for !main.ended {
		t := s.pick()
		if t == nil {
			return errStuck
		}
		if s.steps++; s.steps > s.MaxSwitches && s.MaxSwitches > 0 {
			return fmt.Errorf("simulation: no end after %d switches", s.MaxSwitches)
		}
		s.current = t
		t.resume()
		if s.raised.Load() != 0 {
			s.handleSignals()
		}
		if fn := s.todo.Swap(nil); fn != nil {
			s.start(*fn)
		}
		if t.ended {
			s.remove(t)
		}
	}
	return nil
}

// pick chooses the next thread among those that are ready. If there is none, time jumps.
func (s *Sim) pick() *thread {
	for {
		s.wakeDue()
		s.net.deliver()
		n := 0
		var chosen *thread
		for _, t := range s.threads {
			if t.ready {
				if n++; s.next()%uint64(n) == 0 {
					chosen = t
				}
			}
		}
		if chosen != nil {
			return chosen
		}
		first := s.net.arrival()
		for _, t := range s.threads {
			if t.wake != 0 && (first == 0 || t.wake < first) {
				first = t.wake
			}
		}
		if first == 0 {
			return nil
		}
		s.setTime(first)
	}
}

// wakeDue makes ready whose time has come.
func (s *Sim) wakeDue() {
	for _, t := range s.threads {
		if t.wake != 0 && t.wake <= s.now {
			s.makeReady(t)
		}
	}
}

func (s *Sim) makeReady(t *thread) {
	if t.futex != nil {
		list := s.futexes[t.futex]
		for i, t2 := range list {
			if t2 == t {
				s.setFutex(t.futex, append(list[:i:i], list[i+1:]...))
				break
			}
		}
	}
	t.futex, t.wake, t.ready = nil, 0, true
}

func (s *Sim) setFutex(addr *atomic.Uint32, list []*thread) {
	if len(list) == 0 {
		delete(s.futexes, addr)
	} else {
		s.futexes[addr] = list
	}
}

func (s *Sim) setTime(t int64) {
	if t <= s.now {
		return
	}
	if s.OnAdvance != nil {
		s.OnAdvance(s.now, t)
	}
	s.now = t
}

func (s *Sim) remove(t *thread) {
	for i, t2 := range s.threads {
		if t2 == t {
			s.threads = append(s.threads[:i], s.threads[i+1:]...)
			return
		}
	}
}

func (s *Sim) start(fn func()) *thread {
	t := &thread{id: len(s.threads), ready: true}
	t.resume, t.stop = Pull(func(yield func(struct{}) bool) {
		t.yield = yield
		defer func() {
			t.ended = true
			if r := recover(); r != nil {
				if _, ok := r.(threadExit); !ok {
					panic(r)
				}
			}
		}()
		fn()
	})
	s.threads = append(s.threads, t)
	return t
}

// stop ends all threads: a coroutine that waits for ever would keep all that it knows.
func (s *Sim) stop() {
	for _, t := range s.threads {
		s.current = t
		t.stop()
	}
	s.threads = nil
}

// sleep gives up the baton.
func (s *Sim) sleep() {
	if !s.current.yield(struct{}{}) {
		panic(threadExit{})
	}
}

// NewOSProc starts a thread.
func (s *Sim) NewOSProc(fn func()) { s.start(fn) }

// NewMonitor starts a thread.
func (s *Sim) NewMonitor(fn func()) { s.start(fn) }

// ExitThread unwinds the thread. Code between it and the thread's start must not swallow the panic.
func (s *Sim) ExitThread() { panic(threadExit{}) }

// Nanotime costs a little time, so that a loop that waits for a time to come ends.
func (s *Sim) Nanotime() int64 {
	s.setTime(s.now + 1)
	return s.now
}

// Time begins with a fixed day.
func (s *Sim) Time() (sec int64, nsec int32, mono int64) {
	const epoch = 1257894000 // 2009-11-10 23:00:00 UTC
	now := s.Nanotime()
	return epoch + now/1e9, int32(now % 1e9), now
}

// FutexSleep never wakes for no reason: that is left to the real platform.
func (s *Sim) FutexSleep(addr *atomic.Uint32, val uint32, ns int64) {
	if addr.Load() != val {
		return
	}
	t := s.current
	t.ready = false
	t.futex = addr
	if ns >= 0 {
		t.wake = max(s.now+ns, s.now+1)
	}
	s.futexes[addr] = append(s.futexes[addr], t)
	s.sleep()
}

// FutexWakeup wakes any cnt of those that sleep: the real one promises no order.
func (s *Sim) FutexWakeup(addr *atomic.Uint32, cnt uint32) {
	for ; cnt > 0; cnt-- {
		list := s.futexes[addr]
		if len(list) == 0 {
			return
		}
		s.makeReady(list[s.next()%uint64(len(list))])
	}
}

// Usleep lets others run for some microseconds.
func (s *Sim) Usleep(usec uint32) { s.Advance(int64(usec) * 1000) }

// Osyield lets another thread run.
func (s *Sim) Osyield() {
	s.setTime(s.now + 10)
	s.sleep()
}

// Procyield has nothing to do: no other thread runs meanwhile. They come in at the points around it.
func (s *Sim) Procyield(uint32) {}

// Seed follows from the seed.
func (s *Sim) Seed() uint64 { return s.next() }

// Procs has nothing to do: each thread has a processor.
func (s *Sim) Procs(int) {}

// HeapBytes is what Heap says.
func (s *Sim) HeapBytes() uint64 {
	if s.Heap == nil {
		return 0
	}
	return s.Heap()
}

// SysUnused makes no difference.
func (s *Sim) SysUnused(unsafe.Pointer, uintptr) {}

// Point may let another thread come in between.
func (s *Sim) Point() {
	r := s.next()
	s.setTime(s.now + 1 + int64(r>>60))
	if uint32(r)%s.switchN == 0 {
		s.sleep()
	}
}

// Advance lets others run while the calling thread computes.
func (s *Sim) Advance(ns int64) {
	if ns <= 0 {
		return
	}
	t := s.current
	t.ready = false
	t.wake = s.now + ns
	s.sleep()
}

// Now is the virtual time; to look at it costs nothing.
func (s *Sim) Now() int64 { return s.now }
