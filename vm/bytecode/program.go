package bytecode

import "sort"

// This file defines what the compiler hands to the virtual machine.

// Program is a compiled program. A REPL appends to it; nothing in it ever changes or moves to another index.
type Program struct {
	Code    []Instr  // all functions' code, one after the other; Code[0] is OpTrap, the last is OpGuard
	Funcs   []*Func  // Funcs[0] is a trap
	Consts  []Const  // what LoadK and the instructions on globals name
	Globals []Global // package-level variables
	Types   []*Type
	Methods []string // method names by id; an unexported name is "pkgpath.name"
	Natives []string // names of the natives that functions use: "strings.Index", "os.(*File).read"

	// Entry is the function without parameters or results that initialises the packages and runs main.main; for a REPL
	// entry, the one that runs it.
	Entry uint32

	// Known are types and functions that the VM itself needs, by name (see the Known constants).
	Known map[string]uint32
}

// Names in Program.Known. The types are declared in the library's package runtime.
const (
	KnownBoundsError  = "type runtime.boundsError"         // struct{ text string }; Error adds "runtime error: "
	KnownPlainError   = "type runtime.errorString"         // string; Error adds "runtime error: "
	KnownPlainText    = "type runtime.plainError"          // string; Error adds nothing (send on closed channel)
	KnownAssertError  = "type *runtime.TypeAssertionError" // pointer to struct{ text string }
	KnownPanicNil     = "type *runtime.PanicNilError"      // pointer to struct{ _ [0]func() }
	KnownErrorMethod  = "method Error"                     // method id
	KnownStringMethod = "method String"                    // method id
)

// ConstKind is the kind of a constant.
type ConstKind uint8

// The kinds of constants.
const (
	ConstN       ConstKind = iota // n = N
	ConstString                   // a string
	ConstFunc                     // p = the one closure, without captures, of function N
	ConstGlobal                   // p = the address of global N (of an object type: its object)
	ConstBox                      // p = the box of an interface that holds N or S, as type T
	ConstDivisor                  // n = N, see Divides; p = what division by it takes
)

// Const is one constant, made into a slot when the program is loaded.
type Const struct {
	Kind ConstKind
	N    uint64
	S    string
	T    uint32
}

// Global is a package-level variable. Of an object type it is that object, else a cell.
type Global struct {
	Name string // "main.x"
	Type *Type
}

// DeferSlots is how many slots the record of a deferred call has room for: OpDeferLit captures no more.
const DeferSlots = 3

// Func is one function.
type Func struct {
	Name      string // as Go prints it: "main.main", "main.(*T).Get", "main.main.func1"
	Index     uint32
	Entry     uint32    // pc of its first instruction
	End       uint32    // pc behind its last one
	Frame     int32     // slots, outgoing windows included
	Results   int32     // slots
	Params    int32     // slots, receiver included
	Captures  int32     // slots
	Numbers   []int32   // of the captures, those that have no reference in p
	Areas     [2]int32  // bytes of its blocks
	AreaVars  []AreaVar // where in the block of slots its variables are; none: it uses the block in other ways
	Type      *Type     // of kind Func, receiver included as the first parameter; nil for wrappers
	RecoverPC uint32    // where the frame goes on after a recovered panic: its RunDefers; 0: it defers nothing
	File      string
	Lines     []Line    // sorted by PC
	Inlined   []Inlined // in order of the code
	Selects   []Select  // what OpSelect names
	Wrapper   bool      // made by the compiler: not shown in traces
	Native    int32     // index in Program.Natives, or -1
	Unsigned  []uint32  // PCs, in order, of instructions whose index is an unsigned 64-bit number, for the text of a panic
}

// AreaVar is the place of a variable in a function's block, in bytes. Variables of blocks of statements that follow each other may share theirs. A variable is reached by
// the address that OpObj, or OpLea from the block's own, has put into a register.
type AreaVar struct{ At, Size int32 }

// Line says that the code from PC on (until the next Line) stands for a place in the source.
type Line struct {
	PC        uint32
	Line, Col int32
}

// Inlined says that the code from From to To is of another function, which is called at a place: a trace shows two frames.
type Inlined struct {
	From, To  uint32
	Func      string
	File      string // where its lines are
	Params    bool   // it has some, or a receiver
	Line, Col int32
}

// InlinedAt is the function that the instruction at pc is of, if it was inlined; else nil.
func (f *Func) InlinedAt(pc uint32) *Inlined {
	i := sort.Search(len(f.Inlined), func(i int) bool { return f.Inlined[i].To > pc })
	if i < len(f.Inlined) && f.Inlined[i].From <= pc {
		return &f.Inlined[i]
	}
	return nil
}

// Select describes one select statement.
type Select struct {
	Cases   []SelectCase
	Default bool // has a default case
}

// SelectCase is one communication. Registers are byte offsets as in instructions.
type SelectCase struct {
	Send bool
	Chan uint16 // p: the channel
	Val  uint16 // send: the value; receive: where it goes (0xffff: not wanted)
	Ok   uint16 // receive: where ok goes (0xffff: not wanted)
	Type uint32 // the channel type
}

// FileAt is the file of the line of the instruction at pc.
func (f *Func) FileAt(pc uint32) string {
	if in := f.InlinedAt(pc); in != nil {
		return in.File
	}
	return f.File
}

// Pos is the line and column of the instruction at pc, 0 if unknown. What comes before the first line, the entry, belongs to it.
func (f *Func) Pos(pc uint32) (line, col int32) {
	if len(f.Lines) == 0 {
		return 0, 0
	}
	i := max(1, sort.Search(len(f.Lines), func(i int) bool { return f.Lines[i].PC > pc }))
	return f.Lines[i-1].Line, f.Lines[i-1].Col
}

// Divides reports whether n can be a ConstDivisor: it is positive, and no power of two, for which there are instructions of their own.
func Divides(n int64) bool { return n > 2 && n&(n-1) != 0 }
