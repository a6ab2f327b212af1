package runtime

// This file implements the predeclared functions print and println.
//
// Go: runtime/print.go (go1.26)

import (
	"fmt"
	"unsafe"

	"minigo/stdlib/os"
	"minigo/vm"
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
			t := value.BoxType(arg.P)
			b = c.Machine.AppendPrint(b, t, value.BoxRegs(t, arg.P))
		}
		if line {
			b = append(b, '\n')
		}
		fd := c.Machine.Stderr
		c.Blocking(func() { os.WriteFD(fd, b) })
		return vm.Syscall
	}
}

// printeface writes an interface as the addresses of its type and its value.
//
// Go: runtime/print.go printeface (go1.26)
func printeface(c *vm.Call) {
	x := c.ArgAny()
	c.RetString(fmt.Sprintf("(%#x,%#x)", c.Machine.Address(unsafe.Pointer(x.Type)), c.Machine.Address(x.Box)))
}
