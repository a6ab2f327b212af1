package main

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

func TestScreenKeepsWhatComesWhileHeld(t *testing.T) {
	var got strings.Builder
	s, err := newScreen(&got)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(s.write, "before")
	s.hold()
	if got.String() != "before\n" {
		t.Errorf("%q", got.String())
	}
	fmt.Fprint(s.write, "meanwhile")
	if got.String() != "before\n" {
		t.Errorf("%q", got.String())
	}
	s.release()
	s.hold() // ends the line
	s.release()
	if got.String() != "before\nmeanwhile\n" {
		t.Errorf("%q", got.String())
	}
	s.close()
}

func TestScreenPassesWhatManyWrite(t *testing.T) {
	var got strings.Builder
	s, err := newScreen(&got)
	if err != nil {
		t.Fatal(err)
	}
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for range 1000 {
				fmt.Fprint(s.write, "\x00abc\n")
			}
		})
	}
	for range 50 {
		s.hold()
		s.release()
	}
	writers.Wait()
	s.close()
	if want := strings.Repeat("\x00abc\n", 4000); got.String() != want {
		t.Errorf("%d bytes, want %d", got.Len(), len(want))
	}
}

func TestScreenThatIsFullMakesWritersWait(t *testing.T) {
	var got strings.Builder
	s, err := newScreen(&got)
	if err != nil {
		t.Fatal(err)
	}
	s.hold()
	const n = 4 * maxKept
	done := make(chan bool)
	go func() {
		s.write.WriteString(strings.Repeat("x", n))
		close(done)
	}()
	s.mu.Lock()
	for s.kept.Len() <= maxKept {
		s.cond.Wait()
	}
	s.mu.Unlock()
	s.release()
	<-done
	s.close()
	if got.Len() != n {
		t.Error(got.Len())
	}
}

func TestBeginningOfAMark(t *testing.T) {
	for _, test := range []struct {
		data string
		want int
	}{{"", 0}, {"xa", 1}, {"xab", 2}, {"abx", 0}, {"aab", 2}} {
		if got := beginning([]byte(test.data), []byte("abc")); got != test.want {
			t.Errorf("%q: %d", test.data, got)
		}
	}
}
