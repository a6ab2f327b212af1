// Package unicode has the bodies of unicode.mg's natives.
package unicode

// This file implements the natives of package unicode.

import (
	"unicode"
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of unicode.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"unicode.ranges":     {Leaf: ranges},
		"unicode.caseRanges": {Leaf: caseRanges},
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
}

func predicate(f func(rune) bool) func(*vm.Call) {
	return func(c *vm.Call) { c.RetBool(f(rune(c.ArgInt()))) }
}

func mapping(f func(rune) rune) func(*vm.Call) {
	return func(c *vm.Call) { c.RetInt(int64(f(rune(c.ArgInt())))) }
}

// tables are the host's, by kind as in unicode.mg.
var tables = [...]map[string]*unicode.RangeTable{unicode.Categories, unicode.Scripts, unicode.Properties, unicode.FoldCategory, unicode.FoldScript}

func ranges(c *vm.Call) {
	kind, name := c.ArgInt(), c.ArgString()
	var r16 []uint16
	var r32 []uint32
	latin := 0
	if uint64(kind) < uint64(len(tables)) {
		if t := tables[kind][name]; t != nil {
			for _, r := range t.R16 {
				r16 = append(r16, r.Lo, r.Hi, r.Stride)
			}
			for _, r := range t.R32 {
				r32 = append(r32, r.Lo, r.Hi, r.Stride)
			}
			latin = t.LatinOffset
		}
	}
	retPacked(c, bytecode.KindUint16, r16)
	retPacked(c, bytecode.KindUint32, r32)
	c.RetInt(int64(latin))
}

func caseRanges(c *vm.Call) {
	var n []int32
	for _, r := range unicode.CaseRanges {
		n = append(n, int32(r.Lo), int32(r.Hi), r.Delta[0], r.Delta[1], r.Delta[2])
	}
	retPacked(c, bytecode.KindInt32, n)
}

// retPacked gives the next result, a slice with a copy of the numbers, which are of this kind.
func retPacked[T uint16 | uint32 | int32](c *vm.Call, kind bytecode.Kind, n []T) {
	elem := &bytecode.Type{Kind: kind}
	elem.Layout()
	obj := value.NewElems(elem, len(n))
	first := value.Elems(elem, obj)
	copy(unsafe.Slice((*T)(first), len(n)), n)
	if len(n) == 0 {
		c.RetSlice([2]value.Slot{})
		return
	}
	c.RetSlice([2]value.Slot{{N: uint64(len(n)), P: first}, {N: uint64(len(n)), P: obj}})
}
