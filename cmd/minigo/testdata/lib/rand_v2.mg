// run

// The generators of math/rand/v2 give exactly the numbers that Go's give.
package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func show(r *rand.Rand) {
	for range 3 {
		fmt.Println(r.Int64(), r.Uint32(), r.Uint64(), r.Int32(), r.Int(), r.Uint())
		fmt.Println(r.IntN(100), r.Int64N(1<<40+3), r.Uint64N(1<<63+1), r.Int32N(77), r.Uint32N(64), r.UintN(1000))
		fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
	}
	fmt.Println(r.Perm(12))
	sum := 0.0
	for range 3000 {
		sum += r.NormFloat64() + r.ExpFloat64()
	}
	z := rand.NewZipf(r, 2.5, 1, 100)
	fmt.Println(sum, z.Uint64(), z.Uint64(), z.Uint64())
}

func main() {
	p := rand.NewPCG(1, 2)
	show(rand.New(p))
	b, err := p.MarshalBinary()
	fmt.Printf("%q %v\n", b, err)
	var q rand.PCG
	fmt.Println(q.UnmarshalBinary(b), q.Uint64() == p.Uint64(), q.UnmarshalBinary(b[1:]))
	p.Seed(3, 4)
	fmt.Println(p.Uint64())

	c := rand.NewChaCha8([32]byte([]byte("an example of a seed of 32 bytes")))
	show(rand.New(c))
	buf := make([]byte, 13)
	fmt.Println(c.Read(buf))
	fmt.Println(buf)
	b, _ = c.MarshalBinary()
	d := rand.NewChaCha8([32]byte{})
	fmt.Println(len(b), d.UnmarshalBinary(b), d.Uint64() == c.Uint64(), d.UnmarshalBinary(nil))
	d.Seed([32]byte{1})
	fmt.Println(d.Uint64())

	ok := true
	for range 200 {
		ok = ok && rand.IntN(7) < 7 && rand.N(10*time.Second) < 10*time.Second && rand.N(uint8(3)) < 3 && rand.Float64() < 1
	}
	fmt.Println(ok, rand.Int64() != rand.Int64(), len(rand.Perm(5)))
	for _, f := range []func(){
		func() { rand.IntN(0) },
		func() { rand.N(0) },
		func() { rand.Uint64N(0) },
		func() { rand.Shuffle(-1, nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
