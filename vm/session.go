package vm

// This file implements sessions: a program that grows while it runs, one entry after the other, as a REPL needs it.
//
// The session's main goroutine waits for entries. For each it stops the world, has the program grow, loads it and starts the entry function on a
// goroutine of its own, while those of earlier entries live on. What kills a program ends only a goroutine here, and when all goroutines are
// asleep the entry has ended: a later one may wake them.

import (
	"fmt"
	"slices"
	"sync/atomic"
	"time"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
)

// An OutcomeKind says how an entry ended.
type OutcomeKind uint8

// How an entry ends.
const (
	Ended       OutcomeKind = iota // it returned, or called runtime.Goexit
	Died                           // by a panic or a fatal error, which has been reported
	Interrupted                    // by Interrupt; if it was parked, its goroutine waits on
	Asleep                         // all goroutines wait for each other, which has been reported
	Exited                         // the program called os.Exit, or the session itself has ended
)

// An Outcome is the end of an entry.
type Outcome struct {
	Kind OutcomeKind
	Code int // of Exited
	Err  error
}

// An entry is one of a session's programs.
type entry struct {
	grow   func() (*bytecode.Program, error)
	loaded atomic.Bool // grow has returned
	begun  atomic.Bool // its goroutine has been made
	asleep string      // what is wrong, if it ends Asleep
	stop   atomic.Bool
	result chan Outcome // has room for two: the entry's own end, and the session's
}

func (e *entry) done(o Outcome) {
	select {
	case e.result <- o:
	default:
	}
}

// A Session runs entries on one machine.
type Session struct {
	m    *Machine
	s    *sched.Sched
	gp   *sched.G
	next atomic.Pointer[entry]
	wait atomic.Uint32 // see await
	load error
	cur  *entry
	ctl  atomic.Pointer[entry] // the entry that runs, for Interrupt
	end  chan int
}

// The states of Session.wait.
const (
	waitNot    = iota // the main goroutine runs
	waitParked        // it waits
	waitPosted        // there is something for it to do
)

// NewSession starts a session on a scheduler that has not run yet.
func (m *Machine) NewSession(s *sched.Sched) *Session {
	se := &Session{m: m, s: s, end: make(chan int, 1)}
	m.session = se
	m.start(s)
	s.OnDeadlock(se.deadlock)
	go func() { se.end <- m.finish(s.Run(se)) }()
	return se
}

// Run stops the world, calls grow, which makes the session's program grow, and runs its entry function. It returns when that has
// ended, with grow's error if it fails.
func (se *Session) Run(grow func() (*bytecode.Program, error)) Outcome {
	e := &entry{grow: grow, result: make(chan Outcome, 2)}
	se.ctl.Store(e)
	defer se.ctl.Store(nil)
	se.next.Store(e)
	if se.wait.Swap(waitPosted) == waitParked {
		se.s.ReadyExternal(se.gp)
	}
	var patience <-chan time.Time
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case o := <-e.result:
			if o.Kind == Asleep {
				gs := slices.DeleteFunc(se.s.Goroutines(), func(gp *sched.G) bool { return gp == se.gp })
				se.m.printDeadlock(e.asleep, gs)
			}
			return o
		case code := <-se.end:
			se.end <- code
			return Outcome{Kind: Exited, Code: code}
		case <-patience:
			return Outcome{Kind: Interrupted}
		case <-tick.C:
			if e.stop.Load() && e.loaded.Load() && patience == nil {
				patience = time.After(100 * time.Millisecond)
			}
		}
	}
}

// deadlock ends the entry that runs: nothing is left that could wake its goroutine, but another entry.
func (se *Session) deadlock(msg string) {
	if e := se.ctl.Load(); e != nil && e.begun.Load() {
		e.asleep = msg
		e.done(Outcome{Kind: Asleep})
	}
}

// Interrupt stops the entry that runs, and reports whether one does. It may be called from any thread.
func (se *Session) Interrupt() bool {
	e := se.ctl.Load()
	if e != nil {
		e.stop.Store(true)
	}
	return e != nil
}

// Close ends the session.
func (se *Session) Close() {
	se.s.Interrupt(sched.Result{Kind: sched.ExitCode})
	<-se.end
}

// Resume is the session's main goroutine.
func (se *Session) Resume(mp *sched.M, gp *sched.G) sched.Switch {
	se.gp = gp
	if e := se.cur; e != nil { // it has been loaded
		se.cur = nil
		if se.load != nil {
			e.done(Outcome{Kind: Died, Err: se.load})
		} else {
			se.startEntry(mp, gp, e)
		}
	}
	if e := se.next.Swap(nil); e != nil {
		se.cur = e
		mp.StopTheWorld(gp, sched.STWUnknown, func(*sched.M) {
			p, err := e.grow() // changes what goroutines look at, such as the methods of a type
			if err == nil {
				err = se.m.Load(p)
			}
			se.load = err
			e.loaded.Store(true)
		})
		return sched.SwitchG0
	}
	mp.Gopark(gp, se.await, nil, sched.WaitSignal)
	return sched.SwitchPark
}

// await lets the goroutine wait if nothing has been posted meanwhile.
func (se *Session) await(_ *sched.M, _ *sched.G, _ unsafe.Pointer) bool {
	if se.wait.CompareAndSwap(waitNot, waitParked) {
		return true
	}
	se.wait.Store(waitNot)
	return false
}

func (se *Session) startEntry(mp *sched.M, gp *sched.G, e *entry) {
	newg, f := se.m.prepare(mp, se.m.entryClosure(), 1)
	f.entry = e
	e.begun.Store(true)
	mp.Newproc(newg, f, gp)
}

// Traceback shows nothing: the goroutine is the machine's own.
func (se *Session) Traceback(*sched.G) []sched.Frame { return nil }

// interrupted ends the goroutine of an entry that has been interrupted, and reports whether it has.
func (f *fiber) interrupted() bool {
	if f.entry == nil || !f.entry.stop.Load() {
		return false
	}
	f.entry.done(Outcome{Kind: Interrupted})
	f.end()
	return true
}

// dieInSession reports what has killed the goroutine, and ends it.
func (f *fiber) dieInSession(text string) outcome {
	f.m.print(text + fmt.Sprintf("\ngoroutine %d [running]:\n", f.gp.Goid()) + formatFrames(f.Traceback(f.gp), f.gp.ParentGoid(), f.m.traceback().level))
	if f.entry != nil {
		f.entry.done(Outcome{Kind: Died})
	}
	return f.end()
}
