package os

import (
	"io"
	"io/fs"
	"syscall"
	"time"
)

// This file has File.

// The flags of OpenFile.
const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

// Where an offset counts from.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

// A File is an open file.
type File struct{ *file }

type file struct {
	host   *byte
	name   string
	append bool
	dir    []string // what ReadDir has not returned yet: names,
	modes  []uint32 // and what they are. (As []DirEntry they would make every program that prints read package time.)
	dirEOF bool
}

// The standard files.
var (
	Stdin  = &File{&file{host: stdFile(0), name: "/dev/stdin"}}
	Stdout = &File{&file{host: stdFile(1), name: "/dev/stdout"}}
	Stderr = &File{&file{host: stdFile(2), name: "/dev/stderr"}}
)

// Error numbers of natives that are no system's.
const (
	errnoNone       = -1
	errnoClosed     = -2
	errnoTimeout    = -3
	errnoNoDeadline = -4
)

// The natives of files: errno is 0, a system's number, or one of the above.
func stdFile(i int) *byte
func newFile(fd uintptr) *byte
func openFile(name string, flag int, perm uint32) (host *byte, errno int)
func readFile(host *byte, b []byte) (n, errno int)
func writeFile(host *byte, b []byte) (n, errno int)
func readFileAt(host *byte, b []byte, off int64) (n, errno int)
func writeFileAt(host *byte, b []byte, off int64) (n, errno int)
func seekFile(host *byte, off int64, whence int) (pos int64, errno int)
func closeFile(host *byte) (errno int)
func syncFile(host *byte) (errno int)
func truncateFile(host *byte, size int64) (errno int)
func chmodFile(host *byte, mode int) (errno int)
func fileDescriptor(host *byte) uintptr
func pipe() (r, w *byte, errno int)
func setDeadline(host *byte, ns int64, read, write bool) (errno int)

// pathError makes an error of a native's number.
func pathError(op, name string, errno int) error {
	switch errno {
	case 0:
		return nil
	case errnoClosed:
		return &PathError{op, name, ErrClosed}
	case errnoNone:
		return &PathError{op, name, ErrInvalid}
	case errnoTimeout:
		return &PathError{op, name, ErrDeadlineExceeded}
	}
	return &PathError{op, name, syscall.Errno(errno)}
}

// NewFile returns a File of a descriptor.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{&file{host: newFile(fd), name: name}}
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates a file.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	host, errno := openFile(name, flag, uint32(perm))
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	return &File{&file{host: host, name: name, append: flag&O_APPEND != 0}}, nil
}

// Pipe returns a connected pair of files.
func Pipe() (r *File, w *File, err error) {
	rh, wh, errno := pipe()
	if errno != 0 {
		return nil, nil, NewSyscallError("pipe2", syscall.Errno(errno))
	}
	return &File{&file{host: rh, name: "|0"}}, &File{&file{host: wh, name: "|1"}}, nil
}

// Name returns the name given to Open.
func (f *File) Name() string { return f.name }

// Fd returns the descriptor.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^(uintptr(0))
	}
	return fileDescriptor(f.host)
}

// Read reads up to len(b) bytes.
func (f *File) Read(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, errno := readFile(f.host, b)
	if errno != 0 {
		return n, pathError("read", f.name, errno)
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes at an offset.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if off < 0 {
		return 0, &PathError{"readat", f.name, errNegativeOffset}
	}
	for len(b) > 0 {
		m, errno := readFileAt(f.host, b, off)
		if errno != 0 {
			return n, pathError("read", f.name, errno)
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

// Write writes b.
func (f *File) Write(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, errno := writeFile(f.host, b)
	if errno != 0 {
		return n, pathError("write", f.name, errno)
	}
	return n, nil
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

// WriteAt writes b at an offset.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.append {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{"writeat", f.name, errNegativeOffset}
	}
	for len(b) > 0 {
		m, errno := writeFileAt(f.host, b, off)
		n += m
		if errno != 0 {
			return n, pathError("write", f.name, errno)
		}
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

// ReadFrom writes what r has up to its end.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	return io.Copy(onlyWriter{f}, r)
}

// onlyWriter hides ReadFrom from io.Copy.
type onlyWriter struct{ io.Writer }

// Chmod sets the file's permissions.
func (f *File) Chmod(mode FileMode) error {
	if f == nil {
		return ErrInvalid
	}
	return pathError("chmod", f.name, chmodFile(f.host, int(mode)))
}

// Seek sets the position.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	ret, errno := seekFile(f.host, offset, whence)
	if errno != 0 {
		return 0, pathError("seek", f.name, errno)
	}
	f.dir, f.modes, f.dirEOF = nil, nil, false
	return ret, nil
}

// Close closes the file.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return pathError("close", f.name, closeFile(f.host))
}

// SetDeadline sets when reading and writing time out, of a pipe or a FIFO; the zero time means never.
func (f *File) SetDeadline(t time.Time) error      { return f.deadline(t, true, true) }
func (f *File) SetReadDeadline(t time.Time) error  { return f.deadline(t, true, false) }
func (f *File) SetWriteDeadline(t time.Time) error { return f.deadline(t, false, true) }

func (f *File) deadline(t time.Time, r, w bool) error {
	if f == nil {
		return ErrInvalid
	}
	ns := int64(0)
	if !t.IsZero() {
		if ns = int64(time.Until(t)); ns == 0 {
			ns = -1
		}
	}
	errno := setDeadline(f.host, ns, r, w)
	if errno == errnoNoDeadline {
		return ErrNoDeadline
	}
	return pathError("set", f.name, errno)
}

// Sync writes the file's contents to its device.
func (f *File) Sync() error {
	if f == nil {
		return ErrInvalid
	}
	return pathError("sync", f.name, syncFile(f.host))
}

// Truncate sets the file's size.
func (f *File) Truncate(size int64) error {
	if f == nil {
		return ErrInvalid
	}
	return pathError("truncate", f.name, truncateFile(f.host, size))
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	size, mode, sec, nsec, info, errno := statFile(f.host)
	if errno != 0 {
		return nil, pathError("stat", f.name, errno)
	}
	return &fileStat{basename(f.name), size, FileMode(mode), sec, nsec, info}, nil
}

// ReadDir returns the next n entries of the directory, all if n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if !f.dirEOF && f.dir == nil {
		names, modes, errno := readDir(f.name)
		if errno != 0 {
			return nil, pathError("open", f.name, errno)
		}
		f.dir, f.modes, f.dirEOF = names, modes, true
	}
	if n > 0 && len(f.dir) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.dir) {
		n = len(f.dir)
	}
	list := dirEntries(f.name, f.dir[:n], f.modes[:n])
	f.dir, f.modes = f.dir[n:], f.modes[n:]
	return list, nil
}

// Readdir is ReadDir with what Lstat says of each entry.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	list, err := f.ReadDir(n)
	infos := make([]FileInfo, 0, len(list))
	for _, e := range list {
		info, err := e.Info()
		if IsNotExist(err) {
			continue // it was removed since
		}
		if err != nil {
			return infos, err
		}
		infos = append(infos, info)
	}
	return infos, err
}

// Readdirnames returns the names of the next n entries of the directory, all if n <= 0.
func (f *File) Readdirnames(n int) (names []string, err error) {
	list, err := f.ReadDir(n)
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names, err
}

// A PathError is a failed operation on a file.
type PathError = fs.PathError

// A FileInfo describes a file.
type FileInfo = fs.FileInfo

// A FileMode is a file's type and permissions.
type FileMode = fs.FileMode

// A DirEntry is an entry of a directory.
type DirEntry = fs.DirEntry

// The bits of a FileMode.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)
