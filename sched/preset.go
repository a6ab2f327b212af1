package sched

// This file implements the presets: the schedulers that Go had, and the two that it never wanted, as a table of what this one does.

// Threads says how many threads there are for the Gs.
type Threads uint8

const (
	ThreadsMN Threads = iota // M threads for N goroutines
	ThreadsN1                // one thread for all
	Threads11                // a thread for each
)

// A SyscallMode says what becomes of the P while its M is in a system call.
type SyscallMode uint8

const (
	SyscallRetake  SyscallMode = iota // sysmon takes it if the call is long
	SyscallHandoff                    // it is handed over before each call
	SyscallKeep                       // it waits with its M
)

// A Preset is a scheduler of the past.
//
// Differs from what it is named after: all of them have Ps as the right to run (Go 1.0 counted running Ms in sched.mcpu), this poller, these timers and
// these locks, and a stop of the world. What is in the table is what made programs behave differently.
type Preset struct {
	Name  string
	Short string // what one learns from it

	Threads       Threads
	GlobalQueue   bool // one queue under one lock, instead of a ring for each P
	Runnext       bool // a G that is made ready runs next
	CachePerM     bool // caches belong to the thread, also while it sleeps, and not to the P
	Syscall       SyscallMode
	EntryPreempt  bool // a G can be stopped where a function begins
	BudgetPreempt bool // and everywhere else
}

// presets lists them in the order of history, the default last.
//
// In 1:1 every goroutine is born locked to a thread of its own (see locked.go); what is preempted, and when, is the kernel's affair.
// Runnext came with Go 1.5, so that go1.1 and go1.2 are without it.
var presets = []Preset{
	{Name: "n1", Short: "N:1: one blocking call stops everything, nothing runs in parallel",
		Threads: ThreadsN1, GlobalQueue: true, CachePerM: true, Syscall: SyscallKeep},
	{Name: "11", Short: "1:1: a thread for each goroutine, and its price",
		Threads: Threads11, GlobalQueue: true, CachePerM: true, Syscall: SyscallKeep, EntryPreempt: true, BudgetPreempt: true},
	{Name: "go1.0", Short: "M:N without Ps: one queue, and all wait for its lock",
		GlobalQueue: true, CachePerM: true, Syscall: SyscallHandoff},
	{Name: "go1.1", Short: "GMP: scales, but a loop, with or without calls, starves the rest of its P"},
	{Name: "go1.2", Short: "GMP: a loop with calls is stopped, a loop without calls is not",
		EntryPreempt: true},
	{Name: "go1.14", Short: "GMP: nothing starves",
		Runnext: true, EntryPreempt: true, BudgetPreempt: true},
}

// Presets lists the presets, the default last.
func Presets() []Preset { return presets }

// PresetNamed finds a preset; "" is the default.
func PresetNamed(name string) (Preset, bool) {
	for _, p := range presets {
		if p.Name == name {
			return p, true
		}
	}
	return presets[len(presets)-1], name == ""
}

// procs11 is how many Ps there are for a thread per goroutine: so many may be runnable at once before they wait for a P and
// not only for the kernel.
const procs11 = 256

// procs is how many Ps there are if n are wanted.
func (p *Preset) procs(n int) int {
	switch p.Threads {
	case ThreadsN1:
		return 1
	case Threads11:
		return procs11
	}
	return min(n, maxProcs)
}

// hostProcs is what the platform is told of n Ps. There are no processors for one per thread.
func (p *Preset) hostProcs(n int32) int {
	if p.Threads == Threads11 {
		return 16
	}
	return int(n)
}

// bringCaches puts the caches of an M that takes a P into the P, and takeCaches takes them out when it loses it: with CachePerM what is there so that no
// lock need be taken goes with the M. That was so before Go 1.1, and many Ms asleep in system calls had a lot of memory between them.
//
// Go: runtime/runtime2.go p (go1.26)
func (mp *M) bringCaches(pp *P) {
	if !mp.s.preset.CachePerM {
		return
	}
	pp.gFree, mp.gFree = mp.gFree, gList{}
	pp.ngFree.Store(pp.gFree.size)
	mp.ngFree.Store(0)
	pp.SyncCache, mp.syncCache = mp.syncCache, nil
}

// takeCaches undoes bringCaches.
func (mp *M) takeCaches(pp *P) {
	if !mp.s.preset.CachePerM {
		return
	}
	mp.gFree, pp.gFree = pp.gFree, gList{}
	mp.ngFree.Store(mp.gFree.size)
	pp.ngFree.Store(0)
	mp.syncCache, pp.SyncCache = pp.SyncCache, nil
}
