// Package hmac has keyed hashes.
package hmac

import "hash"

type hmac struct {
	opad, ipad   []byte
	outer, inner hash.Hash
}

// New returns a hash of nothing with a key, made of another hash.
//
// Go: crypto/internal/fips140/hmac/hmac.go New (go1.26)
func New(h func() hash.Hash, key []byte) hash.Hash {
	hm := &hmac{outer: h(), inner: h()}
	blocksize := hm.inner.BlockSize()
	hm.ipad, hm.opad = make([]byte, blocksize), make([]byte, blocksize)
	if len(key) > blocksize {
		hm.outer.Write(key)
		key = hm.outer.Sum(nil)
	}
	copy(hm.ipad, key)
	copy(hm.opad, key)
	for i := range hm.ipad {
		hm.ipad[i] ^= 0x36
		hm.opad[i] ^= 0x5c
	}
	hm.inner.Write(hm.ipad)
	return hm
}

func (h *hmac) Sum(in []byte) []byte {
	h.outer.Reset()
	h.outer.Write(h.opad)
	h.outer.Write(h.inner.Sum(nil))
	return h.outer.Sum(in)
}

func (h *hmac) Write(p []byte) (n int, err error) { return h.inner.Write(p) }
func (h *hmac) Size() int                         { return h.outer.Size() }
func (h *hmac) BlockSize() int                    { return h.inner.BlockSize() }

func (h *hmac) Reset() {
	h.inner.Reset()
	h.inner.Write(h.ipad)
}

// Equal compares two hashes in a time that does not tell where they differ.
func Equal(mac1, mac2 []byte) bool {
	if len(mac1) != len(mac2) {
		return false
	}
	var v byte
	for i, b := range mac1 {
		v |= b ^ mac2[i]
	}
	return v == 0
}
