package bytecode

// This file implements the verifier. The VM trusts the operands of what has passed it.
//
// It checks what keeps the machine inside its memory: every register lies in the frame, every index in its table, every type has
// the kind that its instruction works on, every jump goes to an instruction of the same function, and no function ends by
// running out of it. It does not follow the values in the registers: that each holds what its reader expects is the compiler's word.

import (
	"fmt"
	"slices"
)

// Verify checks the functions from fn on, those before having been checked earlier, and all else.
func Verify(p *Program, fn int) error {
	if len(p.Code) < 2 || p.Code[0].Op != OpTrap || p.Code[len(p.Code)-1].Op != OpGuard {
		return fmt.Errorf("verify: the code must begin with trap and end with guard")
	}
	if len(p.Funcs) == 0 || p.Funcs[0].Entry != 0 {
		return fmt.Errorf("verify: function 0 must be the trap")
	}
	if p.Entry == 0 || int(p.Entry) >= len(p.Funcs) {
		return fmt.Errorf("verify: entry function %d does not exist", p.Entry)
	}
	if e := p.Funcs[p.Entry]; e.Results != 0 || e.Params != 0 || e.Captures != 0 {
		return fmt.Errorf("verify: the entry function %s has parameters", e.Name)
	}
	for i, g := range p.Globals {
		if g.Type == nil || !g.Type.laidOut {
			return fmt.Errorf("verify: global %d has no layout", i)
		}
	}
	for i := range p.Consts {
		c := &p.Consts[i]
		switch {
		case c.Kind > ConstDivisor,
			c.Kind == ConstDivisor && !Divides(int64(c.N)),
			c.Kind == ConstBox && (c.T >= uint32(len(p.Types)) || p.Types[c.T].PackedSize() == 0 && p.Types[c.T].Kind != KindString),
			c.Kind == ConstFunc && (c.N == 0 || c.N >= uint64(len(p.Funcs))),
			c.Kind == ConstFunc && p.Funcs[c.N].Captures != 0,
			c.Kind == ConstGlobal && c.N >= uint64(len(p.Globals)):
			return fmt.Errorf("verify: constant %d is not valid", i)
		}
	}
	for i := range p.Types {
		if err := verifyType(p, i); err != nil {
			return err
		}
	}
	for i := max(fn, 1); i < len(p.Funcs); i++ {
		f := p.Funcs[i]
		if f.Index != uint32(i) || f.Entry < p.Funcs[i-1].End || f.Entry >= f.End || int(f.End) >= len(p.Code) {
			return fmt.Errorf("verify: function %d %s is not where it should be", i, f.Name)
		}
		for i, in := range f.Inlined {
			if in.From < f.Entry || in.To <= in.From || in.To > f.End || i > 0 && in.From < f.Inlined[i-1].To {
				return fmt.Errorf("verify: inlined code from %d to %d of %s", in.From, in.To, f.Name)
			}
		}
		v := &verifier{p: p, f: f}
		if err := v.function(); err != nil {
			return err
		}
	}
	return nil
}

func verifyType(p *Program, i int) error {
	t := p.Types[i]
	if t == nil || t.Index != i || !t.laidOut || t.Kind == Invalid || t.Kind > KindStruct {
		return fmt.Errorf("verify: type %d is not complete", i)
	}
	needElem := false
	switch t.Kind {
	case KindArray, KindChan, KindMap, KindPointer, KindSlice:
		needElem = true
	}
	if needElem && (t.Elem == nil || !t.Elem.laidOut) || t.Kind == KindMap && (t.Key == nil || !t.Key.laidOut || t.Key.Slots > MaxFlat && !t.Key.Object) {
		return fmt.Errorf("verify: type %d %s has no element or key", i, t.Str)
	}
	for _, m := range t.Methods {
		if m.Func == 0 || int(m.Func) >= len(p.Funcs) || int(m.ID) >= len(p.Methods) {
			return fmt.Errorf("verify: type %s: method %s is not valid", t.Str, m.Name)
		}
	}
	for _, m := range t.IMethods {
		if int(m.ID) >= len(p.Methods) {
			return fmt.Errorf("verify: type %s: method %s is not valid", t.Str, m.Name)
		}
	}
	return nil
}

// verifier checks one function.
type verifier struct {
	p *Program
	f *Func

	// The instruction under inspection.
	pc     uint32
	in     Instr
	lo, hi uint32
	typ    *Type

	starts []bool // by distance from the entry: an instruction starts here
	jumps  []jump
	defers bool
}

type jump struct{ from, to uint32 }

func (v *verifier) errorf(format string, args ...any) error {
	name := "?"
	if v.in.Op < NumOps {
		name = Ops[v.in.Op].Name
	}
	return fmt.Errorf("verify: %s: pc %d %s: %s", v.f.Name, v.pc, name, fmt.Sprintf(format, args...))
}

func (v *verifier) function() error {
	f := v.f
	if f.Frame < 1+f.Results+f.Params || f.Frame > MaxSlots || f.Results < 0 || f.Params < 0 || f.Captures < 0 {
		return v.errorf("frame of %d slots for %d results and %d parameters", f.Frame, f.Results, f.Params)
	}
	for _, i := range f.Numbers {
		if i < 0 || i >= f.Captures {
			return v.errorf("number %d of %d captures", i, f.Captures)
		}
	}
	if in := v.p.Code[f.Entry]; in.Op != OpEnter || int32(in.A) != f.Frame {
		return v.errorf("does not begin by entering its frame of %d slots", f.Frame)
	}
	v.starts = make([]bool, f.End-f.Entry)
	last := Op(0)
	for pc := f.Entry; pc < f.End; {
		v.pc, v.in = pc, v.p.Code[pc]
		if v.in.Op >= NumOps {
			return v.errorf("no such instruction")
		}
		v.starts[pc-f.Entry] = true
		size := v.in.Op.Words()
		if pc+size > f.End {
			return v.errorf("the second word is missing")
		}
		if size == 2 {
			v.lo, v.hi = v.p.Code[pc+1].Ext()
		}
		if err := v.instr(); err != nil {
			return err
		}
		last = v.in.Op
		pc += size
	}
	switch last {
	case OpRet, OpJmp, OpLoop, OpTailC, OpPanic:
	default:
		return v.errorf("the function runs out of its code")
	}
	for _, j := range v.jumps {
		if j.to < f.Entry || j.to >= f.End || !v.starts[j.to-f.Entry] {
			v.pc, v.in = j.from, v.p.Code[j.from]
			return v.errorf("jumps to %d, where no instruction of its function starts", j.to)
		}
	}
	if err := v.areaVars(); err != nil {
		return err
	}
	if pc := f.RecoverPC; pc != 0 {
		if pc < f.Entry || pc >= f.End || !v.starts[pc-f.Entry] || v.p.Code[pc].Op != OpRunDefers {
			return v.errorf("the recovery pc %d is no rundefers", pc)
		}
	} else if v.defers {
		return v.errorf("defers without a recovery pc")
	}
	return nil
}

// areaVars checks that variables in the block of slots are reached by addresses of their own, if the function says where they are.
func (v *verifier) areaVars() error {
	f := v.f
	if len(f.AreaVars) == 0 {
		return nil
	}
	for _, a := range f.AreaVars {
		if a.At < 0 || a.Size <= 0 || a.At%SlotSize != 0 || a.Size%SlotSize != 0 || a.At+a.Size > f.Areas[AreaSlots] {
			return v.errorf("a variable at %d of %d bytes is not in the block", a.At, a.Size)
		}
	}
	block, _ := f.blockReg(v.p)
	for pc := f.Entry; pc < f.End; pc += v.p.Code[pc].Op.Words() {
		in := v.p.Code[pc]
		v.pc, v.in = pc, in
		info := &Ops[in.Op]
		size := int32(-1)
		switch {
		case in.Op == OpArea, in.Op == OpLeave:
			continue
		case in.Op == OpObj && in.B == block:
			lo, _ := v.p.Code[pc+1].Ext()
			size = int32(v.p.Types[lo].AreaBytes()+SlotSize-1) &^ (SlotSize - 1)
		case in.Op == OpLea && in.B == block:
			size = 0
		case info.A == "p" && in.A == block, info.B == "p" && in.B == block, info.C == "p" && in.C == block, info.A == "p=" && in.A == block:
			return v.errorf("uses the block itself")
		default:
			continue
		}
		at := int32(in.C)
		if in.Op == OpObj {
			at *= 8
		}
		if !slices.ContainsFunc(f.AreaVars, func(a AreaVar) bool { return a.At == at && (size == 0 || a.Size == size) }) {
			return v.errorf("there is no variable of %d bytes at %d", size, at)
		}
	}
	return nil
}

// blockReg is the register that has the address of the function's block of slots, and the pc from which on it has it; 0 if it takes none.
func (f *Func) blockReg(p *Program) (r uint16, pc uint32) {
	for pc := f.Entry; pc < min(f.Entry+4, f.End); pc++ {
		if in := p.Code[pc]; in.Op == OpArea && in.B == AreaSlots {
			return in.A, pc + 1
		}
	}
	return 0, 0
}

// instr checks one instruction.
func (v *verifier) instr() error {
	info := &Ops[v.in.Op]
	v.typ = nil
	switch info.X {
	case "j":
		if err := v.jump(v.pc+2, int32(v.hi)); err != nil {
			return err
		}
	case "T", "Tu", "Tn", "Tj":
		if int(v.lo) >= len(v.p.Types) {
			return v.errorf("type %d does not exist", v.lo)
		}
		v.typ = v.p.Types[v.lo]
		if !typeFits(v.in.Op, v.typ) {
			return v.errorf("cannot work on the type %s", v.typ.Str)
		}
		if info.X == "Tj" {
			v.jump(v.pc+2, int32(v.hi))
		}
		if info.X == "Tn" {
			if err := v.extReg(v.hi); err != nil {
				return err
			}
		}
	case "n":
		if err := v.extReg(v.lo); err != nil {
			return err
		}
	case "In":
		if err := v.extReg(v.hi); err != nil {
			return err
		}
	case "Id":
		if err := v.divisor(v.hi); err != nil {
			return err
		}
	case "M":
		if int(v.lo) >= len(v.p.Methods) {
			return v.errorf("method %d does not exist", v.lo)
		}
	case "F":
		if v.lo == 0 || int(v.lo) >= len(v.p.Funcs) {
			return v.errorf("function %d does not exist", v.lo)
		}
	}
	for i, code := range [...]string{info.A, info.B, info.C} {
		operand := [...]uint16{v.in.A, v.in.B, v.in.C}[i]
		if err := v.operand(code, operand); err != nil {
			return err
		}
	}
	return v.special()
}

// operand checks one operand of the first word.
func (v *verifier) operand(code string, x uint16) error {
	slots := int32(1)
	switch code {
	case "", "u", "i", "r", "w":
		return nil // r and w: see special
	case "n", "n=", "n+", "p", "p=", "p+", "s", "s=", "s+":
	case "2", "2=", "2+":
		slots = 2
	case "v", "v=":
		slots = v.typ.Regs
	case "v?=":
		slots = v.typ.Regs + 1
	case "k", "k=":
		slots = v.typ.Key.Regs
	case "e", "e=":
		slots = v.typ.Elem.Regs
	case "e?=":
		slots = v.typ.Elem.Regs + 1
	case "I":
		return nil
	case "j":
		return v.jump(v.pc+1, int32(int16(x)))
	case "J":
		return v.jump(v.pc+1, v.in.Imm32())
	case "K":
		return v.constant()
	case "d":
		return v.divisor(uint32(x))
	case "F":
		if f := v.in.Index(); f == 0 || int(f) >= len(v.p.Funcs) {
			return v.errorf("function %d does not exist", f)
		}
		return nil
	case "N":
		if n := v.in.Index(); int(n) >= len(v.p.Natives) {
			return v.errorf("native %d does not exist", n)
		}
		return nil
	default:
		return v.errorf("unknown operand code %q", code)
	}
	if v.in.Op == OpMapNext && x == 0xffff {
		return nil
	}
	return v.regs(x, slots)
}

// regs checks n slots from register x on. Slot 0, the link, is the machine's.
func (v *verifier) regs(x uint16, n int32) error {
	slot := int32(x) / SlotSize
	if x%SlotSize != 0 || slot < 1 || slot+n > v.f.Frame {
		return v.errorf("%d slots from register offset %d on are not in the frame of %d slots", n, x, v.f.Frame)
	}
	return nil
}

// extReg checks a register in the second word.
func (v *verifier) extReg(x uint32) error {
	if x > 0xffff {
		return v.errorf("register offset %d", x)
	}
	return v.regs(uint16(x), 1)
}

// jump notes a jump to be checked when the starts of all instructions are known.
func (v *verifier) jump(next uint32, dist int32) error {
	if back := v.in.Op >= OpLoop && v.in.Op <= OpLoopIxGe; back != (dist < 0) {
		return v.errorf("a jump of %d goes in the wrong direction", dist)
	}
	to := int64(next) + int64(dist)
	if to < 0 || to > int64(len(v.p.Code)) {
		return v.errorf("jumps out of the code")
	}
	v.jumps = append(v.jumps, jump{v.pc, uint32(to)})
	return nil
}

// divisor checks the index of a divisor.
func (v *verifier) divisor(k uint32) error {
	if int(k) >= len(v.p.Consts) || v.p.Consts[k].Kind != ConstDivisor {
		return v.errorf("constant %d is no divisor", k)
	}
	return nil
}

// constant checks the operand K.
func (v *verifier) constant() error {
	k := v.in.Index()
	if int(k) >= len(v.p.Consts) {
		return v.errorf("constant %d does not exist", k)
	}
	c := &v.p.Consts[k]
	ok := false
	switch v.in.Op {
	case OpLoadK:
		ok = c.Kind == ConstN
	case OpLoadKS:
		ok = c.Kind == ConstString
	case OpLoadKP:
		ok = c.Kind == ConstFunc || c.Kind == ConstGlobal || c.Kind == ConstBox
	case OpLdG64, OpStG64:
		ok = c.Kind == ConstGlobal && v.p.Globals[c.N].Type.PackedSize() == 8
	case OpLdGP, OpStGP:
		if ok = c.Kind == ConstGlobal; ok {
			t := v.p.Globals[c.N].Type
			ok = len(t.Cells) == 1 && t.Cells[0] == CellP
		}
	}
	if !ok {
		return v.errorf("constant %d is not of the kind that it works on", k)
	}
	return nil
}

// special checks the operands whose meaning is the instruction's own.
func (v *verifier) special() error {
	in := v.in
	window := func(x uint16, n int32) error { return v.regs(x, n) }
	switch in.Op {
	case OpTrap, OpGuard:
		return v.errorf("is not for a function's code")
	case OpMovN:
		return first(v.regs(in.A, int32(in.C)), v.regs(in.B, int32(in.C)))
	case OpZeroN:
		return v.regs(in.A, int32(in.B))
	case OpShlI, OpShrI, OpSarI:
		if in.C > 63 {
			return v.errorf("shifts by %d", in.C)
		}
	case OpRotl32, OpRotl64:
		if in.C > 63 || in.Op == OpRotl32 && in.C > 31 {
			return v.errorf("rotates by %d", in.C)
		}
	case OpDivP2, OpRemP2:
		if in.C > 62 {
			return v.errorf("divides by 2^%d", in.C)
		}
	case OpSwitch:
		if v.hi > v.f.End-v.pc-2 {
			return v.errorf("has too many cases")
		}
		for i := range v.hi {
			if v.p.Code[v.pc+2+i].Op != OpJmp {
				return v.errorf("case %d is no jump", i)
			}
		}
		v.jumps = append(v.jumps, jump{v.pc, v.pc + 2 + v.hi})
	case OpIxA, OpAxA:
		switch n := v.lo; {
		case n == 0, n == 1, n == 2, n == 4, n == 8, n%SlotSize == 0 && n <= 1<<30:
		default:
			return v.errorf("elements of %d bytes", n)
		}
	case OpIxF64, OpIxFP:
		if v.lo%SlotSize != 0 || v.lo > 1<<30 || v.hi%SlotSize != 0 || v.hi >= v.lo {
			return v.errorf("a field at %d of elements of %d bytes", v.hi, v.lo)
		}
	case OpCap, OpCapP:
		if in.B < 1 || int32(in.B) > v.f.Captures {
			return v.errorf("capture %d of %d slots", in.B, v.f.Captures)
		}
	case OpCapN:
		if in.B < 1 || int32(in.B)+int32(in.C) > v.f.Captures+1 {
			return v.errorf("captures %d to %d of %d slots", in.B, int32(in.B)+int32(in.C), v.f.Captures)
		}
		return v.regs(in.A, int32(in.C))
	case OpClosure:
		if int32(in.C) != v.p.Funcs[v.lo].Captures {
			return v.errorf("%d slots captured, %s wants %d", in.C, v.p.Funcs[v.lo].Name, v.p.Funcs[v.lo].Captures)
		}
		if in.C > 0 {
			return v.regs(in.B, int32(in.C))
		}
	case OpSlice:
		return v.regs(in.C, 3)
	case OpSliceStr:
		return v.regs(in.C, 2)
	case OpMapApp:
		return v.regs(in.A, v.typ.Elem.Elem.Regs)
	case OpAppV:
		return v.regs(in.B, int32(in.C)*v.typ.Elem.Regs)
	case OpConcat:
		if in.C == 0 {
			return v.errorf("joins nothing")
		}
		return v.regs(in.B, int32(in.C))
	case OpRangeStr:
		return v.regs(in.A, 3)
	case OpAssert, OpAssertI:
		if int(v.hi) >= len(v.p.Types) {
			return v.errorf("type %d does not exist", v.hi)
		}
	case OpMethVal:
		if int(v.hi) >= len(v.p.Methods) {
			return v.errorf("method %d does not exist", v.hi)
		}
	case OpEnter:
		if v.pc != v.f.Entry {
			return v.errorf("stands inside of the function")
		}
	case OpCall:
		callee := v.p.Funcs[in.Index()]
		if callee.Captures != 0 {
			return v.errorf("calls %s without its captures", callee.Name)
		}
		return window(in.A, 1+callee.Results+callee.Params)
	case OpCallC:
		return window(in.A, 1)
	case OpCallI:
		return window(in.A, 2+int32(in.C))
	case OpArea:
		if in.B > AreaSlots || int32(in.C)*SlotSize != v.f.Areas[in.B] || v.pc > v.f.Entry+2 {
			return v.errorf("takes a block that is not the function's")
		}
	case OpLeave:
		if in.B > AreaSlots || v.f.Areas[in.B] == 0 {
			return v.errorf("gives back a block that the function has not taken")
		}
	case OpObj:
		if k := v.typ.Area(); int64(in.C)*8+v.typ.AreaBytes() > int64(v.f.Areas[k]) || k == AreaSlots && in.C%2 != 0 {
			return v.errorf("does not lie in the function's block")
		}
		if v.hi != v.typ.AreaWords() {
			return v.errorf("makes another type's variable")
		}
	case OpTailC:
		if 1+int32(in.C) > v.f.Frame {
			return v.errorf("%d slots do not fit into the frame", in.C)
		}
		if in.C > 0 {
			return v.regs(in.A, int32(in.C))
		}
	case OpNative:
		if int64(v.f.Native) != int64(in.Index()) || v.f.Frame < 1+v.f.Results+v.f.Params+NativeState {
			return v.errorf("does not stand in the native's stub")
		}
	case OpGo, OpDefer:
		v.defers = v.defers || in.Op == OpDefer
		if in.C == 0 {
			return v.errorf("a window of no slots")
		}
		return window(in.A, int32(in.C))
	case OpDeferAt:
		if int64(v.hi) >= int64(len(v.p.Funcs)) || v.p.Funcs[v.hi].RecoverPC == 0 && v.p.Funcs[v.hi].End != 0 || in.C == 0 {
			return v.errorf("defers for a function without a recovery pc")
		}
		return first(window(in.A, int32(in.C)), v.regs(uint16(v.lo), 1))
	case OpDeferFn:
		v.defers = true
		callee := v.p.Funcs[v.lo]
		if n := 1 + callee.Results + callee.Params; int32(in.B) != n || callee.Captures != 0 {
			return v.errorf("a window of %d slots, and no captures; %s wants %d, and %d", in.B, callee.Name, n, callee.Captures)
		}
		return window(in.A, int32(in.B))
	case OpDeferLit:
		v.defers = true
		if n := v.p.Funcs[v.lo].Captures; int32(in.B) != n || n > DeferSlots {
			return v.errorf("%d slots captured, %s wants %d", in.B, v.p.Funcs[v.lo].Name, n)
		}
		if in.B > 0 {
			return v.regs(in.A, int32(in.B))
		}
	case OpUndefer:
		if v.f.RecoverPC == 0 {
			return v.errorf("in a function without a recovery pc")
		}
	case OpRunDefers:
		if v.f.RecoverPC == 0 {
			return v.errorf("in a function without a recovery pc")
		}
		if in.B > 0 {
			return window(in.A, int32(in.B))
		}
	case OpSelect:
		return v.selects()
	}
	return nil
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// selects checks the function's Select that the instruction names.
func (v *verifier) selects() error {
	if int(v.lo) >= len(v.f.Selects) {
		return v.errorf("select %d does not exist", v.lo)
	}
	for i := range v.f.Selects[v.lo].Cases {
		c := &v.f.Selects[v.lo].Cases[i]
		if int(c.Type) >= len(v.p.Types) || v.p.Types[c.Type].Kind != KindChan {
			return v.errorf("case %d has no channel type", i)
		}
		if err := v.regs(c.Chan, 1); err != nil {
			return err
		}
		if c.Send || c.Val != 0xffff {
			if err := v.regs(c.Val, v.p.Types[c.Type].Elem.Regs); err != nil {
				return err
			}
		}
		if !c.Send && c.Ok != 0xffff {
			if err := v.regs(c.Ok, 1); err != nil {
				return err
			}
		}
	}
	return nil
}

// typeFits reports whether the instruction can work on the type t.
func typeFits(op Op, t *Type) bool {
	slice := func(size int32) bool { return t.Kind == KindSlice && t.Elem.PackedSize() == size }
	cell := func(k CellKind) bool {
		return t.Kind == KindSlice && !t.Elem.Object && len(t.Elem.Cells) == 1 && t.Elem.Cells[0] == k
	}
	switch op {
	case OpIxSl, OpLdSl, OpStSl, OpMkSl, OpSlice, OpAppV, OpAppSl, OpCopy, OpClearSl:
		return t.Kind == KindSlice
	case OpSwap:
		return t.Kind == KindSlice && t.Elem.Slots > 0 && t.Elem.Flat && !t.Elem.Object
	case OpIxV:
		return t.Slots > 0 && t.PackedSize() == 0 && !t.Object
	case OpNewObj, OpNonNil, OpAssignObj:
		return t.Object
	case OpObj:
		return t.Slots > 0
	case OpArrRef, OpIxRef, OpAxRef:
		return t.Kind == KindArray && t.Object
	case OpArrSl, OpSlArr:
		return t.Kind == KindArray
	case OpBigLd, OpBigSt:
		return t.Kind == KindStruct && t.Object
	case OpMkMap, OpMapGet, OpMapGet2, OpMapSet, OpMapDel, OpMapClear, OpMapIter, OpMapNext:
		return t.Kind == KindMap
	case OpMapAdd:
		return t.Kind == KindMap && t.Elem.Adds()
	case OpMapApp:
		return t.Kind == KindMap && t.Elem.Kind == KindSlice
	case OpMkChan, OpSend, OpRecv, OpRecv2, OpTrySend, OpTryRecv:
		return t.Kind == KindChan
	case OpApp8, OpAppBS, OpStrBytes:
		return slice(1)
	case OpStrRunes:
		return slice(4)
	case OpApp64, OpIxIx64:
		return slice(8)
	case OpAppP:
		return cell(CellP)
	case OpAppStr:
		return cell(CellStr)
	case OpMkIface, OpAssert, OpAssert2, OpUnbox:
		return t.Kind != KindInterface
	case OpPack:
		return t.Packs()
	case OpAssertI, OpAssertI2, OpMethVal:
		return t.Kind == KindInterface
	case OpEqV:
		return t.Comparable
	}
	return true
}

// Words is the number of words of an instruction.
func (op Op) Words() uint32 {
	if Ops[op].X != "" {
		return 2
	}
	return 1
}
