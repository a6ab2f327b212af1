package compile

// This file implements the limit of the size of types, without which sizes would overflow.

import (
	"fmt"
	"go/token"
	"math"

	"minigo/lang/types"
	"minigo/vm/bytecode"
)

const (
	maxSize  = 1 << 35 // bytes of a type
	maxSlots = 1 << 20 // of a struct, not counting the elements of arrays in it
)

// layout lays a type out, if it is not too large. If it is, that is an error, and what is laid out has no size.
//
// Differs: Go's limit is half of the address space, of a type, and 2 GB, of a variable.
func (c *Compiler) layout(t *bytecode.Type) (size int64) {
	if t.Kind != bytecode.KindStruct && t.Kind != bytecode.KindArray {
		t.Layout()
		return int64(t.Slots) * 16
	}
	if size, ok := c.sizes[t]; ok {
		return size
	}
	limit := ""
	switch t.Kind {
	case bytecode.KindArray:
		size = c.layout(t.Elem)
		if n := t.Elem.PackedSize(); n > 0 {
			size = int64(n)
		}
		if size > 0 && t.Len > min(math.MaxInt32-1, maxSize/size) {
			limit = fmt.Sprintf("%d bytes", int64(maxSize))
			t.Len = 0
		}
		size *= t.Len
	case bytecode.KindStruct:
		slots := int64(0)
		for i := range t.Fields {
			size += c.layout(t.Fields[i].Type)
			slots += int64(t.Fields[i].Type.Slots)
		}
		switch {
		case slots > maxSlots:
			limit = fmt.Sprintf("%d fields and fields of fields", maxSlots)
		case size > maxSize:
			limit = fmt.Sprintf("%d bytes", int64(maxSize))
		}
		if limit != "" {
			size = 0
			for i := range t.Fields {
				t.Fields[i].Type = &bytecode.Type{Kind: bytecode.KindStruct}
			}
		}
	}
	if limit != "" {
		name := t.Str
		if len(name) > 100 {
			name = name[:100] + "..."
		}
		msg := fmt.Sprintf("type %s too large: more than %s", name, limit)
		if n, ok := c.goTypes[t.Index].(*types.Named); ok {
			c.errs.Add(c.fset.Position(n.Obj().Pos()), msg)
		} else {
			c.limit(msg)
		}
	}
	t.Layout()
	c.sizes[t] = size
	return size
}

// limit records an error at what is being compiled.
func (c *Compiler) limit(msg string) {
	var pos token.Position
	if c.pos != nil {
		pos = c.fset.Position(*c.pos)
	}
	c.errs.Add(pos, msg)
}
