package sched

// This file implements what GODEBUG=schedtrace prints in Go: a line about the scheduler, and on demand all Ps, Ms and Gs.

import (
	"fmt"
	"strings"
)

// Schedtrace describes the scheduler at about this moment, in lines like those of GODEBUG=schedtrace=1000 and, if detailed,
// scheddetail=1. Go: runtime/proc.go schedtrace (go1.26). Differs: a P in a system call says so; of an M only what others may read is shown.
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
		fmt.Fprintf(&b, "  M%d: p=%s curg=%s\n", m2.id, p, g)
	}
	lock(mp, &s.allglock)
	all := s.allgs
	unlock(mp, &s.allglock)
	for _, gp := range all {
		m := "nil"
		if id, ok := runs[gp]; ok {
			m = fmt.Sprint(id)
		}
		status := readgstatus(gp)
		line := func() {
			fmt.Fprintf(&b, "  G%d: status=%d(%s) m=%s\n", gp.goid.Load(), status, gstatusName(status), m)
		}
		switch status {
		case _Gwaiting: // the reason may be read only while the state is held
			if castogscanstatus(gp, _Gwaiting) {
				fmt.Fprintf(&b, "  G%d: status=%d(%v) m=%s\n", gp.goid.Load(), status, gp.waitreason, m)
				casfromgscanstatus(mp, gp, _Gwaiting)
			}
		case _Grunning, _Gsyscall:
			line()
		case _Grunnable:
			if castogscanstatus(gp, _Grunnable) {
				line()
				casfromgscanstatus(mp, gp, _Grunnable)
			}
		}
	}
	return b.String()
}
