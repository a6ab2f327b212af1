// This file implements the sizes of types, and the limits that the Go compiler sets to them.
//
// They are the sizes that Go's compiler gives the types on a 64-bit machine, so that both refuse the same programs. How the machine
// lays values out is another matter (vm/bytecode).

package types

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

const (
	maxWidth    = 1 << 50 // Go: cmd/compile/internal/types/size.go CalcArraySize (go1.26)
	maxChanElem = 1 << 16 // Go: cmd/compile/internal/types/size.go CalcSize (go1.26)
	maxStackVar = 1 << 17 // larger variables are on the heap. Go: cmd/compile/internal/ir/cfg.go MaxStackVarSize (go1.26)
	maxFrame    = 1 << 30 // Go: cmd/compile/internal/ssagen/pgen.go maxStackSize (go1.26)
)

// A sizedExpr is an array or channel type and where it is written.
type sizedExpr struct {
	expr ast.Expr
	typ  Type
}

// A funcFrame is what a function keeps on its stack: the types of arrays and structs, for the others do not matter.
type funcFrame struct {
	pos          token.Pos // of what follows the keyword func, or of the literal
	args, locals []Type
	copies       []Type // of arrays that are ranged over
}

// frame notes what is in a function's frame, if that can be much.
func (check *Checker) frame(pos token.Pos, sig *Signature, locals []*Var, copies []Type) {
	f := funcFrame{pos: pos, copies: copies}
	add := func(list *[]Type, v *Var) {
		if v == nil || v.typ == nil {
			return
		}
		switch v.typ.Underlying().(type) {
		case *Array, *Struct:
			*list = append(*list, v.typ)
		}
	}
	add(&f.args, sig.recv)
	for _, t := range []*Tuple{sig.params, sig.results} {
		for i := range t.Len() {
			add(&f.args, t.At(i))
		}
	}
	for _, v := range locals {
		add(&f.locals, v)
	}
	if len(f.args)+len(f.locals)+len(f.copies) > 0 {
		check.frames = append(check.frames, f)
	}
}

// frameLimits reports the functions whose frame the Go compiler finds too large.
//
// Differs: what a call inlined into a function puts on its stack is not counted.
func (check *Checker) frameLimits(s sizer) {
	sum := func(list []Type, limit int64) (n int64) {
		for _, t := range list {
			if size := s.of(t).size; size <= limit {
				n = min(n+size, maxWidth)
			}
		}
		return n
	}
	for _, f := range check.frames {
		args := sum(f.args, maxWidth)
		locals := sum(f.locals, maxStackVar) + sum(f.copies, maxWidth)
		if args >= maxFrame || locals >= maxFrame {
			check.errorf(at(f.pos), codes.FrameTooLarge, "stack frame too large (>1GB): %d MB locals + %d MB args", locals>>20, args>>20)
		}
	}
	check.frames = nil
}

// sizeLimits reports the types and frames of the package that are too large. As in Go nothing is said of them if there are other errors.
func (check *Checker) sizeLimits() {
	s := sizer{make(map[Type]extent)}
	for _, e := range check.sized {
		switch t := e.typ.(type) {
		case *Array:
			if s.of(t).size >= maxWidth {
				check.errorf(e.expr, codes.BadArrayLength, "type %s larger than address space", t)
			}
		case *Chan:
			if s.of(t.elem).size >= maxChanElem {
				check.errorf(e.expr, codes.BadChannelElem, "channel element type too large (>64kB)")
			}
		}
	}
	check.sized = nil
	check.frameLimits(s)
}

// An extent is the size of a type, no larger than maxWidth, and what its addresses are multiples of.
type extent struct{ size, align int64 }

// A sizer finds extents. Those of structs and arrays are kept: a type can have parts whose number is exponential in the length of its
// declaration.
type sizer struct{ known map[Type]extent }

func (s sizer) of(t Type) extent {
	if isTypeParam(t) {
		return extent{0, 1}
	}
	switch u := t.Underlying().(type) {
	case *Basic:
		n := basicSizes[u.kind]
		if u.kind == Complex64 {
			return extent{n, 4}
		}
		return extent{n, max(1, min(8, n))}
	case *Slice:
		return extent{24, 8}
	case *Interface:
		return extent{16, 8}
	case *Array, *Struct:
		e, ok := s.known[u]
		if !ok {
			e = s.compute(u)
			s.known[u] = e
		}
		return e
	}
	return extent{8, 8} // pointers of all kinds
}

func (s sizer) compute(t Type) extent {
	if a, ok := t.(*Array); ok {
		e := s.of(a.elem)
		if e.size > 0 && a.len >= maxWidth/e.size {
			return extent{maxWidth, e.align}
		}
		return extent{e.size * a.len, e.align}
	}
	whole, last := extent{0, 1}, extent{1, 1}
	for _, f := range t.(*Struct).fields {
		last = s.of(f.typ)
		whole.size = min(roundUp(whole.size, last.align)+last.size, maxWidth)
		whole.align = max(whole.align, last.align)
	}
	if whole.size > 0 && last.size == 0 {
		whole.size++ // the address of a last field without size is inside the struct
	}
	whole.size = min(roundUp(whole.size, whole.align), maxWidth)
	return whole
}

func roundUp(n, to int64) int64 { return (n + to - 1) / to * to }

var basicSizes = [...]int64{
	Bool: 1, Int: 8, Int8: 1, Int16: 2, Int32: 4, Int64: 8,
	Uint: 8, Uint8: 1, Uint16: 2, Uint32: 4, Uint64: 8, Uintptr: 8,
	Float32: 4, Float64: 8, Complex64: 8, Complex128: 16, String: 16, UnsafePointer: 8,
	UntypedNil: 0,
}
