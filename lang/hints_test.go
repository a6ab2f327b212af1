package lang_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/lang/source"
	"minigo/stdlib"
)

// TestHints compares what is said about the mistakes of testdata/hints.txt. After a line "-- name --" follows a program, and after
// "=>" its first error: line, column, code and message, and the lines of help.
func TestHints(t *testing.T) {
	data, err := os.ReadFile("testdata/hints.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split("\n"+string(data), "\n-- ")[1:]
	if len(cases) < 100 {
		t.Errorf("only %d mistakes", len(cases))
	}
	for _, c := range cases {
		name, rest, _ := strings.Cut(c, " --\n")
		text, want, ok := strings.Cut(rest, "=>\n")
		if !ok {
			t.Errorf("%s: there is no =>", name)
			continue
		}
		errs := lang.Check(stdlib.FS, lang.Source{Name: "a.mg", Text: []byte(text)})
		if len(errs) == 0 {
			t.Errorf("%s: no error", name)
			continue
		}
		if got := described(errs[0]); got != strings.TrimSuffix(want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func described(e *source.Error) string {
	s := fmt.Sprintf("%d:%d: %s: %s", e.Pos.Line, e.Pos.Column, e.Code, strings.ReplaceAll(e.Msg, "\n\t", "\n    "))
	for _, h := range e.Help {
		s += "\nhelp: " + h
	}
	return s
}
