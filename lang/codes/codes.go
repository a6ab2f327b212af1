// Package codes is the catalogue of compile errors: each has a code that never
// changes, a cause, and a wrong and a right example.
//
// E1xxx are about syntax, E2xxx about names and types, E3xxx about the flow of
// control and about what is not used.
package codes

// This file implements the codes.

// A Code names a kind of error; "" is none.
type Code string

// Syntax.
const (
	BadCharacter       Code = "E1001"
	UnterminatedString Code = "E1002"
	BadRune            Code = "E1003"
	BadEscape          Code = "E1004"
	OpenComment        Code = "E1005"
	BadNumber          Code = "E1006"
	UnexpectedToken    Code = "E1007"
	ExpectedExpr       Code = "E1008"
	ExpectedName       Code = "E1009"
	ExpectedType       Code = "E1010"
	MissingComma       Code = "E1011"
	OutsideFunction    Code = "E1012"
	LateImport         Code = "E1013"
	LatePackage        Code = "E1014"
	BraceOnNewLine     Code = "E1015"
	StatementEnd       Code = "E1016"
	BadElse            Code = "E1017"
	MissingCondition   Code = "E1018"
	BadHeader          Code = "E1019"
	MissingBlock       Code = "E1020"
	TooDeep            Code = "E1021"
	MissingSliceIndex  Code = "E1022"
	BadParams          Code = "E1023"
	BadReceiverList    Code = "E1024"
	BadTypeParams      Code = "E1025"
	NotACall           Code = "E1026"
	RangeVars          Code = "E1027"
	BadParens          Code = "E1028"
	LoneLabel          Code = "E1029"
	BadField           Code = "E1030"
	ExpectedCase       Code = "E1031"
	ImportPath         Code = "E1032"
	BadDefine          Code = "E1033"
	AssignAsValue      Code = "E1034"
	LoneScript         Code = "E1035"
)

// Lexical reports whether an error is one of characters and literals, not of what they make.
func (c Code) Lexical() bool { return BadCharacter <= c && c <= BadNumber }

// Names.
const (
	Undefined       Code = "E2001"
	UndefinedMember Code = "E2002"
	MissingMember   Code = "E2003"
	Redeclared      Code = "E2004"
	CannotImport    Code = "E2005"
	NotAType        Code = "E2006"
	NotAnExpr       Code = "E2007"
	BlankAsValue    Code = "E2008"
	NoNewVars       Code = "E2009"
	BadDefineTarget Code = "E2010"
	AmbiguousMember Code = "E2011"
	BadMain         Code = "E2012"
	PackageName     Code = "E2013"
	BadIota         Code = "E2014"
	DuplicateMember Code = "E2015"
	InitCycle       Code = "E2016"
	MissingBody     Code = "E2017"
	UnexportedField Code = "E2018"
	PackageAsValue  Code = "E2019"
	OutsideLanguage Code = "E2020"
	BadDirective    Code = "E2021"
)

// Types of values.
const (
	NotAssignable     Code = "E2101"
	MismatchedTypes   Code = "E2102"
	UndefinedOperator Code = "E2103"
	UntypedNil        Code = "E2104"
	Overflow          Code = "E2105"
	DivisionByZero    Code = "E2106"
	BadShift          Code = "E2107"
	BadConversion     Code = "E2108"
	NotConstant       Code = "E2109"
	NotComparable     Code = "E2110"
	NotAFunction      Code = "E2111"
	ArgumentCount     Code = "E2112"
	ResultCount       Code = "E2113"
	AssignmentCount   Code = "E2114"
	NoValue           Code = "E2115"
	ManyValues        Code = "E2116"
	BadDots           Code = "E2117"
	NotIndexable      Code = "E2118"
	BadIndex          Code = "E2119"
	NotSliceable      Code = "E2120"
	BadSlice          Code = "E2121"
	NotAPointer       Code = "E2122"
	NotAddressable    Code = "E2123"
	CannotAssign      Code = "E2124"
	NotAnInterface    Code = "E2125"
	ImpossibleType    Code = "E2126"
	BadChannelUse     Code = "E2127"
	BadRange          Code = "E2128"
	RangeVarCount     Code = "E2129"
	BuiltinArgument   Code = "E2130"
	BuiltinCount      Code = "E2131"
	MustBeCalled      Code = "E2132"
	PointerMethod     Code = "E2133"
	BadLiteralType    Code = "E2134"
	BadStructLiteral  Code = "E2135"
	BadListLiteral    Code = "E2136"
	BadMapLiteral     Code = "E2137"
	BadTypeSwitch     Code = "E2138"
	BadCopy           Code = "E2139"
	BadSwitchValue    Code = "E2140"
	BadConstant       Code = "E2141"
)

// Declarations of types, and generics.
const (
	RecursiveType    Code = "E2201"
	BadEmbedded      Code = "E2202"
	BadMapKey        Code = "E2203"
	BadArrayLength   Code = "E2204"
	BadReceiver      Code = "E2205"
	NotInstantiated  Code = "E2206"
	TypeArgCount     Code = "E2207"
	CannotInfer      Code = "E2208"
	NotSatisfied     Code = "E2209"
	ConstraintAsType Code = "E2210"
	BadUnion         Code = "E2211"
	BadTypeParamUse  Code = "E2212"
	EndlessInstance  Code = "E2213"
	NotGeneric       Code = "E2214"
	BadTilde         Code = "E2215"
	BadChannelElem   Code = "E2216"
	FrameTooLarge    Code = "E2217"
)

// Control flow, and what is not used.
const (
	MissingReturn  Code = "E3001"
	UnusedVar      Code = "E3002"
	UnusedImport   Code = "E3003"
	UnusedValue    Code = "E3004"
	UnusedLabel    Code = "E3005"
	UndefinedLabel Code = "E3006"
	DuplicateLabel Code = "E3007"
	BadLabel       Code = "E3008"
	BadGoto        Code = "E3009"
	BadBreak       Code = "E3010"
	BadFallthrough Code = "E3011"
	NotBoolean     Code = "E3012"
	DuplicateCase  Code = "E3013"
	TwoDefaults    Code = "E3014"
	BadSelectCase  Code = "E3015"
	GoNeedsCall    Code = "E3016"
	ResultShadowed Code = "E3017"
)
