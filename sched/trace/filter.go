package trace

// This file implements filters: which events a reader wants to see.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Filter lets through the events that match all of its parts; an empty part matches all.
type Filter struct {
	G     []uint64 // events about one of these goroutines, or done by one
	M, P  []int32
	Kinds []Kind
}

// Add adds the items of a list, with commas, to the part of the filter that key names: g, m, p or kind. Numbers may stand behind
// their letter. A kind is the name of a kind, or a group: go, proc, syscall, queue, world, thread, poll, timer, stack, user. Case does not matter.
func (f *Filter) Add(key, list string) error {
	for item := range strings.SplitSeq(list, ",") {
		if key == "kind" {
			ks := kindsOf(item)
			if ks == nil {
				return fmt.Errorf("no kind of events is called %q", item)
			}
			f.Kinds = append(f.Kinds, ks...)
			continue
		}
		bits := 31
		if key == "g" {
			bits = 64
		}
		n, err := strconv.ParseUint(strings.TrimPrefix(strings.ToLower(item), key), 10, bits)
		if err != nil {
			return fmt.Errorf("%q is no number of a goroutine, an M or a P", item)
		}
		switch key {
		case "g":
			f.G = append(f.G, n)
		case "m":
			f.M = append(f.M, int32(n))
		case "p":
			f.P = append(f.P, int32(n))
		default:
			return fmt.Errorf("want g=, m=, p= or kind=")
		}
	}
	return nil
}

// kindsOf returns the kinds that have a name, or belong to the group of that name.
func kindsOf(name string) (ks []Kind) {
	for k := GoCreate; k < numKinds; k++ {
		if strings.EqualFold(specs[k].name, name) || strings.EqualFold(groupNames[specs[k].group], name) {
			ks = append(ks, k)
		}
	}
	return ks
}

// match reports whether ev, which has not yet been applied to r, is to be shown.
func (f *Filter) match(r *replay, ev Event) bool {
	if len(f.Kinds) > 0 && !slices.Contains(f.Kinds, ev.Kind) {
		return false
	}
	m := r.m(ev.M)
	if len(f.G) > 0 {
		ok := slices.Contains(f.G, ev.G)
		switch ev.Kind {
		case GoCreate, GoUnblock, Kick: // Arg is a goroutine
			ok = ok || slices.Contains(f.G, ev.Arg)
		case ProcSteal:
			v := r.p(ev.P).m
			ok = v != nil && v.g != nil && slices.Contains(f.G, v.g.id)
		}
		if !ok {
			return false
		}
	}
	if len(f.M) > 0 {
		ok := slices.Contains(f.M, ev.M)
		switch ev.Kind {
		case StartM:
			ok = ok || slices.Contains(f.M, int32(ev.Arg))
		case ProcSteal:
			v := r.p(ev.P).m
			ok = ok || v != nil && slices.Contains(f.M, v.id)
		}
		if !ok {
			return false
		}
	}
	if len(f.P) > 0 && !slices.Contains(f.P, ev.P) && !(m.p >= 0 && slices.Contains(f.P, m.p)) {
		return false
	}
	return true
}
