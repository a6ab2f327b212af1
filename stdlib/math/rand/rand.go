// Package rand has the bodies of rand.mg's natives.
package rand

// This file implements the natives of package math/rand: generators of the host.

import (
	"math/rand"
	randv2 "math/rand/v2"
	"sync"
	"unsafe"

	"minigo/stdlib/internal/draws"
	"minigo/vm"
)

// Natives are the bodies of rand.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"math/rand.newSource":   {Leaf: func(c *vm.Call) { retGenerator(c, rand.NewSource(c.ArgInt())) }},
		"math/rand.newGlobal":   {Leaf: newGlobal},
		"math/rand.seedSource":  {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { r.Seed(c.ArgInt()) }) }},
		"math/rand.drawInt63":   {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetInt(r.Int63()) }) }},
		"math/rand.drawUint64":  {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetUint(r.Uint64()) }) }},
		"math/rand.drawInt63n":  {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetInt(r.Int63n(c.ArgInt())) }) }},
		"math/rand.drawInt31n":  {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetInt(int64(r.Int31n(int32(c.ArgInt())))) }) }},
		"math/rand.drawShort":   {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetInt(short(r, int32(c.ArgInt()))) }) }},
		"math/rand.drawFloat64": {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetFloat(r.Float64()) }) }},
		"math/rand.drawFloat32": {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetFloat32(r.Float32()) }) }},
		"math/rand.drawNorm":    {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetFloat(r.NormFloat64()) }) }},
		"math/rand.drawExp":     {Leaf: func(c *vm.Call) { on(c, func(r *rand.Rand) { c.RetFloat(r.ExpFloat64()) }) }},
		"math/rand.normOf":      {Leaf: func(c *vm.Call) { fromDraws(c, (*rand.Rand).NormFloat64) }},
		"math/rand.expOf":       {Leaf: func(c *vm.Call) { fromDraws(c, (*rand.Rand).ExpFloat64) }},
	}
}

// A generator may be used by several goroutines of the program, which the host's must not be.
type generator struct {
	mu sync.Mutex
	r  *rand.Rand
}

func retGenerator(c *vm.Call, src rand.Source) {
	c.RetPtr(unsafe.Pointer(&generator{r: rand.New(src)}))
}

// on does something with the generator that is the next argument.
func on(c *vm.Call, do func(r *rand.Rand)) {
	g := (*generator)(c.ArgPtr())
	if g == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
		return
	}
	g.mu.Lock()
	do(g.r)
	g.mu.Unlock()
}

// A pcg is a Source over a generator of the second version.
type pcg struct{ *randv2.PCG }

func (p pcg) Int63() int64    { return int64(p.Uint64() >> 1) }
func (p pcg) Seed(seed int64) { p.PCG.Seed(uint64(seed), uint64(seed)) }

func newGlobal(c *vm.Call) {
	p := c.M.Sched().Platform()
	retGenerator(c, pcg{randv2.NewPCG(p.Seed(), p.Seed())})
}

// short is how Shuffle draws a number in [0, n).
//
// Go: math/rand/rand.go Rand.int31n (go1.26)
func short(r *rand.Rand, n int32) int64 {
	if n <= 0 {
		return 0
	}
	p := uint64(r.Uint32()) * uint64(n)
	if uint32(p) < uint32(n) {
		for limit := uint32(-n) % uint32(n); uint32(p) < limit; {
			p = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int64(p >> 32)
}

// A source makes the host's Source of a function.
type source func() int64

func (s source) Int63() int64 { return s() }

func (source) Seed(int64) {}

// fromDraws makes a number of what the program's own Source gave.
func fromDraws(c *vm.Call, number func(r *rand.Rand) float64) {
	draws.Number(c, func(next func() int64) float64 { return number(rand.New(source(next))) })
}
