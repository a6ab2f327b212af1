package sched

// This file implements the end: the detection of a deadlock, fatal errors, and how all Ms stop.

// An ExitKind says how a run ended.
type ExitKind uint8

const (
	ExitCode     ExitKind = iota // M.Exit was called
	ExitFatal                    // M.Fatal was called, or the scheduler found something wrong
	ExitDeadlock                 // all goroutines are asleep
	ExitSignal                   // a signal has ended the run
	ExitPanic                    // M.Panicked was called
)

// A Result is the outcome of Run. The scheduler never ends the process, and prints nothing: its embedder does.
type Result struct {
	Kind   ExitKind
	Code   int    // of Exit
	Msg    string // what follows "fatal error: ", or the signal
	Detail string // a line that comes before it, or ""
	G      *G     // the goroutine that ended the run; nil if none did
}

// Exit ends the run: Run returns a Result with the code. The first call wins. The Task then returns, with any Switch.
func (mp *M) Exit(gp *G, code int) { mp.s.exit(Result{Kind: ExitCode, Code: code, G: gp}) }

// Panicked ends the run because of a panic that gp's Task has told of; what the other goroutines do is asked for when all have stopped.
func (mp *M) Panicked(gp *G) { mp.s.exit(Result{Kind: ExitPanic, G: gp}) }

// Fatal ends the run with a fatal error of the program. The Task then returns, with any Switch.
// Go: runtime/panic.go fatal.
func (mp *M) Fatal(gp *G, msg, detail string) {
	mp.s.exit(Result{Kind: ExitFatal, Msg: msg, Detail: detail, G: gp})
}

// Interrupt ends the run from any thread.
func (s *Sched) Interrupt(r Result) {
	if s.sim != nil {
		s.sim.Do(func() { s.exit(r) })
		return
	}
	s.exit(r)
}

// exit records the result and wakes whoever waits in Run.
func (s *Sched) exit(r Result) {
	if s.hasResult.CompareAndSwap(false, true) {
		s.result = r
		s.ended = s.tracetime()
		s.exiting.Store(true)
		if s.cfg.Exit != nil && r.Kind == ExitCode {
			s.cfg.Exit(r.Code) // from here, as in Go: that all threads stop first costs a quarter of a millisecond
		}
		s.notewakeup(&s.done)
	}
}

// throw ends the run because of an error in the scheduler, or in how it is used. It does not return.
// Go: runtime/panic.go throw.
func (mp *M) throw(msg string) {
	mp.s.fatal(mp, msg, "")
}

// fatal ends the run and mp's thread. It does not return.
func (s *Sched) fatal(mp *M, msg, detail string) {
	s.exit(Result{Kind: ExitFatal, Msg: msg, Detail: detail, G: mp.curg.Load()})
	mp.mexit()
}

// checkdead looks for a deadlock: no M runs, and nothing can wake one. s.lock is held by mp. It is called when an M becomes idle.
//
// An M that waits in a system call or in the poller is not idle, so an open connection or a sleeping file is no deadlock; an M
// that waits for a timer is one that polls, but the timer may also be looked after by one that is just starting.
// Go: runtime/proc.go checkdead (go1.26).
func (s *Sched) checkdead(mp *M) {
	if s.external.Load() > 0 || s.sig.inuse.Load() || s.exiting.Load() {
		return
	}
	run := s.mcount() - s.nmidle - s.nmidlelocked - s.nmsys
	if run > 0 {
		return
	}
	if run < 0 {
		mp.throw("checkdead: inconsistent counts")
	}
	grunning := 0
	lock(mp, &s.allglock)
	all := s.allgs
	unlock(mp, &s.allglock)
	for _, gp := range all {
		if s.isSystemGoroutine(gp) {
			continue
		}
		switch status := readgstatus(gp) &^ _Gscan; status {
		case _Gwaiting, _Gpreempted:
			grunning++
		case _Grunnable, _Grunning, _Gsyscall:
			if s.onDeadlock != nil {
				return // the embedder has just made it ready
			}
			mp.throw("checkdead: runnable g: goroutine " + utoa(gp.goid.Load()) + " is " + gstatusName(status))
		}
	}
	if grunning == 0 { // the main goroutine called runtime.Goexit, and then the others ended
		s.exit(Result{Kind: ExitDeadlock, Msg: "no goroutines (main called runtime.Goexit) - deadlock!"})
		return
	}
	for _, pp := range s.allp {
		if pp.timers.wakeTime() != 0 {
			return
		}
	}
	s.deadlock("all goroutines are asleep - deadlock!")
}

// checkdeadsim is checkdead where the simulator knows more than a scheduler can: that nothing will arrive for those who wait for the network. On
// a real platform the program would wait for ever, and so it does here if only a signal can wake it. s.lock is held by sysmon, which has slept long enough for
// whoever was about to do something.
func (s *Sched) checkdeadsim(mp *M) {
	signals := s.sig.inuse.Load()
	if s.external.Load() > 0 || !signals && !s.netpollAnyWaiters() || !s.sim.Quiet() ||
		s.npidle.Load() != s.gomaxprocs.Load() || s.timeSleepUntil(mp) != maxWhen {
		return
	}
	lock(mp, &s.allglock)
	all := s.allgs
	unlock(mp, &s.allglock)
	for _, gp := range all {
		switch readgstatus(gp) &^ _Gscan {
		case _Grunnable, _Grunning, _Gsyscall:
			return
		}
	}
	if signals {
		s.sim.Await()
		return
	}
	s.deadlock("all goroutines are asleep, and nothing is under way in the network - deadlock!")
}

// deadlock ends the run, or tells the embedder, for whom it goes on.
func (s *Sched) deadlock(msg string) {
	if s.onDeadlock != nil {
		s.onDeadlock(msg)
		return
	}
	s.exit(Result{Kind: ExitDeadlock, Msg: msg})
}

// OnDeadlock has f called, in place of an end, when all goroutines are asleep. It may be called several times, and must not wait: the
// embedder may wake goroutines with ReadyExternal afterwards. It is to be set before Run.
func (s *Sched) OnDeadlock(f func(msg string)) { s.onDeadlock = f }

// stopMs ends all Ms, and waits for those that run. One that is in a system call ends when it comes back.
func (s *Sched) stopMs() {
	const grace, step = 200 * 1000 * 1000, 200 * 1000
	deadline := s.Nanotime() + grace
	for s.mlive.Load() > 0 {
		syscalls := int32(0)
		for m2 := s.allm.Load(); m2 != nil; m2 = m2.alllink.Load() {
			if gp := m2.curg.Load(); gp != nil {
				if readgstatus(gp)&^_Gscan == _Gsyscall {
					syscalls++
				}
				gp.preempt.Store(true)
				gp.Stackguard0.Store(StackPreempt)
			}
			s.notewakeup(&m2.park)
		}
		s.notewakeup(&s.sysmonnote)
		s.notewakeup(&s.stopnote)
		if s.netpollinited() {
			s.plat.NetpollBreak()
		}
		if s.mlive.Load() <= syscalls || s.Nanotime() > deadline {
			break
		}
		s.notetsleep(&s.mdone, step)
	}
	if s.mlive.Load() == 0 && s.netpollinited() {
		s.plat.NetpollFini()
	}
}
