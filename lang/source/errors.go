// This file implements the list of errors that a phase reports.

package source

import (
	"go/token"
	"sort"
	"strconv"
	"strings"

	"minigo/lang/codes"
)

// MaxErrors is on how many lines errors are shown before "too many errors", and
// how many of one line.
//
// Go: cmd/compile/internal/base/print.go ErrorfAt (go1.26)
// Differs: Go counts errors, so that a single line can use them up.
const MaxErrors = 10

// An Error is one complaint about one place in the source.
type Error struct {
	Pos  token.Position
	End  token.Position // after its last byte; the zero value: only Pos is known
	Code codes.Code     // "" if there is none
	Msg  string         // in the Go compiler's words; after the first line it may have others
	Help []string       // statements that may help, where there is more to say
}

// Error renders file:line:col: msg. Parts of the position that are unknown are
// left out.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Pos.Filename != "" {
		b.WriteString(e.Pos.Filename)
		b.WriteByte(':')
	}
	if e.Pos.Line > 0 {
		b.WriteString(strconv.Itoa(e.Pos.Line))
		b.WriteByte(':')
		if e.Pos.Column > 0 {
			b.WriteString(strconv.Itoa(e.Pos.Column))
			b.WriteByte(':')
		}
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	b.WriteString(e.Msg)
	return b.String()
}

// An ErrorList is the errors of a phase in the order in which it found them.
// The zero value is an empty list.
type ErrorList []*Error

// Add appends an error that has no code.
func (l *ErrorList) Add(pos token.Position, msg string) {
	*l = append(*l, &Error{Pos: pos, Msg: msg})
}

// Append adds the errors of another list.
func (l *ErrorList) Append(other ErrorList) { *l = append(*l, other...) }

// Sort orders the list by file, line and column. The sort is stable, so errors
// at one place stay in the order in which they were found, as with Go.
func (l ErrorList) Sort() {
	sort.SliceStable(l, func(i, j int) bool {
		a, b := l[i], l[j]
		if a.Pos.Filename != b.Pos.Filename {
			return a.Pos.Filename < b.Pos.Filename
		}
		if a.Pos.Line != b.Pos.Line {
			return a.Pos.Line < b.Pos.Line
		}
		return a.Pos.Column < b.Pos.Column
	})
}

// RemoveMultiples sorts the list and keeps of the syntax errors of a line only the
// first: the others are usually consequences of it.
// Go: cmd/compile/internal/base/print.go ErrorfAt (go1.26)
func (l *ErrorList) RemoveMultiples() {
	l.Sort()
	kept := (*l)[:0]
	var last token.Position
	for _, e := range *l {
		if strings.HasPrefix(e.Msg, "syntax error:") {
			if e.Pos.Filename == last.Filename && e.Pos.Line == last.Line {
				continue
			}
			last = e.Pos
		}
		kept = append(kept, e)
	}
	clear((*l)[len(kept):])
	*l = kept
}

// Shown is the part of a sorted list that is printed, and last the error "too
// many errors" if there are errors on MaxErrors lines. The Go compiler gives up
// when it finds that many, so it says so even if there are no more.
func (l ErrorList) Shown() (shown ErrorList, last *Error) {
	lines, ofLine := 0, 0
	for i, e := range l {
		if i == 0 || e.Pos.Line != l[i-1].Pos.Line || e.Pos.Filename != l[i-1].Pos.Filename {
			if lines == MaxErrors {
				break
			}
			lines, ofLine = lines+1, 0
		}
		if ofLine++; ofLine <= MaxErrors {
			shown = append(shown, e)
		}
	}
	if lines == MaxErrors {
		last = &Error{Pos: shown[len(shown)-1].Pos, Msg: "too many errors"}
	}
	return shown, last
}

// Error renders the list as the Go compiler prints it, one error a line.
func (l ErrorList) Error() string {
	shown, last := l.Shown()
	if last != nil {
		shown = append(shown, last)
	}
	var b strings.Builder
	for i, e := range shown {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Error())
	}
	return b.String()
}

// HasSyntaxError reports whether one of the errors is a syntax error. The other
// errors that a parser finds, such as a bad escape in a string, leave a tree
// that can be checked, and the Go compiler does check it then.
func (l ErrorList) HasSyntaxError() bool {
	for _, e := range l {
		if strings.HasPrefix(e.Msg, "syntax error:") {
			return true
		}
	}
	return false
}

// Err is the list as an error: nil when it is empty.
func (l ErrorList) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}
