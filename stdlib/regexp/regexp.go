// Package regexp has the bodies of regexp.mg's natives.
package regexp

// This file implements the natives of package regexp on the host's.

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of regexp.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"regexp.compile": {Leaf: compile},
		"regexp.longest": {Leaf: longest},
		"regexp.names":   {Leaf: names},
		"regexp.literal": {Leaf: literal},
		"regexp.match":   {Leaf: match},
		"regexp.find":    {Leaf: find},
		"regexp.findAll": {Leaf: findAll},
	}
}

func compile(c *vm.Call) {
	expr, posix := c.ArgString(), c.ArgBool()
	c.Charge(64 * len(expr))
	f := regexp.Compile
	if posix {
		f = regexp.CompilePOSIX
	}
	re, err := f(expr)
	c.RetPtr(unsafe.Pointer(re))
	bad := &syntax.Error{}
	errors.As(err, &bad)
	c.RetString(string(bad.Code))
	c.RetString(bad.Expr)
}

// arg takes an expression; nil if the program has none there, which panics.
func arg(c *vm.Call) *regexp.Regexp {
	re := (*regexp.Regexp)(c.ArgPtr())
	if re == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
	}
	return re
}

// longest copies: others may be searching with the old one.
func longest(c *vm.Call) {
	if re := arg(c); re != nil {
		re2 := regexp.MustCompile(re.String())
		re2.Longest()
		c.RetPtr(unsafe.Pointer(re2))
	}
}

func names(c *vm.Call) {
	re := arg(c)
	if re == nil {
		return
	}
	list := re.SubexpNames()
	regs, elems := guest.Strings(len(list))
	for i, s := range list {
		elems[i] = value.MakeString(s)
	}
	c.RetSlice(regs)
}

func literal(c *vm.Call) {
	if re := arg(c); re != nil {
		s, complete := re.LiteralPrefix()
		c.RetString(s)
		c.RetBool(complete)
	}
}

func match(c *vm.Call) {
	if re := arg(c); re != nil {
		s := c.ArgString()
		c.Charge(8 * len(s))
		c.RetBool(re.MatchString(s))
	}
}

func find(c *vm.Call) {
	if re := arg(c); re != nil {
		s := c.ArgString()
		loc := re.FindStringSubmatchIndex(s)
		if loc == nil {
			c.Charge(8 * len(s))
		} else {
			c.Charge(8 * loc[1])
		}
		c.RetSlice(guest.Ints(loc))
	}
}

func findAll(c *vm.Call) {
	re := arg(c)
	if re == nil {
		return
	}
	s, n := c.ArgString(), int(c.ArgInt())
	c.Charge(16 * len(s))
	var all []int
	for _, loc := range re.FindAllStringSubmatchIndex(s, n) {
		all = append(all, loc...)
	}
	if c.Alloc(int64(len(all)) * 8) {
		c.RetSlice(guest.Ints(all))
	}
}
