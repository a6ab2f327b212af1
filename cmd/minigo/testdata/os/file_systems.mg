// run
package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
)

// one is a file system with a single file.
type one struct{ dir fs.FS }

func (o one) Open(name string) (fs.File, error) { return o.dir.Open(name) }

func main() {
	dir, err := os.MkdirTemp("", "fs")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.MkdirAll(dir+"/a/b", 0o755)
	for _, name := range []string{"x.txt", "a/y.txt", "a/b/z.go"} {
		os.WriteFile(dir+"/"+name, []byte(name), 0o644)
	}

	for _, fsys := range []fs.FS{os.DirFS(dir), one{os.DirFS(dir)}} {
		data, err := fs.ReadFile(fsys, "a/y.txt")
		fmt.Println(string(data), err)
		fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			fmt.Print(path, " ", d.IsDir(), "; ")
			if path == "a/b" {
				return fs.SkipDir
			}
			return err
		})
		fmt.Println()
		names, err := fs.Glob(fsys, "*/*.txt")
		fmt.Println(names, err)
		names, err = fs.Glob(fsys, "[")
		fmt.Println(names, err)
		sub, err := fs.Sub(fsys, "a")
		if err != nil {
			panic(err)
		}
		list, err := fs.ReadDir(sub, ".")
		for _, e := range list {
			fmt.Print(e, " ")
		}
		fmt.Println(err)
		_, err = fs.Stat(sub, "none")
		fmt.Println(err)
		_, err = fsys.Open("../x")
		fmt.Println(err)
	}

	f, err := os.Create(dir + "/new")
	n, err := f.ReadFrom(strings.NewReader("some text"))
	fmt.Println(n, err)
	m, err := io.Copy(f, strings.NewReader(", more"))
	fmt.Println(m, err, f.Chmod(0o600), f.Close())
	when := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	fmt.Println(os.Chtimes(dir+"/new", time.Time{}, when))
	info, err := os.Stat(dir + "/new")
	fmt.Println(info.Size(), info.Mode(), info.ModTime().UTC(), err)
	fmt.Println(os.IsNotExist(os.Chtimes(dir+"/none", when, when)))

	d, _ := os.Open(dir)
	infos, err := d.Readdir(-1)
	fmt.Println(len(infos), err)
	fmt.Println(os.IsPathSeparator('/'), os.IsPathSeparator('a'))
}
