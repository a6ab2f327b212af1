// Package exec runs other programs.
package exec

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// ErrWaitDelay is the error of a program that has ended well, but whose output was not at its end after WaitDelay.
var ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")

// The reasons of an Error.
var (
	ErrNotFound = errors.New("executable file not found in $PATH")
	ErrDot      = errors.New("cannot run executable found relative to current directory")
)

// An Error says that a program was not found.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// An ExitError says that a program has failed.
type ExitError struct {
	*os.ProcessState
	Stderr []byte // what it has written there, at least the beginning and the end, if Output was called and Stderr not set
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// executable says why a file cannot be run.
func executable(file string) error {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return syscall.EISDIR
	case info.Mode()&0o111 == 0:
		return fs.ErrPermission
	}
	return nil
}

// LookPath finds a program: in the folders of $PATH, unless its name has a slash.
//
// Go: os/exec/lp_unix.go lookPath (go1.26)
func LookPath(file string) (string, error) {
	if strings.Contains(file, "/") {
		if err := executable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	if file != "" {
		for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
			path := filepath.Join(dir, file)
			if executable(path) != nil {
				continue
			}
			if !filepath.IsAbs(path) {
				return path, &Error{file, ErrDot}
			}
			return path, nil
		}
	}
	return "", &Error{file, ErrNotFound}
}

// A Cmd is a program that is to run, runs or has run.
//
// Go: os/exec/exec.go Cmd (go1.26)
type Cmd struct {
	Path         string   // the program's file
	Args         []string // with its name
	Env          []string // as os.Environ gives it; nil: that of this process
	Dir          string
	Stdin        io.Reader // nil: nothing
	Stdout       io.Writer // nil: nowhere
	Stderr       io.Writer
	ExtraFiles   []*os.File // its descriptors from 3 on
	Process      *os.Process
	ProcessState *os.ProcessState // when it has ended
	Err          error            // of LookPath
	Cancel       func() error     // what is done when the context has ended
	WaitDelay    time.Duration    // how long after that, or after its own end, what has the program's pipes may go on; 0: for ever

	ctx       context.Context
	toClose   []io.Closer // the child's ends, when it has been started
	parents   []io.Closer // this process's ends, when the child has ended
	copies    []func() error
	copied    chan error
	cancelled chan error
	ended     chan struct{}
	delay     *time.Timer // WaitDelay, when it has begun; cancelled is behind it
}

// Command returns a Cmd that runs a program, which LookPath finds, with arguments.
func Command(name string, arg ...string) *Cmd {
	c := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			c.Path = path
		}
		c.Err = err
	}
	return c
}

// CommandContext is Command that ends the program when ctx ends.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	c := Command(name, arg...)
	c.ctx = ctx
	c.Cancel = func() error { return c.Process.Kill() }
	return c
}

func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	return strings.Join(append([]string{c.Path}, c.Args[min(1, len(c.Args)):]...), " ")
}

// Environ returns the environment that the program will have.
func (c *Cmd) Environ() []string {
	env := c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			if pwd, err := filepath.Abs(c.Dir); err == nil {
				env = append(env, "PWD="+pwd)
			}
		}
	}
	var out []string // the last of a name counts
	seen := make(map[string]bool)
	for _, kv := range slices.Backward(env) {
		name, _, ok := strings.Cut(kv, "=")
		if ok && seen[name] {
			continue
		}
		seen[name] = true
		out = append(out, kv)
	}
	slices.Reverse(out)
	return out
}

func (c *Cmd) input() (*os.File, error) {
	switch r := c.Stdin.(type) {
	case nil:
		return c.open(os.O_RDONLY)
	case *os.File:
		return r, nil
	}
	pr, pw, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.toClose, c.parents = append(c.toClose, pr), append(c.parents, pw)
	c.copies = append(c.copies, func() error {
		_, err := io.Copy(pw, c.Stdin)
		if errors.Is(err, syscall.EPIPE) {
			err = nil // the program does not want more
		}
		if err1 := pw.Close(); err == nil {
			err = err1
		}
		return err
	})
	return pr, nil
}

func (c *Cmd) open(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err == nil {
		c.toClose = append(c.toClose, f)
	}
	return f, err
}

func (c *Cmd) output(w io.Writer) (*os.File, error) {
	switch w := w.(type) {
	case nil:
		return c.open(os.O_WRONLY)
	case *os.File:
		return w, nil
	}
	pr, pw, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.toClose, c.parents = append(c.toClose, pw), append(c.parents, pr)
	c.copies = append(c.copies, func() error {
		_, err := io.Copy(w, pr)
		pr.Close() // a program that goes on is told
		return err
	})
	return pw, nil
}

// same reports whether both are the same, of a type that can be compared.
func same(a, b io.Writer) bool {
	defer func() { recover() }()
	return a == b
}

func closeAll(list []io.Closer) {
	for _, c := range list {
		c.Close()
	}
}

// Start starts the program. Wait is to be called afterwards.
func (c *Cmd) Start() error {
	err := c.start()
	closeAll(c.toClose)
	c.toClose = nil
	if err != nil {
		closeAll(c.parents)
		c.parents = nil
	}
	return err
}

func (c *Cmd) start() error {
	switch {
	case c.Path == "" && c.Err == nil:
		return errors.New("exec: no command")
	case c.Err != nil:
		return c.Err
	case c.Process != nil:
		return errors.New("exec: already started")
	case c.Cancel != nil && c.ctx == nil:
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.ctx != nil && c.ctx.Err() != nil {
		return c.ctx.Err()
	}
	stdin, err := c.input()
	if err != nil {
		return err
	}
	stdout, err := c.output(c.Stdout)
	if err != nil {
		return err
	}
	stderr := stdout
	if c.Stderr == nil || !same(c.Stderr, c.Stdout) {
		if stderr, err = c.output(c.Stderr); err != nil {
			return err
		}
	}
	args := c.Args
	if len(args) == 0 {
		args = []string{c.Path}
	}
	files := append([]*os.File{stdin, stdout, stderr}, c.ExtraFiles...)
	c.Process, err = os.StartProcess(c.Path, args, &os.ProcAttr{Dir: c.Dir, Files: files, Env: c.Environ()})
	if err != nil {
		return err
	}
	c.copied = make(chan error, len(c.copies))
	for _, f := range c.copies {
		go func() { c.copied <- f() }()
	}
	if c.ctx != nil && c.ctx.Done() != nil && c.Cancel != nil {
		c.cancelled, c.ended = make(chan error, 1), make(chan struct{})
		go c.watch()
	}
	return nil
}

// watch cancels the program when its context ends.
func (c *Cmd) watch() {
	select {
	case <-c.ended:
		c.cancelled <- nil
	case <-c.ctx.Done():
		err := c.Cancel()
		switch {
		case err == nil:
			err = c.ctx.Err()
		case errors.Is(err, os.ErrProcessDone):
			err = nil
		default:
			err = fmt.Errorf("exec: canceling Cmd: %w", err)
		}
		if c.WaitDelay > 0 {
			c.delay = time.NewTimer(c.WaitDelay)
			select {
			case <-c.ended:
			case <-c.delay.C:
				if kill := c.Process.Kill(); kill != nil && !errors.Is(kill, os.ErrProcessDone) {
					err = fmt.Errorf("exec: killing Cmd: %w", kill)
				}
				c.delay.Reset(0)
			}
		}
		c.cancelled <- err
	}
}

// Wait waits until the program has ended, and all that it has written is copied.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.ProcessState != nil {
		return errors.New("exec: Wait was already called")
	}
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	if c.ended != nil {
		close(c.ended)
		if why := <-c.cancelled; err == nil {
			err = why
		}
	}
	if e := c.finish(); err == nil {
		err = e
	}
	closeAll(c.parents)
	c.parents = nil
	return err
}

// finish waits for the copies, but not longer than WaitDelay allows.
//
// Go: os/exec/exec.go Cmd.awaitGoroutines (go1.26)
func (c *Cmd) finish() (err error) {
	var late <-chan time.Time
	if c.WaitDelay > 0 && len(c.copies) > 0 {
		if c.delay == nil {
			c.delay = time.NewTimer(c.WaitDelay)
		}
		defer c.delay.Stop()
		late = c.delay.C
	}
	for n := len(c.copies); n > 0; n-- {
		select {
		case e := <-c.copied:
			if err == nil {
				err = e
			}
		case <-late:
			closeAll(c.parents)
			for ; n > 0; n-- {
				<-c.copied // their errors are of our closing
			}
			return ErrWaitDelay
		}
	}
	return err
}

// Run is Start and Wait.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Output runs the program and returns what it has written to standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var stdout, stderr bytes.Buffer
	c.Stdout = &stdout
	capture := c.Stderr == nil
	if capture {
		c.Stderr = &stderr
	}
	err := c.Run()
	if ee, ok := err.(*ExitError); ok && capture {
		ee.Stderr = short(stderr.Bytes())
	}
	return stdout.Bytes(), err
}

// short leaves the middle of a long text out.
func short(b []byte) []byte {
	const keep = 32 << 10
	if n := len(b) - 2*keep; n > 0 {
		return slices.Concat(b[:keep], []byte("\n... omitting "+strconv.Itoa(n)+" bytes ...\n"), b[len(b)-keep:])
	}
	return b
}

// CombinedOutput runs the program and returns what it has written to standard output and standard error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var b bytes.Buffer
	c.Stdout, c.Stderr = &b, &b
	err := c.Run()
	return b.Bytes(), err
}

// StdinPipe returns a writer to the program's standard input, which it is to be closed for the input to end.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	if c.Stdin != nil {
		return nil, errors.New("exec: Stdin already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdinPipe after process started")
	}
	pr, pw, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.Stdin = pr
	c.toClose, c.parents = append(c.toClose, pr), append(c.parents, pw)
	return pw, nil
}

// StdoutPipe returns a reader of the program's standard output. All is to be read before Wait is called.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	pr, pw, err := c.outputPipe("StdoutPipe")
	if err == nil {
		c.Stdout = pw
	}
	return pr, err
}

// StderrPipe returns a reader of the program's standard error. All is to be read before Wait is called.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	pr, pw, err := c.outputPipe("StderrPipe")
	if err == nil {
		c.Stderr = pw
	}
	return pr, err
}

func (c *Cmd) outputPipe(name string) (pr, pw *os.File, err error) {
	if c.Process != nil {
		return nil, nil, errors.New("exec: " + name + " after process started")
	}
	if pr, pw, err = os.Pipe(); err == nil {
		c.toClose, c.parents = append(c.toClose, pw), append(c.parents, pr)
	}
	return
}
