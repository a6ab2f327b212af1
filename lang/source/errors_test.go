package source

import (
	"fmt"
	"go/token"
	"strings"
	"testing"
)

func at(file string, line, col int) token.Position {
	return token.Position{Filename: file, Line: line, Column: col}
}

func TestALineCountsOnce(t *testing.T) {
	var l ErrorList
	for range 30 {
		l.Add(at("a.mg", 1, 1), "e")
	}
	for i := 2; i <= MaxErrors-1; i++ {
		l.Add(at("a.mg", i, 1), "e")
	}
	shown, last := l.Shown()
	if len(shown) != MaxErrors+MaxErrors-2 || last != nil {
		t.Errorf("%d errors shown of %d lines, and %v", len(shown), MaxErrors-1, last)
	}
	l.Add(at("a.mg", MaxErrors, 1), "e")
	l.Add(at("a.mg", MaxErrors, 2), "e")
	l.Add(at("a.mg", MaxErrors+1, 1), "e")
	if shown, last := l.Shown(); len(shown) != 2*MaxErrors || last == nil || last.Error() != "a.mg:10:2: too many errors" {
		t.Errorf("%d errors shown of %d lines, and %v", len(shown), MaxErrors+1, last)
	}
}

func TestErrorPrintsWhatItKnowsOfItsPlace(t *testing.T) {
	for _, c := range []struct {
		pos  token.Position
		want string
	}{
		{at("a.mg", 3, 7), "a.mg:3:7: m"},
		{at("a.mg", 3, 0), "a.mg:3: m"},
		{at("", 3, 7), "3:7: m"},
		{at("a.mg", 0, 0), "a.mg: m"},
		{token.Position{}, "m"},
	} {
		if got := (&Error{Pos: c.pos, Msg: "m"}).Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestRemoveMultiplesKeepsOneSyntaxErrorOfALine(t *testing.T) {
	var l ErrorList
	l.Add(at("b.mg", 1, 1), "b1")
	l.Add(at("a.mg", 2, 9), "syntax error: second on line")
	l.Add(at("a.mg", 2, 5), "no syntax error")
	l.Add(at("a.mg", 2, 3), "syntax error: first on line")
	l.Add(at("a.mg", 1, 1), "a1")
	l.RemoveMultiples()
	const want = "a.mg:1:1: a1\na.mg:2:3: syntax error: first on line\na.mg:2:5: no syntax error\nb.mg:1:1: b1"
	if got := l.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestListStopsAfterTenErrors(t *testing.T) {
	var l ErrorList
	if l.Err() != nil {
		t.Error("an empty list is an error")
	}
	for i := 1; i <= 12; i++ {
		l.Add(at("a.mg", i, 1), fmt.Sprint("e", i))
	}
	lines := strings.Split(l.Err().Error(), "\n")
	if len(lines) != MaxErrors+1 || lines[MaxErrors] != "a.mg:10:1: too many errors" || lines[9] != "a.mg:10:1: e10" {
		t.Errorf("got %q", lines)
	}
}
