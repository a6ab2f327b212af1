// Package fmt has the bodies of fmt.mg's natives.
//
// A printer formats the operands of one call. Natives never call guest code, so where an operand holds values with String, Error,
// GoString or Format methods, the printer notes them all and stops; fmt.mg calls the methods, and the printer does that operand again with
// their results.
package fmt

// This file implements the natives of package fmt.

import (
	"slices"
	"sync"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/stdlib/os"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of fmt.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"fmt.start":   {Leaf: start},
		"fmt.next":    {Leaf: next},
		"fmt.result":  {Leaf: result},
		"fmt.flags":   {Leaf: flags},
		"fmt.finish":  {Leaf: finish},
		"fmt.wrapped": {Leaf: wrapped},
		"fmt.bytesOf": {Leaf: bytesOf},
		"fmt.isNil":   {Leaf: isNil},
		"fmt.out":     {Resume: out},
		"fmt.write":   {Resume: write},

		"fmt.quickScan": {Leaf: quickScan},
	}
}

// printers keeps printers for reuse.
var printers = sync.Pool{New: func() any { return new(printer) }}

func start(c *vm.Call) {
	m, format := mode(c.ArgInt()), c.ArgString()
	a, n, _, _ := c.ArgSlice()
	p := printers.Get().(*printer)
	p.start(c.Machine, m, format, unsafe.Slice((*value.Slot)(a), n))
	done := p.run()
	p.unpack(c)
	if p.err != nil {
		c.Fail(p.err)
		return
	}
	c.Charge(len(p.buf))
	if done && len(p.wrapped) == 0 {
		c.RetSlot(guest.String(p.buf))
		c.RetPtr(nil)
		p.free()
		return
	}
	c.RetSlot(value.Slot{})
	c.RetPtr(unsafe.Pointer(p))
}

func out(c *vm.Call) vm.Status {
	file, m, format := c.ArgPtr(), mode(c.ArgInt()), c.ArgString()
	a, n, _, _ := c.ArgSlice()
	state := c.State(bytecode.NativeState - 1) // the first ones are the file's
	p := (*printer)(state.P)
	if p == nil {
		p = printers.Get().(*printer)
		p.start(c.Machine, m, format, unsafe.Slice((*value.Slot)(a), n))
		done := p.run()
		p.unpack(c)
		if p.err != nil {
			c.Fail(p.err)
			return vm.Done
		}
		c.Charge(len(p.buf))
		if !done {
			c.RetPtr(unsafe.Pointer(p))
			return vm.Done
		}
		state.P = unsafe.Pointer(p)
	}
	status := os.Write(c, file, p.buf, &p.writing)
	if status == vm.Done {
		c.RetPtr(nil)
		p.free()
	}
	return status
}

func write(c *vm.Call) vm.Status {
	file, s := c.ArgPtr(), c.ArgString()
	return os.Write(c, file, unsafe.Slice(unsafe.StringData(s), len(s)), nil)
}

func next(c *vm.Call) {
	p := (*printer)(c.ArgPtr())
	if len(p.pending) == 0 && !p.done {
		p.run()
		if p.err != nil {
			c.Fail(p.err)
			return
		}
	}
	if len(p.pending) == 0 {
		c.RetPtr(nil)
		c.RetInt(0)
		c.RetInt(0)
		return
	}
	d := p.pending[0]
	p.pending = p.pending[1:]
	c.RetPtr(d.box)
	c.RetInt(int64(d.what))
	c.RetInt(int64(d.verb))
}

func result(c *vm.Call) {
	p := (*printer)(c.ArgPtr())
	s, verbatim := c.ArgString(), c.ArgBool()
	p.results = append(p.results, answer{s, verbatim})
}

func flags(c *vm.Call) {
	p := (*printer)(c.ArgPtr())
	wid, prec := int64(-1), int64(-1)
	if p.widPresent {
		wid = int64(p.wid)
	}
	if p.precPresent {
		prec = int64(p.prec)
	}
	bits := int64(0)
	for i, f := range [...]bool{p.plus || p.plusV, p.minus, p.sharp || p.sharpV, p.space, p.zero} {
		if f {
			bits |= 1 << i
		}
	}
	c.RetInt(wid)
	c.RetInt(prec)
	c.RetInt(bits)
}

func finish(c *vm.Call) {
	p := (*printer)(c.ArgPtr())
	c.Charge(len(p.buf))
	c.RetSlot(guest.String(p.buf))
	p.free()
}

func wrapped(c *vm.Call) {
	p, i := (*printer)(c.ArgPtr()), int(c.ArgInt())
	if i == 0 {
		slices.Sort(p.wrapped)
	}
	if i >= len(p.wrapped) {
		c.RetInt(-1)
		return
	}
	c.RetInt(int64(p.wrapped[i]))
}

func bytesOf(c *vm.Call) {
	s := c.ArgSlot()
	n := uint64(uint32(s.N))
	if n == 0 {
		c.RetSlot(value.Slot{})
		c.RetSlot(value.Slot{})
		return
	}
	off := s.N >> 32
	c.RetSlot(value.Slot{N: n, P: unsafe.Add(s.P, 8+off)})
	c.RetSlot(value.Slot{N: off<<32 | n, P: s.P})
}

func isNil(c *vm.Call) {
	p := c.ArgPtr()
	t := value.BoxType(p)
	c.RetBool(t.Kind == bytecode.KindPointer && value.BoxRegs(t, p).P == nil)
}
