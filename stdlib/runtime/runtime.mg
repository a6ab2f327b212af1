// Package runtime has the operations that touch the scheduler, and the errors that the machine raises.
package runtime

// Error identifies a run-time error.
type Error interface {
	error
	RuntimeError()
}

// A boundsError is an index or slice expression out of range.
type boundsError struct{ text string }

func (e boundsError) Error() string { return "runtime error: " + e.text }
func (e boundsError) RuntimeError() {}

// An errorString is any other run-time error.
type errorString string

func (e errorString) Error() string { return "runtime error: " + string(e) }
func (e errorString) RuntimeError() {}

// A plainError is a run-time error whose text has no prefix.
type plainError string

func (e plainError) Error() string { return string(e) }
func (e plainError) RuntimeError() {}

// A TypeAssertionError is a failed type assertion.
type TypeAssertionError struct{ text string }

func (e *TypeAssertionError) Error() string { return e.text }
func (e *TypeAssertionError) RuntimeError() {}

// A PanicNilError is what recover returns for panic(nil).
type PanicNilError struct{ _ [0]func() }

func (e *PanicNilError) Error() string { return "panic called with nil argument" }
func (e *PanicNilError) RuntimeError() {}

// panicwrap panics when a wrapper has no value for a method's receiver.
func panicwrap(text string) { panic(plainError(text)) }

// panicrangestate panics when a range statement's function breaks the rules of calling the loop's body.
func panicrangestate(state int) {
	switch state {
	case 1:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case 2:
		panic(errorString("range function continued iteration after loop body panic"))
	case 3:
		panic(errorString("range function continued iteration after whole loop exit"))
	}
	panic(errorString("range function recovered a loop body panic and did not resume panicking"))
}

// complexDiv is n / m.
func complexDiv(n, m complex128) complex128 {
	a, b, c, d := real(n), imag(n), real(m), imag(m)
	var e, f float64 // the result
	if abs(c) >= abs(d) {
		ratio := d / c
		denom := c + ratio*d
		e, f = (a+b*ratio)/denom, (b-a*ratio)/denom
	} else {
		ratio := c / d
		denom := d + ratio*c
		e, f = (a*ratio+b)/denom, (b*ratio-a)/denom
	}
	if e == e || f == f {
		return complex(e, f)
	}
	// Correct the result for infinities and zeros, as C99 does.
	switch {
	case m == 0 && (a == a || b == b):
		return complex(copysign(inf, c)*a, copysign(inf, c)*b)
	case (isInf(a) || isInf(b)) && isFinite(c) && isFinite(d):
		a, b = inf2one(a), inf2one(b)
		return complex(inf*(a*c+b*d), inf*(b*c-a*d))
	case (isInf(c) || isInf(d)) && isFinite(a) && isFinite(b):
		c, d = inf2one(c), inf2one(d)
		return complex(0*(a*c+b*d), 0*(b*c-a*d))
	}
	return complex(e, f)
}

const maxFloat = 0x1p1023 * (1 + (1 - 0x1p-52))

var (
	one float64 = 1
	inf         = maxFloat * one * 2
)

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

func isInf(x float64) bool    { return x > maxFloat || x < -maxFloat }
func isFinite(x float64) bool { return x-x == 0 }

// copysign is x >= 0 with the sign of y.
func copysign(x, y float64) float64 {
	if y < 0 || y == 0 && 1/y < 0 {
		return -x
	}
	return x
}

// inf2one is a signed 1 if x is infinite, else a signed 0.
func inf2one(x float64) float64 {
	if isInf(x) {
		return copysign(1, x)
	}
	return copysign(0, x)
}

// Compiler is the name of the toolchain.
const Compiler = "minigo"

// GOOS and GOARCH describe the machine that the program runs on.
var (
	GOOS   string = goos()
	GOARCH string = goarch()
)

func goos() string
func goarch() string

// Version returns the version of Go that this library follows.
func Version() string { return "go1.26" }

// GOROOT returns "": there is no Go tree.
func GOROOT() string { return "" }

// Gosched yields the processor to other goroutines.
func Gosched()

// Goexit ends the calling goroutine after running its deferred calls.
func Goexit()

// GOMAXPROCS sets the number of Ps and returns the previous one; n < 1 does not change it.
func GOMAXPROCS(n int) int

// SetDefaultGOMAXPROCS sets the number of Ps to that of the processors, whatever $GOMAXPROCS or -procs have said.
func SetDefaultGOMAXPROCS() { GOMAXPROCS(NumCPU()) }

// NumCPU returns the number of processors.
func NumCPU() int

// NumGoroutine returns the number of goroutines.
func NumGoroutine() int

// NumCgoCall returns 0: there is no cgo.
func NumCgoCall() int64 { return 0 }

// GC runs a garbage collection.
func GC()

// LockOSThread wires the calling goroutine to its thread.
func LockOSThread()

// UnlockOSThread undoes one LockOSThread.
func UnlockOSThread()

// print and println are what the predeclared functions of these names call.
func print(args ...any)
func println(args ...any)

// printeface is what they show of an interface.
func printeface(x any) string

// Caller returns the place in the source of a call on the calling goroutine's stack; skip 0 is the caller of Caller. The pc is not
// an address.
func Caller(skip int) (pc uintptr, file string, line int, ok bool)

// Stack writes a trace of the calling goroutine, and with all also of the others, into buf.
func Stack(buf []byte, all bool) int { return copy(buf, stack(all)) }

func stack(all bool) string
