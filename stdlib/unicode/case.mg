package unicode

// This file has mappings to cases as tables.

// A CaseRange maps the runes from Lo to Hi to each case by adding a number; UpperLower: they alternate between upper and lower case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// caseRanges are Lo, Hi and Delta of the host's ranges, one after the other.
func caseRanges() []int32

// CaseRanges maps all runes that have cases.
var CaseRanges = allCaseRanges()

func allCaseRanges() []CaseRange {
	n := caseRanges()
	all := make([]CaseRange, len(n)/5)
	for i := range all {
		x := n[5*i : 5*i+5]
		all[i] = CaseRange{uint32(x[0]), uint32(x[1]), d{x[2], x[3], x[4]}}
	}
	return all
}

// A SpecialCase maps runes to cases where a language differs.
type SpecialCase []CaseRange

// to maps r to a case, and reports whether the table has it.
func (special SpecialCase) to(_case int, r rune) (mapped rune, found bool) {
	i, j := 0, len(special)
	for i < j {
		m := int(uint(i+j) >> 1)
		x := &special[m]
		if r < rune(x.Lo) {
			j = m
		} else if r > rune(x.Hi) {
			i = m + 1
		} else if delta := x.Delta[_case]; delta <= MaxRune {
			return r + delta, true
		} else {
			return rune(x.Lo) + ((r-rune(x.Lo))&^1 | rune(_case&1)), true
		}
	}
	return r, false
}

// ToUpper maps r to upper case.
func (special SpecialCase) ToUpper(r rune) rune {
	if mapped, ok := special.to(UpperCase, r); ok {
		return mapped
	}
	return ToUpper(r)
}

// ToTitle maps r to title case.
func (special SpecialCase) ToTitle(r rune) rune {
	if mapped, ok := special.to(TitleCase, r); ok {
		return mapped
	}
	return ToTitle(r)
}

// ToLower maps r to lower case.
func (special SpecialCase) ToLower(r rune) rune {
	if mapped, ok := special.to(LowerCase, r); ok {
		return mapped
	}
	return ToLower(r)
}

// TurkishCase maps the two letters i of Turkish.
var TurkishCase SpecialCase = SpecialCase{
	{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
	{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
	{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is TurkishCase.
var AzeriCase SpecialCase = TurkishCase
