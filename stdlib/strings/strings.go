// Package strings has the bodies of strings.mg's natives.
package strings

// This file implements the natives of package strings.

import (
	"io"
	"math"
	"strings"
	"unicode/utf8"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of strings.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
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
		"strings.ToUpper":       {Leaf: changeCase('a', 'z', strings.ToUpper)},
		"strings.ToLower":       {Leaf: changeCase('A', 'Z', strings.ToLower)},
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

// splitN finds the parts where they are: nobody needs them as strings of the host.
//
// Go: strings/strings.go genSplit (go1.26)
func splitN(c *vm.Call) {
	s, sep, keep, n := c.ArgSlot(), c.ArgString(), int(c.ArgInt()), int(c.ArgInt())
	str := value.Str(s)
	c.Charge(len(str))
	switch {
	case n == 0:
		c.RetSlot(value.Slot{})
		c.RetSlot(value.Slot{})
		return
	case sep == "":
		retParts(c, s, strings.SplitN(str, "", n))
		return
	case n < 0:
		n = strings.Count(str, sep) + 1
	}
	n = min(n, len(str)+1)
	regs, elems := guest.Strings(n)
	i, from := 0, 0
	for ; i < n-1; i++ {
		m := strings.Index(str[from:], sep)
		if m < 0 {
			break
		}
		elems[i] = guest.Sub(s, from, from+m+keep)
		from += m + len(sep)
	}
	elems[i] = guest.Sub(s, from, len(str))
	regs[0].N = uint64(i + 1)
	c.Charge(n * value.SlotSize)
	c.RetSlot(regs[0])
	c.RetSlot(regs[1])
}

// asciiSpace has a 1 for each white space.
var asciiSpace = [256]uint8{'\t': 1, '\n': 1, '\v': 1, '\f': 1, '\r': 1, ' ': 1}

// fields is as splitN.
//
// Go: strings/strings.go Fields (go1.26)
func fields(c *vm.Call) {
	s := c.ArgSlot()
	str := value.Str(s)
	c.Charge(len(str))
	n, bits, before := 0, byte(0), uint8(1)
	for i := range len(str) {
		b := str[i]
		bits |= b
		space := asciiSpace[b]
		n += int(before &^ space)
		before = space
	}
	if bits >= utf8.RuneSelf {
		retParts(c, s, strings.Fields(str))
		return
	}
	regs, elems := guest.Strings(n)
	i := 0
	for at := range elems {
		for asciiSpace[str[i]] != 0 {
			i++
		}
		from := i
		for i < len(str) && asciiSpace[str[i]] == 0 {
			i++
		}
		elems[at] = guest.Sub(s, from, i)
	}
	c.Charge(n * value.SlotSize)
	c.RetSlot(regs[0])
	c.RetSlot(regs[1])
}

func join(c *vm.Call) {
	p, n, _, _ := c.ArgSlice()
	sep := c.ArgSlot()
	if n == 0 {
		c.RetSlot(value.Slot{})
		return
	}
	var few [32]value.Slot
	elems, err := guest.AppendStringElems(few[:0], p, n)
	if err != nil {
		c.Fail(err)
		return
	}
	r, err := value.ConcatWith(elems, sep, c.MemLimit())
	if err != nil {
		c.Fail(err)
		return
	}
	c.Charge(int(uint32(r.N)))
	c.RetSlot(r)
}

func repeat(c *vm.Call) {
	s, n := c.ArgString(), int(c.ArgInt())
	size := int64(len(s)) * int64(n)
	if size > 1<<48 { // Go: runtime/malloc.go maxAlloc
		c.PanicRuntime("makeslice: len out of range")
		return
	} else if !c.Alloc(size) || !c.AllocBytes(size) {
		return
	}
	c.Charge(int(size))
	r, b := value.NewString(int(size))
	for at := copy(b, s); at < len(b); at *= 2 {
		copy(b[at:], b[:at])
	}
	c.RetSlot(r)
}

// replaceN makes the string in its place.
//
// Go: strings/strings.go Replace (go1.26)
func replaceN(c *vm.Call) {
	s, from, to, n := c.ArgSlot(), c.ArgString(), c.ArgString(), int(c.ArgInt())
	str := value.Str(s)
	c.Charge(len(str))
	count := 0
	if n != 0 && from != to {
		count = strings.Count(str, from)
	}
	if n > 0 {
		count = min(n, count)
	}
	if count == 0 {
		c.RetSlot(s)
		return
	}
	size := int64(len(str)) + int64(len(to)-len(from))*int64(count)
	if !c.AllocBytes(size) {
		return
	}
	r, b := value.NewString(int(size))
	start, w := 0, 0
	for i := range count {
		j := start
		switch {
		case from != "":
			j += strings.Index(str[start:], from)
		case i > 0:
			_, size := utf8.DecodeRuneInString(str[start:])
			j += size
		}
		w += copy(b[w:], str[start:j])
		w += copy(b[w:], to)
		start = j + len(from)
	}
	copy(b[w:], str[start:])
	c.RetSlot(r)
}

// changeCase is change to the letters of the other case that are in [low, high]: those of ASCII it changes itself.
func changeCase(low, high byte, f func(string) string) func(*vm.Call) {
	return func(c *vm.Call) {
		s := c.ArgSlot()
		str := value.Str(s)
		c.Charge(len(str))
		bits, some := byte(0), false
		for i := range len(str) {
			b := str[i]
			bits |= b
			some = some || low <= b && b <= high
		}
		switch {
		case bits >= utf8.RuneSelf:
			c.RetSlot(guest.Derived(s, f(str)))
			return
		case !some:
			c.RetSlot(s)
			return
		}
		r, to := value.NewString(len(str))
		for i := range to {
			b := str[i]
			if low <= b && b <= high {
				b ^= 'a' - 'A'
			}
			to[i] = b
		}
		c.RetSlot(r)
	}
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
