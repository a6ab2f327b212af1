package vm

// This file implements finalizers and cleanups: what the host's collector is asked to watch, and how what it finds gets to the goroutines that run it.
//
// An object of the program is an object of the host, so the host's collector knows when nobody can reach it any more, and in which order of dependence
// finalizers may run; it tells us on a goroutine of its own. A register that the program does not use any more may keep an object alive until the
// function returns, or another value takes the register, or the program calls runtime.GC, which lets go of them first.
//
// Under the simulator the collector's own time must change nothing: what it has found waits until the program itself calls runtime.GC, and is then run in the
// order in which it was asked for.
//
// Go: runtime/mfinal.go, runtime/mcleanup.go (go1.26)
// Differs: the machine knows no heap of its own, and so cannot see that a pointer leads into the middle of an object: Go refuses to set a finalizer there.

import (
	"cmp"
	"runtime"
	"runtime/metrics"
	"slices"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// A special is a finalizer or a cleanup. It must not lead to the object. Go: runtime/mheap.go special.
type special struct {
	fing    sched.Fing
	seq     uint64 // grows
	fn      unsafe.Pointer
	results int        // slots of fn's results
	arg     value.Slot // of a finalizer: set when the object has been found
	boxed   *bytecode.Type
	args    int
}

// specials are those of a machine that have not run.
type specials struct {
	used atomic.Bool

	mu         sync.Mutex
	ended      bool
	seq        uint64
	finalizers map[uintptr]bool // the objects that have one
	cleanups   map[uint64]runtime.Cleanup
	found      []*special // with the simulator: those that wait for runtime.GC
}

// SetFinalizer watches the object that obj, a pointer, leads to. A second finalizer, and what is no finalizer, are fatal errors; a nil interface takes
// away the one that there is. main is the function of the goroutine that runs finalizers.
//
// Go: runtime/mfinal.go SetFinalizer (go1.26)
func (c *Call) SetFinalizer(obj, finalizer Any, main unsafe.Pointer) {
	const name = "runtime.SetFinalizer: "
	m := c.Machine
	if obj.Type == nil {
		c.Fatal(name + "first argument is nil")
		return
	}
	if obj.Type.Kind != bytecode.KindPointer {
		c.Fatal(name + "first argument is " + obj.Type.Str + ", not pointer")
		return
	}
	p := (*byte)(obj.Regs().P)
	if p == nil {
		c.Fatal(name + "pointer not in allocated block")
		return
	}
	addr := uintptr(unsafe.Pointer(p))
	sp := &m.specials
	if obj.Type.Elem.Slots == 0 || m.isGlobal(addr) {
		return // it is never collected
	}
	if finalizer.Type == nil {
		sp.mu.Lock()
		defer sp.mu.Unlock()
		runtime.SetFinalizer(p, nil)
		delete(sp.finalizers, addr)
		return
	}
	ft := finalizer.Type
	if ft.Kind != bytecode.KindFunc {
		c.Fatal(name + "second argument is " + ft.Str + ", not a function")
		return
	}
	if problem, ok := m.finalizes(obj.Type, ft); !ok {
		c.Fatal(name + "cannot pass " + obj.Type.Str + " to finalizer " + ft.Str + problem)
		return
	}
	s := &special{fing: sched.Finalizers, fn: finalizer.Regs().P, args: 1}
	for _, t := range ft.Results {
		s.results += int(t.Regs)
	}
	if ft.Params[0].Kind == bytecode.KindInterface {
		s.boxed = obj.Type
	}
	c.createfing(sched.Finalizers, main)
	sp.mu.Lock()
	defer sp.mu.Unlock()
	if sp.finalizers[addr] {
		c.Fatal(name + "finalizer already set")
		return
	}
	if sp.finalizers == nil {
		sp.finalizers = map[uintptr]bool{}
	}
	sp.finalizers[addr] = true
	sp.number(s)
	// The host accepts a pointer into an object where a byte may lie: a variable of one word may share its object with others.
	runtime.SetFinalizer(p, func(p *byte) {
		s.arg.P = unsafe.Pointer(p)
		m.finalize(s, func() { delete(sp.finalizers, addr) })
	})
}

// isGlobal reports whether an address is that of a global, or lies in it. Go: runtime/malloc.go isGoPointerWithoutSpan (go1.26).
func (m *Machine) isGlobal(addr uintptr) bool {
	for i, at := range m.globals {
		size := max(int64(m.prog.Globals[i].Type.Slots)*value.SlotSize, 1)
		if addr-uintptr(at) < uintptr(size) {
			return true
		}
	}
	return false
}

// finalizes reports whether a function of type ft can be the finalizer of a t; if not it may know more than that the types are not right.
func (m *Machine) finalizes(t, ft *bytecode.Type) (problem string, ok bool) {
	if ft.Variadic {
		return " because dotdotdot", false
	}
	if len(ft.Params) == 1 {
		switch in := ft.Params[0]; {
		case in == t:
			return "", true
		case in.Kind == bytecode.KindPointer:
			plain := func(t *bytecode.Type) bool { return t.Name == "" && len(t.Methods) == 0 } // Go: has no uncommon part
			return "", in.Elem == t.Elem && (plain(in) || plain(t))
		case in.Kind == bytecode.KindInterface:
			return "", m.implements(t, in)
		}
	}
	return "", false
}

// CheckCleanup says what is wrong with a cleanup of the object at ptr: its argument, which lies at arg, or its function leads there. "" if nothing is known to be.
//
// Go: runtime/mcleanup.go AddCleanup (go1.26)
// Differs: the machine does not know the whole object, only what ptr's type says.
func (c *Call) CheckCleanup(ptr, arg, cleanup Any) string {
	const name = "runtime.AddCleanup: "
	at, t := uintptr(ptr.Regs().P), ptr.Type.Elem
	size := uintptr(max(int64(t.Slots)*value.SlotSize, 1))
	if t.Object {
		size = uintptr(t.AreaBytes())
	}
	if arg.Type.Elem.Kind == bytecode.KindPointer {
		switch p := uintptr((*value.Slot)(arg.Regs().P).P); {
		case p == at:
			return name + "ptr is equal to arg, cleanup will never run"
		case p-at < size:
			return name + "ptr is within arg, cleanup will never run"
		}
	}
	if cleanup := cleanup.Regs().P; cleanup != nil {
		fn := c.Machine.funcAt(int((*value.Slot)(cleanup).N) << 3)
		if fn == nil {
			return ""
		}
		for pc := fn.Entry; pc < fn.End; pc += c.Machine.prog.Code[pc].Op.Words() { // a number that is captured may have an old pointer beside it
			in := c.Machine.prog.Code[pc]
			if in.Op == bytecode.OpCapP && uintptr((*value.Slot)(unsafe.Add(cleanup, int(in.B)*value.SlotSize)).P)-at < size {
				return name + "cleanup function closes over ptr, cleanup will never run"
			}
		}
	}
	return ""
}

// AddCleanup has fn, which has no parameters, called when nothing leads to the object at p. The result is for StopCleanup.
//
// Go: runtime/mcleanup.go AddCleanup (go1.26)
func (c *Call) AddCleanup(p, fn, main unsafe.Pointer) uint64 {
	m := c.Machine
	sp := &m.specials
	s := &special{fing: sched.Cleanups, fn: fn}
	c.createfing(sched.Cleanups, main)
	sp.mu.Lock()
	defer sp.mu.Unlock()
	sp.number(s)
	if sp.cleanups == nil {
		sp.cleanups = map[uint64]runtime.Cleanup{}
	}
	sp.cleanups[s.seq] = runtime.AddCleanup((*byte)(p), func(s *special) {
		m.finalize(s, func() { delete(sp.cleanups, s.seq) })
	}, s)
	return s.seq
}

// StopCleanup takes away a cleanup that the collector has not yet found to be due.
//
// Go: runtime/mcleanup.go (Cleanup).Stop (go1.26)
func (m *Machine) StopCleanup(id uint64) {
	sp := &m.specials
	sp.mu.Lock()
	defer sp.mu.Unlock()
	if cleanup, ok := sp.cleanups[id]; ok {
		delete(sp.cleanups, id)
		cleanup.Stop()
	}
}

// number gives s its number. sp.mu is held.
func (sp *specials) number(s *special) {
	sp.used.Store(true)
	sp.seq++
	s.seq = sp.seq
}

// createfing starts the goroutine that runs finalizers, or cleanups, if there is none yet: it is going to call main.
func (c *Call) createfing(k sched.Fing, main unsafe.Pointer) {
	c.M.Createfing(k, c.G, func() (*sched.G, sched.Task) {
		gp, f := c.Machine.prepare(c.M, main, 1)
		return gp, f
	})
}

// finalize is called by the host, on a goroutine of its own, for what it has found.
func (m *Machine) finalize(s *special, forget func()) {
	sp := &m.specials
	sp.mu.Lock()
	defer sp.mu.Unlock()
	forget()
	switch {
	case sp.ended:
	case m.s.Simulated():
		sp.found = append(sp.found, s)
	default:
		m.s.Queuefinalizer(s.fing, s)
	}
}

// endSpecials drops what the collector finds from now on: the program has ended.
func (m *Machine) endSpecials() {
	m.specials.mu.Lock()
	defer m.specials.mu.Unlock()
	m.specials.ended = true
	m.specials.found = nil
}

// GC collects garbage, by the function of the host that does it. The native calls it once and returns Syscall, and calls Collected when it is entered again.
//
// Go: runtime/mgc.go GC (go1.26)
func (c *Call) GC(collect func()) {
	c.f.clearDead()
	m := c.Machine
	m.gc.asked.Add(1)
	m.gc.last.Store(wallNanos(m.s))
	m.scanstacks(c.M, true)
	c.Blocking(func() {
		collect()
		if m.specials.used.Load() {
			waitForFinalizers()
		}
	})
}

// A collector is what a machine knows of its garbage collections.
type collector struct {
	percent, limit atomic.Int64 // what the program has set
	asked          atomic.Int64 // collections that it has asked for
	last           atomic.Int64 // when the last of them was, in nanoseconds since 1970
}

func wallNanos(s *sched.Sched) int64 {
	sec, nsec, _ := s.Platform().Time()
	return sec*1e9 + int64(nsec)
}

// StackBytes is what the stacks of goroutines take that have not ended. It is asked for under the simulator: elsewhere they run meanwhile.
func (c *Call) StackBytes() (n int64) {
	for _, gp := range c.M.Sched().AllG(c.M) {
		if f, ok := gp.Task().(*fiber); ok {
			n += int64(f.size)
		}
	}
	return n
}

// Collections is how many collections the program has asked for, and when the last of them was, in nanoseconds since 1970.
func (c *Call) Collections() (n, last int64) {
	return c.Machine.gc.asked.Load(), c.Machine.gc.last.Load()
}

// Collected hands what the collection has found to those who run it.
func (c *Call) Collected() {
	sp := &c.Machine.specials
	sp.mu.Lock()
	found := sp.found
	sp.found = nil
	sp.mu.Unlock()
	slices.SortFunc(found, func(a, b *special) int { return cmp.Compare(a.seq, b.seq) })
	for _, s := range found {
		c.M.Queuefinalizer(s.fing, s)
	}
}

// waitForFinalizers waits until the host's goroutines have told us all that the collection has found. As in Go a program may expect it: if it
// waits for a finalizer then, this is no deadlock. What others do in this process may keep the host busy: not for long.
func waitForFinalizers() {
	samples := []metrics.Sample{
		{Name: "/gc/finalizers/queued:finalizers"}, {Name: "/gc/cleanups/queued:cleanups"},
		{Name: "/gc/finalizers/executed:finalizers"}, {Name: "/gc/cleanups/executed:cleanups"},
	}
	metrics.Read(samples)
	finalizers, cleanups := samples[0].Value.Uint64(), samples[1].Value.Uint64()
	for range 1000 {
		if samples[2].Value.Uint64() >= finalizers && samples[3].Value.Uint64() >= cleanups {
			return
		}
		time.Sleep(100 * time.Microsecond)
		metrics.Read(samples)
	}
}

// RunFinalizer runs one finalizer, or cleanup, on the goroutine that calls it for ever; if there is none it parks.
//
// Go: runtime/mfinal.go runFinalizers (go1.26)
func (c *Call) RunFinalizer(k sched.Fing) Status {
	what, ok := c.M.NextFinalizer(k, c.G)
	if !ok {
		return Park
	}
	s := what.(*special)
	if s.boxed != nil {
		s.arg.P = value.Box(s.boxed, &s.arg)
	}
	c.callback = s
	return Callback
}
