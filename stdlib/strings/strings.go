// Package strings has the bodies of strings.mg's natives.
package strings

// This file implements the natives of package strings.

import (
	"io"
	"math"
	"strings"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of strings.mg's declarations.
var Natives = map[string]vm.Native{
	"strings.Index":         {Leaf: index(strings.Index)},
	"strings.IndexByte":     {Leaf: indexByte(strings.IndexByte)},
	"strings.IndexRune":     {Leaf: indexRune},
	"strings.IndexAny":      {Leaf: index(strings.IndexAny)},
	"strings.LastIndex":     {Leaf: index(strings.LastIndex)},
	"strings.LastIndexByte": {Leaf: indexByte(strings.LastIndexByte)},
	"strings.LastIndexAny":  {Leaf: index(strings.LastIndexAny)},
	"strings.Count":         {Leaf: index(strings.Count)},
	"strings.EqualFold":     {Leaf: equalFold},
	"strings.splitN":        {Leaf: splitN},
	"strings.Fields":        {Leaf: fields},
	"strings.Join":          {Leaf: join},
	"strings.repeat":        {Leaf: repeat},
	"strings.Replace":       {Leaf: replaceN},
	"strings.ToUpper":       {Leaf: change(strings.ToUpper)},
	"strings.ToLower":       {Leaf: change(strings.ToLower)},
	"strings.ToTitle":       {Leaf: change(strings.ToTitle)},
	"strings.Title":         {Leaf: change(strings.Title)},
	"strings.TrimSpace":     {Leaf: change(strings.TrimSpace)},
	"strings.Trim":          {Leaf: trim(strings.Trim)},
	"strings.TrimLeft":      {Leaf: trim(strings.TrimLeft)},
	"strings.TrimRight":     {Leaf: trim(strings.TrimRight)},
	"strings.ToValidUTF8":   {Leaf: trim(strings.ToValidUTF8)},
	"strings.view":          {Leaf: view},
	"strings.newReplacer":   {Leaf: newReplacer},
	"strings.replace":       {Leaf: replace},
}

// index wraps a function of two strings whose result is a number.
func index(f func(s, t string) int) func(*vm.Call) {
	return func(c *vm.Call) {
		s, t := c.ArgString(), c.ArgString()
		c.Charge(len(s))
		c.RetInt(int64(f(s, t)))
	}
}

// indexByte wraps a search for a byte.
func indexByte(f func(s string, b byte) int) func(*vm.Call) {
	return func(c *vm.Call) {
		s, b := c.ArgString(), byte(c.ArgInt())
		c.Charge(len(s))
		c.RetInt(int64(f(s, b)))
	}
}

func indexRune(c *vm.Call) {
	s, r := c.ArgString(), rune(c.ArgInt())
	c.Charge(len(s))
	c.RetInt(int64(strings.IndexRune(s, r)))
}

func equalFold(c *vm.Call) {
	s, t := c.ArgString(), c.ArgString()
	c.Charge(len(s))
	c.RetBool(strings.EqualFold(s, t))
}

// change wraps a function from string to string; a part of the argument is not copied.
func change(f func(string) string) func(*vm.Call) {
	return func(c *vm.Call) {
		s := c.ArgSlot()
		str := value.Str(s)
		c.Charge(len(str))
		c.RetSlot(guest.Derived(s, f(str)))
	}
}

// trim is change with a second argument.
func trim(f func(s, t string) string) func(*vm.Call) {
	return func(c *vm.Call) {
		s, t := c.ArgSlot(), c.ArgString()
		str := value.Str(s)
		c.Charge(len(str))
		c.RetSlot(guest.Derived(s, f(str, t)))
	}
}

// retParts returns parts of s.
func retParts(c *vm.Call, s value.Slot, parts []string) {
	regs, elems := guest.Strings(len(parts))
	for i, p := range parts {
		elems[i] = guest.SubOf(s, p)
	}
	c.Charge(len(parts) * value.SlotSize)
	c.RetSlot(regs[0])
	c.RetSlot(regs[1])
}

func splitN(c *vm.Call) {
	s, sep, keep, n := c.ArgSlot(), c.ArgString(), c.ArgInt(), c.ArgInt()
	str := value.Str(s)
	c.Charge(len(str))
	var parts []string
	if keep > 0 {
		parts = strings.SplitAfterN(str, sep, int(n))
	} else {
		parts = strings.SplitN(str, sep, int(n))
	}
	if parts == nil {
		c.RetSlot(value.Slot{})
		c.RetSlot(value.Slot{})
		return
	}
	retParts(c, s, parts)
}

func fields(c *vm.Call) {
	s := c.ArgSlot()
	str := value.Str(s)
	c.Charge(len(str))
	retParts(c, s, strings.Fields(str))
}

func join(c *vm.Call) {
	p, n, _, _ := c.ArgSlice()
	sep := c.ArgSlot()
	elems, err := guest.StringElems(p, n)
	if err != nil {
		c.Fail(err)
		return
	}
	if len(elems) == 0 {
		c.RetSlot(value.Slot{})
		return
	}
	if uint32(sep.N) > 0 {
		all := make([]value.Slot, 0, 2*len(elems))
		for i, e := range elems {
			if i > 0 {
				all = append(all, sep)
			}
			all = append(all, e)
		}
		elems = all
	}
	r, err := value.Concat(elems, c.MemLimit())
	if err != nil {
		c.Fail(err)
		return
	}
	c.Charge(int(uint32(r.N)))
	c.RetSlot(r)
}

func repeat(c *vm.Call) {
	s, n := c.ArgString(), int(c.ArgInt())
	if size := int64(len(s)) * int64(n); size > 1<<48 { // Go: runtime/malloc.go maxAlloc
		c.PanicRuntime("makeslice: len out of range")
		return
	} else if !c.Alloc(size) {
		return
	}
	c.Charge(len(s) * n)
	c.RetString(strings.Repeat(s, n))
}

func replaceN(c *vm.Call) {
	s, from, to, n := c.ArgSlot(), c.ArgString(), c.ArgString(), int(c.ArgInt())
	str := value.Str(s)
	if d := int64(len(to) - len(from)); d > 0 {
		count := strings.Count(str, from)
		if n >= 0 {
			count = min(n, count)
		}
		if !c.AllocBytes(int64(len(str)) + d*int64(count)) {
			return
		}
	}
	c.Charge(len(str))
	c.RetSlot(guest.Derived(s, strings.Replace(str, from, to, n)))
}

// view makes a string of a byte slice's own memory: it has the same kind of object.
func view(c *vm.Call) {
	p, n, _, obj := c.ArgSlice()
	if n == 0 {
		c.RetSlot(value.Slot{})
		return
	}
	off := uint64(uintptr(p) - uintptr(obj) - 8)
	c.RetSlot(value.Slot{N: off<<32 | uint64(n), P: obj})
}

func newReplacer(c *vm.Call) {
	p, n, _, _ := c.ArgSlice()
	elems, err := guest.StringElems(p, n)
	if err != nil {
		c.Fail(err)
		return
	}
	list := make([]string, n)
	r := &replacer{}
	for i, e := range elems {
		list[i] = value.Str(e)
		if i%2 == 1 {
			r.longest = max(r.longest, len(list[i]))
		}
	}
	r.Replacer = strings.NewReplacer(list...)
	c.RetPtr(unsafe.Pointer(r))
}

// A replacer is the host's, with the length of the longest text that it puts in.
type replacer struct {
	*strings.Replacer
	longest int
}

// A counter counts what is written to it, up to what a string may have.
type counter int64

func (n *counter) Write(p []byte) (int, error) { return n.WriteString(string(p)) }

func (n *counter) WriteString(s string) (int, error) {
	if *n += counter(len(s)); *n > math.MaxInt32 {
		return 0, io.ErrShortWrite
	}
	return len(s), nil
}

func replace(c *vm.Call) {
	r, s := (*replacer)(c.ArgPtr()), c.ArgSlot()
	str := value.Str(s)
	c.Charge(len(str))
	if int64(len(str)+1)*int64(r.longest) > 1<<28 { // it may become so long
		var n counter
		r.WriteString(&n, str)
		if !c.AllocBytes(int64(n)) {
			return
		}
	}
	c.RetSlot(guest.Derived(s, r.Replace(str)))
}
