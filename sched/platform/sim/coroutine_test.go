package sim

import (
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

// TestCoroutine: both kinds give what is yielded, end when they are told to, and hand on a panic.
func TestCoroutine(t *testing.T) {
	for _, pull := range []func(iter.Seq[int]) (func() (int, bool), func()){Pull[int], PullThread[int]} {
		all := func(seq iter.Seq[int], limit int) (got []int) {
			defer func() {
				if e := recover(); e != nil {
					got = append(got, e.(int))
				}
			}()
			next, stop := pull(seq)
			for range limit {
				v, ok := next()
				if !ok {
					break
				}
				got = append(got, v)
			}
			stop()
			if _, ok := next(); ok {
				t.Error("goes on after its end")
			}
			return got
		}
		told := false
		three := func(yield func(int) bool) { told = !(yield(1) && yield(2) && yield(3)) }
		if got := all(three, 9); !slices.Equal(got, []int{1, 2, 3}) || told {
			t.Errorf("%v, %v", got, told)
		}
		if got := all(three, 2); !slices.Equal(got, []int{1, 2}) || !told {
			t.Errorf("stopped after two: %v, %v", got, told)
		}
		if got := all(three, 0); got != nil {
			t.Errorf("never begun: %v", got)
		}
		if got := all(func(yield func(int) bool) { yield(1); panic(7) }, 9); !slices.Equal(got, []int{1, 7}) {
			t.Errorf("with a panic: %v", got)
		}
	}
}

// TestStopWhileRunning: one thread may stop what another one waits for, whether it goes on with a value or with its end.
func TestStopWhileRunning(t *testing.T) {
	for _, more := range []bool{false, true} {
		running, release, done := make(chan bool), make(chan bool), make(chan bool)
		next, stop := PullThread(func(yield func(int) bool) {
			running <- true
			<-release
			if more && yield(1) {
				t.Error("goes on after its end")
			}
		})
		go func() {
			next()
			done <- true
		}()
		<-running
		go func() {
			stop()
			done <- true
		}()
		close(release)
		<-done
		<-done
		if _, ok := next(); ok {
			t.Error("goes on after its end")
		}
	}
}

// TestNothingLeft: the threads of a simulation that has ended are no goroutines of the host any more, whatever they waited for. Tests of many seeds need that.
func TestNothingLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	unwound := 0
	for seed := range uint64(20) {
		s := New(seed)
		var word atomic.Uint32
		s.Main(func() {
			for range 10 {
				s.NewOSProc(func() {
					defer func() { unwound++ }()
					s.FutexSleep(&word, 0, -1)
				})
			}
			s.Usleep(1)
		})
		stuck := New(seed)
		stuck.Main(func() { stuck.FutexSleep(&word, 0, -1) })
	}
	for runtime.NumGoroutine() > before { // one that has told its end is still ending
		runtime.Gosched()
	}
	if unwound != 200 {
		t.Errorf("%d threads have ended, of 200", unwound)
	}
}
