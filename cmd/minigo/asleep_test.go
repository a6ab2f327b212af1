package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestDeadlockIsExplained(t *testing.T) {
	for _, test := range []struct {
		name, imports, body string
		want                []string // lines, with N for a goroutine's number
	}{
		{"nobody has the channel", "", "<-make(chan int)", []string{
			"goroutine N waits to receive from the chan int that was made at prog.mg:3:7.",
			"	No other goroutine can reach it: nobody is left to send to it or to close it.",
		}},
		{"one has it", "", "c, d := make(chan bool, 2), make(chan int)\ngo func() {\nd <- 1\nc <- true }()\n<-c", []string{
			"goroutine N waits to receive from the chan bool with room for 2 that was made at prog.mg:3:13.",
			"	Of the others only goroutine N has it on its stack, and waits too.",
			"goroutine N waits to send to the chan int that was made at prog.mg:3:33.",
			"	Of the others only goroutine N has it on its stack, and waits too.",
			"a circle: goroutine N waits for goroutine N, which waits for goroutine N.",
		}},
		{"select", "", "c, d := make(chan bool), make(chan int)\nselect {\ncase <-c:\ncase d <- 1:\n}", []string{
			"goroutine N waits to receive from the chan bool that was made at prog.mg:3:13,",
			"	or to send to the chan int that was made at prog.mg:3:30.",
			"	No other goroutine can reach one of them.",
		}},
		{"in the heap", "", "type worker struct{ in, out chan int }\nvar ws []*worker\nfor range 2 {\nw := &worker{make(chan int), make(chan int)}\nws = append(ws, w)\n" +
			"go func() {\nfor x := range w.in { w.out <- x }\n}()\n}\n<-ws[1].out", []string{
			"goroutine N waits to receive from the chan int that was made at prog.mg:6:34.",
			"	Of the others only goroutine N can reach it, and waits too.",
			"goroutines N and N wait to receive from the chan int that was made at prog.mg:6:18.",
			"	Of the others only goroutine N can reach it, and waits too.",
			"a circle: goroutine N waits for goroutine N, which waits for goroutine N.",
		}},
		{"who has a channel does not have what others wait for there", "", "c, d := make(chan int), make(chan bool)\n" +
			"go func() { select { case <-c: case <-d: } }()\ngo func() { select {}; close(c) }()\n<-d", []string{
			"goroutine N waits to receive from the chan bool that was made at prog.mg:3:29.",
			"	Of the others only goroutine N has it on its stack, and waits too.",
			"goroutine N waits to receive from the chan int that was made at prog.mg:3:13,",
			"	or to receive from the chan bool that was made at prog.mg:3:29.",
			"	Of the others goroutines N and N have one of them on their stacks, and wait too.",
			"goroutine N waits in a select without a case: for ever.",
		}},
		{"nil and nothing", "", "for range 3 { go func() { select {} }() }\nvar c chan int\nc <- 1", []string{
			"goroutine N waits at a nil channel: for ever.",
			"	Only make makes a channel that can be used.",
			"goroutines N, N and N wait in a select without a case: for ever.",
		}},
		{"select of nil channels", "", "var c chan int\ngo func() {\nselect {\ncase <-c:\ncase c <- 1:\n}\n}()\n<-make(chan bool)", []string{
			"goroutine N waits to receive from the chan bool that was made at prog.mg:10:7.",
			"	No other goroutine can reach it: nobody is left to send to it or to close it.",
			"goroutine N waits in a select whose channels are all nil: for ever.",
			"	Only make makes a channel that can be used.",
		}},
		{"own mutex", "sync", "var mu sync.Mutex\nmu.Lock()\nmu.Lock()", []string{
			"goroutine N waits for the sync.Mutex.",
			"	It has locked it itself, and not unlocked it since.",
		}},
		{"mutex of the dead", "sync", "var mu sync.Mutex\ndone := make(chan int)\ngo func() { mu.Lock(); close(done) }()\n<-done\nmu.Lock()", []string{
			"goroutine N waits for the sync.Mutex.",
			"	Goroutine N has locked it last, and has ended.",
		}},
		{"readers", "sync", "var mu sync.RWMutex\nmu.RLock()\nmu.RLock()\nmu.Lock()", []string{
			"goroutine N waits to write under the sync.RWMutex.",
			"	Readers that have not unlocked it: 2.",
			"	No other goroutine can reach it: nobody is left to call RUnlock.",
		}},
		{"a reader that wants to write", "sync", "var mu sync.RWMutex\nfunc() {\nmu.RLock()\ndefer mu.RUnlock()\nmu.Lock()\n}()", []string{
			"goroutine N waits to write under the sync.RWMutex.",
			"	Readers that have not unlocked it: 1.",
			"	It is one itself, and would call RUnlock only later, when it returns: an RLock does not become a Lock.",
		}},
		{"nobody receives", "", "c := make(chan int)\nc <- 1", []string{
			"goroutine N waits to send to the chan int that was made at prog.mg:3:10.",
			"	No other goroutine can reach it: nobody is left to receive from it.",
		}},
		{"writer", "sync", "var mu sync.RWMutex\nmu.Lock()\nmu.RLock()", []string{
			"goroutine N waits to read under the sync.RWMutex.",
			"	It has locked it itself, and not unlocked it since.",
		}},
		{"writer that waits", "runtime sync", "var mu sync.RWMutex\nmu.RLock()\ngo func() { mu.Lock() }()\nfor mu.TryRLock() {\nmu.RUnlock()\nruntime.Gosched()\n}\nmu.RLock()", []string{
			"goroutine N waits to read under the sync.RWMutex.",
			"	Goroutine N waits to write under it, and comes first.",
			"goroutine N waits to write under the sync.RWMutex.",
			"	Readers that have not unlocked it: 1.",
			"	Of the others only goroutine N can reach it, and waits too.",
			"a circle: goroutine N waits for goroutine N, which waits for goroutine N.",
		}},
		{"wait group", "sync", "var wg sync.WaitGroup\nwg.Add(3)\nwg.Done()\nwg.Wait()", []string{
			"goroutine N waits for the sync.WaitGroup.",
			"	Calls of Done that are missing: 2.",
			"	No other goroutine can reach it: nobody is left to call Done.",
		}},
		{"a copy of a wait group", "sync", "var wg sync.WaitGroup\nwg.Add(1)\ngo func(wg sync.WaitGroup) { wg.Done() }(wg)\nwg.Wait()", []string{
			"goroutine N waits for the sync.WaitGroup.",
			"	Calls of Done that are missing: 1.",
			"	No other goroutine can reach it: nobody is left to call Done.",
		}},
		{"Go", "sync", "var wg sync.WaitGroup\nwg.Go(func() { select {} })\nwg.Wait()", []string{
			"goroutine N waits for the sync.WaitGroup.",
			"	Calls of Done that are missing: 1.",
			"	Of the others goroutine N is to call Done when it returns, and waits too.",
			"goroutine N waits in a select without a case: for ever.",
		}},
		{"Done will be called later", "sync", "var wg sync.WaitGroup\nc := make(chan int)\nfor range 2 {\nwg.Add(1)\ngo func() { defer wg.Done(); c <- 1 }()\n}\nwg.Wait()\n<-c", []string{
			"goroutine N waits for the sync.WaitGroup.",
			"	Calls of Done that are missing: 2.",
			"	Of the others goroutines N and N are to call Done when they return, and wait too.",
			"goroutine N waits to send to the chan int that was made at prog.mg:5:10.",
			"	Of the others goroutines N and N have it on their stacks, and wait too.",
			"goroutine N waits to send to the chan int that was made at prog.mg:5:10.",
			"	Of the others goroutines N and N have it on their stacks, and wait too.",
		}},
		{"cond", "sync", "var mu sync.Mutex\nc := sync.NewCond(&mu)\nmu.Lock()\nc.Wait()", []string{
			"goroutine N waits at the sync.Cond for a Signal or a Broadcast, and nobody is left to call it.",
		}},
	} {
		name := program(t, inMain(test.imports, test.body))
		for _, flags := range []string{"run", "run -sim -seed 3", "run -loop plain"} {
			_, err, status := do("", append(strings.Fields(flags), name)...)
			_, text, ok := strings.Cut(strings.ReplaceAll(err, filepath.Dir(name)+"/", ""), "\n\nwhy nothing can go on:\n")
			got := regexp.MustCompile(`(goroutines?|,|and) \d+\b`).ReplaceAllString(text, "$1 N")
			got = regexp.MustCompile(`Goroutine \d+`).ReplaceAllString(got, "Goroutine N")
			if want := strings.Join(test.want, "\n") + "\n"; !ok || got != want || status != exitPanic {
				t.Errorf("%s: %s:\n%s", test.name, flags, err)
			}
		}
	}
}

// What has a name is named.
func TestDeadlockNamesGlobals(t *testing.T) {
	_, err, _ := do("", "run", program(t, `package main

import "sync"

type account struct {
	name string
	pad  [3]int
	in   struct {
		n  int
		mu sync.Mutex
	}
}

var (
	acc account
	ch  = make(chan string)
	deep = map[string]any{"x": []any{make(chan bool)}}
)

func main() {
	acc.in.mu.Lock()
	go acc.in.mu.Lock()
	go func() { <-deep["x"].([]any)[0].(chan bool) }()
	<-ch
}
`))
	for _, want := range []string{"for the sync.Mutex main.acc.in.mu.\n\tGoroutine 1 has locked it last, and waits too.\n",
		"/prog.mg:16:12.\n\tAll goroutines can use it, as main.ch, but none can run.\n",
		"/prog.mg:17:39.\n\tAll goroutines can use it, through main.deep, but none can run.\n"} {
		if !strings.Contains(err, want) {
			t.Errorf("no %q in\n%s", want, err)
		}
	}
}

// Where there are too many goroutines to look at all of them, it is said.
func TestDeadlockOfMany(t *testing.T) {
	name := program(t, inMain("time", "for range 1000 {\ngo func() { select {} }()\n}\ntime.Sleep(2500 * time.Millisecond)\n<-make(chan int)"))
	_, err, _ := do("", "run", "-sim", "-seed", "1", name)
	for _, want := range []string{"\n\n...additional goroutines elided...\n\nwhy nothing can go on, as far as the first 1000 of 1001 goroutines show:\n",
		" wait in a select without a case: for ever.\n\tFor 2 s already.\n"} {
		if !strings.Contains(err, want) {
			t.Errorf("no %q in\n%s", want, err[max(0, len(err)-1500):])
		}
	}
}
