// Package digest has the bodies of digest.mg's natives.
package digest

// This file implements the natives of package internal/digest on the host's hash functions.

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"sync"
	"unsafe"

	"minigo/vm"
)

// Natives are the bodies of digest.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"internal/digest.start": {Leaf: start},
		"internal/digest.write": {Leaf: write},
		"internal/digest.sum":   {Leaf: sum},
		"internal/digest.reset": {Leaf: reset},
		"internal/digest.Sum":   {Leaf: sumOf},
	}
}

// functions are the hash functions in the order of digest.mg's constants.
var functions = [...]func() hash.Hash{md5.New, sha1.New, sha256.New224, sha256.New, sha512.New384, sha512.New, sha512.New512_224, sha512.New512_256}

// A digest may be used by several goroutines of the program, which the host's must not be.
type digest struct {
	mu sync.Mutex
	h  hash.Hash
}

func start(c *vm.Call) { c.RetPtr(unsafe.Pointer(&digest{h: functions[c.ArgInt()]()})) }

// with runs f on the next argument's hash.
func with(c *vm.Call, f func(h hash.Hash)) {
	d := (*digest)(c.ArgPtr())
	if d == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	f(d.h)
}

func write(c *vm.Call) {
	with(c, func(h hash.Hash) {
		p := c.ArgBytes()
		c.Charge(4 * len(p))
		h.Write(p)
	})
}

func sum(c *vm.Call) { with(c, func(h hash.Hash) { c.RetBytes(h.Sum(nil)) }) }

func reset(c *vm.Call) { with(c, hash.Hash.Reset) }

func sumOf(c *vm.Call) {
	h, p := functions[c.ArgInt()](), c.ArgBytes()
	c.Charge(4 * len(p))
	h.Write(p)
	c.RetBytes(h.Sum(nil))
}
