// run
package main

import (
	"errors"
	"fmt"
)

type S struct{ n int }

func (s S) String() string { return fmt.Sprintf("<S%d>", s.n) }

type P struct{ n int }

func (p *P) String() string { return fmt.Sprintf("<P%d>", p.n) }

type E int

func (e E) Error() string { return fmt.Sprintf("error %d", int(e)) }

type Both int

func (Both) Error() string  { return "as error" }
func (Both) String() string { return "as string" }

type G struct{ a int }

func (g G) GoString() string { return "G!" }

type F struct{ w int }

func (f F) Format(s fmt.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	fmt.Fprintf(s, "F(%c %d %v %d %v %v%v)", verb, w, wok, p, pok, s.Flag('+'), s.Flag('-'))
}

type Bad struct{}

func (Bad) String() string { panic("bad") }

type W struct {
	S  S
	E  error
	p  P
	ss []S
}

type Inner struct{ S }

func main() {
	s, p, e := S{1}, &P{2}, E(3)
	fmt.Println(s, p, *p, e, Both(1), &s)
	fmt.Printf("%v %s %d %+v %q %x|%8v|%-8s|\n", s, s, s, s, s, s, s, s)
	fmt.Printf("%#v %v %#v\n", G{1}, G{1}, s)
	fmt.Printf("%v|%+5.2x|%-d\n", F{}, F{}, F{})
	fmt.Println([]S{{1}, {2}}, map[string]S{"k": {3}}, []*P{}, []error{e}, [1]Both{})
	fmt.Printf("%v %+v\n", W{s, e, *p, []S{{4}}}, W{S: s})
	fmt.Println(Inner{s}, &Inner{s}, struct{ X S }{s})
	fmt.Printf("%v %s\n", Bad{}, errors.New("plain"))
	var np *P
	var ns *S
	defer func() { fmt.Println("recovered", recover() != nil) }()
	fmt.Println(ns)
	fmt.Println(np)
}
