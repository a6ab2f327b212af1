// This file implements objects: what a name can stand for.

package types

import (
	"go/constant"
	"go/token"
)

// An Object is what a name stands for.
type Object interface {
	Name() string
	Type() Type     // declares the object first if that was not done yet
	Pkg() *Package  // nil for what is predeclared, and labels
	Parent() *Scope // nil for methods and fields
	Pos() token.Pos // of the name in its declaration
	Exported() bool // starts with an upper-case letter
	Id() string     // name, with the package's path if it is not exported
	String() string // as in "var x int"

	base() *object
}

// An object is what all objects have.
type object struct {
	parent *Scope
	pos    token.Pos
	pkg    *Package
	name   string
	typ    Type
	color  color
	order  int       // of declaration in its package, from 1; 0 if it is local
	decl   *declInfo // of a package's object or method that may not be typed yet
}

// A color tells how far the declaration of an object has come.
type color uint8

const (
	white color = iota // not yet
	grey               // it is being declared: to meet it again is a cycle
	black              // done
)

func (o *object) Name() string   { return o.name }
func (o *object) Pkg() *Package  { return o.pkg }
func (o *object) Parent() *Scope { return o.parent }
func (o *object) Pos() token.Pos { return o.pos }
func (o *object) Exported() bool { return token.IsExported(o.name) }
func (o *object) Id() string     { return Id(o.pkg, o.name) }
func (o *object) Type() Type     { return o.typ }
func (o *object) base() *object  { return o }

// Id returns a name that is unique among the names of all packages: two
// unexported names are the same only in the same package.
func Id(pkg *Package, name string) string {
	if token.IsExported(name) {
		return name
	}
	path := "_"
	if pkg != nil && pkg.path != "" {
		path = pkg.path
	}
	return path + "." + name
}

// sameId reports whether the object is called name in pkg.
func (o *object) sameId(pkg *Package, name string) bool {
	if o.name != name {
		return false
	}
	return token.IsExported(name) || samePkg(o.pkg, pkg)
}

func samePkg(a, b *Package) bool {
	return a == b || a != nil && b != nil && a.path == b.path
}

// A PkgName is an imported package under its name in a file.
type PkgName struct {
	object
	imported *Package        // nil until load was called
	load     func() *Package // or nil
	used     bool
}

func NewPkgName(pos token.Pos, pkg *Package, name string, imported *Package) *PkgName {
	return &PkgName{object{pos: pos, pkg: pkg, name: name, typ: Typ[Invalid], color: black}, imported, nil, false}
}

// Imported is the package; a library package imports it when someone asks.
func (o *PkgName) Imported() *Package {
	if o.imported == nil {
		o.imported = o.load()
	}
	return o.imported
}

// A Const is a constant.
type Const struct {
	object
	val constant.Value
}

func NewConst(pos token.Pos, pkg *Package, name string, typ Type, val constant.Value) *Const {
	return &Const{object{pos: pos, pkg: pkg, name: name, typ: typ, color: colorOf(typ)}, val}
}

func (o *Const) Type() Type { resolve(o); return o.typ }

// A TypeName is the name of a type.
type TypeName struct {
	object
	alias bool
}

func NewTypeName(pos token.Pos, pkg *Package, name string, typ Type) *TypeName {
	return &TypeName{object{pos: pos, pkg: pkg, name: name, typ: typ, color: colorOf(typ)}, false}
}

func (o *TypeName) Type() Type { resolve(o); return o.typ }

// IsAlias reports whether the declaration gives another type a name.
func (o *TypeName) IsAlias() bool { return o.alias }

// A Var is a variable, parameter, result or field.
type Var struct {
	object
	embedded bool
	isField  bool
	isParam  bool // a parameter, receiver or result
	isRecv   bool
	isResult bool
	used     bool
	origin   *Var // of an instance's field or parameter
}

func NewVar(pos token.Pos, pkg *Package, name string, typ Type) *Var {
	return &Var{object: object{pos: pos, pkg: pkg, name: name, typ: typ, color: colorOf(typ)}}
}

// NewParam makes a variable that counts as used.
func NewParam(pos token.Pos, pkg *Package, name string, typ Type) *Var {
	v := NewVar(pos, pkg, name, typ)
	v.used, v.isParam = true, true
	return v
}

func NewField(pos token.Pos, pkg *Package, name string, typ Type, embedded bool) *Var {
	v := NewVar(pos, pkg, name, typ)
	v.embedded, v.isField = embedded, true
	return v
}

func (o *Var) Embedded() bool { return o.embedded }
func (o *Var) IsField() bool  { return o.isField }
func (o *Var) Type() Type     { resolve(o); return o.typ }

// Origin returns the field or parameter of the generic type or function.
func (o *Var) Origin() *Var {
	if o.origin != nil {
		return o.origin
	}
	return o
}

// A Func is a function, a method, or a method of an interface.
type Func struct {
	object
	origin  *Func     // of an instance's method
	ptrRecv bool      // the receiver is a pointer
	body    bodyState // of a declared function
}

func NewFunc(pos token.Pos, pkg *Package, name string, sig *Signature) *Func {
	var typ Type
	if sig != nil {
		typ = sig
	}
	return &Func{object: object{pos: pos, pkg: pkg, name: name, typ: typ, color: colorOf(typ)}}
}

func (o *Func) Type() Type { resolve(o); return o.typ }

// Signature returns the function's type.
func (o *Func) Signature() *Signature { return o.Type().(*Signature) }

// Origin returns, of a method of an instance, the method of the generic type.
func (o *Func) Origin() *Func {
	if o.origin != nil {
		return o.origin
	}
	return o
}

// FullName is the name with its package's path and its receiver's type, as in
// "(*strings.Builder).Len".
func (o *Func) FullName() string { return funcFullName(o, nil) }

// A Label is a label.
type Label struct {
	object
	used bool
}

func NewLabel(pos token.Pos, pkg *Package, name string) *Label {
	return &Label{object: object{pos: pos, pkg: pkg, name: name, typ: Typ[Invalid], color: black}}
}

// A Builtin is a predeclared function; its Id says which.
type Builtin struct {
	object
	id BuiltinId
}

func newBuiltin(id BuiltinId) *Builtin {
	return &Builtin{object{name: predeclaredFuncs[id].name, typ: Typ[Invalid], color: black}, id}
}

// BuiltinId returns which function it is.
func (o *Builtin) BuiltinId() BuiltinId { return o.id }

// Nil is the predeclared nil.
type Nil struct{ object }

func (o *PkgName) String() string  { return ObjectString(o, nil) }
func (o *Const) String() string    { return ObjectString(o, nil) }
func (o *TypeName) String() string { return ObjectString(o, nil) }
func (o *Var) String() string      { return ObjectString(o, nil) }
func (o *Func) String() string     { return ObjectString(o, nil) }
func (o *Label) String() string    { return ObjectString(o, nil) }
func (o *Builtin) String() string  { return ObjectString(o, nil) }
func (o *Nil) String() string      { return ObjectString(o, nil) }

func colorOf(t Type) color {
	if t != nil {
		return black
	}
	return white
}

// resolve declares an object that someone asks for its type and that has a
// declaration not looked at yet. An object that is being declared has nil for
// a type, or the incomplete one; only the checker itself sees that.
func resolve(o Object) {
	if b := o.base(); b.color == white && b.decl != nil {
		b.decl.check.objDecl(o)
	}
}
