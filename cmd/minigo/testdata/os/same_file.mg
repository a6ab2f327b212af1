// run

// Two names may be of one file.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir, err := os.MkdirTemp("", "same")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	at := func(name string) string { return filepath.Join(dir, name) }
	os.WriteFile(at("a"), []byte("x"), 0o600)
	os.WriteFile(at("b"), []byte("x"), 0o600)
	os.Link(at("a"), at("hard"))
	os.Symlink("a", at("soft"))
	f, _ := os.Open(dir + "/./a")
	defer f.Close()
	opened, _ := f.Stat()
	stat := func(name string) os.FileInfo {
		info, err := os.Stat(at(name))
		if err != nil {
			panic(err)
		}
		return info
	}
	link, _ := os.Lstat(at("soft"))
	entries, _ := os.ReadDir(dir)
	entry, _ := entries[0].Info()
	a := stat("a")
	fmt.Println(os.SameFile(a, a), os.SameFile(a, stat("b")), os.SameFile(a, stat("hard")), os.SameFile(a, stat("soft")), os.SameFile(a, link), os.SameFile(a, opened), os.SameFile(entry, a))
	fmt.Println(os.SameFile(a, nil), os.SameFile(nil, nil), os.SameFile(stat("."), stat("/")))
}
