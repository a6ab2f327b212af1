package os

// This file implements open files.

import (
	"bytes"
	"io/fs"
	hostos "os"
	"slices"
	"sync"
	"sync/atomic"
	host "syscall"
	"unsafe"

	"minigo/sched"
	"minigo/stdlib/internal/poll"
	"minigo/stdlib/syscall"
	"minigo/vm"
	"minigo/vm/value"
)

// A file is a descriptor. Operations hold a reference; the last one closes it, so that none ever meets a number that has
// been given out again.
//
// Go: internal/poll/fd_mutex.go fdMutex (go1.26).
// Differs: readers and writers are serialised only where the poller watches: the system does that for other files.
type file struct {
	fd     sysFD
	lines  *lineInput   // not nil: what reads it
	poll   *poll.FD     // not nil: the poller watches it, and this, not what follows, has the references
	refs   atomic.Int64 // the open file's own, and one for each operation
	closed atomic.Bool
}

func newFile(fd sysFD) *file {
	f := &file{fd: fd}
	f.refs.Store(1)
	return f
}

func retFile(c *vm.Call, fd sysFD) { c.RetPtr(unsafe.Pointer(newFile(fd))) }

// newPolled makes a file of a pipe, FIFO or socket: goroutines wait for it in the poller. If the poller cannot watch it, it is a plain file.
//
// Go: os/file_unix.go newFile (go1.26)
func newPolled(mp *sched.M, fd sysFD) *file {
	f := newFile(fd)
	if net := poll.Network(mp); net != nil { // it is the network's own, which watches it
		f.poll, _ = poll.New(mp, int(fd), net.CloseFD)
		return f
	}
	if sysNonblock(fd, true) != nil {
		return f
	}
	p, err := poll.New(mp, int(fd), func(int) error { return sysClose(fd) })
	if err != nil {
		sysNonblock(fd, false)
		return f
	}
	f.poll = p
	return f
}

func argFile(c *vm.Call) *file { return (*file)(c.ArgPtr()) }

func (f *file) incref() bool {
	for {
		n := f.refs.Load()
		if n == 0 || f.closed.Load() {
			return false
		}
		if f.refs.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

func (f *file) decref() error {
	if f.refs.Add(-1) == 0 {
		return sysClose(f.fd)
	}
	return nil
}

func stdFile(c *vm.Call) {
	m, i := c.Machine, c.ArgInt()
	f := newFile(sysFD([...]int{m.Stdin, m.Stdout, m.Stderr}[i]))
	if i == 0 && c.M.Sched().Simulated() {
		if info, err := sysStat(f.fd); err != nil || !info.Mode().IsRegular() {
			f.lines = new(lineInput)
		}
	}
	c.RetPtr(unsafe.Pointer(f))
}

// A lineInput reads as from a terminal, at most a line at a time, under the simulator: how much of a pipe has arrived when the program reads from
// it is the affair of who writes there, and of the time, and the run would follow from it.
type lineInput struct {
	mu    sync.Mutex
	buf   []byte // what has been read, but not yet by the program
	end   error  // behind buf, if ended
	ended bool
}

func (l *lineInput) read(fd sysFD, b []byte) (n int, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for {
		i := bytes.IndexByte(l.buf, '\n')
		if i >= 0 || len(l.buf) >= len(b) || l.ended && len(l.buf) > 0 {
			if i >= 0 {
				b = b[:min(len(b), i+1)]
			}
			n = copy(b, l.buf)
			l.buf = l.buf[n:]
			return n, nil
		}
		if l.ended {
			l.ended = false // after Ctrl-D there may be more
			return 0, l.end
		}
		l.buf = slices.Grow(l.buf, 1<<16)
		n, err = sysRead(fd, l.buf[len(l.buf):cap(l.buf)])
		if n > 0 {
			l.buf = l.buf[:len(l.buf)+n]
		} else {
			l.end, l.ended = err, true
		}
	}
}

// WriteFD writes to one of the standard files, for the predeclared function print.
func WriteFD(fd int, b []byte) {
	for len(b) > 0 {
		n, err := sysWrite(sysFD(fd), b)
		if n <= 0 || err != nil {
			return
		}
		b = b[n:]
	}
}

func fileDescriptor(c *vm.Call) {
	if f := argFile(c); f != nil && !f.closed.Load() && (f.poll == nil || !f.poll.Closed()) {
		c.RetUint(uint64(f.fd))
	} else {
		c.RetUint(^uint64(0))
	}
}

// on does an operation on an open file as a system call. On what the poller watches it does not block.
func (f *file) on(c *vm.Call, do func(fd sysFD, r *pending)) *pending {
	if f != nil && f.poll != nil {
		r := new(pending)
		if f.poll.Net != nil && !f.poll.Closed() {
			r.errno = errPipeOp
			return r
		}
		if errno := f.poll.With(c.M, func(int) int { do(f.fd, r); return 0 }); errno != 0 {
			r.errno = errnoClosed
		}
		return r
	}
	return blocking(c, func(r *pending) {
		if f == nil {
			r.errno = errnoNone
			return
		}
		if !f.incref() {
			r.errno = errnoClosed
			return
		}
		do(f.fd, r)
		f.decref()
	})
}

func openFile(c *vm.Call) vm.Status {
	name, flag, perm := c.ArgString(), int(c.ArgInt()), uint32(c.ArgUint())
	simulated := poll.Network(c.M) != nil
	r := blocking(c, func(r *pending) {
		if simulated {
			// Who opens a FIFO waits for its other end, which may be opened by a goroutine of the same thread.
			if info, err := hostos.Stat(name); err == nil && info.Mode()&hostos.ModeNamedPipe != 0 {
				r.errno = int64(host.ENOTSUP)
				return
			}
		}
		fd, err := sysOpen(name, flag, perm)
		r.errno = syscall.Errno(err)
		if err == nil {
			r.file = newFile(fd)
		}
	})
	if r == nil {
		return vm.Syscall
	}
	if f := r.file; f != nil && sysPollable(f.fd) {
		r.file = newPolled(c.M, f.fd)
	}
	c.RetPtr(unsafe.Pointer(r.file))
	c.RetInt(r.errno)
	return vm.Done
}

// ret2 returns a count and an error number.
func (r *pending) ret2(c *vm.Call) vm.Status {
	if r == nil {
		return vm.Syscall
	}
	c.RetInt(r.n)
	c.RetInt(r.errno)
	return vm.Done
}

// ret1 returns an error number.
func (r *pending) ret1(c *vm.Call) vm.Status {
	if r == nil {
		return vm.Syscall
	}
	c.RetInt(r.errno)
	return vm.Done
}

// maxRW is the most that is read or written at a time. Go: internal/poll/fd_unix.go maxRW (go1.26).
const maxRW = 1 << 30

func clip(b []byte) []byte { return b[:min(len(b), maxRW)] }

func readFile(c *vm.Call) vm.Status {
	f, b := argFile(c), clip(c.ArgBytes())
	if f != nil && f.poll != nil {
		return f.readPolled(c, b)
	}
	return f.on(c, func(fd sysFD, r *pending) {
		if len(b) > 0 {
			read := sysRead
			if f.lines != nil {
				read = f.lines.read
			}
			n, err := read(fd, b)
			r.n, r.errno = int64(max(n, 0)), syscall.Errno(err)
		}
	}).ret2(c)
}

// exitPipe is the exit code of a program that writes its output where nobody reads any more: as if killed by SIGPIPE.
const (
	exitPipe = 128 + sigPipe
	sigPipe  = 13
)

// asked says that the program has taken care of SIGPIPE itself; then the write fails.
//
// Go: runtime/signal_unix.go os_sigpipe (go1.26)
func asked(s *sched.Sched) bool {
	return s.Sigsend(sigPipe) || s.SignalIgnored(sigPipe)
}

func writeFile(c *vm.Call) vm.Status {
	n, errno, status := argFile(c).write(c, c.ArgBytes(), nil)
	if status == vm.Done {
		c.RetInt(n)
		c.RetInt(errno)
	}
	return status
}

// Write is what a native does that writes b to a *File of the program. An error is nobody's business, and a nil file one of them. It uses the
// first slots of the native's state, and w, which the caller may use again, if it is not nil.
func Write(c *vm.Call, of unsafe.Pointer, b []byte, w *Writing) vm.Status {
	p := (*value.Slot)(of)
	if p == nil {
		return vm.Done
	}
	if p = (*value.Slot)(p.P); p == nil { // file.mg has: type File struct{ *file }; type file struct { host *byte; ... }
		c.PanicRuntime("invalid memory address or nil pointer dereference")
		return vm.Done
	}
	_, _, status := (*file)(p.P).write(c, b, w)
	return status
}

// write writes b, and returns how many bytes it has written and an error number, if the status is vm.Done.
func (f *file) write(c *vm.Call, b []byte, w *Writing) (n, errno int64, status vm.Status) {
	if f != nil && f.poll != nil {
		return f.writePolled(c, b)
	}
	state := c.State(0)
	if state.P == nil {
		if w == nil {
			w = new(Writing)
		}
		*w = Writing{file: f, b: b}
		state.P = unsafe.Pointer(w)
		c.BlockOn(w)
		return 0, 0, vm.Syscall
	}
	w = (*Writing)(state.P)
	if w.errno == errPipe && (f.fd == 1 || f.fd == 2) && !asked(c.M.Sched()) {
		c.Exit(exitPipe)
		return 0, 0, vm.Exit
	}
	return w.n, w.errno, vm.Done
}

// A Writing is a write to a file, with its results.
type Writing struct {
	file     *file
	b        []byte
	n, errno int64
}

// Block writes.
func (w *Writing) Block() {
	f := w.file
	switch {
	case f == nil:
		w.errno = errnoNone
		return
	case !f.incref():
		w.errno = errnoClosed
		return
	}
	for len(w.b) > 0 && w.errno == 0 {
		n, err := sysWrite(f.fd, clip(w.b))
		if n > 0 {
			w.n += int64(n)
			w.b = w.b[n:]
		}
		w.errno = syscall.Errno(err)
	}
	f.decref()
}

func readFileAt(c *vm.Call) vm.Status {
	f, b, off := argFile(c), clip(c.ArgBytes()), c.ArgInt()
	return f.on(c, func(fd sysFD, r *pending) {
		n, err := sysPread(fd, b, off)
		r.n, r.errno = int64(max(n, 0)), syscall.Errno(err)
	}).ret2(c)
}

func writeFileAt(c *vm.Call) vm.Status {
	f, b, off := argFile(c), clip(c.ArgBytes()), c.ArgInt()
	return f.on(c, func(fd sysFD, r *pending) {
		n, err := sysPwrite(fd, b, off)
		r.n, r.errno = int64(max(n, 0)), syscall.Errno(err)
	}).ret2(c)
}

func seekFile(c *vm.Call) vm.Status {
	f, off, whence := argFile(c), c.ArgInt(), int(c.ArgInt())
	return f.on(c, func(fd sysFD, r *pending) {
		n, err := sysSeek(fd, off, whence)
		r.n, r.errno = n, syscall.Errno(err)
	}).ret2(c)
}

func closeFile(c *vm.Call) vm.Status {
	f := argFile(c)
	if f != nil && f.poll != nil {
		return f.closePolled(c)
	}
	return blocking(c, func(r *pending) {
		switch {
		case f == nil:
			r.errno = errnoNone
		case !f.closed.CompareAndSwap(false, true):
			r.errno = errnoClosed
		default:
			r.errno = syscall.Errno(f.decref())
		}
	}).ret1(c)
}

func syncFile(c *vm.Call) vm.Status {
	return argFile(c).on(c, func(fd sysFD, r *pending) { r.errno = syscall.Errno(sysFsync(fd)) }).ret1(c)
}

func truncateFile(c *vm.Call) vm.Status {
	f, size := argFile(c), c.ArgInt()
	return f.on(c, func(fd sysFD, r *pending) { r.errno = syscall.Errno(sysTruncate(fd, size)) }).ret1(c)
}

// chmodFile(host *byte, mode int) (errno int) has a mode as the system's.
//
// Go: os/file_posix.go (*File).chmod, syscallMode (go1.26)
func chmodFile(c *vm.Call) vm.Status {
	f, mode := argFile(c), fs.FileMode(c.ArgInt())
	bits := uint32(mode.Perm())
	for i, m := range []fs.FileMode{fs.ModeSticky, fs.ModeSetgid, fs.ModeSetuid} {
		if mode&m != 0 {
			bits |= 0o1000 << i
		}
	}
	return f.on(c, func(fd sysFD, r *pending) { r.errno = syscall.Errno(sysChmod(fd, bits)) }).ret1(c)
}

// errPipeOp is the number of the error of what only files can.
const errPipeOp = int64(host.ESPIPE)

func newPipe(mp *sched.M) (r, w sysFD, err error) {
	if net := poll.Network(mp); net != nil {
		r, w := net.Pipe()
		return sysFD(r), sysFD(w), nil
	}
	return sysPipe()
}

func pipe(c *vm.Call) {
	r, w, err := newPipe(c.M)
	if err != nil {
		c.RetPtr(nil)
		c.RetPtr(nil)
		c.RetInt(syscall.Errno(err))
		return
	}
	c.RetPtr(unsafe.Pointer(newPolled(c.M, r)))
	c.RetPtr(unsafe.Pointer(newPolled(c.M, w)))
	c.RetInt(0)
}
