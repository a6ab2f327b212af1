package compile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/lang/internal/seeds"
	"minigo/stdlib"
	"minigo/vm/bytecode"
)

// FuzzCompile looks for texts that the compiler fails on, or of which it makes code that the verifier refuses.
func FuzzCompile(f *testing.F) {
	for _, pattern := range []string{"testdata/*.mg", "../../examples/*.mg", "../../cmd/minigo/testdata/*/*.mg"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for i, name := range files {
			if testing.Short() && i%20 != 0 {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(text))
		}
	}
	seeds.Add(f, "testdata/corpus.txt")
	f.Fuzz(func(t *testing.T, text string) {
		p, errs := lang.Compile(stdlib.FS, lang.Source{Name: "a.mg", Text: []byte(text)})
		if strings.Contains(errs.Error(), "internal error") {
			t.Fatal(errs)
		}
		if len(errs) == 0 {
			if err := bytecode.Verify(p, 0); err != nil {
				t.Error(err)
			}
		}
	})
}
