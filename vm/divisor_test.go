package vm

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	. "minigo/vm/bytecode"
)

func TestDivisorsDivideAsDivisionDoes(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	divisors := []int64{3, 5, 6, 7, 9, 10, 641, 1000003, 1<<31 - 1, 1<<32 - 1, 1<<32 + 1, 1<<62 - 1, 1<<62 + 1, 3 << 61, math.MaxInt64 - 1, math.MaxInt64}
	for range 2000 {
		if n := int64(rnd.Uint64() >> (1 + rnd.IntN(62))); Divides(n) {
			divisors = append(divisors, n)
		}
	}
	for _, n := range divisors {
		d := newDivisor(uint64(n))
		xs := []uint64{0, 1, 1 << 63, 1<<63 - 1}
		for range 50 {
			x := rnd.Uint64() >> (1 + rnd.IntN(62))
			at := x / uint64(n) * uint64(n) // where the quotient changes
			xs = append(xs, x, at, at+uint64(n)-1, at-1)
		}
		last := (1 << 63) / uint64(n) * uint64(n)
		for _, x := range append(xs, last, last-1) {
			if x > 1<<63 {
				continue
			}
			if got, want := d.quo(x), x/uint64(n); got != want {
				t.Fatalf("%d / %d = %d, want %d", x, n, got, want)
			}
		}
	}
}

func TestDivisionByConstants(t *testing.T) {
	s := newStd(8)
	k := func(n uint64) uint16 { return uint16(s.konst(Const{Kind: ConstDivisor, N: n})) }
	var want []string
	show := func(n int64) {
		s.show(s.main, 4)
		want = append(want, strconv.FormatInt(n, 10))
	}
	for _, x := range []int64{0, 1, 6, 7, 8, -1, -6, -7, -8, 1<<31 - 1, -1 << 31} {
		s.main.ints(1, int(x), 5)
		s.main.op(OpDivK, r(4), r(1), k(7))
		show(x / 7)
		s.main.op(OpRemK, r(4), r(1), k(7))
		show(x % 7)
		s.main.x(-16807, 0, OpMulRemK, r(4), r(1), k(1<<31-1))
		show(x * -16807 % (1<<31 - 1))
		s.main.x(31, int(k(1000003)), OpMulAddRemK, r(4), r(1), r(2))
		show((x*31 + 5) % 1000003)
		minus9 := -9
		s.main.x(31, int(k(1000003)), OpMulIAddIRemK, r(4), r(1), uint16(minus9))
		show((x*31 - 9) % 1000003)
	}
	s.main.i(OpLoadK, r(1), int(s.konst(Const{N: 1 << 63})))
	for _, n := range []int64{3, 10, math.MaxInt64} {
		s.main.op(OpDivK, r(4), r(1), k(uint64(n)))
		show(math.MinInt64 / n)
		s.main.op(OpRemK, r(4), r(1), k(uint64(n)))
		show(math.MinInt64 % n)
	}
	s.main.op(OpRet)
	s.want(t, fmt.Sprint(want))
}
