// run

// Package path/filepath changes paths and walks over files.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	paths := []string{"", ".", "/", "a", "a/b", "/a/b/", "a//b/../c", "../a", "../../x", "/..", "a/./b", "a/b.tar.gz", "..", "./..", "a/..", "//x"}
	for _, p := range paths {
		dir, file := filepath.Split(p)
		fmt.Printf("%q: %q %q %q %q %q %q %v %v\n", p, filepath.Clean(p), filepath.Base(p), filepath.Dir(p), filepath.Ext(p), dir, file, filepath.IsAbs(p), filepath.IsLocal(p))
		fmt.Println(filepath.Localize(p))
	}
	for _, b := range paths {
		for _, t := range paths {
			r, err := filepath.Rel(b, t)
			fmt.Printf("%q ", r)
			if err != nil {
				fmt.Print(err, " ")
			}
		}
		fmt.Println()
	}
	fmt.Println(filepath.Join("a", "", "b", "../c"), filepath.Join(), filepath.SplitList("/a:/b"), len(filepath.SplitList("")))
	fmt.Println(filepath.Match("*.go", "x.go"))
	fmt.Println(filepath.Match("[a-c]?/*", "bx/y"))
	fmt.Println(filepath.Match("[", "x"))
	fmt.Println(filepath.Abs("/x/../y"))
	abs, err := filepath.Abs("q")
	fmt.Println(filepath.IsAbs(abs), filepath.Base(abs), err)

	root, err := os.MkdirTemp("", "walk")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(root)
	for _, d := range []string{"b/deep/er", "a", "c"} {
		os.MkdirAll(filepath.Join(root, d), 0o755)
	}
	for _, f := range []string{"b/one.txt", "b/two.go", "b/deep/three.txt", "zz.txt", "a/four.txt"} {
		os.WriteFile(filepath.Join(root, f), []byte(f), 0o644)
	}
	os.Symlink("b/deep", filepath.Join(root, "link"))
	os.Symlink("loop", filepath.Join(root, "loop"))
	real, _ := filepath.EvalSymlinks(root)
	show := func(p string) string { return strings.TrimPrefix(strings.TrimPrefix(p, real), root) }
	filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		fmt.Println("dir", show(p), d.IsDir(), err)
		if d.Name() == "deep" {
			return filepath.SkipDir
		}
		return nil
	})
	fmt.Println(filepath.Walk(root, func(p string, info fs.FileInfo, err error) error {
		fmt.Println("walk", show(p), info.Mode().IsRegular(), err)
		if info.Name() == "a" {
			return filepath.SkipDir
		}
		if info.Name() == "three.txt" {
			return errors.New("enough")
		}
		return nil
	}))
	fmt.Println(filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if strings.HasSuffix(p, ".txt") {
			fmt.Println("first", show(p))
			return filepath.SkipAll
		}
		return nil
	}))
	filepath.WalkDir(root+"/none", func(p string, d fs.DirEntry, err error) error {
		fmt.Println(show(p), d == nil, errors.Is(err, fs.ErrNotExist))
		return nil
	})
	for _, pat := range []string{"*", "*/*.txt", "b/*", "b/deep/../o*", "none/*", "[", "b/one.txt", "b/nope", "*/d*/t*"} {
		m, err := filepath.Glob(filepath.Join(root, pat))
		for i := range m {
			m[i] = show(m[i])
		}
		fmt.Println(pat, m, err)
	}
	for _, p := range []string{"link/three.txt", "link/..", "b/../link/./er", "loop", "zz.txt/x", "nope", "b/one.txt/"} {
		r, err := filepath.EvalSymlinks(root + "/" + p)
		fmt.Println(p, show(r), err != nil)
	}
	info, _ := os.Stat(root + "/zz.txt")
	fmt.Println(fs.FormatDirEntry(fs.FileInfoToDirEntry(info)), fs.ValidPath("a/b"), fs.ValidPath("a//b"), fs.ValidPath("."), fs.ValidPath("\xff"))
}
