package value

// This file implements maps: a table of entries in the order of insertion, and an index of open addressing into it.
//
// A map is one pointer to a table whose sizes never change: growth makes a new table and exchanges the pointer. So a racing
// program may lose entries or meet Go's fatal error, but can never reach outside a table (INV-map-table).
// Iteration follows the entries from a start that the caller draws, so that it is repeatable under a seed.
//
// Entries have no address in the language, so scalars keep their register form in them: a slot without its pointer, one word. If there is a shape for it
// they also take no more than that.

import (
	"math/bits"
	"strings"
	"sync/atomic"
	"unsafe"

	"minigo/vm/bytecode"
)

// Map is a map object. The loop in package vm reads what is exported.
type Map struct {
	Words    unsafe.Pointer // *Table of a map from words to words; nil of another, and of one that was never written
	Tab      unsafe.Pointer // *Table; nil if the map was never written
	*MapKind                // of all maps of the type
	Writing  uint32         // set during a write, to find racing programs; not atomic, as in Go
	clears   uint32         // how often the map was cleared
}

// A MapKind is what all maps of a type have in common: a map itself is small, for programs make many.
type MapKind struct {
	typ     *Type
	KeyLen  uint32 // bytes of a key
	Stride  uint32 // bytes of an entry
	Simple  bool   // the keys are of one of the kinds of Keys, and elements have a form of their own
	Keys    Keys   // of a simple map
	Form    Form   // of the elements
	KeyStep uint8  // of a struct of scalars: bytes from one to the next
	key     keyKind
	shape   shape
	exact   bool // keys are arrays of words that are equal when their bits are
}

// Keys are the kinds of keys that the loop finds by itself.
type Keys uint8

const (
	WordKeys   Keys = iota // words
	StringKeys             // strings
	PairKeys               // structs of two words
)

// A Form is how elements are loaded and stored.
type Form uint8

const (
	FormOther  Form = iota // as their type says
	FormNone               // not at all: they have no size
	FormWord               // one word
	FormFloat              // one word, a float64
	FormRef                // one reference
	FormString             // a string
	FormSlice              // a slice of what has a size
)

// keyKind selects how keys are hashed and compared.
type keyKind uint8

const (
	keyScalar  keyKind = iota // one word that is equal when its bits are
	keyString                 // a string
	keyPointer                // one reference that is equal when its address is
	keyWords                  // several scalars, of a struct, that are all equal when their bits are
	keyAny                    // anything else
)

// Table is one generation of a map's entries. Nothing but the numbers of entries changes, and what the pointers point to.
type Table struct {
	Index   unsafe.Pointer // Mask+1 numbers of 32 bits. 0: never used; deleted; else the hash's tag | 1 + the entry's number
	Entries unsafe.Pointer // of stride bytes: key, then element
	Mask    uint32
	Cap     uint32 // how many entries there is room for
	Used    uint32 // entries used, deleted ones included
	Live    uint32
	Bits    uint8 // how many bits of Mask are set
	Shift   uint8 // of a map from words: stride is 1<<Shift
	Elem    uint8 // bytes that an element has in registers, if they are not more than those of two slots

	// Behind the index are a bit for each entry, which says that it was deleted (entries are not used again before the next generation), and, but not
	// of scalars, which are hashed again, a hash of 32 bits for each entry.
}

// A key is hashed to two numbers: home says where it is in the index, if it is there, and the tag and all other places where it may be follow from
// spread. It may be in the Group places around its home, which are in one cache line, and then in those around other places: not in the next, for
// the homes of a range of scalars are a range.

// Group is how many places are searched one after the other.
const Group = 8

// Spread is what multiplies a scalar for its hash, Spread32 another hash for its second number.
const (
	Spread   = 0x9e3779b97f4a7c15
	Spread32 = 0x9e3779b1
)

// word is the hash of a scalar. Its home is its low bits, changed by a hash of the others: so a range of scalars has all places to itself, and programs
// that ask for neighbours together find them in few cache lines.
func (t *Table) word(x uint64) (home, spread uint32) {
	return uint32(x ^ x>>(t.Bits&63)*Spread>>32), uint32(x * Spread >> 32)
}

// spread is the second number of other hashes.
func spread(h uint32) uint32 { return h * Spread32 }

// tag is what the index keeps of a hash, above the number of the entry, for which it has as many bits as for its own places.
func (t *Table) tag(spread uint32) uint32 { return spread &^ t.Mask }

// deleted stands in the index for a deleted entry: a number that no entry has, for an index has more places than there are entries.
func (t *Table) deleted() uint32 { return t.Mask }

// at is the place in the index for a hash.
func (t *Table) at(h uint32) *uint32 {
	return (*uint32)(unsafe.Add(t.Index, uint64(h&t.Mask)*4))
}

// groups is how many groups there are to search before all places are searched.
func (t *Table) groups() uint32 { return t.Mask/Group + 1 }

// next is a home in the next group.
func next(home, spread uint32) uint32 { return home + (spread|1)*Group }

// NewMap makes a map of type t with room for hint elements.
func NewMap(t *Type, hint int64) *Map {
	k := kindOf(t)
	if hint <= 0 { // it may stay empty, as in a tree's leaves, or soon have a larger table
		return &Map{MapKind: k}
	}
	var m *Map
	tab := k.newTable(uint32(min(hint, maxElems/4)), &m)
	if m == nil {
		m = new(Map)
	}
	m.MapKind = k
	m.setTable(tab)
	return m
}

// kindOf is the kind of maps of type t. Several threads may make it; the results are the same.
func kindOf(t *Type) *MapKind {
	k := (*MapKind)(atomic.LoadPointer(&t.MapKind))
	if k == nil {
		k = newMapKind(t)
		atomic.StorePointer(&t.MapKind, unsafe.Pointer(k))
	}
	return k
}

func newMapKind(t *Type) *MapKind {
	k := &MapKind{typ: t, key: keyAny}
	switch t.Key.Kind {
	case bytecode.KindString:
		k.key = keyString
	case bytecode.KindPointer, bytecode.KindChan:
		if !toArray(t.Key) {
			k.key = keyPointer
		}
	case bytecode.KindFloat32, bytecode.KindFloat64:
	case bytecode.KindStruct:
		if t.Key.Slots > 0 && !t.Key.Object && areWords(t.Key) {
			k.key = keyWords
		}
	default:
		if t.Key.PackedSize() > 0 {
			k.key = keyScalar
		}
	}
	k.exact = t.Key.Kind == bytecode.KindArray && exact(t.Key.Elem)
	k.Form = formOf(t.Elem)
	switch {
	case k.key == keyString:
		k.Keys = StringKeys
	case k.key == keyWords:
		k.Keys = PairKeys
	}
	k.Simple = k.Form != FormOther && (k.key == keyScalar || k.key == keyString || k.key == keyWords && t.Key.Slots == 2)
	k.setShape(t.Key.PackedSize() > 0 || k.key == keyWords, k.HasWords() || k.Form == FormNone)
	return k
}

// setShape chooses how entries lie in memory: keys and elements that are words take no slots, if there is a shape for it.
func (k *MapKind) setShape(wordKeys, wordElems bool) {
	keys, elems := uint32(k.typ.Key.Slots), uint32(k.typ.Elem.Slots)
	k.KeyStep = SlotSize
	k.KeyLen = keys * SlotSize
	k.Stride = k.KeyLen + elems*SlotSize
	switch {
	case wordKeys && wordElems:
		k.shape = shapeWords
		k.KeyStep /= 2
		k.KeyLen /= 2
		k.Stride /= 2
	case wordKeys && keys == 1 && elems == 1:
		k.shape, k.KeyLen, k.Stride = shapeWordSlot, 8, 8+SlotSize
	case wordKeys && keys == 1 && elems == 2:
		k.shape, k.KeyLen, k.Stride = shapeWordSlots, 8, 8+2*SlotSize
	case keys == 1 && k.HasWords():
		k.shape, k.Stride = shapeSlotWord, SlotSize+8
	}
}

func formOf(elem *Type) Form {
	switch {
	case elem.Kind == bytecode.KindFloat64:
		return FormFloat
	case elem.PackedSize() > 0:
		return FormWord
	case elem.Slots == 0:
		return FormNone
	case elem.Kind == bytecode.KindSlice && elem.Elem.Slots > 0:
		return FormSlice
	case elem.Object || elem.Slots > 1:
		return FormOther
	case elem.Cells[0] == bytecode.CellP:
		return FormRef
	case elem.Kind == bytecode.KindString:
		return FormString
	}
	return FormOther
}

// areWords reports whether all fields of a struct are scalars that are equal when their bits are, and all are compared.
func areWords(t *Type) bool {
	for i := range t.Fields {
		f := &t.Fields[i]
		switch f.Type.Kind {
		case bytecode.KindFloat32, bytecode.KindFloat64:
			return false
		case bytecode.KindStruct:
			if !areWords(f.Type) {
				return false
			}
		default:
			if f.Type.PackedSize() == 0 {
				return false
			}
		}
		if f.Name == "_" {
			return false
		}
	}
	return true
}

// newTable makes an empty table with room for n entries, and the map that it is for if there is a place for it and the table is small.
func (k *MapKind) newTable(n uint32, with **Map) *Table {
	size, room := k.sizes(n)
	t := k.smallTable(room, with)
	if t == nil {
		numbers := size + (room+31)/32
		if k.key != keyScalar {
			numbers += room
		}
		t = &Table{Index: unsafe.Pointer(unsafe.SliceData(make([]uint32, numbers))), Entries: k.newEntries(int(room))}
	}
	t.Mask, t.Bits, t.Cap = uint32(size-1), uint8(bits.Len64(size-1)), uint32(room)
	t.Shift = uint8(bits.Len32(k.Stride) - 1)
	t.Elem = uint8(min(k.typ.Elem.Regs, 2) * SlotSize) // of more than two nobody asks
	return t
}

// How many entries the two smallest tables have room for, of scalars and of others.
const (
	smallScalars = 6
	nextScalars  = 2 * smallScalars
	smallHashed  = 4
	nextHashed   = 2 * smallHashed
)

// FewEntries are room for no more than a table of one of these sizes.
const FewEntries = nextHashed

// sizes says how large the index is of a table with room for n entries, and for how many there is room then.
func (k *MapKind) sizes(n uint32) (size, room uint64) {
	eighths := uint64(6)
	size = Group
	switch {
	case k.key == keyScalar:
	case n <= smallHashed:
		return Group, smallHashed
	case n <= nextHashed:
		return 2 * Group, nextHashed
	default:
		eighths = 3 // such entries are larger, and a place too many in the index costs less than one that is taken
	}
	for size/8*eighths < uint64(n) {
		size *= 2
	}
	return size, size / 8 * eighths
}

// A tableOf is a table in one object with its entries and its index. That comes last, so that the address of an element without a size lies inside.
type tableOf[E, N any] struct {
	Table
	entries E
	numbers N
}

// newTableOf makes a table, and before it, if there is a place for it, the map that it is for.
func newTableOf[E, N any](m **Map) *Table {
	var o *tableOf[E, N]
	if m == nil {
		o = new(tableOf[E, N])
	} else {
		both := new(struct {
			Map
			tableOf[E, N]
		})
		*m, o = &both.Map, &both.tableOf
	}
	o.Index, o.Entries = unsafe.Pointer(&o.numbers), unsafe.Pointer(&o.entries)
	return &o.Table
}

// smallTable makes a table of one of the two smallest sizes, for many maps never have more entries. It is one object if entries have a usual shape; of
// others, and other sizes, it is nil.
func (k *MapKind) smallTable(room uint64, with **Map) *Table {
	if k.key == keyScalar {
		switch k.shape {
		case shapeWords:
			switch k.Stride {
			case 8:
				return scalarTable[[1]uint64](room, with)
			case 2 * 8:
				return scalarTable[[2]uint64](room, with)
			}
		case shapeWordSlot:
			return scalarTable[wordSlot](room, with)
		case shapeWordSlots:
			return scalarTable[wordSlots](room, with)
		}
		return nil
	}
	switch k.shape {
	case shapeSlotWord:
		return hashedTable[slotWord](room, with)
	case shapeSlots:
		switch k.Stride {
		case SlotSize:
			return hashedTable[[1]Slot](room, with)
		case 2 * SlotSize:
			return hashedTable[[2]Slot](room, with)
		case 3 * SlotSize:
			return hashedTable[[3]Slot](room, with)
		}
	}
	return nil
}

func scalarTable[E any](room uint64, with **Map) *Table {
	switch room {
	case smallScalars:
		return newTableOf[[smallScalars]E, [Group + 1]uint32](with)
	case nextScalars:
		return newTableOf[[nextScalars]E, [2*Group + 1]uint32](with)
	}
	return nil
}

func hashedTable[E any](room uint64, with **Map) *Table {
	switch room {
	case smallHashed:
		return newTableOf[[smallHashed]E, [Group + 1 + smallHashed]uint32](with)
	case nextHashed:
		return newTableOf[[nextHashed]E, [2*Group + 1 + nextHashed]uint32](with)
	}
	return nil
}

// A shape is how an entry lies in memory.
type shape uint8

const (
	shapeSlots     shape = iota // all is slots
	shapeWords                  // all is words: there are no pointers
	shapeSlotWord               // the key is a slot, the element a word
	shapeWordSlot               // the key is a word, the element a slot
	shapeWordSlots              // the key is a word, the element two slots
)

type (
	slotWord struct {
		key  Slot
		elem uint64
	}
	wordSlot struct {
		key  uint64
		elem Slot
	}
	wordSlots struct {
		key  uint64
		elem [2]Slot
	}
)

// newEntries allocates room for n entries. The last element's address lies inside, even if it has no size.
func (k *MapKind) newEntries(n int) unsafe.Pointer {
	switch k.shape {
	case shapeWords:
		return unsafe.Pointer(unsafe.SliceData(make([]uint64, n*int(k.Stride)/8+1)))
	case shapeSlotWord:
		return unsafe.Pointer(unsafe.SliceData(make([]slotWord, n)))
	case shapeWordSlot:
		return unsafe.Pointer(unsafe.SliceData(make([]wordSlot, n)))
	case shapeWordSlots:
		return unsafe.Pointer(unsafe.SliceData(make([]wordSlots, n)))
	}
	if k.Stride == 0 {
		return Zerobase()
	}
	return newSlots(n*int(k.Stride)/SlotSize + 1)
}

// entry is the address of the i-th entry.
func (m *Map) entry(t *Table, i uint32) unsafe.Pointer {
	return unsafe.Add(t.Entries, uintptr(i)*uintptr(m.Stride))
}

// hash is the place of the hash of an entry.
func (t *Table) hash(e uint32) *uint32 {
	return (*uint32)(unsafe.Add(t.Index, (uint64(t.Mask)+1+(uint64(t.Cap)+31)/32+uint64(e))*4))
}

// hashAt is the hash of an entry.
//
//go:norace
//go:nocheckptr
func (m *Map) hashAt(t *Table, e uint32) (home, spr uint32) {
	if m.key == keyScalar {
		return t.word(*(*uint64)(m.entry(t, e)))
	}
	h := *t.hash(e)
	return h, spread(h)
}

// died is the number that has an entry's bit in dead.
func (t *Table) died(e uint32) *uint32 {
	return (*uint32)(unsafe.Add(t.Index, (uint64(t.Mask)+1+uint64(e)/32)*4))
}

// isDead reports whether an entry was deleted.
//
//go:norace
func (t *Table) isDead(e uint32) bool { return *t.died(e)&(1<<(e%32)) != 0 }

// table loads the current table, nil if nothing was ever stored.
func (m *Map) table() *Table { return (*Table)(atomic.LoadPointer(&m.Tab)) }

// setTable makes t the current table.
func (m *Map) setTable(t *Table) {
	atomic.StorePointer(&m.Tab, unsafe.Pointer(t))
	if m.key == keyScalar && m.shape == shapeWords {
		atomic.StorePointer(&m.Words, unsafe.Pointer(t))
	}
}

// move and zero copy and clear an entry.
//
//go:norace
func (m *Map) move(dst, src unsafe.Pointer) {
	switch m.shape {
	case shapeWords:
		copy(octets(dst, int(m.Stride)), octets(src, int(m.Stride)))
	case shapeSlotWord:
		*(*slotWord)(dst) = *(*slotWord)(src)
	case shapeWordSlot:
		*(*wordSlot)(dst) = *(*wordSlot)(src)
	case shapeWordSlots:
		*(*wordSlots)(dst) = *(*wordSlots)(src)
	default:
		copy(slots(dst, int(m.Stride/SlotSize)), slots(src, int(m.Stride/SlotSize)))
	}
}

//go:norace
func (m *Map) zero(p unsafe.Pointer) {
	switch m.shape {
	case shapeWords:
		clear(octets(p, int(m.Stride)))
	case shapeSlotWord:
		*(*slotWord)(p) = slotWord{}
	case shapeWordSlot:
		*(*wordSlot)(p) = wordSlot{}
	case shapeWordSlots:
		*(*wordSlots)(p) = wordSlots{}
	default:
		clear(slots(p, int(m.Stride/SlotSize)))
	}
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

// loadKey loads an entry's key.
//
//go:norace
//go:nocheckptr
func (m *Map) loadKey(dst *Slot, p unsafe.Pointer) *Error {
	if m.key != keyWords {
		return loadEntry(m.typ.Key, dst, p)
	}
	for i := range m.typ.Key.Slots {
		reg(dst, i).N = *(*uint64)(unsafe.Add(p, uintptr(i)*uintptr(m.KeyStep)))
	}
	return nil
}

// Len is len(m).
//
//go:norace
func (m *Map) Len() int {
	if m == nil {
		return 0
	}
	if t := m.table(); t != nil {
		return int(t.Live)
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
	if m.Writing != 0 {
		return false, errMapRead
	}
	t := m.table()
	if t == nil || t.Live == 0 {
		clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
		return false, checkKey(mt.Key, key)
	}
	e, err := m.lookup(t, key)
	switch {
	case err != nil:
		return false, err
	case e < 0:
		clear(slots(unsafe.Pointer(dst), int(mt.Elem.Regs)))
		return false, nil
	}
	*at = Place{uintptr(unsafe.Pointer(m)), uint32(e)}
	p := unsafe.Add(m.entry(t, uint32(e)), m.KeyLen)
	switch {
	case m.HasWords():
		dst.N = *(*uint64)(p)
		return true, nil
	case m.Form == FormRef:
		dst.P = (*Slot)(p).P
		return true, nil
	case mt.Elem.Kind == bytecode.KindSlice:
		return true, LoadSliceTo(mt.Elem, p, (*[2]Slot)(unsafe.Pointer(dst)))
	}
	return true, Load(mt.Elem, dst, p)
}

// HasWords reports whether elements are words.
func (k *MapKind) HasWords() bool { return k.Form == FormWord || k.Form == FormFloat }

// Word is Get of a map from scalars, structs of these or strings to words, without what others need. It is not done if Get must say how it ends.
//
//go:norace
//go:nocheckptr
func (m *Map) Word(key *Slot, at *Place) (x uint64, found, done bool) {
	if m == nil || !m.HasWords() || m.Writing != 0 {
		return 0, false, false
	}
	t := m.table()
	if t == nil {
		return 0, false, false
	}
	var e int
	switch m.key {
	case keyScalar:
		e = m.findWord(t, key.N)
	case keyString:
		var err *Error
		if e, err = m.findString(t, m.hashString(Str(*key)), key); err != nil {
			return 0, false, false
		}
	case keyWords:
		h, _ := m.hashKey(key)
		e = m.findWords(t, h, key)
	default:
		return 0, false, false
	}
	if e < 0 {
		return 0, false, true
	}
	*at = Place{uintptr(unsafe.Pointer(m)), uint32(e)}
	return *(*uint64)(unsafe.Add(m.entry(t, uint32(e)), m.KeyLen)), true, true
}

// SetQuick is Set if that is simple: of a map from words to words that need not grow, or of another one where the key is in the place that Get or Word
// found it. It reports whether it did it.
//
//go:norace
func (m *Map) SetQuick(elem, key *Slot, at *Place) bool {
	if m == nil || m.Writing != 0 {
		return false
	}
	if t := (*Table)(atomic.LoadPointer(&m.Words)); t != nil {
		m.Writing = 1
		done := t.setWord(elem, key.N)
		if m.Writing == 0 {
			m.Writing = 1 // there is another writer: Set will say so
			return false
		}
		m.Writing = 0
		return done
	}
	return at.m == uintptr(unsafe.Pointer(m)) && m.put(elem, key, at.e)
}

// setWord is Set of a map from words, if there is room for another entry.
//
//go:norace
//go:nocheckptr
func (t *Table) setWord(elem *Slot, key uint64) bool {
	home, s := t.word(key)
	tag, mask := t.tag(s), t.Mask
	for range t.groups() {
		for i := uint32(0); i < Group; i++ {
			at := t.at(home ^ i)
			x := *at
			e := x&mask - 1
			switch {
			case x == 0:
				if e = t.Used; e >= t.Cap {
					return false
				}
				*at = tag | (e + 1)
				t.Used = e + 1
				t.Live++
			case x&^mask != tag || e >= t.Cap:
				continue
			}
			p := (*[2]uint64)(unsafe.Add(t.Entries, uint64(e)<<(t.Shift&63)))
			if x != 0 && p[0] != key {
				continue
			}
			p[0] = key
			if t.Elem != 0 {
				p[1] = elem.N
			}
			return true
		}
		home = next(home, s)
	}
	return false
}

// put stores an element where its key was found, and reports whether the key is still there.
//
//go:norace
//go:nocheckptr
func (m *Map) put(elem, key *Slot, e uint32) bool {
	t := m.table()
	if t == nil || e >= t.Used || e >= t.Cap {
		return false
	}
	p := m.entry(t, e)
	switch m.key {
	case keyScalar:
		if *(*uint64)(p) != key.N {
			return false
		}
	case keyPointer:
		if (*Slot)(p).P != key.P {
			return false
		}
	case keyString:
		if *(*Slot)(p) != *key {
			k, err := LoadString(p)
			if err != nil || uint32(k.N) != uint32(key.N) || Str(k) != Str(*key) {
				return false
			}
		}
	case keyWords:
		if !m.sameWords(p, key) {
			return false
		}
	default:
		if !m.exact {
			return false
		}
		if eq, err := m.equalKey(p, key); !eq || err != nil {
			return false
		}
	}
	if t.isDead(e) {
		return false // a deleted entry is zeros, and so may be the key
	}
	m.Writing = 1
	if p = unsafe.Add(p, m.KeyLen); m.HasWords() {
		*(*uint64)(p) = elem.N
	} else {
		Store(m.typ.Elem, p, elem)
	}
	m.Writing = 0
	return true
}

// checkKey finds the keys of a map without entries that cannot be hashed. Go has other words for them there.
// Go: internal/runtime/maps/map.go mapKeyError (go1.26)
func checkKey(t *Type, key *Slot) *Error {
	if t.PackedSize() > 0 || t.Kind == bytecode.KindString {
		return nil
	}
	_, err := new(Map).hash(t, key)
	if err != nil && err.Kind == Runtime {
		return &Error{Plain, strings.Replace(err.Text, "unhashable type ", "unhashable type: ", 1)}
	}
	return err
}

// Set is m[key] = elem.
//
//go:norace
func (m *Map) Set(elem, key *Slot) *Error {
	if m == nil {
		return errNilMap
	}
	if m.Writing != 0 {
		return errMapWrites
	}
	var h uint32
	var err *Error
	if m.key != keyScalar {
		if h, err = m.hashKey(key); err != nil {
			return err
		}
	}
	m.Writing = 1
	p, err := m.slotFor(h, key)
	if err == nil {
		storeEntry(m.typ.Elem, p, elem)
	}
	if m.Writing == 0 {
		return errMapWrites
	}
	m.Writing = 0
	return err
}

// Full reports whether the next new element makes a larger table, or one without what was deleted.
//
//go:norace
func (m *Map) Full() bool {
	t := m.table()
	return t != nil && t.Used >= t.Cap
}

// Update begins m[key] op= x: it finds or makes the element, whose address it returns. If it does not fail, Updated is to be called when all is done; no
// one else may write meanwhile.
//
//go:norace
func (m *Map) Update(key *Slot) (unsafe.Pointer, *Error) {
	if m == nil {
		return nil, errNilMap
	}
	if m.Writing != 0 {
		return nil, errMapWrites
	}
	var h uint32
	var err *Error
	if m.key != keyScalar {
		if h, err = m.hashKey(key); err != nil {
			return nil, err
		}
	}
	m.Writing = 1
	p, err := m.slotFor(h, key)
	if err != nil {
		m.Writing = 0
	}
	return p, err
}

// Updated ends what Update began.
//
//go:norace
func (m *Map) Updated() *Error {
	if m.Writing == 0 {
		return errMapWrites
	}
	m.Writing = 0
	return nil
}

// slotFor finds or makes the entry of a key, and returns its element's address. A scalar needs no hash.
//
//go:norace
//go:nocheckptr
func (m *Map) slotFor(h uint32, key *Slot) (unsafe.Pointer, *Error) {
	t := m.table()
	if t != nil {
		var e int
		var err *Error
		if m.key == keyScalar {
			e = m.findWord(t, key.N)
		} else if e, err = m.find(t, h, key); err != nil {
			return nil, err
		}
		if e >= 0 {
			p := m.entry(t, uint32(e))
			if m.key == keyAny && !m.exact {
				storeEntry(m.typ.Key, p, key) // +0 and -0 are equal keys, but not the same
			}
			return unsafe.Add(p, m.KeyLen), nil
		}
	}
	if t == nil || t.Used >= t.Cap {
		t = m.grow(t)
	}
	e := t.Used
	if e >= t.Cap {
		return nil, errMapWrites // another writer filled it
	}
	t.Used = e + 1
	p := m.entry(t, e)
	if m.key == keyWords {
		for i := range m.typ.Key.Slots {
			*(*uint64)(unsafe.Add(p, uintptr(i)*uintptr(m.KeyStep))) = reg(key, i).N
		}
	} else {
		storeEntry(m.typ.Key, p, key)
	}
	if m.key != keyScalar {
		*t.hash(e) = h
	}
	home, s := m.hashAt(t, e)
	t.exchange(home, s, 0, t.tag(s)|(e+1))
	t.Live++
	return unsafe.Add(p, m.KeyLen), nil
}

// exchange looks for a number in the index where a hash may be, and puts another one in its place.
//
//go:norace
func (t *Table) exchange(home, spread, old, new uint32) {
	for range t.groups() {
		for i := uint32(0); i < Group; i++ {
			p := t.at(home ^ i)
			switch *p {
			case old:
				*p = new
				return
			case 0:
				return
			}
		}
		home = next(home, spread)
	}
}

// grow makes the next table, without the deleted entries.
//
//go:norace
func (m *Map) grow(old *Table) *Table {
	if old == nil {
		t := m.newTable(1, nil)
		m.setTable(t)
		return t
	}
	n := old.Live + 1
	if n > old.Cap/2 {
		n = old.Cap + 1
	}
	t := m.newTable(n, nil)
	used := min(old.Used, old.Cap)
	for i := range used {
		if old.isDead(i) || t.Used >= t.Cap {
			continue
		}
		e := t.Used
		t.Used = e + 1
		if m.key != keyScalar {
			*t.hash(e) = *old.hash(i)
		}
		m.move(m.entry(t, e), m.entry(old, i))
		home, s := m.hashAt(t, e)
		t.exchange(home, s, 0, t.tag(s)|(e+1))
	}
	t.Live = t.Used
	m.setTable(t)
	return t
}

// Delete is delete(m, key) of a map of type mt.
//
//go:norace
func (m *Map) Delete(mt *Type, key *Slot) *Error {
	if m == nil {
		return checkKey(mt.Key, key)
	}
	if m.Writing != 0 {
		return errMapWrites
	}
	t := m.table()
	if t == nil || t.Live == 0 {
		return checkKey(mt.Key, key)
	}
	m.Writing = 1
	i, err := m.lookup(t, key)
	if err == nil && i >= 0 {
		e := uint32(i)
		home, s := m.hashAt(t, e)
		t.exchange(home, s, t.tag(s)|(e+1), t.deleted())
		*t.died(e) |= 1 << (e % 32)
		t.Live--
		m.zero(m.entry(t, e))
	}
	if m.Writing == 0 {
		return errMapWrites
	}
	m.Writing = 0
	return err
}

// Clear is clear(m).
//
//go:norace
func (m *Map) Clear() *Error {
	if m == nil || m.table() == nil {
		return nil
	}
	if m.Writing != 0 {
		return errMapWrites
	}
	m.clears++
	m.setTable(m.newTable(1, nil))
	return nil
}
