// This file implements the types that are not named.

package types

import "go/token"

// A Type is a type of the language.
type Type interface {
	// Underlying returns the underlying type: for a *TypeParam its constraint's
	// interface. It is never a *Named, *TypeParam or *Alias.
	Underlying() Type

	// String renders the type with full package paths.
	String() string
}

// A BasicKind says which basic type it is.
type BasicKind int

const (
	Invalid BasicKind = iota // of an expression with an error

	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	String
	UnsafePointer

	UntypedBool
	UntypedInt
	UntypedRune
	UntypedFloat
	UntypedComplex
	UntypedString
	UntypedNil

	Byte = Uint8
	Rune = Int32
)

// BasicInfo are properties of a basic type.
type BasicInfo int

const (
	IsBoolean BasicInfo = 1 << iota
	IsInteger
	IsUnsigned
	IsFloat
	IsComplex
	IsString
	IsUntyped

	IsOrdered   = IsInteger | IsFloat | IsString
	IsNumeric   = IsInteger | IsFloat | IsComplex
	IsConstType = IsBoolean | IsNumeric | IsString
)

// A Basic is a predeclared type, or the type of an untyped constant.
type Basic struct {
	kind BasicKind
	info BasicInfo
	name string
}

func (b *Basic) Kind() BasicKind  { return b.kind }
func (b *Basic) Info() BasicInfo  { return b.info }
func (b *Basic) Name() string     { return b.name }
func (b *Basic) Underlying() Type { return b }
func (b *Basic) String() string   { return TypeString(b, nil) }

// An Array is [Len]Elem; the length is -1 if it could not be found.
type Array struct {
	len  int64
	elem Type
}

func (a *Array) Len() int64       { return a.len }
func (a *Array) Elem() Type       { return a.elem }
func (a *Array) Underlying() Type { return a }
func (a *Array) String() string   { return TypeString(a, nil) }

// A Slice is []Elem.
type Slice struct{ elem Type }

func NewSlice(elem Type) *Slice { return &Slice{elem: elem} }

func (s *Slice) Elem() Type       { return s.elem }
func (s *Slice) Underlying() Type { return s }
func (s *Slice) String() string   { return TypeString(s, nil) }

// A Pointer is *Elem.
type Pointer struct{ base Type }

func NewPointer(elem Type) *Pointer { return &Pointer{base: elem} }

func (p *Pointer) Elem() Type       { return p.base }
func (p *Pointer) Underlying() Type { return p }
func (p *Pointer) String() string   { return TypeString(p, nil) }

// A Map is map[Key]Elem.
type Map struct{ key, elem Type }

func (m *Map) Key() Type        { return m.key }
func (m *Map) Elem() Type       { return m.elem }
func (m *Map) Underlying() Type { return m }
func (m *Map) String() string   { return TypeString(m, nil) }

// A ChanDir is the direction of a channel type.
type ChanDir int

const (
	SendRecv ChanDir = iota
	SendOnly
	RecvOnly
)

// A Chan is chan Elem, chan<- Elem or <-chan Elem.
type Chan struct {
	dir  ChanDir
	elem Type
}

func (c *Chan) Dir() ChanDir     { return c.dir }
func (c *Chan) Elem() Type       { return c.elem }
func (c *Chan) Underlying() Type { return c }
func (c *Chan) String() string   { return TypeString(c, nil) }

// A Struct is struct{...}.
type Struct struct {
	fields []*Var
	tags   []string // nil, or one for each field up to the last with a tag
}

// NewStruct makes a struct type without tags.
func NewStruct(fields []*Var) *Struct { return &Struct{fields: fields} }

func (s *Struct) NumFields() int   { return len(s.fields) }
func (s *Struct) Field(i int) *Var { return s.fields[i] }
func (s *Struct) Tag(i int) string {
	if i < len(s.tags) {
		return s.tags[i]
	}
	return ""
}
func (s *Struct) Underlying() Type { return s }
func (s *Struct) String() string   { return TypeString(s, nil) }

// A Tuple is the parameters or results of a function. Nil is an empty tuple.
type Tuple struct{ vars []*Var }

// NewTuple returns nil for no variables.
func NewTuple(vars ...*Var) *Tuple {
	if len(vars) == 0 {
		return nil
	}
	return &Tuple{vars: vars}
}

func (t *Tuple) Len() int {
	if t == nil {
		return 0
	}
	return len(t.vars)
}
func (t *Tuple) At(i int) *Var    { return t.vars[i] }
func (t *Tuple) Underlying() Type { return t }
func (t *Tuple) String() string   { return TypeString(t, nil) }

// A Signature is a function's type. The receiver is no part of its identity.
type Signature struct {
	rparams  *TypeParamList // type parameters of a generic receiver
	tparams  *TypeParamList
	recv     *Var
	params   *Tuple
	results  *Tuple
	variadic bool // the last parameter is ...T and has type []T

	scope *Scope // of the parameters, for the body; nil if there is none
}

// NewSignatureType makes a signature; a variadic one's last parameter is a
// slice.
func NewSignatureType(recv *Var, recvTypeParams, typeParams []*TypeParam, params, results *Tuple, variadic bool) *Signature {
	return &Signature{
		rparams: bindTParams(recvTypeParams), tparams: bindTParams(typeParams),
		recv: recv, params: params, results: results, variadic: variadic,
	}
}

func (s *Signature) Recv() *Var                     { return s.recv }
func (s *Signature) RecvTypeParams() *TypeParamList { return s.rparams }
func (s *Signature) TypeParams() *TypeParamList     { return s.tparams }
func (s *Signature) Params() *Tuple                 { return s.params }
func (s *Signature) Results() *Tuple                { return s.results }
func (s *Signature) Variadic() bool                 { return s.variadic }
func (s *Signature) Underlying() Type               { return s }
func (s *Signature) String() string                 { return TypeString(s, nil) }

// A Union is T1 | ~T2 | ... in a constraint.
type Union struct{ terms []*Term }

// A Term is one term of a union.
type Term struct {
	tilde bool
	typ   Type
}

func NewUnion(terms []*Term) *Union { return &Union{terms: terms} }
func (u *Union) Term(i int) *Term   { return u.terms[i] }
func (u *Union) Underlying() Type   { return u }
func (u *Union) String() string     { return TypeString(u, nil) }
func (t *Term) Type() Type          { return t.typ }
func (t *Term) String() string      { return TypeString(NewUnion([]*Term{t}), nil) }

// An Interface is an interface type, possibly a constraint. Its method set and
// type set are computed when they are first asked for.
type Interface struct {
	methods   []*Func // explicitly declared, sorted
	embeddeds []Type
	embedPos  []token.Pos // where the embedded types stand, or nil
	implicit  bool        // made for a constraint such as ~int
	complete  bool        // methods and embeddeds are set
	check     *Checker    // for errors; or nil
	tset      *typeSet    // or nil
}

func (t *Interface) NumEmbeddeds() int       { return len(t.embeddeds) }
func (t *Interface) EmbeddedType(i int) Type { return t.embeddeds[i] }
func (t *Interface) NumMethods() int         { return len(t.typeSet().methods) }
func (t *Interface) Method(i int) *Func      { return t.typeSet().methods[i] } // sorted by Id
func (t *Interface) Empty() bool             { return t.typeSet().isAll() }
func (t *Interface) Underlying() Type        { return t }
func (t *Interface) String() string          { return TypeString(t, nil) }
