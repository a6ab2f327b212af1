// Package json has the bodies of json.mg's natives.
package json

// This file implements the natives of package encoding/json.

import (
	"bytes"
	"encoding/json"
	"errors"
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of json.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"encoding/json.encode":     {Leaf: encode},
		"encoding/json.nextEncode": {Leaf: nextEncode},
		"encoding/json.result":     {Leaf: result},
		"encoding/json.encoded":    {Leaf: encoded},
		"encoding/json.decode":     {Leaf: decode},
		"encoding/json.nextDecode": {Leaf: nextDecode},
		"encoding/json.decoded":    {Leaf: decoded},
		"encoding/json.check":      {Leaf: check},
		"encoding/json.scan":       {Leaf: scan},
		"encoding/json.compact":    {Leaf: compact},
		"encoding/json.indent":     {Leaf: indent},
		"encoding/json.htmlEscape": {Leaf: htmlEscape},
	}
}

func encode(c *vm.Call) {
	v, escapeHTML := c.ArgAny(), c.ArgBool()
	e := &encoder{machine: c.Machine, root: v, escapeHTML: escapeHTML, structs: make(map[*bytecode.Type][]field)}
	if v.Type == nil {
		e.buf = append(e.buf, "null"...)
	} else {
		e.run()
	}
	if e.fault != nil {
		c.Fail(e.fault)
		return
	}
	c.Charge(4 * len(e.buf))
	c.RetPtr(unsafe.Pointer(e))
}

// retCall returns the call that is due, if one is.
func retCall(c *vm.Call, calls []call, next *int) {
	if *next == len(calls) {
		c.RetPtr(nil)
		c.RetInt(0)
		c.RetSlice([2]value.Slot{})
		return
	}
	d := calls[*next]
	*next++
	c.RetPtr(d.box)
	c.RetInt(d.what)
	c.RetBytes(d.text)
}

func nextEncode(c *vm.Call) {
	e := (*encoder)(c.ArgPtr())
	if e.fault != nil {
		c.Fail(e.fault)
		return
	}
	if len(e.unknown) > 0 && e.errKind == errNone {
		retCall(c, e.unknown, &e.next)
		return
	}
	retCall(c, e.calls, &e.next)
}

func result(c *vm.Call) {
	e, b := (*encoder)(c.ArgPtr()), bytes.Clone(c.ArgBytes())
	retSyntax(c, e.result(b))
}

// retSyntax returns what is wrong with a text, and where.
func retSyntax(c *vm.Call, err error) {
	bad := &json.SyntaxError{}
	errors.As(err, &bad)
	text := ""
	if err != nil {
		text = err.Error()
	}
	c.RetString(text)
	c.RetInt(bad.Offset)
}

func encoded(c *vm.Call) {
	e := (*encoder)(c.ArgPtr())
	c.RetBytes(e.finish())
	c.RetInt(e.errKind)
	c.RetString(e.errText)
}

func decode(c *vm.Call) {
	d := &decoder{machine: c.Machine, structs: make(map[*bytecode.Type][]field), limit: c.MemLimit()}
	d.data = c.ArgString()
	v := c.ArgAny()
	d.root = v
	d.useNumber, d.strict = c.ArgBool(), c.ArgBool()
	for _, t := range [...]**bytecode.Type{&d.float, &d.text, &d.boolean, &d.list, &d.object, &d.number} {
		*t = c.ArgAny().Type
	}
	c.Charge(8 * len(d.data))
	if !c.Alloc(16 * int64(len(d.data))) {
		return
	}
	d.value(pointee(v.Type, v.Regs().P))
	if len(d.calls) == 0 && d.fault != nil {
		c.Fail(d.fault)
		return
	}
	c.RetPtr(unsafe.Pointer(d))
}

func nextDecode(c *vm.Call) {
	d := (*decoder)(c.ArgPtr())
	retCall(c, d.calls, &d.next)
}

func decoded(c *vm.Call) {
	d := (*decoder)(c.ArgPtr())
	for _, e := range d.entries {
		d.enter(e)
	}
	if d.fault != nil {
		c.Fail(d.fault)
		return
	}
	c.RetInt(d.errKind)
	c.RetString(d.errText)
	c.RetString(d.errType)
	c.RetString(d.errWhere[0])
	c.RetString(d.errWhere[1])
	c.RetInt(int64(d.errOff))
}

// check says what is wrong with a text.
func check(c *vm.Call) {
	s := c.ArgString()
	c.Charge(8 * len(s))
	var raw json.RawMessage
	retSyntax(c, json.Unmarshal([]byte(s), &raw))
}

func rewrite(c *vm.Call, s string, f func(dst *bytes.Buffer, src []byte) error) {
	c.Charge(8 * len(s))
	var out bytes.Buffer
	err := f(&out, []byte(s))
	if !c.Alloc(int64(out.Len())) {
		return
	}
	c.RetBytes(out.Bytes())
	retSyntax(c, err)
}

func compact(c *vm.Call) { rewrite(c, c.ArgString(), json.Compact) }

func indent(c *vm.Call) {
	s, prefix, step := c.ArgString(), c.ArgString(), c.ArgString()
	if !c.AllocBytes(indentation(s, int64(len(prefix)), int64(len(step)))) {
		return
	}
	rewrite(c, s, func(dst *bytes.Buffer, src []byte) error { return json.Indent(dst, src, prefix, step) })
}

// indentation is how much of prefix and step stands at the beginnings of the lines of s, roughly.
func indentation(s string, prefix, step int64) (n int64) {
	if (prefix+step)*int64(len(s)) < 1<<20 {
		return 0
	}
	depth, quoted := int64(0), false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
			n += prefix + depth*step
		case c == ']' || c == '}':
			depth--
			n += prefix + max(depth, 0)*step
		case c == ',':
			n += prefix + max(depth, 0)*step
		}
	}
	return n
}

func htmlEscape(c *vm.Call) {
	rewrite(c, c.ArgString(), func(dst *bytes.Buffer, src []byte) error {
		json.HTMLEscape(dst, src)
		return nil
	})
}
