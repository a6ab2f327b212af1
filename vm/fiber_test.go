package vm

import (
	"testing"
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// TestCleanParked: a goroutine that waits has no pointer above its top, at whichever place it has waited before, and whatever it has called since;
// and if it has called nothing there is nothing to be cleared.
func TestCleanParked(t *testing.T) {
	m := &Machine{prog: &bytecode.Program{Funcs: []*bytecode.Func{{Frame: 4}, {Frame: 8}}}, funcs: []uint32{0, 0, 1, 1}}
	f := m.newFiber()
	f.gp = new(sched.G)
	f.setGuard()
	// call writes pointers to all slots below top, as calls do.
	call := func(top int) {
		if !f.ensure(top * value.SlotSize) {
			t.Fatal("no room")
		}
		for i := range top {
			f.at(i * value.SlotSize).P = unsafe.Pointer(m)
		}
	}
	park := func(pc int) {
		f.pc = pc << 3
		f.clean()
		for i := int(m.funcAt(f.pc).Frame); i < f.size/value.SlotSize; i++ {
			if f.at(i*value.SlotSize).P != nil {
				t.Errorf("at %d: a pointer is left in slot %d", pc, i)
			}
		}
	}
	still := func(slots int) {
		t.Helper()
		if want := slots * value.SlotSize; f.high != want {
			t.Errorf("high is %d, not %d", f.high, want)
		}
	}
	call(20)
	park(2)
	park(2)
	still(8)
	call(8)
	park(2)
	still(8)

	call(8) // back in the caller, whose frame is smaller, and which calls what is as small
	park(0)
	call(8)
	park(0)
	still(4)

	call(30)
	park(0)
	call(30)
	park(0)
	if f.high < 30*value.SlotSize {
		t.Error("caught at a call twice")
	}
	call(8)
	park(2)
	park(2)
	park(0)
}
