package lang_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/stdlib"
)

// TestGoWords compares all errors of the programs of testdata/gowords.txt, their places and their order with what go build says. After a
// line "-- name --" follows a program, and after "=>" the lines of go build.
func TestGoWords(t *testing.T) {
	data, err := os.ReadFile("testdata/gowords.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split("\n"+string(data), "\n-- ")[1:] {
		name, rest, _ := strings.Cut(c, " --\n")
		text, want, ok := strings.Cut(rest, "=>\n")
		if !ok {
			t.Errorf("%s: there is no =>", name)
			continue
		}
		want = strings.TrimSpace(want)
		var got []string
		for _, e := range lang.Check(stdlib.FS, lang.Source{Name: "a.go", Text: []byte(text)}) {
			got = append(got, e.Error())
		}
		if got := strings.Join(got, "\n"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
		if got, ok := goBuild(t, text); ok && got != want {
			t.Errorf("%s: go build says\n%s\nwant\n%s", name, got, want)
		}
	}
}

// goBuild is what go build says about a program, if it is there and there is time.
func goBuild(t *testing.T, text string) (string, bool) {
	if testing.Short() {
		return "", false
	}
	if _, err := exec.LookPath("go"); err != nil {
		return "", false
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-o", filepath.Join(dir, "a"), "a.go")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err == nil {
		t.Errorf("go build has no error for\n%s", text)
	}
	_, list, _ := strings.Cut(string(out), "\n") // after "# command-line-arguments"
	return strings.TrimSpace(strings.ReplaceAll(list, "./a.go", "a.go")), true
}
