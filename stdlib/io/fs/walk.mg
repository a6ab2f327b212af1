package fs

// This file has what walks over files share.

import (
	"errors"
	"unicode/utf8"
)

// What a WalkDirFunc may return to skip a directory, or all that is left.
var (
	SkipDir = errors.New("skip this directory")
	SkipAll = errors.New("skip everything and stop the walk")
)

// WalkDirFunc is what a walk calls for each file.
type WalkDirFunc func(path string, d DirEntry, err error) error

// dirInfo is a FileInfo as a DirEntry.
type dirInfo struct{ fileInfo FileInfo }

func (d dirInfo) Name() string            { return d.fileInfo.Name() }
func (d dirInfo) IsDir() bool             { return d.fileInfo.IsDir() }
func (d dirInfo) Type() FileMode          { return d.fileInfo.Mode().Type() }
func (d dirInfo) Info() (FileInfo, error) { return d.fileInfo, nil }
func (d dirInfo) String() string          { return FormatDirEntry(d) }

// FileInfoToDirEntry returns info as a DirEntry.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return dirInfo{info}
}

// FormatDirEntry returns a text like "d name/".
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	text := mode[:len(mode)-9] + " " + dir.Name()
	if dir.IsDir() {
		text += "/"
	}
	return text
}

// ValidPath reports whether name is an unrooted, clean, slash-separated path.
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	for start, i := 0, 0; ; i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if elem := name[start:i]; elem == "" || elem == "." || elem == ".." {
			return false
		}
		if i == len(name) {
			break
		}
		start = i + 1
	}
	return utf8.ValidString(name)
}
