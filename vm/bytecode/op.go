package bytecode

// This file defines the instruction set: one row for each instruction.

// Op is an instruction's code.
type Op uint16

// Info describes one instruction. What its operands mean is said by short codes:
//
//	n  n=  n+   reads, writes, reads and writes the n half of a slot
//	p  p=  p+   the same for the p half
//	s  s=       both halves of one slot (a string)
//	2  2=  2+   two slots (a slice)
//	v  v=  v?=  a value of type T in register form; with ?: followed by a slot for a bool (ok)
//	k  k=       a value of T's key type
//	e  e=  e?=  a value of T's element type
//	r           slots from here on: how many, the sentence says
//	w           the base of a call window
//	i  u        a signed, an unsigned number of 16 bits
//	I           a signed number of 32 bits, in B and C
//	K F N       an index of 32 bits, in B and C: of a constant, a function, a native
//	d           an index of 16 bits: of a divisor among the constants
//	j  J        a signed jump distance of 16 bits (in C), of 32 bits (in B and C); a Loop's is negative, another's is not
//
// and in the second word (lo, hi):
//
//	T           lo = index of a type
//	Tu          ... and hi = a number
//	Tn          ... and hi = a register whose n half is read
//	Tj          ... and hi = a jump distance (of 32 bits, from behind the second word)
//	j           hi = such a jump distance
//	n           lo = a register whose n half is read
//	I           lo = a signed number
//	In          ... and hi = a register whose n half is read
//	Id          ... and hi = index of a divisor among the constants
//	M           lo = method id
//	F           lo = index of a function
//	uu          two numbers
type Info struct {
	Name       string
	A, B, C, X string
	Doc        string
}

// The instructions. Loop instructions are the backward jumps: they are the safepoints of Go 1.14, and charge the budget
// by the loop's length. Enter is the safepoint of Go 1.2.
const (
	OpTrap Op = iota
	OpGuard

	// Moves and constants.
	OpMov
	OpMovP
	OpMovS
	OpMov2
	OpMovN
	OpLoadI
	OpLoadK
	OpLoadKP
	OpLoadKS
	OpZero
	OpZeroP
	OpZeroN

	// Integers. Narrow types are kept extended: the compiler adds an Ext instruction where a result can leave its range.
	OpAdd
	OpSub
	OpMul
	OpDiv
	OpRem
	OpUDiv
	OpURem
	OpAnd
	OpOr
	OpXor
	OpAndNot
	OpShl
	OpShr
	OpSar
	OpAddI
	OpMulI
	OpAndI
	OpShlI
	OpShrI
	OpSarI
	OpRSubI
	OpMin
	OpMax
	OpRotl32
	OpRotl64
	OpOnes
	OpBitLen
	OpTrail
	OpDivP2
	OpRemP2
	OpMulAdd
	OpMulAddI
	OpMulIAddI
	OpMulRem
	OpMulAddRem
	OpMulIAddIRem
	OpDivK
	OpRemK
	OpMulRemK
	OpMulAddRemK
	OpMulIAddIRemK
	OpNeg
	OpNot
	OpNotB
	OpShChk
	OpSext8
	OpSext16
	OpSext32
	OpZext8
	OpZext16
	OpZext32

	// Floats.
	OpFAdd
	OpFSub
	OpFMul
	OpFDiv
	OpFMulAdd
	OpFMulSub
	OpFMulRSub
	OpFNeg
	OpFAdd32
	OpFSub32
	OpFMul32
	OpFDiv32
	OpFNeg32
	OpFMin
	OpFMax
	OpFSqrt

	// Conversions of numbers.
	OpI2F
	OpU2F
	OpF2I
	OpF2I32
	OpF2U
	OpF2F32
	OpF32F
	OpI2F32
	OpU2F32

	// Comparisons that give a bool.
	OpEq
	OpNe
	OpLt
	OpLe
	OpULt
	OpULe
	OpFEq
	OpFNe
	OpFLt
	OpFLe
	OpEqP
	OpNeP
	OpEqS
	OpNeS
	OpLtS
	OpLeS
	OpEqI
	OpEqV
	OpIsNil

	// Forward jumps. (A jump on float32 converts first: the order is the same.)
	OpJmp
	OpJT
	OpJF
	OpJEq
	OpJNe
	OpJLt
	OpJLe
	OpJULt
	OpJULe
	OpJEqI
	OpJNeI
	OpJLtI
	OpJLeI
	OpJGtI
	OpJGeI
	OpJFEq
	OpJFNe
	OpJFLt
	OpJFLe
	OpJFNLt
	OpJFNLe
	OpJSEq
	OpJSNe
	OpJPEq
	OpJPNe
	OpJNil
	OpJNotNil
	OpJIxLt
	OpJIxLe
	OpJIxGt
	OpJIxGe
	OpJIxEq
	OpJIxNe
	OpSwitch

	// Backward jumps.
	OpLoop
	OpLoopT
	OpLoopF
	OpLoopEq
	OpLoopNe
	OpLoopLt
	OpLoopLe
	OpLoopULt
	OpLoopEqI
	OpLoopNeI
	OpLoopLtI
	OpLoopLeI
	OpLoopGtI
	OpLoopGeI
	OpLoopFLt
	OpLoopFLe
	OpLoopNotNil
	OpLoopIncLt
	OpLoopIncLe
	OpLoopIncLtI
	OpLoopIxLt
	OpLoopIxLe
	OpLoopIxGt
	OpLoopIxGe

	// Memory. An address is p of b plus c bytes; a nil p is Go's nil dereference panic.
	OpLd8
	OpLd16
	OpLd32
	OpLd64
	OpLdS8
	OpLdS16
	OpLdS32
	OpLdP
	OpLdStr
	OpLdSl
	OpLdV
	OpSt8
	OpSt16
	OpSt32
	OpSt64
	OpStP
	OpStStr
	OpStSl
	OpStV
	OpLea
	OpLeaX
	OpNilChk
	OpMoveV
	OpZeroV

	// Globals: constants of kind ConstGlobal hold their address.
	OpLdG64
	OpLdGP
	OpStG64
	OpStGP

	// Elements of slices.
	OpIx8
	OpIx32
	OpIxS32
	OpIx64
	OpIxP
	OpIxStr
	OpIxSl
	OpIxV
	OpIxIx64
	OpIxA
	OpIxF64
	OpIxFP
	OpIxRef
	OpSx8
	OpSx32
	OpSx64
	OpSxP
	OpSxStr
	OpSwap

	// Elements of array objects (p of b is not nil).
	OpAx8
	OpAx32
	OpAxS32
	OpAx64
	OpAxP
	OpAxStr
	OpAxA
	OpAxRef
	OpAs8
	OpAs32
	OpAs64
	OpAsP

	// Object types (arrays, structs of more than MaxFlat slots) and values that contain arrays.
	OpNewObj
	OpObj
	OpNonNil
	OpArrRef
	OpCopyV
	OpAssignObj
	OpArrSl
	OpSlArr
	OpBigLd
	OpBigSt

	// Captured variables.
	OpCap
	OpCapP
	OpCapN
	OpClosure

	// Allocation.
	OpNew
	OpMkSl
	OpMkMap
	OpMkChan

	// Slices and strings.
	OpCapSl
	OpSlice
	OpSliceStr
	OpApp8
	OpApp64
	OpAppP
	OpAppStr
	OpAppV
	OpAppSl
	OpAppBS
	OpCopy
	OpCopyBS
	OpClearSl
	OpLenStr
	OpIxByte
	OpConcat
	OpStrBytes
	OpBytesStr
	OpStrRunes
	OpRunesStr
	OpRuneStr
	OpRangeStr

	// Maps.
	OpMapGet
	OpMapGet2
	OpMapSet
	OpMapAdd
	OpMapApp
	OpMapDel
	OpMapLen
	OpMapClear
	OpMapIter
	OpMapNext

	// Interfaces.
	OpMkIface
	OpPack
	OpAssert
	OpAssert2
	OpAssertI
	OpAssertI2
	OpJNotType
	OpUnbox

	// Calls.
	OpEnter
	OpCall
	OpCallC
	OpCallI
	OpTailC
	OpRet
	OpArea
	OpLeave
	OpNative
	OpMethVal
	OpGo
	OpDefer
	OpDeferFn
	OpDeferLit
	OpRunDefers
	OpUndefer
	OpRecover
	OpPanic
	OpFrame
	OpDeferAt

	// Channels.
	OpSend
	OpRecv
	OpRecv2
	OpTrySend
	OpTryRecv
	OpClose
	OpLenCh
	OpCapCh
	OpSelect
	OpYield

	// Atomic operations of package sync/atomic.
	OpAtomLd32
	OpAtomLd64
	OpAtomSt32
	OpAtomSt64
	OpAtomAdd32
	OpAtomAdd64
	OpAtomCas32
	OpAtomCas64
	OpAtomSwp32
	OpAtomSwp64
	OpAtomStP
	OpAtomCasP
	OpAtomSwpP

	// Mutexes.
	OpLock
	OpUnlock
	OpRLock
	OpRUnlock

	NumOps
)

// Ops is the instruction set, indexed by Op.
var Ops = [NumOps]Info{
	OpTrap:  {"trap", "", "", "", "", "a torn or zero function was called: fatal error"},
	OpGuard: {"guard", "", "", "", "", "ends the code, so that an instruction pointer never leaves it; never executed"},

	OpMov:    {"mov", "n=", "n", "", "", "a = b"},
	OpMovP:   {"mov.p", "p=", "p", "", "", "a = b"},
	OpMovS:   {"mov.s", "s=", "s", "", "", "a = b, both halves"},
	OpMov2:   {"mov.2", "2=", "2", "", "", "a = b, two slots"},
	OpMovN:   {"mov.n", "r", "r", "u", "", "c slots from a on = c slots from b on; they may overlap"},
	OpLoadI:  {"loadi", "n=", "I", "", "", "a = the number"},
	OpLoadK:  {"loadk", "n=", "K", "", "", "a = the constant's n"},
	OpLoadKP: {"loadk.p", "p=", "K", "", "", "a = the constant's p: a function's closure, the address of a global, the box of an interface"},
	OpLoadKS: {"loadk.s", "s=", "K", "", "", "a = the constant, both halves: a string"},
	OpZero:   {"zero", "n=", "", "", "", "a = 0"},
	OpZeroP:  {"zero.p", "p=", "", "", "", "a = nil"},
	OpZeroN:  {"zero.n", "r", "u", "", "", "b slots from a on = 0, both halves"},

	OpAdd:          {"add", "n=", "n", "n", "", "a = b + c"},
	OpSub:          {"sub", "n=", "n", "n", "", "a = b - c"},
	OpMul:          {"mul", "n=", "n", "n", "", "a = b * c"},
	OpDiv:          {"div", "n=", "n", "n", "", "a = b / c, signed; panics when c is 0"},
	OpRem:          {"rem", "n=", "n", "n", "", "a = b % c, signed; panics when c is 0"},
	OpUDiv:         {"udiv", "n=", "n", "n", "", "a = b / c, unsigned; panics when c is 0"},
	OpURem:         {"urem", "n=", "n", "n", "", "a = b % c, unsigned; panics when c is 0"},
	OpAnd:          {"and", "n=", "n", "n", "", "a = b & c"},
	OpOr:           {"or", "n=", "n", "n", "", "a = b | c"},
	OpXor:          {"xor", "n=", "n", "n", "", "a = b ^ c"},
	OpAndNot:       {"andnot", "n=", "n", "n", "", "a = b &^ c"},
	OpShl:          {"shl", "n=", "n", "n", "", "a = b << c, 0 from 64 on"},
	OpShr:          {"shr", "n=", "n", "n", "", "a = b >> c, unsigned"},
	OpSar:          {"sar", "n=", "n", "n", "", "a = b >> c, signed"},
	OpAddI:         {"addi", "n=", "n", "i", "", "a = b + c"},
	OpMulI:         {"muli", "n=", "n", "i", "", "a = b * c"},
	OpAndI:         {"andi", "n=", "n", "i", "", "a = b & c"},
	OpShlI:         {"shli", "n=", "n", "u", "", "a = b << c, c below 64"},
	OpShrI:         {"shri", "n=", "n", "u", "", "a = b >> c, unsigned, c below 64"},
	OpSarI:         {"sari", "n=", "n", "u", "", "a = b >> c, signed, c below 64"},
	OpRSubI:        {"rsubi", "n=", "n", "i", "", "a = c - b"},
	OpMin:          {"min", "n=", "n", "n", "", "a = min(b, c), signed"},
	OpMax:          {"max", "n=", "n", "n", "", "a = max(b, c), signed"},
	OpRotl32:       {"rotl32", "n=", "n", "u", "", "a = the low 4 bytes of b, rotated left by c, zero-extended; c below 32"},
	OpRotl64:       {"rotl64", "n=", "n", "u", "", "a = b, rotated left by c below 64"},
	OpOnes:         {"ones", "n=", "n", "", "", "a = how many bits of b are set"},
	OpBitLen:       {"bitlen", "n=", "n", "", "", "a = how many bits b has below its leading zeros"},
	OpTrail:        {"trail", "n=", "n", "", "", "a = how many zeros b ends in, 64 if it is 0"},
	OpDivP2:        {"divp2", "n=", "n", "u", "", "a = b / 2^c, signed, c below 63"},
	OpRemP2:        {"remp2", "n=", "n", "u", "", "a = b % 2^c, signed, c below 63"},
	OpMulAdd:       {"mul.add", "n=", "n", "n", "n", "a = b*c + lo"},
	OpMulAddI:      {"muli.add", "n=", "n", "n", "I", "a = b*lo + c"},
	OpMulRem:       {"muli.rem", "n=", "n", "n", "I", "a = b*lo % c, signed; panics when c is 0"},
	OpMulIAddI:     {"muli.addi", "n=", "n", "i", "I", "a = b*lo + c"},
	OpMulAddRem:    {"muli.addrem", "n=", "n", "n", "In", "a = (b*lo + c) % hi, signed; panics when hi is 0"},
	OpMulIAddIRem:  {"muli.addirem", "n=", "n", "i", "In", "a = (b*lo + c) % hi, signed; panics when hi is 0"},
	OpDivK:         {"divk", "n=", "n", "d", "", "a = b / c, signed"},
	OpRemK:         {"remk", "n=", "n", "d", "", "a = b % c, signed"},
	OpMulRemK:      {"muli.remk", "n=", "n", "d", "I", "a = b*lo % c, signed"},
	OpMulAddRemK:   {"muli.addremk", "n=", "n", "n", "Id", "a = (b*lo + c) % hi, signed"},
	OpMulIAddIRemK: {"muli.addiremk", "n=", "n", "i", "Id", "a = (b*lo + c) % hi, signed"},
	OpNeg:          {"neg", "n=", "n", "", "", "a = -b"},
	OpNot:          {"not", "n=", "n", "", "", "a = ^b"},
	OpNotB:         {"not.b", "n=", "n", "", "", "a = !b"},
	OpShChk:        {"shchk", "n", "", "", "", "panics when the shift count a, signed, is negative"},
	OpSext8:        {"sext8", "n=", "n", "", "", "a = int8(b)"},
	OpSext16:       {"sext16", "n=", "n", "", "", "a = int16(b)"},
	OpSext32:       {"sext32", "n=", "n", "", "", "a = int32(b)"},
	OpZext8:        {"zext8", "n=", "n", "", "", "a = uint8(b)"},
	OpZext16:       {"zext16", "n=", "n", "", "", "a = uint16(b)"},
	OpZext32:       {"zext32", "n=", "n", "", "", "a = uint32(b)"},

	OpFAdd:     {"fadd", "n=", "n", "n", "", "a = b + c, float64"},
	OpFSub:     {"fsub", "n=", "n", "n", "", "a = b - c, float64"},
	OpFMul:     {"fmul", "n=", "n", "n", "", "a = b * c, float64"},
	OpFDiv:     {"fdiv", "n=", "n", "n", "", "a = b / c, float64"},
	OpFMulAdd:  {"fmul.add", "n=", "n", "n", "n", "a = b*c + lo, float64; the product is rounded"},
	OpFMulSub:  {"fmul.sub", "n=", "n", "n", "n", "a = b*c - lo, float64; the product is rounded"},
	OpFMulRSub: {"fmul.rsub", "n=", "n", "n", "n", "a = lo - b*c, float64; the product is rounded"},
	OpFNeg:     {"fneg", "n=", "n", "", "", "a = -b, float64"},
	OpFAdd32:   {"fadd32", "n=", "n", "n", "", "a = b + c, float32"},
	OpFSub32:   {"fsub32", "n=", "n", "n", "", "a = b - c, float32"},
	OpFMul32:   {"fmul32", "n=", "n", "n", "", "a = b * c, float32"},
	OpFDiv32:   {"fdiv32", "n=", "n", "n", "", "a = b / c, float32"},
	OpFNeg32:   {"fneg32", "n=", "n", "", "", "a = -b, float32"},
	OpFMin:     {"fmin", "n=", "n", "n", "", "a = min(b, c), float64"},
	OpFMax:     {"fmax", "n=", "n", "n", "", "a = max(b, c), float64"},
	OpFSqrt:    {"fsqrt", "n=", "n", "", "", "a = math.Sqrt(b)"},

	OpI2F:   {"i2f", "n=", "n", "", "", "a = float64(int64 b)"},
	OpU2F:   {"u2f", "n=", "n", "", "", "a = float64(uint64 b)"},
	OpF2I:   {"f2i", "n=", "n", "", "", "a = int64(float64 b)"},
	OpF2I32: {"f2i32", "n=", "n", "", "", "a = int64(int32(float64 b))"},
	OpF2U:   {"f2u", "n=", "n", "", "", "a = uint64(float64 b)"},
	OpF2F32: {"f2f32", "n=", "n", "", "", "a = float32(float64 b)"},
	OpF32F:  {"f32f", "n=", "n", "", "", "a = float64(float32 b)"},
	OpI2F32: {"i2f32", "n=", "n", "", "", "a = float32(int64 b)"},
	OpU2F32: {"u2f32", "n=", "n", "", "", "a = float32(uint64 b)"},

	OpEq:    {"eq", "n=", "n", "n", "", "a = b == c"},
	OpNe:    {"ne", "n=", "n", "n", "", "a = b != c"},
	OpLt:    {"lt", "n=", "n", "n", "", "a = b < c, signed"},
	OpLe:    {"le", "n=", "n", "n", "", "a = b <= c, signed"},
	OpULt:   {"ult", "n=", "n", "n", "", "a = b < c, unsigned"},
	OpULe:   {"ule", "n=", "n", "n", "", "a = b <= c, unsigned"},
	OpFEq:   {"feq", "n=", "n", "n", "", "a = b == c, float64"},
	OpFNe:   {"fne", "n=", "n", "n", "", "a = b != c, float64"},
	OpFLt:   {"flt", "n=", "n", "n", "", "a = b < c, float64"},
	OpFLe:   {"fle", "n=", "n", "n", "", "a = b <= c, float64"},
	OpEqP:   {"eq.p", "n=", "p", "p", "", "a = b == c"},
	OpNeP:   {"ne.p", "n=", "p", "p", "", "a = b != c"},
	OpEqS:   {"eq.s", "n=", "s", "s", "", "a = b == c, strings"},
	OpNeS:   {"ne.s", "n=", "s", "s", "", "a = b != c, strings"},
	OpLtS:   {"lt.s", "n=", "s", "s", "", "a = b < c, strings"},
	OpLeS:   {"le.s", "n=", "s", "s", "", "a = b <= c, strings"},
	OpEqI:   {"eq.i", "n=", "p", "p", "", "a = b == c, interfaces; panics when the dynamic type is not comparable"},
	OpEqV:   {"eq.v", "n=", "v", "v", "T", "a = b == c, any comparable T"},
	OpIsNil: {"isnil", "n=", "p", "", "", "a = b == nil"},

	OpJmp:     {"jmp", "", "J", "", "", "jump"},
	OpJT:      {"jt", "n", "", "j", "", "jump if a"},
	OpJF:      {"jf", "n", "", "j", "", "jump if !a"},
	OpJEq:     {"jeq", "n", "n", "j", "", "jump if a == b"},
	OpJNe:     {"jne", "n", "n", "j", "", "jump if a != b"},
	OpJLt:     {"jlt", "n", "n", "j", "", "jump if a < b, signed"},
	OpJLe:     {"jle", "n", "n", "j", "", "jump if a <= b, signed"},
	OpJULt:    {"jult", "n", "n", "j", "", "jump if a < b, unsigned"},
	OpJULe:    {"jule", "n", "n", "j", "", "jump if a <= b, unsigned"},
	OpJEqI:    {"jeqi", "n", "i", "j", "", "jump if a == b"},
	OpJNeI:    {"jnei", "n", "i", "j", "", "jump if a != b"},
	OpJLtI:    {"jlti", "n", "i", "j", "", "jump if a < b, signed"},
	OpJLeI:    {"jlei", "n", "i", "j", "", "jump if a <= b, signed"},
	OpJGtI:    {"jgti", "n", "i", "j", "", "jump if a > b, signed"},
	OpJGeI:    {"jgei", "n", "i", "j", "", "jump if a >= b, signed"},
	OpJFEq:    {"jfeq", "n", "n", "j", "", "jump if a == b, float64"},
	OpJFNe:    {"jfne", "n", "n", "j", "", "jump if a != b, float64"},
	OpJFLt:    {"jflt", "n", "n", "j", "", "jump if a < b, float64"},
	OpJFLe:    {"jfle", "n", "n", "j", "", "jump if a <= b, float64"},
	OpJFNLt:   {"jfnlt", "n", "n", "j", "", "jump if !(a < b), float64"},
	OpJFNLe:   {"jfnle", "n", "n", "j", "", "jump if !(a <= b), float64"},
	OpJSEq:    {"jeq.s", "s", "s", "j", "", "jump if a == b, strings"},
	OpJSNe:    {"jne.s", "s", "s", "j", "", "jump if a != b, strings"},
	OpJPEq:    {"jeq.p", "p", "p", "j", "", "jump if a == b"},
	OpJPNe:    {"jne.p", "p", "p", "j", "", "jump if a != b"},
	OpJNil:    {"jnil", "p", "", "j", "", "jump if a == nil"},
	OpJNotNil: {"jnotnil", "p", "", "j", "", "jump if a != nil"},
	OpJIxLt:   {"jix.lt", "n", "2", "n", "j", "jump if b[c] < a, slice of signed elements of 8 bytes"},
	OpJIxLe:   {"jix.le", "n", "2", "n", "j", "jump if b[c] <= a"},
	OpJIxGt:   {"jix.gt", "n", "2", "n", "j", "jump if b[c] > a"},
	OpJIxGe:   {"jix.ge", "n", "2", "n", "j", "jump if b[c] >= a"},
	OpJIxEq:   {"jix.eq", "n", "2", "n", "j", "jump if b[c] == a"},
	OpJIxNe:   {"jix.ne", "n", "2", "n", "j", "jump if b[c] != a"},
	OpSwitch:  {"switch", "n", "u", "", "uu", "if lo <= a < lo+hi (lo signed) go where the (a-lo)-th of the hi jmp instructions that follow does, else go on behind them"},

	OpLoop:       {"loop", "", "J", "", "", "jump back"},
	OpLoopT:      {"loop.t", "n", "", "j", "", "jump back if a"},
	OpLoopF:      {"loop.f", "n", "", "j", "", "jump back if !a"},
	OpLoopEq:     {"loop.eq", "n", "n", "j", "", "jump back if a == b"},
	OpLoopNe:     {"loop.ne", "n", "n", "j", "", "jump back if a != b"},
	OpLoopLt:     {"loop.lt", "n", "n", "j", "", "jump back if a < b, signed"},
	OpLoopLe:     {"loop.le", "n", "n", "j", "", "jump back if a <= b, signed"},
	OpLoopULt:    {"loop.ult", "n", "n", "j", "", "jump back if a < b, unsigned"},
	OpLoopEqI:    {"loop.eqi", "n", "i", "j", "", "jump back if a == b"},
	OpLoopNeI:    {"loop.nei", "n", "i", "j", "", "jump back if a != b"},
	OpLoopLtI:    {"loop.lti", "n", "i", "j", "", "jump back if a < b, signed"},
	OpLoopLeI:    {"loop.lei", "n", "i", "j", "", "jump back if a <= b, signed"},
	OpLoopGtI:    {"loop.gti", "n", "i", "j", "", "jump back if a > b, signed"},
	OpLoopGeI:    {"loop.gei", "n", "i", "j", "", "jump back if a >= b, signed"},
	OpLoopFLt:    {"loop.flt", "n", "n", "j", "", "jump back if a < b, float64"},
	OpLoopFLe:    {"loop.fle", "n", "n", "j", "", "jump back if a <= b, float64"},
	OpLoopNotNil: {"loop.notnil", "p", "", "j", "", "jump back if a != nil"},
	OpLoopIncLt:  {"loop.inclt", "n+", "n", "j", "", "a++; jump back if a < b, signed"},
	OpLoopIncLe:  {"loop.incle", "n+", "n", "j", "", "a++; jump back if a <= b, signed"},
	OpLoopIncLtI: {"loop.inclti", "n+", "i", "j", "", "a++; jump back if a < b, signed"},
	OpLoopIxLt:   {"loop.ixlt", "n", "2", "n", "j", "jump back if b[c] < a, slice of signed elements of 8 bytes"},
	OpLoopIxLe:   {"loop.ixle", "n", "2", "n", "j", "jump back if b[c] <= a"},
	OpLoopIxGt:   {"loop.ixgt", "n", "2", "n", "j", "jump back if b[c] > a"},
	OpLoopIxGe:   {"loop.ixge", "n", "2", "n", "j", "jump back if b[c] >= a"},

	OpLd8:    {"ld8", "n=", "p", "u", "", "a = the byte at b+c, zero-extended"},
	OpLd16:   {"ld16", "n=", "p", "u", "", "a = the 2 bytes at b+c, zero-extended"},
	OpLd32:   {"ld32", "n=", "p", "u", "", "a = the 4 bytes at b+c, zero-extended"},
	OpLd64:   {"ld64", "n=", "p", "u", "", "a = the 8 bytes at b+c"},
	OpLdS8:   {"lds8", "n=", "p", "u", "", "a = the byte at b+c, sign-extended"},
	OpLdS16:  {"lds16", "n=", "p", "u", "", "a = the 2 bytes at b+c, sign-extended"},
	OpLdS32:  {"lds32", "n=", "p", "u", "", "a = the 4 bytes at b+c, sign-extended"},
	OpLdP:    {"ld.p", "p=", "p", "u", "", "a = the p half of the slot at b+c: pointer, map, chan, func, interface"},
	OpLdStr:  {"ld.str", "s=", "p", "u", "", "a = the string at b+c, checked"},
	OpLdSl:   {"ld.sl", "2=", "p", "u", "T", "a = the slice of type T at b+c, checked"},
	OpLdV:    {"ld.v", "v=", "p", "u", "T", "a = the T at b+c, checked; arrays and big structs in it become private copies"},
	OpSt8:    {"st8", "n", "p", "u", "", "the byte at b+c = a"},
	OpSt16:   {"st16", "n", "p", "u", "", "the 2 bytes at b+c = a"},
	OpSt32:   {"st32", "n", "p", "u", "", "the 4 bytes at b+c = a"},
	OpSt64:   {"st64", "n", "p", "u", "", "the 8 bytes at b+c = a"},
	OpStP:    {"st.p", "p", "p", "u", "", "the p half of the slot at b+c = a"},
	OpStStr:  {"st.str", "s", "p", "u", "", "the string at b+c = a"},
	OpStSl:   {"st.sl", "2", "p", "u", "T", "the slice of type T at b+c = a"},
	OpStV:    {"st.v", "v", "p", "u", "T", "the T at b+c = a; the elements of arrays in it are copied"},
	OpLea:    {"lea", "p=", "p", "u", "", "a = b + c bytes; panics when b is nil"},
	OpLeaX:   {"lea.x", "p=", "p", "", "uu", "a = b + lo bytes; panics when b is nil"},
	OpNilChk: {"nilchk", "p", "", "", "", "panics when a is nil"},
	OpMoveV:  {"move.v", "p", "p", "", "T", "the T at a = the T at b, checked; elements of arrays are copied; they may be the same place"},
	OpZeroV:  {"zero.v", "p", "", "", "T", "the T at a = its zero value; arrays in it keep their objects"},

	OpLdG64: {"ldg64", "n=", "K", "", "", "a = the 8 bytes of the global"},
	OpLdGP:  {"ldg.p", "p=", "K", "", "", "a = the p half of the global"},
	OpStG64: {"stg64", "n", "K", "", "", "the 8 bytes of the global = a"},
	OpStGP:  {"stg.p", "p", "K", "", "", "the p half of the global = a"},

	OpIx8:    {"ix8", "n=", "2", "n", "", "a = b[c], elements of 1 byte, zero-extended"},
	OpIx32:   {"ix32", "n=", "2", "n", "", "a = b[c], elements of 4 bytes, zero-extended"},
	OpIxS32:  {"ixs32", "n=", "2", "n", "", "a = b[c], elements of 4 bytes, sign-extended"},
	OpIx64:   {"ix64", "n=", "2", "n", "", "a = b[c], elements of 8 bytes"},
	OpIxP:    {"ix.p", "p=", "2", "n", "", "a = b[c], references"},
	OpIxStr:  {"ix.str", "s=", "2", "n", "", "a = b[c], strings, checked"},
	OpIxSl:   {"ix.sl", "2=", "2", "n", "T", "a = b[c], slices of type T, checked"},
	OpIxV:    {"ix.v", "v=", "2", "n", "T", "a = b[c], elements of type T of whole slots, checked"},
	OpIxIx64: {"ix.ix64", "n=", "2", "n", "Tn", "a = b[c][d], slices of type T with elements of 8 bytes; hi = the register d"},
	OpIxA:    {"ix.a", "p=", "2", "n", "uu", "a = &b[c], elements of lo bytes (1, 2, 4, 8 or a multiple of SlotSize; 0: zerobase)"},
	OpIxF64:  {"ix.f64", "n=", "2", "n", "uu", "a = the 8 bytes at hi in b[c], elements of lo bytes, a multiple of SlotSize"},
	OpIxFP:   {"ix.fp", "p=", "2", "n", "uu", "a = the p half of the slot at hi in b[c], elements of lo bytes, a multiple of SlotSize"},
	OpIxRef:  {"ix.ref", "p=", "2", "n", "T", "a = the array object of type T held by b[c], put there first if it is nil"},
	OpSx8:    {"sx8", "n", "2", "n", "", "b[c] = a, elements of 1 byte"},
	OpSx32:   {"sx32", "n", "2", "n", "", "b[c] = a, elements of 4 bytes"},
	OpSx64:   {"sx64", "n", "2", "n", "", "b[c] = a, elements of 8 bytes"},
	OpSxP:    {"sx.p", "p", "2", "n", "", "b[c] = a, references"},
	OpSxStr:  {"sx.str", "s", "2", "n", "", "b[c] = a, strings"},
	OpSwap:   {"swap", "2", "n", "n", "T", "a[b], a[c] = a[c], a[b], slice of type T with flat elements; b is checked first"},

	OpAx8:   {"ax8", "n=", "p", "n", "", "a = b[c], array of elements of 1 byte, zero-extended"},
	OpAx32:  {"ax32", "n=", "p", "n", "", "a = b[c], array of elements of 4 bytes, zero-extended"},
	OpAxS32: {"axs32", "n=", "p", "n", "", "a = b[c], array of elements of 4 bytes, sign-extended"},
	OpAx64:  {"ax64", "n=", "p", "n", "", "a = b[c], array of elements of 8 bytes"},
	OpAxP:   {"ax.p", "p=", "p", "n", "", "a = b[c], array of references"},
	OpAxStr: {"ax.str", "s=", "p", "n", "", "a = b[c], array of strings, checked"},
	OpAxA:   {"ax.a", "p=", "p", "n", "uu", "a = &b[c], elements of lo bytes as in ix.a; hi: 1 if packed"},
	OpAxRef: {"ax.ref", "p=", "p", "n", "T", "a = the array object of type T held by b[c], array of arrays, put there first if it is nil"},
	OpAs8:   {"as8", "n", "p", "n", "", "b[c] = a, array of elements of 1 byte"},
	OpAs32:  {"as32", "n", "p", "n", "", "b[c] = a, array of elements of 4 bytes"},
	OpAs64:  {"as64", "n", "p", "n", "", "b[c] = a, array of elements of 8 bytes"},
	OpAsP:   {"as.p", "p", "p", "n", "", "b[c] = a, array of references"},

	OpNewObj:    {"newobj", "p=", "", "", "T", "a = a fresh zero object of the object type T"},
	OpObj:       {"obj", "p=", "p", "u", "Tu", "a = the address of a zero T, c times 8 bytes into the frame's block b: a variable that does not outlive the frame; hi says how to make it (Type.AreaWords)"},
	OpNonNil:    {"nonnil", "p=", "p", "", "T", "a = b, or a fresh zero object of the object type T when b is nil"},
	OpArrRef:    {"arrref", "p=", "p", "u", "T", "a = the array object of type T held by the slot at b+c, put there first if it is nil"},
	OpCopyV:     {"copy.v", "v=", "v", "", "T", "a = b, with private copies of the arrays and big structs in it (non-nil)"},
	OpAssignObj: {"assign.obj", "p", "p", "", "T", "contents of the object a = contents of b (nil: zeros), object type T; they may be the same"},
	OpArrSl:     {"arr.sl", "2=", "p", "", "T", "a = b[:] of the array object b of array type T; panics when b is nil"},
	OpSlArr:     {"sl.arr", "p=", "2", "u", "T", "a = (*T)(b), slice to pointer to array type T; panics when b is too short; nil for a nil slice; c: 1 if only the elements matter (T(b)), a copy then"},
	OpBigLd:     {"big.ld", "p=", "p", "u", "T", "a = a private copy of the big struct T at b+c"},
	OpBigSt:     {"big.st", "p", "p", "u", "T", "the big struct T at b+c = contents of the object a (nil: zeros)"},

	OpCap:     {"cap", "n=", "u", "", "", "a = n of the running closure's b-th slot (slot 0 is its header)"},
	OpCapP:    {"cap.p", "p=", "u", "", "", "a = p of the running closure's b-th slot"},
	OpCapN:    {"cap.n", "r", "u", "u", "", "c slots from a on = the running closure's slots from the b-th on"},
	OpClosure: {"closure", "p=", "r", "u", "F", "a = a closure of function lo with the c slots from b on as captures"},

	OpNew:    {"new", "p=", "", "", "T", "a = the address of a fresh zero T (an array type: an array object; zero-size: zerobase)"},
	OpMkSl:   {"mksl", "2=", "n", "n", "T", "a = make(T, b, c); panics when out of range"},
	OpMkMap:  {"mkmap", "p=", "n", "", "T", "a = make(T, b)"},
	OpMkChan: {"mkchan", "p=", "n", "", "T", "a = make(T, b); panics when out of range"},

	OpCapSl:    {"cap.sl", "n=", "2", "", "", "a = cap(b), elements not of size zero"},
	OpSlice:    {"slice", "2=", "2", "r", "Tu", "a = b[lo:hi:max], T the slice type; c: lo, hi, max in three slots; hi's bits 0, 1, 2 say which are given, bit 3 that b is an array, bits 4, 5, 6 which are unsigned (for the panic's text)"},
	OpSliceStr: {"slice.str", "s=", "s", "r", "uu", "a = b[lo:hi], string; c: lo, hi in two slots; lo's bits 0, 1 say which are given, bits 4, 5 which are unsigned"},
	OpApp8:     {"app8", "2+", "n", "", "T", "a = append(a, b), elements of 1 byte"},
	OpApp64:    {"app64", "2+", "n", "", "T", "a = append(a, b), elements of 8 bytes"},
	OpAppP:     {"app.p", "2+", "p", "", "T", "a = append(a, b), references"},
	OpAppStr:   {"app.str", "2+", "s", "", "T", "a = append(a, b), strings"},
	OpAppV:     {"app.v", "2+", "r", "u", "T", "a = append(a, the c values of T's element type from b on, in register form, one after the other)"},
	OpAppSl:    {"app.sl", "2+", "2", "", "T", "a = append(a, b...), both slices of type T"},
	OpAppBS:    {"app.bs", "2+", "s", "", "T", "a = append(a, b...), bytes and a string"},
	OpCopy:     {"copy", "n=", "2", "2", "T", "a = copy(b, c), slices of type T"},
	OpCopyBS:   {"copy.bs", "n=", "2", "s", "", "a = copy(b, c), bytes and a string"},
	OpClearSl:  {"clear.sl", "2", "", "", "T", "clear(a)"},
	OpLenStr:   {"len.str", "n=", "s", "", "", "a = len(b)"},
	OpIxByte:   {"ix.byte", "n=", "s", "n", "", "a = b[c], string"},
	OpConcat:   {"concat", "s=", "r", "u", "", "a = the concatenation of the c strings from b on"},
	OpStrBytes: {"str.bytes", "2=", "s", "", "T", "a = []byte(b); T the slice type"},
	OpBytesStr: {"bytes.str", "s=", "2", "", "", "a = string(b), bytes"},
	OpStrRunes: {"str.runes", "2=", "s", "", "T", "a = []rune(b); T the slice type"},
	OpRunesStr: {"runes.str", "s=", "2", "", "", "a = string(b), runes"},
	OpRuneStr:  {"rune.str", "s=", "n", "", "", "a = string(rune(b))"},
	OpRangeStr: {"range.str", "r", "s", "j", "", "a: three slots: index, next index, rune. If next is at b's end jump; else index = next, decode the rune there, next moves on"},

	OpMapGet:   {"map.get", "e=", "p", "k", "T", "a = b[c], map type T; zero when it is not there"},
	OpMapGet2:  {"map.get2", "e?=", "p", "k", "T", "a, ok = b[c]"},
	OpMapSet:   {"map.set", "e", "p", "k", "T", "b[c] = a; panics when b is nil"},
	OpMapAdd:   {"map.add", "n", "p", "k", "T", "b[c] += a, elements of 8 bytes; panics when b is nil"},
	OpMapApp:   {"map.app", "r", "p", "k", "T", "b[c] = append(b[c], the value from a on); panics when b is nil"},
	OpMapDel:   {"map.del", "", "p", "k", "T", "delete(b, c)"},
	OpMapLen:   {"map.len", "n=", "p", "", "", "a = len(b)"},
	OpMapClear: {"map.clear", "", "p", "", "T", "clear(b)"},
	OpMapIter:  {"map.iter", "p=", "p", "", "T", "a = an iterator over b, from a random start"},
	OpMapNext:  {"map.next", "p", "k=", "e=", "Tj", "b, c = the iterator a's next key and element, or jump when there is none; an operand of 0xffff is not wanted"},

	OpMkIface:  {"mkiface", "p=", "v", "", "T", "a = b in a box, T a concrete type"},
	OpPack:     {"pack", "2=", "v", "", "T", "a = a slice of the fields of b as interfaces, T a struct; good until the goroutine's next pack"},
	OpAssert:   {"assert", "v=", "p", "", "Tu", "a = b.(T), T concrete; panics; hi = index of b's static type, for the text"},
	OpAssert2:  {"assert2", "v?=", "p", "", "T", "a, ok = b.(T), T concrete"},
	OpAssertI:  {"assert.i", "p=", "p", "", "Tu", "a = b.(T), T an interface; panics; hi = index of b's static type"},
	OpAssertI2: {"assert.i2", "p=", "p", "n=", "T", "a, c(ok) = b.(T), T an interface"},
	OpJNotType: {"jnottype", "p", "", "", "Tj", "jump unless a's dynamic type is T (T an interface: unless it implements T)"},
	OpUnbox:    {"unbox", "v=", "p", "", "T", "a = the value in the box b, known to hold a T (after jnottype)"},

	OpEnter:     {"enter", "u", "u", "", "", "safepoint and stack check: a = slots of the frame, b = what it charges"},
	OpCall:      {"call", "w", "F", "", "", "call the function with the window at a"},
	OpCallC:     {"call.c", "w", "p", "", "", "call the closure b with the window at a; panics when it is nil"},
	OpCallI:     {"call.i", "w", "p", "u", "M", "call the method of the interface b; its value, or the box itself if the value has not exactly one slot, becomes the receiver, in the slot a+1+c (c = slots of the results)"},
	OpTailC:     {"tail.c", "r", "p", "u", "", "move c slots from a on to slot 1 on and go on in closure b with this frame: a method value's thunk leaves no frame"},
	OpRet:       {"ret", "", "", "", "", "return to the caller"},
	OpArea:      {"area", "p=", "u", "u", "", "a = a block of c times 16 bytes that this frame has until leave; b says in which area: 0 numbers, 1 slots"},
	OpLeave:     {"leave", "p", "u", "", "", "give back the block a of the area b"},
	OpNative:    {"native", "", "N", "", "", "run the native with this frame"},
	OpMethVal:   {"methval", "p=", "p", "", "Tu", "a = the method value b.M of an interface b of type T; lo = T, hi = method id; panics when b is nil"},
	OpGo:        {"go", "w", "p", "u", "", "start a goroutine: closure b, window at a of c slots (slot 0, results, arguments)"},
	OpDefer:     {"defer", "w", "p", "u", "", "defer the call of closure b, window at a of c slots"},
	OpDeferFn:   {"defer.fn", "w", "u", "", "F", "defer the call of function lo, window at a of b slots"},
	OpDeferLit:  {"defer.lit", "r", "u", "", "F", "defer the call, without arguments, of a closure of function lo with the b slots from a on as captures: DeferSlots at most"},
	OpRunDefers: {"rundefers", "r", "u", "", "", "run this frame's deferred calls, last first; those with a window of up to b slots at a"},
	OpUndefer:   {"undefer", "", "", "", "", "forget the latest deferred call, which is this frame's: what follows makes it"},
	OpRecover:   {"recover", "p=", "", "", "", "a = recover()"},
	OpPanic:     {"panic", "p", "", "", "", "panic(a)"},
	OpFrame:     {"frame", "n=", "", "", "", "a = the distance of this frame from the stack's start: for defer.at in functions called from here"},
	OpDeferAt:   {"defer.at", "w", "p", "u", "uu", "as defer, but for the frame that frame has put into the register lo, of the function hi"},

	OpSend:    {"send", "e", "p", "", "T", "b <- a, channel type T"},
	OpRecv:    {"recv", "e=", "p", "", "T", "a = <-b"},
	OpRecv2:   {"recv2", "e?=", "p", "", "T", "a, ok = <-b"},
	OpTrySend: {"send.try", "n=", "p", "e", "T", "b <- c if that is possible at once: a = 0; else a = -1: a select of one case and a default"},
	OpTryRecv: {"recv.try", "n=", "p", "e?=", "T", "c, ok = <-b if that is possible at once: a = 0; else a = -1"},
	OpClose:   {"close", "p", "", "", "", "close(a)"},
	OpLenCh:   {"len.ch", "n=", "p", "", "", "a = len(b)"},
	OpCapCh:   {"cap.ch", "n=", "p", "", "", "a = cap(b)"},
	OpSelect:  {"select", "n=", "", "", "uu", "a = the index of the chosen case (-1: default) of the function's lo-th Select"},
	OpYield:   {"yield", "", "", "", "", "let other goroutines run: runtime.Gosched"},

	OpAtomLd32:  {"atom.ld32", "n=", "p", "", "", "a = the 4 bytes at b, zero-extended; atomic, as all that follow"},
	OpAtomLd64:  {"atom.ld64", "n=", "p", "", "", "a = the 8 bytes at b"},
	OpAtomSt32:  {"atom.st32", "n", "p", "", "", "the 4 bytes at b = a"},
	OpAtomSt64:  {"atom.st64", "n", "p", "", "", "the 8 bytes at b = a"},
	OpAtomAdd32: {"atom.add32", "n=", "p", "n", "", "a = the 4 bytes at b += c, zero-extended"},
	OpAtomAdd64: {"atom.add64", "n=", "p", "n", "", "a = the 8 bytes at b += c"},
	OpAtomCas32: {"atom.cas32", "n=", "p", "n", "n", "a = whether the 4 bytes at b were c, and are lo now"},
	OpAtomCas64: {"atom.cas64", "n=", "p", "n", "n", "a = whether the 8 bytes at b were c, and are lo now"},

	OpAtomSwp32: {"atom.swp32", "n=", "p", "n", "", "a = the 4 bytes at b, zero-extended; they become c"},
	OpAtomSwp64: {"atom.swp64", "n=", "p", "n", "", "a = the 8 bytes at b; they become c"},
	OpAtomStP:   {"atom.stp", "p", "p", "", "", "the pointer at b = a"},
	OpAtomCasP:  {"atom.casp", "n=", "p", "2", "", "a = whether the pointer at b was c, and is that of the slot behind c now"},
	OpAtomSwpP:  {"atom.swpp", "p=", "p", "p", "", "a = the pointer at b; it becomes c"},

	OpLock:    {"lock", "p", "u", "j", "", "the mutex at a+b: if nobody has it lock it and jump; else, and if a is nil, what follows calls Lock"},
	OpUnlock:  {"unlock", "p", "u", "j", "", "the mutex at a+b: if nobody is to be woken for it unlock it and jump; else, and if a is nil, what follows calls Unlock"},
	OpRLock:   {"rlock", "p", "u", "j", "", "the number of readers at a+b: if it is not negative, which means a writer, add 1 and jump; else, and if a is nil, what follows calls RLock"},
	OpRUnlock: {"runlock", "p", "u", "j", "", "the number of readers at a+b: if it is positive subtract 1 and jump; else, and if a is nil, what follows calls RUnlock"},
}
