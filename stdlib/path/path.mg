// Package path changes slash-separated paths.
package path

import "errors"

// ErrBadPattern is a malformed pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest equivalent path.
func Clean(path string) string

// Join joins path elements with slashes.
func Join(elem ...string) string {
	all := ""
	for _, e := range elem {
		if e == "" {
			continue
		}
		if all != "" {
			all += "/"
		}
		all += e
	}
	if all == "" {
		return ""
	}
	return Clean(all)
}

// Split splits path behind its last slash.
func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

// Ext returns the file name extension.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path = path[lastSlash(path)+1:]; path == "" {
		return "/"
	}
	return path
}

// IsAbs reports whether path is absolute.
func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

// Dir returns all but the last element.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

func match(pattern, name string) (matched, bad bool)

// Match reports whether name matches the shell pattern.
func Match(pattern, name string) (matched bool, err error) {
	matched, bad := match(pattern, name)
	if bad {
		return false, ErrBadPattern
	}
	return matched, nil
}
