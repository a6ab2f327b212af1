package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// This file has connections in memory.

// A pipeDeadline is a channel that is closed while the deadline has passed.
type pipeDeadline struct {
	mu     sync.Mutex
	timer  *time.Timer
	passed chan struct{}
}

func newPipeDeadline() *pipeDeadline { return &pipeDeadline{passed: make(chan struct{})} }

func (d *pipeDeadline) set(t time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer != nil && !d.timer.Stop() {
		<-d.passed // it is being closed
	}
	d.timer = nil
	closed := isClosed(d.passed)
	wait := time.Until(t)
	if (t.IsZero() || wait > 0) && closed {
		d.passed = make(chan struct{})
	}
	switch {
	case t.IsZero():
	case wait > 0:
		passed := d.passed
		d.timer = time.AfterFunc(wait, func() { close(passed) })
	case !closed:
		close(d.passed)
	}
}

func (d *pipeDeadline) wait() chan struct{} {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.passed
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

// A pipeHalf is what flows in one direction: a slice to read from, and the answer how much of it was read.
type pipeHalf struct {
	data chan []byte
	read chan int
}

// A pipe is one end.
type pipe struct {
	writing           sync.Mutex
	in, out           pipeHalf
	once              sync.Once
	done, peerDone    chan struct{}
	readEnd, writeEnd *pipeDeadline
}

// Pipe returns the two ends of a connection without a buffer: a write waits until all of it has been read.
func Pipe() (Conn, Conn) {
	a, b := pipeHalf{make(chan []byte), make(chan int)}, pipeHalf{make(chan []byte), make(chan int)}
	done1, done2 := make(chan struct{}), make(chan struct{})
	return &pipe{in: a, out: b, done: done1, peerDone: done2, readEnd: newPipeDeadline(), writeEnd: newPipeDeadline()},
		&pipe{in: b, out: a, done: done2, peerDone: done1, readEnd: newPipeDeadline(), writeEnd: newPipeDeadline()}
}

func (*pipe) LocalAddr() Addr  { return pipeAddr{} }
func (*pipe) RemoteAddr() Addr { return pipeAddr{} }

func pipeError(op string, err error) error {
	if err == nil || err == io.EOF || err == io.ErrClosedPipe {
		return err
	}
	return &OpError{Op: op, Net: "pipe", Err: err}
}

// Read reads from a write of the other end.
func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.receive(b)
	return n, pipeError("read", err)
}

func (p *pipe) receive(b []byte) (int, error) {
	switch {
	case isClosed(p.done):
		return 0, io.ErrClosedPipe
	case isClosed(p.peerDone):
		return 0, io.EOF
	case isClosed(p.readEnd.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	select {
	case data := <-p.in.data:
		n := copy(b, data)
		p.in.read <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.peerDone:
		return 0, io.EOF
	case <-p.readEnd.wait():
		return 0, os.ErrDeadlineExceeded
	}
}

// Write waits until the other end has read b.
func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.send(b)
	return n, pipeError("write", err)
}

func (p *pipe) send(b []byte) (n int, err error) {
	switch {
	case isClosed(p.done):
		return 0, io.ErrClosedPipe
	case isClosed(p.writeEnd.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.out.data <- b:
			k := <-p.out.read
			b = b[k:]
			n += k
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.peerDone:
			return n, io.ErrClosedPipe
		case <-p.writeEnd.wait():
			return n, os.ErrDeadlineExceeded
		}
	}
	return n, nil
}

// SetDeadline, SetReadDeadline and SetWriteDeadline set when operations time out.
func (p *pipe) SetDeadline(t time.Time) error {
	p.SetReadDeadline(t)
	return p.SetWriteDeadline(t)
}

func (p *pipe) SetReadDeadline(t time.Time) error  { return p.setDeadline(p.readEnd, t) }
func (p *pipe) SetWriteDeadline(t time.Time) error { return p.setDeadline(p.writeEnd, t) }

func (p *pipe) setDeadline(d *pipeDeadline, t time.Time) error {
	if isClosed(p.done) || isClosed(p.peerDone) {
		return io.ErrClosedPipe
	}
	d.set(t)
	return nil
}

// Close ends both directions.
func (p *pipe) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}
