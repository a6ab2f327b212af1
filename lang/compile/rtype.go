package compile

// This file implements the run-time descriptors of types.

import (
	"go/token"
	"slices"
	"sort"
	"strconv"
	"strings"

	"minigo/lang/types"
	"minigo/vm/bytecode"
)

var basicKinds = [...]bytecode.Kind{
	types.Bool: bytecode.KindBool, types.Int: bytecode.KindInt, types.Int8: bytecode.KindInt8, types.Int16: bytecode.KindInt16,
	types.Int32: bytecode.KindInt32, types.Int64: bytecode.KindInt64, types.Uint: bytecode.KindUint, types.Uint8: bytecode.KindUint8,
	types.Uint16: bytecode.KindUint16, types.Uint32: bytecode.KindUint32, types.Uint64: bytecode.KindUint64,
	types.Uintptr: bytecode.KindUintptr, types.Float32: bytecode.KindFloat32, types.Float64: bytecode.KindFloat64,
	types.Complex64: bytecode.KindComplex64, types.Complex128: bytecode.KindComplex128, types.String: bytecode.KindString,
	types.UnsafePointer: bytecode.KindPointer,
	types.UntypedBool:   bytecode.KindBool, types.UntypedInt: bytecode.KindInt, types.UntypedRune: bytecode.KindInt32,
	types.UntypedFloat: bytecode.KindFloat64, types.UntypedComplex: bytecode.KindComplex128, types.UntypedString: bytecode.KindString,
	types.UntypedNil: bytecode.KindInterface,
}

// rtype returns the descriptor of a type without type parameters.
func (c *Compiler) rtype(t types.Type) *bytecode.Type {
	if b := c.types[t]; b != nil {
		return b
	}
	if u, ok := t.(*types.Basic); ok && u.Info()&types.IsUntyped != 0 {
		t = types.Default(t)
	}
	key := c.ctxt.Number(t)
	if b := c.typeKeys[key]; b != nil {
		c.types[t] = b
		return b
	}
	b := &bytecode.Type{Index: len(c.prog.Types)}
	c.prog.Types = append(c.prog.Types, b)
	c.goTypes = append(c.goTypes, t)
	c.types[t], c.typeKeys[key] = b, b
	c.typeDepth++
	c.fillType(b, t)
	if c.typeDepth--; c.typeDepth == 0 {
		for ; c.laidOut < len(c.prog.Types); c.laidOut++ {
			c.layout(c.prog.Types[c.laidOut])
		}
	}
	return b
}

func (c *Compiler) fillType(b *bytecode.Type, t types.Type) {
	b.Str = c.typeString(t)
	if n, ok := t.(*types.Named); ok {
		b.Name = b.Str[strings.IndexByte(cutArgs(b.Str), '.')+1:]
		if p := n.Obj().Pkg(); p != nil {
			b.Pkg = p.Path()
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		b.Kind = basicKinds[u.Kind()]
		if u.Kind() == types.UnsafePointer {
			b.Elem = c.rtype(types.Typ[types.Uint8])
		}
		if b.Name == "" {
			b.Name = b.Str
		}
	case *types.Array:
		b.Kind, b.Len = bytecode.KindArray, u.Len()
		b.Elem = c.rtype(u.Elem())
	case *types.Slice:
		b.Kind, b.Elem = bytecode.KindSlice, c.rtype(u.Elem())
	case *types.Pointer:
		b.Kind, b.Elem = bytecode.KindPointer, c.rtype(u.Elem())
	case *types.Map:
		b.Kind, b.Key, b.Elem = bytecode.KindMap, c.rtype(u.Key()), c.rtype(u.Elem())
	case *types.Chan:
		b.Kind, b.Elem = bytecode.KindChan, c.rtype(u.Elem())
		b.Dir = bytecode.ChanDir(u.Dir())
	case *types.Struct:
		b.Kind = bytecode.KindStruct
		b.Fields = make([]bytecode.Field, u.NumFields())
		for i := range b.Fields {
			v := u.Field(i)
			b.Fields[i] = bytecode.Field{Name: v.Name(), Pkg: unexportedPkg(v), Type: c.rtype(v.Type()), Embedded: v.Embedded(), Tag: u.Tag(i)}
		}
	case *types.Signature:
		b.Kind, b.Variadic = bytecode.KindFunc, u.Variadic()
		b.Params, b.Results = c.rtypes(u.Params()), c.rtypes(u.Results())
	case *types.Interface:
		b.Kind = bytecode.KindInterface
		for i := range u.NumMethods() {
			m := u.Method(i)
			id := c.methodID(m)
			b.IMethods = append(b.IMethods, bytecode.IMethod{Name: m.Name(), Pkg: unexportedPkg(m), ID: id, Type: c.rtype(m.Type())})
			c.ifaceMethod(id)
		}
		sort.Slice(b.IMethods, func(i, j int) bool {
			x, y := &b.IMethods[i], &b.IMethods[j]
			return x.Name < y.Name || x.Name == y.Name && x.Pkg < y.Pkg
		})
	default:
		panic(bailout{"internal error: no descriptor for type " + t.String()})
	}
}

func (c *Compiler) rtypes(t *types.Tuple) []*bytecode.Type {
	if t.Len() == 0 {
		return nil
	}
	list := make([]*bytecode.Type, t.Len())
	for i := range list {
		list[i] = c.rtype(t.At(i).Type())
	}
	return list
}

// unexportedPkg is the path of the object's package if its name is not exported.
func unexportedPkg(o types.Object) string {
	if o.Exported() || o.Pkg() == nil {
		return ""
	}
	return o.Pkg().Path()
}

// methodID numbers the names of methods.
func (c *Compiler) methodID(m *types.Func) uint32 {
	id := m.Id()
	n, ok := c.methodIDs[id]
	if !ok {
		n = uint32(len(c.prog.Methods))
		c.prog.Methods = append(c.prog.Methods, id)
		c.methodIDs[id] = n
	}
	return n
}

// cutArgs cuts the type arguments off a type's text.
func cutArgs(s string) string {
	if i := strings.IndexByte(s, '['); i > 0 {
		return s[:i]
	}
	return s
}

// maxText bounds the text of a type in bytes: it doubles with each type that mentions the one before it twice.
const maxText = 1 << 12

// typeString renders a type as reflect does: names with the name of their package.
func (c *Compiler) typeString(t types.Type) string {
	var b strings.Builder
	c.writeType(&b, t, false)
	if b.Len() > maxText {
		return b.String()[:maxText] + "..."
	}
	return b.String()
}

// writeType writes a type; path is true within type arguments, where names have their package's path, and so have fields.
func (c *Compiler) writeType(b *strings.Builder, t types.Type, path bool) {
	if b.Len() > maxText {
		return
	}
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			b.WriteString("unsafe.")
		}
		b.WriteString(types.Typ[t.Kind()].Name()) // not byte, rune
	case *types.Named:
		if p := t.Obj().Pkg(); p != nil {
			if path {
				b.WriteString(p.Path())
			} else {
				b.WriteString(p.Name())
			}
			b.WriteByte('.')
		}
		b.WriteString(t.Obj().Name())
		args := t.OuterArgs() // of a type declared in a generic function
		for i := range t.TypeArgs().Len() {
			args = append(args[:len(args):len(args)], t.TypeArgs().At(i))
		}
		for i, a := range args {
			b.WriteByte("[,"[min(i, 1)])
			c.writeType(b, a, true)
		}
		if len(args) > 0 {
			b.WriteByte(']')
		}
		if path {
			if n := c.localNumber(t.Obj()); n > 0 {
				b.WriteString("·" + strconv.Itoa(n))
			}
		}
	case *types.Array:
		b.WriteString("[" + strconv.FormatInt(t.Len(), 10) + "]")
		c.writeType(b, t.Elem(), path)
	case *types.Slice:
		b.WriteString("[]")
		c.writeType(b, t.Elem(), path)
	case *types.Pointer:
		b.WriteByte('*')
		c.writeType(b, t.Elem(), path)
	case *types.Map:
		b.WriteString("map[")
		c.writeType(b, t.Key(), path)
		b.WriteByte(']')
		c.writeType(b, t.Elem(), path)
	case *types.Chan:
		switch t.Dir() {
		case types.SendOnly:
			b.WriteString("chan<- ")
		case types.RecvOnly:
			b.WriteString("<-chan ")
		default:
			b.WriteString("chan ")
			if e, ok := t.Elem().(*types.Chan); ok && e.Dir() == types.RecvOnly {
				b.WriteByte('(')
				c.writeType(b, e, path)
				b.WriteByte(')')
				return
			}
		}
		c.writeType(b, t.Elem(), path)
	case *types.Signature:
		b.WriteString("func")
		c.writeSignature(b, t, path)
	case *types.Struct:
		b.WriteString("struct {")
		for i := range t.NumFields() {
			f := t.Field(i)
			if i > 0 {
				b.WriteByte(';')
			}
			b.WriteByte(' ')
			if !f.Embedded() {
				if path && !f.Exported() && f.Pkg() != nil {
					b.WriteString(f.Pkg().Path() + ".")
				}
				b.WriteString(f.Name() + " ")
			}
			c.writeType(b, f.Type(), path)
			if tag := t.Tag(i); tag != "" {
				b.WriteString(" " + strconv.Quote(tag))
			}
		}
		if t.NumFields() > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte('}')
	case *types.Interface:
		b.WriteString("interface {")
		for i := range t.NumMethods() {
			m := t.Method(i)
			if i > 0 {
				b.WriteByte(';')
			}
			b.WriteByte(' ')
			if !token.IsExported(m.Name()) && m.Pkg() != nil {
				b.WriteString(m.Pkg().Name() + ".")
			}
			b.WriteString(m.Name())
			c.writeSignature(b, m.Type().(*types.Signature), path)
		}
		if t.NumMethods() > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte('}')
	default:
		b.WriteString(t.String())
	}
}

// localNumber is the number of a type that is declared in a function: they are counted in the order of the text. It is 0 of all others.
//
// Go: cmd/compile/internal/noder/writer.go collectDecls (go1.26)
func (c *Compiler) localNumber(obj *types.TypeName) int {
	local := func(o *types.TypeName) bool {
		if o.Pkg() == nil || o.Parent() == o.Pkg().Scope() || o.IsAlias() {
			return false
		}
		_, param := o.Type().(*types.TypeParam)
		return !param
	}
	if !local(obj) {
		return 0
	}
	if c.localNumbers[obj.Pos()] == 0 {
		var all []token.Pos
		for _, o := range c.info.Defs {
			if o, ok := o.(*types.TypeName); ok && local(o) && o.Pkg() == obj.Pkg() {
				all = append(all, o.Pos())
			}
		}
		slices.Sort(all)
		for i, pos := range all {
			c.localNumbers[pos] = i + 1
		}
	}
	return c.localNumbers[obj.Pos()]
}

func (c *Compiler) writeSignature(b *strings.Builder, t *types.Signature, path bool) {
	b.WriteByte('(')
	n := t.Params().Len()
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		p := t.Params().At(i).Type()
		if s, ok := p.(*types.Slice); ok && t.Variadic() && i == n-1 {
			b.WriteString("...")
			p = s.Elem()
		}
		c.writeType(b, p, path)
	}
	b.WriteByte(')')
	switch n := t.Results().Len(); n {
	case 0:
	case 1:
		b.WriteByte(' ')
		c.writeType(b, t.Results().At(0).Type(), path)
	default:
		b.WriteString(" (")
		for i := range n {
			if i > 0 {
				b.WriteString(", ")
			}
			c.writeType(b, t.Results().At(i).Type(), path)
		}
		b.WriteByte(')')
	}
}
