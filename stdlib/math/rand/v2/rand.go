// Package rand has the bodies of the natives of math/rand/v2.
package rand

// This file implements the natives of package math/rand/v2.

import (
	"math/bits"
	"math/rand/v2"
	"sync"
	"unsafe"

	"minigo/stdlib/internal/draws"
	"minigo/vm"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"math/rand/v2.pcgNext":         {Leaf: pcgNext},
		"math/rand/v2.newGlobal":       {Leaf: newGlobal},
		"math/rand/v2.drawUint64":      {Leaf: func(c *vm.Call) { on(c, func(g *generator) { c.RetUint(g.src.Uint64()) }) }},
		"math/rand/v2.newChaCha8":      {Leaf: func(c *vm.Call) { retChaCha8(c, seed(c)) }},
		"math/rand/v2.chachaSeed":      {Leaf: func(c *vm.Call) { on(c, func(g *generator) { g.chacha.Seed(seed(c)) }) }},
		"math/rand/v2.chachaRead":      {Leaf: func(c *vm.Call) { on(c, func(g *generator) { read(c, g) }) }},
		"math/rand/v2.chachaMarshal":   {Leaf: func(c *vm.Call) { on(c, func(g *generator) { marshal(c, g) }) }},
		"math/rand/v2.chachaUnmarshal": {Leaf: func(c *vm.Call) { on(c, func(g *generator) { unmarshal(c, g) }) }},
		"math/rand/v2.normOf":          {Leaf: func(c *vm.Call) { fromDraws(c, (*rand.Rand).NormFloat64) }},
		"math/rand/v2.expOf":           {Leaf: func(c *vm.Call) { fromDraws(c, (*rand.Rand).ExpFloat64) }},
	}
}

// pcgNext is a step of the generator whose state is in the program.
//
// Go: math/rand/v2/pcg.go PCG.Uint64 (go1.26)
func pcgNext(c *vm.Call) {
	const (
		mulHi, mulLo = 2549297995355413924, 4865540595714422341
		addHi, addLo = 6364136223846793005, 1442695040888963407
		mix          = 0xda942042e4dd58b5
	)
	hi, lo := c.ArgUint(), c.ArgUint()
	h, l := bits.Mul64(lo, mulLo)
	h += hi*mulLo + lo*mulHi
	l, carry := bits.Add64(l, addLo, 0)
	h += addHi + carry
	c.RetUint(h)
	c.RetUint(l)
	x := (h ^ h>>32) * mix
	x ^= x >> 48
	c.RetUint(x * (l | 1))
}

// A generator may be used by several goroutines of the program, which the host's must not be.
type generator struct {
	mu     sync.Mutex
	src    rand.Source
	chacha *rand.ChaCha8 // src, if it is one
}

func retChaCha8(c *vm.Call, seed [32]byte) {
	g := &generator{chacha: rand.NewChaCha8(seed)}
	g.src = g.chacha
	c.RetPtr(unsafe.Pointer(g))
}

func newGlobal(c *vm.Call) {
	p := c.M.Sched().Platform()
	c.RetPtr(unsafe.Pointer(&generator{src: rand.NewPCG(p.Seed(), p.Seed())}))
}

// on does something with the generator that is the next argument.
func on(c *vm.Call, do func(g *generator)) {
	g := (*generator)(c.ArgPtr())
	if g == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
		return
	}
	g.mu.Lock()
	do(g)
	g.mu.Unlock()
}

// seed copies the next argument.
//
//go:norace
//go:nocheckptr
func seed(c *vm.Call) (s [32]byte) {
	for i, x := range c.ArgBytes() {
		if i < len(s) {
			s[i] = x
		}
	}
	return s
}

// read fills the program's memory.
//
//go:norace
//go:nocheckptr
func read(c *vm.Call, g *generator) {
	p := c.ArgBytes()
	c.Charge(len(p))
	g.chacha.Read(p)
}

func marshal(c *vm.Call, g *generator) {
	b, _ := g.chacha.MarshalBinary()
	c.RetBytes(b)
}

// unmarshal decodes a copy: the program may change its own meanwhile.
//
//go:norace
//go:nocheckptr
func unmarshal(c *vm.Call, g *generator) {
	p := c.ArgBytes()
	b := make([]byte, len(p))
	copy(b, p)
	defer func() {
		if recover() != nil { // a buffer that is too long
			c.PanicRuntime("slice bounds out of range")
		}
	}()
	message := ""
	if err := g.chacha.UnmarshalBinary(b); err != nil {
		message = err.Error()
	}
	c.RetString(message)
}

// A source makes the host's Source of a function.
type source func() uint64

func (s source) Uint64() uint64 { return s() }

// fromDraws makes a number of what the program's own Source gave.
func fromDraws(c *vm.Call, number func(r *rand.Rand) float64) {
	draws.Number(c, func(next func() uint64) float64 { return number(rand.New(source(next))) })
}
