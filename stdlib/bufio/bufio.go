// Package bufio has the bodies of bufio's natives.
package bufio

// This file implements the natives of package bufio.

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"minigo/vm"
)

// Natives are the bodies of scan.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"bufio.scanLine": {Leaf: scanLine},
		"bufio.scanWord": {Leaf: scanWord},
	}
}

func scanLine(c *vm.Call) {
	data, atEOF := c.ArgBytes(), c.ArgBool()
	end, advance := len(data), len(data)
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		end, advance = i, i+1
	} else if !atEOF || end == 0 {
		end = -1
	}
	if end > 0 && data[end-1] == '\r' {
		end--
	}
	c.Charge(advance)
	c.RetInt(int64(end))
	c.RetInt(int64(advance))
}

func scanWord(c *vm.Call) {
	data, atEOF := c.ArgBytes(), c.ArgBool()
	from, to, advance := findWord(data, atEOF)
	c.Charge(advance)
	c.RetInt(int64(from))
	c.RetInt(int64(to))
	c.RetInt(int64(advance))
}

// findWord finds the first word of data.
func findWord(data []byte, atEOF bool) (from, to, advance int) {
	for from < len(data) {
		r, size := utf8.DecodeRune(data[from:])
		if !unicode.IsSpace(r) {
			break
		}
		from += size
	}
	for to = from; to < len(data); {
		r, size := utf8.DecodeRune(data[to:])
		if unicode.IsSpace(r) {
			return from, to, to + size
		}
		to += size
	}
	if atEOF && from < len(data) {
		return from, len(data), len(data)
	}
	return -1, 0, from
}
