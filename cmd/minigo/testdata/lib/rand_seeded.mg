// run

// Seeded generators give exactly the numbers that Go's give.
package main

import (
	"fmt"
	"math/rand"
)

// own is a Source of the program: the methods of Rand must draw from it as Go's do.
type own struct{ x uint64 }

func (o *own) Seed(seed int64) { o.x = uint64(seed) }
func (o *own) Int63() int64 {
	o.x = o.x*6364136223846793005 + 1442695040888963407
	return int64(o.x>>1 ^ o.x>>33)
}

func show(r *rand.Rand) {
	for range 3 {
		fmt.Println(r.Int63(), r.Uint32(), r.Uint64(), r.Int31(), r.Int())
		fmt.Println(r.Intn(100), r.Intn(1<<40), r.Int63n(1000003), r.Int63n(1<<62+1), r.Int63n(4096), r.Int31n(77), r.Int31n(64), r.Int31n(1<<30+1))
		fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
	}
	fmt.Println(r.Perm(12))
	a := []string{"a", "b", "c", "d", "e", "f", "g"}
	r.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
	fmt.Println(a)
	b := make([]byte, 10)
	fmt.Println(r.Read(b))
	fmt.Println(r.Read(b[:3]))
	fmt.Println(b)
	r.Seed(7)
	r.Read(b)
	fmt.Println(r.Intn(1000))
	fmt.Println(b)
	sum := 0.0
	for range 3000 {
		sum += r.NormFloat64() + r.ExpFloat64()
	}
	fmt.Println(sum)
	z := rand.NewZipf(r, 1.5, 2, 1000)
	for range 20 {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println(rand.NewZipf(r, 1, 1, 1) == nil)
}

func main() {
	fmt.Println(rand.New(rand.NewSource(42)).Intn(100))
	show(rand.New(rand.NewSource(42)))
	show(rand.New(rand.NewSource(-1)))
	show(rand.New(&own{5}))
	s := rand.NewSource(9)
	fmt.Printf("%T %d\n", s, s.(rand.Source64).Uint64())
	for _, f := range []func(){
		func() { rand.Intn(0) },
		func() { rand.Int63n(-1) },
		func() { rand.Int31n(0) },
		func() { rand.New(s).Intn(-3) },
		func() { rand.Shuffle(-1, nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	// Without a seed: other numbers in every run, within their bounds.
	ok := true
	for range 200 {
		n, f, g := rand.Intn(7), rand.Float64(), rand.Float32()
		ok = ok && n >= 0 && n < 7 && f >= 0 && f < 1 && g >= 0 && g < 1 && rand.Int31n(3) < 3 && rand.Int63n(1<<40) < 1<<40
	}
	fmt.Println(ok, rand.Int63() != rand.Int63(), rand.Uint64() != rand.Uint64(), len(rand.Perm(5)))
}
