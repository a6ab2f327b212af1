// run

// Package context cancels trees of contexts as Go's does.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type key string

func state(name string, c context.Context) {
	done := false
	select {
	case <-c.Done():
		done = true
	default:
	}
	_, has := c.Deadline()
	fmt.Println(name, done, c.Err(), context.Cause(c), has)
}

// own is a Context of the program: its children must wait for it.
type own struct {
	context.Context
	done chan struct{}
}

func (o own) Done() <-chan struct{} { return o.done }
func (o own) Err() error {
	select {
	case <-o.done:
		return errors.New("own error")
	default:
		return nil
	}
}

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil)
	a, cancelA := context.WithCancel(bg)
	v := context.WithValue(a, key("k"), "value")
	b, cancelB := context.WithCancelCause(v)
	d, cancelD := context.WithTimeout(b, time.Hour)
	free := context.WithoutCancel(d)
	fmt.Println(a)
	fmt.Println(v)
	fmt.Println(b)
	fmt.Println(free.Value(key("k")), free.Value("k"), d.Value(key("k")), d.Value(key("none")))
	stopped := context.AfterFunc(b, func() { fmt.Println("not called") })
	fmt.Println(stopped(), stopped())
	var wg sync.WaitGroup
	wg.Add(1)
	context.AfterFunc(d, func() { defer wg.Done(); fmt.Println("after d:", context.Cause(d)) })
	state("a", a)
	state("d", d)
	cancelB(errors.New("my cause"))
	cancelB(errors.New("too late"))
	wg.Wait()
	state("a", a)
	state("b", b)
	state("d", d)
	state("free", free)
	cancelA()
	cancelD()
	state("a", a)
	late, cancelLate := context.WithCancel(b)
	state("late", late)
	cancelLate()

	t, cancelT := context.WithTimeout(bg, time.Millisecond)
	<-t.Done()
	state("t", t)
	err := t.Err()
	fmt.Println(errors.Is(err, context.DeadlineExceeded), err.(interface{ Timeout() bool }).Timeout(), err == context.DeadlineExceeded)
	cancelT()
	past, cancelPast := context.WithDeadline(bg, time.Unix(0, 0))
	state("past", past)
	cancelPast()
	u, cancelU := context.WithTimeoutCause(bg, time.Millisecond, errors.New("slow"))
	<-u.Done()
	state("u", u)
	cancelU()
	sooner, cancelS := context.WithTimeout(bg, time.Minute)
	later, cancelL := context.WithTimeout(sooner, time.Hour)
	d1, _ := sooner.Deadline()
	d2, _ := later.Deadline()
	fmt.Println(d1.Equal(d2))
	cancelS()
	state("later", later)
	cancelL()

	o := own{bg, make(chan struct{})}
	child, cancelC := context.WithCancel(o)
	state("child", child)
	close(o.done)
	<-child.Done()
	state("child", child)
	cancelC()
	for _, f := range []func(){
		func() { context.WithValue(bg, nil, 1) },
		func() { context.WithValue(bg, []int{}, 1) },
		func() { context.WithCancel(nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
