package sim

// This file implements signals: a test raises them, or a real platform does.

import (
	"math/bits"
	"sync/atomic"

	"minigo/sched/platform"
)

type signals struct {
	// Source, if not nil, catches the signals of the process for the simulated machine. A run that gets one does not follow from its seed.
	Source platform.Signaler

	handler func(sig uint32)
	enabled uint64 // bit n-1: signal n
	ignored uint64
	raised  atomic.Uint64 // not yet handled
}

// Raise makes a signal arrive. It may be called on any thread of the host.
func (s *Sim) Raise(sig uint32) {
	s.raised.Or(1 << (sig - 1))
	s.poke()
}

// Pid is above what systems give out.
func (s *Sim) Pid() int { return 1<<22 + 1 }

// Kill raises a signal that is caught, and drops one that is ignored.
func (s *Sim) Kill(sig uint32) bool {
	bit := uint64(1) << (sig - 1)
	if sig-1 >= 64 || (s.enabled|s.ignored)&bit == 0 {
		return false
	}
	s.Raise(sig)
	return true
}

// handleSignals runs the handler for what has arrived, on a thread of its own.
func (s *Sim) handleSignals() {
	arrived := s.raised.Swap(0) & s.enabled
	if arrived == 0 {
		return
	}
	s.start(func() {
		for ; arrived != 0; arrived &= arrived - 1 {
			s.handler(uint32(bits.TrailingZeros64(arrived)) + 1)
		}
	})
}

// Sigenable catches a signal.
func (s *Sim) Sigenable(sig uint32, handler func(sig uint32)) {
	s.handler = handler
	s.enabled |= 1 << (sig - 1)
	s.ignored &^= 1 << (sig - 1)
	if s.Source != nil {
		s.Source.Sigenable(sig, s.Raise)
	}
}

// Sigdisable catches a signal no more.
func (s *Sim) Sigdisable(sig uint32) {
	s.enabled &^= 1 << (sig - 1)
	s.ignored &^= 1 << (sig - 1)
	if s.Source != nil {
		s.Source.Sigdisable(sig)
	}
}

// Sigignore makes a signal do nothing.
func (s *Sim) Sigignore(sig uint32) {
	s.enabled &^= 1 << (sig - 1)
	s.ignored |= 1 << (sig - 1)
	if s.Source != nil {
		s.Source.Sigignore(sig)
	}
}

// Sigignored reports whether a signal did nothing before the program said so.
func (s *Sim) Sigignored(sig uint32) bool { return s.Source != nil && s.Source.Sigignored(sig) }

// Sigfini ends what Sigenable has begun.
func (s *Sim) Sigfini() {
	if s.Source != nil {
		s.Source.Sigfini()
	}
}
