package atomic

// This file has Value.

// A Value holds a value of one type.
type Value struct {
	v any
}

// The results of the natives.
const (
	done = iota
	isNil
	otherType
	notSwapped
)

func store(p *Value, val any) (code int)
func swap(p *Value, new any) (old any, code int)
func cas(p *Value, old, new any) (code int)

// Load returns the value, nil if there was no Store.
func (v *Value) Load() (val any) { return v.v }

// Store sets the value.
func (v *Value) Store(val any) {
	switch store(v, val) {
	case isNil:
		panic("sync/atomic: store of nil value into Value")
	case otherType:
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
}

// Swap sets the value and returns the old one.
func (v *Value) Swap(new any) (old any) {
	old, code := swap(v, new)
	switch code {
	case isNil:
		panic("sync/atomic: swap of nil value into Value")
	case otherType:
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	return old
}

// CompareAndSwap sets the value to new if it is old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	code := cas(v, old, new)
	switch code {
	case isNil:
		panic("sync/atomic: compare and swap of nil value into Value")
	case otherType:
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	case otherType + 2:
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	return code == done
}
