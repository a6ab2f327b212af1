package value

// This file implements maps: a table of entries in the order of insertion, and an index of open addressing into it.
//
// A map is one pointer to a table whose sizes never change: growth makes a new table and exchanges the pointer. So a racing
// program may lose entries or meet Go's fatal error, but can never reach outside a table (INV-map-table).
// Iteration follows the entries from a start that the caller draws, so that it is repeatable under a seed.
//
// Entries have no address in the language, so scalars keep their register form in them: a slot without its pointer, one word.

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
	word    bool    // the element is one word
	words   bool    // so is all else: entries have no pointers
	keyLen  uintptr // bytes of a key
	stride  uintptr // bytes of an entry
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
	index   []uint32       // 0: never used; deleted; else the hash's tag | 1 + the entry's number
	hashes  []uint32       // of each entry, but not of scalars, which are hashed again
	dead    []uint32       // a bit for each entry: it was deleted. Entries are not used again before the next generation
	entries unsafe.Pointer // cap entries of stride bytes: key, then element
	used    uint32         // entries used, deleted ones included
	live    uint32
	cap     uint32
}

// tag is what the index keeps of a hash, above the number of the entry, for which it has as many bits as for its own places. The hash is mixed
// once more, for neighbours in the index have the same upper bits.
func tag(h, mask uint32) uint32 { return h * 0x9e3779b1 &^ mask }

// deleted stands in the index for a deleted entry: a number that no entry has, for an index has more places than there are entries.
func deleted(mask uint32) uint32 { return mask }

// NewMap makes a map of type t with room for hint elements.
func NewMap(t *Type, hint int64) *Map {
	m := &Map{typ: t, key: keyAny}
	switch t.Key.Kind {
	case bytecode.KindString:
		m.key = keyString
	case bytecode.KindPointer, bytecode.KindChan:
		if !toArray(t.Key) {
			m.key = keyPointer
		}
	case bytecode.KindFloat32, bytecode.KindFloat64:
	default:
		if t.Key.PackedSize() > 0 {
			m.key = keyScalar
		}
	}
	if m.key == keyString || m.key == keyAny {
		m.seed = maphash.MakeSeed()
	}
	m.word = t.Elem.PackedSize() > 0
	m.keyLen = uintptr(t.Key.Slots) * SlotSize
	m.stride = m.keyLen + uintptr(t.Elem.Slots)*SlotSize
	if t.Key.PackedSize() > 0 && (m.word || t.Elem.Slots == 0) {
		m.words = true
		m.keyLen /= 2
		m.stride /= 2
	}
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
	t := &table{index: make([]uint32, size), cap: size / 4 * 3}
	t.dead = make([]uint32, (t.cap+31)/32)
	if m.key != keyScalar {
		t.hashes = make([]uint32, t.cap)
	}
	switch { // the last element's address lies inside, even if it has no size
	case m.words:
		t.entries = unsafe.Pointer(unsafe.SliceData(make([]uint64, uintptr(t.cap)*m.stride/8+1)))
	case m.stride > 0:
		t.entries = newSlots(int(uintptr(t.cap)*m.stride/SlotSize) + 1)
	default:
		t.entries = Zerobase()
	}
	return t
}

// entry is the address of the i-th entry.
func (m *Map) entry(t *table, i uint32) unsafe.Pointer {
	return unsafe.Add(t.entries, uintptr(i)*m.stride)
}

// hashAt is the hash of an entry.
//
//go:norace
//go:nocheckptr
func (m *Map) hashAt(t *table, e uint32) uint32 {
	if m.key == keyScalar {
		return hashWord(*(*uint64)(m.entry(t, e)))
	}
	return t.hashes[e]
}

// isDead reports whether an entry was deleted.
//
//go:norace
func (t *table) isDead(e uint32) bool { return t.dead[e/32]&(1<<(e%32)) != 0 }

// table loads the current table, nil if nothing was ever stored.
func (m *Map) table() *table { return (*table)(atomic.LoadPointer(&m.tab)) }

// move and zero copy and clear an entry.
//
//go:norace
func (m *Map) move(dst, src unsafe.Pointer) {
	if m.words {
		copy(octets(dst, int(m.stride)), octets(src, int(m.stride)))
	} else {
		copy(slots(dst, int(m.stride/SlotSize)), slots(src, int(m.stride/SlotSize)))
	}
}

//go:norace
func (m *Map) zero(p unsafe.Pointer) {
	if m.words {
		clear(octets(p, int(m.stride)))
	} else {
		clear(slots(p, int(m.stride/SlotSize)))
	}
}

// hashWord hashes a word. Eight words in a row go to places close to each other in the index, for programs often ask for them together.
func hashWord(x uint64) uint32 { return uint32(mix(x>>3) ^ x&7) }

// hashString hashes a string.
func (m *Map) hashString(s string) uint32 { return uint32(maphash.String(m.seed, s)) }

// hashKey hashes a key in register form.
//
//go:norace
func (m *Map) hashKey(key *Slot) (uint32, *Error) {
	switch m.key {
	case keyScalar:
		return hashWord(key.N), nil
	case keyString:
		return m.hashString(Str(*key)), nil
	case keyPointer:
		return uint32(mix(uint64(uintptr(key.P)))), nil
	}
	x, err := m.hash(m.typ.Key, key)
	return uint32(mix(x)), err
}

// find looks for a key; it returns the entry's number, or -1. Most of the entries that it passes are told apart by the tag in the index, so that it
// touches few places in memory.
//
//go:norace
func (m *Map) find(t *table, h uint32, key *Slot) (int, *Error) {
	switch m.key {
	case keyScalar:
		return m.findWord(t, h, key.N), nil
	case keyString:
		return m.findString(t, h, Str(*key))
	}
	mask := uint32(len(t.index) - 1)
	for i, n := h&mask, uint32(0); n <= mask; i, n = (i+1)&mask, n+1 {
		x := t.index[i]
		if x == 0 {
			break
		}
		e := x&mask - 1
		if x&^mask != tag(h, mask) || e >= t.cap || t.hashes[e] != h {
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
	return -1, nil
}

// findWord is find for scalars.
//
//go:norace
//go:nocheckptr
func (m *Map) findWord(t *table, h uint32, key uint64) int {
	index := t.index
	mask := uint32(len(index) - 1)
	tag := tag(h, mask)
	for i, n := h, uint32(0); n <= mask; i, n = i+1, n+1 {
		x := index[i&mask]
		if x == 0 {
			break
		}
		if x&^mask == tag {
			if e := x&mask - 1; e < t.cap && *(*uint64)(m.entry(t, e)) == key {
				return int(e)
			}
		}
	}
	return -1
}

// findString is find for strings.
//
//go:norace
//go:nocheckptr
func (m *Map) findString(t *table, h uint32, key string) (int, *Error) {
	index := t.index
	mask := uint32(len(index) - 1)
	tag := tag(h, mask)
	for i, n := h, uint32(0); n <= mask; i, n = i+1, n+1 {
		x := index[i&mask]
		if x == 0 {
			break
		}
		e := x&mask - 1
		if x&^mask != tag || e >= t.cap {
			continue
		}
		s, err := LoadString(m.entry(t, e))
		if err != nil {
			return -1, err
		}
		if Str(s) == key {
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

// A Place is where a fiber last found a key, so that m[k] op= v searches once. It does not keep the map alive, and is only a guess.
type Place struct {
	m uintptr
	e uint32
}

// Get loads m[key] into dst, or the zero value, and reports whether it was there.
//
//go:norace
//go:nocheckptr
func (m *Map) Get(mt *Type, dst, key *Slot, at *Place) (bool, *Error) {
	if m == nil {
		clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
		return false, checkKey(mt.Key, key)
	}
	if m.writing != 0 {
		return false, errMapRead
	}
	t := m.table()
	if t == nil || t.live == 0 {
		clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
		return false, checkKey(mt.Key, key)
	}
	var e int
	var err *Error
	switch m.key {
	case keyScalar:
		e = m.findWord(t, hashWord(key.N), key.N)
	case keyString:
		s := Str(*key)
		e, err = m.findString(t, m.hashString(s), s)
	default:
		var h uint32
		if h, err = m.hashKey(key); err == nil {
			e, err = m.find(t, h, key)
		}
	}
	switch {
	case err != nil:
		return false, err
	case e < 0:
		clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
		return false, nil
	}
	*at = Place{uintptr(unsafe.Pointer(m)), uint32(e)}
	p := unsafe.Add(m.entry(t, uint32(e)), m.keyLen)
	if m.word {
		dst.N = *(*uint64)(p)
		return true, nil
	}
	return true, Load(mt.Elem, dst, p)
}

// Word is Get of a map from scalars or strings to words, without what others need. It is not done if Get must say how it ends.
//
//go:norace
//go:nocheckptr
func (m *Map) Word(key *Slot, at *Place) (x uint64, found, done bool) {
	if m == nil || !m.word || m.writing != 0 {
		return 0, false, false
	}
	t := m.table()
	if t == nil {
		return 0, false, false
	}
	var e int
	switch m.key {
	case keyScalar:
		e = m.findWord(t, hashWord(key.N), key.N)
	case keyString:
		s := Str(*key)
		var err *Error
		if e, err = m.findString(t, m.hashString(s), s); err != nil {
			return 0, false, false
		}
	default:
		return 0, false, false
	}
	if e < 0 {
		return 0, false, true
	}
	*at = Place{uintptr(unsafe.Pointer(m)), uint32(e)}
	return *(*uint64)(unsafe.Add(m.entry(t, uint32(e)), m.keyLen)), true, true
}

// SetWord is Set of such a map where the key is in the place that Get or Word found it. It is not done if Set must search.
//
//go:norace
func (m *Map) SetWord(elem, key *Slot, at *Place) bool {
	return m != nil && at.m == uintptr(unsafe.Pointer(m)) && m.put(elem, key, at.e)
}

// put stores an element of one word where its key was found, and reports whether the key is still there.
//
//go:norace
//go:nocheckptr
func (m *Map) put(elem, key *Slot, e uint32) bool {
	t := m.table()
	if !m.word || m.writing != 0 || t == nil || e >= t.used || e >= t.cap {
		return false
	}
	p := m.entry(t, e)
	zero := false
	switch m.key {
	case keyScalar:
		if *(*uint64)(p) != key.N {
			return false
		}
		zero = key.N == 0
	case keyString:
		if *(*Slot)(p) != *key {
			return false // which may be an equal string elsewhere
		}
		zero = key.P == nil
	default:
		return false
	}
	if zero && t.isDead(e) {
		return false // a deleted entry is zeros, and so is the key
	}
	m.writing = 1
	*(*uint64)(unsafe.Add(p, m.keyLen)) = elem.N
	m.writing = 0
	return true
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
			return unsafe.Add(p, m.keyLen), nil
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
	if m.key != keyScalar {
		t.hashes[e] = h
	}
	m.insert(t, h, e)
	t.live++
	return unsafe.Add(p, m.keyLen), nil
}

// insert enters an entry in the index.
//
//go:norace
func (m *Map) insert(t *table, h, e uint32) {
	mask := uint32(len(t.index) - 1)
	for i, n := h&mask, uint32(0); n <= mask; i, n = (i+1)&mask, n+1 {
		if t.index[i] == 0 {
			t.index[i] = tag(h, mask) | (e + 1)
			return
		}
	}
}

// remove takes an entry out of the index.
//
//go:norace
func (m *Map) remove(t *table, h, e uint32) {
	mask := uint32(len(t.index) - 1)
	for i, n := h&mask, uint32(0); n <= mask && t.index[i] != 0; i, n = (i+1)&mask, n+1 {
		if t.index[i] == tag(h, mask)|(e+1) {
			t.index[i] = deleted(mask)
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
		if old.isDead(i) || t.used >= t.cap {
			continue
		}
		h := m.hashAt(old, i)
		e := t.used
		t.used = e + 1
		if m.key != keyScalar {
			t.hashes[e] = h
		}
		m.move(m.entry(t, e), m.entry(old, i))
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
		m.remove(t, h, uint32(e))
		t.dead[e/32] |= 1 << (e % 32)
		t.live--
		m.zero(m.entry(t, uint32(e)))
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
