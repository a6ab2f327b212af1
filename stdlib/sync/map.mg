package sync

import "sync/atomic"

// This file has Map.

// A Map is a map that goroutines may use at the same time. Who reads or changes the value of a key that is not new takes no lock, as in
// Go's until 1.23; but who gives one to a new key does, or to one that was deleted.
type Map struct {
	_      noCopy
	read   atomic.Pointer[readOnly] // nil: empty
	mu     Mutex                    // held by who makes entries, or gives a value to one that has none
	dirty  map[any]*entry           // the new keys: those that are not in read
	misses int                      // times that someone looked into dirty
}

// A readOnly is a map that does not change, but for what is in its entries.
type readOnly struct {
	m       map[any]*entry // not empty: an empty map has other words for a key that cannot be hashed than Go's Map
	amended bool           // there are keys in dirty
}

// An entry has the value of a key: nil if it was deleted.
type entry struct{ p atomic.Pointer[any] }

// replace puts p in the place of the entry's value, and returns that; nil if it has none: then it stays so.
func (e *entry) replace(p *any) (old *any) {
	for {
		if old = e.p.Load(); old == nil || e.p.CompareAndSwap(old, p) {
			return old
		}
	}
}

// compareAndSwap is replace if the value is old.
func (e *entry) compareAndSwap(old any, p *any) bool {
	for {
		v := e.p.Load()
		if v == nil || *v != old {
			return false
		}
		if e.p.CompareAndSwap(v, p) {
			return true
		}
	}
}

// hashable panics if the key cannot be hashed, when there is no map yet to look it up in.
func hashable(key any) { _ = unkeyed[key] }

var unkeyed = map[any]bool{nil: true}

// Load returns the value of key.
func (m *Map) Load(key any) (value any, ok bool) {
	r := m.read.Load()
	if r == nil {
		hashable(key)
		return nil, false
	}
	e := r.m[key]
	if e == nil {
		if !r.amended {
			return nil, false
		}
		if e = m.miss(key); e == nil {
			return nil, false
		}
	}
	if p := e.p.Load(); p != nil {
		return *p, true
	}
	return nil, false
}

// known finds the entry of a key that is in read, without the lock; nil if there is none.
func (m *Map) known(key any) *entry {
	if r := m.read.Load(); r != nil {
		return r.m[key]
	}
	return nil
}

// miss finds the entry of a key that was not in read.
func (m *Map) miss(key any) *entry {
	m.mu.Lock()
	defer m.mu.Unlock()
	e := m.find(key)
	if e == nil {
		m.missed()
	}
	return e
}

// find finds the entry of a key; the lock is held.
func (m *Map) find(key any) *entry {
	r := m.read.Load()
	if r == nil {
		hashable(key)
		return nil
	}
	if e := r.m[key]; e != nil {
		return e
	}
	e := m.dirty[key]
	if e != nil && m.missed() {
		return m.find(key) // it is dropped if it had no value
	}
	return e
}

// missed notes that someone looked into dirty; the lock is held. When that has happened often the new keys move to read, and missed reports it.
func (m *Map) missed() (promoted bool) {
	if r := m.read.Load(); r != nil && r.amended { // it may have changed since
		if m.misses++; m.misses >= len(r.m)+len(m.dirty) {
			m.promote()
			return true
		}
	}
	return false
}

// promote makes a new read of all entries that have a value; the lock is held.
func (m *Map) promote() {
	r := m.read.Load()
	all := make(map[any]*entry, len(r.m)+len(m.dirty))
	for k, e := range r.m {
		if e.p.Load() != nil {
			all[k] = e
		}
	}
	for k, e := range m.dirty {
		if e.p.Load() != nil {
			all[k] = e
		}
	}
	m.dirty, m.misses = nil, 0
	if len(all) == 0 {
		m.read.Store(nil)
		return
	}
	m.read.Store(&readOnly{m: all})
}

// set sets the value of a key whose entry is e, or that has none; the lock is held.
func (m *Map) set(key any, e *entry, value *any) {
	if e != nil {
		e.p.Store(value)
		return
	}
	e = new(entry)
	e.p.Store(value)
	if r := m.read.Load(); r == nil {
		m.read.Store(&readOnly{m: map[any]*entry{key: e}})
		return
	} else if !r.amended {
		m.read.Store(&readOnly{m: r.m, amended: true})
	}
	if m.dirty == nil {
		m.dirty = map[any]*entry{}
	}
	m.dirty[key] = e
}

// Store sets the value of key.
func (m *Map) Store(key, value any) {
	if e := m.known(key); e != nil && e.replace(&value) != nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.set(key, m.find(key), &value)
}

// Clear removes all entries.
func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.read.Store(nil)
	m.dirty, m.misses = nil, 0
}

// LoadOrStore returns the value of key; if there is none it sets it to value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if e := m.known(key); e != nil {
		if p := e.p.Load(); p != nil {
			return *p, true
		}
	}
	return m.loadOrStore(key, value)
}

func (m *Map) loadOrStore(key, value any) (actual any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e := m.find(key)
	if e != nil {
		if p := e.p.Load(); p != nil {
			return *p, true
		}
	}
	m.set(key, e, &value)
	return value, false
}

// LoadAndDelete removes key and returns its value.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	if e := m.known(key); e != nil {
		if p := e.replace(nil); p != nil {
			return *p, true
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	e := m.find(key)
	if e == nil {
		return nil, false
	}
	p := e.replace(nil)
	delete(m.dirty, key)
	if p == nil {
		return nil, false
	}
	return *p, true
}

// Delete removes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value of key and returns the old one.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	if e := m.known(key); e != nil {
		if p := e.replace(&value); p != nil {
			return *p, true
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	e := m.find(key)
	if e != nil {
		if p := e.replace(&value); p != nil {
			return *p, true
		}
	}
	m.set(key, e, &value)
	return nil, false
}

// CompareAndSwap sets the value of key to new if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	e := m.lookup(key)
	return e != nil && e.compareAndSwap(old, &new)
}

// CompareAndDelete removes key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	e := m.lookup(key)
	return e != nil && e.compareAndSwap(old, nil)
}

// lookup finds the entry of a key wherever it is, nil if there is none.
func (m *Map) lookup(key any) *entry {
	if e := m.known(key); e != nil && e.p.Load() != nil {
		return e
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.find(key)
}

// Range calls f for each entry until it returns false. f may change the map.
func (m *Map) Range(f func(key, value any) bool) {
	r := m.read.Load()
	if r != nil && r.amended {
		m.mu.Lock()
		if r = m.read.Load(); r != nil && r.amended {
			m.promote()
			r = m.read.Load()
		}
		m.mu.Unlock()
	}
	if r == nil {
		return
	}
	for k, e := range r.m {
		if p := e.p.Load(); p != nil && !f(k, *p) {
			return
		}
	}
}
