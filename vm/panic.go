package vm

// This file implements panic, recover and Goexit.
//
// A panic leaves the frames as they are and makes the deferred calls, the latest first, in frames above the one that panicked. Each such call
// returns to a word of the machine's own (pcPanic): that is how recover knows that its caller was called by a panic, and how the panic
// goes on. If the call has recovered, the frame that deferred it goes on at its rundefers, as if it were about to return; what lies above is
// dropped, panics that began there included.
//
// Go: runtime/panic.go gopanic (go1.26)

import (
	"sync"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// A panicRecord is a panic, or a Goexit, in progress. Go: runtime/runtime2.go _panic.
type panicRecord struct {
	link      *panicRecord
	value     unsafe.Pointer // the interface given to panic
	text      string         // what its Error or String method gives, asked before the program dies
	hasText   bool
	frame, pc int // where it began
	deferred  int // the frame whose deferred call runs
	resume    int // where that frame goes on if the call recovers
	recovered bool
	repeated  bool // the next panic has the same value: printed once
	goexit    bool
}

// opPanic is panic(a).
func (f *fiber) opPanic(in *bytecode.Instr) outcome {
	p := f.slot(in.A).P
	if p == nil {
		p = f.m.nilPanicError()
	}
	return f.gopanic(p)
}

// gopanic begins a panic at the current instruction.
func (f *fiber) gopanic(v unsafe.Pointer) outcome {
	f.m.unwinding.add(f.gp, 1)
	f.panics = &panicRecord{link: f.panics, value: v, frame: f.bp, pc: f.pc}
	return f.nextDeferred()
}

// goexit ends the goroutine after its deferred calls. Go: runtime/panic.go Goexit.
func (f *fiber) goexit() outcome {
	f.panics = &panicRecord{link: f.panics, goexit: true, frame: f.bp, pc: f.pc}
	return f.nextDeferred()
}

// nextDeferred goes on with the current panic, whose frame is the current one.
func (f *fiber) nextDeferred() outcome {
	p := f.panics
	for f.defers != nil {
		if d := f.popDefer(); !d.started {
			p.deferred, p.resume = d.frame, int(f.m.funcAt(d.pc).RecoverPC)<<3
			return f.callDeferred(d, pcPanic, 0)
		}
	}
	switch {
	case p.goexit:
		if f.entry != nil {
			f.entry.done(Outcome{Kind: Ended})
		}
		return f.end()
	case f.dying != nil:
		return f.fatal("panic while printing panic value: " + f.m.whatPanicked(p))
	}
	return f.die()
}

// dropPanic ends the latest panic, or Goexit.
func (f *fiber) dropPanic() {
	if !f.panics.goexit {
		f.m.unwinding.add(f.gp, -1)
	}
	f.panics = f.panics.link
}

// unwinding counts the panics of each goroutine whose deferred calls run.
//
// Go: runtime/panic.go runningPanicDefers (go1.26)
// Differs: Go has one number for all.
type unwinding struct {
	mu     sync.Mutex
	panics map[*sched.G]int
}

func (u *unwinding) add(gp *sched.G, n int) {
	u.mu.Lock()
	if n += u.panics[gp]; n == 0 {
		delete(u.panics, gp)
	} else {
		if u.panics == nil {
			u.panics = make(map[*sched.G]int)
		}
		u.panics[gp] = n
	}
	u.mu.Unlock()
}

// any reports whether there are such goroutines, and whether one of them does not wait for something.
func (u *unwinding) any() (some, awake bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for gp := range u.panics {
		some = true
		awake = awake || gp.Status() != "waiting"
	}
	return some, awake
}

// mainMayExit reports whether the main function's return may end the program. While deferred calls of a panic run on another goroutine, of which
// one may have let main go on, the main goroutine yields a while, so that the panic is not lost; it waits for one that is going to end the program.
//
// Go: runtime/proc.go main (go1.26)
// Differs: Go yields a thousand times, which is soon done when the system has taken the other's thread from the CPU. So we look whether the other
// waits for something, and have the patience of a second if not.
func (f *fiber) mainMayExit() bool {
	const (
		yields = 1000
		second = 1e9 // ns
	)
	if f.m.panicking.Load() {
		return false
	}
	some, awake := f.m.unwinding.any()
	now := f.m.s.Nanotime()
	if f.yielded++; f.yielded == 1 {
		f.returned = now
	}
	return !some || f.yielded > yields && (!awake || now-f.returned > second)
}

// whatPanicked describes the value of a panic in a method that was asked for a panic's text.
func (m *Machine) whatPanicked(p *panicRecord) string {
	t := value.BoxType(p.value)
	if t.Kind == bytecode.KindString && t.Pkg == "" {
		return value.Str(*value.BoxRegs(t, p.value))
	}
	return "type " + t.Str
}

// opPanicRet is where a deferred call that a panic has made returns to.
func (f *fiber) opPanicRet() outcome {
	p := f.panics
	f.pc = p.pc
	if !p.recovered {
		return f.nextDeferred()
	}
	// The frame that deferred the call goes on. Panics that began in it or above end with the frames; a Goexit among them does not: it goes
	// on from there.
	frame, pc := p.deferred, p.resume
	var exit *panicRecord
	for f.panics != nil && f.panics.frame >= frame {
		if f.panics.goexit {
			exit = f.panics
		}
		f.dropPanic()
	}
	f.bp, f.pc = frame, pc
	if exit != nil {
		exit.link, exit.frame, exit.pc = f.panics, frame, pc
		f.panics = exit
		return f.nextDeferred()
	}
	return jumped
}

// opRecover is recover(): it answers only to the function that a panic has called. A wrapper between them does not count.
//
// Go: runtime/panic.go gorecover (go1.26)
func (f *fiber) opRecover(in *bytecode.Instr) outcome {
	r := f.slot(in.A)
	r.P = nil
	p := f.panics
	if p == nil || p.goexit || p.recovered {
		return next
	}
	frame := f.bp
	if fn := f.m.funcAt(f.pc); fn != nil && fn.Wrapper {
		// defer recover(): recover is the deferred call itself, and counts as called by the function that defers it. Called by a panic of
		// that function it answers to nobody.
		l := int64(f.at(frame).N)
		if linkPC(l) < 0 {
			return next
		}
		frame -= int(l & linkDelta)
	}
	for {
		l := int64(f.at(frame).N)
		ret := linkPC(l)
		frame -= int(l & linkDelta)
		if ret == pcPanic {
			break
		}
		if ret < 0 || l&linkDefer != 0 {
			return next
		}
		if caller := f.m.funcAt(ret - 8); caller == nil || !caller.Wrapper {
			return next
		}
	}
	if frame != p.frame {
		return next
	}
	p.recovered = true
	r.P = p.value
	return next
}

// fail raises the failure of an operation.
func (f *fiber) fail(err *value.Error) outcome {
	switch err.Kind {
	case value.Fatal:
		return f.fatal(err.Text)
	case value.Plain:
		return f.gopanic(f.m.stringError(f.m.known.plainText, err.Text))
	}
	return f.panicText(err.Text)
}

// panicText raises a runtime error.
func (f *fiber) panicText(text string) outcome {
	return f.gopanic(f.m.stringError(f.m.known.plain, text))
}

// boundsPanic raises the runtime error of an index.
func (f *fiber) boundsPanic(text string) outcome {
	return f.gopanic(f.m.stringError(f.m.known.bounds, text))
}

const nilText = "invalid memory address or nil pointer dereference"

// nilPanic raises the runtime error of a nil dereference.
func (f *fiber) nilPanic() outcome { return f.panicText(nilText) }

// stringError is a box of t, whose one slot is a string.
func (m *Machine) stringError(t *bytecode.Type, text string) unsafe.Pointer {
	s := value.MakeString(text)
	return value.Box(t, &s)
}

// assertError is a *runtime.TypeAssertionError in a box.
func (m *Machine) assertError(text string) unsafe.Pointer {
	t := m.known.assert
	if t.Kind != bytecode.KindPointer {
		return m.stringError(t, text)
	}
	p := value.New(t.Elem)
	s := value.MakeString(text)
	value.Store(t.Elem, p, &s)
	return value.Box(t, &value.Slot{P: p})
}

// nilPanicError is the *runtime.PanicNilError of panic(nil).
func (m *Machine) nilPanicError() unsafe.Pointer {
	t := m.known.panicNil
	if t.Kind != bytecode.KindPointer {
		return m.stringError(t, "panic called with nil argument (use GODEBUG=panicnil=1 to disable)")
	}
	return value.Box(t, &value.Slot{P: value.New(t.Elem)})
}
