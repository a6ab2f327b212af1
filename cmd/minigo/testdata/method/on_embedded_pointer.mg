// run
package main

import "fmt"

type Base struct{ id int }

func (b *Base) SetID(i int) { b.id = i }
func (b Base) ID() int      { return b.id }

type Mid struct{ *Base }
type Top struct {
	Mid
	name string
}

type IDer interface {
	ID() int
	SetID(int)
}

func main() {
	t := Top{Mid{&Base{1}}, "t"}
	u := t
	u.SetID(5)
	fmt.Println(t.ID(), u.ID(), t.id, t.Mid.Base.id)
	var i IDer = t
	i.SetID(6)
	fmt.Println(t.ID(), i.ID())
	f := t.SetID
	t.Base = &Base{100}
	f(7)
	fmt.Println(t.ID(), u.ID())
	defer func() { fmt.Println(recover()) }()
	var z Top
	z.SetID(1)
}
