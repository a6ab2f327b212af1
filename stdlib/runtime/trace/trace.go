// Package trace has the bodies of trace.mg's natives.
package trace

// This file implements the natives of package runtime/trace: they make events of the scheduler's trace.

import "minigo/vm"

// Natives are the bodies of trace.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"runtime/trace.IsEnabled": {Leaf: func(c *vm.Call) { c.RetBool(c.M.Traced()) }},
		"runtime/trace.taskBegin": {Leaf: func(c *vm.Call) {
			id, parent := c.ArgUint(), c.ArgUint()
			c.M.UserTaskBegin(c.G, id, parent, c.ArgString())
		}},
		"runtime/trace.taskEnd":     {Leaf: func(c *vm.Call) { c.M.UserTaskEnd(c.G, c.ArgUint()) }},
		"runtime/trace.regionBegin": {Leaf: func(c *vm.Call) { id := c.ArgUint(); c.M.UserRegionBegin(c.G, id, c.ArgString()) }},
		"runtime/trace.regionEnd":   {Leaf: func(c *vm.Call) { id := c.ArgUint(); c.M.UserRegionEnd(c.G, id, c.ArgString()) }},
		"runtime/trace.userLog":     {Leaf: userLog},
	}
}

func userLog(c *vm.Call) {
	id, category := c.ArgUint(), c.ArgString()
	c.M.UserLog(c.G, id, category, c.ArgString())
}
