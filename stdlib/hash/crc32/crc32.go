// Package crc32 has the body of crc32.mg's native.
package crc32

// This file implements the native of package hash/crc32 on the host's.

import (
	"hash/crc32"

	"minigo/vm"
)

// Natives are the bodies of crc32.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"hash/crc32.ieee": {Leaf: ieee},
	}
}

func ieee(c *vm.Call) {
	crc, p := uint32(c.ArgUint()), c.ArgBytes()
	c.Charge(len(p))
	c.RetUint(uint64(crc32.Update(crc, crc32.IEEETable, p)))
}
