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
	mu      sync.Mutex
	ch      chan os.Signal
	handler func(sig uint32)
}

// Sigenable catches a signal. The handlers of all signals are the same, and run on one thread.
func (s *Signals) Sigenable(sig uint32, handler func(sig uint32)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.handler = handler
	s.enable(sig)
}

// CatchEarly catches signals, but those that are ignored, with a handler that holds until Sigenable is called.
func (s *Signals) CatchEarly(handler func(sig uint32), sigs ...uint32) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.handler != nil {
		return
	}
	s.handler = handler
	for _, sig := range sigs {
		if !s.Sigignored(sig) {
			s.enable(sig)
		}
	}
}

func (s *Signals) enable(sig uint32) {
	n := syscall.Signal(sig)
	if n.String() == "urgent I/O condition" {
		return // it is how the host's scheduler preempts
	}
	if s.ch == nil {
		s.ch = make(chan os.Signal, 64)
		go s.handle(s.ch)
	}
	signal.Notify(s.ch, n)
}

// handle hands on what is caught.
func (s *Signals) handle(ch <-chan os.Signal) {
	for v := range ch {
		s.mu.Lock()
		handler := s.handler
		s.mu.Unlock()
		if n, ok := v.(syscall.Signal); ok {
			handler(uint32(n))
		}
	}
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
