package vm

// This file implements profiles of the program that runs: in which functions and lines its time and its memory go.
//
// # Time
//
// A goroutine can be looked at where it comes to a safepoint or leaves the loop: every 200 µs at the latest. How long it ran until then
// decides, by chance, whether its stack becomes a sample, so that in the mean each millisecond gives one, also among goroutines that
// run for a microsecond at a time. Time is what a goroutine runs; waiting and system calls do not count. (Go's profiler is
// interrupted by a signal and sees each instruction; here a sample lies at a function's entry, a loop's end, or at a native.)
//
// # Memory
//
// The host counts an allocator's objects when it takes a new span, of 8 KB as a rule. Whoever finds the counters changed after an
// instruction gets the difference: a sample about every 8 KB, and all large objects. With several Ps the difference may be due to
// another one; in the mean that is even.

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"math/rand/v2"
	"runtime/metrics"
	"slices"
	"sync"
	"sync/atomic"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// ProfilePeriod is how many nanoseconds lie between two samples of time, in the mean.
const ProfilePeriod = 1_000_000

// maxProfileStack is how many frames of a stack are kept, the innermost ones.
const maxProfileStack = 64

// A Profile collects samples while a machine runs that has it in its Config.
type Profile struct {
	CPU, Memory bool // what is sampled for the whole run
	// Encode writes samples in the format of pprof; names are those of the values and of their units.
	Encode func(samples []ProfileSample, period int64, names ...string) func(io.Writer) error

	draw  func(n int64) int64 // a random number below n
	time  atomic.Bool         // time is sampled
	began atomic.Int64        // since when

	mu     sync.Mutex
	cpu    map[string]*sample // by the pcs of the stack
	memory map[string]*sample
	before [2]metrics.Sample // objects and bytes that the host had allocated before
}

type sample struct {
	pcs    []int
	values [2]int64
}

// A ProfileSample is one stack, innermost frame first, and what was found there: of time, the number of samples and nanoseconds; of
// memory, objects and bytes that were allocated.
type ProfileSample struct {
	Stack  []sched.Frame
	Values [2]int64
}

// start is called before a machine's goroutines run. Under the simulator the profile of time follows from the seed, as the run does.
func (p *Profile) start(simulated bool) {
	p.draw = rand.Int64N
	if simulated {
		p.draw = rand.New(rand.NewPCG(1, 1)).Int64N
	}
	p.time.Store(p.CPU)
	p.cpu, p.memory = make(map[string]*sample), make(map[string]*sample)
	p.before[0].Name, p.before[1].Name = "/gc/heap/allocs:objects", "/gc/heap/allocs:bytes"
	metrics.Read(p.before[:])
}

// Samples are the stacks of time and of memory that were found, in an order that follows from them. The machine no longer runs.
func (m *Machine) Samples() (cpu, memory []ProfileSample) {
	return m.samples(m.Profile.cpu), m.samples(m.Profile.memory)
}

func (m *Machine) samples(of map[string]*sample) (all []ProfileSample) {
	f := &fiber{m: m}
	for _, key := range slices.Sorted(maps.Keys(of)) {
		s := of[key]
		ps := ProfileSample{Values: s.values}
		for _, pc := range s.pcs {
			ps.Stack = append(ps.Stack, f.frameAt(pc))
		}
		all = append(all, ps)
	}
	return all
}

// ProfileNatives is how the names of the natives begin that make profiles: the machine of a program that has one of them is to have a Profile.
const ProfileNatives = "runtime/pprof."

// StartCPUProfile begins to sample time while the program runs, unless that is done already.
//
// Go: runtime/pprof/pprof.go StartCPUProfile (go1.26)
func (m *Machine) StartCPUProfile() bool {
	p := m.Profile
	if p == nil || p.CPU {
		return false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.time.Load() {
		return false
	}
	p.cpu = make(map[string]*sample)
	p.began.Store(m.s.Nanotime())
	p.time.Store(true)
	return true
}

// StopCPUProfile ends what StartCPUProfile has begun, and returns the profile.
func (m *Machine) StopCPUProfile() ([]byte, error) {
	p := m.Profile
	p.time.Store(false)
	p.mu.Lock()
	cpu := m.samples(p.cpu)
	p.mu.Unlock()
	return m.EncodeProfile(cpu, ProfilePeriod, "samples", "count", "cpu", "nanoseconds")
}

// EncodeProfile encodes samples of the program's own.
func (m *Machine) EncodeProfile(samples []ProfileSample, period int64, names ...string) ([]byte, error) {
	if m.Profile == nil || m.Profile.Encode == nil {
		return nil, errors.New("there are no profiles here")
	}
	var b bytes.Buffer
	err := m.Profile.Encode(samples, period, names...)(&b)
	return b.Bytes(), err
}

// add adds to the sample of the stack that ends with a frame.
func (p *Profile) add(to *map[string]*sample, f *fiber, pc, bp int, count, amount int64) {
	var pcs []int
	var key []byte
	f.walkFrom(pc, bp, func(pc int) bool {
		if pc != pcPanic {
			pcs = append(pcs, pc)
			key = binary.AppendVarint(key, int64(pc))
		}
		return len(pcs) < maxProfileStack
	})
	p.mu.Lock()
	defer p.mu.Unlock()
	s := (*to)[string(key)]
	if s == nil {
		s = &sample{pcs: pcs}
		(*to)[string(key)] = s
	}
	s.values[0] += count
	s.values[1] += amount
}

// runs notes that f begins to run, or goes on.
func (p *Profile) runs(f *fiber) {
	if p.time.Load() {
		f.since = f.m.s.Nanotime()
	}
}

// ran accounts for the time since f ran or was looked at.
func (p *Profile) ran(f *fiber) {
	if !p.time.Load() {
		return
	}
	now := f.m.s.Nanotime()
	ran := max(now-max(f.since, p.began.Load()), 0)
	f.since = now
	n := ran / ProfilePeriod
	if p.draw(ProfilePeriod) < ran%ProfilePeriod {
		n++
	}
	if n == 0 {
		return
	}
	pc := f.pc
	if pc == pcGoexit { // its stack is empty: what is known is which function it ran
		pc = int((*value.Slot)(f.at(0).P).N) << 3
	}
	p.add(&p.cpu, f, pc, f.bp, n, n*ProfilePeriod)
}

// slow does an instruction and accounts for what it allocated.
func (p *Profile) slow(f *fiber, in *bytecode.Instr) outcome {
	pc, bp := f.pc, f.bp
	o := f.op(in)
	if !p.Memory || o == left {
		return o
	}
	p.mu.Lock()
	objects, bytes := p.before[0].Value.Uint64(), p.before[1].Value.Uint64()
	metrics.Read(p.before[:])
	objects, bytes = p.before[0].Value.Uint64()-objects, p.before[1].Value.Uint64()-bytes
	p.mu.Unlock()
	if bytes > 0 {
		p.add(&p.memory, f, pc, bp, int64(objects), int64(bytes))
	}
	return o
}
