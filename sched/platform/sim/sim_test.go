package sim

import (
	"sync/atomic"
	"testing"

	"minigo/sched/platform"
)

// TestTime: time is virtual, threads that compute do so side by side, and the first to wake is first.
func TestTime(t *testing.T) {
	s := New(1)
	var order []int
	start := s.Now()
	err := s.Main(func() {
		var left atomic.Uint32
		left.Store(3)
		for i := range 3 {
			s.NewOSProc(func() {
				s.Usleep(uint32(3000 - i*1000))
				order = append(order, i)
				left.Add(^uint32(0))
				s.FutexWakeup(&left, 1)
			})
		}
		for n := left.Load(); n != 0; n = left.Load() {
			s.FutexSleep(&left, n, -1)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(order) != 3 || order[0] != 2 || order[2] != 0 {
		t.Errorf("order %d", order)
	}
	if d := s.Now() - start; d < 3e6 || d > 3.1e6 {
		t.Errorf("took %d ns", d)
	}
}

// TestFutex: it does not sleep if the word has changed, ends in time, and is woken.
func TestFutex(t *testing.T) {
	s := New(2)
	var word atomic.Uint32
	err := s.Main(func() {
		s.FutexSleep(&word, 1, -1)
		start := s.Now()
		s.FutexSleep(&word, 0, 5000)
		if d := s.Now() - start; d != 5000 {
			t.Errorf("slept %d ns", d)
		}
		s.NewOSProc(func() {
			word.Store(1)
			s.FutexWakeup(&word, 1)
			s.ExitThread()
		})
		s.FutexSleep(&word, 0, -1)
		if word.Load() != 1 || len(s.futexes) != 0 {
			t.Errorf("woken for no reason, or someone still sleeps")
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestStuck: if no thread can ever go on Main says so.
func TestStuck(t *testing.T) {
	s := New(3)
	var word atomic.Uint32
	if err := s.Main(func() { s.FutexSleep(&word, 0, -1) }); err != errStuck {
		t.Errorf("got %v", err)
	}
}

// TestPoints: some seeds let another thread in between two points, some do not.
func TestPoints(t *testing.T) {
	seen := map[bool]int{}
	for seed := range uint64(200) {
		s := New(seed)
		between := false
		s.Main(func() {
			inside := false
			s.NewOSProc(func() { between = between || inside })
			s.Point()
			inside = true
			s.Point()
			inside = false
			s.Osyield()
		})
		seen[between]++
	}
	if seen[true] < 5 || seen[false] < 5 {
		t.Errorf("%v", seen)
	}
}

// TestPoller: an event is delivered once, with its data.
func TestPoller(t *testing.T) {
	s := New(4)
	events := make([]platform.PollEvent, 4)
	err := s.Main(func() {
		s.NetpollInit()
		if s.NetpollOpen(3, 33) != nil || s.NetpollOpen(3, 34) == nil {
			t.Errorf("open")
		}
		s.NewOSProc(func() { s.Usleep(1); s.Ready(3, platform.Read); s.Usleep(100); s.NetpollBreak() })
		if n := s.Netpoll(-1, events); n != 1 || events[0] != (platform.PollEvent{Data: 33, Mode: platform.Read}) {
			t.Errorf("%d events: %v", n, events)
		}
		if n := s.Netpoll(0, events); n != 0 {
			t.Errorf("%d events", n)
		}
		if n := s.Netpoll(-1, events); n != 0 {
			t.Errorf("%d events after a break", n)
		}
		if s.NetpollClose(3) != nil || s.NetpollClose(3) == nil {
			t.Errorf("close")
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}
