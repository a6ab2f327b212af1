package vm

// This file implements the loop that executes instructions.
//
// # How it is written
//
// The loop holds the instruction pointer, the frame's base and the budget in locals. Go's compiler keeps them in registers only
// if nothing in this function is a real call: one call anywhere would make every instruction store and load them. So a handler does in place
// what it can; for all else (allocation, growth, errors, the scheduler) it goes to slow, which saves the three to the fiber and calls one
// function that does the *whole* instruction again, in a general way. Therefore a handler changes nothing before it knows that it
// will not go to slow.
//
// Each case stands for itself: none falls through, none breaks, all use the same local names. So the loop that runs by default, with the
// dispatch repeated in each handler, is made of the same text, and so is one that counts: see internal/genloop. After a change, go generate.
//
// Strings are compared by words. The bytes of a string begin 8 bytes behind the start of its object, so that the word that ends where it ends
// never begins before the object: of a shorter string its low bytes are others, to be shifted out.
//
// The budget counts bytes of code, 8 to an instruction. It is charged at the backward jumps, by their length, and at enter.

import (
	"math"
	"math/bits"
	"sync/atomic"
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

//go:generate go run ./internal/genloop exec.go exec_threaded.go exec_counting.go

// longString is the longest string that is compared in the loop.
const longString = 64

// exec runs f from its saved pc until it needs the scheduler, and says why.
//
//go:norace
//go:nocheckptr
func (f *fiber) exec(m *Machine) sched.Switch {
	var ip, base unsafe.Pointer
	var budget int
again:
	ip = unsafe.Add(m.code, f.pc)
	base = unsafe.Add(f.stk, f.bp)
	budget = f.budget
dispatch:
	for ; ; ip = unsafe.Add(ip, 8) {
		switch *(*bytecode.Op)(ip) {
		case bytecode.OpTrap, bytecode.OpGuard:
			goto slow

		// Moves and constants.
		case bytecode.OpMov:
			*ri(base, opA(ip)) = *ri(base, opB(ip))
		case bytecode.OpMovP:
			*rp(base, opA(ip)) = *rp(base, opB(ip))
		case bytecode.OpMovS:
			a, b := opA(ip), opB(ip)
			*ru(base, a) = *ru(base, b)
			*rp(base, a) = *rp(base, b)
		case bytecode.OpMov2:
			a, b := opA(ip), opB(ip)
			n1, p1, n2, p2 := *ru(base, b), *rp(base, b), *ru(base, b+16), *rp(base, b+16)
			*ru(base, a) = n1
			*rp(base, a) = p1
			*ru(base, a+16) = n2
			*rp(base, a+16) = p2
		case bytecode.OpMovN:
			a, b, n := opA(ip), opB(ip), opC(ip)
			if a <= b {
				for ; n > 0; n-- {
					*ru(base, a) = *ru(base, b)
					*rp(base, a) = *rp(base, b)
					a += 16
					b += 16
				}
			} else {
				for n <<= 4; n > 0; {
					n -= 16
					*ru(base, a+n) = *ru(base, b+n)
					*rp(base, a+n) = *rp(base, b+n)
				}
			}
		case bytecode.OpLoadI:
			*ri(base, opA(ip)) = imm32(ip)
		case bytecode.OpLoadK:
			*ru(base, opA(ip)) = *ru(m.consts, index(ip)<<4)
		case bytecode.OpLoadKP:
			*rp(base, opA(ip)) = *rp(m.consts, index(ip)<<4)
		case bytecode.OpLoadKS:
			a, k := opA(ip), index(ip)<<4
			*ru(base, a) = *ru(m.consts, k)
			*rp(base, a) = *rp(m.consts, k)
		case bytecode.OpZero:
			*ru(base, opA(ip)) = 0
		case bytecode.OpZeroP:
			*rp(base, opA(ip)) = nil
		case bytecode.OpZeroN:
			a := opA(ip)
			for n := opB(ip); n > 0; n-- {
				*ru(base, a) = 0
				*rp(base, a) = nil
				a += 16
			}

		// Integers.
		case bytecode.OpAdd:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) + *ri(base, opC(ip))
		case bytecode.OpSub:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) - *ri(base, opC(ip))
		case bytecode.OpMul:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) * *ri(base, opC(ip))
		case bytecode.OpAnd:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) & *ri(base, opC(ip))
		case bytecode.OpOr:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) | *ri(base, opC(ip))
		case bytecode.OpXor:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) ^ *ri(base, opC(ip))
		case bytecode.OpAndNot:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) &^ *ri(base, opC(ip))
		case bytecode.OpDiv:
			y := *ri(base, opC(ip))
			if y == 0 {
				goto slow
			}
			*ri(base, opA(ip)) = *ri(base, opB(ip)) / y
		case bytecode.OpRem:
			y := *ri(base, opC(ip))
			if y == 0 {
				goto slow
			}
			*ri(base, opA(ip)) = *ri(base, opB(ip)) % y
		case bytecode.OpUDiv:
			y := *ru(base, opC(ip))
			if y == 0 {
				goto slow
			}
			*ru(base, opA(ip)) = *ru(base, opB(ip)) / y
		case bytecode.OpURem:
			y := *ru(base, opC(ip))
			if y == 0 {
				goto slow
			}
			*ru(base, opA(ip)) = *ru(base, opB(ip)) % y
		case bytecode.OpShl:
			*ru(base, opA(ip)) = *ru(base, opB(ip)) << *ru(base, opC(ip))
		case bytecode.OpShr:
			*ru(base, opA(ip)) = *ru(base, opB(ip)) >> *ru(base, opC(ip))
		case bytecode.OpSar:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) >> *ru(base, opC(ip))
		case bytecode.OpAddI:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) + immC(ip)
		case bytecode.OpMulI:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) * immC(ip)
		case bytecode.OpAndI:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) & immC(ip)
		case bytecode.OpShlI:
			*ru(base, opA(ip)) = *ru(base, opB(ip)) << (opC(ip) & 63)
		case bytecode.OpShrI:
			*ru(base, opA(ip)) = *ru(base, opB(ip)) >> (opC(ip) & 63)
		case bytecode.OpSarI:
			*ri(base, opA(ip)) = *ri(base, opB(ip)) >> (opC(ip) & 63)
		case bytecode.OpRSubI:
			*ri(base, opA(ip)) = immC(ip) - *ri(base, opB(ip))
		case bytecode.OpMin:
			*ri(base, opA(ip)) = min(*ri(base, opB(ip)), *ri(base, opC(ip)))
		case bytecode.OpMax:
			*ri(base, opA(ip)) = max(*ri(base, opB(ip)), *ri(base, opC(ip)))
		case bytecode.OpRotl32:
			*ru(base, opA(ip)) = uint64(bits.RotateLeft32(uint32(*ru(base, opB(ip))), int(opC(ip))))
		case bytecode.OpRotl64:
			*ru(base, opA(ip)) = bits.RotateLeft64(*ru(base, opB(ip)), int(opC(ip)))
		case bytecode.OpOnes: // by hand: bits.OnesCount64 asks whether the processor has an instruction for it, and may be a call
			x := *ru(base, opB(ip))
			x -= x >> 1 & 0x5555555555555555
			x = x&0x3333333333333333 + x>>2&0x3333333333333333
			x = (x + x>>4) & 0x0f0f0f0f0f0f0f0f
			*ru(base, opA(ip)) = x * 0x0101010101010101 >> 56
		case bytecode.OpBitLen:
			*ri(base, opA(ip)) = int64(bits.Len64(*ru(base, opB(ip))))
		case bytecode.OpTrail:
			*ri(base, opA(ip)) = int64(bits.TrailingZeros64(*ru(base, opB(ip))))
		case bytecode.OpDivP2:
			x, k := *ri(base, opB(ip)), opC(ip)&63
			*ri(base, opA(ip)) = (x + x>>63&(1<<k-1)) >> k
		case bytecode.OpRemP2:
			x, k := *ri(base, opB(ip)), opC(ip)&63
			*ri(base, opA(ip)) = x - (x+x>>63&(1<<k-1))>>k<<k
		case bytecode.OpMulAdd:
			*ri(base, opA(ip)) = *ri(base, opB(ip))**ri(base, opC(ip)) + *ri(base, extLo(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulAddI:
			*ri(base, opA(ip)) = *ri(base, opB(ip))*extImm(ip) + *ri(base, opC(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulIAddI:
			*ri(base, opA(ip)) = *ri(base, opB(ip))*extImm(ip) + immC(ip)
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulRem:
			y := *ri(base, opC(ip))
			if y == 0 {
				goto slow
			}
			*ri(base, opA(ip)) = *ri(base, opB(ip)) * extImm(ip) % y
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulAddRem:
			y := *ri(base, extHi(ip))
			if y == 0 {
				goto slow
			}
			*ri(base, opA(ip)) = (*ri(base, opB(ip))*extImm(ip) + *ri(base, opC(ip))) % y
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulIAddIRem:
			y := *ri(base, extHi(ip))
			if y == 0 {
				goto slow
			}
			*ri(base, opA(ip)) = (*ri(base, opB(ip))*extImm(ip) + immC(ip)) % y
			ip = unsafe.Add(ip, 8)
		case bytecode.OpDivK:
			x, y := *ri(base, opB(ip)), (*divisor)(*rp(m.consts, opC(ip)<<4))
			if x < 0 {
				x = -int64(y.quo(uint64(-x)))
			} else {
				x = int64(y.quo(uint64(x)))
			}
			*ri(base, opA(ip)) = x
		case bytecode.OpRemK:
			x, y := *ri(base, opB(ip)), (*divisor)(*rp(m.consts, opC(ip)<<4))
			if x < 0 {
				x += y.n * int64(y.quo(uint64(-x)))
			} else {
				x -= y.n * int64(y.quo(uint64(x)))
			}
			*ri(base, opA(ip)) = x
		case bytecode.OpMulRemK:
			x, y := *ri(base, opB(ip))*extImm(ip), (*divisor)(*rp(m.consts, opC(ip)<<4))
			if x < 0 {
				x += y.n * int64(y.quo(uint64(-x)))
			} else {
				x -= y.n * int64(y.quo(uint64(x)))
			}
			*ri(base, opA(ip)) = x
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulAddRemK:
			x, y := *ri(base, opB(ip))*extImm(ip)+*ri(base, opC(ip)), (*divisor)(*rp(m.consts, extHi(ip)<<4))
			if x < 0 {
				x += y.n * int64(y.quo(uint64(-x)))
			} else {
				x -= y.n * int64(y.quo(uint64(x)))
			}
			*ri(base, opA(ip)) = x
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMulIAddIRemK:
			x, y := *ri(base, opB(ip))*extImm(ip)+immC(ip), (*divisor)(*rp(m.consts, extHi(ip)<<4))
			if x < 0 {
				x += y.n * int64(y.quo(uint64(-x)))
			} else {
				x -= y.n * int64(y.quo(uint64(x)))
			}
			*ri(base, opA(ip)) = x
			ip = unsafe.Add(ip, 8)
		case bytecode.OpNeg:
			*ri(base, opA(ip)) = -*ri(base, opB(ip))
		case bytecode.OpNot:
			*ri(base, opA(ip)) = ^*ri(base, opB(ip))
		case bytecode.OpNotB:
			*ru(base, opA(ip)) = *ru(base, opB(ip)) ^ 1
		case bytecode.OpShChk:
			if *ri(base, opA(ip)) < 0 {
				goto slow
			}
		case bytecode.OpSext8:
			*ri(base, opA(ip)) = int64(*(*int8)(unsafe.Pointer(ri(base, opB(ip)))))
		case bytecode.OpSext16:
			*ri(base, opA(ip)) = int64(*(*int16)(unsafe.Pointer(ri(base, opB(ip)))))
		case bytecode.OpSext32:
			*ri(base, opA(ip)) = int64(*(*int32)(unsafe.Pointer(ri(base, opB(ip)))))
		case bytecode.OpZext8:
			*ru(base, opA(ip)) = uint64(*(*uint8)(unsafe.Pointer(ru(base, opB(ip)))))
		case bytecode.OpZext16:
			*ru(base, opA(ip)) = uint64(*(*uint16)(unsafe.Pointer(ru(base, opB(ip)))))
		case bytecode.OpZext32:
			*ru(base, opA(ip)) = uint64(*(*uint32)(unsafe.Pointer(ru(base, opB(ip)))))

		// Floats.
		case bytecode.OpFAdd:
			*rf(base, opA(ip)) = *rf(base, opB(ip)) + *rf(base, opC(ip))
		case bytecode.OpFSub:
			*rf(base, opA(ip)) = *rf(base, opB(ip)) - *rf(base, opC(ip))
		case bytecode.OpFMul:
			*rf(base, opA(ip)) = *rf(base, opB(ip)) * *rf(base, opC(ip))
		case bytecode.OpFDiv:
			*rf(base, opA(ip)) = *rf(base, opB(ip)) / *rf(base, opC(ip))
		case bytecode.OpFMulAdd:
			*rf(base, opA(ip)) = float64(*rf(base, opB(ip))**rf(base, opC(ip))) + *rf(base, extLo(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpFMulSub:
			*rf(base, opA(ip)) = float64(*rf(base, opB(ip))**rf(base, opC(ip))) - *rf(base, extLo(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpFMulRSub:
			*rf(base, opA(ip)) = *rf(base, extLo(ip)) - float64(*rf(base, opB(ip))**rf(base, opC(ip)))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpFNeg:
			*rf(base, opA(ip)) = -*rf(base, opB(ip))
		case bytecode.OpFAdd32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(*rg(base, opB(ip)) + *rg(base, opC(ip))))
		case bytecode.OpFSub32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(*rg(base, opB(ip)) - *rg(base, opC(ip))))
		case bytecode.OpFMul32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(*rg(base, opB(ip)) * *rg(base, opC(ip))))
		case bytecode.OpFDiv32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(*rg(base, opB(ip)) / *rg(base, opC(ip))))
		case bytecode.OpFNeg32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(-*rg(base, opB(ip))))
		case bytecode.OpFSqrt:
			*rf(base, opA(ip)) = math.Sqrt(*rf(base, opB(ip)))

		// Conversions of numbers.
		case bytecode.OpI2F:
			*rf(base, opA(ip)) = float64(*ri(base, opB(ip)))
		case bytecode.OpU2F:
			*rf(base, opA(ip)) = float64(*ru(base, opB(ip)))
		case bytecode.OpF2I:
			*ri(base, opA(ip)) = int64(*rf(base, opB(ip)))
		case bytecode.OpF2I32:
			*ri(base, opA(ip)) = int64(int32(*rf(base, opB(ip))))
		case bytecode.OpF2U:
			*ru(base, opA(ip)) = uint64(*rf(base, opB(ip)))
		case bytecode.OpF2F32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(float32(*rf(base, opB(ip)))))
		case bytecode.OpF32F:
			*rf(base, opA(ip)) = float64(*rg(base, opB(ip)))
		case bytecode.OpI2F32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(float32(*ri(base, opB(ip)))))
		case bytecode.OpU2F32:
			*ru(base, opA(ip)) = uint64(math.Float32bits(float32(*ru(base, opB(ip)))))

		// Comparisons.
		case bytecode.OpEq:
			*ru(base, opA(ip)) = b2u(*ri(base, opB(ip)) == *ri(base, opC(ip)))
		case bytecode.OpNe:
			*ru(base, opA(ip)) = b2u(*ri(base, opB(ip)) != *ri(base, opC(ip)))
		case bytecode.OpLt:
			*ru(base, opA(ip)) = b2u(*ri(base, opB(ip)) < *ri(base, opC(ip)))
		case bytecode.OpLe:
			*ru(base, opA(ip)) = b2u(*ri(base, opB(ip)) <= *ri(base, opC(ip)))
		case bytecode.OpULt:
			*ru(base, opA(ip)) = b2u(*ru(base, opB(ip)) < *ru(base, opC(ip)))
		case bytecode.OpULe:
			*ru(base, opA(ip)) = b2u(*ru(base, opB(ip)) <= *ru(base, opC(ip)))
		case bytecode.OpFEq:
			*ru(base, opA(ip)) = b2u(*rf(base, opB(ip)) == *rf(base, opC(ip)))
		case bytecode.OpFNe:
			*ru(base, opA(ip)) = b2u(*rf(base, opB(ip)) != *rf(base, opC(ip)))
		case bytecode.OpFLt:
			*ru(base, opA(ip)) = b2u(*rf(base, opB(ip)) < *rf(base, opC(ip)))
		case bytecode.OpFLe:
			*ru(base, opA(ip)) = b2u(*rf(base, opB(ip)) <= *rf(base, opC(ip)))
		case bytecode.OpEqP:
			*ru(base, opA(ip)) = b2u(*rp(base, opB(ip)) == *rp(base, opC(ip)))
		case bytecode.OpNeP:
			*ru(base, opA(ip)) = b2u(*rp(base, opB(ip)) != *rp(base, opC(ip)))
		case bytecode.OpEqS:
			b, c := opB(ip), opC(ip)
			x, y := *ru(base, b), *ru(base, c)
			n := uint64(uint32(x))
			d := n ^ uint64(uint32(y))
			if d == 0 && n != 0 {
				if n > longString {
					goto slow
				}
				p, q := unsafe.Add(*rp(base, b), x>>32), unsafe.Add(*rp(base, c), y>>32)
				d = *(*uint64)(unsafe.Add(p, n)) ^ *(*uint64)(unsafe.Add(q, n))
				if n < 8 {
					d >>= 64 - n<<3
				}
				for i := uint64(8); d == 0 && i < n; i += 8 {
					d = *(*uint64)(unsafe.Add(p, i)) ^ *(*uint64)(unsafe.Add(q, i))
				}
			}
			*ru(base, opA(ip)) = b2u(d == 0)
		case bytecode.OpNeS:
			b, c := opB(ip), opC(ip)
			x, y := *ru(base, b), *ru(base, c)
			n := uint64(uint32(x))
			d := n ^ uint64(uint32(y))
			if d == 0 && n != 0 {
				if n > longString {
					goto slow
				}
				p, q := unsafe.Add(*rp(base, b), x>>32), unsafe.Add(*rp(base, c), y>>32)
				d = *(*uint64)(unsafe.Add(p, n)) ^ *(*uint64)(unsafe.Add(q, n))
				if n < 8 {
					d >>= 64 - n<<3
				}
				for i := uint64(8); d == 0 && i < n; i += 8 {
					d = *(*uint64)(unsafe.Add(p, i)) ^ *(*uint64)(unsafe.Add(q, i))
				}
			}
			*ru(base, opA(ip)) = b2u(d != 0)
		case bytecode.OpLtS:
			b, c := opB(ip), opC(ip)
			x, y := *ru(base, b), *ru(base, c)
			n := uint64(min(uint32(x), uint32(y)))
			if n > longString {
				goto slow
			}
			p, q := unsafe.Add(*rp(base, b), x>>32), unsafe.Add(*rp(base, c), y>>32)
			v, w, i := uint64(0), uint64(0), uint64(8)
			for ; v == w && i <= n; i += 8 {
				v, w = *(*uint64)(unsafe.Add(p, i)), *(*uint64)(unsafe.Add(q, i))
			}
			if i -= n; v == w && i < 8 {
				v, w = *(*uint64)(unsafe.Add(p, n))>>(i<<3), *(*uint64)(unsafe.Add(q, n))>>(i<<3)
			}
			if v == w {
				v, w = bits.ReverseBytes64(uint64(uint32(x))), bits.ReverseBytes64(uint64(uint32(y)))
			}
			*ru(base, opA(ip)) = b2u(bits.ReverseBytes64(v) < bits.ReverseBytes64(w))
		case bytecode.OpLeS:
			b, c := opB(ip), opC(ip)
			x, y := *ru(base, b), *ru(base, c)
			n := uint64(min(uint32(x), uint32(y)))
			if n > longString {
				goto slow
			}
			p, q := unsafe.Add(*rp(base, b), x>>32), unsafe.Add(*rp(base, c), y>>32)
			v, w, i := uint64(0), uint64(0), uint64(8)
			for ; v == w && i <= n; i += 8 {
				v, w = *(*uint64)(unsafe.Add(p, i)), *(*uint64)(unsafe.Add(q, i))
			}
			if i -= n; v == w && i < 8 {
				v, w = *(*uint64)(unsafe.Add(p, n))>>(i<<3), *(*uint64)(unsafe.Add(q, n))>>(i<<3)
			}
			if v == w {
				v, w = bits.ReverseBytes64(uint64(uint32(x))), bits.ReverseBytes64(uint64(uint32(y)))
			}
			*ru(base, opA(ip)) = b2u(bits.ReverseBytes64(v) <= bits.ReverseBytes64(w))
		case bytecode.OpEqI:
			x, y := *rp(base, opB(ip)), *rp(base, opC(ip))
			if x != nil && y != nil {
				goto slow
			}
			*ru(base, opA(ip)) = b2u(x == y)
		case bytecode.OpIsNil:
			*ru(base, opA(ip)) = b2u(*rp(base, opB(ip)) == nil)

		// Forward jumps.
		case bytecode.OpJmp:
			ip = unsafe.Add(ip, jumpBC(ip))
		case bytecode.OpJT:
			if *ru(base, opA(ip)) != 0 {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJF:
			if *ru(base, opA(ip)) == 0 {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJEq:
			if *ri(base, opA(ip)) == *ri(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJNe:
			if *ri(base, opA(ip)) != *ri(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJLt:
			if *ri(base, opA(ip)) < *ri(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJLe:
			if *ri(base, opA(ip)) <= *ri(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJULt:
			if *ru(base, opA(ip)) < *ru(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJULe:
			if *ru(base, opA(ip)) <= *ru(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJEqI:
			if *ri(base, opA(ip)) == immB(ip) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJNeI:
			if *ri(base, opA(ip)) != immB(ip) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJLtI:
			if *ri(base, opA(ip)) < immB(ip) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJLeI:
			if *ri(base, opA(ip)) <= immB(ip) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJGtI:
			if *ri(base, opA(ip)) > immB(ip) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJGeI:
			if *ri(base, opA(ip)) >= immB(ip) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJFEq:
			if *rf(base, opA(ip)) == *rf(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJFNe:
			if *rf(base, opA(ip)) != *rf(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJFLt:
			if *rf(base, opA(ip)) < *rf(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJFLe:
			if *rf(base, opA(ip)) <= *rf(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJFNLt:
			if !(*rf(base, opA(ip)) < *rf(base, opB(ip))) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJFNLe:
			if !(*rf(base, opA(ip)) <= *rf(base, opB(ip))) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJSEq:
			a, b := opA(ip), opB(ip)
			x, y := *ru(base, a), *ru(base, b)
			n := uint64(uint32(x))
			d := n ^ uint64(uint32(y))
			if d == 0 && n != 0 {
				if n > longString {
					goto slow
				}
				p, q := unsafe.Add(*rp(base, a), x>>32), unsafe.Add(*rp(base, b), y>>32)
				d = *(*uint64)(unsafe.Add(p, n)) ^ *(*uint64)(unsafe.Add(q, n))
				if n < 8 {
					d >>= 64 - n<<3
				}
				for i := uint64(8); d == 0 && i < n; i += 8 {
					d = *(*uint64)(unsafe.Add(p, i)) ^ *(*uint64)(unsafe.Add(q, i))
				}
			}
			if d == 0 {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJSNe:
			a, b := opA(ip), opB(ip)
			x, y := *ru(base, a), *ru(base, b)
			n := uint64(uint32(x))
			d := n ^ uint64(uint32(y))
			if d == 0 && n != 0 {
				if n > longString {
					goto slow
				}
				p, q := unsafe.Add(*rp(base, a), x>>32), unsafe.Add(*rp(base, b), y>>32)
				d = *(*uint64)(unsafe.Add(p, n)) ^ *(*uint64)(unsafe.Add(q, n))
				if n < 8 {
					d >>= 64 - n<<3
				}
				for i := uint64(8); d == 0 && i < n; i += 8 {
					d = *(*uint64)(unsafe.Add(p, i)) ^ *(*uint64)(unsafe.Add(q, i))
				}
			}
			if d != 0 {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJPEq:
			if *rp(base, opA(ip)) == *rp(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJPNe:
			if *rp(base, opA(ip)) != *rp(base, opB(ip)) {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJNil:
			if *rp(base, opA(ip)) == nil {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJNotNil:
			if *rp(base, opA(ip)) != nil {
				ip = unsafe.Add(ip, jumpC(ip))
			}
		case bytecode.OpJIxLt:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) < *ri(base, opA(ip)) {
				ip = unsafe.Add(ip, 8+jumpHi(ip))
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpJIxLe:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) <= *ri(base, opA(ip)) {
				ip = unsafe.Add(ip, 8+jumpHi(ip))
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpJIxGt:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) > *ri(base, opA(ip)) {
				ip = unsafe.Add(ip, 8+jumpHi(ip))
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpJIxGe:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) >= *ri(base, opA(ip)) {
				ip = unsafe.Add(ip, 8+jumpHi(ip))
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpJIxEq:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) == *ri(base, opA(ip)) {
				ip = unsafe.Add(ip, 8+jumpHi(ip))
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpJIxNe:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) != *ri(base, opA(ip)) {
				ip = unsafe.Add(ip, 8+jumpHi(ip))
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpSwitch:
			i, n := uint64(*ri(base, opA(ip))-int64(int32(extLo(ip)))), uint64(extHi(ip))
			if i < n {
				ip = unsafe.Add(ip, 16+int(i<<3)+jumpBC(unsafe.Add(ip, 16+i<<3)))
			} else {
				ip = unsafe.Add(ip, 8+n<<3)
			}

		// Backward jumps.
		case bytecode.OpLoop:
			d := jumpBC(ip)
			ip = unsafe.Add(ip, d)
			if budget += d; budget < 0 {
				goto yield
			}
		case bytecode.OpLoopT:
			if *ru(base, opA(ip)) != 0 {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopF:
			if *ru(base, opA(ip)) == 0 {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopEq:
			if *ri(base, opA(ip)) == *ri(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopNe:
			if *ri(base, opA(ip)) != *ri(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopLt:
			if *ri(base, opA(ip)) < *ri(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopLe:
			if *ri(base, opA(ip)) <= *ri(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopULt:
			if *ru(base, opA(ip)) < *ru(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopEqI:
			if *ri(base, opA(ip)) == immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopNeI:
			if *ri(base, opA(ip)) != immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopLtI:
			if *ri(base, opA(ip)) < immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopLeI:
			if *ri(base, opA(ip)) <= immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopGtI:
			if *ri(base, opA(ip)) > immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopGeI:
			if *ri(base, opA(ip)) >= immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopFLt:
			if *rf(base, opA(ip)) < *rf(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopFLe:
			if *rf(base, opA(ip)) <= *rf(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopNotNil:
			if *rp(base, opA(ip)) != nil {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopIncLt:
			a := opA(ip)
			x := *ri(base, a) + 1
			*ri(base, a) = x
			if x < *ri(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopIncLe:
			a := opA(ip)
			x := *ri(base, a) + 1
			*ri(base, a) = x
			if x <= *ri(base, opB(ip)) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopIncLtI:
			a := opA(ip)
			x := *ri(base, a) + 1
			*ri(base, a) = x
			if x < immB(ip) {
				d := jumpC(ip)
				ip = unsafe.Add(ip, d)
				if budget += d; budget < 0 {
					goto yield
				}
			}
		case bytecode.OpLoopIxLt:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) < *ri(base, opA(ip)) {
				d := jumpHi(ip)
				ip = unsafe.Add(ip, 8+d)
				if budget += d; budget < 0 {
					goto yield
				}
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpLoopIxLe:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) <= *ri(base, opA(ip)) {
				d := jumpHi(ip)
				ip = unsafe.Add(ip, 8+d)
				if budget += d; budget < 0 {
					goto yield
				}
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpLoopIxGt:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) > *ri(base, opA(ip)) {
				d := jumpHi(ip)
				ip = unsafe.Add(ip, 8+d)
				if budget += d; budget < 0 {
					goto yield
				}
			} else {
				ip = unsafe.Add(ip, 8)
			}
		case bytecode.OpLoopIxGe:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			if *(*int64)(unsafe.Add(*rp(base, b), i<<3)) >= *ri(base, opA(ip)) {
				d := jumpHi(ip)
				ip = unsafe.Add(ip, 8+d)
				if budget += d; budget < 0 {
					goto yield
				}
			} else {
				ip = unsafe.Add(ip, 8)
			}

		// Memory.
		case bytecode.OpLd8:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint8)(unsafe.Add(p, opC(ip))))
		case bytecode.OpLd16:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint16)(unsafe.Add(p, opC(ip))))
		case bytecode.OpLd32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint32)(unsafe.Add(p, opC(ip))))
		case bytecode.OpLd64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = *(*uint64)(unsafe.Add(p, opC(ip)))
		case bytecode.OpLdS8:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ri(base, opA(ip)) = int64(*(*int8)(unsafe.Add(p, opC(ip))))
		case bytecode.OpLdS16:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ri(base, opA(ip)) = int64(*(*int16)(unsafe.Add(p, opC(ip))))
		case bytecode.OpLdS32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ri(base, opA(ip)) = int64(*(*int32)(unsafe.Add(p, opC(ip))))
		case bytecode.OpLdP:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = *rp(p, opC(ip))
		case bytecode.OpLdStr:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			n, o := *ru(p, opC(ip)), *rp(p, opC(ip))
			if o == nil {
				if n != 0 {
					goto slow
				}
			} else if n>>32+uint64(uint32(n)) > *(*uint64)(o) {
				goto slow
			}
			a := opA(ip)
			*ru(base, a) = n
			*rp(base, a) = o
		case bytecode.OpLdSl:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			c := opC(ip)
			n, k, o := *ru(p, c), *ru(p, c+16), *rp(p, c)
			e := uintptr((*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)).elem)
			if o == nil || e == 0 || uint64(uint32(n)) > k || n>>32+k > *(*uint64)(o) {
				goto slow
			}
			a := opA(ip)
			*ru(base, a) = uint64(uint32(n))
			*rp(base, a) = unsafe.Add(o, e&elemHeader+uintptr(n>>32)*(e>>elemShift))
			*ru(base, a+16) = n&^0xffffffff | k
			*rp(base, a+16) = o
			ip = unsafe.Add(ip, 8)
		case bytecode.OpLdV:
			p := *rp(base, opB(ip))
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			if p == nil || t.copies&copyLoad == 0 {
				goto slow
			}
			a, b, n, special, cells := opA(ip), opC(ip), uintptr(t.slots), t.special, unsafe.Pointer(unsafe.SliceData(t.typ.Cells))
			if t.copies&copyTorn != 0 && opB(ip)-a < n<<4 { // if a string is torn, the address is needed again
				goto slow
			}
			for ; special == 0 && n > 0; n-- {
				*ru(base, a) = *ru(p, b)
				*rp(base, a) = *rp(p, b)
				a += 16
				b += 16
			}
			for ; n > 0; n-- {
				x, o := *ru(p, b), *rp(p, b)
				if special&1 != 0 {
					k := *(*bytecode.CellKind)(unsafe.Add(cells, (b-opC(ip))>>4))
					if s := (64 - 8<<(k&3)) & 63; k < bytecode.CellU64 {
						x = x << s >> s
					} else if k < bytecode.CellP {
						x = uint64(int64(x<<s) >> s)
					} else if o == nil {
						if x != 0 {
							goto slow
						}
					} else if x>>32+uint64(uint32(x)) > *(*uint64)(o) {
						goto slow
					}
				}
				*ru(base, a) = x
				*rp(base, a) = o
				special >>= 1
				a += 16
				b += 16
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpSt8:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*(*uint8)(unsafe.Add(p, opC(ip))) = uint8(*ru(base, opA(ip)))
		case bytecode.OpSt16:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*(*uint16)(unsafe.Add(p, opC(ip))) = uint16(*ru(base, opA(ip)))
		case bytecode.OpSt32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*(*uint32)(unsafe.Add(p, opC(ip))) = uint32(*ru(base, opA(ip)))
		case bytecode.OpSt64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*(*uint64)(unsafe.Add(p, opC(ip))) = *ru(base, opA(ip))
		case bytecode.OpStP:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*rp(p, opC(ip)) = *rp(base, opA(ip))
		case bytecode.OpStStr:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			a, c := opA(ip), opC(ip)
			*ru(p, c) = *ru(base, a)
			*rp(p, c) = *rp(base, a)
		case bytecode.OpStSl:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			a, c := opA(ip), opC(ip)
			k := *ru(base, a+16)
			*ru(p, c) = k&^0xffffffff | *ru(base, a)
			*rp(p, c) = *rp(base, a+16)
			*ru(p, c+16) = uint64(uint32(k))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpStV:
			p := *rp(base, opB(ip))
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			if p == nil || t.copies&copyStore == 0 {
				goto slow
			}
			a, b := opA(ip), opC(ip)
			refs := t.typ.Refs
			for n := t.slots; n > 0; n-- {
				*ru(p, b) = *ru(base, a)
				if refs&1 != 0 {
					*rp(p, b) = *rp(base, a)
				}
				refs >>= 1
				a += 16
				b += 16
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpLea:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = unsafe.Add(p, opC(ip))
		case bytecode.OpLeaX:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = unsafe.Add(p, extLo(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMoveV:
			p, q := *rp(base, opA(ip)), *rp(base, opB(ip))
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			if p == nil || q == nil || t.copies&copyMove == 0 {
				goto slow
			}
			b := uintptr(0)
			for n := t.slots; n > 0; n-- {
				*ru(p, b) = *ru(q, b)
				*rp(p, b) = *rp(q, b)
				b += 16
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpNilChk:
			if *rp(base, opA(ip)) == nil {
				goto slow
			}

		// Atomic operations.
		case bytecode.OpAtomLd32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(atomic.LoadUint32((*uint32)(p)))
		case bytecode.OpAtomLd64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = atomic.LoadUint64((*uint64)(p))
		case bytecode.OpAtomSt32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			atomic.StoreUint32((*uint32)(p), uint32(*ru(base, opA(ip))))
		case bytecode.OpAtomSt64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			atomic.StoreUint64((*uint64)(p), *ru(base, opA(ip)))
		case bytecode.OpAtomAdd32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(atomic.AddUint32((*uint32)(p), uint32(*ru(base, opC(ip)))))
		case bytecode.OpAtomAdd64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = atomic.AddUint64((*uint64)(p), *ru(base, opC(ip)))
		case bytecode.OpAtomCas32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = b2u(atomic.CompareAndSwapUint32((*uint32)(p), uint32(*ru(base, opC(ip))), uint32(*ru(base, extLo(ip)))))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAtomCas64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = b2u(atomic.CompareAndSwapUint64((*uint64)(p), *ru(base, opC(ip)), *ru(base, extLo(ip))))
			ip = unsafe.Add(ip, 8)

		case bytecode.OpAtomSwp32:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(atomic.SwapUint32((*uint32)(p), uint32(*ru(base, opC(ip)))))
		case bytecode.OpAtomSwp64:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*ru(base, opA(ip)) = atomic.SwapUint64((*uint64)(p), *ru(base, opC(ip)))

		// Channels: what touches only the buffer, and wakes nobody. See gsync/short.go.
		case bytecode.OpSend:
			c := (*Chan)(*rp(base, opB(ip)))
			if c == nil || !c.Short || !c.HasRoom() || !c.TryLock() {
				goto slow
			}
			if !c.HasRoom() {
				f.held, f.heldC = heldUndone, c
				goto slow
			}
			width := c.Width() << 4
			p, q := unsafe.Add(c.Elems(), c.Sendx()*width), unsafe.Add(base, opA(ip))
			refs := c.Refs
			for i := uintptr(0); i < width; i += value.SlotSize {
				*ru(p, i) = *ru(q, i)
				if refs&1 != 0 {
					*rp(p, i) = *rp(q, i)
				}
				refs >>= 1
			}
			c.Sent()
			if c.Add(1) == 1 {
				c.Flip()
			}
			if !c.TryUnlock() {
				f.held, f.heldC = heldDone, c
				goto slow
			}
			budget -= chanCost / 2
			ip = unsafe.Add(ip, 8)
		case bytecode.OpRecv:
			c := (*Chan)(*rp(base, opB(ip)))
			if c == nil || !c.Short || !c.HasElem() || !c.TryLock() {
				goto slow
			}
			if !c.HasElem() {
				f.held, f.heldC = heldUndone, c
				goto slow
			}
			width := c.Width() << 4
			p, q := unsafe.Add(c.Elems(), c.Recvx()*width), unsafe.Add(base, opA(ip))
			for i := uintptr(0); i < width; i += value.SlotSize {
				*(*value.Slot)(unsafe.Add(q, i)) = *(*value.Slot)(unsafe.Add(p, i))
				*(*value.Slot)(unsafe.Add(p, i)) = value.Slot{}
			}
			c.Received()
			if c.Add(-1) == 0 && !c.Closed() {
				c.Flip()
			}
			if !c.TryUnlock() {
				f.held, f.heldC = heldDone, c
				goto slow
			}
			budget -= chanCost / 2
			ip = unsafe.Add(ip, 8)
		case bytecode.OpRecv2:
			c := (*Chan)(*rp(base, opB(ip)))
			if c == nil || !c.Short || !c.HasElem() || !c.TryLock() {
				goto slow
			}
			if !c.HasElem() {
				f.held, f.heldC = heldUndone, c
				goto slow
			}
			a := opA(ip)
			width := c.Width() << 4
			p, q := unsafe.Add(c.Elems(), c.Recvx()*width), unsafe.Add(base, a)
			for i := uintptr(0); i < width; i += value.SlotSize {
				*(*value.Slot)(unsafe.Add(q, i)) = *(*value.Slot)(unsafe.Add(p, i))
				*(*value.Slot)(unsafe.Add(p, i)) = value.Slot{}
			}
			c.Received()
			if c.Add(-1) == 0 && !c.Closed() {
				c.Flip()
			}
			*ru(base, a+width) = 1
			if !c.TryUnlock() {
				f.held, f.heldC = heldDone, c
				goto slow
			}
			budget -= chanCost / 2
			ip = unsafe.Add(ip, 8)
		case bytecode.OpTrySend:
			c := (*Chan)(*rp(base, opB(ip)))
			if c == nil || !c.Short {
				goto slow
			}
			if c.Full() {
				*ri(base, opA(ip)) = -1
			} else {
				if !c.HasRoom() || !c.TryLock() {
					goto slow
				}
				if !c.HasRoom() {
					f.held, f.heldC = heldUndone, c
					goto slow
				}
				width := c.Width() << 4
				p, q := unsafe.Add(c.Elems(), c.Sendx()*width), unsafe.Add(base, opC(ip))
				refs := c.Refs
				for i := uintptr(0); i < width; i += value.SlotSize {
					*ru(p, i) = *ru(q, i)
					if refs&1 != 0 {
						*rp(p, i) = *rp(q, i)
					}
					refs >>= 1
				}
				c.Sent()
				if c.Add(1) == 1 {
					c.Flip()
				}
				*ri(base, opA(ip)) = 0
				if !c.TryUnlock() {
					f.held, f.heldC = heldDone, c
					goto slow
				}
				budget -= chanCost / 2
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpTryRecv:
			c := (*Chan)(*rp(base, opB(ip)))
			if c != nil && c.Readable() {
				if !c.Short || !c.HasElem() || !c.TryLock() {
					goto slow
				}
				if !c.HasElem() {
					f.held, f.heldC = heldUndone, c
					goto slow
				}
				a := opC(ip)
				width := c.Width() << 4
				p, q := unsafe.Add(c.Elems(), c.Recvx()*width), unsafe.Add(base, a)
				for i := uintptr(0); i < width; i += value.SlotSize {
					*(*value.Slot)(unsafe.Add(q, i)) = *(*value.Slot)(unsafe.Add(p, i))
					*(*value.Slot)(unsafe.Add(p, i)) = value.Slot{}
				}
				c.Received()
				if c.Add(-1) == 0 && !c.Closed() {
					c.Flip()
				}
				*ru(base, a+width) = 1
				*ri(base, opA(ip)) = 0
				if !c.TryUnlock() {
					f.held, f.heldC = heldDone, c
					goto slow
				}
				budget -= chanCost / 2
			} else {
				*ri(base, opA(ip)) = -1
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpLenCh:
			n, c := 0, (*Chan)(*rp(base, opB(ip)))
			if c != nil {
				if !c.Short {
					goto slow
				}
				n = c.Count()
			}
			*ri(base, opA(ip)) = int64(n)
		case bytecode.OpCapCh:
			n, c := 0, (*Chan)(*rp(base, opB(ip)))
			if c != nil {
				if !c.Short {
					goto slow
				}
				n = c.Size()
			}
			*ri(base, opA(ip)) = int64(n)

		// Mutexes: what package gsync leaves to a fast path. Who has locked one is noted: see Locked.
		case bytecode.OpLock:
			if p := *rp(base, opA(ip)); p != nil {
				p = unsafe.Add(p, opB(ip))
				old := atomic.LoadInt32((*int32)(p))
				if old&(gsync.MutexLocked|gsync.MutexStarving) == 0 && atomic.CompareAndSwapInt32((*int32)(p), old, old|gsync.MutexLocked) {
					*(*uint32)(unsafe.Add(p, lockedBy)) = uint32(f.gp.Goid())
					ip = unsafe.Add(ip, jumpC(ip))
				}
			}
		case bytecode.OpUnlock:
			if p := *rp(base, opA(ip)); p != nil {
				p = unsafe.Add(p, opB(ip))
				old := atomic.LoadInt32((*int32)(p))
				if old&(gsync.MutexLocked|gsync.MutexStarving) == gsync.MutexLocked && (old < gsync.MutexWaiter || old&gsync.MutexWoken != 0) &&
					atomic.CompareAndSwapInt32((*int32)(p), old, old&^gsync.MutexLocked) {
					ip = unsafe.Add(ip, jumpC(ip))
				}
			}

		case bytecode.OpRLock:
			if p := *rp(base, opA(ip)); p != nil {
				n := (*int32)(unsafe.Add(p, opB(ip)))
				if old := atomic.LoadInt32(n); old >= 0 && atomic.CompareAndSwapInt32(n, old, old+1) {
					ip = unsafe.Add(ip, jumpC(ip))
				}
			}
		case bytecode.OpRUnlock:
			if p := *rp(base, opA(ip)); p != nil {
				n := (*int32)(unsafe.Add(p, opB(ip)))
				if old := atomic.LoadInt32(n); old > 0 && atomic.CompareAndSwapInt32(n, old, old-1) {
					ip = unsafe.Add(ip, jumpC(ip))
				}
			}

		// Globals.
		case bytecode.OpLdG64:
			*ru(base, opA(ip)) = *(*uint64)(*rp(m.consts, index(ip)<<4))
		case bytecode.OpLdGP:
			*rp(base, opA(ip)) = *rp(*rp(m.consts, index(ip)<<4), 0)
		case bytecode.OpStG64:
			*(*uint64)(*rp(m.consts, index(ip)<<4)) = *ru(base, opA(ip))
		case bytecode.OpStGP:
			*rp(*rp(m.consts, index(ip)<<4), 0) = *rp(base, opA(ip))

		// Elements of slices.
		case bytecode.OpIx8:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint8)(unsafe.Add(*rp(base, b), i)))
		case bytecode.OpIx32:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint32)(unsafe.Add(*rp(base, b), i<<2)))
		case bytecode.OpIxS32:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*ri(base, opA(ip)) = int64(*(*int32)(unsafe.Add(*rp(base, b), i<<2)))
		case bytecode.OpIx64:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*ru(base, opA(ip)) = *(*uint64)(unsafe.Add(*rp(base, b), i<<3))
		case bytecode.OpIxP:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*rp(base, opA(ip)) = *rp(*rp(base, b), uintptr(i<<4))
		case bytecode.OpIxStr:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			p := *rp(base, b)
			n, o := *ru(p, uintptr(i<<4)), *rp(p, uintptr(i<<4))
			if o == nil {
				if n != 0 {
					goto slow
				}
			} else if n>>32+uint64(uint32(n)) > *(*uint64)(o) {
				goto slow
			}
			a := opA(ip)
			*ru(base, a) = n
			*rp(base, a) = o
		case bytecode.OpIxSl:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			p := unsafe.Add(*rp(base, b), i<<5)
			n, k, o := *ru(p, 0), *ru(p, 16), *rp(p, 0)
			e := uintptr((*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)).elem)
			if o == nil || e == 0 || uint64(uint32(n)) > k || n>>32+k > *(*uint64)(o) {
				goto slow
			}
			a := opA(ip)
			*ru(base, a) = uint64(uint32(n))
			*rp(base, a) = unsafe.Add(o, e&elemHeader+uintptr(n>>32)*(e>>elemShift))
			*ru(base, a+16) = n&^0xffffffff | k
			*rp(base, a+16) = o
			ip = unsafe.Add(ip, 8)
		case bytecode.OpIxV:
			b, i := opB(ip), *ru(base, opC(ip))
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			if i >= *ru(base, b) || t.copies&copyLoad == 0 {
				goto slow
			}
			a, n, special, cells := opA(ip), uintptr(t.slots), t.special, unsafe.Pointer(unsafe.SliceData(t.typ.Cells))
			if t.copies&copyTorn != 0 && (b-a < n<<4 || opC(ip)-a < n<<4) { // if a string is torn, the slice and the index are needed again
				goto slow
			}
			p := unsafe.Add(*rp(base, b), uintptr(i)*n<<4)
			c := uintptr(0)
			for ; special == 0 && n > 0; n-- {
				*ru(base, a) = *ru(p, c)
				*rp(base, a) = *rp(p, c)
				a += 16
				c += 16
			}
			for ; n > 0; n-- {
				x, o := *ru(p, c), *rp(p, c)
				if special&1 != 0 {
					k := *(*bytecode.CellKind)(unsafe.Add(cells, c>>4))
					if s := (64 - 8<<(k&3)) & 63; k < bytecode.CellU64 {
						x = x << s >> s
					} else if k < bytecode.CellP {
						x = uint64(int64(x<<s) >> s)
					} else if o == nil {
						if x != 0 {
							goto slow
						}
					} else if x>>32+uint64(uint32(x)) > *(*uint64)(o) {
						goto slow
					}
				}
				*ru(base, a) = x
				*rp(base, a) = o
				special >>= 1
				a += 16
				c += 16
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpIxIx64:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			p := unsafe.Add(*rp(base, b), i<<5)
			n, k, o := *ru(p, 0), *ru(p, 16), *rp(p, 0)
			j := *ru(base, extHi(ip))
			if o == nil || uint64(uint32(n)) > k || n>>32+k > *(*uint64)(o) || j >= uint64(uint32(n)) {
				goto slow
			}
			*ru(base, opA(ip)) = *(*uint64)(unsafe.Add(o, 8+(n>>32+j)<<3))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpIxA:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*rp(base, opA(ip)) = unsafe.Add(*rp(base, b), uintptr(i)*extLo(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpIxF64:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*ru(base, opA(ip)) = *ru(*rp(base, b), uintptr(i)*extLo(ip)+extHi(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpIxFP:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*rp(base, opA(ip)) = *rp(*rp(base, b), uintptr(i)*extLo(ip)+extHi(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpIxRef:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			p := *rp(*rp(base, b), uintptr(i<<4))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = p
			ip = unsafe.Add(ip, 8)
		case bytecode.OpSx8:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*(*uint8)(unsafe.Add(*rp(base, b), i)) = uint8(*ru(base, opA(ip)))
		case bytecode.OpSx32:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*(*uint32)(unsafe.Add(*rp(base, b), i<<2)) = uint32(*ru(base, opA(ip)))
		case bytecode.OpSx64:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*(*uint64)(unsafe.Add(*rp(base, b), i<<3)) = *ru(base, opA(ip))
		case bytecode.OpSxP:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			*rp(*rp(base, b), uintptr(i<<4)) = *rp(base, opA(ip))
		case bytecode.OpSxStr:
			b, i := opB(ip), *ru(base, opC(ip))
			if i >= *ru(base, b) {
				goto slow
			}
			p, a := *rp(base, b), opA(ip)
			*ru(p, uintptr(i<<4)) = *ru(base, a)
			*rp(p, uintptr(i<<4)) = *rp(base, a)
		case bytecode.OpSwap:
			a, i, j := opA(ip), *ru(base, opB(ip)), *ru(base, opC(ip))
			n, p := *ru(base, a), *rp(base, a)
			if i >= n || j >= n {
				goto slow
			}
			size := uintptr((*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)).elem >> elemShift)
			if size == 8 {
				x, y := *(*uint64)(unsafe.Add(p, i<<3)), *(*uint64)(unsafe.Add(p, j<<3))
				*(*uint64)(unsafe.Add(p, i<<3)) = y
				*(*uint64)(unsafe.Add(p, j<<3)) = x
			} else if size >= 16 {
				p, q := unsafe.Add(p, uintptr(i)*size), unsafe.Add(p, uintptr(j)*size)
				for c := uintptr(0); c < size; c += 16 {
					n1, p1, n2, p2 := *ru(p, c), *rp(p, c), *ru(q, c), *rp(q, c)
					*ru(p, c) = n2
					*rp(p, c) = p2
					*ru(q, c) = n1
					*rp(q, c) = p1
				}
			} else if size == 1 {
				x, y := *(*uint8)(unsafe.Add(p, i)), *(*uint8)(unsafe.Add(p, j))
				*(*uint8)(unsafe.Add(p, i)) = y
				*(*uint8)(unsafe.Add(p, j)) = x
			} else {
				goto slow
			}
			ip = unsafe.Add(ip, 8)

		// Elements of array objects.
		case bytecode.OpAx8:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint8)(unsafe.Add(p, 8+i)))
		case bytecode.OpAx32:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint32)(unsafe.Add(p, 8+i<<2)))
		case bytecode.OpAxS32:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*ri(base, opA(ip)) = int64(*(*int32)(unsafe.Add(p, 8+i<<2)))
		case bytecode.OpAx64:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*ru(base, opA(ip)) = *(*uint64)(unsafe.Add(p, 8+i<<3))
		case bytecode.OpAxP:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*rp(base, opA(ip)) = *rp(p, uintptr(16+i<<4))
		case bytecode.OpAxStr:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			n, o := *ru(p, uintptr(16+i<<4)), *rp(p, uintptr(16+i<<4))
			if o == nil {
				if n != 0 {
					goto slow
				}
			} else if n>>32+uint64(uint32(n)) > *(*uint64)(o) {
				goto slow
			}
			a := opA(ip)
			*ru(base, a) = n
			*rp(base, a) = o
		case bytecode.OpAxA:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*rp(base, opA(ip)) = unsafe.Add(p, 16-extHi(ip)<<3+uintptr(i)*extLo(ip))
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAxRef:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			p = *rp(p, uintptr(16+i<<4))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = p
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAs8:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*(*uint8)(unsafe.Add(p, 8+i)) = uint8(*ru(base, opA(ip)))
		case bytecode.OpAs32:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*(*uint32)(unsafe.Add(p, 8+i<<2)) = uint32(*ru(base, opA(ip)))
		case bytecode.OpAs64:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*(*uint64)(unsafe.Add(p, 8+i<<3)) = *ru(base, opA(ip))
		case bytecode.OpAsP:
			p, i := *rp(base, opB(ip)), *ru(base, opC(ip))
			if p == nil || i >= *(*uint64)(p) {
				goto slow
			}
			*rp(p, uintptr(16+i<<4)) = *rp(base, opA(ip))
		case bytecode.OpNonNil:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = p
			ip = unsafe.Add(ip, 8)
		case bytecode.OpArrRef:
			p := *rp(base, opB(ip))
			if p == nil {
				goto slow
			}
			p = *rp(p, opC(ip))
			if p == nil {
				goto slow
			}
			*rp(base, opA(ip)) = p
			ip = unsafe.Add(ip, 8)

		// Captured variables.
		case bytecode.OpCap:
			*ru(base, opA(ip)) = *ru(*rp(base, 0), opB(ip)<<4)
		case bytecode.OpCapP:
			*rp(base, opA(ip)) = *rp(*rp(base, 0), opB(ip)<<4)
		case bytecode.OpCapN:
			p, a, b := *rp(base, 0), opA(ip), opB(ip)<<4
			for n := opC(ip); n > 0; n-- {
				*ru(base, a) = *ru(p, b)
				*rp(base, a) = *rp(p, b)
				a += 16
				b += 16
			}

		// Slices and strings.
		case bytecode.OpCapSl:
			*ru(base, opA(ip)) = uint64(uint32(*ru(base, opB(ip)+16)))
		case bytecode.OpSlice:
			b, c, given := opB(ip), opC(ip), extHi(ip)
			n, k := *ru(base, b), *ru(base, b+16)
			lo, hi, top := uint64(0), n, uint64(uint32(k))
			if given&1 != 0 {
				lo = *ru(base, c)
			}
			if given&2 != 0 {
				hi = *ru(base, c+16)
			}
			if given&4 != 0 {
				if top < *ru(base, c+32) {
					goto slow
				}
				top = *ru(base, c+32)
			}
			e := uintptr((*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)).elem)
			if hi > top || lo > hi || lo == top || e == 0 {
				goto slow
			}
			a, p, o := opA(ip), *rp(base, b), *rp(base, b+16)
			*ru(base, a) = hi - lo
			*rp(base, a) = unsafe.Add(p, uintptr(lo)*(e>>elemShift))
			*ru(base, a+16) = (k>>32+lo)<<32 | (top - lo)
			*rp(base, a+16) = o
			ip = unsafe.Add(ip, 8)
		case bytecode.OpSliceStr:
			b, c, given := opB(ip), opC(ip), extLo(ip)
			n := *ru(base, b)
			lo, hi := uint64(0), uint64(uint32(n))
			if given&1 != 0 {
				lo = *ru(base, c)
			}
			if given&2 != 0 {
				if hi < *ru(base, c+16) {
					goto slow
				}
				hi = *ru(base, c+16)
			}
			if lo > hi {
				goto slow
			}
			a, p := opA(ip), *rp(base, b)
			*ru(base, a) = (n>>32+lo)<<32 | (hi - lo)
			*rp(base, a) = p
			ip = unsafe.Add(ip, 8)
		case bytecode.OpApp8:
			a := opA(ip)
			n := *ru(base, a)
			if n >= uint64(uint32(*ru(base, a+16))) {
				goto slow
			}
			*(*uint8)(unsafe.Add(*rp(base, a), n)) = uint8(*ru(base, opB(ip)))
			*ru(base, a) = n + 1
			ip = unsafe.Add(ip, 8)
		case bytecode.OpApp64:
			a := opA(ip)
			n := *ru(base, a)
			if n >= uint64(uint32(*ru(base, a+16))) {
				goto slow
			}
			*(*uint64)(unsafe.Add(*rp(base, a), n<<3)) = *ru(base, opB(ip))
			*ru(base, a) = n + 1
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAppP:
			a := opA(ip)
			n := *ru(base, a)
			if n >= uint64(uint32(*ru(base, a+16))) {
				goto slow
			}
			*rp(*rp(base, a), uintptr(n<<4)) = *rp(base, opB(ip))
			*ru(base, a) = n + 1
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAppStr:
			a := opA(ip)
			n := *ru(base, a)
			if n >= uint64(uint32(*ru(base, a+16))) {
				goto slow
			}
			p, b := *rp(base, a), opB(ip)
			*ru(p, uintptr(n<<4)) = *ru(base, b)
			*rp(p, uintptr(n<<4)) = *rp(base, b)
			*ru(base, a) = n + 1
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAppV:
			a, b, c := opA(ip), opB(ip), opC(ip)
			n := *ru(base, a)
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			if n+uint64(c) > uint64(uint32(*ru(base, a+16))) || t.elem == 0 {
				goto slow
			}
			size := uintptr(t.elem >> elemShift)
			p := unsafe.Add(*rp(base, a), uintptr(n)*size)
			if t.elem&elemHeader == 16 {
				e := (*typeInfo)(unsafe.Add(m.types, t.typ.Elem.Index<<typeInfoShift))
				if e.copies&copyStore == 0 {
					goto slow
				}
				for i := uintptr(0); i < c*size; {
					refs := e.typ.Refs
					for end := i + size; i < end; i += 16 {
						*ru(p, i) = *ru(base, b+i)
						if refs&1 != 0 {
							*rp(p, i) = *rp(base, b+i)
						}
						refs >>= 1
					}
				}
			} else {
				for i := uintptr(0); i < c*size; i += size {
					x := *ru(base, b)
					switch size {
					case 1:
						*(*uint8)(unsafe.Add(p, i)) = uint8(x)
					case 2:
						*(*uint16)(unsafe.Add(p, i)) = uint16(x)
					case 4:
						*(*uint32)(unsafe.Add(p, i)) = uint32(x)
					default:
						*ru(p, i) = x
					}
					b += 16
				}
			}
			*ru(base, a) = n + uint64(c)
			ip = unsafe.Add(ip, 8)
		case bytecode.OpLenStr:
			*ru(base, opA(ip)) = uint64(uint32(*ru(base, opB(ip))))
		case bytecode.OpIxByte:
			b, i := opB(ip), *ru(base, opC(ip))
			n := *ru(base, b)
			if i >= uint64(uint32(n)) {
				goto slow
			}
			*ru(base, opA(ip)) = uint64(*(*uint8)(unsafe.Add(*rp(base, b), 8+n>>32+i)))
		case bytecode.OpRangeStr:
			a, b := opA(ip), opB(ip)
			n, i := *ru(base, b), *ru(base, a+16)
			if i >= uint64(uint32(n)) {
				ip = unsafe.Add(ip, jumpC(ip))
			} else {
				c := *(*uint8)(unsafe.Add(*rp(base, b), 8+n>>32+i))
				if c >= 0x80 {
					goto slow
				}
				*ru(base, a) = i
				*ru(base, a+16) = i + 1
				*ru(base, a+32) = uint64(c)
			}

		// Maps from words to words: if the key is, or would be, in its first group.
		case bytecode.OpMapGet:
			x := (*value.Map)(*rp(base, opB(ip)))
			if x == nil {
				goto slow
			}
			t := (*value.Table)(x.Words)
			if t == nil {
				goto maps
			}
			if x.Writing != 0 || t.Elem == 0 {
				goto slow
			}
			k, mask := *ru(base, opC(ip)), uint64(t.Mask)
			home, tag := k^k>>(t.Bits&63)*value.Spread>>32, k*value.Spread>>32&^mask
			n := uint64(*(*uint32)(unsafe.Add(t.Index, home&mask<<2)))
			for i := uint64(1); n != 0 && n^tag > mask && i < value.Group; i++ {
				n = uint64(*(*uint32)(unsafe.Add(t.Index, (home^i)&mask<<2)))
			}
			y := uint64(0)
			if n != 0 {
				e := (n ^ tag) - 1
				if e >= uint64(t.Cap) {
					goto slow
				}
				p := unsafe.Add(t.Entries, e<<4)
				if *ru(p, 0) != k {
					goto slow
				}
				y = *ru(p, 8)
			}
			*ru(base, opA(ip)) = y
			budget -= mapCost / 2
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMapGet2:
			x := (*value.Map)(*rp(base, opB(ip)))
			if x == nil {
				goto slow
			}
			t := (*value.Table)(x.Words)
			if t == nil {
				goto maps
			}
			if x.Writing != 0 {
				goto slow
			}
			k, mask := *ru(base, opC(ip)), uint64(t.Mask)
			home, tag := k^k>>(t.Bits&63)*value.Spread>>32, k*value.Spread>>32&^mask
			n := uint64(*(*uint32)(unsafe.Add(t.Index, home&mask<<2)))
			for i := uint64(1); n != 0 && n^tag > mask && i < value.Group; i++ {
				n = uint64(*(*uint32)(unsafe.Add(t.Index, (home^i)&mask<<2)))
			}
			y, found := uint64(0), uint64(0)
			if n != 0 {
				e := (n ^ tag) - 1
				if e >= uint64(t.Cap) {
					goto slow
				}
				p := unsafe.Add(t.Entries, e<<(t.Shift&63))
				if *ru(p, 0) != k {
					goto slow
				}
				y, found = *ru(p, 8), 1
			}
			a := opA(ip)
			*ru(base, a) = y
			*ru(base, a+uintptr(t.Elem)) = found
			budget -= mapCost / 2
			ip = unsafe.Add(ip, 8)
		case bytecode.OpMapSet:
			x := (*value.Map)(*rp(base, opB(ip)))
			if x == nil {
				goto slow
			}
			t := (*value.Table)(x.Words)
			if t == nil {
				goto maps
			}
			if x.Writing != 0 || t.Elem == 0 || budget&mapSample == 0 {
				goto maps
			}
			k, mask := *ru(base, opC(ip)), uint64(t.Mask)
			home, tag := k^k>>(t.Bits&63)*value.Spread>>32, k*value.Spread>>32&^mask
			n := uint64(*(*uint32)(unsafe.Add(t.Index, home&mask<<2)))
			for i := uint64(1); n != 0 && n^tag > mask && i < value.Group; i++ {
				n = uint64(*(*uint32)(unsafe.Add(t.Index, (home^i)&mask<<2)))
			}
			if n == 0 {
				goto maps // makes an entry
			}
			e := (n ^ tag) - 1
			if e >= uint64(t.Cap) {
				goto slow
			}
			p := unsafe.Add(t.Entries, e<<4)
			if *ru(p, 0) != k {
				goto slow
			}
			*ru(p, 8) = *ru(base, opA(ip))
			budget -= mapCost / 2
			ip = unsafe.Add(ip, 8)

		case bytecode.OpMapAdd, bytecode.OpMapApp:
			if *rp(base, opB(ip)) == nil {
				goto slow
			}
			goto maps

		// Interfaces.
		case bytecode.OpJNotType:
			p := *rp(base, opA(ip))
			if t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)); p == nil {
				ip = unsafe.Add(ip, 8+int(int32(extHi(ip)))<<3)
			} else if *rp(p, 0) == unsafe.Pointer(t.typ) {
				ip = unsafe.Add(ip, 8)
			} else if t.iface {
				goto slow
			} else {
				ip = unsafe.Add(ip, 8+int(int32(extHi(ip)))<<3)
			}
		case bytecode.OpAssert:
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			p, a := *rp(base, opB(ip)), opA(ip)
			if p == nil || *rp(p, 0) != unsafe.Pointer(t.typ) {
				goto slow
			}
			switch t.unbox {
			case unboxN:
				*ru(base, a) = *(*uint64)(p)
			case unboxSlot:
				*ru(base, a) = *ru(p, 16)
				*rp(base, a) = *rp(p, 16)
			case unboxRegs:
				b := uintptr(16)
				for n := t.regs; n > 0; n-- {
					*ru(base, a) = *ru(p, b)
					*rp(base, a) = *rp(p, b)
					a += 16
					b += 16
				}
			default:
				goto slow
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpAssert2:
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			p, a := *rp(base, opB(ip)), opA(ip)
			if p == nil || *rp(p, 0) != unsafe.Pointer(t.typ) {
				goto slow
			}
			switch t.unbox {
			case unboxN:
				*ru(base, a) = *(*uint64)(p)
			case unboxSlot:
				*ru(base, a) = *ru(p, 16)
				*rp(base, a) = *rp(p, 16)
			case unboxRegs:
				b := uintptr(16)
				for n := t.regs; n > 0; n-- {
					*ru(base, a) = *ru(p, b)
					*rp(base, a) = *rp(p, b)
					a += 16
					b += 16
				}
				a -= 16
			default:
				goto slow
			}
			*ru(base, a+16) = 1
			ip = unsafe.Add(ip, 8)
		case bytecode.OpUnbox:
			t := (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift))
			p, a := *rp(base, opB(ip)), opA(ip)
			switch t.unbox {
			case unboxN:
				*ru(base, a) = *(*uint64)(p)
			case unboxSlot:
				*ru(base, a) = *ru(p, 16)
				*rp(base, a) = *rp(p, 16)
			case unboxRegs:
				b := uintptr(16)
				for n := t.regs; n > 0; n-- {
					*ru(base, a) = *ru(p, b)
					*rp(base, a) = *rp(p, b)
					a += 16
					b += 16
				}
			default:
				goto slow
			}
			ip = unsafe.Add(ip, 8)

		// Calls.
		case bytecode.OpEnter:
			budget -= int(opB(ip) << 3)
			if int(f.gp.Stackguard0.Load()-uintptr(base)) < int(opA(ip)<<4) || budget < 0 {
				goto slow
			}
		case bytecode.OpArea:
			ar, n := (*area)(unsafe.Add(unsafe.Pointer(&f.areas), opB(ip)*unsafe.Sizeof(area{}))), opC(ip)<<4
			top := ar.top
			if top+n > ar.size {
				goto slow
			}
			ar.top = top + n
			*rp(base, opA(ip)) = unsafe.Add(ar.base, top)
		case bytecode.OpObj:
			p, n := unsafe.Add(*rp(base, opB(ip)), opC(ip)<<3), extHi(ip)
			if n == 0 {
				goto slow
			}
			*(*uint64)(p) = uint64(n >> 16)
			*rp(base, opA(ip)) = p
			for n = n & 0xffff << 3; n > 8; {
				n -= 8
				*(*uint64)(unsafe.Add(p, n)) = 0
			}
			ip = unsafe.Add(ip, 8)
		case bytecode.OpLeave:
			ar := (*area)(unsafe.Add(unsafe.Pointer(&f.areas), opB(ip)*unsafe.Sizeof(area{})))
			top := uintptr(*rp(base, opA(ip))) - uintptr(ar.base)
			if top >= ar.size {
				goto slow
			}
			ar.top = top
		case bytecode.OpCall:
			a, to, origin := opA(ip), index(ip), m.origin
			*ru(base, a) = uint64(uintptr(ip)-uintptr(origin))<<13 | uint64(a)
			base = skip(base, a)
			ip = unsafe.Add(origin, to<<3)
		case bytecode.OpCallC:
			p, a := *rp(base, opB(ip)), opA(ip)
			if p == nil {
				goto slow
			}
			to, origin := *(*uint64)(p), m.origin
			*ru(base, a) = uint64(uintptr(ip)-uintptr(origin))<<13 | uint64(a)
			*rp(base, a) = p
			base = skip(base, a)
			ip = unsafe.Add(origin, to<<3)
		case bytecode.OpCallI:
			p, a := *rp(base, opB(ip)), opA(ip)
			if p == nil {
				goto slow
			}
			t := (*typeInfo)(unsafe.Add(m.types, (*bytecode.Type)(*rp(p, 0)).Index<<typeInfoShift))
			id := uint32(extLo(ip))
			e := (*methodEntry)(unsafe.Add(t.methods, uintptr(id&t.mask)<<3))
			r := a + 16 + opC(ip)<<4
			if e.id != id {
				goto slow
			}
			switch t.recv {
			case unboxN:
				*ru(base, r) = *(*uint64)(p)
			case unboxSlot:
				*ru(base, r) = *ru(p, 16)
				*rp(base, r) = *rp(p, 16)
			case unboxBox:
				*rp(base, r) = p
			default:
				goto slow
			}
			origin := m.origin
			*ru(base, a) = uint64(uintptr(ip)-uintptr(origin)+8)<<13 | uint64(a)
			base = skip(base, a)
			ip = unsafe.Add(origin, uintptr(e.pc)<<3)
		case bytecode.OpDefer: // with a record that is there
			d, n := f.freeDefer, (opC(ip)-1)<<4
			if d == nil || n > unsafe.Sizeof(d.buf) {
				goto slow
			}
			f.freeDefer = d.link
			d.link, d.fn, d.n = f.defers, *rp(base, opB(ip)), n
			d.frame, d.pc = int(uintptr(base)-uintptr(f.stk)), int(uintptr(ip)-uintptr(m.code))
			for a := opA(ip); n > 0; {
				n -= 16
				*(*value.Slot)(unsafe.Add(unsafe.Pointer(&d.buf), n)) = *(*value.Slot)(unsafe.Add(base, a+16+n))
			}
			f.defers = d
		case bytecode.OpDeferFn, bytecode.OpDeferLit:
			d, n, a := f.freeDefer, opB(ip)<<4, opA(ip)
			if d == nil || n > unsafe.Sizeof(d.buf)+16 {
				goto slow
			}
			f.freeDefer = d.link
			d.link, d.fn, d.n = f.defers, unsafe.Pointer(&d.own), 0
			d.frame, d.pc = int(uintptr(base)-uintptr(f.stk)), int(uintptr(ip)-uintptr(m.code))
			d.own.N = uint64(m.prog.Funcs[extLo(ip)].Entry)
			if *(*bytecode.Op)(ip) == bytecode.OpDeferFn {
				a += 16
				n -= 16
				d.n = n
			}
			for n > 0 {
				n -= 16
				*(*value.Slot)(unsafe.Add(unsafe.Pointer(&d.buf), n)) = *(*value.Slot)(unsafe.Add(base, a+n))
			}
			f.defers = d
			ip = unsafe.Add(ip, 8)
		case bytecode.OpUndefer:
			d := f.defers
			if d == nil || d.frame != int(uintptr(base)-uintptr(f.stk)) || d.started {
				goto slow
			}
			f.defers = d.link
			d.clear()
			d.link = f.freeDefer
			f.freeDefer = d
		case bytecode.OpRunDefers:
			d, frame := f.defers, int(uintptr(base)-uintptr(f.stk))
			if d != nil && d.frame == frame && d.started { // it has returned
				f.defers = d.link
				d.clear()
				d.link = f.freeDefer
				f.freeDefer = d
				d = f.defers
			}
			if d != nil && d.frame == frame {
				p, a := d.fn, opA(ip)
				if p == nil || d.started || d.more != nil || d.n>>4 >= opB(ip) {
					goto slow
				}
				d.started = true
				for n := d.n; n > 0; {
					n -= 16
					*(*value.Slot)(unsafe.Add(base, a+16+n)) = *(*value.Slot)(unsafe.Add(unsafe.Pointer(&d.buf), n))
				}
				origin := m.origin
				*ru(base, a) = uint64(uintptr(ip)-uintptr(origin)-8)<<13 | uint64(a) | linkDefer
				*rp(base, a) = p
				base = skip(base, a)
				ip = unsafe.Add(origin, *(*uint64)(p)<<3)
			}
		case bytecode.OpTailC:
			p, a := *rp(base, opB(ip)), opA(ip)
			if p == nil {
				goto slow
			}
			b := uintptr(16)
			for n := opC(ip); n > 0; n-- {
				*ru(base, b) = *ru(base, a)
				*rp(base, b) = *rp(base, a)
				a += 16
				b += 16
			}
			*rp(base, 0) = p
			ip = unsafe.Add(m.origin, *(*uint64)(p)<<3)
		case bytecode.OpRet:
			ip = unsafe.Add(m.origin, *ri(base, 0)>>16<<3)
			base = unsafe.Add(base, -int(*(*uint16)(base)&linkDelta))

		default:
			goto slow
		}
	}
maps: // all that is done with an element that is a slot at most, or a slice, of a map from words, pairs of words or short strings: if the key's place is in its first group
	{
		x := (*value.Map)(*rp(base, opB(ip)))
		t := (*value.Table)(x.Tab)
		op := *(*bytecode.Op)(ip)
		if t == nil || x.Writing != 0 || !x.Simple || op >= bytecode.OpMapSet && budget&mapSample == 0 {
			goto slow
		}
		k, o := *ru(base, opC(ip)), *rp(base, opC(ip))
		mask, kind := uint64(t.Mask), x.MapKind
		keys, size := kind.Keys, uint64(uint32(k))
		word := min(size, 8)
		junk := (64 - word<<3) & 63
		var home, tag, first, last uint64
		if keys == value.WordKeys {
			home, tag = k^k>>(t.Bits&63)*value.Spread>>32, k*value.Spread>>32&^mask
		} else {
			if keys == value.PairKeys {
				first, last, size = k, *ru(base, opC(ip)+16), 0
			} else {
				if size-1 >= value.ShortString {
					goto slow
				}
				p := unsafe.Add(o, k>>32)
				first, last = *(*uint64)(unsafe.Add(p, word))>>junk, *(*uint64)(unsafe.Add(p, size))>>junk
			}
			hi, lo := bits.Mul64(first^value.HashKeys[0], last^value.HashKeys[1]^size)
			home = uint64(uint32(hi ^ lo))
			tag = uint64(uint32(home*value.Spread32)) &^ mask
		}
		at := unsafe.Add(t.Index, home&mask<<2)
		n := uint64(*(*uint32)(at))
		for i := uint64(1); n != 0 && n^tag > mask && i < value.Group; i++ {
			at = unsafe.Add(t.Index, (home^i)&mask<<2)
			n = uint64(*(*uint32)(at))
		}
		a, form := opA(ip), kind.Form
		elem, found := value.Zerobase(), uint64(0)
		if n != 0 {
			e := (n ^ tag) - 1
			if e >= uint64(t.Cap) {
				goto slow
			}
			p := unsafe.Add(t.Entries, e*uint64(kind.Stride))
			y := *ru(p, 0)
			if keys != value.StringKeys {
				if y != k || keys == value.PairKeys && *ru(p, uintptr(kind.KeyStep)) != last {
					goto slow
				}
			} else if q := *rp(p, 0); y != k || q != o {
				if uint64(uint32(y)) != size || q == nil || y>>32+size > *(*uint64)(q) {
					goto slow
				}
				q = unsafe.Add(q, y>>32)
				if *(*uint64)(unsafe.Add(q, word))>>junk != first || *(*uint64)(unsafe.Add(q, size))>>junk != last {
					goto slow
				}
			}
			elem, found = unsafe.Add(p, kind.KeyLen), 1
		} else if op == bytecode.OpMapSet || op == bytecode.OpMapAdd {
			e := uint64(t.Used)
			if e >= uint64(t.Cap) {
				goto slow
			}
			*(*uint32)(at) = uint32(tag | (e + 1))
			t.Used++
			t.Live++
			p := unsafe.Add(t.Entries, e*uint64(kind.Stride))
			*ru(p, 0) = k
			if keys == value.StringKeys {
				*rp(p, 0) = o
			} else if keys == value.PairKeys {
				*ru(p, uintptr(kind.KeyStep)) = last
			}
			if keys != value.WordKeys {
				*(*uint32)(unsafe.Add(t.Index, (mask+1+uint64(t.Cap+31)>>5+e)<<2)) = uint32(home)
			}
			elem = unsafe.Add(p, kind.KeyLen)
		}
		switch op {
		case bytecode.OpMapSet:
			switch form {
			case value.FormWord, value.FormFloat:
				*ru(elem, 0) = *ru(base, a)
			case value.FormRef:
				*rp(elem, 0) = *rp(base, a)
			case value.FormString:
				*ru(elem, 0) = *ru(base, a)
				*rp(elem, 0) = *rp(base, a)
			case value.FormSlice:
				c := *ru(base, a+16)
				*ru(elem, 0) = c&^math.MaxUint32 | *ru(base, a)
				*rp(elem, 0) = *rp(base, a+16)
				*ru(elem, 16) = uint64(uint32(c))
			}
		case bytecode.OpMapAdd:
			if form == value.FormFloat {
				*rf(elem, 0) += *rf(base, a)
			} else {
				*ri(elem, 0) += *ri(base, a)
			}
		case bytecode.OpMapApp:
			n, c, q := *ru(elem, 0), *ru(elem, 16), *rp(elem, 0)
			i := uint64(uint32(n))
			if q == nil || i >= c || n>>32+c > *(*uint64)(q) {
				goto slow
			}
			s := (*typeInfo)(unsafe.Add(m.types, (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)).typ.Elem.Index<<typeInfoShift))
			if s.elem == 8<<elemShift|8 {
				*(*uint64)(unsafe.Add(q, 8*(1+n>>32+i))) = *ru(base, a)
			} else {
				v := (*typeInfo)(unsafe.Add(m.types, s.typ.Elem.Index<<typeInfoShift))
				if v.copies&copyStore == 0 {
					goto slow
				}
				q = unsafe.Add(q, 16+(n>>32+i)*uint64(v.slots)<<4)
				refs := v.typ.Refs
				for c := uintptr(0); c < uintptr(v.slots)<<4; c += 16 {
					*ru(q, c) = *ru(base, a+c)
					if refs&1 != 0 {
						*rp(q, c) = *rp(base, a+c)
					}
					refs >>= 1
				}
			}
			*ru(elem, 0) = n + 1
		default:
			switch form {
			case value.FormWord, value.FormFloat:
				*ru(base, a) = *ru(elem, 0)
			case value.FormRef:
				*rp(base, a) = *rp(elem, 0)
			case value.FormString:
				y, q := *ru(elem, 0), *rp(elem, 0)
				if q == nil && y != 0 || q != nil && y>>32+uint64(uint32(y)) > *(*uint64)(q) {
					goto slow
				}
				*ru(base, a) = y
				*rp(base, a) = q
			case value.FormSlice:
				n, q := *ru(elem, 0), *rp(elem, 0)
				c, p := uint64(0), unsafe.Pointer(nil)
				if q != nil {
					s := (*typeInfo)(unsafe.Add(m.types, (*typeInfo)(unsafe.Add(m.types, extLo(ip)<<typeInfoShift)).typ.Elem.Index<<typeInfoShift))
					if c = *ru(elem, 16); uint64(uint32(n)) > c || n>>32+c > *(*uint64)(q) {
						goto slow
					}
					p = unsafe.Add(q, uintptr(s.elem)&elemHeader+uintptr(n>>32)*uintptr(s.elem>>elemShift))
				} else if n != 0 {
					goto slow
				}
				*ru(base, a) = uint64(uint32(n))
				*rp(base, a) = p
				*ru(base, a+16) = n&^math.MaxUint32 | c
				*rp(base, a+16) = q
			}
			if op == bytecode.OpMapGet2 {
				*ru(base, a+uintptr(t.Elem)) = found
			}
		}
		budget -= mapCost / 2
		ip = unsafe.Add(ip, 16)
		goto dispatch
	}
slow:
	f.pc = int(uintptr(ip) - uintptr(m.code))
	f.bp = int(uintptr(base) - uintptr(f.stk))
	f.budget = budget
	if f.slow() {
		goto again
	}
	return f.sw
yield:
	f.pc = int(uintptr(ip) - uintptr(m.origin))
	f.bp = int(uintptr(base) - uintptr(f.stk))
	f.budget = budget
	if f.safepoint() {
		goto again
	}
	return f.sw
}
