// Package fnv has the hash functions FNV-1 and FNV-1a of 32, 64 and 128 bits.
package fnv

import (
	"hash"
	"math/bits"
)

type (
	sum32  uint32
	sum32a uint32
	sum64  uint64
	sum64a uint64

	sum128  struct{ high, low uint64 }
	sum128a struct{ sum128 }
)

const (
	offset32 = 2166136261
	offset64 = 14695981039346656037
	prime32  = 16777619
	prime64  = 1099511628211

	offset128High = 0x6c62272e07bb0142
	offset128Low  = 0x62b821756295c58d
	prime128Low   = 0x13b // the other one of the prime's bits is the 24th of its upper half
	prime128Shift = 24
)

// New32 returns FNV-1 of 32 bits.
func New32() hash.Hash32 { return new32(new(sum32)) }

// New32a returns FNV-1a of 32 bits.
func New32a() hash.Hash32 { return new32(new(sum32a)) }

// New64 returns FNV-1 of 64 bits.
func New64() hash.Hash64 { return new64(new(sum64)) }

// New64a returns FNV-1a of 64 bits.
func New64a() hash.Hash64 { return new64(new(sum64a)) }

// New128 returns FNV-1 of 128 bits.
func New128() hash.Hash {
	h := new(sum128)
	h.Reset()
	return h
}

// New128a returns FNV-1a of 128 bits.
func New128a() hash.Hash {
	h := new(sum128a)
	h.Reset()
	return h
}

func new32(h hash.Hash32) hash.Hash32 {
	h.Reset()
	return h
}

func new64(h hash.Hash64) hash.Hash64 {
	h.Reset()
	return h
}

func (s *sum32) Reset()  { *s = offset32 }
func (s *sum32a) Reset() { *s = offset32 }
func (s *sum64) Reset()  { *s = offset64 }
func (s *sum64a) Reset() { *s = offset64 }

func (s *sum128) Reset() { s.high, s.low = offset128High, offset128Low }

func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Sum32() uint32 { return uint32(*s) }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Sum64() uint64 { return uint64(*s) }

func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime32
		h ^= sum32(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum32a(c)
		h *= prime32
	}
	*s = h
	return len(data), nil
}

func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime64
		h ^= sum64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum64a(c)
		h *= prime64
	}
	*s = h
	return len(data), nil
}

// multiply multiplies the sum by the prime.
func (s *sum128) multiply() {
	high, low := bits.Mul64(prime128Low, s.low)
	s.high, s.low = high+s.low<<prime128Shift+prime128Low*s.high, low
}

func (s *sum128) Write(data []byte) (int, error) {
	for _, c := range data {
		s.multiply()
		s.low ^= uint64(c)
	}
	return len(data), nil
}

func (s *sum128a) Write(data []byte) (int, error) {
	for _, c := range data {
		s.low ^= uint64(c)
		s.multiply()
	}
	return len(data), nil
}

func (s *sum32) Size() int  { return 4 }
func (s *sum32a) Size() int { return 4 }
func (s *sum64) Size() int  { return 8 }
func (s *sum64a) Size() int { return 8 }
func (s *sum128) Size() int { return 16 }

func (s *sum32) BlockSize() int  { return 1 }
func (s *sum32a) BlockSize() int { return 1 }
func (s *sum64) BlockSize() int  { return 1 }
func (s *sum64a) BlockSize() int { return 1 }
func (s *sum128) BlockSize() int { return 1 }

func (s *sum32) Sum(in []byte) []byte  { return put(in, uint64(*s), 4) }
func (s *sum32a) Sum(in []byte) []byte { return put(in, uint64(*s), 4) }
func (s *sum64) Sum(in []byte) []byte  { return put(in, uint64(*s), 8) }
func (s *sum64a) Sum(in []byte) []byte { return put(in, uint64(*s), 8) }
func (s *sum128) Sum(in []byte) []byte { return put(put(in, s.high, 8), s.low, 8) }

// put appends the low n bytes of v, the highest first.
func put(b []byte, v uint64, n int) []byte {
	for n--; n >= 0; n-- {
		b = append(b, byte(v>>(8*n)))
	}
	return b
}
