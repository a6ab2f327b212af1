package golden

// This file implements running many golden programs, several at a time.

import (
	"fmt"
	"io"
	"runtime"
	"sync"
)

// Suite runs the programs and writes what is wrong, and with verbose set also what is right, in the order of the
// programs. It returns how many failed.
func Suite(w io.Writer, cases []*Case, cfg Config, verbose bool) (failed int) {
	results := make([]error, len(cases))
	done := make([]chan struct{}, len(cases))
	for i := range done {
		done[i] = make(chan struct{})
	}
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				results[i] = cases[i].Check(cfg)
				close(done[i])
			}
		})
	}
	go func() {
		for i := range cases {
			next <- i
		}
		close(next)
	}()
	for i, c := range cases {
		<-done[i]
		switch {
		case results[i] != nil:
			failed++
			fmt.Fprintf(w, "FAIL %s\n%v\n", c.File, results[i])
		case verbose:
			fmt.Fprintf(w, "ok   %s\n", c.File)
		}
	}
	workers.Wait()
	return failed
}
