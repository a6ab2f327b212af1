package vm

// This file implements the instructions that the loop does not do itself: the choice of the method, and what follows from its outcome.

import (
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// An outcome says how an instruction ended.
type outcome uint8

const (
	next   outcome = iota // go on with the next instruction
	jumped                // pc says where to go on
	left                  // leave the loop: sw says why
)

// opWords is the number of words of each instruction.
var opWords = func() (words [numOps]uint8) {
	for op := range words {
		words[op] = 1
		if op < int(bytecode.NumOps) {
			words[op] = uint8(bytecode.Op(op).Words())
		}
	}
	return
}()

// slow does the instruction at pc, and reports whether the loop goes on. While a method runs, pc is the instruction's own: what fails finds
// its place there.
//
//go:noinline
func (f *fiber) slow() bool {
	in := (*bytecode.Instr)(unsafe.Add(f.m.code, f.pc))
	if f.m.observed {
		if f.m.Loop == PoisonLoop {
			f.poisonDead(in)
		}
		if f.m.Profile != nil {
			return f.did(f.m.Profile.slow(f, in))
		}
	}
	switch in.Op { // what is done often, and can be simple
	case bytecode.OpMapGet, bytecode.OpMapGet2, bytecode.OpMapSet:
		if o, done := f.mapQuick(in); done {
			if o == next {
				f.pc += 16
				return true
			}
			return f.did(o)
		}
	case bytecode.OpMkMap:
		return f.did(f.opMkMap(in))
	case opCallLeaf:
		return f.callLeaf(in)
	case bytecode.OpNative:
		return f.did(f.opNative(in))
	case bytecode.OpAppBS:
		if f.appendBytes(in) {
			f.pc += 16
			return true
		}
	case bytecode.OpMapNext:
		return f.did(f.opMapNext(in))
	case bytecode.OpMapAdd, bytecode.OpMapApp:
		return f.did(f.opMapUpdate(in))
	case bytecode.OpSend:
		return f.did(f.opSend(in))
	case bytecode.OpRecv, bytecode.OpRecv2:
		return f.did(f.opRecv(in))
	case bytecode.OpRunDefers:
		return f.did(f.opRunDefers())
	case bytecode.OpNew:
		if t := f.typ(); !t.Object {
			f.slot(in.A).P = value.New(t)
			f.pc += 16
			return true
		}
	case bytecode.OpMkIface:
		f.slot(in.A).P = f.box(f.typ(), f.slot(in.B))
		f.pc += 16
		return true
	case bytecode.OpPack:
		f.opPack(in)
		f.pc += 16
		return true
	case bytecode.OpMkSl:
		if f.smallSlice(in) {
			return true
		}
	case bytecode.OpConcat:
		if f.shortConcat(in) {
			return true
		}
	}
	return f.did(f.op(in))
}

// did moves on after an instruction, and reports whether the loop goes on.
func (f *fiber) did(o outcome) bool {
	switch o {
	case next:
		f.pc += 8 * int(opWords[(*bytecode.Instr)(unsafe.Add(f.m.code, f.pc)).Op])
		return true
	case left:
		return false
	}
	return true
}

func (f *fiber) op(in *bytecode.Instr) outcome {
	switch in.Op {
	case bytecode.OpEnter:
		return f.opEnter(in)
	case bytecode.OpNative:
		return f.opNative(in)
	case opGoexitRet:
		return f.opGoexitRet()
	case opPanicRet:
		return f.opPanicRet()
	case opPrintRet:
		return f.opPrintRet()
	case opMethodThunk:
		return f.opMethodThunk()
	case opPoisonEnter:
		return f.opPoisonEnter(in)
	case opPoisonArea:
		return f.opPoisonArea(in)
	case opPoisonRet:
		return f.opPoisonRet()
	case bytecode.OpTrap:
		return f.fatal("torn value (data race)")

	case bytecode.OpDiv, bytecode.OpRem, bytecode.OpUDiv, bytecode.OpURem, bytecode.OpMulRem, bytecode.OpMulAddRem,
		bytecode.OpMulIAddIRem:
		return f.panicText("integer divide by zero")
	case bytecode.OpShChk:
		return f.panicText("negative shift amount")
	case bytecode.OpFMin:
		*f.float(in.A) = min(*f.float(in.B), *f.float(in.C))
	case bytecode.OpFMax:
		*f.float(in.A) = max(*f.float(in.B), *f.float(in.C))
	case bytecode.OpFSqrt:
		return f.fatal("internal error: sqrt")

	case bytecode.OpEqS:
		f.slot(in.A).N = b2u(value.Str(*f.slot(in.B)) == value.Str(*f.slot(in.C)))
	case bytecode.OpNeS:
		f.slot(in.A).N = b2u(value.Str(*f.slot(in.B)) != value.Str(*f.slot(in.C)))
	case bytecode.OpLtS:
		f.slot(in.A).N = b2u(value.Str(*f.slot(in.B)) < value.Str(*f.slot(in.C)))
	case bytecode.OpLeS:
		f.slot(in.A).N = b2u(value.Str(*f.slot(in.B)) <= value.Str(*f.slot(in.C)))
	case bytecode.OpJSEq:
		return f.jumpIf(in, value.Str(*f.slot(in.A)) == value.Str(*f.slot(in.B)))
	case bytecode.OpJSNe:
		return f.jumpIf(in, value.Str(*f.slot(in.A)) != value.Str(*f.slot(in.B)))
	case bytecode.OpEqI:
		eq, err := value.EqualIface(f.slot(in.B).P, f.slot(in.C).P)
		return f.setBool(in.A, eq, err)
	case bytecode.OpEqV:
		eq, err := value.Equal(f.typ(), f.slot(in.B), f.slot(in.C))
		return f.setBool(in.A, eq, err)

	case bytecode.OpLd8, bytecode.OpLd16, bytecode.OpLd32, bytecode.OpLd64, bytecode.OpLdS8, bytecode.OpLdS16, bytecode.OpLdS32,
		bytecode.OpLdP, bytecode.OpSt8, bytecode.OpSt16, bytecode.OpSt32, bytecode.OpSt64, bytecode.OpStP, bytecode.OpStStr,
		bytecode.OpStSl, bytecode.OpLea, bytecode.OpLeaX, bytecode.OpNilChk,
		bytecode.OpAtomLd32, bytecode.OpAtomLd64, bytecode.OpAtomSt32, bytecode.OpAtomSt64,
		bytecode.OpAtomAdd32, bytecode.OpAtomAdd64, bytecode.OpAtomCas32, bytecode.OpAtomCas64,
		bytecode.OpAtomSwp32, bytecode.OpAtomSwp64:
		return f.nilPanic()
	case bytecode.OpAtomStP, bytecode.OpAtomCasP, bytecode.OpAtomSwpP:
		return f.opAtomPointer(in)
	case bytecode.OpLdStr:
		return f.opLdStr(in)
	case bytecode.OpLdSl:
		return f.opLdSl(in)
	case bytecode.OpLdV, bytecode.OpBigLd:
		return f.opLdV(in)
	case bytecode.OpStV, bytecode.OpBigSt:
		return f.opStV(in)
	case bytecode.OpMoveV:
		return f.opMoveV(in)
	case bytecode.OpZeroV:
		return f.opZeroV(in)
	case bytecode.OpNewObj, bytecode.OpNew, bytecode.OpNonNil:
		t := f.typ()
		if t.Object && t.Elem != nil {
			if size := value.Bytes(t.Elem, t.Len); size > f.m.room(size) {
				return f.fail(value.OutOfMemory)
			}
		}
		f.slot(in.A).P = value.New(t)
	case bytecode.OpArea:
		return f.opArea(in)
	case bytecode.OpLeave:
		return f.opLeave(in)
	case bytecode.OpObj:
		return f.opObj(in)
	case bytecode.OpArrRef:
		return f.opArrRef(in)
	case bytecode.OpCopyV:
		value.CopyRegs(f.typ(), f.slot(in.A), f.slot(in.B))
	case bytecode.OpAssignObj:
		value.AssignObject(f.typ(), f.slot(in.A).P, f.slot(in.B).P)
	case bytecode.OpArrSl:
		return f.opArrSl(in)
	case bytecode.OpSlArr:
		return f.opSlArr(in)

	case bytecode.OpIx8, bytecode.OpIx32, bytecode.OpIxS32, bytecode.OpIx64, bytecode.OpIxP, bytecode.OpIxStr, bytecode.OpIxA, bytecode.OpIxF64, bytecode.OpIxFP,
		bytecode.OpSx8, bytecode.OpSx32, bytecode.OpSx64, bytecode.OpSxP, bytecode.OpSxStr,
		bytecode.OpJIxLt, bytecode.OpJIxLe, bytecode.OpJIxGt, bytecode.OpJIxGe, bytecode.OpJIxEq, bytecode.OpJIxNe,
		bytecode.OpLoopIxLt, bytecode.OpLoopIxLe, bytecode.OpLoopIxGt, bytecode.OpLoopIxGe:
		return f.opIndex(in)
	case bytecode.OpIxSl, bytecode.OpIxIx64:
		return f.opIndexSlices(in)
	case bytecode.OpIxV:
		return f.opIxV(in)
	case bytecode.OpSwap:
		return f.opSwap(in)
	case bytecode.OpAx8, bytecode.OpAx32, bytecode.OpAxS32, bytecode.OpAx64, bytecode.OpAxP, bytecode.OpAxStr, bytecode.OpAxA,
		bytecode.OpAs8, bytecode.OpAs32, bytecode.OpAs64, bytecode.OpAsP:
		return f.opArrayIndex(in)
	case bytecode.OpIxRef:
		return f.opIxRef(in)
	case bytecode.OpAxRef:
		return f.opAxRef(in)
	case bytecode.OpIxByte:
		return f.indexPanic(f.slot(in.C).N, uint64(uint32(f.slot(in.B).N)))

	case bytecode.OpMkSl, bytecode.OpSlice, bytecode.OpApp8, bytecode.OpApp64, bytecode.OpAppP, bytecode.OpAppStr, bytecode.OpAppV,
		bytecode.OpAppSl, bytecode.OpAppBS, bytecode.OpCopy, bytecode.OpCopyBS, bytecode.OpClearSl:
		return f.opSlices(in)
	case bytecode.OpSliceStr, bytecode.OpConcat, bytecode.OpStrBytes, bytecode.OpBytesStr, bytecode.OpStrRunes, bytecode.OpRunesStr,
		bytecode.OpRuneStr, bytecode.OpRangeStr:
		return f.opStrings(in)
	case bytecode.OpMkMap:
		return f.opMkMap(in)
	case bytecode.OpMapGet, bytecode.OpMapGet2, bytecode.OpMapSet, bytecode.OpMapDel, bytecode.OpMapLen,
		bytecode.OpMapClear, bytecode.OpMapIter:
		return f.opMaps(in)
	case bytecode.OpMapNext:
		return f.opMapNext(in)
	case bytecode.OpMapAdd, bytecode.OpMapApp:
		return f.opMapUpdate(in)
	case bytecode.OpMkIface, bytecode.OpAssert, bytecode.OpAssert2, bytecode.OpAssertI, bytecode.OpAssertI2, bytecode.OpJNotType,
		bytecode.OpUnbox:
		return f.opInterfaces(in)
	case bytecode.OpPack:
		f.opPack(in)

	case bytecode.OpClosure:
		return f.opClosure(in)
	case bytecode.OpCallC, bytecode.OpTailC:
		return f.nilPanic()
	case bytecode.OpCallI:
		return f.opCallI(in)
	case bytecode.OpMethVal:
		return f.opMethVal(in)
	case bytecode.OpGo:
		return f.opGo(in)
	case bytecode.OpDefer, bytecode.OpDeferFn, bytecode.OpDeferLit:
		return f.opDefer(in)
	case bytecode.OpFrame:
		f.slot(in.A).N = uint64(f.bp)
	case bytecode.OpDeferAt:
		return f.opDeferAt(in)
	case bytecode.OpRunDefers:
		return f.opRunDefers()
	case bytecode.OpUndefer:
		return f.fatal("internal error: nothing is deferred")
	case bytecode.OpRecover:
		return f.opRecover(in)
	case bytecode.OpPanic:
		return f.opPanic(in)

	case bytecode.OpSend:
		return f.opSend(in)
	case bytecode.OpRecv, bytecode.OpRecv2:
		return f.opRecv(in)
	case bytecode.OpTrySend:
		return f.opTrySend(in)
	case bytecode.OpTryRecv:
		return f.opTryRecv(in)
	case bytecode.OpMkChan, bytecode.OpClose, bytecode.OpLenCh, bytecode.OpCapCh:
		return f.opChannels(in)
	case bytecode.OpSelect:
		return f.opSelect(in)
	case bytecode.OpYield:
		f.again = againYield
		return f.leave(sched.SwitchYield)
	default:
		return f.fatal("internal error: the loop cannot do " + in.Op.String())
	}
	return next
}

// ext is the second word of the current instruction.
func (f *fiber) ext() (lo, hi uint32) {
	return (*bytecode.Instr)(unsafe.Add(f.m.code, f.pc+8)).Ext()
}

// instr is the current instruction.
func (f *fiber) instr() *bytecode.Instr {
	return (*bytecode.Instr)(unsafe.Add(f.m.code, f.pc))
}

// typ is the type that the second word names.
func (f *fiber) typ() *bytecode.Type {
	lo, _ := f.ext()
	return f.m.prog.Types[lo]
}

func (f *fiber) float(off uint16) *float64 { return (*float64)(unsafe.Pointer(f.slot(off))) }

// jumpIf ends a conditional jump of one word.
func (f *fiber) jumpIf(in *bytecode.Instr, cond bool) outcome {
	if !cond {
		return next
	}
	f.pc += 8 + int(int16(in.C))*8
	return jumped
}

// jumpExt ends a conditional jump by the second word's hi.
func (f *fiber) jumpExt() outcome {
	_, hi := f.ext()
	f.pc += 16 + int(int32(hi))*8
	return jumped
}

func (f *fiber) setBool(a uint16, b bool, err *value.Error) outcome {
	if err != nil {
		return f.fail(err)
	}
	f.slot(a).N = b2u(b)
	return next
}

// fatal ends the program; in a session, the goroutine.
func (f *fiber) fatal(text string) outcome {
	if f.m.session != nil {
		return f.dieInSession("fatal error: " + text + "\n")
	}
	f.saveBudget()
	f.mp.Fatal(f.gp, text, "")
	f.sw = sched.SwitchExit
	return left
}
