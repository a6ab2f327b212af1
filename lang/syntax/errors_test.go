package syntax

import (
	"go/token"
	"os"
	"strings"
	"testing"

	"minigo/lang/ast"
)

// TestErrors goes through testdata/errors.txt: programs and the errors in them.
// The first error of each is what the Go compiler says; further ones may be
// fewer than the compiler's, which goes on where this parser starts afresh.
func TestErrors(t *testing.T) {
	data, err := os.ReadFile("testdata/errors.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		src, want, ok := strings.Cut(rest, "---\n")
		if !ok {
			t.Fatalf("%s: no errors", name)
		}
		_, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0)
		if got := errs.Error(); got != strings.TrimSpace(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestErrorsInSeveralDeclarationsAreAllFound(t *testing.T) {
	const src = `package main

func a() {
	x y
	if z {
		f(1 2)
	}
	g(3)
}

var v = = 1

type T struct { a int b int }

func c() {
	for i := 0; i < 10 {
	}
}
`
	const want = `4:4: syntax error: unexpected name y at end of statement
6:7: syntax error: unexpected literal 2 in argument list; possibly missing comma or )
11:9: syntax error: unexpected =, expected expression
13:23: syntax error: unexpected name b in struct type; possibly missing semicolon or newline or }
16:21: syntax error: unexpected {, expected semicolon or newline
17:2: syntax error: unexpected }, expected expression`
	f, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0)
	if got := errs.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !errs.HasSyntaxError() {
		t.Error("no syntax error")
	}
	if f == nil || len(f.Decls) != 4 {
		t.Errorf("got %s", ast.Dump(f))
	}
}

func TestErrorsOfTheScannerLeaveATree(t *testing.T) {
	const src = "package p\n\nvar s = \"\\q\"\n"
	f, errs := ParseFile(token.NewFileSet(), "f.mg", []byte(src), 0)
	if got, want := errs.Error(), "f.mg:3:11: unknown escape"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if errs.HasSyntaxError() || len(f.Decls) != 1 {
		t.Error("the file should go on to the checker")
	}
}

// TestBytesThatAreNoCharactersAreOneError: the scanner complains of such a byte, and then of the character that it takes it for.
func TestBytesThatAreNoCharactersAreOneError(t *testing.T) {
	src := "package p\nvar a = \"\x00\xff\"\n\x00var b\xfe int\nvar c = \x7f1\n"
	_, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0)
	want := "2:10: invalid NUL character\n2:11: invalid UTF-8 encoding\n3:1: invalid NUL character\n3:7: invalid UTF-8 encoding\n4:9: invalid character U+007F"
	if got := errs.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestBytesThatAreNoCharactersAreLetters: a name may have such bytes, and is declared.
func TestBytesThatAreNoCharactersAreLetters(t *testing.T) {
	f, errs := ParseFile(token.NewFileSet(), "", []byte("package p\nfunc a\xffb() {}\nvar c\xfe\xff = 1\n"), 0)
	if got, want := errs.Error(), "2:7: invalid UTF-8 encoding\n3:6: invalid UTF-8 encoding"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(f.Decls) != 2 || f.Decls[0].(*ast.FuncDecl).Name.Name != "a\xffb" || f.Decls[1].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Names[0].Name != "c\xfe\xff" {
		t.Errorf("got %s", ast.Dump(f))
	}
}

func TestErrorsOfPackageClauses(t *testing.T) {
	for src, want := range map[string]string{
		"package ,\nimport \"fmt\"\n":    "1:9: syntax error: unexpected comma, expected name\n2:1: syntax error: unexpected keyword import, expected semicolon or newline",
		"package type\n\nfunc f() {\n":   "1:9: syntax error: unexpected keyword type, expected name\n3:1: syntax error: unexpected keyword func, expected semicolon or newline",
		"package \"main\"\nx\n":          "1:9: syntax error: unexpected literal \"main\", expected name",
		"package main main\nfunc f( {\n": "1:14: syntax error: unexpected name main, expected semicolon or newline",
	} {
		_, errs := ParseFile(token.NewFileSet(), "", []byte(src), 0)
		if got := errs.Error(); got != want {
			t.Errorf("%q: got\n%s\nwant\n%s", src, got, want)
		}
	}
}

// In script form the top level is a statement list.
func TestErrorsOfScripts(t *testing.T) {
	for src, want := range map[string]string{
		"x := 1\n}\ny := 2\n":      "2:1: syntax error: unexpected }, expected statement",
		"x y\nz z\n":               "1:3: syntax error: unexpected name y at end of statement\n2:3: syntax error: unexpected name z at end of statement",
		"x := 1\npackage main\n":   "2:1: syntax error: package statement must be first",
		"if x\n{\n}\n":             "1:5: syntax error: unexpected newline, expected { after if clause",
		"func f()\n{\n}\n":         "2:1: syntax error: unexpected semicolon or newline before {",
		"case 1:\n":                "1:1: syntax error: unexpected keyword case, expected statement",
		"for i := range 3 {\n\tx(": "2:4: syntax error: unexpected EOF, expected )",
	} {
		_, errs := ParseFile(token.NewFileSet(), "", []byte(src), Script)
		if got := errs.Error(); got != want {
			t.Errorf("%q: got\n%s\nwant\n%s", src, got, want)
		}
	}
}
