package vm

// This file implements the addresses that a program sees, by %p and print.

import "unsafe"

// Under the simulator addresses are numbers in the order in which the program first looks at them, from here on.
const (
	firstAddress = 0xc000010000
	addressStep  = 16
)

// Address is what the program sees as the address p. Under the simulator it follows from the seed, and what is at p stays there for ever.
func (m *Machine) Address(p unsafe.Pointer) uint64 {
	if p == nil || m.addresses == nil {
		return uint64(uintptr(p))
	}
	n, ok := m.addresses[p]
	if !ok {
		n = firstAddress + addressStep*uint64(len(m.addresses))
		m.addresses[p] = n
	}
	return n
}
