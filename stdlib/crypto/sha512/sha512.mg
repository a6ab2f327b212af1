// Package sha512 has the hash functions SHA-384, SHA-512, SHA-512/224 and SHA-512/256.
package sha512

import (
	"hash"
	"internal/digest"
)

// The numbers of bytes of a hash.
const (
	Size    = 64
	Size224 = 28
	Size256 = 32
	Size384 = 48
)

// BlockSize is the number of bytes that are hashed at once.
const BlockSize = 128

// New returns a SHA-512 hash of nothing.
func New() hash.Hash { return digest.New(digest.SHA512) }

// New384 returns a SHA-384 hash of nothing.
func New384() hash.Hash { return digest.New(digest.SHA384) }

// New512_224 returns a SHA-512/224 hash of nothing.
func New512_224() hash.Hash { return digest.New(digest.SHA512_224) }

// New512_256 returns a SHA-512/256 hash of nothing.
func New512_256() hash.Hash { return digest.New(digest.SHA512_256) }

// Sum512 returns the SHA-512 hash of data.
func Sum512(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.SHA512, data)) }

// Sum384 returns the SHA-384 hash of data.
func Sum384(data []byte) [Size384]byte { return [Size384]byte(digest.Sum(digest.SHA384, data)) }

// Sum512_224 returns the SHA-512/224 hash of data.
func Sum512_224(data []byte) [Size224]byte {
	return [Size224]byte(digest.Sum(digest.SHA512_224, data))
}

// Sum512_256 returns the SHA-512/256 hash of data.
func Sum512_256(data []byte) [Size256]byte {
	return [Size256]byte(digest.Sum(digest.SHA512_256, data))
}
