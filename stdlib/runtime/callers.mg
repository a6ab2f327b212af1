package runtime

// A pc here is a number that stands for an instruction.

func callers(skip int, pcs []uintptr) int
func frameOf(pc uintptr) (function, file string, line int, entry uintptr)

// MemProfileRate has no effect: allocations are not sampled.
var MemProfileRate int = 512 * 1024

// Callers fills pc with the calls on the calling goroutine's stack, and returns how many there are; skip 0 is Callers itself.
func Callers(skip int, pc []uintptr) int { return callers(skip, pc) }

// A Func is a function of the program.
type Func struct {
	name, file string
	line       int
	entry      uintptr
}

// FuncForPC returns the function that has the instruction, or nil.
func FuncForPC(pc uintptr) *Func {
	name, file, line, entry := frameOf(pc)
	if name == "" {
		return nil
	}
	return &Func{name, file, line, entry}
}

// Name returns the function's name.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the first pc of the function.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the place of an instruction in the source.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _ = frameOf(pc)
	return file, line
}

// A Frame is a call on a stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames turns the pcs of Callers into Frames.
type Frames struct{ pcs []uintptr }

// CallersFrames prepares the pcs of Callers to be looked at.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame, and whether more follow.
func (ci *Frames) Next() (frame Frame, more bool) {
	if len(ci.pcs) == 0 {
		return Frame{}, false
	}
	pc := ci.pcs[0]
	ci.pcs = ci.pcs[1:]
	f := FuncForPC(pc)
	if f == nil {
		return Frame{PC: pc}, len(ci.pcs) > 0
	}
	return Frame{pc, f, f.name, f.file, f.line, f.entry}, len(ci.pcs) > 0
}

// Breakpoint does nothing: there is no debugger.
func Breakpoint() {}
