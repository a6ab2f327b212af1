package bytecode

// This file implements the test of which registers are live.

import (
	"strings"
	"testing"
)

// TestLiveRefs: a reference is live up to its last use, on whatever way; a call's window is not, and a recovery needs what it reads.
func TestLiveRefs(t *testing.T) {
	const r1, r2, r3, r4 = 1 * SlotSize, 2 * SlotSize, 3 * SlotSize, 4 * SlotSize
	p := &Program{
		Code: []Instr{
			{OpTrap, 0, 0, 0},
			{OpEnter, 6, 1, 0},                    // 1: one result, in r1
			{OpZeroP, r1, 0, 0},                   // 2
			{OpZeroP, r2, 0, 0},                   // 3
			{OpZeroP, r3, 0, 0},                   // 4
			Instr{Op: OpCall, A: r4}.WithImm32(1), // 5
			{OpMovP, r1, r2, 0},                   // 6
			{OpJNil, r1, 0, 1},                    // 7: to 9
			{OpMovP, r1, r3, 0},                   // 8
			{OpLoadI, r2, 0, 0},                   // 9: leaves the old reference in r2
			{OpRet, 0, 0, 0},                      // 10
			{OpGuard, 0, 0, 0},
		},
	}
	f := &Func{Index: 1, Entry: 1, End: 11, Frame: 6, Results: 1}
	p.Funcs = []*Func{{}, f}
	live := func() (list [11]string) {
		l := LiveRefs(p, f)
		for pc := f.Entry; pc < f.End; pc++ {
			for slot := 1; slot < 6; slot++ {
				if l.At(pc, slot) {
					list[pc] += string(rune('0' + slot))
				}
			}
		}
		return list
	}
	if got, want := live(), [11]string{1: "", 2: "", 3: "", 4: "2", 5: "23", 6: "23", 7: "13", 8: "3", 9: "1", 10: "1"}; got != want {
		t.Errorf("live: %q, want %q", got, want)
	}
	f.RecoverPC = 10 // every instruction may go on there, with the result as it is
	if got, want := live(), [11]string{1: "1", 2: "1", 3: "1", 4: "12", 5: "123", 6: "123", 7: "13", 8: "13", 9: "1", 10: "1"}; got != want {
		t.Errorf("with a recovery: %q, want %q", got, want)
	}
}

// TestLiveKnowsOperands: every operand of the table is one that the analysis knows, and what only an instruction's sentence says about registers it knows of each
// such instruction. An instruction that is new and not known would have its operands taken to be dead.
func TestLiveKnowsOperands(t *testing.T) {
	codes := map[string]bool{}
	for _, code := range strings.Fields("n n= n+ p p= p+ s s= s+ 2 2= 2+ v v= v?= k k= e e= e?= r w i u I K F N d j J") {
		codes[code] = true
	}
	words := map[string]bool{}
	for _, code := range strings.Fields("T Tu Tn Tj j n I In Id M F uu") {
		words[code] = true
	}
	special := map[Op]bool{
		OpSlice: true, OpSliceStr: true, OpRangeStr: true, // numbers
		OpMovN: true, OpZeroN: true, OpCapN: true, OpClosure: true, OpConcat: true, OpAppV: true, OpMapApp: true,
		OpCall: true, OpCallC: true, OpCallI: true, OpTailC: true, OpGo: true, OpDefer: true, OpDeferAt: true,
		OpDeferFn: true, OpDeferLit: true, OpRunDefers: true,
	}
	for op := range Ops {
		info := &Ops[op]
		if info.X != "" && !words[info.X] {
			t.Errorf("%s: second word %q", info.Name, info.X)
		}
		for _, code := range []string{info.A, info.B, info.C} {
			if code != "" && !codes[code] {
				t.Errorf("%s: operand %q", info.Name, code)
			}
			if (code == "r" || code == "w") && !special[Op(op)] {
				t.Errorf("%s: which registers it reads is said by its sentence alone", info.Name)
			}
		}
	}
}

// TestLiveFollowsJumps: a register that only the target of a jump reads is live before the jump, whichever operand has its distance.
func TestLiveFollowsJumps(t *testing.T) {
	const r1, r2 = 1 * SlotSize, 2 * SlotSize
	for op := range NumOps {
		info := &Ops[op]
		in, ext := Instr{Op: op, A: r2, B: r2, C: r2}, Instr{}
		switch {
		case info.B == "J":
			in = Instr{Op: op}.WithImm32(2)
		case info.C == "j":
			in.C = 2
		case info.X == "j", info.X == "Tj":
			ext = Ext(0, 1)
		default:
			continue
		}
		p := &Program{Types: []*Type{{Kind: KindMap, Key: &Type{}, Elem: &Type{}}}, Code: []Instr{{OpTrap, 0, 0, 0}, {OpEnter, 5, 1, 0}, in, ext, {OpRet, 0, 0, 0}, {OpMovP, r1, 2 * r2, 0}, {OpRet, 0, 0, 0}, {OpGuard, 0, 0, 0}}}
		if op.Words() == 1 {
			p.Code[3] = Instr{Op: OpRet}
		}
		f := &Func{Index: 1, Entry: 1, End: 7, Frame: 5}
		p.Funcs = []*Func{{}, f}
		if !LiveRefs(p, f).At(2, 4) {
			t.Errorf("%s: what its target reads is not live", info.Name)
		}
	}
}
