package value

// This file implements maps: a table of entries in the order of insertion, and an index of open addressing into it.
//
// A map is one pointer to a table whose sizes never change: growth makes a new table and exchanges the pointer. So a racing
// program may lose entries or meet Go's fatal error, but can never reach outside a table (INV-map-table).
// Iteration follows the entries from a start that the caller draws, so that it is repeatable under a seed.
//
// Entries have no address in the language, so scalars keep their register form in them.

import (
	"hash/maphash"
	"sync/atomic"
	"unsafe"

	"minigo/vm/bytecode"
)

// Map is a map object.
type Map struct {
	typ     *Type
	tab     unsafe.Pointer // *table
	seed    maphash.Seed
	nans    uint64
	clears  uint32 // how often the map was cleared
	writing uint32 // set during a write, to find racing programs; not atomic, as in Go
	key     keyKind
	keyN    int32 // slots of a key
	stride  int32 // slots of an entry
}

// keyKind selects how keys are hashed and compared.
type keyKind uint8

const (
	keyScalar  keyKind = iota // one word that is equal when its bits are
	keyString                 // a string
	keyPointer                // one reference that is equal when its address is
	keyAny                    // anything else
)

// table is one generation of a map's entries.
type table struct {
	index   []uint64       // 0: never used, else hash << 32 | 1 + the entry's number; deleted entries stay until the next generation
	hashes  []uint32       // of each entry; of a deleted one it has the bit dead
	entries unsafe.Pointer // cap entries of stride slots: key, then element
	used    uint32         // entries used, deleted ones included
	live    uint32
	cap     uint32
}

// dead marks the hash of a deleted entry; live entries have the bit clear.
const dead = 1 << 31

// NewMap makes a map of type t with room for hint elements.
func NewMap(t *Type, hint int64) *Map {
	m := &Map{typ: t, key: keyAny}
	switch t.Key.Kind {
	case bytecode.KindString:
		m.key = keyString
	case bytecode.KindPointer, bytecode.KindChan:
		m.key = keyPointer
	case bytecode.KindFloat32, bytecode.KindFloat64:
	default:
		if t.Key.PackedSize() > 0 {
			m.key = keyScalar
		}
	}
	if m.key == keyString || m.key == keyAny {
		m.seed = maphash.MakeSeed()
	}
	m.keyN = t.Key.Slots
	m.stride = t.Key.Slots + t.Elem.Slots
	if hint > 0 {
		m.tab = unsafe.Pointer(m.newTable(uint32(min(hint, maxElems/4))))
	}
	return m
}

// newTable makes an empty table with room for n entries.
func (m *Map) newTable(n uint32) *table {
	size := uint32(8)
	for size/4*3 < n {
		size *= 2
	}
	t := &table{index: make([]uint64, size), cap: size / 4 * 3}
	t.hashes = make([]uint32, t.cap)
	if m.stride > 0 {
		t.entries = newSlots(int(t.cap)*int(m.stride) + 1) // the last element's address lies inside, even if it has no size
	} else {
		t.entries = Zerobase()
	}
	return t
}

// entry is the address of the i-th entry.
func (m *Map) entry(t *table, i uint32) unsafe.Pointer {
	return unsafe.Add(t.entries, uintptr(i)*uintptr(m.stride)*SlotSize)
}

// table loads the current table, nil if nothing was ever stored.
func (m *Map) table() *table { return (*table)(atomic.LoadPointer(&m.tab)) }

// hashKey hashes a key in register form.
//
//go:norace
func (m *Map) hashKey(key *Slot) (uint32, *Error) {
	var h uint64
	switch m.key {
	case keyScalar:
		h = mix(key.N)
	case keyString:
		h = maphash.String(m.seed, Str(*key))
	case keyPointer:
		h = mix(uint64(uintptr(key.P)))
	default:
		x, err := m.hash(m.typ.Key, key)
		if err != nil {
			return 0, err
		}
		h = mix(x)
	}
	return uint32(h) &^ dead, nil
}

// find looks for a key; it returns the entry's number, or -1. Most of the entries that it passes are told apart by the hash in the index, so that it
// touches few places in memory.
//
//go:norace
//go:nocheckptr
func (m *Map) find(t *table, h uint32, key *Slot) (int, *Error) {
	mask := uint32(len(t.index) - 1)
	for i, n := h&mask, uint32(0); n <= mask; i, n = (i+1)&mask, n+1 {
		x := t.index[i]
		if x == 0 {
			break
		}
		if uint32(x>>32) != h {
			continue
		}
		e := uint32(x) - 1
		p := m.entry(t, e)
		switch m.key {
		case keyScalar:
			if (*Slot)(p).N != key.N {
				continue
			}
		case keyPointer:
			if (*Slot)(p).P != key.P {
				continue
			}
		case keyString:
			s, err := LoadString(p)
			if err != nil {
				return -1, err
			}
			if Str(s) != Str(*key) {
				continue
			}
		default:
			eq, err := m.equalKey(p, key)
			if err != nil {
				return -1, err
			}
			if !eq {
				continue
			}
		}
		if t.hashes[e]&dead == 0 {
			return int(e), nil
		}
	}
	return -1, nil
}

// equalKey compares an entry's key with a key in register form.
func (m *Map) equalKey(p unsafe.Pointer, key *Slot) (bool, *Error) {
	var buf [bytecode.MaxFlat]Slot
	if err := loadEntry(m.typ.Key, &buf[0], p); err != nil {
		return false, err
	}
	return Equal(m.typ.Key, &buf[0], key)
}

// loadEntry and storeEntry move values between registers and entries.
//
//go:norace
//go:nocheckptr
func loadEntry(t *Type, dst *Slot, p unsafe.Pointer) *Error {
	if t.PackedSize() > 0 {
		dst.N = (*Slot)(p).N
		return nil
	}
	return Load(t, dst, p)
}

//go:norace
//go:nocheckptr
func storeEntry(t *Type, p unsafe.Pointer, src *Slot) {
	if t.PackedSize() > 0 {
		(*Slot)(p).N = src.N
		return
	}
	Store(t, p, src)
}

// Len is len(m).
//
//go:norace
func (m *Map) Len() int {
	if m == nil {
		return 0
	}
	if t := m.table(); t != nil {
		return int(t.live)
	}
	return 0
}

// Get loads m[key] into dst, or the zero value, and reports whether it was there.
//
//go:norace
func (m *Map) Get(mt *Type, dst, key *Slot) (bool, *Error) {
	if m != nil {
		if m.writing != 0 {
			return false, errMapRead
		}
		if t := m.table(); t != nil && t.live > 0 {
			h, err := m.hashKey(key)
			if err != nil {
				return false, err
			}
			e, err := m.find(t, h, key)
			if err != nil {
				return false, err
			}
			if e >= 0 {
				return true, loadEntry(mt.Elem, dst, unsafe.Add(m.entry(t, uint32(e)), int(m.keyN)*SlotSize))
			}
			clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
			return false, nil
		}
	}
	clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
	return false, checkKey(mt.Key, key)
}

// checkKey finds the keys of a map without entries that cannot be hashed.
func checkKey(t *Type, key *Slot) *Error {
	if t.PackedSize() > 0 || t.Kind == bytecode.KindString {
		return nil
	}
	_, err := (&Map{seed: maphash.MakeSeed()}).hash(t, key)
	return err
}

// Set is m[key] = elem.
//
//go:norace
func (m *Map) Set(elem, key *Slot) *Error {
	if m == nil {
		return errNilMap
	}
	if m.writing != 0 {
		return errMapWrites
	}
	h, err := m.hashKey(key)
	if err != nil {
		return err
	}
	m.writing = 1
	p, err := m.slotFor(h, key)
	if err == nil {
		storeEntry(m.typ.Elem, p, elem)
	}
	if m.writing == 0 {
		return errMapWrites
	}
	m.writing = 0
	return err
}

// slotFor finds or makes the entry of a key, and returns its element's address.
//
//go:norace
func (m *Map) slotFor(h uint32, key *Slot) (unsafe.Pointer, *Error) {
	t := m.table()
	if t != nil {
		e, err := m.find(t, h, key)
		if err != nil {
			return nil, err
		}
		if e >= 0 {
			p := m.entry(t, uint32(e))
			if m.key == keyAny {
				storeEntry(m.typ.Key, p, key) // +0 and -0 are equal keys, but not the same
			}
			return unsafe.Add(p, int(m.keyN)*SlotSize), nil
		}
	}
	if t == nil || t.used >= t.cap {
		t = m.grow(t)
	}
	e := t.used
	if e >= t.cap {
		return nil, errMapWrites // another writer filled it
	}
	t.used = e + 1
	p := m.entry(t, e)
	storeEntry(m.typ.Key, p, key)
	t.hashes[e] = h
	m.insert(t, h, e)
	t.live++
	return unsafe.Add(p, int(m.keyN)*SlotSize), nil
}

// insert enters an entry in the index.
//
//go:norace
func (m *Map) insert(t *table, h, e uint32) {
	mask := uint32(len(t.index) - 1)
	for i, n := h&mask, uint32(0); n <= mask; i, n = (i+1)&mask, n+1 {
		if t.index[i] == 0 {
			t.index[i] = uint64(h)<<32 | uint64(e+1)
			return
		}
	}
}

// grow makes the next table, without the deleted entries.
//
//go:norace
func (m *Map) grow(old *table) *table {
	if old == nil {
		t := m.newTable(1)
		atomic.StorePointer(&m.tab, unsafe.Pointer(t))
		return t
	}
	n := old.live + 1
	if n > old.cap/2 {
		n = old.cap + 1
	}
	t := m.newTable(n)
	used := min(old.used, old.cap)
	for i := range used {
		h := old.hashes[i]
		if h&dead != 0 || t.used >= t.cap {
			continue
		}
		e := t.used
		t.used = e + 1
		t.hashes[e] = h
		copy(slots(m.entry(t, e), int(m.stride)), slots(m.entry(old, i), int(m.stride)))
		m.insert(t, h, e)
	}
	t.live = t.used
	atomic.StorePointer(&m.tab, unsafe.Pointer(t))
	return t
}

// Delete is delete(m, key) of a map of type mt.
//
//go:norace
func (m *Map) Delete(mt *Type, key *Slot) *Error {
	if m == nil {
		return checkKey(mt.Key, key)
	}
	if m.writing != 0 {
		return errMapWrites
	}
	h, err := m.hashKey(key)
	if err != nil {
		return err
	}
	t := m.table()
	if t == nil {
		return nil
	}
	m.writing = 1
	e, err := m.find(t, h, key)
	if err == nil && e >= 0 {
		t.hashes[e] |= dead
		t.live--
		clear(slots(m.entry(t, uint32(e)), int(m.stride)))
	}
	if m.writing == 0 {
		return errMapWrites
	}
	m.writing = 0
	return err
}

// Clear is clear(m).
//
//go:norace
func (m *Map) Clear() *Error {
	if m == nil || m.table() == nil {
		return nil
	}
	if m.writing != 0 {
		return errMapWrites
	}
	m.clears++
	atomic.StorePointer(&m.tab, unsafe.Pointer(m.newTable(1)))
	return nil
}

// Iter is the state of a range over a map.
type Iter struct {
	m      *Map
	tab    *table // the table at the start
	pos    uint32 // the next entry
	start  uint32
	clears uint32
	around bool // went past the end, back to the first entry
}

// NewIter starts a range over m (nil: over nothing); start is any random number.
//
//go:norace
func NewIter(m *Map, start uint32) *Iter {
	it := &Iter{m: m}
	if m != nil {
		it.clears = m.clears
		if it.tab = m.table(); it.tab != nil && it.tab.used > 0 {
			it.start = start % it.tab.used
			it.pos = it.start
		}
	}
	return it
}

// Next moves to the next entry and loads it; a nil key or elem is not wanted. It reports whether there was one.
//
//go:norace
func (it *Iter) Next(key, elem *Slot) (bool, *Error) {
	t := it.tab
	if t == nil {
		return false, nil
	}
	m := it.m
	if m.writing != 0 {
		return false, &Error{Fatal, "concurrent map iteration and map write"}
	}
	for {
		if !it.around && it.pos >= min(t.used, t.cap) {
			it.around, it.pos = true, 0
		}
		if it.around && it.pos >= it.start {
			return false, nil
		}
		e := it.pos
		it.pos++
		if t.hashes[e]&dead != 0 {
			continue
		}
		ok, err := it.load(t, e, key, elem)
		if ok || err != nil {
			return ok, err
		}
	}
}

// load loads entry e of t, if the map still has it: since t was made the map may have grown into another table.
//
//go:norace
func (it *Iter) load(t *table, e uint32, key, elem *Slot) (bool, *Error) {
	m := it.m
	var buf [bytecode.MaxFlat]Slot
	p := m.entry(t, e)
	if err := loadEntry(m.typ.Key, &buf[0], p); err != nil {
		return false, err
	}
	if now := m.table(); now != t {
		if it.clears != m.clears {
			return false, nil
		}
		eq, err := Equal(m.typ.Key, &buf[0], &buf[0])
		if err != nil {
			return false, err
		}
		if eq { // a NaN cannot be looked up, nor deleted
			i, err := m.find(now, t.hashes[e], &buf[0])
			if i < 0 || err != nil {
				return false, err
			}
			p = m.entry(now, uint32(i))
			// The key may have been stored anew, as +0 for -0: give the one that is there.
			if err := loadEntry(m.typ.Key, &buf[0], p); err != nil {
				return false, err
			}
		}
	}
	if key != nil {
		CopyRegs(m.typ.Key, key, &buf[0])
	}
	if elem != nil {
		return true, loadEntry(m.typ.Elem, elem, unsafe.Add(p, int(m.keyN)*SlotSize))
	}
	return true, nil
}
