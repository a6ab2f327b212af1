// Package base64 has the bodies of base64.mg's natives.
package base64

// This file implements the natives of package encoding/base64 on the host's.

import (
	"encoding/base64"
	"errors"

	"minigo/vm"
)

// Natives are the bodies of base64.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"encoding/base64.encode": {Leaf: encode},
		"encoding/base64.decode": {Leaf: decode},
	}
}

// encoding is the host's encoding of an alphabet, which base64.mg has checked. It may have been made with no alphabet at all.
func encoding(c *vm.Call, alphabet string, pad rune) *base64.Encoding {
	if len(alphabet) != 64 {
		c.PanicRuntime("index out of range [0] with length 0")
		return nil
	}
	return base64.NewEncoding(alphabet).WithPadding(pad)
}

func encode(c *vm.Call) {
	alphabet, pad, src := c.ArgString(), rune(c.ArgInt()), c.ArgBytes()
	if !c.Alloc(2 * int64(len(src))) {
		return
	}
	c.Charge(4 * len(src))
	if enc := encoding(c, alphabet, pad); enc != nil {
		c.RetBytes(enc.AppendEncode(nil, src))
	}
}

func decode(c *vm.Call) {
	alphabet, pad, strict, src := c.ArgString(), rune(c.ArgInt()), c.ArgBool(), c.ArgString()
	c.Charge(4 * len(src))
	enc := encoding(c, alphabet, pad)
	if enc == nil {
		return
	}
	if strict {
		enc = enc.Strict()
	}
	b, err := enc.DecodeString(src)
	c.RetBytes(b)
	var bad base64.CorruptInputError
	if errors.As(err, &bad) {
		c.RetInt(int64(bad))
	} else {
		c.RetInt(-1)
	}
}
