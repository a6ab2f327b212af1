package lang_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/lang/codes"
	"minigo/stdlib"
)

// TestCodes checks that the catalogue does what it says: the first error of each wrong example has the page's code, and each right
// example compiles.
func TestCodes(t *testing.T) {
	for _, code := range codes.All() {
		page, _ := codes.Lookup(code)
		if page.Title == "" || page.Cause == "" || page.Wrong == "" || page.Right == "" {
			t.Errorf("%s: the page lacks something", code)
			continue
		}
		_, errs := lang.Compile(stdlib.FS, exampleFiles(page.Wrong)...)
		if len(errs) == 0 {
			t.Errorf("%s: the wrong example compiles", code)
		} else if errs[0].Code != code {
			t.Errorf("%s: the wrong example has %s: %v", code, errs[0].Code, errs)
		}
		if _, errs := lang.Compile(stdlib.FS, exampleFiles(page.Right)...); len(errs) > 0 {
			t.Errorf("%s: the right example does not compile: %v", code, errs)
		}
	}
}

// exampleFiles are the files of an example: one, or several, each after a line "-- name --".
func exampleFiles(text string) (files []lang.Source) {
	parts := regexp.MustCompile(`(?m)^-- (.+) --\n`).FindAllStringSubmatchIndex(text, -1)
	if len(parts) == 0 {
		return []lang.Source{{Name: "example.mg", Text: []byte(text)}}
	}
	for i, p := range parts {
		end := len(text)
		if i+1 < len(parts) {
			end = parts[i+1][0]
		}
		files = append(files, lang.Source{Name: text[p[2]:p[3]], Text: []byte(text[p[1]:end])})
	}
	return files
}

// TestCodesAreUsed checks that each code has a page, and that the front end reports it.
func TestCodesAreUsed(t *testing.T) {
	declared, err := os.ReadFile("codes/codes.go")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, dir := range []string{".", "syntax", "types"} {
		files, _ := filepath.Glob(dir + "/*.go")
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			text.Write(data)
		}
	}
	seen := make(map[string]bool)
	for _, m := range regexp.MustCompile(`(?m)^\t(\w+) +Code = "(E\d{4})"$`).FindAllStringSubmatch(string(declared), -1) {
		name, code := m[1], m[2]
		if seen[code] {
			t.Errorf("%s is there twice", code)
		}
		seen[code] = true
		if _, ok := codes.Lookup(codes.Code(code)); !ok {
			t.Errorf("%s (%s) has no page", name, code)
		}
		if !strings.Contains(text.String(), "codes."+name) {
			t.Errorf("no error is %s (%s)", name, code)
		}
	}
	if len(seen) != len(codes.All()) {
		t.Errorf("%d codes, %d pages", len(seen), len(codes.All()))
	}
}
