// This file implements what is predeclared: the universe.

package types

import "go/constant"

// Universe is the scope of all predeclared names.
var Universe = newUniverse()

// Typ has the predeclared types by their kind.
var Typ = [...]*Basic{
	Invalid: {Invalid, 0, "invalid type"},

	Bool:          {Bool, IsBoolean, "bool"},
	Int:           {Int, IsInteger, "int"},
	Int8:          {Int8, IsInteger, "int8"},
	Int16:         {Int16, IsInteger, "int16"},
	Int32:         {Int32, IsInteger, "int32"},
	Int64:         {Int64, IsInteger, "int64"},
	Uint:          {Uint, IsInteger | IsUnsigned, "uint"},
	Uint8:         {Uint8, IsInteger | IsUnsigned, "uint8"},
	Uint16:        {Uint16, IsInteger | IsUnsigned, "uint16"},
	Uint32:        {Uint32, IsInteger | IsUnsigned, "uint32"},
	Uint64:        {Uint64, IsInteger | IsUnsigned, "uint64"},
	Uintptr:       {Uintptr, IsInteger | IsUnsigned, "uintptr"},
	Float32:       {Float32, IsFloat, "float32"},
	Float64:       {Float64, IsFloat, "float64"},
	Complex64:     {Complex64, IsComplex, "complex64"},
	Complex128:    {Complex128, IsComplex, "complex128"},
	String:        {String, IsString, "string"},
	UnsafePointer: {UnsafePointer, 0, "Pointer"},

	UntypedBool:    {UntypedBool, IsBoolean | IsUntyped, "untyped bool"},
	UntypedInt:     {UntypedInt, IsInteger | IsUntyped, "untyped int"},
	UntypedRune:    {UntypedRune, IsInteger | IsUntyped, "untyped rune"},
	UntypedFloat:   {UntypedFloat, IsFloat | IsUntyped, "untyped float"},
	UntypedComplex: {UntypedComplex, IsComplex | IsUntyped, "untyped complex"},
	UntypedString:  {UntypedString, IsString | IsUntyped, "untyped string"},
	UntypedNil:     {UntypedNil, IsUntyped, "untyped nil"},
}

// byte and rune are the same types as uint8 and int32 under names of their
// own, which messages keep.
var (
	universeByte = &Basic{Byte, IsInteger | IsUnsigned, "byte"}
	universeRune = &Basic{Rune, IsInteger, "rune"}
)

var (
	universeAny        = &Interface{complete: true, tset: &topTypeSet}
	universeError      = newUniverseError()
	universeComparable = newUniverseComparable()
	universeIota       = NewConst(0, nil, "iota", Typ[UntypedInt], constant.MakeInt64(0))
)

// A BuiltinId says which predeclared function it is.
type BuiltinId int

const (
	Append BuiltinId = iota
	Cap
	Clear
	Close
	ComplexOf
	Copy
	Delete
	Imag
	Len
	Make
	Max
	Min
	New
	Panic
	Print
	Println
	Real
	Recover
)

// An exprKind says how an expression may be used as a statement.
type exprKind byte

const (
	conversion exprKind = iota
	expression
	statement
)

// predeclaredFuncs has the predeclared functions by their id.
var predeclaredFuncs = [...]struct {
	name     string
	nargs    int // at least
	variadic bool
	kind     exprKind
}{
	Append:    {"append", 1, true, expression},
	Cap:       {"cap", 1, false, expression},
	Clear:     {"clear", 1, false, statement},
	Close:     {"close", 1, false, statement},
	ComplexOf: {"complex", 2, false, expression},
	Copy:      {"copy", 2, false, statement},
	Delete:    {"delete", 2, false, statement},
	Imag:      {"imag", 1, false, expression},
	Len:       {"len", 1, false, expression},
	Make:      {"make", 1, true, expression},
	Max:       {"max", 1, true, expression},
	Min:       {"min", 1, true, expression},
	New:       {"new", 1, false, expression},
	Panic:     {"panic", 1, false, statement},
	Print:     {"print", 0, true, statement},
	Println:   {"println", 0, true, statement},
	Real:      {"real", 1, false, expression},
	Recover:   {"recover", 0, false, statement},
}

func newUniverseError() *Named {
	res := NewVar(0, nil, "", Typ[String])
	sig := &Signature{results: NewTuple(res)}
	obj := NewTypeName(0, nil, "error", nil)
	typ := NewNamed(obj, nil, nil)
	obj.color = black
	sig.recv = NewVar(0, nil, "", typ)
	err := NewFunc(0, nil, "Error", sig)
	typ.SetUnderlying(&Interface{methods: []*Func{err}, complete: true})
	return typ
}

func newUniverseComparable() *Named {
	obj := NewTypeName(0, nil, "comparable", nil)
	typ := NewNamed(obj, nil, nil)
	obj.color = black
	typ.SetUnderlying(&Interface{complete: true, tset: &typeSet{terms: allTerms, comparable: true}})
	return typ
}

func newUniverse() *Scope {
	u := NewScope(nil)
	for _, t := range Typ {
		if t.kind != Invalid && t.kind != UnsafePointer && t.info&IsUntyped == 0 {
			u.Insert(NewTypeName(0, nil, t.name, t))
		}
	}
	for _, t := range []*Basic{universeByte, universeRune} {
		alias := NewTypeName(0, nil, t.name, t)
		alias.alias = true
		u.Insert(alias)
	}
	any := NewTypeName(0, nil, "any", universeAny)
	any.alias = true
	u.Insert(any)
	u.Insert(universeError.obj)
	u.Insert(universeComparable.obj)

	u.Insert(NewConst(0, nil, "true", Typ[UntypedBool], constant.MakeBool(true)))
	u.Insert(NewConst(0, nil, "false", Typ[UntypedBool], constant.MakeBool(false)))
	u.Insert(universeIota)
	u.Insert(&Nil{object{name: "nil", typ: Typ[UntypedNil], color: black}})
	for id := range predeclaredFuncs {
		u.Insert(newBuiltin(BuiltinId(id)))
	}
	return u
}
