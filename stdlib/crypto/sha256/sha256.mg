// Package sha256 has the hash functions SHA-224 and SHA-256.
package sha256

import (
	"hash"
	"internal/digest"
)

// Size and Size224 are the numbers of bytes of a hash.
const (
	Size    = 32
	Size224 = 28
)

// BlockSize is the number of bytes that are hashed at once.
const BlockSize = 64

// New returns a SHA-256 hash of nothing.
func New() hash.Hash { return digest.New(digest.SHA256) }

// New224 returns a SHA-224 hash of nothing.
func New224() hash.Hash { return digest.New(digest.SHA224) }

// Sum256 returns the SHA-256 hash of data.
func Sum256(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.SHA256, data)) }

// Sum224 returns the SHA-224 hash of data.
func Sum224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum(digest.SHA224, data)) }
