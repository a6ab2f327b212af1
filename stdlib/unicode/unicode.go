// Package unicode has the bodies of unicode.mg's natives.
package unicode

// This file implements the natives of package unicode.

import (
	"unicode"

	"minigo/vm"
)

// Natives are the bodies of unicode.mg's declarations.
var Natives = map[string]vm.Native{
	"unicode.isTable":    {Leaf: isTable},
	"unicode.To":         {Leaf: func(c *vm.Call) { k, r := int(c.ArgInt()), rune(c.ArgInt()); c.RetInt(int64(unicode.To(k, r))) }},
	"unicode.ToUpper":    {Leaf: mapping(unicode.ToUpper)},
	"unicode.ToLower":    {Leaf: mapping(unicode.ToLower)},
	"unicode.ToTitle":    {Leaf: mapping(unicode.ToTitle)},
	"unicode.SimpleFold": {Leaf: mapping(unicode.SimpleFold)},
	"unicode.IsControl":  {Leaf: predicate(unicode.IsControl)},
	"unicode.IsDigit":    {Leaf: predicate(unicode.IsDigit)},
	"unicode.IsGraphic":  {Leaf: predicate(unicode.IsGraphic)},
	"unicode.IsLetter":   {Leaf: predicate(unicode.IsLetter)},
	"unicode.IsLower":    {Leaf: predicate(unicode.IsLower)},
	"unicode.IsMark":     {Leaf: predicate(unicode.IsMark)},
	"unicode.IsNumber":   {Leaf: predicate(unicode.IsNumber)},
	"unicode.IsPrint":    {Leaf: predicate(unicode.IsPrint)},
	"unicode.IsPunct":    {Leaf: predicate(unicode.IsPunct)},
	"unicode.IsSpace":    {Leaf: predicate(unicode.IsSpace)},
	"unicode.IsSymbol":   {Leaf: predicate(unicode.IsSymbol)},
	"unicode.IsTitle":    {Leaf: predicate(unicode.IsTitle)},
	"unicode.IsUpper":    {Leaf: predicate(unicode.IsUpper)},
}

func predicate(f func(rune) bool) func(*vm.Call) {
	return func(c *vm.Call) { c.RetBool(f(rune(c.ArgInt()))) }
}

func mapping(f func(rune) rune) func(*vm.Call) {
	return func(c *vm.Call) { c.RetInt(int64(f(rune(c.ArgInt())))) }
}

// isTable looks a category, script or property up by name.
func isTable(c *vm.Call) {
	name, r := c.ArgString(), rune(c.ArgInt())
	t := unicode.Categories[name]
	if t == nil {
		t = unicode.Scripts[name]
	}
	if t == nil {
		t = unicode.Properties[name]
	}
	c.RetBool(t != nil && unicode.Is(t, r))
}
