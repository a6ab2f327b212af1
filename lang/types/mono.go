// This file implements the search for generic code that needs endlessly many
// instances of itself.

package types

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// A monoEdge says that an instance for from makes one for to: to's argument
// mentions from, and, if grows is set, is larger than it.
//
// Go: cmd/compile/internal/types2/mono.go (go1.26)
type monoEdge struct {
	from, to *TypeParam
	grows    bool
	pos      token.Pos
	arg      Type
}

// recordMono notes an instantiation.
func (check *Checker) recordMono(pos poser, tparams []*TypeParam, targs []Type, xlist []ast.Expr) {
	for i, p := range tparams {
		if i >= len(targs) {
			break
		}
		place := posOf(pos)
		if i < len(xlist) {
			place = posOf(xlist[i])
		}
		arg := targs[i]
		if q, ok := arg.(*TypeParam); ok {
			check.mono = append(check.mono, monoEdge{check.canon(q), check.canon(p), false, place, arg})
			continue
		}
		var w paramLister
		for _, q := range w.in(arg) {
			check.mono = append(check.mono, monoEdge{check.canon(q), check.canon(p), true, place, arg})
		}
	}
}

// canon returns the type's parameter for a receiver's name of it.
func (check *Checker) canon(p *TypeParam) *TypeParam {
	p = Unalias(p).(*TypeParam)
	if c := check.monoCanon[p]; c != nil {
		return c
	}
	return p
}

// recordCanon notes that a receiver calls a type's parameters by other names.
func (check *Checker) recordCanon(names, params []*TypeParam) {
	if check.monoCanon == nil {
		check.monoCanon = make(map[*TypeParam]*TypeParam)
	}
	for i, p := range names {
		check.monoCanon[p] = params[i]
	}
}

// A paramLister lists the type parameters that types mention, those of a
// function around a local type too.
type paramLister struct {
	list []*TypeParam
	seen map[Type]bool
}

// in adds those of t.
func (w *paramLister) in(t Type) []*TypeParam {
	switch t.(type) {
	case *Map, *Struct, *Signature, *Interface, *Named, *TypeParam:
		if w.seen[t] {
			return w.list
		}
		w.seen = seenWith(w.seen, t)
	}
	switch t := t.(type) {
	case *TypeParam:
		w.list = append(w.list, t)
	case *Array:
		w.in(t.elem)
	case *Slice:
		w.in(t.elem)
	case *Pointer:
		w.in(t.base)
	case *Chan:
		w.in(t.elem)
	case *Map:
		w.in(t.key)
		w.in(t.elem)
	case *Struct:
		w.all(varTypes(t.fields))
	case *Tuple:
		if t != nil {
			w.all(varTypes(t.vars))
		}
	case *Signature:
		w.in(t.params)
		w.in(t.results)
	case *Interface:
		for _, m := range t.methods {
			w.in(m.Type())
		}
	case *Named:
		w.all(t.targs.slice())
		if t.oargs == nil {
			w.list = append(w.list, t.orig.outer...)
		}
		w.all(t.oargs)
	}
	return w.list
}

func (w *paramLister) all(list []Type) {
	for _, t := range list {
		w.in(t)
	}
}

// monomorph reports a cycle of instantiations on which types grow.
func (check *Checker) monomorph() {
	out := make(map[*TypeParam][]int)
	for i, e := range check.mono {
		out[e.from] = append(out[e.from], i)
	}
	reported := make(map[*TypeParam]bool)
	for i, e := range check.mono {
		if !e.grows || reported[e.to] {
			continue
		}
		path := check.monoPath(out, e.to, e.from)
		if path == nil && e.to != e.from {
			continue
		}
		err := check.newError(codes.EndlessInstance)
		err.addf(e.to.obj, "instantiation cycle:")
		for _, k := range append([]int{i}, path...) {
			step := check.mono[k]
			reported[step.to] = true
			err.addf(at(step.pos), "%s instantiated as %s", step.to.obj.name, step.arg)
		}
		err.report()
	}
	check.mono = nil
}

// monoPath returns the edges of a way, nil if there is none.
func (check *Checker) monoPath(out map[*TypeParam][]int, from, to *TypeParam) []int {
	came := map[*TypeParam]int{from: -1}
	queue := []*TypeParam{from}
	for len(queue) > 0 && from != to {
		p := queue[0]
		queue = queue[1:]
		for _, k := range out[p] {
			q := check.mono[k].to
			if _, seen := came[q]; seen {
				continue
			}
			came[q] = k
			if q == to {
				var path []int
				for q != from {
					path = append([]int{came[q]}, path...)
					q = check.mono[came[q]].from
				}
				return path
			}
			queue = append(queue, q)
		}
	}
	return nil
}
