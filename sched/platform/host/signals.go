package host

// This file implements the catching of signals, by the host's own package for it.

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// Signals catches the signals of this process.
type Signals struct {
	mu sync.Mutex
	ch chan os.Signal
}

// Sigenable catches a signal. The handlers of all signals are the same, and run on one thread.
func (s *Signals) Sigenable(sig uint32, handler func(sig uint32)) {
	n := syscall.Signal(sig)
	if n.String() == "urgent I/O condition" {
		return // it is how the host's scheduler preempts
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ch == nil {
		ch := make(chan os.Signal, 64)
		s.ch = ch
		go func() {
			for v := range ch {
				if n, ok := v.(syscall.Signal); ok {
					handler(uint32(n))
				}
			}
		}()
	}
	signal.Notify(s.ch, n)
}

// Sigdisable lets a signal do what it does by itself.
func (s *Signals) Sigdisable(sig uint32) { signal.Reset(syscall.Signal(sig)) }

// Sigignore makes a signal do nothing.
func (s *Signals) Sigignore(sig uint32) { signal.Ignore(syscall.Signal(sig)) }

// Sigignored reports whether a signal does nothing.
func (s *Signals) Sigignored(sig uint32) bool { return signal.Ignored(syscall.Signal(sig)) }

// Sigfini catches nothing any more.
func (s *Signals) Sigfini() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ch != nil {
		signal.Stop(s.ch)
		close(s.ch)
		s.ch = nil
	}
}
