package vm

// This file implements stack traces.

import (
	"fmt"
	"strconv"
	"strings"
	"unsafe"

	"minigo/sched"
)

const traceLimit = 50 // frames shown at each end of a long stack. Go: runtime/traceback.go tracebackInnerFrames

// Traceback lists the frames, innermost first; of a long stack only both ends.
func (f *fiber) Traceback(gp *sched.G) []sched.Frame {
	var frames, tail []sched.Frame
	n := 0
	f.walk(func(fr sched.Frame) bool {
		switch {
		case n < traceLimit:
			frames = append(frames, fr)
		case len(tail) < traceLimit:
			tail = append(tail, fr)
		default:
			tail[n%traceLimit] = fr
		}
		n++
		return true
	})
	if n > 2*traceLimit {
		frames = append(frames, sched.Frame{Func: fmt.Sprintf("...%d frames elided...", n-2*traceLimit)})
		k := n % traceLimit
		tail = append(append([]sched.Frame{}, tail[k:]...), tail[:k]...)
	}
	frames = append(frames, tail...)
	if f.creator != 0 && gp != nil && gp.ParentGoid() != 0 {
		fr := f.frameAt(f.creator)
		fr.Created = true
		frames = append(frames, fr)
	}
	return frames
}

// callOf, added to the pc of an instruction of a function that was inlined, is the call of that function. Also with what package runtime adds to pcs
// these are other numbers than those of instructions.
const callOf = 2

// isCallOf reports whether pc, perhaps with 4 or 3 added, is the call of a function that was inlined.
func isCallOf(pc int) bool { return pc&7 == callOf || pc&7 == callOf+4 || pc&7 == callOf+3 }

// frameAt describes the place of an instruction, or of the call of the inlined function that it is of.
func (f *fiber) frameAt(pc int) sched.Frame {
	outer := isCallOf(pc)
	pc &^= 7
	fn := f.m.funcAt(pc)
	if fn == nil {
		return sched.Frame{Func: "?"}
	}
	line, col := fn.Pos(uint32(pc >> 3))
	if in := fn.InlinedAt(uint32(pc >> 3)); in != nil {
		if !outer {
			return sched.Frame{Func: in.Func, File: in.File, Line: int(line), Col: int(col), Offset: pc - int(in.From)<<3, Params: in.Params}
		}
		line, col = in.Line, in.Col
	}
	return sched.Frame{Func: fn.Name, File: fn.File, Line: int(line), Col: int(col), Offset: pc - int(fn.Entry)<<3, Params: fn.Params > 0}
}

// FrameAt describes the place of a pc of a PCTask; of anything else it has no name.
func (c *Call) FrameAt(pc uintptr) sched.Frame {
	if int(pc)&^7 == pcPanic&^7 {
		return sched.Frame{Func: "runtime.gopanic", File: "runtime/panic.go"}
	}
	if c.f.m.funcAt(int(pc)&^7) == nil {
		return sched.Frame{}
	}
	return c.f.frameAt(int(pc))
}

// walk visits the frames, innermost first, until visit returns false.
func (f *fiber) walk(visit func(sched.Frame) bool) {
	f.walkPCs(func(pc int) bool {
		if pc == pcPanic {
			return visit(sched.Frame{Func: "panic", Params: true})
		}
		return visit(f.frameAt(pc))
	})
}

// created marks the number of the go statement that has made a goroutine.
const created = 1 << 62

// IsCreator reports whether a number of TracePCs is that of the go statement behind the stack.
func IsCreator(pc uint64) bool { return pc&created != 0 }

// TracePCs puts a number for each frame of Traceback, as far as there is room, into pcs: it is what an event of a trace costs
// instead of a Traceback.
func (f *fiber) TracePCs(gp *sched.G, pcs []uint64) int {
	n := 0
	f.walkPCs(func(pc int) bool {
		if n < len(pcs) {
			pcs[n] = uint64(pc)
			n++
		}
		return n < len(pcs)
	})
	if n < len(pcs) && f.creator != 0 && gp != nil && gp.ParentGoid() != 0 {
		pcs[n] = uint64(f.creator) | created
		n++
	}
	return n
}

// walkPCs visits the pcs of the frames, pcPanic for a panic between two of them.
func (f *fiber) walkPCs(visit func(pc int) bool) {
	if f.leaf == 0 || visit(f.leaf) {
		f.walkFrom(f.pc, f.bp, visit)
	}
}

// walkFrom is walkPCs from a frame on.
func (f *fiber) walkFrom(pc, bp int, visit func(pc int) bool) {
	p := f.panics
	for {
		if fn := f.m.funcAt(pc); fn != nil && !fn.Wrapper && fn.Index != 0 {
			if !visit(pc) || fn.InlinedAt(uint32(pc>>3)) != nil && !visit(pc+callOf) {
				return
			}
		}
		l := int64(f.at(bp).N)
		ret := linkPC(l)
		delta := int(l & linkDelta)
		switch {
		case ret == pcGoexit:
			return
		case ret == pcPanic:
			for p != nil && p.frame != bp-delta { // a panic of a frame above
				p = p.link
			}
			if p == nil || !p.goexit && !visit(pcPanic) {
				return
			}
			pc = p.pc
		case ret < 0:
			pc = ret
		case l&linkDefer != 0:
			pc = ret
		default:
			pc = ret - 8
		}
		if bp -= delta; bp < 0 || delta == 0 { // a goroutine that did not stop when it had to may show anything
			return
		}
	}
}

// isExportedRuntime reports whether a function of package runtime is one that a program can call. The others are of use only for who looks for a fault
// in the machine.
//
// Go: runtime/traceback.go isExportedRuntime (go1.26)
func isExportedRuntime(name string) bool {
	name = name[strings.LastIndexByte(name, '.')+1:]
	return name[0] < 'a' || 'z' < name[0]
}

// shown reports whether a trace has the frame.
//
// Go: runtime/traceback.go showfuncinfo (go1.26)
func shown(fr sched.Frame, level int) bool {
	switch {
	case level > 1 || fr.Created || !strings.HasPrefix(fr.Func, "runtime."):
		return true
	case fr.Func == "runtime.runFinalizers" || fr.Func == "runtime.runCleanups":
		return true
	}
	return isExportedRuntime(fr.Func)
}

// formatFrames writes frames as Go does. Arguments are not shown: a register may hold another value by now.
func formatFrames(frames []sched.Frame, parent uint64, level int) string {
	var b strings.Builder
	for _, fr := range frames {
		switch {
		case !shown(fr, level):
			continue
		case fr.Created:
			fmt.Fprintf(&b, "created by %s in goroutine %d\n", fr.Func, parent)
		case strings.HasPrefix(fr.Func, "..."):
			b.WriteString(fr.Func + "\n")
		case fr.Params:
			b.WriteString(fr.Func + "(...)\n")
		default:
			b.WriteString(fr.Func + "()\n")
		}
		if fr.File == "" {
			continue
		}
		fmt.Fprintf(&b, "\t%s:%d", fr.File, fr.Line)
		if fr.Offset > 0 {
			fmt.Fprintf(&b, " +%#x", fr.Offset)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// A traceback says how much a program that dies shows: the level, whether of all goroutines. From level 2 on it shows what is of use for who
// looks for a fault in the machine.
//
// Go: runtime/runtime1.go gotraceback (go1.26)
type traceback struct {
	level int
	all   bool
}

const (
	tracebackAll   = 1
	tracebackShift = 1
)

// systemTraceback is that of a signal's dump.
var systemTraceback = traceback{level: 2, all: true}

// parseTraceback is what a word, as the environment has it in GOTRACEBACK, stands for.
//
// Go: runtime/runtime1.go setTraceback (go1.26)
// Differs: crash shows what system does. To crash is of no use: what would be looked at then is the interpreter.
func parseTraceback(word string) uint32 {
	switch word {
	case "none":
		return 0
	case "single", "":
		return 1 << tracebackShift
	case "all":
		return 1<<tracebackShift | tracebackAll
	case "system", "crash":
		return 2<<tracebackShift | tracebackAll
	}
	n, _ := strconv.ParseUint(word, 10, 31)
	return uint32(n)<<tracebackShift | tracebackAll
}

// traceback is what the environment and the program have asked for.
func (m *Machine) traceback() traceback {
	t := m.tracebackEnv | m.tracebackSet.Load()
	return traceback{level: int(t >> tracebackShift), all: t&tracebackAll != 0}
}

// SetTraceback sets how much a program that dies shows; not less than the environment asks for.
//
// Go: runtime/runtime1.go setTraceback (go1.26)
func (c *Call) SetTraceback(word string) { c.Machine.tracebackSet.Store(parseTraceback(word)) }

// header is the headline of a goroutine's trace.
//
// Go: runtime/traceback.go goroutineheader (go1.26)
// Differs: a goroutine in a system call names no M: nobody but the M may ask.
func (m *Machine) header(gp *sched.G, state string, level int) string {
	text := fmt.Sprintf("goroutine %d", gp.Goid())
	if level >= 2 {
		text += fmt.Sprintf(" gp=%#x", m.Address(unsafe.Pointer(gp)))
		if mp := gp.RunningOn(); mp != nil {
			text += fmt.Sprintf(" m=%d mp=%#x", mp.ID(), m.Address(unsafe.Pointer(mp)))
		} else {
			text += " m=nil"
		}
	}
	if gp.Locked() {
		state += ", locked to thread"
	}
	return text + " [" + state + "]:\n"
}

// traceG is the trace of one goroutine with its headline. now is the scheduler's time, to say how long it has waited.
func (m *Machine) traceG(gp *sched.G, level int, now int64) string {
	state := gp.Status()
	if state == "waiting" {
		state = gp.WaitReason().String()
		if since := gp.WaitSince(); since != 0 && now-since >= 60e9 {
			state += fmt.Sprintf(", %d minutes", (now-since)/60e9)
		}
	}
	return m.header(gp, state, level) + formatFrames(gp.Task().Traceback(gp), gp.ParentGoid(), level)
}

// TracebackOthers is the traces of all goroutines but the calling one. The world is stopped, by mp.
//
// Go: runtime/traceback.go tracebackothers (go1.26)
func (c *Call) TracebackOthers(mp *sched.M) string {
	m := c.Machine
	return m.traceAll(mp.Sched().AllG(mp), c.f.gp, m.traceback().level)
}

// Trace is the calling goroutine's trace with the frames given.
func (c *Call) Trace(frames []sched.Frame) string {
	level := c.Machine.traceback().level
	return c.Machine.header(c.G, "running", level) + formatFrames(frames, c.G.ParentGoid(), level)
}

// Traceback is the calling goroutine's trace, as a panic prints it.
func (c *Call) Traceback() string {
	return c.Trace(c.f.Traceback(c.G))
}
