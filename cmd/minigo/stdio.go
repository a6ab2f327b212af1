package main

// This file implements giving a program its standard files as descriptors, whatever they are here: the library makes
// system calls of its own on them.

import (
	"io"
	"os"
	"sync"

	"github.com/peterh/liner"
)

// interactive says whether someone sits at a terminal.
func (e *env) interactive() bool {
	if e.stdin != os.Stdin || e.stdout != os.Stdout {
		return false
	}
	_, err := liner.TerminalMode()
	info, statErr := os.Stdout.Stat()
	return err == nil && statErr == nil && info.Mode()&os.ModeCharDevice != 0 && liner.TerminalSupported()
}

// A stdio is a program's standard files.
type stdio struct {
	in, out, err *os.File
	pipes        []*os.File // what was opened for the program
	copies       sync.WaitGroup
}

// openStdio makes files of e's readers and writers: pipes, where they are no files themselves.
func (e *env) openStdio() (*stdio, error) {
	s := &stdio{}
	var err error
	if s.in, err = s.reader(e.stdin); err == nil {
		if s.out, err = s.writer(e.stdout); err == nil {
			s.err, err = s.writer(e.stderr)
		}
	}
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

func (s *stdio) reader(r io.Reader) (*os.File, error) {
	if f, ok := r.(*os.File); ok {
		return f, nil
	}
	pr, pw, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	s.pipes = append(s.pipes, pr)
	go func() { // ends when all is read, or when the program's end is closed
		io.Copy(pw, r)
		pw.Close()
	}()
	return pr, nil
}

func (s *stdio) writer(w io.Writer) (*os.File, error) {
	if f, ok := w.(*os.File); ok {
		return f, nil
	}
	pr, pw, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	s.pipes = append(s.pipes, pw)
	s.copies.Go(func() {
		io.Copy(w, pr)
		pr.Close()
	})
	return pw, nil
}

// close waits until all that the program wrote has arrived.
func (s *stdio) close() {
	for _, f := range s.pipes {
		f.Close()
	}
	s.copies.Wait()
}
