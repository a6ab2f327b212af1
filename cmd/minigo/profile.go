package main

// This file implements run's flags -cpuprofile and -memprofile: the profiles of a program in the format of pprof.

import (
	"cmp"
	"flag"
	"io"
	"os"
	"slices"

	"github.com/google/pprof/profile"

	"minigo/sched"
	"minigo/vm"
	"minigo/vm/bytecode"
)

const profileHelp = `	-cpuprofile FILE
		write in which functions and lines of the program its time went, for
		go tool pprof.
	-memprofile FILE
		the same for the memory that it allocated.
`

// profileFlags are the values of the flags.
type profileFlags struct {
	cpuProfile, memProfile string // files; "": none
}

func (f *profileFlags) defineProfiles(fs *flag.FlagSet) {
	fs.StringVar(&f.cpuProfile, "cpuprofile", "", "")
	fs.StringVar(&f.memProfile, "memprofile", "", "")
}

// profile is what a machine is to sample.
func (f *profileFlags) profile() *vm.Profile {
	if f.cpuProfile == "" && f.memProfile == "" {
		return nil
	}
	return &vm.Profile{CPU: f.cpuProfile != "", Memory: f.memProfile != "", Encode: pprofOf}
}

// profileFor is what a machine is to sample that runs prog: nothing, but be ready to, if only the program itself may ask for it.
func (f *profileFlags) profileFor(prog *bytecode.Program) *vm.Profile {
	if p := f.profile(); p != nil || !slices.Contains(prog.Natives, vm.NativeStartCPU) {
		return p
	}
	return &vm.Profile{Encode: pprofOf}
}

// createProfiles makes the files: that one cannot be written is to be known before the program runs.
func (f *profileFlags) createProfiles() error {
	for _, name := range []string{f.cpuProfile, f.memProfile} {
		if name == "" {
			continue
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			return err
		}
	}
	return nil
}

func (f *profileFlags) writeProfiles(m *vm.Machine) error {
	if f.profile() == nil {
		return nil
	}
	cpu, memory := m.Samples()
	var first, second error
	if f.cpuProfile != "" {
		first = saveFile(f.cpuProfile, pprofOf(cpu, vm.ProfilePeriod, "samples", "count", "cpu", "nanoseconds"))
	}
	if f.memProfile != "" {
		second = saveFile(f.memProfile, pprofOf(memory, 0, "alloc_objects", "count", "alloc_space", "bytes"))
	}
	return cmp.Or(first, second)
}

// pprofOf writes samples with one value each, or two, whose names and units follow.
func pprofOf(samples []vm.ProfileSample, period int64, names ...string) func(io.Writer) error {
	p := &profile.Profile{
		Period: period,
	}
	for i := 0; i < len(names); i += 2 {
		p.PeriodType = &profile.ValueType{Type: names[i], Unit: names[i+1]}
		p.SampleType = append(p.SampleType, p.PeriodType)
	}
	funcs := map[string]*profile.Function{}
	places := map[sched.Frame]*profile.Location{}
	place := func(fr sched.Frame) *profile.Location {
		if l := places[fr]; l != nil {
			return l
		}
		fn := funcs[fr.Func]
		if fn == nil {
			fn = &profile.Function{ID: uint64(len(funcs) + 1), Name: fr.Func, SystemName: fr.Func, Filename: fr.File}
			funcs[fr.Func] = fn
			p.Function = append(p.Function, fn)
		}
		l := &profile.Location{ID: uint64(len(places) + 1), Line: []profile.Line{{Function: fn, Line: int64(fr.Line), Column: int64(fr.Col)}}}
		places[fr] = l
		p.Location = append(p.Location, l)
		return l
	}
	for _, s := range samples {
		ps := &profile.Sample{Value: s.Values[:len(p.SampleType)]}
		for _, fr := range s.Stack {
			ps.Location = append(ps.Location, place(fr))
		}
		p.Sample = append(p.Sample, ps)
	}
	return func(w io.Writer) error {
		if err := p.CheckValid(); err != nil {
			return err
		}
		return p.Write(w)
	}
}
