package vm

// This file implements how a program dies: what it prints, and its exit code.

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// exitPanic is the exit code of a panic, a fatal error and a deadlock.
const exitPanic = 2

// dying is the state of a goroutine whose panic nobody recovers: it asks the panics' values for their texts.
type dying struct {
	next *panicRecord // to be asked next
	cur  *panicRecord // whose method runs
}

// die is called when there is nothing more to be deferred.
//
// Go: runtime/panic.go preprintpanics, fatalpanic (go1.26)
func (f *fiber) die() outcome {
	f.m.panicking.Store(true)
	f.dying = &dying{next: f.panics}
	return f.askText()
}

// askText calls the Error or String method of the next panic's value, and prints when none is left.
func (f *fiber) askText() outcome {
	d := f.dying
	for d.next != nil {
		p := d.next
		d.next = p.link
		if p.goexit {
			continue
		}
		if p.link != nil && !p.link.goexit && f.m.sameValue(p.link.value, p.value) {
			p.link.repeated = true
			continue
		}
		t := value.BoxType(p.value)
		m := f.m.textMethod(t)
		if m == nil {
			continue
		}
		d.cur = p
		// The window: link, result, receiver.
		top := f.top()
		if !f.ensure(top + 3*value.SlotSize) {
			return left
		}
		*f.at(top) = value.Slot{N: uint64(link(pcPrint, top-f.bp))}
		receiver(t, p.value, f.at(top+2*value.SlotSize))
		f.bp = top
		f.pc = int(f.m.prog.Funcs[m.Func].Entry) << 3
		return jumped
	}
	return f.printPanics()
}

// sameValue reports whether two panics are shown as one: in Go those whose interfaces have the same words. A reference is such a word itself, all values
// without size have one address, and each run-time error without a text of its own is a static value.
func (m *Machine) sameValue(a, b unsafe.Pointer) bool {
	if a == b {
		return true
	}
	t := value.BoxType(a)
	if t == nil || t != value.BoxType(b) {
		return false
	}
	switch t.Kind {
	case bytecode.KindPointer, bytecode.KindMap, bytecode.KindChan, bytecode.KindFunc:
		same, _ := value.Equal(t, value.BoxRegs(t, a), value.BoxRegs(t, b))
		return same
	}
	return t.Regs == 0 || t == m.known.plain && value.Str(*value.BoxRegs(t, a)) == value.Str(*value.BoxRegs(t, b))
}

// textMethod is the method of t that gives a panic's text.
func (m *Machine) textMethod(t *bytecode.Type) *bytecode.Method {
	if t == nil {
		return nil
	}
	for _, want := range []struct {
		id uint32
		ok bool
	}{{m.known.errorMethod, m.known.hasError}, {m.known.stringMethod, m.known.hasString}} {
		if !want.ok {
			continue
		}
		if me := m.findMethod(t, want.id); me != nil && len(me.Type.Params) == 0 && len(me.Type.Results) == 1 &&
			me.Type.Results[0].Kind == bytecode.KindString && m.prog.Funcs[me.Func].Name != unreachable {
			return me
		}
	}
	return nil
}

// unreachable is the name of the function that stands for methods that nobody calls through an interface.
const unreachable = "unreachable method"

// opPrintRet is where such a method returns to.
func (f *fiber) opPrintRet() outcome {
	p := f.dying.cur
	f.pc = f.panics.pc
	p.text, p.hasText = value.Str(*f.at(f.top() + value.SlotSize)), true
	return f.askText()
}

// printPanics prints the goroutine's panics and its trace, and ends the program.
func (f *fiber) printPanics() outcome {
	var b strings.Builder
	f.m.formatPanics(&b, f.panics)
	for p := f.panics; p != nil; p = p.link { // Go forgets a signal only when what it caused is over
		if !p.goexit && strings.HasSuffix(f.m.panicText(p), nilText) {
			fmt.Fprintf(&b, "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=%#x]\n", max(p.pc, 0))
			break
		}
	}
	if f.m.session != nil {
		return f.dieInSession(b.String())
	}
	t := f.m.traceback()
	if t.level > 0 {
		b.WriteString("\n" + f.m.header(f.gp, "running", t.level) + formatFrames(f.Traceback(f.gp), f.gp.ParentGoid(), t.level))
	}
	f.m.print(b.String())
	f.saveBudget()
	if t.level > 0 && t.all {
		f.mp.Panicked(f.gp)
	} else {
		f.mp.Exit(f.gp, exitPanic)
	}
	f.sw = sched.SwitchExit
	return left
}

// formatPanics writes a chain of panics, the first one first.
//
// Go: runtime/panic.go printpanics (go1.26)
func (m *Machine) formatPanics(b *strings.Builder, p *panicRecord) {
	if p.link != nil {
		m.formatPanics(b, p.link)
		if p.link.repeated {
			return
		}
		if !p.link.goexit {
			b.WriteString("\t")
		}
	}
	if p.goexit {
		return
	}
	b.WriteString("panic: " + m.panicText(p))
	switch {
	case p.recovered && p.repeated:
		b.WriteString(" [recovered, repanicked]")
	case p.recovered:
		b.WriteString(" [recovered]")
	}
	b.WriteString("\n")
}

// panicText is what a panic prints for its value.
//
// Go: runtime/error.go printpanicval, printanycustomtype (go1.26)
func (m *Machine) panicText(p *panicRecord) string {
	if p.hasText {
		return indented(p.text)
	}
	t := value.BoxType(p.value)
	if t == nil {
		return "nil"
	}
	regs := value.BoxRegs(t, p.value)
	if text, ok := m.ErrorText(t, regs); ok {
		return indented(text)
	}
	text := string(m.AppendPrint(nil, t, regs))
	switch {
	case t.Kind == bytecode.KindString:
		text = indented(text)
		if t.Name != "" && t.Pkg != "" {
			return t.Str + `("` + text + `")`
		}
		return text
	case t.PackedSize() > 0:
		if t.Name != "" && t.Pkg != "" {
			return t.Str + "(" + text + ")"
		}
		return text
	case t.Kind == bytecode.KindComplex128, t.Kind == bytecode.KindComplex64:
		if t.Name != "" && t.Pkg != "" {
			return t.Str + text
		}
		return text
	}
	data := p.value // the copy in the interface; a pointer is in it itself
	switch t.Kind {
	case bytecode.KindPointer, bytecode.KindMap, bytecode.KindChan, bytecode.KindFunc:
		data = regs.P
	}
	return fmt.Sprintf("(%s) %#x", t.Str, m.Address(data))
}

// ErrorText is what the Error method of an error that the machine has raised returns: its value is of type t and in register form. The
// machine knows it by itself, so that the methods need not be compiled for every program.
func (m *Machine) ErrorText(t *bytecode.Type, regs *value.Slot) (text string, ok bool) {
	switch t {
	case m.known.bounds, m.known.plain: // its one slot is the text
		return "runtime error: " + value.Str(*regs), true
	case m.known.plainText:
		return value.Str(*regs), true
	case m.known.assert, m.known.panicNil:
		if t.Kind == bytecode.KindString {
			return value.Str(*regs), true
		}
		if regs.P == nil {
			return "<nil>", true
		}
		if t == m.known.panicNil {
			return "panic called with nil argument", true
		}
		var s value.Slot
		if err := value.Load(t.Elem, &s, regs.P); err != nil {
			return err.Text, true
		}
		return value.Str(s), true
	}
	return "", false
}

// indented puts a tab in front of each line but the first.
func indented(s string) string { return strings.ReplaceAll(s, "\n", "\n\t") }

// AppendPrint appends a value of type t, no interface, in register form as the predeclared print writes it.
//
// Go: runtime/print.go (go1.26)
//
//go:norace
func (m *Machine) AppendPrint(b []byte, t *bytecode.Type, regs *value.Slot) []byte {
	switch t.Kind {
	case bytecode.KindBool:
		return strconv.AppendBool(b, regs.N != 0)
	case bytecode.KindInt, bytecode.KindInt8, bytecode.KindInt16, bytecode.KindInt32, bytecode.KindInt64:
		return strconv.AppendInt(b, int64(regs.N), 10)
	case bytecode.KindUint, bytecode.KindUint8, bytecode.KindUint16, bytecode.KindUint32, bytecode.KindUint64, bytecode.KindUintptr:
		return strconv.AppendUint(b, regs.N, 10)
	case bytecode.KindFloat32:
		return strconv.AppendFloat(b, float64(math.Float32frombits(uint32(regs.N))), 'g', -1, 32)
	case bytecode.KindFloat64:
		return strconv.AppendFloat(b, math.Float64frombits(regs.N), 'g', -1, 64)
	case bytecode.KindComplex64, bytecode.KindComplex128:
		im := (*value.Slot)(unsafe.Add(unsafe.Pointer(regs), value.SlotSize))
		if t.Kind == bytecode.KindComplex64 {
			re, i := math.Float32frombits(uint32(regs.N)), math.Float32frombits(uint32(im.N))
			return append(b, strconv.FormatComplex(complex128(complex(re, i)), 'g', -1, 64)...)
		}
		return append(b, strconv.FormatComplex(complex(math.Float64frombits(regs.N), math.Float64frombits(im.N)), 'g', -1, 128)...)
	case bytecode.KindString:
		return append(b, value.Str(*regs)...)
	case bytecode.KindSlice:
		s := (*[2]value.Slot)(unsafe.Pointer(regs))
		return fmt.Appendf(b, "[%d/%d]%#x", s[0].N, value.Cap(t, s), m.Address(s[0].P))
	}
	return fmt.Appendf(b, "%#x", m.Address(regs.P))
}

// finish reports how a run ended, and gives the exit code.
func (m *Machine) finish(r sched.Result) int {
	m.endSpecials()
	switch r.Kind {
	case sched.ExitCode:
		code := r.Code
		if m.Leaks {
			r = sched.Result{} // it has the goroutine that ended the run
			m.print(m.leaks())
		}
		return code
	case sched.ExitPanic:
		m.print(m.traceAll(m.s.Goroutines(), r.G, m.traceback().level))
	case sched.ExitDeadlock:
		m.printDeadlock(r.Msg, m.s.Goroutines())
	case sched.ExitSignal:
		m.print(r.Msg + "\n" + m.signalDump())
	default:
		text := "fatal error: " + r.Msg + "\n"
		if r.Detail != "" {
			text = r.Detail + "\n" + text
		}
		t := m.traceback()
		if t.level > 0 && r.G != nil && r.G.Task() != nil && !r.G.Dead() {
			text += "\n" + m.header(r.G, "running", t.level) + formatFrames(r.G.Task().Traceback(r.G), r.G.ParentGoid(), t.level)
		}
		if t.level > 0 && t.all {
			text += m.traceAll(m.s.Goroutines(), r.G, t.level)
		}
		m.print(text)
	}
	return exitPanic
}

// signalDump is what a signal that quits shows: where the first goroutine that runs is, and the traces of all, whatever the program has asked for.
//
// Go: runtime/signal_unix.go sighandler (go1.26)
// Differs: there are no registers to be shown; the pc is that of the bytecode.
func (m *Machine) signalDump() string {
	gs := m.s.Goroutines()
	pc, id := 0, int64(0)
	for _, gp := range gs {
		if mp := gp.RunningOn(); mp != nil {
			id = mp.ID()
			if f, ok := gp.Task().(*fiber); ok {
				pc = max(f.pc, 0)
			}
			break
		}
	}
	return fmt.Sprintf("PC=%#x m=%d sigcode=0\n", pc, id) + m.traceAll(gs, nil, systemTraceback.level)
}

// printDeadlock reports that all of the goroutines wait.
func (m *Machine) printDeadlock(msg string, gs []*sched.G) {
	text := "fatal error: " + msg + "\n"
	if t := m.traceback(); t.level > 0 {
		text += m.traceAll(gs, nil, t.level)
		if len(gs) > 0 {
			text += m.explain(gs)
		}
	}
	m.print(text)
}

// traceAll is the traces of some goroutines, without one of them.
func (m *Machine) traceAll(gs []*sched.G, but *sched.G, level int) string {
	var b strings.Builder
	now := m.s.Nanotime()
	for i, gp := range gs {
		if gp == but {
			continue
		}
		if i == maxTraces {
			b.WriteString(elided)
			break
		}
		b.WriteString("\n" + m.traceG(gp, level, now))
	}
	return b.String()
}

// maxTraces is how many goroutines a dump shows, and elided stands for the others.
const (
	maxTraces = 1000
	elided    = "\n...additional goroutines elided...\n"
)

// trouble reports a fault of the machine itself.
func (m *Machine) trouble(text string) { m.print(text + "\n") }
