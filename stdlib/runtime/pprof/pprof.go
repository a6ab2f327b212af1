// Package pprof has the bodies of pprof.mg's natives.
package pprof

// This file implements the natives of package runtime/pprof.

import (
	"encoding/binary"

	"minigo/vm"
)

// Natives are the bodies of pprof.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		vm.ProfileNatives + "startCPU": {Leaf: func(c *vm.Call) { c.RetBool(c.Machine.StartCPUProfile()) }},
		vm.ProfileNatives + "stopCPU":  {Leaf: func(c *vm.Call) { retProfile(c, c.Machine.StopCPUProfile) }},
		vm.ProfileNatives + "encode":   {Leaf: encode},
	}
}

func retProfile(c *vm.Call, make func() ([]byte, error)) {
	b, err := make()
	problem := ""
	if err != nil {
		problem = err.Error()
	}
	c.RetBytes(b)
	c.RetString(problem)
}

// encode is encode(name string, stacks []byte) (profile []byte, problem string). A stack is, in words of 8 bytes, how often it was found, how many
// pcs it has, and these.
func encode(c *vm.Call) {
	name, words := c.ArgString(), c.ArgBytes()
	next := func() uint64 {
		n := binary.LittleEndian.Uint64(words)
		words = words[8:]
		return n
	}
	var samples []vm.ProfileSample
	for len(words) > 0 {
		s := vm.ProfileSample{Values: [2]int64{int64(next())}}
		for range next() {
			s.Stack = append(s.Stack, c.FrameAt(uintptr(next())))
		}
		samples = append(samples, s)
	}
	retProfile(c, func() ([]byte, error) { return c.Machine.EncodeProfile(samples, 1, name, "count") })
}
