package main

// This file implements run's flags -cpuprofile and -memprofile: the profiles of a program.

import (
	"cmp"
	"flag"
	"os"
	"slices"
	"strings"

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
	own := func(native string) bool { return strings.HasPrefix(native, vm.ProfileNatives) }
	if p := f.profile(); p != nil || !slices.ContainsFunc(prog.Natives, own) {
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
