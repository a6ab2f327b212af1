package rand

// This file has the generators that a program can seed.

import "errors"

// A PCG is a generator with 128 bits of state.
type PCG struct{ hi, lo uint64 }

// NewPCG returns a PCG that starts from two numbers.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed starts again from two numbers.
func (p *PCG) Seed(seed1, seed2 uint64) { p.hi, p.lo = seed1, seed2 }

// pcgNext is the state after hi and lo, and what it gives.
func pcgNext(hi, lo uint64) (hi1, lo1, x uint64)

// Uint64 draws a number in [0, 1<<64).
func (p *PCG) Uint64() uint64 {
	var x uint64
	p.hi, p.lo, x = pcgNext(p.hi, p.lo)
	return x
}

// AppendBinary appends the generator's state to b.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, "pcg:"...)
	for _, x := range [...]uint64{p.hi, p.lo} {
		for i := 56; i >= 0; i -= 8 {
			b = append(b, byte(x>>i))
		}
	}
	return b, nil
}

// MarshalBinary returns the generator's state.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(make([]byte, 0, 20)) }

// UnmarshalBinary sets the generator's state.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errors.New("invalid PCG encoding")
	}
	p.hi, p.lo = 0, 0
	for i := range 8 {
		p.hi = p.hi<<8 | uint64(data[4+i])
		p.lo = p.lo<<8 | uint64(data[12+i])
	}
	return nil
}

// A ChaCha8 is a generator of cryptographic strength.
type ChaCha8 struct{ host *byte }

func chachaSeed(host *byte, seed []byte)
func chachaRead(host *byte, p []byte)
func chachaMarshal(host *byte) []byte
func chachaUnmarshal(host *byte, data []byte) (message string)

// NewChaCha8 returns a ChaCha8 that starts from seed.
func NewChaCha8(seed [32]byte) *ChaCha8 { return &ChaCha8{newChaCha8(seed[:])} }

// state is the generator's, made when it is first used.
func (c *ChaCha8) state() *byte {
	if c.host == nil {
		c.host = newChaCha8(make([]byte, 32))
	}
	return c.host
}

// Seed starts again from seed.
func (c *ChaCha8) Seed(seed [32]byte) { chachaSeed(c.state(), seed[:]) }

// Uint64 draws a number in [0, 1<<64).
func (c *ChaCha8) Uint64() uint64 { return drawUint64(c.state()) }

// Read fills p with random bytes.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	chachaRead(c.state(), p)
	return len(p), nil
}

// AppendBinary appends the generator's state to b.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	return append(b, chachaMarshal(c.state())...), nil
}

// MarshalBinary returns the generator's state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return chachaMarshal(c.state()), nil }

// UnmarshalBinary sets the generator's state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if message := chachaUnmarshal(c.state(), data); message != "" {
		return errors.New(message)
	}
	return nil
}
