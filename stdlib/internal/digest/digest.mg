// Package digest has what the packages of cryptographic hash functions have in common.
package digest

// The functions.
const (
	MD5 = iota
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	SHA512_224
	SHA512_256
)

var (
	size  = [...]int{16, 20, 28, 32, 48, 64, 28, 32}
	block = [...]int{64, 64, 64, 64, 128, 128, 128, 128}
)

// A Digest is a hash.Hash.
type Digest struct {
	fn   int
	host *byte
}

func start(fn int) (host *byte)
func write(host *byte, p []byte)
func sum(host *byte) []byte
func reset(host *byte)

// Sum returns the hash of data.
func Sum(fn int, data []byte) []byte

// New returns a hash of nothing.
func New(fn int) *Digest { return &Digest{fn, start(fn)} }

func (d *Digest) Write(p []byte) (n int, err error) {
	write(d.host, p)
	return len(p), nil
}

// WriteString is Write of a string.
func (d *Digest) WriteString(s string) (n int, err error) { return d.Write([]byte(s)) }

// Sum appends the hash of what was written so far.
func (d *Digest) Sum(in []byte) []byte { return append(in, sum(d.host)...) }

// Reset forgets what was written.
func (d *Digest) Reset() { reset(d.host) }

// Size is the number of bytes of the hash.
func (d *Digest) Size() int { return size[d.fn] }

// BlockSize is the number of bytes that are hashed at once.
func (d *Digest) BlockSize() int { return block[d.fn] }
