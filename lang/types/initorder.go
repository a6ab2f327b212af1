// This file implements the order in which package variables are initialised.

package types

import (
	"container/heap"
	"sort"

	"minigo/lang/codes"
)

// initOrder returns the initialisers of the variables that are declared, in the
// order in which they are executed: repeatedly the first variable in the source
// that depends on no uninitialised one. Dependencies go through functions.
//
// Differs: go/types removes functions from the graph of dependencies, which
// may make it much larger. Here the strongly connected components of the whole
// graph are sorted: those of functions alone are recursion, others are errors.
func (check *Checker) initOrder() []*Initializer {
	g := initGraph{check: check, nodes: make(map[Object]*initNode)}
	for _, o := range check.inOrder() {
		if o.base().color == black {
			g.node(o)
		}
	}
	for _, n := range g.list {
		if n.index == 0 {
			g.connect(n)
		}
	}
	return g.sort()
}

// An initNode is an object with what it depends on.
type initNode struct {
	obj   Object
	deps  []*initNode
	comp  *initComp
	index int // order of the visit, from 1
	low   int // the least index that can be reached
}

// An initComp is a strongly connected component.
type initComp struct {
	nodes []*initNode
	users []*initComp // components that depend on it
	wait  int         // components that it depends on and that are not done
}

// A constant or a function takes no time to initialise.
func (c *initComp) order() int {
	for _, n := range c.nodes {
		if _, ok := n.obj.(*Var); ok {
			return n.obj.base().order
		}
	}
	return -1
}

type initGraph struct {
	check *Checker
	nodes map[Object]*initNode
	list  []*initNode
	comps []*initComp
	stack []*initNode
	count int
}

// node returns the node of an object.
func (g *initGraph) node(o Object) *initNode {
	n := g.nodes[o]
	if n == nil {
		n = &initNode{obj: o}
		g.nodes[o] = n
		g.list = append(g.list, n)
	}
	return n
}

// connect finds the components below n.
//
// It is Tarjan's algorithm. Its stack is the host's: the longest chain of
// declarations in a program is far from filling that.
func (g *initGraph) connect(n *initNode) {
	g.count++
	n.index, n.low = g.count, g.count
	g.stack = append(g.stack, n)
	if d := n.obj.base().decl; d != nil {
		sort.SliceStable(d.depList, func(i, j int) bool { return d.depList[i].base().order < d.depList[j].base().order })
		for _, o := range d.depList {
			m := g.node(o)
			n.deps = append(n.deps, m)
			if m.index == 0 {
				g.connect(m)
				n.low = min(n.low, m.low)
			} else if m.comp == nil {
				n.low = min(n.low, m.index)
			}
		}
	}
	if n.low < n.index {
		return
	}
	c := &initComp{}
	for {
		m := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		m.comp = c
		c.nodes = append(c.nodes, m)
		if m == n {
			break
		}
	}
	g.comps = append(g.comps, c)
}

// sort executes the components in order.
func (g *initGraph) sort() []*Initializer {
	var ready compQueue
	for _, c := range g.comps {
		seen := map[*initComp]bool{c: true}
		for _, n := range c.nodes {
			for _, m := range n.deps {
				if !seen[m.comp] {
					seen[m.comp] = true
					m.comp.users = append(m.comp.users, c)
					c.wait++
				}
			}
		}
	}
	for _, c := range g.comps {
		g.cycle(c)
		if c.wait == 0 {
			ready = append(ready, c)
		}
	}
	heap.Init(&ready)
	var order []*Initializer
	emitted := make(map[*declInfo]bool)
	for len(ready) > 0 {
		c := heap.Pop(&ready).(*initComp)
		for _, n := range c.nodes {
			if init := initializer(n.obj, emitted); init != nil {
				order = append(order, init)
			}
		}
		for _, u := range c.users {
			if u.wait--; u.wait == 0 {
				heap.Push(&ready, u)
			}
		}
	}
	return order
}

// initializer returns the initialiser of a variable, nil if it has none or was
// emitted with another variable.
func initializer(o Object, emitted map[*declInfo]bool) *Initializer {
	v, ok := o.(*Var)
	if !ok || v.decl == nil || v.decl.init == nil || v.decl.stmt || emitted[v.decl] {
		return nil
	}
	emitted[v.decl] = true
	lhs := v.decl.lhs
	if lhs == nil {
		lhs = []*Var{v}
	}
	return &Initializer{lhs, v.decl.init}
}

// A compQueue is a heap of components by order.
type compQueue []*initComp

func (q compQueue) Len() int           { return len(q) }
func (q compQueue) Less(i, j int) bool { return q[i].order() < q[j].order() }
func (q compQueue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *compQueue) Push(x any)        { *q = append(*q, x.(*initComp)) }
func (q *compQueue) Pop() any {
	old := *q
	c := old[len(old)-1]
	*q = old[:len(old)-1]
	return c
}

// maxCycle is the size of a component above which one error must do.
const maxCycle = 100

// cycle reports a component in which variables or constants need themselves.
// As the compiler does, it takes one after the other out of the component, that
// with the fewest dependencies first, and reports those that still have some.
//
// Go: cmd/compile/internal/types2/initorder.go initOrder (go1.26)
func (g *initGraph) cycle(c *initComp) {
	succ := make(map[*initNode]map[*initNode]bool)
	var left []*initNode
	for _, n := range c.nodes {
		if _, ok := n.obj.(*Func); !ok {
			left = append(left, n)
			succ[n] = n.valueDeps()
		}
	}
	if len(left) == 0 || g.check.cyclic[left[0].obj] || len(left) == 1 && len(succ[left[0]]) == 0 {
		return
	}
	if g.check.cyclic == nil {
		g.check.cyclic = make(map[Object]bool)
	}
	for _, n := range left {
		g.check.cyclic[n.obj] = true
	}
	less := func(a, b *initNode) bool {
		_, ca := a.obj.(*Const)
		_, cb := b.obj.(*Const)
		if ca != cb {
			return ca
		}
		if la, lb := len(succ[a]), len(succ[b]); la != lb {
			return la < lb
		}
		return a.obj.base().order < b.obj.base().order
	}
	for len(left) > 0 {
		k := 0
		for i := range left {
			if less(left[i], left[k]) {
				k = i
			}
		}
		n := left[k]
		left = append(left[:k], left[k+1:]...)
		if len(succ[n]) > 0 {
			g.reportCycle(n)
			if len(c.nodes) > maxCycle {
				return
			}
		}
		for _, m := range left {
			delete(succ[m], n)
		}
	}
}

// valueDeps returns the constants and variables of n's component that n needs,
// directly or through functions.
func (n *initNode) valueDeps() map[*initNode]bool {
	res := make(map[*initNode]bool)
	seen := make(map[*initNode]bool)
	var walk func(m *initNode)
	walk = func(m *initNode) {
		for _, d := range m.deps {
			if d.comp != n.comp || seen[d] {
				continue
			}
			seen[d] = true
			if _, ok := d.obj.(*Func); ok {
				walk(d)
			} else {
				res[d] = true
			}
		}
	}
	walk(n)
	return res
}

func (g *initGraph) reportCycle(n *initNode) {
	check := g.check
	o := n.obj
	path := cyclePath(n)
	if len(path) == 1 {
		check.errorf(o, codes.InitCycle, "initialization cycle: %s refers to itself", o.Name())
		return
	}
	err := check.newError(codes.InitCycle)
	err.addf(o, "initialization cycle for %s", o.Name())
	for i := range path {
		next := path[(i+1)%len(path)].obj
		err.addf(o, "%s refers to %s", o.Name(), next.Name())
		o = next
	}
	err.report()
}

// cyclePath returns the nodes on a way from n to itself, nil if there is none.
func cyclePath(n *initNode) []*initNode {
	seen := make(map[*initNode]bool)
	var walk func(m *initNode) []*initNode
	walk = func(m *initNode) []*initNode {
		seen[m] = true
		for _, d := range m.deps {
			if d == n {
				return []*initNode{m}
			}
			if d.comp == n.comp && !seen[d] {
				if path := walk(d); path != nil {
					return append(path, m)
				}
			}
		}
		return nil
	}
	path := walk(n)
	for i, j := 0, len(path)-1; i < j; i, j = i+1, j-1 {
		path[i], path[j] = path[j], path[i]
	}
	return path
}
