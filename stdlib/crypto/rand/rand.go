// Package rand has the body of rand.mg's native.
package rand

// This file implements the native of package crypto/rand on the host's.

import (
	"crypto/rand"
	"encoding/binary"

	"minigo/vm"
)

// Natives are the bodies of rand.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"crypto/rand.fill": {Leaf: fill},
	}
}

func fill(c *vm.Call) {
	b := c.ArgBytes()
	c.Charge(4 * len(b))
	if !c.M.Sched().Simulated() {
		rand.Read(b)
		return
	}
	p := c.M.Sched().Platform()
	for len(b) > 0 {
		var word [8]byte
		binary.LittleEndian.PutUint64(word[:], p.Seed())
		b = b[copy(b, word[:]):]
	}
}
