// Package seeds keeps the texts that fuzzing has found to be worth keeping, in a file with a quoted text per line: every test run tries them again.
package seeds

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var keep = flag.String("keep", "", "add the short texts of this `folder`, where go test -fuzz has them ($(go env GOCACHE)/fuzz/minigo/PACKAGE/TARGET), to the corpus")

const short = 400 // bytes

// Add makes the texts of a file seeds of f. With -keep more are put into it first.
func Add(f *testing.F, file string) {
	f.Helper()
	texts, err := read(file)
	if err != nil {
		f.Fatal(err)
	}
	if *keep != "" {
		if texts, err = merge(texts, *keep); err == nil {
			err = write(file, texts)
		}
		if err != nil {
			f.Fatal(err)
		}
	}
	for _, text := range texts {
		f.Add(text)
	}
}

func read(file string) (texts []string, err error) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) && *keep != "" {
		return nil, nil
	}
	for line := range strings.Lines(string(data)) {
		text, err := strconv.Unquote(strings.TrimSuffix(line, "\n"))
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, err
}

// merge adds the texts of go test's own files, in the format "go test fuzz v1".
func merge(texts []string, dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		_, value, _ := strings.Cut(strings.TrimSpace(string(data)), "\n")
		quoted := strings.TrimSuffix(strings.TrimPrefix(value, "string("), ")")
		if text, err := strconv.Unquote(quoted); err == nil && len(text) <= short {
			texts = append(texts, text)
		}
	}
	slices.Sort(texts)
	return slices.Compact(texts), err
}

func write(file string, texts []string) error {
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(strconv.Quote(text) + "\n")
	}
	return os.WriteFile(file, []byte(b.String()), 0o666)
}
