// run
package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

type ParseError struct {
	Line int
	Err  error
}

func (p ParseError) Error() string { return fmt.Sprintf("line %d: %v", p.Line, p.Err) }
func (p ParseError) Unwrap() error { return p.Err }

func parse(lines []string) (sum int, err error) {
	for i, l := range lines {
		n, err := strconv.Atoi(l)
		if err != nil {
			return sum, ParseError{i + 1, err}
		}
		sum += n
	}
	return sum, nil
}

func read(n int) error {
	switch n {
	case 0:
		return nil
	case 1:
		return io.EOF
	case 2:
		return fmt.Errorf("read %d: %w", n, io.ErrUnexpectedEOF)
	}
	return errors.New("unknown")
}

func main() {
	fmt.Println(parse([]string{"1", "2"}))
	_, err := parse([]string{"1", "x2"})
	fmt.Println(err)
	var pe ParseError
	if errors.As(err, &pe) {
		fmt.Println(pe.Line, pe.Err)
	}
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err, errors.Is(err, strconv.ErrSyntax))
	for i := range 4 {
		err := read(i)
		switch {
		case err == nil:
			fmt.Println("fine")
		case err == io.EOF:
			fmt.Println("end")
		case errors.Is(err, io.ErrUnexpectedEOF):
			fmt.Println("cut:", err)
		default:
			fmt.Println("other:", err)
		}
	}
}
