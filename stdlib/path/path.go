// Package path has the bodies of path.mg's natives.
package path

// This file implements the natives of package path.

import (
	"path"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of path.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"path.Clean": {Leaf: clean},
		"path.match": {Leaf: match},
	}
}

func clean(c *vm.Call) {
	s := c.ArgSlot()
	c.RetSlot(guest.Derived(s, path.Clean(value.Str(s))))
}

func match(c *vm.Call) {
	pattern, name := c.ArgString(), c.ArgString()
	c.Charge(len(pattern) * len(name))
	ok, err := path.Match(pattern, name)
	c.RetBool(ok)
	c.RetBool(err != nil)
}
