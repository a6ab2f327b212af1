package vm

// This file implements the search for goroutines that nothing can wake any more.
//
// Such a goroutine waits for something that only goroutines of its kind know: a channel, say, that no global, no timer and no goroutine
// that can still run leads to. Whether that is so the host's collector knows best. So, when the program has ended, the scheduler forgets the goroutines that
// wait, so that each hangs only on what it waits for: a channel has its waiters in its queues, and a mutex gets them into the half of its slot
// that is free. What the collector then takes away nobody could have reached, and neither could those who wait for it. It may spare something that a
// goroutine in a system call has an old copy of in a register: a leak may be overlooked, but none is made up.
//
// Go: runtime/mgc.go findGoroutineLeaks (go1.26)
// Differs: Go marks, at any time, from the goroutines that can run, and adds those that become reachable, until there are no more; we ask once, at the end.

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
	"weak"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm/value"
)

// A suspect is a goroutine that waits for what others would have to do.
type suspect struct {
	trace string
	on    []weak.Pointer[byte] // what it waits for; none: it waits for ever
}

// leaks is the report on the goroutines that nothing can wake. The program has ended, and cannot be used any more.
func (m *Machine) leaks() string {
	suspects, others := m.suspects()
	for _, gp := range others {
		if f, ok := gp.Task().(*fiber); ok && (gp.Status() == "waiting" || gp.Status() == "runnable") {
			f.clearDead()
		}
	}
	m.s.Forget()
	gsync.Untie(m.s, func(addr, waiters unsafe.Pointer) { (*value.Slot)(addr).P = waiters })
	runtime.GC()
	var leaked []string
	for _, s := range suspects {
		alive := false
		for _, on := range s.on {
			alive = alive || on.Value() != nil
		}
		if !alive {
			leaked = append(leaked, s.trace)
		}
	}
	runtime.KeepAlive(others)
	runtime.KeepAlive(m)
	switch n := len(leaked); n {
	case 0:
		return ""
	case 1:
		return "\n1 goroutine has leaked: nothing that could still run can wake it.\n\n" + leaked[0]
	default:
		text := fmt.Sprintf("\n%d goroutines have leaked: nothing that could still run can wake them.\n\n", n) + strings.Join(leaked[:min(n, maxTraces)], "\n")
		if n > maxTraces {
			text += elided
		}
		return text
	}
}

// suspects tells the goroutines apart. It must not leave behind anything else that leads to a suspect.
//
//go:noinline
func (m *Machine) suspects() (list []suspect, others []*sched.G) {
	now := m.s.Nanotime()
	for _, gp := range m.s.Goroutines() {
		waits := gsync.Waits(gp)
		forever := false
		if gp.Status() == "waiting" {
			switch gp.WaitReason() {
			case sched.WaitChanReceiveNil, sched.WaitChanSendNil, sched.WaitSelectNoCases:
				forever = true
			case sched.WaitSelect: // all of its channels may be nil
				forever = len(waits) == 0
			}
		} else {
			waits = nil
		}
		if len(waits) == 0 && !forever {
			others = append(others, gp)
			continue
		}
		s := suspect{trace: strings.Replace(m.traceG(gp, 1, now), "]:", " (leaked)]:", 1)}
		for _, w := range waits {
			p := w.Chan
			if p == nil {
				p = w.Addr
			}
			s.on = append(s.on, weak.Make((*byte)(p)))
		}
		list = append(list, s)
	}
	return list, others
}
