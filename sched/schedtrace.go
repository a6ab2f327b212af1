package sched

// This file implements what GODEBUG=schedtrace prints in Go: a line about the scheduler, and on demand all Ps, Ms and Gs.

import (
	"fmt"
	"strings"
)

// Schedtrace describes the scheduler at about this moment, in lines like those of GODEBUG=schedtrace=1000 and, if detailed,
// scheddetail=1. Go: runtime/proc.go schedtrace (go1.26). Differs: states have names, also that of a G that does not wait, and a P in a system call says
// so; dead Gs are not listed. What our Ms cannot be in (mallocing, throwing, preemptoff, dying) is there as Go prints it then, for those who
// read such lines by program.
func (s *Sched) Schedtrace(mp *M, detailed bool) string {
	var b strings.Builder
	lock(mp, &s.lock)
	defer unlock(mp, &s.lock)
	fmt.Fprintf(&b, "SCHED %dms: gomaxprocs=%d idleprocs=%d threads=%d spinningthreads=%d needspinning=%d idlethreads=%d runqueue=%d",
		s.Nanotime()/1e6, s.gomaxprocs.Load(), s.npidle.Load(), s.mcount(), s.nmspinning.Load(), s.needspinning.Load(), s.nmidle, s.runq.size)
	if !detailed {
		b.WriteString(" [")
		for _, pp := range s.allp {
			fmt.Fprintf(&b, " %d", pp.runqtail.Load()-pp.runqhead.Load())
		}
		b.WriteString(" ] schedticks=[")
		for _, pp := range s.allp {
			fmt.Fprintf(&b, " %d", pp.schedtick.Load())
		}
		b.WriteString(" ]\n")
		return b.String()
	}
	fmt.Fprintf(&b, " gcwaiting=%v nmidlelocked=%d stopwait=%d sysmonwait=%v\n", s.gcwaiting.Load(), s.nmidlelocked, s.stopwait, s.sysmonwait.Load())
	owns := map[*M]int32{}
	for _, pp := range s.allp {
		m := "nil"
		if m2 := pp.m.Load(); m2 != nil {
			m = fmt.Sprint(m2.id)
			owns[m2] = pp.id
		}
		fmt.Fprintf(&b, "  P%d: status=%d(%s) schedtick=%d syscalltick=%d m=%s runqsize=%d gfreecnt=%d timerslen=%d\n", pp.id, pp.status.Load(),
			pstatusNames[pp.status.Load()], pp.schedtick.Load(), pp.syscalltick.Load(), m, pp.runqtail.Load()-pp.runqhead.Load(), pp.ngFree.Load(), pp.timers.len.Load())
	}
	idle := map[*M]bool{}
	for m2 := s.midle; m2 != nil; m2 = m2.schedlink {
		idle[m2] = true
	}
	runs := map[*G]int64{}
	for m2 := s.allm.Load(); m2 != nil; m2 = m2.alllink.Load() {
		p, g := "nil", "nil"
		if id, ok := owns[m2]; ok {
			p = fmt.Sprint(id)
		}
		if gp := m2.curg.Load(); gp != nil {
			g = fmt.Sprint(gp.goid.Load())
			runs[gp] = m2.id
		}
		locks, spinning, lockedg := m2.glance()
		locked := "nil"
		if lockedg != nil {
			locked = fmt.Sprint(lockedg.goid.Load())
		}
		blocked := idle[m2] || lockedg != nil && p == "nil" && g == "nil" // in stopm, or in stoplockedm
		fmt.Fprintf(&b, "  M%d: p=%s curg=%s mallocing=0 throwing=0 preemptoff= locks=%d dying=0 spinning=%v blocked=%v lockedg=%s\n",
			m2.id, p, g, locks, spinning, blocked, locked)
	}
	lock(mp, &s.allglock)
	all := s.allgs
	unlock(mp, &s.allglock)
	for _, gp := range all {
		m := "nil"
		if id, ok := runs[gp]; ok {
			m = fmt.Sprint(id)
		}
		locked := "nil"
		if lm := gp.glance(); lm != nil {
			locked = fmt.Sprint(lm.id)
		}
		status := readgstatus(gp)
		line := func(what string) {
			fmt.Fprintf(&b, "  G%d: status=%d(%s) m=%s lockedm=%s\n", gp.goid.Load(), status, what, m, locked)
		}
		switch status {
		case _Gwaiting: // the reason may be read only while the state is held
			if castogscanstatus(gp, _Gwaiting) {
				line(gp.waitreason.String())
				casfromgscanstatus(mp, gp, _Gwaiting)
			}
		case _Grunning, _Gsyscall:
			line(gstatusName(status))
		case _Grunnable:
			if castogscanstatus(gp, _Grunnable) {
				line(gstatusName(status))
				casfromgscanstatus(mp, gp, _Grunnable)
			}
		}
	}
	return b.String()
}

// glance reads what only mp itself changes: each is one word, and may be out of date. The race detector does not see it.
//
//go:norace
func (mp *M) glance() (locks int32, spinning bool, lockedg *G) {
	return mp.locks, mp.spinning, mp.lockedg
}

// glance is the same for the M that gp is locked to.
//
//go:norace
func (gp *G) glance() (lockedm *M) { return gp.lockedm }
