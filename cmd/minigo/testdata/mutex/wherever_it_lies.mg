// run -procs=4
package main

import (
	"fmt"
	"sync"
)

// A mutex in a variable, a field, a field behind a pointer, an embedded field, an element, a package variable, one that a function
// returns, and one that is reached through an interface or a method value.

type inner struct {
	name string
	mu   sync.Mutex
	n    int
}

type outer struct {
	pad [3]int
	sync.Mutex
	in  inner
	ptr *inner
}

type deep struct {
	a, b, c string
	*outer
}

var global sync.Mutex

var calls int

func (o *outer) get() *sync.Mutex {
	calls++
	return &o.in.mu
}

// held demands that mu is locked, and unlocks it.
func held(mu *sync.Mutex, what string) {
	fmt.Println(what, mu.TryLock())
	mu.Unlock()
	if !mu.TryLock() {
		fmt.Println(what, "is still locked")
	}
	mu.Unlock()
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	var local sync.Mutex
	local.Lock()
	held(&local, "variable")

	o := &outer{ptr: &inner{}}
	o.Lock()
	held(&o.Mutex, "embedded")
	o.in.mu.Lock()
	held(&o.in.mu, "field")
	o.ptr.mu.Lock()
	held(&o.ptr.mu, "behind a pointer")

	d := deep{outer: o}
	d.Lock()
	held(&o.Mutex, "embedded pointer")
	d.in.mu.Lock()
	held(&o.in.mu, "field of an embedded pointer")

	list := make([]sync.Mutex, 3)
	list[1].Lock()
	fmt.Println(list[0].TryLock(), list[2].TryLock())
	held(&list[1], "element of a slice")
	var array [3]inner
	i := 2
	array[i].mu.Lock()
	held(&array[2].mu, "element of an array")

	global.Lock()
	held(&global, "package variable")

	o.get().Lock()
	held(&o.in.mu, "result of a call")
	o.in.mu.Lock()
	o.get().Unlock()
	fmt.Println(o.in.mu.TryLock(), "calls:", calls)
	o.in.mu.Unlock()

	var l sync.Locker = &local
	l.Lock()
	held(&local, "interface")
	lock, unlock := local.Lock, local.Unlock
	lock()
	held(&local, "method value")
	(*sync.Mutex).Lock(&local)
	held(&local, "method expression")
	local.Lock()
	unlock()
	fmt.Println(local.TryLock())

	var nilOuter *outer
	var nilMutex *sync.Mutex
	try("nil struct", func() { nilOuter.Lock() })
	try("nil struct", func() { nilOuter.in.mu.Unlock() })
	try("nil mutex", func() { nilMutex.Lock() })
	try("nil mutex", func() { nilMutex.Unlock() })

	// The same for readers.
	type table struct {
		pad [2]string
		sync.RWMutex
		m map[int]int
	}
	type tables struct {
		name string
		rw   sync.RWMutex
		t    table
		p    *table
	}
	ts := &tables{p: new(table)}
	var rw sync.RWMutex
	for i, rw := range []*sync.RWMutex{&rw, &ts.rw, &ts.t.RWMutex, &ts.p.RWMutex} {
		rw.RLock()
		rw.RLock()
		fmt.Print(i, rw.TryLock(), rw.TryRLock())
		rw.RUnlock()
		rw.RUnlock()
		fmt.Print(" ", rw.TryLock())
		rw.RUnlock()
		fmt.Println("", rw.TryLock(), rw.TryRLock())
		rw.Unlock()
	}
	ts.rw.RLock()
	ts.t.RLock()
	ts.p.RLock()
	fmt.Println(ts.rw.TryLock(), ts.t.TryLock(), ts.p.TryLock(), ts.p.m[1])
	ts.rw.RUnlock()
	ts.t.RUnlock()
	ts.p.RUnlock()
	fmt.Println(ts.rw.TryLock(), ts.t.TryLock(), ts.p.TryLock())
	var noTables *tables
	try("nil struct", func() { noTables.rw.RLock() })
	try("nil struct", func() { noTables.p.RUnlock() })
	var noRW *sync.RWMutex
	try("nil RWMutex", func() { noRW.RLock() })

	// Many at once, all with something to lose.
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for k := range 1000 {
				o.ptr.mu.Lock()
				o.ptr.n += k % 3
				o.ptr.mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(o.ptr.n)
}
