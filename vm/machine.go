package vm

// This file implements the machine: what all goroutines of a program share, and how a program is loaded.

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// A Config says what a machine is given.
type Config struct {
	Natives func(name string) (Native, bool) // finds a body by a name in Program.Natives

	Stdin, Stdout, Stderr int       // file descriptors for the library; all zero: 0, 1, 2
	Args                  []string  // os.Args
	Diag                  io.Writer // panics and fatal errors; nil: os.Stderr
	Traceback             string    // how much a program that dies shows: a value of GOTRACEBACK
	Collector             Collector // how the program finds the host's collector set; zero: as usual
	Loop                  Loop      // which loop executes
	Leaks                 bool      // report at the end which goroutines nothing could wake any more
	Profile               *Profile  // what is sampled meanwhile; nil: nothing
	Ended                 func()    // called when the program has ended, before it is said why; may be nil
}

// A Collector is what package runtime/debug sets.
type Collector struct {
	Percent int   // of $GOGC; 0: 100, -1: off
	Limit   int64 // of $GOMEMLIMIT; 0: none
}

// A Loop is one of the loops that execute instructions. They do the same: one is for reading, the others are made of its text.
type Loop uint8

const (
	ThreadedLoop Loop = iota
	PlainLoop
	CountingLoop // counts how often each instruction runs, for Machine.Count
	PoisonLoop   // for tests: the plain one, which makes useless what nobody may read
)

func (l Loop) String() string { return [...]string{"threaded", "plain", "counting", "poison"}[l] }

// Set makes a Loop the value of a flag.
func (l *Loop) Set(s string) error {
	switch s {
	case "threaded":
		*l = ThreadedLoop
	case "plain":
		*l = PlainLoop
	case "poison":
		*l = PoisonLoop
	default:
		return errors.New("must be threaded or plain")
	}
	return nil
}

// A Machine holds a loaded program and its globals. It grows when it is given a grown program.
type Machine struct {
	Config

	// What the loop reads.
	code   unsafe.Pointer // the program's pc 0
	origin unsafe.Pointer // the word before it: the loop goes to a pc by its distance from here, and then moves on by one word
	consts unsafe.Pointer // a slot for each constant
	types  unsafe.Pointer // a typeInfo for each type

	observed bool // someone looks at what is not done in the loop: Profile, or PoisonLoop

	prog     *bytecode.Program
	funcs    []uint32 // by pc: the index of the function
	natives  []Native
	globals  []unsafe.Pointer
	constBuf []value.Slot
	typeBuf  []typeInfo
	methods  [][]bytecode.Method // by type; the compiler may add methods to a type while the program runs
	nfuncs   int                 // how many functions are verified
	small    []unsafe.Pointer    // by type: boxes of small numbers
	impls    [1024]atomic.Pointer[implEntry]
	known    known

	addresses map[unsafe.Pointer]uint64 // under the simulator: see Address

	limit    int64        // bytes that one allocation may have
	maxStack atomic.Int64 // bytes of a stack
	gc       collector
	counts   []atomic.Uint64 // by pc, and the machine's own words before; of the counting loop
	session  *Session
	specials specials
	stacks   stacks
	live     liveness
	s        *sched.Sched

	tracebackEnv uint32
	tracebackSet atomic.Uint32

	unwinding unwinding
	panicking atomic.Bool // a panic is about to end the program

	diag  sync.Mutex
	notes sync.Map // what Note has printed
}

// known are types and methods of the library that the machine needs. Without the library it uses types of its own.
type known struct {
	bounds, plain, plainText, assert, panicNil *bytecode.Type
	errorMethod, stringMethod                  uint32
	hasError, hasString                        bool
}

// A typeInfo is what the loop wants to know of a type.
type typeInfo struct {
	typ     *bytecode.Type
	methods unsafe.Pointer // a table of methodEntries, by the method's id & mask; never nil
	mask    uint32
	elem    uint32 // of a slice type: the size of an element << elemShift | distance of the first one in an array object; 0: zero-size
	unbox   uint8
	recv    uint8 // as unbox, for the receiver of a method that is called through an interface
	iface   bool
	copies  uint8  // which copies of a whole value are copies of its slots
	slots   uint8  // how many
	regs    uint8  // how many registers unbox fills
	special uint16 // a bit for each slot that is a string, to be checked when it is loaded, or a number of less than a word, to be extended
}

const (
	typeInfoShift = 5
	elemShift     = 5
	elemHeader    = 1<<elemShift - 1
)

// The size of a typeInfo is what the loop multiplies by.
const _ = -(unsafe.Sizeof(typeInfo{}) ^ 1<<typeInfoShift)

// How the loop takes a value out of a box.
const (
	unboxSlow = iota
	unboxN    // the box's own n
	unboxSlot // the slot behind its header
	unboxBox  // a receiver that does not take one slot: the box itself
	unboxRegs // all slots behind its header
)

// How a value may be copied slot by slot: other copies check or extend what they load, or copy the elements of arrays.
const (
	copyLoad  = 1 << iota // from the heap into registers
	copyStore             // the other way
	copyMove              // from heap to heap
	copyTorn              // not a copy: there are strings, which may be torn
)

// slotCopies says which copies of a t are copies of its slots.
func slotCopies(t *bytecode.Type) (copies uint8) {
	if t.Object || !t.Flat || t.Slots > bytecode.MaxFlat || t.PackedSize() > 0 { // a number may be an element of a packed array
		return 0
	}
	copies = copyLoad | copyStore | copyMove
	for _, c := range t.Cells {
		switch c {
		case bytecode.CellStr:
			copies |= copyTorn
		case bytecode.CellSlice, bytecode.CellSlice2:
			copies &= copyMove
		}
	}
	return copies
}

// A methodEntry is one method of a type.
type methodEntry struct{ id, pc uint32 }

// noMethod is the table of a type without methods.
var noMethod = [1]methodEntry{{id: ^uint32(0)}}

// New makes a machine without a program.
func New(c Config) *Machine {
	if c.Stdin == 0 && c.Stdout == 0 && c.Stderr == 0 {
		c.Stdout, c.Stderr = 1, 2
	}
	if c.Diag == nil {
		c.Diag = os.Stderr
	}
	m := &Machine{Config: c, limit: 1 << 46, observed: c.Profile != nil && c.Profile.Memory || c.Loop == PoisonLoop}
	m.maxStack.Store(maxStack)
	m.gc.percent.Store(int64(cmp.Or(c.Collector.Percent, 100)))
	m.gc.limit.Store(cmp.Or(c.Collector.Limit, math.MaxInt64))
	m.tracebackEnv = parseTraceback(c.Traceback)
	return m
}

// Program is the loaded program.
func (m *Machine) Program() *bytecode.Program { return m.prog }

// Load verifies and loads a program, or what has been added to it since it was loaded. No goroutine may run meanwhile.
func (m *Machine) Load(p *bytecode.Program) error {
	if err := bytecode.Verify(p, m.nfuncs); err != nil {
		return err
	}
	for i := len(m.natives); i < len(p.Natives); i++ {
		n, ok := m.Natives(p.Natives[i])
		if !ok || (n.Leaf == nil) == (n.Resume == nil) {
			return fmt.Errorf("load: the native %s does not exist", p.Natives[i])
		}
		m.natives = append(m.natives, n)
	}
	own := *p // the compiler goes on to append to its own slices
	m.prog = &own
	m.loadCode(p)
	for i := len(m.globals); i < len(p.Globals); i++ {
		m.globals = append(m.globals, value.New(p.Globals[i].Type))
	}
	m.loadConsts(p)
	m.loadTypes(p)
	m.loadKnown(p)
	m.nfuncs = len(p.Funcs)
	return nil
}

// isLeaf reports whether calls of a function are done without its frame. Who counts instructions, or what they take, sees the native's own.
func (m *Machine) isLeaf(fn *bytecode.Func) bool {
	return fn.Native >= 0 && m.natives[fn.Native].Leaf != nil && m.Profile == nil && m.Loop != CountingLoop
}

// loadCode copies the code behind the machine's own words. In the copy a call names its callee's entry.
func (m *Machine) loadCode(p *bytecode.Program) {
	code := make([]bytecode.Instr, 1+numPrefix+len(p.Code)) // the loop steps back by one word before it goes to the first
	for i, op := range prefix {
		code[numPrefix-i] = bytecode.Instr{Op: op}
	}
	own := code[1+numPrefix:]
	copy(own, p.Code)
	m.funcs = make([]uint32, len(p.Code))
	for i, fn := range p.Funcs[1:] {
		for pc := fn.Entry; pc < fn.End; {
			m.funcs[pc] = uint32(i + 1)
			in := &own[pc]
			if in.Op == bytecode.OpCall {
				if callee := p.Funcs[in.Index()]; m.isLeaf(callee) {
					in.Op = opCallLeaf
				} else {
					*in = in.WithImm32(int32(callee.Entry))
				}
			}
			words := opWords[in.Op]
			if op, ok := poisonOps[in.Op]; ok && m.Loop == PoisonLoop {
				in.Op = op
			}
			if pc++; words == 2 {
				m.funcs[pc] = uint32(i + 1)
				pc++
			}
		}
	}
	m.code, m.origin = unsafe.Pointer(&own[0]), unsafe.Pointer(&code[numPrefix])
	if m.Loop == CountingLoop {
		m.counts = make([]atomic.Uint64, len(code))
	}
}

// count counts the instruction at ip.
func (m *Machine) count(ip unsafe.Pointer) {
	m.counts[int(uintptr(ip)-uintptr(m.origin))>>3+numPrefix].Add(1)
}

// Count is how often the counting loop has begun the instruction at pc: one that was preempted begins again.
func (m *Machine) Count(pc uint32) uint64 { return m.counts[int(pc)+1+numPrefix].Load() }

func (m *Machine) loadConsts(p *bytecode.Program) {
	for i := len(m.constBuf); i < len(p.Consts); i++ {
		var s value.Slot
		switch c := &p.Consts[i]; c.Kind {
		case bytecode.ConstN:
			s.N = c.N
		case bytecode.ConstString:
			s = value.MakeString(c.S)
		case bytecode.ConstFunc:
			s.P = unsafe.Pointer(&value.Slot{N: uint64(p.Funcs[c.N].Entry)})
		case bytecode.ConstGlobal:
			s.P = m.globals[c.N]
		case bytecode.ConstBox:
			regs := value.Slot{N: c.N}
			if c.S != "" {
				regs = value.MakeString(c.S)
			}
			s.P = value.Box(p.Types[c.T], &regs)
		case bytecode.ConstDivisor:
			s.N, s.P = c.N, unsafe.Pointer(newDivisor(c.N))
		}
		m.constBuf = append(m.constBuf, s)
	}
	m.consts = unsafe.Pointer(unsafe.SliceData(m.constBuf))
}

func (m *Machine) loadTypes(p *bytecode.Program) {
	small := make([]unsafe.Pointer, len(p.Types))
	copy(small, m.small)
	m.small = small
	m.typeBuf = make([]typeInfo, 0, len(p.Types))
	m.methods = make([][]bytecode.Method, len(p.Types))
	for i := range m.impls {
		m.impls[i].Store(nil)
	}
	for i, t := range p.Types {
		m.methods[i] = slices.Clone(t.Methods)
		ti := typeInfo{typ: t, iface: t.Kind == bytecode.KindInterface, methods: unsafe.Pointer(&noMethod)}
		switch {
		case t.PackedSize() > 0:
			ti.unbox = unboxN
		case t.Regs == 1 && !t.Object && t.Flat:
			ti.unbox = unboxSlot
		case t.Regs != 1 && t.Flat && t.Kind != bytecode.KindInterface:
			ti.unbox = unboxRegs
		}
		ti.regs = uint8(t.Regs)
		ti.recv = ti.unbox
		if t.Regs != 1 {
			ti.recv = unboxBox
		}
		if t.Kind == bytecode.KindSlice && t.Elem.Slots > 0 {
			ti.elem = uint32(t.ElemSize())<<elemShift | value.SlotSize
			if t.Elem.PackedSize() > 0 {
				ti.elem -= value.SlotSize - 8
			}
		}
		if ti.copies = slotCopies(t); ti.copies != 0 {
			ti.slots = uint8(t.Slots)
			for j, c := range t.Cells {
				if c != bytecode.CellU64 && c != bytecode.CellP {
					ti.special |= 1 << j
				}
			}
		}
		if len(t.Methods) > 0 {
			ti.methods, ti.mask = methodTable(p, t)
		}
		m.typeBuf = append(m.typeBuf, ti)
	}
	m.types = unsafe.Pointer(unsafe.SliceData(m.typeBuf))
}

// methodTable finds the smallest table in which no two methods of t share a place.
func methodTable(p *bytecode.Program, t *bytecode.Type) (unsafe.Pointer, uint32) {
	for size := uint32(1); ; size *= 2 {
		if size < uint32(len(t.Methods)) {
			continue
		}
		tab := make([]methodEntry, size)
		for i := range tab {
			tab[i].id = ^uint32(0)
		}
		ok := true
		for i := range t.Methods {
			m := &t.Methods[i]
			e := &tab[m.ID&(size-1)]
			ok = ok && (e.id == ^uint32(0) || e.id == m.ID)
			*e = methodEntry{m.ID, p.Funcs[m.Func].Entry}
		}
		if ok {
			return unsafe.Pointer(unsafe.SliceData(tab)), size - 1
		}
	}
}

func (m *Machine) loadKnown(p *bytecode.Program) {
	k := &m.known
	find := func(name, own string) *bytecode.Type {
		if i, ok := p.Known[name]; ok && int(i) < len(p.Types) {
			return p.Types[i]
		}
		t := &bytecode.Type{Kind: bytecode.KindString, Str: own, Name: own, Index: len(p.Types)}
		t.Layout()
		return t
	}
	k.bounds = find(bytecode.KnownBoundsError, "runtime.boundsError")
	k.plain = find(bytecode.KnownPlainError, "runtime.errorString")
	k.plainText = find(bytecode.KnownPlainText, "runtime.plainError")
	k.assert = find(bytecode.KnownAssertError, "*runtime.TypeAssertionError")
	k.panicNil = find(bytecode.KnownPanicNil, "*runtime.PanicNilError")
	k.errorMethod, k.hasError = p.Known[bytecode.KnownErrorMethod]
	k.stringMethod, k.hasString = p.Known[bytecode.KnownStringMethod]
}

// funcAt is the function that holds the code at the offset pc, or nil.
func (m *Machine) funcAt(pc int) *bytecode.Func {
	if i := pc >> 3; pc >= 0 && i < len(m.funcs) {
		return m.prog.Funcs[m.funcs[i]]
	}
	return nil
}

// lookAt is the size from which on an allocation looks at the heap.
const lookAt = 1 << 20

// room is how many bytes may be allocated now, for someone who wants about n.
func (m *Machine) room(n int64) int64 {
	if n < lookAt || m.s == nil || m.s.MemLimit() == 0 {
		return m.limit
	}
	left := m.limit - int64(m.s.Platform().HeapBytes())
	if n > left {
		runtime.GC() // the heap was measured with its garbage
		left = m.limit - int64(m.s.Platform().HeapBytes())
	}
	return left
}

// Run runs the program on a scheduler that has not run yet, reports how it ended if that is an error, and returns the exit code.
func (m *Machine) Run(s *sched.Sched) int {
	m.start(s)
	f := m.newFiber()
	f.main = true
	f.begin(m.entryClosure(), 1)
	result := s.Run(f)
	if m.Ended != nil {
		m.Ended()
	}
	return m.finish(result)
}

func (m *Machine) start(s *sched.Sched) {
	m.s = s
	if m.Profile != nil {
		m.Profile.start(s.Simulated())
	}
	gsync.Init[value.Slot](s)
	if s.Simulated() && m.addresses == nil {
		m.addresses = map[unsafe.Pointer]uint64{}
	}
	if n := s.MemLimit(); n > 0 {
		m.limit = int64(n)
	}
}

// entryClosure is a closure of the program's entry function.
func (m *Machine) entryClosure() unsafe.Pointer {
	return unsafe.Pointer(&value.Slot{N: uint64(m.prog.Funcs[m.prog.Entry].Entry)})
}

// print writes to the place for panics and fatal errors.
func (m *Machine) print(text string) {
	m.diag.Lock()
	defer m.diag.Unlock()
	io.WriteString(m.Diag, text)
}
