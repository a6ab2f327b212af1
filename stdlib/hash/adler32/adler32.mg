// Package adler32 has the Adler-32 checksum.
package adler32

import "hash"

// Size is the number of bytes of a checksum.
const Size = 4

const mod = 65521

type digest uint32

// New returns a new checksum.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

// Checksum returns data's checksum.
func Checksum(data []byte) uint32 { return uint32(update(1, data)) }

func update(d digest, p []byte) digest {
	a, b := uint64(d&0xffff), uint64(d>>16)
	for len(p) > 0 {
		n := min(len(p), 1<<16) // b stays far below 2^64
		for _, c := range p[:n] {
			a += uint64(c)
			b += a
		}
		a %= mod
		b %= mod
		p = p[n:]
	}
	return digest(b<<16 | a)
}

func (d *digest) Reset()         { *d = 1 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }
func (d *digest) Sum32() uint32  { return uint32(*d) }

func (d *digest) Write(p []byte) (int, error) {
	*d = update(*d, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	s := uint32(*d)
	return append(in, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}
