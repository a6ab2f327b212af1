package sync

// This file has Pool.

// A Pool keeps values for reuse.
//
// Go: sync/pool.go Pool (go1.26)
// Differs: other Ps cannot take from a P's own values, which are few, but from the others; and only a collection that the program asks for leaves them to
// those who take them before the next one.
type Pool struct {
	_       noCopy
	local   *byte // the host keeps here what each P has
	mu      Mutex
	shared  []any // what is too much for a P
	victims []any // what was there at the last collection, until the next one
	seen    int64 // collections
	New     func() any
}

const poolSize = 256 // shared values that a Pool keeps

// getLocal takes a value that this P has, nil if it has none.
func getLocal(local **byte) any

// putLocal leaves x to this P, and reports whether it had room.
func putLocal(local **byte, x any) bool

// collections is how many the program has asked for.
func collections() int64

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x == nil || putLocal(&p.local, x) {
		return
	}
	p.mu.Lock()
	p.age()
	if len(p.shared) < poolSize {
		p.shared = append(p.shared, x)
	}
	p.mu.Unlock()
}

// Get takes a value out of the pool, or calls New.
func (p *Pool) Get() any {
	if x := getLocal(&p.local); x != nil {
		return x
	}
	if x := p.getShared(); x != nil {
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

func (p *Pool) getShared() any {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.age()
	if x := pop(&p.shared); x != nil {
		return x
	}
	return pop(&p.victims)
}

// age is called with the lock.
//
// Go: sync/pool.go poolCleanup (go1.26)
func (p *Pool) age() {
	n := collections()
	switch n {
	case p.seen:
		return
	case p.seen + 1:
		p.victims = p.shared
	default:
		p.victims = nil
	}
	p.shared, p.seen = nil, n
}

// pop takes the last value, nil if there is none.
func pop(list *[]any) any {
	n := len(*list)
	if n == 0 {
		return nil
	}
	x := (*list)[n-1]
	(*list)[n-1] = nil
	*list = (*list)[:n-1]
	return x
}
