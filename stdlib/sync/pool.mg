package sync

// This file has Pool.

// A Pool keeps values for reuse.
//
// Go: sync/pool.go Pool (go1.26)
// Differs: other Ps cannot take from a P's own values, which are few, but from the others; and a collection leaves them.
type Pool struct {
	_      noCopy
	local  *byte // the host keeps here what each P has
	mu     Mutex
	shared []any // what is too much for a P
	New    func() any
}

const poolSize = 256 // shared values that a Pool keeps

// getLocal takes a value that this P has, nil if it has none.
func getLocal(local **byte) any

// putLocal leaves x to this P, and reports whether it had room.
func putLocal(local **byte, x any) bool

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x == nil || putLocal(&p.local, x) {
		return
	}
	p.mu.Lock()
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
	n := len(p.shared)
	if n == 0 {
		return nil
	}
	x := p.shared[n-1]
	p.shared[n-1] = nil
	p.shared = p.shared[:n-1]
	return x
}
