package runtime

// This file implements the predeclared functions print and println.
//
// Go: runtime/print.go (go1.26)

import (
	"math"
	"strconv"
	"unsafe"

	"minigo/stdlib/os"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

func printer(line bool) func(*vm.Call) vm.Status {
	return func(c *vm.Call) vm.Status {
		if !once(c) {
			return vm.Done
		}
		p, n, _, _ := c.ArgSlice()
		var b []byte
		for i, arg := range unsafe.Slice((*value.Slot)(p), n) {
			if line && i > 0 {
				b = append(b, ' ')
			}
			b = appendValue(c.Machine, b, arg.P)
		}
		if line {
			b = append(b, '\n')
		}
		fd := c.Machine.Stderr
		c.Blocking(func() { os.WriteFD(fd, b) })
		return vm.Syscall
	}
}

// appendValue appends the value in a box.
func appendValue(m *vm.Machine, b []byte, box unsafe.Pointer) []byte {
	if box == nil {
		return append(b, "(0x0,0x0)"...)
	}
	t := value.BoxType(box)
	r := value.BoxRegs(t, box)
	switch t.Kind {
	case bytecode.KindBool:
		return strconv.AppendBool(b, r.N != 0)
	case bytecode.KindInt, bytecode.KindInt8, bytecode.KindInt16, bytecode.KindInt32, bytecode.KindInt64:
		return strconv.AppendInt(b, int64(r.N), 10)
	case bytecode.KindUint, bytecode.KindUint8, bytecode.KindUint16, bytecode.KindUint32, bytecode.KindUint64, bytecode.KindUintptr:
		return strconv.AppendUint(b, r.N, 10)
	case bytecode.KindFloat32:
		return strconv.AppendFloat(b, float64(math.Float32frombits(uint32(r.N))), 'g', -1, 32)
	case bytecode.KindFloat64:
		return strconv.AppendFloat(b, math.Float64frombits(r.N), 'g', -1, 64)
	case bytecode.KindComplex64, bytecode.KindComplex128:
		im := (*value.Slot)(unsafe.Add(unsafe.Pointer(r), value.SlotSize))
		if t.Kind == bytecode.KindComplex64 {
			re, i := math.Float32frombits(uint32(r.N)), math.Float32frombits(uint32(im.N))
			return append(b, strconv.FormatComplex(complex(float64(re), float64(i)), 'g', -1, 64)...)
		}
		return append(b, strconv.FormatComplex(complex(math.Float64frombits(r.N), math.Float64frombits(im.N)), 'g', -1, 128)...)
	case bytecode.KindString:
		return append(b, value.Str(*r)...)
	case bytecode.KindSlice:
		s := (*[2]value.Slot)(unsafe.Pointer(r))
		b = strconv.AppendUint(append(b, '['), s[0].N, 10)
		b = strconv.AppendUint(append(b, '/'), uint64(value.Cap(t, s)), 10)
		return appendHex(m, append(b, ']'), s[0].P)
	case bytecode.KindPointer, bytecode.KindMap, bytecode.KindChan, bytecode.KindFunc:
		return appendHex(m, b, r.P)
	}
	b = appendHex(m, append(b, '('), unsafe.Pointer(t))
	return append(appendHex(m, append(b, ','), box), ')')
}

func appendHex(m *vm.Machine, b []byte, p unsafe.Pointer) []byte {
	return strconv.AppendUint(append(b, "0x"...), m.Address(p), 16)
}
