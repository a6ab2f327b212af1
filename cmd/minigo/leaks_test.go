package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What leaks is listed, with its stack, and nothing else is.
func TestLeaks(t *testing.T) {
	const header = `package main

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"time"
)

var (
	_ = context.Background
	_ sync.Mutex
	_ = time.Now
	global = make(chan int)
	held   *box
)

type box struct {
	c  chan int
	mu sync.Mutex
}

// settle waits until all others wait, but for spin.
func settle() {
	buf := make([]byte, 1<<16)
	for busy := true; busy; time.Sleep(time.Millisecond) {
		busy = false
		for _, g := range strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n\n")[1:] {
			busy = busy || strings.Contains(g, " [run") && !strings.Contains(g, "main.spin(")
		}
	}
}

`
	for _, test := range []struct {
		name, text string
		want       []string // the functions that leaked, with what they wait for
	}{
		{"none", `func main() { c := make(chan int); go func() { c <- 1 }(); <-c }`, nil},
		{"a sender whose receiver has gone", `
func first() int { c := make(chan int); for i := range 3 { go leak(c, i) }; return <-c }
func leak(c chan int, i int) { c <- i }
func main() { first(); settle() }`, []string{"leak: chan send", "leak: chan send"}},
		{"a worker whose channel is never closed", `
func work(jobs chan int) { for range jobs {} }
func main() { jobs := make(chan int); go work(jobs); jobs <- 1; settle() }`, []string{"work: chan receive"}},
		{"a global leads to the channel", `
func wait() { <-global }
func main() { go wait(); settle() }`, nil},
		{"a global leads to it deep in the heap", `
func wait(b *box) { <-b.c }
func main() { held = &box{c: make(chan int)}; go wait(held); settle() }`, nil},
		{"a goroutine that sleeps has it", `
func wait(c chan int) { <-c }
func sleeper(c chan int) { time.Sleep(time.Hour); c <- 1 }
func main() { c := make(chan int); go wait(c); go sleeper(c); settle() }`, nil},
		{"a goroutine that sleeps has had it", `
func wait(c chan int) { <-c }
func sleeper() { c := make(chan int); go wait(c); time.Sleep(time.Hour) }
func main() { go sleeper(); settle() }`, []string{"wait: chan receive"}},
		{"a goroutine that runs has it", `
func wait(c chan int) { <-c }
func spin(c chan int) { for { select { case c <- 1: time.Sleep(time.Hour); default: } } }
func main() { c := make(chan int); d := make(chan int); go wait(d); go spin(c); settle() }`, []string{"wait: chan receive"}},
		{"a timer leads to it", `
func wait(c chan int) { <-c }
func main() { c := make(chan int); time.AfterFunc(time.Hour, func() { c <- 1 }); go wait(c); go func() { <-time.After(time.Hour) }(); settle() }`, nil},
		{"one that waits leads to another", `
func one(a, b chan int) { <-a; b <- 1 }
func two(b chan int) { <-b }
func main() { b := make(chan int); go one(global, b); go two(b); settle() }`, nil},
		{"a circle", `
func one(a, b chan int) { <-a; b <- 1 }
func main() { a, b := make(chan int), make(chan int); go one(a, b); go one(b, a); settle() }`, []string{"one: chan receive", "one: chan receive"}},
		{"select", `
func sel(a, b chan int) { select { case <-a: case b <- 1: } }
func main() { go sel(make(chan int), make(chan int)); go sel(nil, nil); go sel(make(chan int), global); settle() }`, []string{"sel: select", "sel: select"}},
		{"for ever", `
func ever() { select {} }
func never() { var c chan int; c <- 1 }
func main() { go ever(); go never(); settle() }`, []string{"ever: select (no cases)", "never: chan send (nil chan)"}},
		{"a mutex", `
func lock(b *box) { b.mu.Lock(); b.mu.Lock() }
func main() { held = new(box); go lock(held); go lock(new(box)); settle() }`, []string{"lock: sync.Mutex.Lock"}},
		{"many at one mutex", `
func lock(b *box) { b.mu.Lock(); <-b.c }
func main() { b, k := &box{c: make(chan int)}, &box{c: make(chan int)}; held = k; for range 3 { go lock(b); go lock(k) }; settle() }`,
			[]string{"lock: chan receive", "lock: sync.Mutex.Lock", "lock: sync.Mutex.Lock"}},
		{"a wait group and a condition", `
func wait(wg *sync.WaitGroup) { wg.Wait() }
func cond(c *sync.Cond) { c.L.Lock(); c.Wait() }
func main() { var wg sync.WaitGroup; wg.Add(1); go wait(&wg); go cond(sync.NewCond(new(sync.Mutex))); settle() }`,
			[]string{"cond: sync.Cond.Wait", "wait: sync.WaitGroup.Wait"}},
		{"a context that can still be cancelled", `
var cancel func()
func wait(ctx context.Context) { <-ctx.Done() }
func main() {
	ctx, c := context.WithCancel(context.Background()); cancel = c; go wait(ctx)
	lost, _ := context.WithCancel(context.Background()); go wait(lost); settle()
}`, []string{"wait: chan receive"}},
	} {
		name := program(t, header+test.text)
		for _, flags := range []string{"run -leaks -procs 2", "run -leaks -sim -seed 1", "run -leaks -sim -seed 2", "run -leaks -loop plain"} {
			_, errs, status := do("", append(strings.Fields(flags), name)...)
			var got []string
			for _, g := range strings.Split(errs, "\n\n") {
				if m := regexp.MustCompile(`^goroutine \d+ \[(.*) \(leaked\)\]:\n(?s:.*?)main\.(\w+)\(`).FindStringSubmatch(g); m != nil {
					got = append(got, m[2]+": "+m[1])
				}
			}
			slices.Sort(got)
			head := len(test.want) == 0 && errs == "" || strings.Contains(errs, " leaked: nothing that could still run can wake ")
			if status != 0 || !slices.Equal(got, test.want) || !head {
				t.Errorf("%s: %s: %d, leaked %q, want %q\n%s", test.name, flags, status, got, test.want, errs)
			}
		}
	}
}

// Of many that have leaked some are shown, and how many there are.
func TestManyLeaks(t *testing.T) {
	_, errs, _ := do("", "run", "-leaks", "-sim", "-seed", "1", "-e", "for range 1001 { go func() { select {} }() }; time.Sleep(time.Second)")
	if !strings.HasPrefix(errs, "\n1001 goroutines have leaked: ") || strings.Count(errs, "(leaked)") != 1000 || !strings.HasSuffix(errs, "\n\n...additional goroutines elided...\n") {
		t.Error(errs[:min(len(errs), 500)], errs[max(0, len(errs)-500):])
	}
}
