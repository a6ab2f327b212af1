package main

// This file implements the format of pprof: a message of protocol buffers, compressed.
//
// The library for it compiles a dozen regular expressions when a process begins, for formats of old: 0.4 ms of the 6 that the smallest program takes.
// So it only reads, in tests, what is written here.
//
// Source: https://github.com/google/pprof/blob/main/proto/profile.proto.

import (
	"compress/gzip"
	"encoding/binary"
	"io"

	"minigo/sched"
	"minigo/vm"
)

// The numbers of fields in messages of the format.
const (
	profileSampleType, profileSample, profileLocation, profileFunction = 1, 2, 4, 5
	profileStringTable, profilePeriodType, profilePeriod               = 6, 11, 12
	valueTypeType, valueTypeUnit                                       = 1, 2
	sampleLocationID, sampleValue                                      = 1, 2
	locationID, locationLine                                           = 1, 4
	lineFunctionID, lineLine, lineColumn                               = 1, 2, 3
	functionID, functionName, functionSystemName, functionFilename     = 1, 2, 3, 4
)

// A protoMessage is a message of protocol buffers that is being written.
type protoMessage []byte

// A field's value is a number, or so many bytes.
const (
	wireVarint = 0
	wireBytes  = 2
)

func (m *protoMessage) number(field int, v uint64) {
	*m = binary.AppendUvarint(*m, uint64(field<<3|wireVarint))
	*m = binary.AppendUvarint(*m, v)
}

func (m *protoMessage) bytes(field int, b []byte) {
	*m = binary.AppendUvarint(*m, uint64(field<<3|wireBytes))
	*m = binary.AppendUvarint(*m, uint64(len(b)))
	*m = append(*m, b...)
}

// A pprofWriter numbers what messages refer to: strings, functions and places, each from the order in which it is first used.
type pprofWriter struct {
	out     protoMessage
	strings map[string]uint64
	funcs   map[string]uint64
	places  map[sched.Frame]uint64
	values  int // in a sample
}

func (w *pprofWriter) str(s string) uint64 {
	n, ok := w.strings[s]
	if !ok {
		n = uint64(len(w.strings))
		w.strings[s] = n
		w.out.bytes(profileStringTable, []byte(s))
	}
	return n
}

func (w *pprofWriter) valueType(field int, name, unit string) {
	var m protoMessage
	m.number(valueTypeType, w.str(name))
	m.number(valueTypeUnit, w.str(unit))
	w.out.bytes(field, m)
}

func (w *pprofWriter) function(name, file string) uint64 {
	n, ok := w.funcs[name]
	if !ok {
		n = uint64(len(w.funcs) + 1)
		w.funcs[name] = n
		var m protoMessage
		m.number(functionID, n)
		m.number(functionName, w.str(name))
		m.number(functionSystemName, w.str(name))
		m.number(functionFilename, w.str(file))
		w.out.bytes(profileFunction, m)
	}
	return n
}

func (w *pprofWriter) place(fr sched.Frame) uint64 {
	n, ok := w.places[fr]
	if !ok {
		n = uint64(len(w.places) + 1)
		w.places[fr] = n
		var line, m protoMessage
		line.number(lineFunctionID, w.function(fr.Func, fr.File))
		line.number(lineLine, uint64(fr.Line))
		line.number(lineColumn, uint64(fr.Col))
		m.number(locationID, n)
		m.bytes(locationLine, line)
		w.out.bytes(profileLocation, m)
	}
	return n
}

func (w *pprofWriter) sample(s *vm.ProfileSample) {
	var locations, values, m protoMessage
	for _, fr := range s.Stack {
		locations = binary.AppendUvarint(locations, w.place(fr))
	}
	for _, v := range s.Values[:w.values] {
		values = binary.AppendUvarint(values, uint64(v))
	}
	m.bytes(sampleLocationID, locations)
	m.bytes(sampleValue, values)
	w.out.bytes(profileSample, m)
}

// pprofOf writes samples with one value each, or two, whose names and units follow. period is how much of the last value passes between two samples, 0 if
// every one is counted.
func pprofOf(samples []vm.ProfileSample, period int64, names ...string) func(io.Writer) error {
	w := &pprofWriter{strings: map[string]uint64{}, funcs: map[string]uint64{}, places: map[sched.Frame]uint64{}}
	w.str("") // the format wants it first
	for ; w.values < len(names)/2; w.values++ {
		w.valueType(profileSampleType, names[2*w.values], names[2*w.values+1])
	}
	w.valueType(profilePeriodType, names[len(names)-2], names[len(names)-1])
	w.out.number(profilePeriod, uint64(period))
	for i := range samples {
		w.sample(&samples[i])
	}
	return func(to io.Writer) error {
		z := gzip.NewWriter(to)
		if _, err := z.Write(w.out); err != nil {
			return err
		}
		return z.Close()
	}
}
