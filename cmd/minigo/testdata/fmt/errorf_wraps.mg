// run
package main

import (
	"errors"
	"fmt"
	"os"
)

var ErrBase = errors.New("base")

type MyErr struct {
	Op  string
	Err error
}

func (m *MyErr) Error() string { return m.Op + ": " + m.Err.Error() }
func (m *MyErr) Unwrap() error { return m.Err }

type Temp int

func (t Temp) Error() string        { return "temp" }
func (t Temp) Is(target error) bool { return target == ErrBase }

func main() {
	e1 := fmt.Errorf("level 1: %w", ErrBase)
	e2 := &MyErr{"op", e1}
	e3 := fmt.Errorf("level 3 (%d): %w", 3, e2)
	fmt.Println(e3)
	fmt.Println(errors.Is(e3, ErrBase), errors.Is(e1, e3), errors.Unwrap(e1) == ErrBase, errors.Unwrap(ErrBase))
	var m *MyErr
	fmt.Println(errors.As(e3, &m), m.Op, errors.As(e1, &m))
	var t Temp
	fmt.Println(errors.Is(Temp(1), ErrBase), errors.As(fmt.Errorf("x %w", Temp(9)), &t), int(t))
	v := fmt.Errorf("no wrap: %v", ErrBase)
	fmt.Println(v, errors.Is(v, ErrBase))
	two := fmt.Errorf("%w and %w", e1, os.ErrNotExist)
	fmt.Println(two, errors.Is(two, ErrBase), errors.Is(two, os.ErrNotExist))
	j := errors.Join(nil, ErrBase, nil, e2)
	fmt.Printf("%q %v\n", j.Error(), errors.Is(j, e1))
	fmt.Println(errors.Join(nil, nil) == nil)
	_, err := os.ReadFile("/does/not/exist")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
}
