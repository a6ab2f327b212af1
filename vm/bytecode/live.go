package bytecode

// This file implements the question which registers hold references that are still needed.
//
// A register is a slot of two halves, and an instruction that writes a number leaves an old pointer beside it; nor is a register cleared when its
// variable is not used any more. That costs nothing while code runs, but keeps objects alive. Who wants to know what can still be reached asks here:
// the p half of a register is live at a pc if some way on from there reads it before it is written. What an instruction reads stands in the table;
// where that is not exact, more is taken to be live than is.

// Live says where in a function which registers' p halves are live.
type Live struct {
	f     *Func
	words int
	sets  []uint64 // for each word of the code, a bit for each slot of the frame

	block     int // the slot that has the address of the block of slots
	blockFrom uint32
}

// Block is the slot that has, before the instruction at pc, the address of the function's block of slots, if what is in it is known; else 0.
func (l *Live) Block(pc uint32) int {
	if len(l.f.AreaVars) == 0 || pc < l.blockFrom || !l.At(pc, l.block) {
		return 0
	}
	return l.block
}

// At reports whether the p half of a slot is live before the instruction at pc.
func (l *Live) At(pc uint32, slot int) bool { return l.set(pc)[slot/64]&(1<<(slot%64)) != 0 }

func (l *Live) set(pc uint32) []uint64 {
	i := int(pc-l.f.Entry) * l.words
	return l.sets[i : i+l.words]
}

// LiveRefs finds the live registers of a verified function: from the ends of all ways backwards, until nothing is added any more.
func LiveRefs(p *Program, f *Func) *Live {
	l := &Live{f: f, words: int(f.Frame+63) / 64}
	r, pc := f.blockReg(p)
	l.block, l.blockFrom = int(r)/SlotSize, pc
	l.sets = make([]uint64, int(f.End-f.Entry)*l.words)
	var starts []uint32
	for pc := f.Entry; pc < f.End; pc += p.Code[pc].Op.Words() {
		starts = append(starts, pc)
	}
	step := liveStep{p: p, f: f, set: make([]uint64, l.words)}
	for changed := true; changed; {
		changed = false
		for i := len(starts) - 1; i >= 0; i-- {
			pc := starts[i]
			clear(step.set)
			add := func(next uint32) {
				for w, bits := range l.set(next) {
					step.set[w] |= bits
				}
			}
			step.follow(pc, add)
			step.instr(pc)
			if f.RecoverPC != 0 { // it may panic before it has written anything, and the frame go on there
				add(f.RecoverPC)
			}
			for w, bits := range step.set {
				if set := l.set(pc); set[w]|bits != set[w] {
					set[w] |= bits
					changed = true
				}
			}
		}
	}
	return l
}

// A liveStep goes back over one instruction.
type liveStep struct {
	p   *Program
	f   *Func
	set []uint64
}

// follow visits what may come after the instruction at pc.
func (s *liveStep) follow(pc uint32, visit func(next uint32)) {
	in := s.p.Code[pc]
	next := pc + in.Op.Words()
	info := &Ops[in.Op]
	switch {
	case info.B == "J":
		visit(uint32(int64(pc) + 1 + int64(in.Imm32())))
	case info.C == "j":
		visit(uint32(int64(pc) + 1 + int64(int16(in.C))))
	case info.X == "Tj", info.X == "j":
		_, hi := s.p.Code[pc+1].Ext()
		visit(uint32(int64(next) + int64(int32(hi))))
	case in.Op == OpSwitch:
		_, hi := s.p.Code[pc+1].Ext()
		for i := range hi + 1 {
			visit(next + i)
		}
	}
	switch in.Op {
	case OpRet, OpJmp, OpLoop, OpTailC, OpPanic:
	default:
		visit(next)
	}
}

// instr makes of what is live behind the instruction at pc what is live before it.
func (s *liveStep) instr(pc uint32) {
	in := s.p.Code[pc]
	info := &Ops[in.Op]
	var lo uint32
	var t *Type
	if info.X != "" {
		lo, _ = s.p.Code[pc+1].Ext()
		if info.X[0] == 'T' {
			t = s.p.Types[lo]
		}
	}
	operands := [...]uint16{in.A, in.B, in.C}
	codes := [...]string{info.A, info.B, info.C}
	if in.Op != OpMapNext { // which may jump, and write nothing
		for i, code := range codes {
			switch code {
			case "p=", "s=":
				s.mark(operands[i], 1, false)
			case "2=":
				s.mark(operands[i], 2, false)
			case "v=", "v?=":
				s.mark(operands[i], t.Regs, false)
			case "e=", "e?=":
				s.mark(operands[i], t.Elem.Regs, false)
			}
		}
	}
	switch rest := s.f.Frame - int32(in.A)/SlotSize; in.Op {
	case OpMovN:
		s.mark(in.A, int32(in.C), false)
		s.mark(in.B, int32(in.C), true)
	case OpZeroN:
		s.mark(in.A, int32(in.B), false)
	case OpCapN:
		s.mark(in.A, int32(in.C), false)
	case OpClosure, OpConcat:
		s.mark(in.B, int32(in.C), true)
	case OpMapApp:
		s.read(in.A, t.Elem.Elem)
	case OpAppV:
		s.mark(in.B, int32(in.C)*t.Elem.Regs, true)
	case OpCall: // from the window on the frame is the callee's
		callee := s.p.Funcs[in.Index()]
		s.mark(in.A, rest, false)
		var params []*Type
		if callee.Type != nil {
			params = callee.Type.Params
		}
		s.reads(in.A+uint16(1+callee.Results)*SlotSize, callee.Params, params)
	case OpCallC, OpCallI: // whose parameters nobody knows
		s.mark(in.A, rest, true)
	case OpGo, OpDefer, OpDeferAt, OpTailC:
		s.mark(in.A, int32(in.C), true)
	case OpDeferFn, OpDeferLit:
		s.mark(in.A, int32(in.B), true)
	case OpRunDefers:
		if in.B > 0 {
			s.mark(in.A, rest, false)
		}
	case OpRet:
		var results []*Type
		if s.f.Type != nil {
			results = s.f.Type.Results
		}
		s.reads(SlotSize, s.f.Results, results)
	case OpNative:
		s.mark(SlotSize, s.f.Frame-1, true)
	case OpSelect:
		for _, c := range s.f.Selects[lo].Cases {
			s.mark(c.Chan, 1, true)
			if c.Send {
				s.read(c.Val, s.p.Types[c.Type].Elem)
			}
		}
	}
	for i, code := range codes {
		switch code {
		case "p", "p+", "s", "s+":
			s.mark(operands[i], 1, true)
		case "2", "2+":
			s.mark(operands[i], 2, true)
		case "v":
			s.read(operands[i], t)
		case "k":
			s.read(operands[i], t.Key)
		case "e":
			s.read(operands[i], t.Elem)
		}
	}
}

// read notes that a value is read.
func (s *liveStep) read(x uint16, t *Type) {
	for i := range t.Regs {
		if t.Object || t.Cells[i] >= CellP {
			s.mark(x+uint16(i)*SlotSize, 1, true)
		}
	}
}

// reads notes that values are read that take n slots. If it is not known which they are it is all of the slots.
func (s *liveStep) reads(x uint16, n int32, types []*Type) {
	regs := int32(0)
	for _, t := range types {
		regs += t.Regs
	}
	if regs != n {
		s.mark(x, n, true)
		return
	}
	for _, t := range types {
		s.read(x, t)
		x += uint16(t.Regs) * SlotSize
	}
}

// mark notes that n slots from a register on are live, or are not.
func (s *liveStep) mark(x uint16, n int32, live bool) {
	for slot := int(x) / SlotSize; n > 0; n-- {
		if live {
			s.set[slot/64] |= 1 << (slot % 64)
		} else {
			s.set[slot/64] &^= 1 << (slot % 64)
		}
		slot++
	}
}
