// Package pprof writes profiles of the program that runs, for go tool pprof.
package pprof

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
)

func startCPU() bool
func stopCPU() (profile []byte, problem string)
func encode(name string, stacks []byte) (profile []byte, problem string)

// cpu is the profile of time that is being taken.
var cpu struct {
	sync.Mutex
	w io.Writer
}

// StartCPUProfile begins to note where the program's time goes; StopCPUProfile writes it to w. It is an error if it has begun already, or if minigo run
// -cpuprofile has.
func StartCPUProfile(w io.Writer) error {
	cpu.Lock()
	defer cpu.Unlock()
	if cpu.w != nil || !startCPU() {
		return errors.New("cpu profiling already in use")
	}
	cpu.w = w
	return nil
}

// StopCPUProfile ends the profile of time, if there is one, and returns when all of it is written.
func StopCPUProfile() {
	cpu.Lock()
	defer cpu.Unlock()
	if cpu.w == nil {
		return
	}
	profile, problem := stopCPU()
	if problem != "" {
		panic("runtime/pprof: " + problem)
	}
	cpu.w.Write(profile)
	cpu.w = nil
}

// A Profile is a collection of stacks, each of which has led to something: a goroutine, or a value that Add was told of.
type Profile struct {
	name   string
	mu     sync.Mutex
	values map[any][]uintptr
	stacks func() [][]uintptr // of the runtime's own profiles
	text   string             // what stands above those that hold nothing
	err    error              // why there is none
}

var profiles = struct {
	sync.Mutex
	byName map[string]*Profile
}{byName: map[string]*Profile{}}

var errNoAllocs = errors.New("runtime/pprof: a program does not sample its own allocations: use minigo run -memprofile FILE")

func init() {
	none := func() [][]uintptr { return nil }
	for _, p := range []*Profile{
		{name: "goroutine", stacks: goroutines},
		{name: "threadcreate", stacks: threads},
		{name: "heap", stacks: none, err: errNoAllocs},
		{name: "allocs", stacks: none, err: errNoAllocs},
		{name: "block", stacks: none, text: "--- contention:\n"},
		{name: "mutex", stacks: none, text: "--- mutex:\n"},
	} {
		profiles.byName[p.name] = p
	}
}

func goroutines() [][]uintptr { return records(runtime.GoroutineProfile) }
func threads() [][]uintptr    { return records(runtime.ThreadCreateProfile) }

// records are the stacks that fetch finds. There may be more of them each time that it is asked.
func records(fetch func([]runtime.StackRecord) (int, bool)) (stacks [][]uintptr) {
	n, ok := fetch(nil)
	for {
		list := make([]runtime.StackRecord, n+10)
		if n, ok = fetch(list); ok {
			for i := range list[:n] {
				stacks = append(stacks, slices.Clone(list[i].Stack()))
			}
			return stacks
		}
	}
}

// NewProfile makes a profile of a name that no other has.
func NewProfile(name string) *Profile {
	profiles.Lock()
	defer profiles.Unlock()
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	if profiles.byName[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, values: map[any][]uintptr{}}
	profiles.byName[name] = p
	return p
}

// Lookup returns the profile of a name, nil if there is none. There are goroutine, threadcreate, heap, allocs, block and mutex, and what NewProfile has made.
// block and mutex are empty, and heap and allocs cannot be written: minigo run -memprofile samples allocations.
func Lookup(name string) *Profile {
	profiles.Lock()
	defer profiles.Unlock()
	return profiles.byName[name]
}

// Profiles returns all profiles, by name.
func Profiles() []*Profile {
	profiles.Lock()
	defer profiles.Unlock()
	var all []*Profile
	for _, p := range profiles.byName {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *Profile) int { return strings.Compare(a.name, b.name) })
	return all
}

// Name returns the profile's name.
func (p *Profile) Name() string { return p.name }

// all are the stacks of the profile.
func (p *Profile) all() (stacks [][]uintptr) {
	if p.stacks != nil {
		return p.stacks()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, stack := range p.values {
		stacks = append(stacks, stack)
	}
	return stacks
}

// Count returns the number of stacks in the profile.
func (p *Profile) Count() int { return len(p.all()) }

// Add adds the stack of the call to a profile of the program's own, for a value that is not in it yet. skip 0 is the caller of Add.
func (p *Profile) Add(value any, skip int) {
	if p.stacks != nil {
		panic("pprof: use of Profile " + p.name + ": it is the runtime's")
	}
	stack := make([]uintptr, 32)
	n := runtime.Callers(skip+2, stack)
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, old := p.values[value]; old {
		panic("pprof: Profile.Add of duplicate value")
	}
	p.values[value] = stack[:n]
}

// Remove takes away the stack that was added for value, if there is one.
func (p *Profile) Remove(value any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.values, value)
}

// WriteTo writes the profile: with debug 0 for go tool pprof, with 1 as text, and that of goroutines with 2 as the trace of a panic.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	switch {
	case p.err != nil:
		return p.err
	case p.name == "goroutine" && debug >= 2:
		return writeTraces(w)
	case p.text != "" && debug > 0:
		_, err := io.WriteString(w, p.text)
		return err
	}
	groups := grouped(p.all())
	if debug > 0 {
		return writeText(w, p.name, groups)
	}
	var words []byte
	word := func(n uint64) {
		for i := range 8 {
			words = append(words, byte(n>>(8*i)))
		}
	}
	for _, g := range groups {
		word(uint64(g.n))
		word(uint64(len(g.stack)))
		for _, pc := range g.stack {
			word(uint64(pc))
		}
	}
	profile, problem := encode(p.name, words)
	if problem != "" {
		return errors.New("runtime/pprof: " + problem)
	}
	_, err := w.Write(profile)
	return err
}

func writeTraces(w io.Writer) error {
	buf := make([]byte, 1<<16)
	for {
		n := runtime.Stack(buf, true)
		if n < len(buf) {
			_, err := w.Write(buf[:n])
			return err
		}
		buf = make([]byte, 2*len(buf))
	}
}

// A group is some equal stacks.
type group struct {
	stack []uintptr
	n     int
}

// grouped puts equal stacks together, those first of which there are most.
func grouped(stacks [][]uintptr) (groups []*group) {
	slices.SortFunc(stacks, slices.Compare)
	for _, s := range stacks {
		if k := len(groups) - 1; k >= 0 && slices.Equal(groups[k].stack, s) {
			groups[k].n++
		} else {
			groups = append(groups, &group{s, 1})
		}
	}
	slices.SortStableFunc(groups, func(a, b *group) int { return b.n - a.n })
	return groups
}

// writeText writes the stacks as Go does.
func writeText(w io.Writer, name string, groups []*group) error {
	total := 0
	for _, g := range groups {
		total += g.n
	}
	tw := tabwriter.NewWriter(w, 1, 8, 1, '\t', 0)
	fmt.Fprintf(tw, "%s profile: total %d\n", name, total)
	for _, g := range groups {
		fmt.Fprintf(tw, "%d @", g.n)
		for _, pc := range g.stack {
			fmt.Fprintf(tw, " %#x", pc)
		}
		fmt.Fprintln(tw)
		frames := runtime.CallersFrames(g.stack)
		for more := len(g.stack) > 0; more; {
			var f runtime.Frame
			f, more = frames.Next()
			fmt.Fprintf(tw, "#\t%#x\t%s+%#x\t%s:%d\n", f.PC, f.Function, f.PC-f.Entry, f.File, f.Line)
		}
		fmt.Fprintln(tw)
	}
	return tw.Flush()
}

// WriteHeapProfile is Lookup("heap").WriteTo(w, 0).
func WriteHeapProfile(w io.Writer) error { return Lookup("heap").WriteTo(w, 0) }
