// Package hash has the interfaces of hash functions.
package hash

import "io"

// A Hash computes a hash of what is written to it. Write never fails.
type Hash interface {
	io.Writer

	// Sum appends the hash of what was written so far to b.
	Sum(b []byte) []byte

	// Reset forgets what was written.
	Reset()

	// Size is the number of bytes of the hash.
	Size() int

	// BlockSize is the number of bytes that are hashed at once.
	BlockSize() int
}

// A Hash32 is a Hash of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 is a Hash of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner is a Hash that can be copied.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}
