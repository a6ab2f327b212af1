// Package crc32 has the 32-bit cyclic redundancy check.
package crc32

import (
	"hash"
	"sync"
)

// Size is the number of bytes of a checksum.
const Size = 4

// Polynomials, reversed.
const (
	IEEE       = 0xedb88320
	Castagnoli = 0x82f63b78
	Koopman    = 0xeb31d82e
)

// A Table has, for each byte, what it does to a checksum.
type Table [256]uint32

// IEEETable is the table of IEEE's polynomial.
var IEEETable = newTable(IEEE)

var castagnoli = sync.OnceValue(func() *Table { return newTable(Castagnoli) })

func newTable(poly uint32) *Table {
	t := new(Table)
	for i := range t {
		crc := uint32(i)
		for range 8 {
			if crc&1 == 1 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

// MakeTable returns the table of a polynomial, which must not be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		return castagnoli()
	}
	return newTable(poly)
}

// ieee continues a checksum with IEEE's polynomial.
func ieee(crc uint32, p []byte) uint32

// Update continues the checksum crc with the bytes of p.
func Update(crc uint32, tab *Table, p []byte) uint32 {
	if tab == IEEETable {
		return ieee(crc, p)
	}
	crc = ^crc
	for _, v := range p {
		crc = tab[byte(crc)^v] ^ crc>>8
	}
	return ^crc
}

// Checksum returns data's checksum.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns data's checksum with IEEE's polynomial.
func ChecksumIEEE(data []byte) uint32 { return ieee(0, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a new checksum.
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

// NewIEEE returns a new checksum with IEEE's polynomial.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum32() uint32  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	return append(in, byte(d.crc>>24), byte(d.crc>>16), byte(d.crc>>8), byte(d.crc))
}
