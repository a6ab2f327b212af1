// Package utf8 has the bodies of utf8.mg's natives.
package utf8

// This file implements the natives of package unicode/utf8.

import (
	"unicode/utf8"

	"minigo/vm"
)

// Natives are the bodies of utf8.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"unicode/utf8.FullRune":               {Leaf: func(c *vm.Call) { c.RetBool(utf8.FullRune(c.ArgBytes())) }},
		"unicode/utf8.FullRuneInString":       {Leaf: func(c *vm.Call) { c.RetBool(utf8.FullRuneInString(c.ArgString())) }},
		"unicode/utf8.DecodeRune":             {Leaf: func(c *vm.Call) { retRune(c)(utf8.DecodeRune(c.ArgBytes())) }},
		"unicode/utf8.DecodeRuneInString":     {Leaf: func(c *vm.Call) { retRune(c)(utf8.DecodeRuneInString(c.ArgString())) }},
		"unicode/utf8.DecodeLastRune":         {Leaf: func(c *vm.Call) { retRune(c)(utf8.DecodeLastRune(c.ArgBytes())) }},
		"unicode/utf8.DecodeLastRuneInString": {Leaf: func(c *vm.Call) { retRune(c)(utf8.DecodeLastRuneInString(c.ArgString())) }},
		"unicode/utf8.RuneCount":              {Leaf: func(c *vm.Call) { b := c.ArgBytes(); c.Charge(len(b)); c.RetInt(int64(utf8.RuneCount(b))) }},
		"unicode/utf8.RuneCountInString":      {Leaf: func(c *vm.Call) { s := c.ArgString(); c.Charge(len(s)); c.RetInt(int64(utf8.RuneCountInString(s))) }},
		"unicode/utf8.Valid":                  {Leaf: func(c *vm.Call) { b := c.ArgBytes(); c.Charge(len(b)); c.RetBool(utf8.Valid(b)) }},
		"unicode/utf8.ValidString":            {Leaf: func(c *vm.Call) { s := c.ArgString(); c.Charge(len(s)); c.RetBool(utf8.ValidString(s)) }},
	}
}

// retRune returns a rune and its width.
func retRune(c *vm.Call) func(r rune, size int) {
	return func(r rune, size int) {
		c.RetInt(int64(r))
		c.RetInt(int64(size))
	}
}
