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
		for _, q := range paramsIn(arg, nil) {
			check.mono = append(check.mono, monoEdge{check.canon(q), check.canon(p), true, place, arg})
		}
	}
}

// canon returns the type's parameter for a receiver's name of it.
func (check *Checker) canon(p *TypeParam) *TypeParam {
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

// paramsIn returns the type parameters that t mentions, those of a function
// around a local type too.
func paramsIn(t Type, list []*TypeParam) []*TypeParam {
	vars := func(vars *Tuple) {
		for i := range vars.Len() {
			list = paramsIn(vars.At(i).typ, list)
		}
	}
	switch t := t.(type) {
	case *TypeParam:
		return append(list, t)
	case *Array:
		return paramsIn(t.elem, list)
	case *Slice:
		return paramsIn(t.elem, list)
	case *Pointer:
		return paramsIn(t.base, list)
	case *Chan:
		return paramsIn(t.elem, list)
	case *Map:
		return paramsIn(t.elem, paramsIn(t.key, list))
	case *Struct:
		vars(&Tuple{t.fields})
	case *Signature:
		vars(t.params)
		vars(t.results)
	case *Interface:
		for _, m := range t.methods {
			list = paramsIn(m.Type(), list)
		}
	case *Named:
		for _, a := range t.targs.slice() {
			list = paramsIn(a, list)
		}
		if t.oargs == nil {
			list = append(list, t.orig.outer...)
		}
		for _, a := range t.oargs {
			list = paramsIn(a, list)
		}
	}
	return list
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
