//go:build unix

package host

import (
	"syscall"
	"testing"
)

// TestCatchEarly: the early handler gets what comes before Sigenable, and none after; and it takes nobody's place who was there before.
func TestCatchEarly(t *testing.T) {
	const sig = uint32(syscall.SIGUSR1)
	var s Signals
	early, later := make(chan uint32), make(chan uint32)
	raise := func() {
		if err := syscall.Kill(syscall.Getpid(), syscall.Signal(sig)); err != nil {
			t.Fatal(err)
		}
	}
	s.CatchEarly(func(sig uint32) { early <- sig }, sig)
	raise()
	if got := <-early; got != sig {
		t.Errorf("caught %d, want %d", got, sig)
	}
	s.Sigenable(sig, func(sig uint32) { later <- sig })
	s.CatchEarly(func(sig uint32) { early <- sig }, sig)
	raise()
	select {
	case <-later:
	case <-early:
		t.Error("the early handler is still there")
	}
	s.Sigfini()
}

// TestCatchEarlyLeavesIgnored: what this process was told to ignore is left so.
func TestCatchEarlyLeavesIgnored(t *testing.T) {
	const sig = uint32(syscall.SIGUSR2)
	var s Signals
	s.Sigignore(sig)
	defer s.Sigdisable(sig)
	s.CatchEarly(func(uint32) { t.Error("caught") }, sig)
	if !s.Sigignored(sig) {
		t.Error("not ignored any more")
	}
}
