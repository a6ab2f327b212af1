package bytecode

// This file implements the test of which registers are live.

import "testing"

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
