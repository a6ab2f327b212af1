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

// A RangeTable is a set of runes: one of the tables below, or ranges.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int
	name        string // of a table of the host
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

func isTable(name string, r rune) bool

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if rangeTab.name != "" {
		return isTable(rangeTab.name, r)
	}
	for _, x := range rangeTab.R16 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return x.Stride == 1 || (r-rune(x.Lo))%rune(x.Stride) == 0
		}
	}
	for _, x := range rangeTab.R32 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return x.Stride == 1 || (r-rune(x.Lo))%rune(x.Stride) == 0
		}
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

// Categories.
var (
	Cc     = &RangeTable{name: "Cc"}
	Cf     = &RangeTable{name: "Cf"}
	Co     = &RangeTable{name: "Co"}
	Cs     = &RangeTable{name: "Cs"}
	Digit  = &RangeTable{name: "Nd"}
	Nd     = &RangeTable{name: "Nd"}
	Letter = &RangeTable{name: "L"}
	L      = &RangeTable{name: "L"}
	Lm     = &RangeTable{name: "Lm"}
	Lo     = &RangeTable{name: "Lo"}
	Lower  = &RangeTable{name: "Ll"}
	Ll     = &RangeTable{name: "Ll"}
	Mark   = &RangeTable{name: "M"}
	M      = &RangeTable{name: "M"}
	Mc     = &RangeTable{name: "Mc"}
	Me     = &RangeTable{name: "Me"}
	Mn     = &RangeTable{name: "Mn"}
	Nl     = &RangeTable{name: "Nl"}
	No     = &RangeTable{name: "No"}
	Number = &RangeTable{name: "N"}
	N      = &RangeTable{name: "N"}
	Other  = &RangeTable{name: "C"}
	C      = &RangeTable{name: "C"}
	Pc     = &RangeTable{name: "Pc"}
	Pd     = &RangeTable{name: "Pd"}
	Pe     = &RangeTable{name: "Pe"}
	Pf     = &RangeTable{name: "Pf"}
	Pi     = &RangeTable{name: "Pi"}
	Po     = &RangeTable{name: "Po"}
	Ps     = &RangeTable{name: "Ps"}
	Punct  = &RangeTable{name: "P"}
	P      = &RangeTable{name: "P"}
	Sc     = &RangeTable{name: "Sc"}
	Sk     = &RangeTable{name: "Sk"}
	Sm     = &RangeTable{name: "Sm"}
	So     = &RangeTable{name: "So"}
	Space  = &RangeTable{name: "Z"}
	Z      = &RangeTable{name: "Z"}
	Symbol = &RangeTable{name: "S"}
	S      = &RangeTable{name: "S"}
	Title  = &RangeTable{name: "Lt"}
	Lt     = &RangeTable{name: "Lt"}
	Upper  = &RangeTable{name: "Lu"}
	Lu     = &RangeTable{name: "Lu"}
	Zl     = &RangeTable{name: "Zl"}
	Zp     = &RangeTable{name: "Zp"}
	Zs     = &RangeTable{name: "Zs"}
)

// Scripts.
var (
	Arabic     = &RangeTable{name: "Arabic"}
	Armenian   = &RangeTable{name: "Armenian"}
	Bengali    = &RangeTable{name: "Bengali"}
	Braille    = &RangeTable{name: "Braille"}
	Cherokee   = &RangeTable{name: "Cherokee"}
	Common     = &RangeTable{name: "Common"}
	Coptic     = &RangeTable{name: "Coptic"}
	Cyrillic   = &RangeTable{name: "Cyrillic"}
	Devanagari = &RangeTable{name: "Devanagari"}
	Ethiopic   = &RangeTable{name: "Ethiopic"}
	Georgian   = &RangeTable{name: "Georgian"}
	Greek      = &RangeTable{name: "Greek"}
	Gujarati   = &RangeTable{name: "Gujarati"}
	Gurmukhi   = &RangeTable{name: "Gurmukhi"}
	Han        = &RangeTable{name: "Han"}
	Hangul     = &RangeTable{name: "Hangul"}
	Hebrew     = &RangeTable{name: "Hebrew"}
	Hiragana   = &RangeTable{name: "Hiragana"}
	Inherited  = &RangeTable{name: "Inherited"}
	Kannada    = &RangeTable{name: "Kannada"}
	Katakana   = &RangeTable{name: "Katakana"}
	Khmer      = &RangeTable{name: "Khmer"}
	Lao        = &RangeTable{name: "Lao"}
	Latin      = &RangeTable{name: "Latin"}
	Malayalam  = &RangeTable{name: "Malayalam"}
	Mongolian  = &RangeTable{name: "Mongolian"}
	Myanmar    = &RangeTable{name: "Myanmar"}
	Oriya      = &RangeTable{name: "Oriya"}
	Runic      = &RangeTable{name: "Runic"}
	Sinhala    = &RangeTable{name: "Sinhala"}
	Syriac     = &RangeTable{name: "Syriac"}
	Tamil      = &RangeTable{name: "Tamil"}
	Telugu     = &RangeTable{name: "Telugu"}
	Thaana     = &RangeTable{name: "Thaana"}
	Thai       = &RangeTable{name: "Thai"}
	Tibetan    = &RangeTable{name: "Tibetan"}
)

// Properties.
var (
	ASCII_Hex_Digit = &RangeTable{name: "ASCII_Hex_Digit"}
	Dash            = &RangeTable{name: "Dash"}
	Diacritic       = &RangeTable{name: "Diacritic"}
	Hex_Digit       = &RangeTable{name: "Hex_Digit"}
	Hyphen          = &RangeTable{name: "Hyphen"}
	Ideographic     = &RangeTable{name: "Ideographic"}
	Quotation_Mark  = &RangeTable{name: "Quotation_Mark"}
	White_Space     = &RangeTable{name: "White_Space"}
)
