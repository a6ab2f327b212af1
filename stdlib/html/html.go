// Package html has the body of html.mg's native.
package html

// This file implements the native of package html on the host's.

import (
	"html"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of html.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"html.UnescapeString": {Leaf: unescapeString},
	}
}

func unescapeString(c *vm.Call) {
	s := c.ArgSlot()
	str := value.Str(s)
	c.Charge(4 * len(str))
	c.RetSlot(guest.Derived(s, html.UnescapeString(str)))
}
