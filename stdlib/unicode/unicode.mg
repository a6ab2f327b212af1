// Package unicode knows the properties of runes.
package unicode

// The limits of runes.
const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
	Version         = "15.0.0"
)

// The cases of To.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower marks alternating ranges of a CaseRange.
const UpperLower = MaxRune + 1

// A RangeTable is a set of runes: ranges in increasing order.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many of R16 end at most at MaxLatin1
}

// A Range16 is every Stride-th rune from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is every Stride-th rune from Lo to Hi.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// ranges are the parts of the host's table of this kind and name: Lo, Hi and Stride of one range after the other.
func ranges(kind int, name string) (r16 []uint16, r32 []uint32, latinOffset int)

func table(kind int, name string) *RangeTable {
	r16, r32, latin := ranges(kind, name)
	t := &RangeTable{LatinOffset: latin}
	if len(r16) > 0 {
		t.R16 = make([]Range16, len(r16)/3)
	}
	for i := range t.R16 {
		t.R16[i] = Range16{r16[3*i], r16[3*i+1], r16[3*i+2]}
	}
	if len(r32) > 0 {
		t.R32 = make([]Range32, len(r32)/3)
	}
	for i := range t.R32 {
		t.R32[i] = Range32{r32[3*i], r32[3*i+1], r32[3*i+2]}
	}
	return t
}

func category(name string) *RangeTable     { return table(0, name) }
func script(name string) *RangeTable       { return table(1, name) }
func property(name string) *RangeTable     { return table(2, name) }
func foldCategory(name string) *RangeTable { return table(3, name) }
func foldScript(name string) *RangeTable   { return table(4, name) }

// is16 reports whether r is in ranges.
func is16(ranges []Range16, r uint16) bool {
	i, j := 0, len(ranges)
	for i < j {
		m := int(uint(i+j) >> 1)
		x := &ranges[m]
		if r < x.Lo {
			j = m
		} else if r > x.Hi {
			i = m + 1
		} else {
			return x.Stride == 1 || (r-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// is32 reports whether r is in ranges.
func is32(ranges []Range32, r uint32) bool {
	i, j := 0, len(ranges)
	for i < j {
		m := int(uint(i+j) >> 1)
		x := &ranges[m]
		if r < x.Lo {
			j = m
		} else if r > x.Hi {
			i = m + 1
		} else {
			return x.Stride == 1 || (r-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if n := len(rangeTab.R16); n > 0 && uint32(r) <= uint32(rangeTab.R16[n-1].Hi) {
		return is16(rangeTab.R16, uint16(r))
	}
	if n := len(rangeTab.R32); n > 0 && r >= rune(rangeTab.R32[0].Lo) {
		return is32(rangeTab.R32, uint32(r))
	}
	return false
}

// In reports whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf reports whether r is in one of the tables.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

// To maps r to a case.
func To(_case int, r rune) rune

// ToUpper, ToLower and ToTitle map r to a case.
func ToUpper(r rune) rune
func ToLower(r rune) rune
func ToTitle(r rune) rune

// SimpleFold returns the next rune that is equal to r under simple case folding.
func SimpleFold(r rune) rune

// IsControl reports whether r is a control character.
func IsControl(r rune) bool

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// IsGraphic reports whether r is graphic.
func IsGraphic(r rune) bool

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool

// IsLower reports whether r is a lower-case letter.
func IsLower(r rune) bool

// IsMark reports whether r is a mark.
func IsMark(r rune) bool

// IsNumber reports whether r is a number.
func IsNumber(r rune) bool

// IsPrint reports whether r is printable.
func IsPrint(r rune) bool

// IsPunct reports whether r is punctuation.
func IsPunct(r rune) bool

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool

// IsTitle reports whether r is a title-case letter.
func IsTitle(r rune) bool

// IsUpper reports whether r is an upper-case letter.
func IsUpper(r rune) bool

// GraphicRanges are the tables whose runes are graphic.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the tables whose runes are printable.
var PrintRanges = []*RangeTable{L, M, N, P, S}
