package sched

// This file implements letting go of the goroutines that wait, for those who ask the host's collector which of them can still be reached.

import "unsafe"

// Forget drops what the scheduler remembers of goroutines beside those that run, are on a queue, or wait for a timer or the poller. It may be called when Run
// has returned; the scheduler is of no use after it. Then a G that is parked can be reached only through what it waits for.
func (s *Sched) Forget() {
	kept := s.allgs[:0]
	for _, gp := range s.allgs {
		if readgstatus(gp)&^_Gscan != _Gwaiting {
			kept = append(kept, gp) // run queues do not keep a G alive
			continue
		}
		gp.schedlink = nil
		if mp := gp.lockedm; mp != nil {
			mp.lockedg = nil
		}
	}
	clear(s.allgs[len(kept):])
	s.allgs = kept
	for _, pp := range s.allp[:cap(s.allp)] {
		if pp != nil {
			pp.SyncCache = nil
		}
	}
	for mp := s.allm.Load(); mp != nil; mp = mp.alllink.Load() {
		mp.syncCache = nil
	}
}

// Own lists what belongs to the scheduler itself, for those who follow pointers: the Gs, Ms and Ps hold each other. It may be called when Run has returned.
func (s *Sched) Own() []unsafe.Pointer {
	list := []unsafe.Pointer{unsafe.Pointer(s), unsafe.Pointer(s.pdReady), unsafe.Pointer(s.pdWait)}
	for _, gp := range s.allgs {
		list = append(list, unsafe.Pointer(gp))
	}
	for _, pp := range s.allp[:cap(s.allp)] {
		list = append(list, unsafe.Pointer(pp))
	}
	for mp := s.allm.Load(); mp != nil; mp = mp.alllink.Load() {
		list = append(list, unsafe.Pointer(mp))
	}
	return list
}
