// This file implements the text of types and objects.

package types

import (
	"fmt"
	"go/token"
	"strconv"
	"strings"
)

// A Qualifier says how a package is named before one of its names; "" for not
// at all. A nil one stands for the package's path.
type Qualifier func(*Package) string

// RelativeTo qualifies names by path, except those of pkg.
func RelativeTo(pkg *Package) Qualifier {
	return func(other *Package) string {
		if other == pkg {
			return ""
		}
		return other.path
	}
}

// TypeString renders a type.
func TypeString(t Type, qf Qualifier) string {
	w := typeWriter{qf: qf, paramNames: true}
	w.typ(t)
	return w.String()
}

// maxText bounds the text of a type in bytes. A type that mentions the one before
// it twice, sixty times over, has no text that anything could hold.
const maxText = 1 << 14

// A typeWriter writes types for readers.
type typeWriter struct {
	strings.Builder
	qf         Qualifier
	paramNames bool
	pkgInfo    bool // say the package of the first unexported field
	aliases    map[Type]*aliasName
	place      func(token.Pos) string // in messages
	cut        bool                   // the text got too long
}

func (w *typeWriter) typ(t Type) {
	if w.Len() > maxText {
		if !w.cut {
			w.WriteString("...")
		}
		w.cut = true
		return
	}
	if a := w.aliases[t]; a != nil {
		w.typeName(a.obj)
		if len(a.targs) > 0 {
			w.list(a.targs)
		}
		return
	}
	switch t := t.(type) {
	case nil:
		w.WriteString("<nil>")
	case *Basic:
		if t.kind == UnsafePointer {
			w.WriteString("unsafe.Pointer")
		} else {
			w.WriteString(t.name)
		}
	case *Array:
		w.WriteByte('[')
		w.WriteString(strconv.FormatInt(t.len, 10))
		w.WriteByte(']')
		w.typ(t.elem)
	case *Slice:
		w.WriteString("[]")
		w.typ(t.elem)
	case *Pointer:
		w.WriteByte('*')
		w.typ(t.base)
	case *Map:
		w.WriteString("map[")
		w.typ(t.key)
		w.WriteByte(']')
		w.typ(t.elem)
	case *Chan:
		w.chanType(t)
	case *Struct:
		w.structType(t)
	case *Tuple:
		w.tuple(t, false)
	case *Signature:
		w.WriteString("func")
		w.signature(t)
	case *Union:
		for i, x := range t.terms {
			if i > 0 {
				w.WriteString(" | ")
			}
			if x.tilde {
				w.WriteByte('~')
			}
			w.typ(x.typ)
		}
	case *Interface:
		w.interfaceType(t)
	case *Named:
		w.typeName(t.orig.obj)
		if t.targs.Len() > 0 {
			w.list(t.targs.slice())
		} else if t.orig.tparams.Len() > 0 {
			w.tparamList(t.orig.tparams.slice())
		}
	case *Alias:
		w.typeName(t.obj)
		w.tparamList(t.tparams.slice())
	case *TypeParam:
		w.WriteString(t.obj.name)
		if w.place != nil && Universe.Lookup(t.obj.name) != nil {
			w.WriteString(" /* with " + t.obj.name + " declared at " + w.place(t.obj.pos) + " */")
		}
	default:
		fmt.Fprintf(w, "%T", t)
	}
}

func (w *typeWriter) chanType(t *Chan) {
	parens := false
	switch t.dir {
	case SendOnly:
		w.WriteString("chan<- ")
	case RecvOnly:
		w.WriteString("<-chan ")
	default:
		w.WriteString("chan ")
		if e, ok := t.elem.(*Chan); ok && e.dir == RecvOnly {
			parens = true
			w.WriteByte('(')
		}
	}
	w.typ(t.elem)
	if parens {
		w.WriteByte(')')
	}
}

func (w *typeWriter) structType(t *Struct) {
	w.WriteString("struct{")
	for i, f := range t.fields {
		if i > 0 {
			w.WriteString("; ")
		}
		if !f.embedded {
			w.WriteString(f.name)
			w.WriteByte(' ')
		}
		w.typ(f.typ)
		if w.pkgInfo && !f.Exported() && f.pkg != nil {
			w.pkgInfo = false
			w.WriteString(" /* package " + f.pkg.path + " */ ")
		}
		if tag := t.Tag(i); tag != "" {
			w.WriteByte(' ')
			w.WriteString(strconv.Quote(tag))
		}
	}
	w.WriteByte('}')
}

func (w *typeWriter) interfaceType(t *Interface) {
	switch {
	case t == universeAny:
		w.WriteString("any")
		return
	case t == universeComparable.underlying:
		w.WriteString("interface{comparable}")
		return
	case t.implicit && len(t.methods) == 0 && len(t.embeddeds) == 1:
		w.typ(t.embeddeds[0])
		return
	case t.implicit:
		w.WriteString("/* implicit */ ")
	}
	w.WriteString("interface{")
	sep := ""
	for _, m := range t.methods {
		w.WriteString(sep + m.name)
		if sig, ok := m.typ.(*Signature); ok {
			w.signature(sig)
		}
		sep = "; "
	}
	for _, e := range t.embeddeds {
		w.WriteString(sep)
		w.typ(e)
		sep = "; "
	}
	w.WriteByte('}')
}

func (w *typeWriter) list(list []Type) {
	w.WriteByte('[')
	for i, t := range list {
		if i > 0 {
			w.WriteString(", ")
		}
		w.typ(t)
	}
	w.WriteByte(']')
}

func (w *typeWriter) tparamList(list []*TypeParam) {
	w.WriteByte('[')
	for i, t := range list {
		if i > 0 {
			if t.bound != list[i-1].bound {
				w.WriteByte(' ')
				w.typ(list[i-1].bound)
			}
			w.WriteString(", ")
		}
		w.typ(t)
	}
	if n := len(list); n > 0 && list[n-1].bound != nil {
		w.WriteByte(' ')
		w.typ(list[n-1].bound)
	}
	w.WriteByte(']')
}

func (w *typeWriter) typeName(obj *TypeName) {
	w.WriteString(packagePrefix(obj.pkg, w.qf))
	w.WriteString(obj.name)
}

func (w *typeWriter) tuple(t *Tuple, variadic bool) {
	w.WriteByte('(')
	for i := range t.Len() {
		v := t.vars[i]
		if i > 0 {
			w.WriteString(", ")
		}
		if v.name != "" && w.paramNames {
			w.WriteString(v.name)
			w.WriteByte(' ')
		}
		if s, ok := v.typ.(*Slice); ok && variadic && i == t.Len()-1 {
			w.WriteString("...")
			w.typ(s.elem)
		} else {
			w.typ(v.typ)
			if variadic && i == t.Len()-1 {
				w.WriteString("...") // append([]byte, string...)
			}
		}
	}
	w.WriteByte(')')
}

func (w *typeWriter) signature(sig *Signature) {
	if tparams := sig.tparams.slice(); len(tparams) > 0 {
		w.tparamList(tparams)
	}
	w.tuple(sig.params, sig.variadic)
	switch n := sig.results.Len(); {
	case n == 0:
	case n == 1 && (!w.paramNames || sig.results.vars[0].name == ""):
		w.WriteByte(' ')
		w.typ(sig.results.vars[0].typ)
	default:
		w.WriteByte(' ')
		w.tuple(sig.results, false)
	}
}

func packagePrefix(pkg *Package, qf Qualifier) string {
	if pkg == nil {
		return ""
	}
	s := pkg.path
	if qf != nil {
		s = qf(pkg)
	}
	if s != "" {
		s += "."
	}
	return s
}

// ObjectString renders an object as a declaration.
func ObjectString(obj Object, qf Qualifier) string {
	prefix := packagePrefix(obj.Pkg(), qf)
	typ := ""
	if t := obj.Type(); t != nil && t != Typ[Invalid] {
		typ = " " + TypeString(t, qf)
	}
	switch o := obj.(type) {
	case *PkgName:
		s := "package " + o.name
		if path := o.Imported().path; path != "" && path != o.name {
			s += " (" + strconv.Quote(path) + ")"
		}
		return s
	case *Const:
		return "const " + prefix + o.name + typ
	case *TypeName:
		switch t := o.typ.(type) {
		case *Named:
			if !o.alias {
				return "type " + prefix + o.name + " " + TypeString(t.Underlying(), qf)
			}
		case *TypeParam:
			return "type parameter " + o.name
		}
		if o.alias {
			return "type " + prefix + o.name + " =" + typ
		}
		return "type " + prefix + o.name + typ
	case *Var:
		if o.isField {
			return "field " + o.name + typ
		}
		if o.parent == nil || o.pkg == nil || o.parent != o.pkg.scope {
			prefix = ""
		}
		return "var " + prefix + o.name + typ
	case *Func:
		s := "func " + funcFullName(o, qf)
		if sig, ok := o.typ.(*Signature); ok {
			w := typeWriter{qf: qf, paramNames: true}
			w.signature(sig)
			s += w.String()
		}
		return s
	case *Label:
		return "label " + o.name
	case *Builtin:
		return "builtin " + o.name
	}
	return obj.Name()
}

func funcFullName(f *Func, qf Qualifier) string {
	sig, _ := f.Type().(*Signature)
	if sig == nil || sig.recv == nil {
		return packagePrefix(f.pkg, qf) + f.name
	}
	recv := "interface"
	if _, ok := sig.recv.typ.(*Interface); !ok {
		recv = TypeString(sig.recv.typ, qf)
	}
	return "(" + recv + ")." + f.name
}
