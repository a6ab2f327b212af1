// run

// Small methods of generic types, which might be put in the place of their calls: where a field lies, and what an operation does, follows from
// the type arguments.
package main

import "fmt"

type pair[T any] struct {
	first T
	n     int
	rest  []T
}

func (p *pair[T]) count() int     { return p.n }
func (p *pair[T]) get() T         { return p.first }
func (p *pair[T]) at(i int) T     { return p.rest[i] }
func (p *pair[T]) len() int       { return len(p.rest) }
func (p *pair[T]) set(x T)        { p.first = x; p.n++ }
func (p *pair[T]) put(i int, x T) { p.rest[i] = x }
func (p *pair[T]) push(x T)       { p.rest = append(p.rest, x) }
func (p *pair[T]) swap(i, j int)  { p.rest[i], p.rest[j] = p.rest[j], p.rest[i] }
func (p pair[T]) copied() int     { return p.n }

type triple struct{ a, b, c int }

func use[T any](p *pair[T], x, y T) {
	p.set(x)
	p.push(x)
	p.push(y)
	p.swap(0, 1)
	p.put(1, y)
	fmt.Println(p.count(), p.get(), p.at(0), p.at(1), p.len(), p.copied())
}

func main() {
	a := &pair[string]{"a", 5, nil}
	b := &pair[triple]{n: 7}
	c := &pair[int8]{n: 9}
	d := &pair[any]{n: 11}
	a.set("b")
	b.set(triple{1, 2, 3})
	c.set(-1)
	d.set(1.5)
	a.push("x")
	b.push(triple{4, 5, 6})
	c.push(-128)
	d.push(nil)
	fmt.Println(a.count(), b.count(), c.count(), d.count())
	fmt.Println(a.get(), b.get(), c.get(), d.get())
	fmt.Println(a.at(0), b.at(0), c.at(0), d.at(0), a.len(), b.copied(), c.len())
	use(&pair[string]{}, "p", "q")
	use(&pair[triple]{}, triple{1, 2, 3}, triple{4, 5, 6})
	use(&pair[uint16]{}, 65535, 1)
	use[any](&pair[any]{}, 1, "one")
}
