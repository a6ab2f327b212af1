package vm

// This file implements the access to operands and registers: small functions that the compiler puts in place.
//
// The instruction pointer stands at the instruction; base is the address of the frame's slot 0. Register
// operands are byte offsets from it.

import "unsafe"

// The operands of the first word.
func opA(ip unsafe.Pointer) uintptr { return uintptr(*(*uint16)(unsafe.Add(ip, 2))) }
func opB(ip unsafe.Pointer) uintptr { return uintptr(*(*uint16)(unsafe.Add(ip, 4))) }
func opC(ip unsafe.Pointer) uintptr { return uintptr(*(*uint16)(unsafe.Add(ip, 6))) }
func immB(ip unsafe.Pointer) int64  { return int64(*(*int16)(unsafe.Add(ip, 4))) }
func immC(ip unsafe.Pointer) int64  { return int64(*(*int16)(unsafe.Add(ip, 6))) }
func imm32(ip unsafe.Pointer) int64 { return int64(*(*int32)(unsafe.Add(ip, 4))) }
func index(ip unsafe.Pointer) uintptr {
	return uintptr(*(*uint32)(unsafe.Add(ip, 4)))
}

// The jump distances, in bytes.
func jumpC(ip unsafe.Pointer) int  { return int(*(*int16)(unsafe.Add(ip, 6))) << 3 }
func jumpHi(ip unsafe.Pointer) int { return int(*(*int32)(unsafe.Add(ip, 12))) << 3 }
func jumpBC(ip unsafe.Pointer) int { return int(*(*int32)(unsafe.Add(ip, 4))) << 3 }

// The second word.
func extLo(ip unsafe.Pointer) uintptr { return uintptr(*(*uint32)(unsafe.Add(ip, 8))) }
func extImm(ip unsafe.Pointer) int64  { return int64(*(*int32)(unsafe.Add(ip, 8))) }
func extHi(ip unsafe.Pointer) uintptr { return uintptr(*(*uint32)(unsafe.Add(ip, 12))) }

// The halves of a register: n as a signed, unsigned or floating-point number, and p.
func ri(base unsafe.Pointer, off uintptr) *int64   { return (*int64)(unsafe.Add(base, off)) }
func ru(base unsafe.Pointer, off uintptr) *uint64  { return (*uint64)(unsafe.Add(base, off)) }
func rf(base unsafe.Pointer, off uintptr) *float64 { return (*float64)(unsafe.Add(base, off)) }
func rg(base unsafe.Pointer, off uintptr) *float32 { return (*float32)(unsafe.Add(base, off)) }
func rp(base unsafe.Pointer, off uintptr) *unsafe.Pointer {
	return (*unsafe.Pointer)(unsafe.Add(base, off+8))
}

// b2u is 1 for true.
func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// skip is unsafe.Add, as a function that is put in place: what it computes comes after the statements before it, where the compiler may
// otherwise compute it first, in a register that the next instruction does not expect.
func skip(p unsafe.Pointer, n uintptr) unsafe.Pointer { return unsafe.Add(p, n) }
