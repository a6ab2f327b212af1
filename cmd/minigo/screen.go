package main

// This file implements what goroutines print while the user types: it is held back until the line has been entered, since the
// editor's line would be torn by it.

import (
	"bytes"
	"crypto/rand"
	"io"
	"os"
	"sync"
)

// A screen copies what is written to a pipe to w, except while it is held.
type screen struct {
	w     io.Writer
	write *os.File // the pipe's end for the program
	mark  []byte   // see sync

	mu    sync.Mutex
	cond  *sync.Cond
	held  bool
	kept  bytes.Buffer // what has come while it was held
	marks int          // how many marks have come
	open  bool         // the last line has no end yet
	ended bool
}

// maxKept is how much is kept. A program that prints more waits.
const maxKept = 1 << 20

func newScreen(w io.Writer) (*screen, error) {
	r, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	s := &screen{w: w, write: write, mark: []byte("\x00" + rand.Text() + "\x00")}
	s.cond = sync.NewCond(&s.mu)
	go s.copy(r)
	return s, nil
}

func (s *screen) copy(r *os.File) {
	buf := make([]byte, 32<<10)
	var rest []byte // the beginning of a mark, perhaps
	for {
		n, err := r.Read(buf)
		s.mu.Lock()
		data := append(rest, buf[:n]...)
		for {
			before, after, found := bytes.Cut(data, s.mark)
			if !found {
				break
			}
			s.put(before)
			data = after
			s.marks++
		}
		keep := beginning(data, s.mark)
		s.put(data[:len(data)-keep])
		rest = bytes.Clone(data[len(data)-keep:])
		for s.held && s.kept.Len() > maxKept {
			s.cond.Broadcast()
			s.cond.Wait()
		}
		if err != nil {
			s.put(rest)
			s.ended = true
		}
		s.cond.Broadcast()
		s.mu.Unlock()
		if err != nil {
			r.Close()
			return
		}
	}
}

// beginning is the length of the longest end of data with which mark begins.
func beginning(data, mark []byte) int {
	for n := min(len(data), len(mark)-1); n > 0; n-- {
		if bytes.HasPrefix(mark, data[len(data)-n:]) {
			return n
		}
	}
	return 0
}

func (s *screen) put(data []byte) {
	switch {
	case len(data) == 0:
	case s.held:
		s.kept.Write(data)
	default:
		s.w.Write(data)
		s.open = data[len(data)-1] != '\n'
	}
}

// hold makes what is written wait, after all that has been written until now has come out. A line that has no end gets one.
func (s *screen) hold() {
	s.sync()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open {
		s.put([]byte("\n"))
	}
	s.held = true
}

// release lets go what has waited.
func (s *screen) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held = false
	s.put(s.kept.Bytes())
	s.kept.Reset()
	s.cond.Broadcast()
}

// sync waits until all that has been written has come out: it writes a mark behind it. The screen is not held.
func (s *screen) sync() {
	s.mu.Lock()
	want := s.marks + 1
	s.mu.Unlock()
	s.write.Write(s.mark) // shorter than what a pipe takes as a whole
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.marks < want && !s.ended {
		s.cond.Wait()
	}
}

// close ends the copying, after all has come out.
func (s *screen) close() {
	s.release()
	s.write.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.ended {
		s.cond.Wait()
	}
}
