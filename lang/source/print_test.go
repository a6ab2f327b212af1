package source

import (
	"encoding/json"
	"go/token"
	"strings"
	"testing"
)

// place makes an error about the first occurrence of what in text.
func place(text, what string) *Error {
	off := strings.Index(text, what)
	line := strings.Count(text[:off], "\n") + 1
	col := off - strings.LastIndex(text[:off], "\n")
	e := &Error{Pos: token.Position{Filename: "a.mg", Offset: off, Line: line, Column: col}, Msg: "m"}
	e.End = e.Pos
	e.End.Offset += len(what)
	e.End.Column += len(what)
	return e
}

func printed(t *testing.T, p Printer, text string, list ...*Error) string {
	t.Helper()
	p.Source = func(name string) string {
		if name == "a.mg" {
			return text
		}
		return ""
	}
	var b strings.Builder
	if err := p.Print(&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTextPointsToThePlace(t *testing.T) {
	for _, c := range []struct{ name, text, what, want string }{
		{"start", "abc d\n", "abc", "abc d\n^^^\n"},
		{"tabs", "\n\t\tx :=\ty\n", "y", "\t\tx :=\ty\n\t\t    \t^\n"},
		{"wide", "s := \"日本\" + q\n", "q", "s := \"日本\" + q\n              ^\n"},
		{"wide inside", "f(\"日本\")\n", "\"日本\"", "f(\"日本\")\n  ^^^^^^\n"},
		{"combining", "s := \"e\u0301\" + q\n", "q", "s := \"e\u0301\" + q\n           ^\n"},
		{"no newline", "x + y", "y", "x + y\n    ^\n"},
		{"carriage return", "x + y\r\nz\r\n", "y", "x + y\n    ^\n"},
		{"escape sequences", "x\x1b[31m + y\n", "y", "x\uFFFD[31m + y\n         ^\n"},
		{"not utf-8", "x\xff + y\n", "y", "x\uFFFD + y\n     ^\n"},
	} {
		got := printed(t, Printer{Format: Text}, c.text, place(c.text, c.what))
		first, rest, _ := strings.Cut(got, "\n")
		if !strings.HasPrefix(first, "a.mg:") || !strings.HasSuffix(first, ": m") {
			t.Errorf("%s: the first line is %q", c.name, first)
		}
		var lines string
		for line := range strings.Lines(rest) {
			_, line, _ = strings.Cut(line, "| ")
			lines += line
		}
		if lines != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestTextFindsTheToken(t *testing.T) {
	for _, c := range []struct{ text, at, carets string }{
		{"x + longer - y\n", "longer", "^^^^^^"},
		{"x &^= y\n", "&^=", "^^^"},
		{"f(\"a b\", 1)\n", "\"a", "^^^^^"},
		{"x \n", "\n", "^"},
		{"x # y\n", "#", "^"},
	} {
		e := place(c.text, c.at)
		e.End = token.Position{}
		got := printed(t, Printer{Format: Text}, c.text, e)
		if lines := strings.Split(got, "\n"); len(lines) < 3 || strings.Trim(lines[2], " |") != c.carets && c.at != "\n" {
			t.Errorf("%q: got\n%s", c.text, got)
		}
	}
}

func TestTextWithoutPlace(t *testing.T) {
	text := "one\ntwo\n"
	for _, pos := range []token.Position{
		{},
		{Filename: "a.mg"},
		{Filename: "b.mg", Line: 1, Column: 1},
		{Filename: "a.mg", Line: 1, Column: 50},
		{Filename: "a.mg", Line: 9, Column: 1, Offset: 999},
		{Filename: "a.mg", Line: 3, Column: 1, Offset: len(text)}, // the end
	} {
		e := &Error{Pos: pos, Msg: "m", Code: "E2001", Help: []string{"h"}}
		want := e.Error() + "\n    help: h\n    note: minigo explain E2001\n"
		if got := printed(t, Printer{Format: Text}, text, e); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func TestTextCutsLongLines(t *testing.T) {
	text := strings.Repeat("日本 ", 1<<20) + "here" + strings.Repeat(" é語", 1<<20)
	e := place(text, "here")
	got := printed(t, Printer{Format: Text}, text, e)
	lines := strings.Split(got, "\n")
	if len(got) > 1000 || strings.Count(lines[1], "…") != 2 || strings.Contains(lines[1], "\uFFFD") {
		t.Errorf("got\n%s", got)
	}
	if carets := strings.Index(lines[2], "^^^^"); !strings.Contains(lines[1], "here") || carets < 0 {
		t.Errorf("got\n%s", got)
	}
}

func TestTextExplainsACodeOnce(t *testing.T) {
	a, b := place("x\ny\n", "x"), place("x\ny\n", "y")
	a.Code, b.Code = "E2001", "E2001"
	if got := printed(t, Printer{Format: Text}, "x\ny\n", a, b); strings.Count(got, "minigo explain") != 1 {
		t.Errorf("got\n%s", got)
	}
}

func TestColorSaysNothing(t *testing.T) {
	text := "x := y\n"
	e := place(text, "y")
	e.Code, e.Help = "E2001", []string{"h"}
	plain := printed(t, Printer{Format: Text}, text, e)
	colored := printed(t, Printer{Format: Text, Color: true}, text, e)
	for _, esc := range []string{bold, red, cyan, gray, normal} {
		if !strings.Contains(colored, esc) {
			t.Errorf("no %q in %q", esc, colored)
		}
		colored = strings.ReplaceAll(colored, esc, "")
	}
	if colored != plain {
		t.Errorf("with colours\n%s\nwithout\n%s", colored, plain)
	}
}

func TestJSON(t *testing.T) {
	text := "x := <y>\n"
	e := place(text, "y")
	e.Code, e.Msg = "E2001", "undefined: <y>"
	got := printed(t, Printer{Format: JSON}, text, e, &Error{Msg: "m", Help: []string{"h"}})
	lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	want := `{"file":"a.mg","line":1,"col":7,"endCol":8,"code":"E2001","severity":"error","message":"undefined: <y>","help":[]}`
	if len(lines) != 2 || lines[0] != want {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
	var m message
	if err := json.Unmarshal([]byte(lines[1]), &m); err != nil || m.Message != "m" || len(m.Help) != 1 {
		t.Errorf("%s: %v", lines[1], err)
	}
}
