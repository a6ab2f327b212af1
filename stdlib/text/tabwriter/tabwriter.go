// Package tabwriter has the bodies of tabwriter.mg's natives.
package tabwriter

// This file implements the natives of package text/tabwriter on the host's.

import (
	"bytes"
	"math"
	"sync"
	"text/tabwriter"
	"unsafe"

	"minigo/vm"
)

// Natives are the bodies of tabwriter.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"text/tabwriter.newWriter": {Leaf: newWriter},
		"text/tabwriter.format":    {Leaf: format},
	}
}

// A writer may be used by several goroutines of the program, which the host's must not be.
type writer struct {
	mu  sync.Mutex
	w   tabwriter.Writer
	out output
}

// output has what is ready; the padding may take any amount.
type output struct{ bytes.Buffer }

func (o *output) Write(p []byte) (int, error) {
	if o.Len()+len(p) > math.MaxInt32 {
		panic(bytes.ErrTooLarge)
	}
	return o.Buffer.Write(p)
}

func newWriter(c *vm.Call) {
	minwidth, tabwidth, padding, padchar, flags := c.ArgInt(), c.ArgInt(), c.ArgInt(), c.ArgUint(), c.ArgUint()
	w := new(writer)
	w.w.Init(&w.out, int(minwidth), int(tabwidth), int(padding), byte(padchar), uint(flags))
	c.RetPtr(unsafe.Pointer(w))
}

// format takes text, or flushes, and returns what is ready. The host panics if cells are too wide.
//
//go:norace
//go:nocheckptr
func format(c *vm.Call) {
	w, p, flush := (*writer)(c.ArgPtr()), c.ArgBytes(), c.ArgBool()
	if w == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
		return
	}
	c.Charge(4 * len(p))
	text := make([]byte, len(p))
	copy(text, p)
	w.mu.Lock()
	defer w.mu.Unlock()
	defer func() {
		switch recover() {
		case nil:
		case bytes.ErrTooLarge:
			c.AllocBytes(math.MaxInt64)
		default:
			c.PanicRuntime("text does not fit into memory")
		}
	}()
	if flush {
		w.w.Flush()
	} else {
		w.w.Write(text)
	}
	c.RetBytes(w.out.Bytes())
	w.out.Reset()
}
