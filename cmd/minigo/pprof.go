package main

// This file implements the format of pprof's profiles: a message of protocol buffers, whose strings are numbered. Google's own
// package would cost each start of minigo half a millisecond, for the regular expressions that it compiles first of all.

import (
	"encoding/binary"
	"io"

	"minigo/sched"
	"minigo/vm"
)

// The fields of the messages, by their numbers in pprof's profile.proto.
const (
	profileSampleType  = 1
	profileSample      = 2
	profileLocation    = 4
	profileFunction    = 5
	profileStringTable = 6
	profilePeriodType  = 11
	profilePeriod      = 12

	typeType = 1
	typeUnit = 2

	sampleLocation = 1
	sampleValue    = 2

	locationID   = 1
	locationLine = 4

	lineFunction = 1
	lineLine     = 2
	lineColumn   = 3

	functionID         = 1
	functionName       = 2
	functionSystemName = 3
	functionFilename   = 4
)

// A message is one in the making.
type message []byte

func (m *message) number(field int, n uint64) {
	*m = binary.AppendUvarint(*m, uint64(field)<<3)
	*m = binary.AppendUvarint(*m, n)
}

func (m *message) bytes(field int, b []byte) {
	*m = binary.AppendUvarint(*m, uint64(field)<<3|2)
	*m = binary.AppendUvarint(*m, uint64(len(b)))
	*m = append(*m, b...)
}

// A pprof is a profile in the making.
type pprof struct {
	message
	strings map[string]uint64
	funcs   map[string]uint64
	places  map[sched.Frame]uint64
}

// pprofOf writes samples with two values each, whose names and units follow. The period is that of the second one.
func pprofOf(samples []vm.ProfileSample, period uint64, names ...string) func(io.Writer) error {
	p := &pprof{strings: make(map[string]uint64), funcs: make(map[string]uint64), places: make(map[sched.Frame]uint64)}
	p.string("") // the first one must be
	p.valueType(profileSampleType, names[0], names[1])
	p.valueType(profileSampleType, names[2], names[3])
	p.valueType(profilePeriodType, names[2], names[3])
	p.number(profilePeriod, period)
	for _, s := range samples {
		var m message
		for _, fr := range s.Stack {
			m.number(sampleLocation, p.place(fr))
		}
		for _, v := range s.Values {
			m.number(sampleValue, uint64(v))
		}
		p.bytes(profileSample, m)
	}
	return func(w io.Writer) error {
		_, err := w.Write(p.message)
		return err
	}
}

// string is the number of a string.
func (p *pprof) string(s string) uint64 {
	n, ok := p.strings[s]
	if !ok {
		n = uint64(len(p.strings))
		p.strings[s] = n
		p.bytes(profileStringTable, []byte(s))
	}
	return n
}

func (p *pprof) valueType(field int, typ, unit string) {
	var m message
	m.number(typeType, p.string(typ))
	m.number(typeUnit, p.string(unit))
	p.bytes(field, m)
}

// place is the number of a frame's place in the program.
func (p *pprof) place(fr sched.Frame) uint64 {
	n, ok := p.places[fr]
	if !ok {
		n = uint64(len(p.places) + 1)
		p.places[fr] = n
		var line, m message
		line.number(lineFunction, p.function(fr))
		line.number(lineLine, uint64(fr.Line))
		line.number(lineColumn, uint64(fr.Col))
		m.number(locationID, n)
		m.bytes(locationLine, line)
		p.bytes(profileLocation, m)
	}
	return n
}

// function is the number of a frame's function.
func (p *pprof) function(fr sched.Frame) uint64 {
	n, ok := p.funcs[fr.Func]
	if !ok {
		n = uint64(len(p.funcs) + 1)
		p.funcs[fr.Func] = n
		var m message
		m.number(functionID, n)
		m.number(functionName, p.string(fr.Func))
		m.number(functionSystemName, p.string(fr.Func))
		m.number(functionFilename, p.string(fr.File))
		p.bytes(profileFunction, m)
	}
	return n
}
