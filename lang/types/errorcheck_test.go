package types_test

import (
	"fmt"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"
)

var (
	errorComment = regexp.MustCompile(`// ERROR (.*)$`)
	quoted       = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")
)

// TestErrors checks the files of testdata: a line has the errors that its
// comment says, in any order, and a line without comment has none. The expected
// text is a regular expression; "@7 text" demands column 7.
func TestErrors(t *testing.T) {
	for _, name := range testFiles(t, "testdata/*.mg") {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".mg"), func(t *testing.T) {
			src := readFile(t, name)
			fset := token.NewFileSet()
			f, errs := syntax.ParseFile(fset, name, src, 0)
			if len(errs) > 0 {
				t.Fatalf("parse: %v", errs)
			}
			lib := newLibrary(fset)
			conf := types.Config{Importer: lib, Context: lib.ctxt}
			_, err := conf.Check("main", fset, []*ast.File{f}, nil)
			list, _ := err.(source.ErrorList)
			got := make(map[int][]*source.Error)
			for _, e := range list {
				got[e.Pos.Line] = append(got[e.Pos.Line], e)
			}
			for i, line := range strings.Split(string(src), "\n") {
				want := []string(nil)
				if m := errorComment.FindStringSubmatch(line); m != nil {
					want = quoted.FindAllString(m[1], -1)
				}
				match(t, i+1, got[i+1], want)
			}
		})
	}
}

func match(t *testing.T, line int, got []*source.Error, want []string) {
	t.Helper()
	for _, q := range want {
		text := q[1 : len(q)-1]
		col := 0
		if n, _ := fmt.Sscanf(text, "@%d ", &col); n == 1 {
			text = text[strings.IndexByte(text, ' ')+1:]
		}
		re := regexp.MustCompile(text)
		found := -1
		for i, e := range got {
			if re.MatchString(e.Msg) && (col == 0 || e.Pos.Column == col) {
				found = i
				break
			}
		}
		if found < 0 {
			t.Errorf("line %d: no error %s; got %v", line, q, got)
			continue
		}
		got = append(got[:found:found], got[found+1:]...)
	}
	for _, e := range got {
		t.Errorf("unexpected: %v", e)
	}
}
