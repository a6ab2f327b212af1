package value

// This file implements ranges over maps.

import (
	"unsafe"

	"minigo/vm/bytecode"
)

// Iter is the state of a range over a map.
type Iter struct {
	m      *Map
	tab    *Table // the table at the start
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
		if it.tab = m.table(); it.tab != nil && it.tab.Used > 0 {
			it.start = start % it.tab.Used
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
	if m.Writing != 0 {
		return false, &Error{Fatal, "concurrent map iteration and map write"}
	}
	for {
		if !it.around && it.pos >= min(t.Used, t.Cap) {
			it.around, it.pos = true, 0
		}
		if it.around && it.pos >= it.start {
			return false, nil
		}
		e := it.pos
		it.pos++
		if t.isDead(e) {
			continue
		}
		if m.Words == unsafe.Pointer(t) { // not grown since
			p := (*[2]uint64)(m.entry(t, e))
			if key != nil {
				key.N = p[0]
			}
			if elem != nil && m.HasWords() {
				elem.N = p[1]
			}
			return true, nil
		}
		ok, err := it.load(t, e, key, elem)
		if ok || err != nil {
			return ok, err
		}
	}
}

// load loads entry e of t, if the map still has it: since the start the map may have grown into another table.
//
//go:norace
func (it *Iter) load(t *Table, e uint32, key, elem *Slot) (bool, *Error) {
	m := it.m
	p := m.entry(t, e)
	if m.table() != t || m.key == keyAny {
		return it.reload(p, key, elem)
	}
	if key != nil {
		if err := m.loadKey(key, p); err != nil {
			return false, err
		}
	}
	if elem != nil {
		return true, loadEntry(m.typ.Elem, elem, unsafe.Add(p, m.KeyLen))
	}
	return true, nil
}

// reload is load of any key, and from whichever table: what the map now has for the key of the entry p of the table that it had at the start.
//
//go:norace
func (it *Iter) reload(p unsafe.Pointer, key, elem *Slot) (bool, *Error) {
	m := it.m
	var buf [bytecode.MaxFlat]Slot
	if err := m.loadKey(&buf[0], p); err != nil {
		return false, err
	}
	if now := m.table(); now != it.tab {
		if it.clears != m.clears {
			return false, nil
		}
		eq, err := Equal(m.typ.Key, &buf[0], &buf[0])
		if err != nil {
			return false, err
		}
		if eq { // a NaN cannot be looked up, nor deleted
			i, err := m.lookup(now, &buf[0])
			if i < 0 || err != nil {
				return false, err
			}
			p = m.entry(now, uint32(i))
			// The key may have been stored anew, as +0 for -0: give the one that is there.
			if err := m.loadKey(&buf[0], p); err != nil {
				return false, err
			}
		}
	}
	if key != nil {
		CopyRegs(m.typ.Key, key, &buf[0])
	}
	if elem != nil {
		return true, loadEntry(m.typ.Elem, elem, unsafe.Add(p, m.KeyLen))
	}
	return true, nil
}
