package value

// This file implements looking for a key in a map: its hash, and the ways through the index, by kinds of keys.

import (
	"hash/maphash"
	"math/bits"
	"unsafe"

	"minigo/vm/bytecode"
)

// ShortString is how long strings may be that are hashed by their first eight bytes and their last, or twice by all if they are fewer.
const ShortString = 16

// hashString hashes a string of the program: there are eight bytes before it, its object's length. The loop does it by itself.
//
//go:norace
//go:nocheckptr
func (m *Map) hashString(s string) uint32 {
	p, n := unsafe.Pointer(unsafe.StringData(s)), uint64(len(s))
	if n > ShortString {
		return uint32(maphash.String(stringSeed, s))
	}
	var first, last uint64
	if n > 0 {
		word := min(n, 8)
		junk := (64 - word<<3) & 63
		p = unsafe.Add(p, -8)
		first, last = *(*uint64)(unsafe.Add(p, word))>>junk, *(*uint64)(unsafe.Add(p, n))>>junk
	}
	return hashPair(first, last^n)
}

// hashPair hashes two words.
func hashPair(x, y uint64) uint32 {
	hi, lo := bits.Mul64(x^HashKeys[0], y^HashKeys[1])
	return uint32(hi ^ lo)
}

// Hashes are others in each process: HashKeys make those of short strings and pairs of words so.
var (
	HashKeys   = [2]uint64{random(), random()}
	stringSeed = maphash.MakeSeed()
)

func random() uint64 { return new(maphash.Hash).Sum64() }

// hashKey hashes a key in register form that is not a scalar.
//
//go:norace
func (m *Map) hashKey(key *Slot) (uint32, *Error) {
	switch m.key {
	case keyString:
		return m.hashString(Str(*key)), nil
	case keyPointer:
		return uint32(mix(uint64(uintptr(key.P)))), nil
	case keyWords:
		if m.typ.Key.Slots == 2 {
			return hashPair(key.N, reg(key, 1).N), nil
		}
		x := uint64(0)
		for i := range m.typ.Key.Slots {
			x = mix(x ^ reg(key, i).N)
		}
		return uint32(x), nil
	}
	x, err := m.hash(m.typ.Key, key)
	return uint32(mix(x)), err
}

// lookup is find for a key that is not hashed yet.
//
//go:norace
func (m *Map) lookup(t *Table, key *Slot) (int, *Error) {
	switch m.key {
	case keyScalar:
		return m.findWord(t, key.N), nil
	case keyString:
		return m.findString(t, m.hashString(Str(*key)), key)
	}
	h, err := m.hashKey(key)
	if err != nil {
		return -1, err
	}
	return m.find(t, h, key)
}

// find looks for a key that is not a scalar, by its hash; it returns the entry's number, or -1. Most of the entries that it passes are told apart by the tag in
// the index, so that it touches few places in memory.
//
//go:norace
func (m *Map) find(t *Table, h uint32, key *Slot) (int, *Error) {
	switch m.key {
	case keyString:
		return m.findString(t, h, key)
	case keyWords:
		return m.findWords(t, h, key), nil
	}
	s := spread(h)
	tag := t.tag(s)
	home := h
	for range t.groups() {
		for i := uint32(0); i < Group; i++ {
			x := *t.at(home ^ i)
			if x == 0 {
				return -1, nil
			}
			e := x&t.Mask - 1
			if x&^t.Mask != tag || e >= t.Cap || *t.hash(e) != h {
				continue
			}
			p := m.entry(t, e)
			if m.key == keyPointer {
				if (*Slot)(p).P == key.P {
					return int(e), nil
				}
				continue
			}
			eq, err := m.equalKey(p, key)
			if err != nil {
				return -1, err
			}
			if eq {
				return int(e), nil
			}
		}
		home = next(home, s)
	}
	return -1, nil
}

// findWord is find for scalars.
//
//go:norace
//go:nocheckptr
func (m *Map) findWord(t *Table, key uint64) int {
	home, s := t.word(key)
	tag := t.tag(s)
	for range t.groups() {
		for i := uint32(0); i < Group; i++ {
			x := *t.at(home ^ i)
			if x == 0 {
				return -1
			}
			if x&^t.Mask == tag {
				if e := x&t.Mask - 1; e < t.Cap && *(*uint64)(m.entry(t, e)) == key {
					return int(e)
				}
			}
		}
		home = next(home, s)
	}
	return -1
}

// findString is find for strings.
//
//go:norace
//go:nocheckptr
func (m *Map) findString(t *Table, h uint32, key *Slot) (int, *Error) {
	home, s := h, spread(h)
	tag := t.tag(s)
	for range t.groups() {
		for i := uint32(0); i < Group; i++ {
			x := *t.at(home ^ i)
			if x == 0 {
				return -1, nil
			}
			e := x&t.Mask - 1
			if x&^t.Mask != tag || e >= t.Cap {
				continue
			}
			p := (*Slot)(m.entry(t, e))
			if *p == *key { // as what is in registers, so not torn
				return int(e), nil
			}
			k, err := LoadString(unsafe.Pointer(p))
			if err != nil {
				return -1, err
			}
			if uint32(k.N) == uint32(key.N) && Str(k) == Str(*key) {
				return int(e), nil
			}
		}
		home = next(home, s)
	}
	return -1, nil
}

// findWords is find for structs of scalars.
//
//go:norace
func (m *Map) findWords(t *Table, h uint32, key *Slot) int {
	home, s := h, spread(h)
	tag := t.tag(s)
	for range t.groups() {
		for i := uint32(0); i < Group; i++ {
			x := *t.at(home ^ i)
			if x == 0 {
				return -1
			}
			e := x&t.Mask - 1
			if x&^t.Mask == tag && e < t.Cap && m.sameWords(m.entry(t, e), key) {
				return int(e)
			}
		}
		home = next(home, s)
	}
	return -1
}

// sameWords compares an entry's key of several scalars with another one.
//
//go:norace
//go:nocheckptr
func (m *Map) sameWords(p unsafe.Pointer, key *Slot) bool {
	for i := range m.typ.Key.Slots {
		if *(*uint64)(unsafe.Add(p, uintptr(i)*uintptr(m.KeyStep))) != reg(key, i).N {
			return false
		}
	}
	return true
}

// equalKey compares an entry's key with a key in register form.
func (m *Map) equalKey(p unsafe.Pointer, key *Slot) (bool, *Error) {
	switch t := m.typ.Key; {
	case t.Kind == bytecode.KindInterface:
		return EqualIface((*Slot)(p).P, key.P)
	case t.Kind == bytecode.KindArray && t.Slots > 0:
		return equalArrays(t, (*Slot)(p).P, key.P)
	}
	var buf [bytecode.MaxFlat]Slot
	if err := loadEntry(m.typ.Key, &buf[0], p); err != nil {
		return false, err
	}
	return Equal(m.typ.Key, &buf[0], key)
}
