package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// This file has the operations on files by their names.

// pathOp does the operation op (see os.go) on a file, or two.
func pathOp(op int, name, name2 string, n int64) (text string, errno int)

// The operations of pathOp.
const (
	opRemove = iota
	opRemoveAll
	opRename
	opMkdir
	opMkdirAll
	opChmod
	opTruncate
	opLink
	opSymlink
	opReadlink
	opChdir
	opGetwd
	opTempDir
	opHostname
	opExecutable
	opHomeDir
	opChtimes
	opConfigDir
	opCacheDir
	opCreateTemp
	opMkdirTemp
)

func statPath(name string, follow bool) (size int64, mode uint32, sec, nsec int64, info *byte, errno int)
func statFile(host *byte) (size int64, mode uint32, sec, nsec int64, info *byte, errno int)

// sameFile compares what statPath and statFile return as info.
func sameFile(a, b *byte) bool
func readDir(name string) (names []string, modes []uint32, errno int)

func pathErr(op int, call, name, name2 string, n int64) error {
	_, errno := pathOp(op, name, name2, n)
	return pathError(call, name, errno)
}

// Remove removes a file or an empty directory.
func Remove(name string) error { return pathErr(opRemove, "remove", name, "", 0) }

// RemoveAll removes a file or a directory with all that is in it.
func RemoveAll(path string) error { return pathErr(opRemoveAll, "unlinkat", path, "", 0) }

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error { return pathErr(opMkdir, "mkdir", name, "", int64(perm)) }

// MkdirAll makes a directory and those above it.
func MkdirAll(path string, perm FileMode) error {
	return pathErr(opMkdirAll, "mkdir", path, "", int64(perm))
}

// Chmod sets a file's permissions.
func Chmod(name string, mode FileMode) error { return pathErr(opChmod, "chmod", name, "", int64(mode)) }

// Chtimes sets when a file was read and changed last; a zero time leaves that as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	times := ""
	for _, t := range []time.Time{atime, mtime} {
		if !t.IsZero() {
			times += t.UTC().Format(time.RFC3339Nano)
		}
		times += " "
	}
	return pathErr(opChtimes, "chtimes", name, times, 0)
}

// Truncate sets a file's size.
func Truncate(name string, size int64) error { return pathErr(opTruncate, "truncate", name, "", size) }

// Chdir changes the working directory.
func Chdir(dir string) error { return pathErr(opChdir, "chdir", dir, "", 0) }

func linkErr(op int, call, oldname, newname string) error {
	_, errno := pathOp(op, oldname, newname, 0)
	if errno == 0 {
		return nil
	}
	return &LinkError{call, oldname, newname, syscall.Errno(errno)}
}

// Rename renames a file.
func Rename(oldpath, newpath string) error { return linkErr(opRename, "rename", oldpath, newpath) }

// Link makes a hard link.
func Link(oldname, newname string) error { return linkErr(opLink, "link", oldname, newname) }

// Symlink makes a symbolic link.
func Symlink(oldname, newname string) error { return linkErr(opSymlink, "symlink", oldname, newname) }

// Readlink returns where a symbolic link points.
func Readlink(name string) (string, error) {
	s, errno := pathOp(opReadlink, name, "", 0)
	return s, pathError("readlink", name, errno)
}

// Getwd returns the working directory.
func Getwd() (dir string, err error) {
	dir, errno := pathOp(opGetwd, "", "", 0)
	if errno != 0 {
		return "", NewSyscallError("getwd", syscall.Errno(errno))
	}
	return dir, nil
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	s, _ := pathOp(opTempDir, "", "", 0)
	return s
}

// Hostname returns the machine's name.
func Hostname() (name string, err error) {
	s, errno := pathOp(opHostname, "", "", 0)
	return s, pathError("hostname", "", errno)
}

// Executable returns the path of the running program.
func Executable() (string, error) {
	s, errno := pathOp(opExecutable, "", "", 0)
	return s, pathError("executable", "", errno)
}

// UserHomeDir returns the user's home directory.
func UserHomeDir() (string, error) {
	s, errno := pathOp(opHomeDir, "", "", 0)
	return s, pathError("home", "", errno)
}

// UserConfigDir returns the directory for the user's settings.
func UserConfigDir() (string, error) {
	s, errno := pathOp(opConfigDir, "", "", 0)
	return s, pathError("config", "", errno)
}

// UserCacheDir returns the directory for data that can be made again.
func UserCacheDir() (string, error) {
	s, errno := pathOp(opCacheDir, "", "", 0)
	return s, pathError("cache", "", errno)
}

// CreateTemp makes a new file in dir whose name follows the pattern, and opens it.
func CreateTemp(dir, pattern string) (*File, error) {
	if err := checkPattern("createtemp", pattern); err != nil {
		return nil, err
	}
	name, errno := pathOp(opCreateTemp, dir, pattern, 0)
	if errno != 0 {
		if dir == "" {
			dir = TempDir()
		}
		return nil, pathError("open", dir+"/"+pattern, errno)
	}
	return OpenFile(name, O_RDWR, 0600)
}

var errPatternHasSeparator = errors.New("pattern contains path separator")

func checkPattern(op, pattern string) error {
	for i := range len(pattern) {
		if IsPathSeparator(pattern[i]) {
			return &PathError{op, pattern, errPatternHasSeparator}
		}
	}
	return nil
}

// MkdirTemp makes a new directory in dir whose name follows the pattern.
func MkdirTemp(dir, pattern string) (string, error) {
	if err := checkPattern("mkdirtemp", pattern); err != nil {
		return "", err
	}
	name, errno := pathOp(opMkdirTemp, dir, pattern, 0)
	err := pathError("mkdirtemp", pattern, errno)
	if err != nil && dir != "" && IsNotExist(err) {
		if _, err := Stat(dir); IsNotExist(err) {
			return "", err
		}
	}
	return name, err
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) {
	size, mode, sec, nsec, info, errno := statPath(name, true)
	if errno != 0 {
		return nil, pathError("stat", name, errno)
	}
	return &fileStat{basename(name), size, FileMode(mode), sec, nsec, info}, nil
}

// Lstat describes a file; it does not follow a symbolic link.
func Lstat(name string) (FileInfo, error) {
	size, mode, sec, nsec, info, errno := statPath(name, false)
	if errno != 0 {
		return nil, pathError("lstat", name, errno)
	}
	return &fileStat{basename(name), size, FileMode(mode), sec, nsec, info}, nil
}

type fileStat struct {
	name      string
	size      int64
	mode      FileMode
	sec, nsec int64
	host      *byte
}

// SameFile reports whether fi1 and fi2, of Stat and the like, describe the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && sameFile(a.host, b.host)
}

func (f *fileStat) Name() string       { return f.name }
func (f *fileStat) Size() int64        { return f.size }
func (f *fileStat) Mode() FileMode     { return f.mode }
func (f *fileStat) ModTime() time.Time { return time.Unix(f.sec, f.nsec) }
func (f *fileStat) IsDir() bool        { return f.mode.IsDir() }
func (f *fileStat) Sys() any           { return nil }

// basename is the last element of a path.
func basename(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && i+1 < len(name) {
			return name[i+1:]
		}
	}
	return name
}

// ReadDir returns the entries of a directory in the order of their names.
func ReadDir(name string) ([]DirEntry, error) {
	names, modes, errno := readDir(name)
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	return dirEntries(name, names, modes), nil
}

func dirEntries(dir string, names []string, modes []uint32) []DirEntry {
	list := make([]DirEntry, len(names))
	for i := range list {
		list[i] = &dirEntry{dir, names[i], FileMode(modes[i])}
	}
	return list
}

type dirEntry struct {
	dir, name string
	mode      FileMode
}

func (d *dirEntry) Name() string            { return d.name }
func (d *dirEntry) String() string          { return fs.FormatDirEntry(d) }
func (d *dirEntry) IsDir() bool             { return d.mode.IsDir() }
func (d *dirEntry) Type() FileMode          { return d.mode.Type() }
func (d *dirEntry) Info() (FileInfo, error) { return Lstat(d.dir + "/" + d.name) }

// ReadFile returns a file's contents.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size, _, _, _, _, _ := statFile(f.host)
	b := make([]byte, 0, max(int(size)+1, 512))
	for {
		n, err := f.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return b, err
		}
		if len(b) >= cap(b) {
			b = append(b, 0)[:len(b)]
		}
	}
}

// WriteFile writes a file's contents.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err1 := f.Close(); err1 != nil && err == nil {
		err = err1
	}
	return err
}
