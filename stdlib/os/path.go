package os

// This file implements the operations on files by their names. The host's os does them, in a system call of the scheduler: none
// of them waits in its poller.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/stdlib/syscall"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// pathOps are the operations of pathOp, in the order of path.mg's constants.
var pathOps = [...]func(name, name2 string, n int64) (string, error){
	func(name, _ string, _ int64) (string, error) { return "", os.Remove(name) },
	func(name, _ string, _ int64) (string, error) { return "", os.RemoveAll(name) },
	func(name, name2 string, _ int64) (string, error) { return "", os.Rename(name, name2) },
	func(name, _ string, n int64) (string, error) { return "", os.Mkdir(name, os.FileMode(n)) },
	func(name, _ string, n int64) (string, error) { return "", os.MkdirAll(name, os.FileMode(n)) },
	func(name, _ string, n int64) (string, error) { return "", os.Chmod(name, os.FileMode(n)) },
	func(name, _ string, n int64) (string, error) { return "", os.Truncate(name, n) },
	func(name, name2 string, _ int64) (string, error) { return "", os.Link(name, name2) },
	func(name, name2 string, _ int64) (string, error) { return "", os.Symlink(name, name2) },
	func(name, _ string, _ int64) (string, error) { return os.Readlink(name) },
	func(name, _ string, _ int64) (string, error) { return "", os.Chdir(name) },
	func(string, string, int64) (string, error) { return os.Getwd() },
	func(string, string, int64) (string, error) { return os.TempDir(), nil },
	func(string, string, int64) (string, error) { return os.Hostname() },
	func(string, string, int64) (string, error) { return os.Executable() },
	func(string, string, int64) (string, error) { return os.UserHomeDir() },
	func(name, times string, _ int64) (string, error) {
		atime, mtime, _ := strings.Cut(times, " ")
		return "", os.Chtimes(name, parseTime(atime), parseTime(strings.TrimSpace(mtime)))
	},
	func(string, string, int64) (string, error) { return os.UserConfigDir() },
	func(string, string, int64) (string, error) { return os.UserCacheDir() },
	func(dir, pattern string, _ int64) (string, error) {
		f, err := os.CreateTemp(dir, pattern)
		if err != nil {
			return "", err
		}
		return f.Name(), f.Close()
	},
	func(dir, pattern string, _ int64) (string, error) { return os.MkdirTemp(dir, pattern) },
}

// parseTime is the time that path.mg has written, zero if there is none.
func parseTime(s string) time.Time {
	t, _ := time.Parse(time.RFC3339Nano, s)
	return t
}

// The last two of pathOps make a name.
const (
	opCreateTemp = len(pathOps) - 2 + iota
	opMkdirTemp
)

// seededTemp is CreateTemp or MkdirTemp under the simulator, with a name that follows from the seed.
//
// Go: os/tempfile.go CreateTemp (go1.26)
func seededTemp(c *vm.Call, op int, dir, pattern string) (string, error) {
	before, after, _ := cutLast(pattern, "*")
	if dir == "" {
		dir = os.TempDir()
	}
	for {
		name := filepath.Join(dir, fmt.Sprintf("%s%09d%s", before, c.M.Sched().Platform().Seed()%1e9, after))
		var err error
		if op == opMkdirTemp {
			err = os.Mkdir(name, 0o700)
		} else {
			var f *os.File
			if f, err = os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600); err == nil {
				err = f.Close()
			}
		}
		if !os.IsExist(err) {
			return name, err
		}
	}
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func pathOp(c *vm.Call) vm.Status {
	op, name, name2, n := int(c.ArgInt()), c.ArgString(), c.ArgString(), c.ArgInt()
	r := blocking(c, func(r *pending) {
		if op >= opCreateTemp && c.M.Sched().Simulated() && !strings.ContainsRune(name2, os.PathSeparator) {
			text, err := seededTemp(c, op, name, strings.Clone(name2))
			r.text, r.errno = text, syscall.Errno(err)
			return
		}
		text, err := pathOps[op](strings.Clone(name), strings.Clone(name2), n)
		r.text, r.errno = text, syscall.Errno(err)
	})
	if r == nil {
		return vm.Syscall
	}
	c.RetString(r.text)
	c.RetInt(r.errno)
	return vm.Done
}

// retInfo returns what describes a file.
func (r *pending) retInfo(c *vm.Call) vm.Status {
	if r == nil {
		return vm.Syscall
	}
	if r.info == nil {
		c.RetInt(0)
		c.RetUint(0)
		c.RetInt(0)
		c.RetInt(0)
		c.RetPtr(nil)
		c.RetInt(r.errno)
		return vm.Done
	}
	t := r.info.ModTime()
	c.RetInt(r.info.Size())
	c.RetUint(uint64(r.info.Mode()))
	c.RetInt(t.Unix())
	c.RetInt(int64(t.Nanosecond()))
	c.RetPtr(unsafe.Pointer(&r.info))
	c.RetInt(0)
	return vm.Done
}

func sameFile(c *vm.Call) {
	a, b := (*os.FileInfo)(c.ArgPtr()), (*os.FileInfo)(c.ArgPtr())
	c.RetBool(a != nil && b != nil && os.SameFile(*a, *b))
}

func statPath(c *vm.Call) vm.Status {
	name, follow := c.ArgString(), c.ArgBool()
	return blocking(c, func(r *pending) {
		info, err := os.Lstat(name)
		if follow {
			info, err = os.Stat(name)
		}
		if err == nil {
			r.info = info
		}
		r.errno = syscall.Errno(err)
	}).retInfo(c)
}

func statFile(c *vm.Call) vm.Status {
	return argFile(c).on(c, func(fd sysFD, r *pending) {
		info, err := sysStat(fd)
		if err == nil {
			r.info = info
		}
		r.errno = syscall.Errno(err)
	}).retInfo(c)
}

// uint32Elem describes the elements of the arrays of modes. It is a table: nothing writes it after its layout.
var uint32Elem = func() *bytecode.Type {
	t := &bytecode.Type{Kind: bytecode.KindUint32, Str: "uint32"}
	t.Layout()
	return t
}()

func readDir(c *vm.Call) vm.Status {
	name := c.ArgString()
	r := blocking(c, func(r *pending) {
		list, err := os.ReadDir(name)
		r.list, r.errno = list, syscall.Errno(err)
	})
	if r == nil {
		return vm.Syscall
	}
	n := len(r.list)
	names, elems := guest.Strings(n)
	obj := value.NewElems(uint32Elem, n)
	modes := [2]value.Slot{{N: uint64(n), P: value.Elems(uint32Elem, obj)}, {N: uint64(n), P: obj}}
	for i, e := range r.list {
		elems[i] = value.MakeString(e.Name())
		*(*uint32)(guest.PackedElem(modes, i, 4)) = uint32(e.Type())
	}
	c.RetSlice(names)
	c.RetSlice(modes)
	c.RetInt(r.errno)
	return vm.Done
}
