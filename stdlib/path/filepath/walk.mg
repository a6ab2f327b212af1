package filepath

// This file looks at the file system.

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// What a function called by Walk or WalkDir may return to skip a directory, or all that is left.
var (
	SkipDir error = fs.SkipDir
	SkipAll error = fs.SkipAll
)

// WalkFunc is what Walk calls for each file.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// EvalSymlinks returns path with all symbolic links resolved.
func EvalSymlinks(path string) (string, error) {
	dest, links := "", 0
	if IsAbs(path) {
		dest = "/"
	}
	for path != "" {
		elem, rest := path, ""
		if i := strings.IndexByte(path, Separator); i >= 0 {
			elem, rest = path[:i], path[i:]
		}
		path = rest
		if elem == "" {
			path = rest[1:]
			continue
		}
		if elem == "." {
			continue
		}
		next := dest + "/" + elem
		if dest == "" || dest == "/" {
			next = dest + elem
		}
		if elem == ".." {
			i := strings.LastIndexByte(dest, Separator)
			switch {
			case dest == "/":
			case dest == "" || dest[i+1:] == "..":
				dest = next
			case i == 0:
				dest = "/"
			case i < 0:
				dest = ""
			default:
				dest = dest[:i]
			}
			continue
		}
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && path != "" {
				return "", syscall.ENOTDIR
			}
			dest = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(link) {
			dest = "/"
		}
		path = link + path
	}
	return Clean(dest), nil
}

// Walk calls fn for root and all files below it, in lexical order.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	entries, err := os.ReadDir(path)
	if err1 := fn(path, info, err); err != nil || err1 != nil {
		return err1
	}
	for _, e := range entries {
		name := Join(path, e.Name())
		info, err := os.Lstat(name)
		if err != nil {
			if err := fn(name, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(name, info, fn); err != nil && (err != SkipDir || !info.IsDir()) {
			return err
		}
	}
	return nil
}

// WalkDir is Walk with directory entries, which need not be looked up.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	err := fn(path, d, nil)
	if err == nil && d.IsDir() {
		var entries []fs.DirEntry
		if entries, err = os.ReadDir(path); err != nil {
			err = fn(path, d, err)
		}
		if err == nil {
			for _, e := range entries {
				err := walkDir(Join(path, e.Name()), e, fn)
				if err == SkipDir {
					break
				}
				if err != nil {
					return err
				}
			}
		}
	}
	if err == SkipDir && d.IsDir() {
		return nil
	}
	return err
}

func hasMeta(path string) bool { return strings.ContainsAny(path, `*?[\`) }

// Glob returns the files whose paths match pattern.
func Glob(pattern string) (matches []string, err error) { return glob(pattern, 0) }

func glob(pattern string, depth int) (matches []string, err error) {
	if depth == 10000 {
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if hasMeta(dir) {
		if dir == pattern {
			return nil, ErrBadPattern
		}
		if dirs, err = glob(dir, depth+1); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		if info, err := os.Stat(d); err != nil || !info.IsDir() {
			continue
		}
		entries, _ := os.ReadDir(d)
		for _, e := range entries {
			ok, err := Match(file, e.Name())
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, Join(d, e.Name()))
			}
		}
	}
	return matches, nil
}
