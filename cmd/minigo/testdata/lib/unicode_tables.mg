// run

// Package unicode has Go's tables, and maps cases as Go does.
package main

import (
	"fmt"
	"slices"
	"unicode"
)

func show(what string, m map[string]*unicode.RangeTable) {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		t := m[name]
		sum := uint32(0)
		for _, r := range t.R16 {
			sum = sum*31 + uint32(r.Lo) + uint32(r.Hi)*7 + uint32(r.Stride)
		}
		for _, r := range t.R32 {
			sum = sum*31 + r.Lo + r.Hi*7 + r.Stride
		}
		fmt.Println(what, name, len(t.R16), len(t.R32), t.LatinOffset, sum)
	}
}

func main() {
	show("category", unicode.Categories)
	show("script", unicode.Scripts)
	show("property", unicode.Properties)
	show("fold", unicode.FoldCategory)
	show("fold", unicode.FoldScript)
	fmt.Println(len(unicode.CategoryAliases), unicode.CategoryAliases["Letter"], unicode.Letter == unicode.L, unicode.Version)

	own := &unicode.RangeTable{R16: []unicode.Range16{{Lo: 'a', Hi: 'z', Stride: 2}, {Lo: 0x4e00, Hi: 0x4e10, Stride: 1}}, LatinOffset: 1}
	for _, r := range []rune{-1, 0, 'a', 'b', 'Z', '1', ' ', 'é', 'ß', 'ǆ', 'ǅ', 'İ', 'ı', '世', 'Ω', '٣', '\u2028', '𐐀', '😀', 0x10FFFF, 0x110000} {
		fmt.Println(r, unicode.Is(own, r), unicode.In(r, unicode.Han, unicode.Greek, unicode.Nd), unicode.Is(unicode.Lu, r), unicode.IsOneOf(unicode.PrintRanges, r),
			unicode.In(r, unicode.GraphicRanges...), unicode.Is(unicode.White_Space, r), unicode.Is(unicode.Cn, r))
		fmt.Println(unicode.IsLetter(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsTitle(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsSpace(r),
			unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsControl(r), unicode.IsGraphic(r), unicode.IsPrint(r), unicode.IsMark(r))
		fmt.Println(unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r), unicode.SimpleFold(r), unicode.To(unicode.TitleCase, r))
		all := unicode.SpecialCase(unicode.CaseRanges)
		fmt.Println(unicode.TurkishCase.ToUpper(r), unicode.TurkishCase.ToLower(r), unicode.AzeriCase.ToTitle(r), all.ToUpper(r), all.ToLower(r), all.ToTitle(r))
	}
	fmt.Println(unicode.TurkishCase.ToUpper('i'), unicode.TurkishCase.ToLower('I'), len(unicode.CaseRanges), unicode.CaseRanges[0].Delta)
	n := 0
	for r := rune(0); r < 0x3000; r++ {
		if unicode.Is(unicode.L, r) != unicode.IsLetter(r) {
			fmt.Println("differs:", r)
		}
		if unicode.Is(unicode.Latin, r) {
			n++
		}
	}
	fmt.Println(n)
}
