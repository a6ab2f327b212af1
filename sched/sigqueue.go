package sched

// This file implements the queue between those who catch signals, threads that are no M, and the goroutine of os/signal.
//
// Go: runtime/sigqueue.go (go1.26).

import (
	"math/bits"
	"sync/atomic"
	"unsafe"

	"minigo/sched/trace"
)

// The states of a sigQueue. Go: runtime/sigqueue.go sigIdle.
const (
	sigIdle      = iota // no new signals, and nobody waits
	sigReceiving        // a G is parked in SignalRecv: there are no new signals
	sigSending          // mask may have new signals, and nobody waits
)

// A sigQueue is a set of signals that have arrived; bit n-1 is signal n. Who adds to it and who waits agree on the state by compare-and-swap
// alone. Differs: the receiver is a parked G, and not a thread that sleeps on a note.
type sigQueue struct {
	mask    atomic.Uint64 // have arrived
	wanted  atomic.Uint64 // the program has asked for them
	ignored atomic.Uint64 // the program has asked that nothing be done
	state   atomic.Uint32
	inuse   atomic.Bool // the program has asked for signals: one may always come
	left    uint64      // were ignored when the process began, and are left so
	recv    uint64      // taken from mask, not yet returned by SignalRecv
	gp      *G          // the G that waits, while the state is sigReceiving
}

// numSig is the number of the highest signal. Go: runtime/os_linux_generic.go _NSIG.
const numSig = 64

func sigBit(sig uint32) uint64 {
	if sig == 0 || sig > numSig {
		return 0
	}
	return 1 << (sig - 1)
}

// sighandler is called for each signal that arrives, on a thread that is no M. What the program does not want does what the Config
// says, and then, when it comes again, what it does by itself. Go: runtime/signal_unix.go sighandler.
func (s *Sched) sighandler(sig uint32) {
	if s.Sigsend(sig) {
		return
	}
	if act := s.cfg.Signals[sig]; act != nil {
		s.plat.Sigdisable(sig)
		act(s)
	}
}

// initsig catches the signals for which the Config has an action, but for those that are ignored, as SIGINT is of what a shell has started in the
// background, and SIGHUP by nohup. Go: runtime/signal_unix.go initsig, sigInstallGoHandler.
func (s *Sched) initsig() {
	for sig := range s.cfg.Signals {
		if s.plat.Sigignored(sig) {
			s.sig.left |= sigBit(sig)
		} else {
			s.plat.Sigenable(sig, s.sighandler)
		}
	}
}

// Sigsend queues a signal, and reports whether the program wants it. It may be called on any thread.
// Go: runtime/sigqueue.go sigsend (go1.26).
func (s *Sched) Sigsend(sig uint32) bool {
	q, bit := &s.sig, sigBit(sig)
	if q.wanted.Load()&bit == 0 {
		return false
	}
	if q.mask.Or(bit)&bit != 0 {
		return true // it waits already
	}
	for {
		switch q.state.Load() {
		case sigIdle:
			if q.state.CompareAndSwap(sigIdle, sigSending) {
				return true
			}
		case sigSending:
			return true
		case sigReceiving:
			gp := q.gp
			if q.state.CompareAndSwap(sigReceiving, sigIdle) {
				s.readyExternal(gp, trace.WhySignal)
				return true
			}
		}
	}
}

// SignalRecv takes a signal from the queue. If ok is false gp has been parked: the Task returns SwitchPark, and calls SignalRecv again.
// Only one G calls it. Go: runtime/sigqueue.go signal_recv (go1.26).
func (mp *M) SignalRecv(gp *G) (sig uint32, ok bool) {
	q := &mp.s.sig
	if q.recv == 0 {
		q.state.CompareAndSwap(sigSending, sigIdle)
		q.recv = q.mask.Swap(0)
	}
	if q.recv == 0 {
		mp.Gopark(gp, sigcommit, nil, WaitSignal)
		return 0, false
	}
	sig = uint32(bits.TrailingZeros64(q.recv)) + 1
	q.recv &= q.recv - 1
	return sig, true
}

// sigcommit parks gp, unless a signal has come in between.
func sigcommit(mp *M, gp *G, _ unsafe.Pointer) bool {
	q := &mp.s.sig
	q.gp = gp
	mp.point()
	if mp.s.mutant == mutantSigNoCheck {
		q.state.Store(sigReceiving)
		return true
	}
	return q.state.CompareAndSwap(sigIdle, sigReceiving)
}

// SignalPending reports whether signals have arrived that SignalRecv has not taken.
// Go: runtime/sigqueue.go signalWaitUntilIdle.
func (s *Sched) SignalPending() bool { return s.sig.state.Load() == sigSending }

// SignalEnable makes a signal come to SignalRecv. Go: runtime/sigqueue.go signal_enable.
func (s *Sched) SignalEnable(sig uint32) {
	q := &s.sig
	q.inuse.Store(true)
	q.wanted.Or(sigBit(sig))
	q.ignored.And(^sigBit(sig))
	s.plat.Sigenable(sig, s.sighandler)
}

// SignalDisable makes a signal do what it does in a program that asks for none. Go: runtime/sigqueue.go signal_disable.
func (s *Sched) SignalDisable(sig uint32) {
	s.sig.wanted.And(^sigBit(sig))
	if s.cfg.Signals[sig] != nil && s.sig.left&sigBit(sig) == 0 {
		s.plat.Sigenable(sig, s.sighandler)
	} else {
		s.plat.Sigdisable(sig)
	}
}

// SignalIgnore makes a signal do nothing. Go: runtime/sigqueue.go signal_ignore.
func (s *Sched) SignalIgnore(sig uint32) {
	q := &s.sig
	q.wanted.And(^sigBit(sig))
	q.ignored.Or(sigBit(sig))
	s.plat.Sigignore(sig)
}

// SignalIgnored reports whether a signal does nothing. Go: runtime/sigqueue.go signal_ignored.
func (s *Sched) SignalIgnored(sig uint32) bool {
	return s.sig.ignored.Load()&sigBit(sig) != 0 || s.plat.Sigignored(sig)
}
