// Package filepath changes paths of files, and finds files.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

// What separates the elements of a path, and paths in a list.
const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern is a malformed pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest equivalent path.
func Clean(path string) string { return clean(path) }

func clean(s string) string { return path.Clean(s) }

// IsLocal reports whether path, seen from a directory, lies within it.
func IsLocal(path string) bool {
	if path == "" || IsAbs(path) {
		return false
	}
	path = Clean(path)
	return path != ".." && !strings.HasPrefix(path, "../")
}

// Localize converts a slash-separated path to one of this system.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.IndexByte(path, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return path, nil
}

// ToSlash replaces separators by slashes.
func ToSlash(path string) string { return path }

// FromSlash replaces slashes by separators.
func FromSlash(path string) string { return path }

// SplitList splits a list of paths, as in PATH.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// Split splits path behind its last separator.
func Split(path string) (dir, file string) {
	i := strings.LastIndexByte(path, Separator)
	return path[:i+1], path[i+1:]
}

// Join joins path elements with separators.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns the file name extension.
func Ext(s string) string { return path.Ext(s) }

// Base returns the last element.
func Base(s string) string { return path.Base(s) }

// Dir returns all but the last element.
func Dir(s string) string { return path.Dir(s) }

// IsAbs reports whether path is absolute.
func IsAbs(path string) bool { return path != "" && path[0] == Separator }

// VolumeName returns "": there are no volumes.
func VolumeName(path string) string { return "" }

// HasPrefix reports whether p begins with prefix.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// Match reports whether name matches the shell pattern.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = path.Match(pattern, name)
	if err != nil {
		err = ErrBadPattern
	}
	return matched, err
}

// Abs returns an absolute path.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return Clean(path), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path), nil
}

// elements are the elements of a clean path.
func elements(path string) []string {
	path = strings.TrimPrefix(path, "/")
	if path == "" || path == "." {
		return nil
	}
	return strings.Split(path, "/")
}

// Rel returns a path that leads from basePath to targPath.
func Rel(basePath, targPath string) (string, error) {
	base, targ := Clean(basePath), Clean(targPath)
	if base == targ {
		return ".", nil
	}
	b, t := elements(base), elements(targ)
	for len(b) > 0 && len(t) > 0 && b[0] == t[0] {
		b, t = b[1:], t[1:]
	}
	if IsAbs(base) != IsAbs(targ) || len(b) > 0 && b[0] == ".." {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	up := make([]string, len(b), len(b)+len(t))
	for i := range up {
		up[i] = ".."
	}
	return strings.Join(append(up, t...), "/"), nil
}
