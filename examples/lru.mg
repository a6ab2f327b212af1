// run
//
// A cache that forgets what was used longest ago: a map finds an entry, and a ring of pointers keeps the entries in
// the order of their last use.
//
// Look at: methods with a pointer receiver change the cache; an entry is in the map and in the ring at once, since
// both hold the same pointer; the ring's root is an entry too, so that no pointer in it is ever nil.
package main

import "fmt"

type entry struct {
	key        string
	value      int
	prev, next *entry
}

type Cache struct {
	room    int
	entries map[string]*entry
	root    entry // root.next is the entry used last, root.prev the one used longest ago
	hits    int
	misses  int
}

func New(room int) *Cache {
	c := &Cache{room: room, entries: make(map[string]*entry)}
	c.root.prev, c.root.next = &c.root, &c.root
	return c
}

func (e *entry) unlink() {
	e.prev.next, e.next.prev = e.next, e.prev
}

func (c *Cache) pushFront(e *entry) {
	e.prev, e.next = &c.root, c.root.next
	e.prev.next, e.next.prev = e, e
}

// Get returns the value for key, and makes its entry the one used last.
func (c *Cache) Get(key string) (value int, ok bool) {
	e, ok := c.entries[key]
	if !ok {
		c.misses++
		return 0, false
	}
	c.hits++
	e.unlink()
	c.pushFront(e)
	return e.value, true
}

// Put stores a value. If there is no room, the entry used longest ago has to go.
func (c *Cache) Put(key string, value int) {
	if e, ok := c.entries[key]; ok {
		e.value = value
		e.unlink()
		c.pushFront(e)
		return
	}
	if len(c.entries) == c.room {
		oldest := c.root.prev
		oldest.unlink()
		delete(c.entries, oldest.key)
	}
	e := &entry{key: key, value: value}
	c.entries[key] = e
	c.pushFront(e)
}

func (c *Cache) String() string {
	s := "["
	for e := c.root.next; e != &c.root; e = e.next {
		s += fmt.Sprintf(" %s=%d", e.key, e.value)
	}
	return s + " ]"
}

func main() {
	c := New(3)
	c.Put("a", 1)
	c.Put("b", 2)
	c.Put("c", 3)
	fmt.Println(c)
	c.Get("a")
	fmt.Println("after a is used:  ", c)
	c.Put("d", 4)
	fmt.Println("d pushes b out:   ", c)
	_, ok := c.Get("b")
	fmt.Println("b is there:       ", ok)
	c.Put("c", 33)
	fmt.Println("c has a new value:", c)

	// A function that costs much, with the cache in front of it.
	squares := New(10)
	for i := range 1000 {
		key := fmt.Sprint(i * i % 17)
		if _, ok := squares.Get(key); !ok {
			squares.Put(key, i)
		}
	}
	fmt.Println(squares.hits, "hits,", squares.misses, "misses")
}
