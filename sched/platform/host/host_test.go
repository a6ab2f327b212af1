package host

import (
	"bytes"
	"sync"
	"sync/atomic"
	"testing"
	"unsafe"

	"minigo/sched/platform"
)

// TestFutex: sleepers are woken, none for ever; a changed word does not put to sleep, and a time-out ends.
func TestFutex(t *testing.T) {
	for _, p := range []platform.Platform{New(), NewPortable()} {
		var word atomic.Uint32
		p.FutexSleep(&word, 1, -1)
		start := p.Nanotime()
		p.FutexSleep(&word, 0, 2e6)
		if d := p.Nanotime() - start; d < 1e6 {
			t.Errorf("%T: slept %d ns", p, d)
		}
		// A lock made of it counts right.
		var wg sync.WaitGroup
		n := 0
		for range 4 {
			wg.Add(1)
			p.NewOSProc(func() {
				defer wg.Done()
				for range 2000 {
					for word.Swap(2) != 0 {
						p.FutexSleep(&word, 2, -1)
					}
					n++
					if word.Swap(0) == 2 {
						p.FutexWakeup(&word, 1)
					}
				}
				p.ExitThread()
			})
		}
		wg.Wait()
		if n != 8000 {
			t.Errorf("%T: counted to %d", p, n)
		}
	}
}

// TestProcyield: a million pauses are no shorter than a million of the shortest that a processor has. A lock that spins for less than what others do with
// it is no lock that spins.
func TestProcyield(t *testing.T) {
	p := New()
	start := p.Nanotime()
	p.Procyield(1e6)
	if d := p.Nanotime() - start; d < 5e5 {
		t.Errorf("a million pauses took %d ns", d)
	}
}

// TestBreak: a break ends a poll that waits, or the next one.
func TestBreak(t *testing.T) {
	for _, p := range []platform.Platform{New(), NewPortable()} {
		if err := p.NetpollInit(); err != nil {
			t.Fatal(err)
		}
		events := make([]platform.PollEvent, 4)
		p.NetpollBreak()
		p.NetpollBreak()
		p.Netpoll(-1, events)
		go p.NetpollBreak()
		p.Netpoll(-1, events)
		start := p.Nanotime()
		p.Netpoll(2e6, events)
		if d := p.Nanotime() - start; d < 1e6 {
			t.Errorf("%T: waited %d ns", p, d)
		}
		p.NetpollFini()
	}
}

// What surrounds the memory that is not used stays, and the memory itself can be used again.
func TestSysUnusedSparesItsNeighbours(t *testing.T) {
	const size, first = 1 << 20, 12345
	b := bytes.Repeat([]byte{1}, size)
	New().SysUnused(unsafe.Pointer(&b[first]), size-2*first)
	for i, x := range b {
		if x != 1 && (i < first || i >= size-first) {
			t.Fatalf("byte %d is %d", i, x)
		}
		b[i] = 2
	}
	New().SysUnused(unsafe.Pointer(&b[1]), 100) // no whole page
	if bytes.Count(b, []byte{2}) != size {
		t.Error("a part of a page is gone")
	}
}
