package vm

// This file implements how functions written in Go are called.

import (
	"math"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// A Native is the body of a library function that is declared without one. Exactly one of the two is set. Neither calls code of the
// program, nor keeps a pointer into the goroutine's stack.
type Native struct {
	// Leaf runs to its end and never blocks.
	Leaf func(c *Call)

	// Resume does a step and says what is next. After anything but Done and Exit it is entered again, from its beginning, with the
	// same arguments; what it wants to remember it keeps in State.
	Resume func(c *Call) Status
}

// A Status says what a resumable native needs.
type Status uint8

const (
	Done     Status = iota
	Park            // M.Gopark, or something of package gsync that says Parked, was called
	Syscall         // Blocking was called
	Yield           // other goroutines are to run: runtime.Gosched
	Goyield         // those of this P are to run: gsync's Yield
	OnG0            // M.OnG0 or M.StopTheWorld was called
	Exit            // Call.Exit, Call.Fatal or Call.Goexit was called
	Callback        // the special that RunFinalizer has chosen is to be called; then the native is done
)

// A Call is a native's view of its call: a cursor over the arguments, one over the results, and the machine around it. It is valid
// until the native returns.
type Call struct {
	M       *sched.M
	G       *sched.G
	Machine *Machine

	f     *fiber
	arg   int // the next argument's offset from the frame's base
	ret   int // the next result's
	state int

	err      *value.Error
	blocking Blocker
	callback *special
	exited   bool
	goexit   bool
}

// Any is an interface's value.
type Any struct {
	Type *bytecode.Type // nil: a nil interface
	Box  unsafe.Pointer
}

// Regs is where the value lies in register form. It never changes.
func (a Any) Regs() *value.Slot { return value.BoxRegs(a.Type, a.Box) }

// slot is the register at offset off of the native's frame.
func (c *Call) slot(off int) *value.Slot { return (*value.Slot)(unsafe.Add(c.f.stk, c.f.bp+off)) }

func (c *Call) next() *value.Slot {
	s := c.slot(c.arg)
	c.arg += value.SlotSize
	return s
}

// ArgInt takes the next argument, a signed integer.
func (c *Call) ArgInt() int64 { return int64(c.next().N) }

// ArgUint takes the next argument, an unsigned integer.
func (c *Call) ArgUint() uint64 { return c.next().N }

// ArgFloat takes the next argument, a float64.
func (c *Call) ArgFloat() float64 { return *(*float64)(unsafe.Pointer(&c.next().N)) }

// ArgBool takes the next argument, a bool.
func (c *Call) ArgBool() bool { return c.next().N != 0 }

// ArgString takes the next argument, a string. It never changes and may be kept.
func (c *Call) ArgString() string { return value.Str(*c.next()) }

// ArgPtr takes the next argument, a pointer, map, channel, function or interface.
func (c *Call) ArgPtr() unsafe.Pointer { return c.next().P }

// ArgSlot takes the next argument as the slot that it is.
func (c *Call) ArgSlot() value.Slot { return *c.next() }

// ArgSlice takes the next argument, a slice: its first element, length, capacity, and the array object that it is a part of.
func (c *Call) ArgSlice() (first unsafe.Pointer, n, k int, obj unsafe.Pointer) {
	s, t := c.next(), c.next() // not as a pair, whose copy takes long where its parts have just been written
	return s.P, int(s.N), int(uint32(t.N)), t.P
}

// ArgSliceRegs takes the next argument, a slice in register form.
func (c *Call) ArgSliceRegs() [2]value.Slot { return [2]value.Slot{*c.next(), *c.next()} }

// ArgBytes takes the next argument, a []byte, as a view of the program's memory, which may change and must not be kept.
func (c *Call) ArgBytes() []byte {
	first, n, _, _ := c.ArgSlice()
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(first), n)
}

// ArgAny takes the next argument, an interface.
func (c *Call) ArgAny() Any {
	p := c.next().P
	if p == nil {
		return Any{}
	}
	return Any{value.BoxType(p), p}
}

func (c *Call) result() *value.Slot {
	s := c.slot(c.ret)
	c.ret += value.SlotSize
	return s
}

// RetInt gives the next result, a signed integer, sign-extended from its type.
func (c *Call) RetInt(n int64) { c.result().N = uint64(n) }

// RetUint gives the next result, an unsigned integer.
func (c *Call) RetUint(n uint64) { c.result().N = n }

// RetFloat gives the next result, a float64.
func (c *Call) RetFloat(x float64) { *(*float64)(unsafe.Pointer(&c.result().N)) = x }

// RetFloat32 gives the next result, a float32.
func (c *Call) RetFloat32(x float32) {
	s := c.result()
	s.N = 0
	*(*float32)(unsafe.Pointer(&s.N)) = x
}

// RetBool gives the next result, a bool.
func (c *Call) RetBool(b bool) { c.result().N = b2u(b) }

// RetString gives the next result, a copy of s.
func (c *Call) RetString(s string) {
	if len(s) > math.MaxInt32 {
		c.err = value.TooManyElems
		return
	}
	*c.result() = value.MakeString(s)
}

// RetBytes gives the next result, a []byte with a copy of b.
func (c *Call) RetBytes(b []byte) {
	if len(b) > math.MaxInt32 {
		c.err = value.TooManyElems
		return
	}
	c.RetSlice(value.MakeBytes(b))
}

// RetPtr gives the next result, a pointer, map, channel, function or interface.
func (c *Call) RetPtr(p unsafe.Pointer) { c.result().P = p }

// RetSlot gives the next result as a slot.
func (c *Call) RetSlot(s value.Slot) { *c.result() = s }

// RetSlice gives the next result, a slice in register form.
func (c *Call) RetSlice(s [2]value.Slot) { *c.result(), *c.result() = s[0], s[1] }

// RetAny gives the next result, an interface that holds the value of type t in register form.
func (c *Call) RetAny(t *bytecode.Type, regs *value.Slot) { c.result().P = value.Box(t, regs) }

// State is one of NativeState slots that a resumable native keeps between its entries; they begin as zeros.
func (c *Call) State(i int) *value.Slot { return c.slot(c.state + i*value.SlotSize) }

// Charge takes from the goroutine's time slice what it takes to handle n bytes.
func (c *Call) Charge(n int) { c.f.charge(n) }

// Alloc reports whether n bytes may be allocated; if not, the program ends when the native returns.
func (c *Call) Alloc(n int64) bool {
	if n <= c.Machine.room(n) {
		return true
	}
	c.Fatal("runtime: out of memory")
	return false
}

// AllocBytes reports whether a string or slice of n bytes may be made; if not, the program ends when the native returns.
func (c *Call) AllocBytes(n int64) bool {
	if n > math.MaxInt32 {
		c.err = value.TooManyElems
		return false
	}
	return c.Alloc(n)
}

// SetMaxStack sets how many bytes a goroutine's stack may have, and returns what it was.
//
// Go: runtime/debug/garbage.go SetMaxStack (go1.26)
func (c *Call) SetMaxStack(n int64) (old int64) { return c.Machine.maxStack.Swap(n) }

// SetGCPercent remembers what the program has set, and returns what it was: the host's own setting is MiniGo's affair.
//
// Go: runtime/debug/garbage.go SetGCPercent (go1.26)
func (c *Call) SetGCPercent(n int) (old int) {
	return int(c.Machine.gc.percent.Swap(int64(max(n, -1))))
}

// SetMemoryLimit remembers what the program has set, and returns what it was; n < 0 sets nothing.
//
// Go: runtime/debug/garbage.go SetMemoryLimit (go1.26)
func (c *Call) SetMemoryLimit(n int64) (old int64) {
	if n < 0 {
		return c.Machine.gc.limit.Load()
	}
	return c.Machine.gc.limit.Swap(n)
}

// SetPanicOnFault remembers for the goroutine whether it is to panic at a bad address, and returns what it was. No address is one.
//
// Go: runtime/debug/garbage.go SetPanicOnFault (go1.26)
func (c *Call) SetPanicOnFault(on bool) (old bool) {
	old, c.f.onFault = c.f.onFault, on
	return old
}

// Note prints a text where panics and fatal errors are printed, once in a program's life.
func (c *Call) Note(text string) {
	if _, old := c.Machine.notes.LoadOrStore(text, true); !old {
		c.Machine.print(text)
	}
}

// MemLimit is how many bytes one allocation may have.
func (c *Call) MemLimit() int64 { return c.Machine.limit }

// Fail makes the call panic, or end the program, with err, when the native returns.
func (c *Call) Fail(err *value.Error) { c.err = err }

// PanicRuntime makes the call panic with a runtime.Error whose text begins with "runtime error: ".
func (c *Call) PanicRuntime(text string) { c.err = &value.Error{Kind: value.Runtime, Text: text} }

// PanicPlain makes the call panic with a runtime.Error of this very text.
func (c *Call) PanicPlain(text string) { c.err = &value.Error{Kind: value.Plain, Text: text} }

// Fatal ends the program with a fatal error when the native returns.
func (c *Call) Fatal(text string) { c.err = &value.Error{Kind: value.Fatal, Text: text} }

// Exit ends the program.
func (c *Call) Exit(code int) {
	c.M.Exit(c.G, code)
	c.exited = true
}

// Goexit ends the goroutine, after its deferred calls, when the native returns.
func (c *Call) Goexit() { c.goexit = true }

// Blocking asks for fn to be run as a system call: others may use the P meanwhile. fn must not touch c.
func (c *Call) Blocking(fn func()) { c.blocking = blockerFunc(fn) }

// A Blocker is something to be done as a system call.
type Blocker interface{ Block() }

type blockerFunc func()

func (f blockerFunc) Block() { f() }

// BlockOn is Blocking for what has its results in itself: nothing is allocated for the call.
func (c *Call) BlockOn(b Blocker) { c.blocking = b }

// opNative runs a native with the current frame.
func (f *fiber) opNative(in *bytecode.Instr) outcome {
	n := &f.m.natives[in.Index()]
	fn := f.m.funcAt(f.pc)
	c := f.call
	if c == nil {
		c = &Call{Machine: f.m, f: f}
		f.call = c
	}
	c.M, c.G = f.mp, f.gp
	c.ret = value.SlotSize
	c.arg = value.SlotSize * int(1+fn.Results)
	if n.Leaf != nil {
		n.Leaf(c)
		return f.nativeDone(c, next)
	}
	c.state = value.SlotSize * int(1+fn.Results+fn.Params)
	if f.again != againNative {
		clear(unsafe.Slice(c.slot(c.state), bytecode.NativeState))
	}
	f.again = againNone
	for {
		f.saveBudget()
		status := n.Resume(c)
		if c.err != nil || c.exited || c.goexit {
			return f.nativeDone(c, next)
		}
		f.loadBudget()
		c.ret = value.SlotSize
		c.arg = value.SlotSize * int(1+fn.Results)
		switch status {
		case Done:
			return next
		case Syscall:
			b := c.blocking
			c.blocking = nil
			if f.m.Profile != nil {
				f.m.Profile.ran(f)
			}
			f.mp.Entersyscall(f.gp)
			f.mp.Block(b)
			f.mp.Syscalltook()
			if !f.mp.Exitsyscall(f.gp) {
				f.again = againNative
				return f.leave(sched.SwitchSyscall)
			}
			if f.m.Profile != nil {
				f.m.Profile.runs(f)
			}
			f.bud = f.mp.Budget()
			f.loadBudget()
			continue
		case Park:
			f.again = againNative
			return f.leave(sched.SwitchPark)
		case Yield:
			f.again = againNative
			return f.leave(sched.SwitchYield)
		case Goyield:
			f.again = againNative
			return f.leave(f.mp.Goyield(f.gp))
		case OnG0:
			f.again = againNative
			return f.leave(sched.SwitchG0)
		case Callback:
			s := c.callback
			c.callback = nil
			return f.callSpecial(s)
		default:
			return f.fatal("internal error: native returned an unknown status")
		}
	}
}

// stubCost is what the entry of a native's function charges.
const stubCost = 3 * 8

// callLeaf calls a native that runs to its end, without the frame of the function that stands for it: the window is in the caller's frame. If it ends in another
// way than by returning, the frame is made, and all is as if the native had been called in it.
func (f *fiber) callLeaf(in *bytecode.Instr) bool {
	fn := f.m.prog.Funcs[in.Index()]
	c := f.call
	if c == nil {
		c = &Call{Machine: f.m, f: f}
		f.call = c
	}
	c.M, c.G = f.mp, f.gp
	c.ret = int(in.A) + value.SlotSize
	c.arg = int(in.A) + value.SlotSize*int(1+fn.Results)
	f.leaf = int(fn.Entry+1) << 3
	f.m.natives[fn.Native].Leaf(c)
	native := f.leaf
	f.leaf = 0
	if c.err == nil && !c.exited && !c.goexit {
		f.budget -= stubCost
		f.pc += 8
		return true
	}
	f.enterCall(int(in.A), f.pc+8, fn.Entry)
	f.pc = native
	return f.did(f.nativeDone(c, next))
}

// callSpecial calls a finalizer or a cleanup, behind the native's frame; what follows the native goes on when it returns.
func (f *fiber) callSpecial(s *special) outcome {
	if s.fn == nil {
		return f.nilPanic()
	}
	top := f.top()
	if !f.ensure(top + (1+s.results+s.args)*value.SlotSize) {
		return left
	}
	f.at(top).P = s.fn
	clear(unsafe.Slice(f.at(top+value.SlotSize), s.results))
	if s.args > 0 {
		*f.at(top + (1+s.results)*value.SlotSize) = s.arg
	}
	f.at(top).N = uint64(link(f.pc+8, top-f.bp)) // a native takes one word
	f.bp, f.pc = top, int((*value.Slot)(s.fn).N)<<3
	return jumped
}

// nativeDone does what the native has asked for.
func (f *fiber) nativeDone(c *Call, o outcome) outcome {
	switch {
	case c.exited:
		c.exited = false
		return f.leave(sched.SwitchExit)
	case c.err != nil:
		err := c.err
		c.err = nil
		return f.fail(err)
	case c.goexit:
		c.goexit = false
		return f.goexit()
	}
	return o
}
