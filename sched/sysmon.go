package sched

// This file implements the system monitor: an M without a P that looks after what the others do.
//
// What Go's sysmon also does: it wakes the scavenger, which returns memory to the system (the host's runtime does), and it
// starts a collection that is overdue (forcegc, below).

import "minigo/sched/trace"

const forcePreemptNS = 10 * 1000 * 1000 // a G that has run so long without a switch is told to make way

// sysmon is the M's life. Go: runtime/proc.go sysmon (go1.26).
func (s *Sched) sysmon(mp *M) {
	lock(mp, &s.lock)
	s.nmsys++
	s.checkdead(mp)
	unlock(mp, &s.lock)

	idle := 0 // how many rounds in succession had nothing to do
	delay := uint32(0)
	lastmem, lasttrace := int64(0), int64(0)
	for {
		switch {
		case idle == 0:
			delay = 20
		case idle > 50: // after 1 ms, sleep twice as long each time
			delay = min(delay*2, 10*1000)
		}
		s.plat.Usleep(delay)
		mp.checkExit()

		now := s.Nanotime()
		if s.cfg.Schedtrace == nil && (s.gcwaiting.Load() || s.npidle.Load() == s.gomaxprocs.Load()) {
			lock(mp, &s.lock)
			if s.gcwaiting.Load() || s.npidle.Load() == s.gomaxprocs.Load() {
				// The world is idle: sleep until somebody does something.
				if next := s.timeSleepUntil(mp); next > now {
					s.sysmonwait.Store(true)
					unlock(mp, &s.lock)
					mp.event(trace.MPark, nil, nil, 0)
					woken := s.notetsleep(&s.sysmonnote, min(s.cfg.ForceGCPeriod/2, next-now))
					mp.checkExit()
					mp.event(trace.MUnpark, nil, nil, 0)
					lock(mp, &s.lock)
					s.sysmonwait.Store(false)
					noteclear(&s.sysmonnote)
					if woken {
						idle, delay = 0, 20
					} else if s.sim != nil {
						s.checkdeadsim(mp)
					}
				}
			}
			unlock(mp, &s.lock)
			mp.checkExit()
			now = s.Nanotime()
		}
		s.coarse.Store(now)

		// Poll the network if nobody has for 10 ms.
		lastpoll := s.lastpoll.Load()
		if s.netpollinited() && s.mutant != mutantNoSysmonPoll && lastpoll != 0 && lastpoll+10*1000*1000 < now && s.lastpoll.CompareAndSwap(lastpoll, now) {
			list, delta := s.netpoll(mp, 0)
			if !list.empty() {
				// Pretend that one more M runs: the one that we start could run its G and find
				// all asleep before injectglist is done.
				incidlelocked(mp, -1)
				injectglist(mp, &list, trace.WhyNetpoll)
				incidlelocked(mp, 1)
				s.netpollAdjustWaiters(delta)
			}
		}

		if s.retake(mp, now) != 0 {
			idle = 0
		} else {
			idle++
		}

		if s.cfg.GC != nil && s.lastgc.Load()+s.cfg.ForceGCPeriod <= now {
			s.wakeforcegc(mp, now)
		}
		if s.cfg.Schedtrace != nil && lasttrace+s.cfg.SchedtracePeriod <= now {
			lasttrace = now
			s.cfg.Schedtrace(s.Schedtrace(mp, s.cfg.SchedtraceDetail))
		}
		if s.cfg.MemLimit != 0 && lastmem+10*1000*1000 <= now {
			lastmem = now
			if s.plat.HeapBytes() > s.cfg.MemLimit {
				s.fatal(mp, "out of memory", "runtime: memory limit of "+utoa(s.cfg.MemLimit)+" bytes exceeded")
			}
		}
	}
}

// A sysmontick is what sysmon saw of a P when it last looked. Go: runtime/proc.go sysmontick.
type sysmontick struct {
	schedtick   uint32
	syscalltick uint32
	schedwhen   int64
	syscallwhen int64
}

// retake takes Ps from Ms that have been in a system call for a while, and asks Gs that have run for 10 ms to make
// way. It returns how many Ps it took. Go: runtime/proc.go retake, as of go1.24.
func (s *Sched) retake(mp *M, now int64) int {
	n := 0
	lock(mp, &s.allpLock)
	// The lock is dropped in between, and the slice may be another one afterwards.
	for i := 0; i < len(s.allp); i++ {
		pp := s.allp[i]
		pd := &pp.sysmontick
		status := pp.status.Load()
		sysretake := false
		if status == _Prunning || status == _Psyscall {
			if t := pp.schedtick.Load(); pd.schedtick != t {
				pd.schedtick = t
				pd.schedwhen = now
			} else if pd.schedwhen+forcePreemptNS <= now && s.cfg.EntryPreempt {
				preemptone(mp, pp, trace.WhyTooLong)
				sysretake = true // in a system call the request is of no use
			}
		}
		if status != _Psyscall {
			continue
		}
		if s.preset.Syscall == SyscallKeep || s.mutant == mutantNoRetake {
			continue
		}
		// In a system call since the last round?
		if t := pp.syscalltick.Load(); !sysretake && pd.syscalltick != t {
			pd.syscalltick = t
			pd.syscallwhen = now
			continue
		}
		// Without other work there is no need, but in the end we do: a P in a system call keeps sysmon awake.
		if runqempty(pp) && s.nmspinning.Load()+s.npidle.Load() > 0 && pd.syscallwhen+10*1000*1000 > now {
			continue
		}
		unlock(mp, &s.allpLock) // s.lock comes first
		// Pretend that one more M runs: the one whose P we take could come back, find no P, go to
		// sleep and report a deadlock, before handoffp is done.
		incidlelocked(mp, -1)
		if pp.status.CompareAndSwap(_Psyscall, _Pidle) {
			mp.eventWhy(trace.ProcSteal, pp, nil, trace.WhySysmon, 0)
			n++
			mp.stats.retakes.Add(1)
			pp.syscalltick.Add(1)
			handoffp(mp, pp)
		}
		incidlelocked(mp, 1)
		lock(mp, &s.allpLock)
	}
	unlock(mp, &s.allpLock)
	return n
}

// incidlelocked changes the number of Ms that count as idle though they are not on the list.
// Go: runtime/proc.go incidlelocked.
func incidlelocked(mp *M, v int32) {
	s := mp.s
	if s.mutant == mutantNoIdleLocked {
		return
	}
	lock(mp, &s.lock)
	s.nmidlelocked += v
	if v > 0 {
		s.checkdead(mp)
	}
	unlock(mp, &s.lock)
}

// timeSleepUntil is when the next timer of any P is due. Go: runtime/time.go timeSleepUntil.
func (s *Sched) timeSleepUntil(mp *M) int64 {
	next := int64(maxWhen)
	lock(mp, &s.allpLock)
	for _, pp := range s.allp {
		if w := pp.timers.wakeTime(); w != 0 {
			next = min(next, w)
		}
	}
	unlock(mp, &s.allpLock)
	return next
}

// forcegchelper is the goroutine that collects garbage when sysmon finds it overdue. A G of its own does it, because a
// collection waits, and sysmon must not. Go: runtime/proc.go forcegchelper.
type forcegchelper struct {
	s       *Sched
	running bool
}

func (t *forcegchelper) Resume(mp *M, gp *G) Switch {
	if t.running {
		mp.Entersyscallblock(gp) // the host's collector works on its own threads
		t.s.cfg.GC()
		t.running = false
		if !mp.Exitsyscall(gp) {
			return SwitchSyscall
		}
	}
	t.running = true
	mp.Lock(&t.s.forcegclock)
	t.s.forcegc = gp
	mp.Goparkunlock(gp, &t.s.forcegclock, WaitForceGCIdle)
	return SwitchPark
}

func (t *forcegchelper) Traceback(*G) []Frame { return []Frame{{Func: "runtime.forcegchelper"}} }

// wakeforcegc makes the helper runnable if it waits.
func (s *Sched) wakeforcegc(mp *M, now int64) {
	lock(mp, &s.forcegclock)
	gp := s.forcegc
	s.forcegc = nil
	unlock(mp, &s.forcegclock)
	s.lastgc.Store(now)
	if gp != nil {
		var list gList
		list.push(gp)
		injectglist(mp, &list, trace.WhyForceGC)
	}
}
