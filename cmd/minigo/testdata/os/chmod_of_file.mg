// run

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A file's own Chmod is about the file, whatever has its name by now.
func main() {
	dir, err := os.MkdirTemp("", "chmod")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	name, other := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	f, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	os.Rename(name, other)
	os.WriteFile(name, nil, 0o644)
	fmt.Println(f.Chmod(0o640 | os.ModeSetgid | os.ModeSticky))
	for _, n := range []string{name, other} {
		fi, err := os.Stat(n)
		fmt.Println(fi.Name(), fi.Mode(), err)
	}
	f.Close()
	err = f.Chmod(0o600)
	fmt.Println(strings.Replace(err.Error(), dir, "DIR", 1), errors.Is(err, os.ErrClosed))
}
