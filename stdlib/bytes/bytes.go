// Package bytes has the bodies of bytes.mg's natives.
package bytes

// This file implements the natives of package bytes.

import (
	"bytes"
	"unicode"

	"minigo/vm"
)

// Natives are the bodies of bytes.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"bytes.Equal":         {Leaf: equal},
		"bytes.Compare":       {Leaf: index(bytes.Compare)},
		"bytes.Index":         {Leaf: index(bytes.Index)},
		"bytes.LastIndex":     {Leaf: index(bytes.LastIndex)},
		"bytes.Count":         {Leaf: index(bytes.Count)},
		"bytes.IndexByte":     {Leaf: indexByte(bytes.IndexByte)},
		"bytes.LastIndexByte": {Leaf: indexByte(bytes.LastIndexByte)},
		"bytes.IndexRune":     {Leaf: indexRune},
		"bytes.IndexAny":      {Leaf: indexAny(bytes.IndexAny)},
		"bytes.LastIndexAny":  {Leaf: indexAny(bytes.LastIndexAny)},
		"bytes.EqualFold":     {Leaf: equalFold},
		"bytes.Replace":       {Leaf: replace},
		"bytes.ToUpper":       {Leaf: change(bytes.ToUpper)},
		"bytes.ToLower":       {Leaf: change(bytes.ToLower)},
		"bytes.ToTitle":       {Leaf: change(bytes.ToTitle)},
		"bytes.Title":         {Leaf: change(bytes.Title)},
		"bytes.ToValidUTF8":   {Leaf: toValidUTF8},
		"bytes.isSpace":       {Leaf: func(c *vm.Call) { c.RetBool(unicode.IsSpace(rune(c.ArgInt()))) }},
		"bytes.trimSpace":     {Leaf: trimSpace},
		"bytes.trim":          {Leaf: trim},
	}
}

func index(f func(s, t []byte) int) func(*vm.Call) {
	return func(c *vm.Call) {
		s, t := c.ArgBytes(), c.ArgBytes()
		c.Charge(len(s))
		c.RetInt(int64(f(s, t)))
	}
}

func indexByte(f func(s []byte, b byte) int) func(*vm.Call) {
	return func(c *vm.Call) {
		s, b := c.ArgBytes(), byte(c.ArgInt())
		c.Charge(len(s))
		c.RetInt(int64(f(s, b)))
	}
}

func indexRune(c *vm.Call) {
	s, r := c.ArgBytes(), rune(c.ArgInt())
	c.Charge(len(s))
	c.RetInt(int64(bytes.IndexRune(s, r)))
}

func indexAny(f func(s []byte, chars string) int) func(*vm.Call) {
	return func(c *vm.Call) {
		s, chars := c.ArgBytes(), c.ArgString()
		c.Charge(len(s))
		c.RetInt(int64(f(s, chars)))
	}
}

func equal(c *vm.Call) {
	s, t := c.ArgBytes(), c.ArgBytes()
	c.Charge(len(s))
	c.RetBool(bytes.Equal(s, t))
}

func equalFold(c *vm.Call) {
	s, t := c.ArgBytes(), c.ArgBytes()
	c.Charge(len(s))
	c.RetBool(bytes.EqualFold(s, t))
}

func replace(c *vm.Call) {
	s, from, to, n := c.ArgBytes(), c.ArgBytes(), c.ArgBytes(), int(c.ArgInt())
	if d := int64(len(to) - len(from)); d > 0 {
		count := bytes.Count(s, from)
		if n >= 0 {
			count = min(n, count)
		}
		if !c.AllocBytes(int64(len(s)) + d*int64(count)) {
			return
		}
	}
	c.Charge(len(s))
	c.RetBytes(bytes.Replace(s, from, to, n))
}

func change(f func([]byte) []byte) func(*vm.Call) {
	return func(c *vm.Call) {
		s := c.ArgBytes()
		c.Charge(len(s))
		c.RetBytes(f(s))
	}
}

func toValidUTF8(c *vm.Call) {
	s, r := c.ArgBytes(), c.ArgBytes()
	c.Charge(len(s))
	c.RetBytes(bytes.ToValidUTF8(s, r))
}

// retRange returns where t, cut out of s, lies: behind its first from bytes.
func retRange(c *vm.Call, from int, t []byte) {
	c.RetInt(int64(from))
	c.RetInt(int64(from + len(t)))
}

func trimSpace(c *vm.Call) {
	s := c.ArgBytes()
	c.Charge(len(s))
	l := bytes.TrimLeftFunc(s, unicode.IsSpace)
	retRange(c, len(s)-len(l), bytes.TrimRightFunc(l, unicode.IsSpace))
}

func trim(c *vm.Call) {
	s, cutset := c.ArgBytes(), c.ArgString()
	c.Charge(len(s))
	l := bytes.TrimLeft(s, cutset)
	retRange(c, len(s)-len(l), bytes.TrimRight(l, cutset))
}
