package vm

// This file implements concatenation. A program that builds a string by s += x would copy it each time: so the second time that the end of the
// same string gets more, the result's object is made with room behind it, and further strings are appended there in place.
//
// Nobody sees it: strings carry their lengths, and the room behind an object belongs to the fiber that made it, until the fiber waits for
// something. No other fiber ever writes there.

import (
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

const (
	minTail = 64 // bytes of a string whose end is worth remembering
	numTail = 4  // strings that a fiber may be building at a time
)

// A tail is the end of a string that the fiber made, with the room behind it.
type tail struct {
	obj      unsafe.Pointer
	end, cap int64 // offsets in the object
	used     bool  // since the fiber last came back
}

type tails struct {
	list [numTail]tail
	next uint8 // the one to replace
}

// keep is what is left when the fiber stops running: tails keep strings alive. One that is preempted goes on to build what it built, and a
// copy of it for each time slice would take ever longer than the slice.
func (ts *tails) keep(sw sched.Switch) *tails {
	if sw != sched.SwitchPreempt {
		return nil
	}
	for i := range ts.list {
		if t := &ts.list[i]; t.used {
			t.used = false
		} else {
			*t = tail{}
		}
	}
	return ts
}

// find returns the tail that s ends at, or nil.
func (ts *tails) find(s value.Slot) *tail {
	if ts == nil || s.P == nil {
		return nil
	}
	for i := range ts.list {
		if t := &ts.list[i]; t.obj == s.P && t.end == int64(s.N>>32+uint64(uint32(s.N))) {
			return t
		}
	}
	return nil
}

// shortConcat joins strings, if the result is short and not one of them, and reports whether it did.
func (f *fiber) shortConcat(in *bytecode.Instr) bool {
	parts := f.slots(in.B, int(in.C))
	total, full := 0, 0
	for i := range parts {
		if n := int(uint32(parts[i].N)); n > 0 {
			total += n
			full++
		}
	}
	if total >= minTail || full < 2 {
		return false
	}
	f.charge(total)
	*f.slot(in.A) = value.Join(parts, total)
	f.pc += 8
	return true
}

// opConcat joins strings.
func (f *fiber) opConcat(in *bytecode.Instr) outcome {
	parts := f.slots(in.B, int(in.C))
	total := int64(0)
	for i := range parts {
		total += int64(uint32(parts[i].N))
	}
	n := int64(uint32(parts[0].N))
	t := f.tails.find(parts[0])
	if t == nil || total == n {
		f.charge(int(total))
		s, err := value.Concat(parts, f.m.room(total))
		if err != nil {
			return f.fail(err)
		}
		if total >= minTail {
			if f.tails == nil {
				f.tails = &tails{}
			}
			f.tails.list[f.tails.next] = tail{s.P, int64(s.N>>32) + total, 0, true}
			f.tails.next = (f.tails.next + 1) % numTail
		}
		*f.slot(in.A) = s
		return next
	}
	first := parts[0]
	if more := total - n; t.end+more <= t.cap {
		f.charge(int(more))
		value.PutStrings(t.obj, t.end, parts[1:])
		first.N += uint64(more)
		t.end += more
		t.used = true
	} else {
		f.charge(int(total))
		s, room, err := value.ConcatRoom(parts, total, f.m.room(total+total/2))
		if err != nil {
			return f.fail(err)
		}
		*t = tail{s.P, total, room, true}
		first = s
	}
	*f.slot(in.A) = first
	return next
}
