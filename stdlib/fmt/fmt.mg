// Package fmt formats values as text, and reads them from text.
package fmt

import (
	"errors"
	"io"
	"os"
)

// This file has the printing functions. A native formats all operands and stops at values with methods; complete calls the methods and
// hands their results back, until the text is done.

// Stringer has a String method, which makes its text.
type Stringer interface {
	String() string
}

// GoStringer has a GoString method, which makes its text for %#v.
type GoStringer interface {
	GoString() string
}

// Formatter has a Format method, which does all its formatting.
type Formatter interface {
	Format(f State, verb rune)
}

// State is what a Formatter writes to, and the directive's flags.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// The modes of start.
const (
	modePrint = iota
	modePrintln
	modePrintf
	modeErrorf
)

// start formats. If methods must be called first, p is not nil (and always in modeErrorf when there is a %w).
func start(mode int, format string, a []any) (s string, p *byte)

// next is the next method to call: of v, of the kind what (0: none, the text is done), for verb.
func next(p *byte) (v any, what int, verb rune)

// The kinds of methods.
const (
	callError = 1 + iota
	callString
	callGoString
	callFormat
)

// result hands over a method's result, to be written as it is (verbatim), or to be formatted as a string.
func result(p *byte, s string, verbatim bool)

// flags are the directive's: width and precision (-1: none), and bits for "+-# 0".
func flags(p *byte) (wid, prec, bits int)

// finish returns the text and gives p back.
func finish(p *byte) string

// wrapped is the i-th operand of a %w, in the operands' order; -1: no more.
func wrapped(p *byte, i int) int

// bytesOf views the bytes of s, which no one else has.
func bytesOf(s string) []byte

func sprint(mode int, format string, a []any) string {
	s, p := start(mode, format, a)
	if p != nil {
		s = completed(p)
	}
	return s
}

func completed(p *byte) string {
	complete(p, false)
	return finish(p)
}

// complete calls methods until none is due. Where no value of the program has such methods, it is not there (lang/compile/lean.go). While a panic's value is printed, a further panic goes on.
func complete(p *byte, panicking bool) {
	for {
		v, what, verb := next(p)
		if what == 0 {
			return
		}
		s, verbatim := methodText(p, v, what, verb, panicking)
		result(p, s, verbatim)
	}
}

// methodText is what a method makes of v, or that it panics. (It is one function for all methods because every program that prints compiles it.)
func methodText(p *byte, v any, what int, verb rune, panicking bool) (s string, verbatim bool) {
	method := "Error"
	var st *pp
	defer func() {
		if e := recover(); e != nil {
			s, verbatim = panicText(v, e, panicking, verb, method), true
		}
		if st != nil {
			s, verbatim = string(st.buf)+s, true
		}
	}()
	switch what {
	case callString:
		method = "String"
		return v.(Stringer).String(), false
	case callGoString:
		method = "GoString"
		return v.(GoStringer).GoString(), false
	case callFormat:
		method = "Format"
		st = &pp{}
		st.wid, st.prec, st.bits = flags(p)
		v.(Formatter).Format(st, verb)
		return
	}
	return v.(error).Error(), false
}

func isNil(v any) bool

// panicText says that a method panicked.
func panicText(v, e any, panicking bool, verb rune, method string) string {
	if isNil(v) {
		return "<nil>"
	}
	if panicking {
		panic(e)
	}
	s, p := start(modePrint, "", []any{e})
	if p != nil {
		complete(p, true)
		s = finish(p)
	}
	return "%!" + string(verb) + "(PANIC=" + method + " method: " + s + ")"
}

// A pp is the State of one call of a Format method.
type pp struct {
	buf             []byte
	wid, prec, bits int
}

func (p *pp) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *pp) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *pp) Width() (wid int, ok bool) {
	if p.wid < 0 {
		return 0, false
	}
	return p.wid, true
}

func (p *pp) Precision() (prec int, ok bool) {
	if p.prec < 0 {
		return 0, false
	}
	return p.prec, true
}

func (p *pp) Flag(c int) bool {
	switch c {
	case '+':
		return p.bits&1 != 0
	case '-':
		return p.bits&2 != 0
	case '#':
		return p.bits&4 != 0
	case ' ':
		return p.bits&8 != 0
	case '0':
		return p.bits&16 != 0
	}
	return false
}

// FormatString returns the directive that state and verb stand for.
func FormatString(state State, verb rune) string {
	s := "%"
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			s += string(c)
		}
	}
	if w, ok := state.Width(); ok {
		s += Sprint(w)
	}
	if p, ok := state.Precision(); ok {
		s += "." + Sprint(p)
	}
	return s + string(verb)
}

// Printf formats to standard output.
func Printf(format string, a ...any) (n int, err error) {
	return os.Stdout.Write(bytesOf(sprint(modePrintf, format, a)))
}

// Println writes its operands with spaces between and a newline to standard output.
func Println(a ...any) (n int, err error) {
	return os.Stdout.Write(bytesOf(sprint(modePrintln, "", a)))
}

// Print writes its operands, with spaces between those that are no strings, to standard output.
func Print(a ...any) (n int, err error) {
	return os.Stdout.Write(bytesOf(sprint(modePrint, "", a)))
}

// printf, println and print are what the compiler calls for a statement that calls Printf, Println or Print: nobody asks for the results
// (lang/compile/lean.go). Without them a program that prints has no errors, and as a rule nothing else with methods that make its text.

func printf(format string, a ...any) { rest(os.Stdout, out(os.Stdout, modePrintf, format, a)) }

func println(a ...any) { rest(os.Stdout, out(os.Stdout, modePrintln, "", a)) }

func print(a ...any) { rest(os.Stdout, out(os.Stdout, modePrint, "", a)) }

// out formats to f. If methods must be called first, p is not nil, and rest does what is left.
func out(f *os.File, mode int, format string, a []any) (p *byte)

// rest does nothing in a program without such methods, as complete.
func rest(f *os.File, p *byte) {
	if p != nil {
		complete(p, false)
		write(f, finish(p))
	}
}

// write writes s to f as f.Write does.
func write(f *os.File, s string)

// Sprintf formats to a string.
func Sprintf(format string, a ...any) string {
	s, p := start(modePrintf, format, a)
	if p != nil {
		s = completed(p)
	}
	return s
}

// Sprintln is Println to a string.
func Sprintln(a ...any) string {
	s, p := start(modePrintln, "", a)
	if p != nil {
		s = completed(p)
	}
	return s
}

// Sprint is Print to a string.
func Sprint(a ...any) string {
	s, p := start(modePrint, "", a)
	if p != nil {
		s = completed(p)
	}
	return s
}

// Fprintf formats to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(bytesOf(sprint(modePrintf, format, a)))
}

// Fprintln is Println to w.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write(bytesOf(sprint(modePrintln, "", a)))
}

// Fprint is Print to w.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write(bytesOf(sprint(modePrint, "", a)))
}

// Appendf formats to the end of b.
func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, sprint(modePrintf, format, a)...)
}

// Appendln is Println to the end of b.
func Appendln(b []byte, a ...any) []byte { return append(b, sprint(modePrintln, "", a)...) }

// Append is Print to the end of b.
func Append(b []byte, a ...any) []byte { return append(b, sprint(modePrint, "", a)...) }

// Errorf formats to an error; it wraps the operands of %w.
func Errorf(format string, a ...any) error {
	s, p := start(modeErrorf, format, a)
	if p == nil {
		return errors.New(s)
	}
	complete(p, false)
	var errs []error
	last := -1
	n := 0
	for {
		i := wrapped(p, n)
		if i < 0 {
			break
		}
		n++
		if i == last {
			continue
		}
		last = i
		if e, ok := a[i].(error); ok {
			errs = append(errs, e)
		}
	}
	s = finish(p)
	switch {
	case n == 0:
		return errors.New(s)
	case n == 1:
		w := &wrapError{msg: s}
		if len(errs) == 1 {
			w.err = errs[0]
		}
		return w
	}
	return &wrapErrors{s, errs}
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }
