// Package sha1 has the hash function SHA-1, which is broken for cryptographic uses.
package sha1

import (
	"hash"
	"internal/digest"
)

// Size is the number of bytes of a hash.
const Size = 20

// BlockSize is the number of bytes that are hashed at once.
const BlockSize = 64

// New returns a hash of nothing.
func New() hash.Hash { return digest.New(digest.SHA1) }

// Sum returns the hash of data.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.SHA1, data)) }
