// Package unique makes values of any comparable type into handles that are compared at once.
package unique

import "sync"

// A Handle stands for a value: two of them are equal if their values were.
//
// Go: unique/handle.go Handle (go1.26)
// Differs: a value stays for as long as the program runs.
type Handle[T comparable] struct{ value *T }

var (
	mu  sync.Mutex
	all = make(map[any]any) // pointers to values, by the values
)

// Value returns the value.
func (h Handle[T]) Value() T { return *h.value }

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	mu.Lock()
	defer mu.Unlock()
	key := any(struct{ v T }{value}) // with its type, also if T is an interface
	p, ok := all[key].(*T)
	if !ok {
		p = new(T)
		*p = value
		all[key] = p
	}
	return Handle[T]{p}
}
