package host

import _ "unsafe" // for go:linkname

// procyield executes the processor's PAUSE, or what it has instead, so many times. It is the host's own: no package exports it, and
// there is no such instruction in Go. Go: runtime/stubs.go procyield (go1.26).
//
//go:linkname procyield runtime.procyield
func procyield(cycles uint32)

// Procyield passes a moment on the processor.
func (c *common) Procyield(cycles uint32) { procyield(cycles) }
