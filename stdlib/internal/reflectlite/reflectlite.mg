// Package reflectlite lets library code look into an any: natives that take it apart.
package reflectlite

// Comparable reports whether x's dynamic type is comparable (a nil x is).
func Comparable(x any) bool

// AsTarget checks a target of errors.As: 0 is good, 1 not a non-nil pointer, 2 points to what no error can be assigned to.
func AsTarget(target any) int

// AssignTo stores x in what target, a non-nil pointer, points to if its type allows that.
func AssignTo(target, x any) bool

// A ValueError is the panic of a method that a value of this kind does not have.
type ValueError struct{ Method, kind string }

func (e *ValueError) Error() string {
	return "reflect: call of " + e.Method + " on " + e.kind + " Value"
}

// Len returns the length of the slice x; if x is none it panics with the method's name.
func Len(x any, method string) int {
	n, kind := length(x)
	if n < 0 {
		panic(&ValueError{method, kind})
	}
	return n
}

// length returns the length of the slice x, or -1 and the kind that it is of.
func length(x any) (n int, kind string)

// Swap exchanges two elements of the slice x.
func Swap(x any, i, j int)

// IsNil reports whether x holds a nil pointer, map, slice, func or chan.
func IsNil(x any) bool

// SameType reports whether x and y have the same dynamic type.
func SameType(x, y any) bool

// TypeString returns the name of x's dynamic type, as %T prints it.
func TypeString(x any) string

// StoreInt, StoreUint, StoreFloat, StoreComplex, StoreBool, StoreString store a number or text in what p points to, if its kind takes
// it; the results say whether it did and whether the value fits.
func StoreInt(p any, v int64) (ok, fits bool)
func StoreUint(p any, v uint64) (ok, fits bool)
func StoreFloat(p any, v float64) (ok, fits bool)
func StoreComplex(p any, v complex128) (ok bool)
func StoreBool(p any, v bool) (ok bool)
func StoreString(p any, v string) (ok bool)

// ElemKind returns the kind (as in reflect) and the size in bits of what the pointer p points to (8 for a slice of bytes); 0 if p is no
// pointer.
func ElemKind(p any) (kind, bits int)
