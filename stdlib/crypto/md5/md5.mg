// Package md5 has the hash function MD5, which is broken for cryptographic uses.
package md5

import (
	"hash"
	"internal/digest"
)

// Size is the number of bytes of a hash.
const Size = 16

// BlockSize is the number of bytes that are hashed at once.
const BlockSize = 64

// New returns a hash of nothing.
func New() hash.Hash { return digest.New(digest.MD5) }

// Sum returns the hash of data.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.MD5, data)) }
