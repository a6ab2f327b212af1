package vm

// This file implements the fiber, a goroutine's code as the scheduler sees it: how it runs, stops, and where its stack is.

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

const (
	minStack  = 63            // slots of a new stack: 64 would fall into the host's class of 1152 bytes
	keepStack = 511           // the largest stack that a dead goroutine keeps for the next one
	maxStack  = 1_000_000_000 // bytes, if nobody says otherwise. Go: runtime/proc.go maxstacksize
	firstRoom = 24            // slots that a new fiber may use before it notes that it did (see high): they are cleared each time it parks
	headroom  = 48            // the same above the top of one that has used many more
)

// A fiber is a goroutine's state while it does not run; while it runs, pc, bp and budget are in exec's locals.
type fiber struct {
	m  *Machine
	gp *sched.G
	mp *sched.M // the M that runs it

	stk    unsafe.Pointer // its slots; INV-stack: nothing but this and exec's base points there
	size   int            // bytes
	high   int            // what lies above this offset is zero. The limit in Stackguard0.
	pc     int            // offset in bytes from the machine's code
	bp     int            // offset in bytes of the current frame
	budget int
	bud    *int64 // the P's budget

	parked *bytecode.Func // in whose frame it waited last,
	parkBP int            // and where that is
	still  bool           // high is the top there: it has called nothing since
	calls  bool           // it was still once, and called something: it is not to be caught at that again

	areas [2]area // by kind: bytecode.AreaNumbers, bytecode.AreaSlots

	again     again        // what is to be done first when it runs again
	held      held         // by the loop: the lock of the channel heldC, which the instruction at pc is about,
	heldC     *Chan        // or was: c = <-c has overwritten it
	sw        sched.Switch // why slow leaves the loop
	main      bool         // when it ends the program ends,
	returned  int64        // when it returned,
	yielded   int          // and how often it has put off the end
	onFault   bool         // see SetPanicOnFault
	defers    *deferRecord
	freeDefer *deferRecord // for the next defer statements
	panics    *panicRecord
	leaf      int // while a native runs that has no frame: where it would stand; else 0
	dying     *dying
	call      *Call // for natives, made when needed
	entry     *entry
	place     value.Place  // in a map
	tails     *tails       // of strings that it builds; nil while it waits
	boxes     *boxes       // of pointers that it has put into interfaces
	operands  []value.Slot // memory for opPack,
	packed    int          // and how much of it is used

	creator int   // pc of the go statement, or 0
	since   int64 // when it began to run, for a profile
}

// again says what a fiber does first when it runs again.
type again uint8

const (
	againNone again = iota
	againSend
	againRecv
	againSelect
	againYield
	againNative
)

// held says what the loop leaves to slow of an instruction on a channel, when it has taken the channel's lock.
type held uint8

const (
	heldNot    held = iota
	heldDone        // only the lock is to be released: someone sleeps for it
	heldUndone      // the lock is to be released, and all is to be done
)

func (m *Machine) newFiber() *fiber {
	f := &fiber{m: m}
	f.newStack(minStack)
	return f
}

func (f *fiber) newStack(slots int) {
	f.stk = unsafe.Pointer(unsafe.SliceData(make([]value.Slot, slots)))
	if old := max(f.size, minStack*value.SlotSize); old != slots*value.SlotSize {
		f.m.stacks.grew(f.m, slots*value.SlotSize-old)
	}
	f.size = slots * value.SlotSize
	f.high = firstRoom * value.SlotSize
}

// Resume runs the goroutine until it needs the scheduler.
func (f *fiber) Resume(mp *sched.M, gp *sched.G) (sw sched.Switch) {
	f.mp = mp
	if f.gp != gp {
		f.gp = gp
		f.setGuard()
	}
	if f.m.stacks.due.Load() {
		f.m.scanstacks(mp, false)
	}
	f.bud = mp.Budget()
	f.loadBudget()
	left := false
	defer func() {
		if !left {
			f.hostPanic(&sw, recover())
		}
	}()
	if f.again != againNone || f.entry != nil {
		if !f.comeBack() {
			left = true
			return f.sw
		}
	}
	if f.m.Profile != nil {
		f.m.Profile.runs(f)
	}
	switch f.m.Loop {
	case ThreadedLoop:
		sw = f.execThreaded(f.m)
	case PlainLoop, PoisonLoop:
		sw = f.exec(f.m)
	case CountingLoop:
		sw = f.execCounting(f.m)
	}
	if f.tails != nil {
		f.tails = f.tails.keep(sw)
	}
	if f.boxes != nil {
		f.boxes.clear()
	}
	left = true
	return sw
}

// comeBack finishes the operation that the fiber was parked in, and reports whether to go on in the loop.
func (f *fiber) comeBack() bool {
	ok := true // a native is entered again by its instruction
	switch f.again {
	case againSend:
		ok = f.did(f.finishSend())
	case againRecv:
		ok = f.did(f.finishRecv())
	case againSelect:
		ok = f.did(f.finishSelect())
	case againYield:
		f.again = againNone
		ok = f.did(next)
	}
	if ok && f.interrupted() {
		return false
	}
	return ok
}

// hostPanic turns a panic of the host, a fault of ours, into a fatal error of the program. The scheduler and the simulator unwind threads by panics of their
// own kind: these pass.
func (f *fiber) hostPanic(sw *sched.Switch, r any) {
	switch r := r.(type) {
	case nil: // runtime.Goexit
	case runtime.Error, error, string:
		f.m.trouble(fmt.Sprintf("internal error: %v\n%s", r, debug.Stack()))
		f.mp.Fatal(f.gp, fmt.Sprintf("internal error: %v", r), "")
		*sw = sched.SwitchExit
	default:
		panic(r)
	}
}

func (f *fiber) loadBudget() { f.budget = int(*f.bud) << 3 }
func (f *fiber) saveBudget() { *f.bud = int64(f.budget >> 3) }

// charge takes from the budget what it takes to touch n bytes.
func (f *fiber) charge(n int) { f.budget -= n >> 1 }

// slot is the register with the given offset in the current frame.
func (f *fiber) slot(off uint16) *value.Slot {
	return (*value.Slot)(unsafe.Add(f.stk, f.bp+int(off)))
}

// two is a pair of registers: a slice.
func (f *fiber) two(off uint16) *[2]value.Slot { return (*[2]value.Slot)(unsafe.Pointer(f.slot(off))) }

// at is the slot at an offset of the stack.
func (f *fiber) at(off int) *value.Slot { return (*value.Slot)(unsafe.Add(f.stk, off)) }

// setGuard makes enter fail above high.
func (f *fiber) setGuard() { f.gp.SetStackguard(uintptr(f.stk) + uintptr(f.high)) }

// ensure makes the stack usable up to the offset top. It fails with the stack overflow, which is fatal.
func (f *fiber) ensure(top int) bool {
	if top <= f.high {
		return true
	}
	if top > f.size && !f.grow(top) {
		return false
	}
	f.high = min(max(top, 2*f.high), f.size)
	if f.still {
		f.still, f.calls = false, true
	}
	f.setGuard()
	return true
}

// grow moves the stack to one of at least the double size.
//
// Go: runtime/stack.go newstack, copystack (go1.26)
// Differs: nothing points into a stack, so nothing is adjusted.
func (f *fiber) grow(top int) bool {
	slots := f.size / value.SlotSize
	for slots*value.SlotSize < top {
		slots = slots*2 + 1
	}
	if limit := f.m.maxStack.Load(); int64(slots*value.SlotSize) > limit {
		f.stackOverflow(limit)
		return false
	}
	f.mp.Copystack(f.gp, f.size, slots*value.SlotSize, func() {
		old, high := f.stk, f.high
		f.newStack(slots)
		f.copyStack(old, high)
		f.high = high
	})
	f.charge(f.high)
	return true
}

// copyStack copies the stack at old. The memory of a large one is given back as the copy grows: two of them may be more than there is, and the
// host's collector comes late.
func (f *fiber) copyStack(old unsafe.Pointer, size int) {
	const part = 4 << 20
	for at := 0; at < size; at += part {
		n := min(part, size-at)
		from := unsafe.Add(old, at)
		copy(unsafe.Slice(f.at(at), n/value.SlotSize), unsafe.Slice((*value.Slot)(from), n/value.SlotSize))
		if size > part {
			f.m.s.Platform().SysUnused(from, uintptr(n))
		}
	}
}

// top is the offset behind the current frame.
func (f *fiber) top() int {
	if fn := f.m.funcAt(f.pc); fn != nil {
		return f.bp + int(fn.Frame)*value.SlotSize
	}
	return f.bp + value.SlotSize
}

// leave goes to the scheduler. What is above the top is cleared, so that a goroutine that waits keeps nothing alive that it does not use.
func (f *fiber) leave(sw sched.Switch) outcome {
	f.sw = sw
	if f.m.Profile != nil && sw != sched.SwitchSyscall && sw != sched.SwitchExit {
		f.m.Profile.ran(f)
	}
	if sw != sched.SwitchSyscall { // then the P, and its budget, are another's by now
		f.saveBudget()
	}
	if sw == sched.SwitchYield || sw == sched.SwitchPreempt {
		return left // it runs again soon
	}
	f.clean()
	return left
}

// clean clears the pointers above the top, and lets high follow the top down: at once if it is far above, and the second time in a row in one
// frame to the top itself, so that there is nothing to do the next time. It does nothing if the top is not known: in the machine's own
// words, where a goroutine that calls a method value begins.
func (f *fiber) clean() {
	if f.areas[bytecode.AreaSlots].base != nil {
		f.cleanAreas()
	}
	fn := f.m.funcAt(f.pc)
	again := fn == f.parked && f.bp == f.parkBP
	if again && f.still || fn == nil {
		return
	}
	f.parked, f.parkBP, f.still = fn, f.bp, false
	top := f.bp + int(fn.Frame)*value.SlotSize
	switch n := (f.high - top) / value.SlotSize; {
	case n <= 0:
	case again && !f.calls:
		f.still = true
		f.lower(top, n)
	case n > 4*headroom:
		f.lower(top+headroom*value.SlotSize, n)
	default:
		for at := top; at < f.high; at += value.SlotSize { // most are nil: to look is quicker than to clear, which has to ask the host's collector
			if s := f.at(at); s.P != nil {
				s.P = nil
			}
		}
	}
}

// lower sets high, when it is to be cleared for n slots.
func (f *fiber) lower(high, n int) {
	clear(unsafe.Slice(f.at(f.high-n*value.SlotSize), n))
	f.high = high
	f.setGuard()
}

// safepoint is called when the budget is spent, and when enter finds the guard lowered. It reports whether to go on.
func (f *fiber) safepoint() bool {
	if f.interrupted() {
		return false
	}
	f.saveBudget()
	if f.m.Profile != nil {
		f.m.Profile.ran(f)
	}
	if f.mp.Preempt(f.gp) {
		f.leave(sched.SwitchPreempt)
		return false
	}
	f.loadBudget()
	return true
}

// opEnter is a function's entry that found something to do: a stack that is too small, or a request.
//
// Go: runtime/stack.go newstack (go1.26)
func (f *fiber) opEnter(in *bytecode.Instr) outcome {
	if !f.ensure(f.bp + int(in.A)*value.SlotSize) {
		return left
	}
	if !f.safepoint() {
		return left
	}
	return jumped // the instruction is executed again
}

// begin prepares the fiber to run the closure fn; slots 1 to n of its frame are to be put in place by the caller.
func (f *fiber) begin(fn unsafe.Pointer, slots int) {
	f.bp, f.pc = 0, int((*value.Slot)(fn).N)<<3
	if need := slots * value.SlotSize; need > f.high {
		if need > f.size {
			f.newStack(nextStack(slots))
		}
		f.high = need
	}
	*f.at(0) = value.Slot{N: uint64(link(pcGoexit, 0)), P: fn}
}

func nextStack(slots int) int {
	n := minStack
	for n < slots {
		n = n*2 + 1
	}
	return n
}

// end ends the goroutine. The stack is left clean for the next one.
func (f *fiber) end() outcome {
	if f.m.Profile != nil {
		f.m.Profile.ran(f)
	}
	if f.size > keepStack*value.SlotSize {
		f.newStack(minStack)
	} else {
		clear(unsafe.Slice((*value.Slot)(f.stk), f.high/value.SlotSize))
		f.high = min(headroom*value.SlotSize, f.high) // the next one may need what this one did
	}
	f.leaveAreas()
	for f.panics != nil {
		f.dropPanic()
	}
	f.defers, f.dying, f.onFault = nil, nil, false
	f.still, f.calls, f.parked = false, false, nil
	f.saveBudget()
	f.sw = sched.SwitchExit
	return left
}
