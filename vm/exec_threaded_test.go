package vm

import (
	"encoding/binary"
	"reflect"
	"runtime"
	"testing"
	"unsafe"

	"minigo/vm/bytecode"
)

// The threaded loop is worth its text only if the compiler makes of each dispatch a jump of its own, and if its edges lead straight to
// the handlers. What a change, or another version of the compiler, may make of it instead is one jump for all, or an edge that first
// moves ip to another register: in hundreds.
func TestThreadedLoop(t *testing.T) {
	if runtime.GOARCH != "amd64" || testing.CoverMode() != "" {
		t.Skip("the test reads machine code of amd64 without counters")
	}
	code, start := machineCode((*fiber).execThreaded)
	targets := tables(code, start)

	// Where most edges lead is the handler.
	handler := map[bytecode.Op]uint64{}
	for op := range bytecode.NumOps {
		count := map[uint64]int{}
		for _, table := range targets {
			if int(op) < len(table) {
				count[table[op]]++
			}
		}
		for target, n := range count {
			if n > count[handler[op]] {
				handler[op] = target
			}
		}
	}
	hot := map[uint64]bool{}
	for _, h := range handler {
		hot[h] = true
	}
	detours := 0
	for _, table := range targets {
		n := 0
		for op, target := range table {
			if target != handler[bytecode.Op(op)] {
				n++
			}
		}
		if n > len(table)/8 {
			detours++
		}
	}
	t.Logf("%d bytes, %d handlers, %d dispatches, %d of them by detours", len(code), len(hot), len(targets), detours)
	if len(hot) < 90 || len(targets) < len(hot) {
		t.Errorf("%d handlers have %d dispatches", len(hot), len(targets))
	}
	if detours > 8 {
		t.Errorf("%d of %d dispatches do not lead straight to the handlers", detours, len(targets))
	}
}

// tables finds the jumps through tables, and their targets by opcode. Go's compiler writes
//
//	CMPQ op, $last
//	JA   default
//	LEAQ table(IP), reg
//	JMP  (reg)(op*8)
//
// with NOPs between.
func tables(code []byte, start uintptr) (targets [][]uint64) {
	for i := range len(code) - 2 {
		if code[i] != 0xff || code[i+1] != 0x24 || code[i+2] < 0xc0 {
			continue
		}
		before := code[max(0, i-40):i]
		lea := len(before) - 7
		for ; lea > 0 && !(before[lea]&^4 == 0x48 && before[lea+1] == 0x8d && before[lea+2]&0xc7 == 5); lea-- {
		}
		cmp := lea - 7
		for ; cmp > 0 && !(before[cmp]&^1 == 0x48 && before[cmp+1] == 0x81 && before[cmp+2] >= 0xf8); cmp-- {
		}
		if cmp <= 0 {
			continue
		}
		last := binary.LittleEndian.Uint32(before[cmp+3:])
		next := start + uintptr(i-len(before)+lea+7)
		table := next + uintptr(int32(binary.LittleEndian.Uint32(before[lea+3:])))
		if last < uint32(bytecode.NumOps) {
			targets = append(targets, unsafe.Slice((*uint64)(unsafe.Add(unsafe.Pointer(nil), table)), last+1))
		}
	}
	return targets
}

// machineCode is the code of a function, and its address.
func machineCode(f any) ([]byte, uintptr) {
	start := reflect.ValueOf(f).Pointer()
	end := start
	for f := runtime.FuncForPC(end); f != nil && f.Entry() == start; f = runtime.FuncForPC(end) {
		end++
	}
	return unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(nil), start)), end-start), start
}
