package vm

// This file implements the explanation of a deadlock: who waits for what, who else has it, and why none of them will come.
//
// It says only what is known. A channel knows where it was made, a mutex who has locked it last; who has a channel is seen where its goroutine's
// stack, the captured variables of the functions on it, or a global holds it, and, if the heap is not large, where one gets to it from there (see heapgraph.go).

import (
	"fmt"
	"slices"
	"strings"
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

const (
	maxExplained = 1000 // goroutines that are looked at
	maxNamed     = 5    // that are named in a row
)

// lockedBy is the distance of the number of the goroutine that has locked a sync.Mutex last from its state: an int32 in a slot leaves room.
const lockedBy = 4

// readerCount is the distance of the field of that name from the start of a sync.RWMutex.
const readerCount = 4 * value.SlotSize

// Locked notes that the calling goroutine has locked the mutex whose state is at p.
func (c *Call) Locked(p unsafe.Pointer) { *(*uint32)(unsafe.Add(p, lockedBy)) = uint32(c.G.Goid()) }

// A sleeper is a goroutine that waits, with what is known of it.
type sleeper struct {
	gp    *sched.G
	f     *fiber
	waits []gsync.Wait
	on    uint64 // the only goroutine that could help, if that is known
	text  string // what it waits for
}

// explain says why none of the goroutines can go on.
func (m *Machine) explain(gs []*sched.G) string {
	var all []*sleeper
	for _, gp := range gs[:min(len(gs), maxExplained)] {
		if f, ok := gp.Task().(*fiber); ok {
			all = append(all, &sleeper{gp: gp, f: f, waits: gsync.Waits(gp)})
		}
	}
	now := m.s.Nanotime()
	var reach *reacher
	if slices.ContainsFunc(all, func(s *sleeper) bool { return len(s.waits) > 0 }) {
		reach = m.newReacher(all)
	}
	for _, s := range all {
		m.explainOne(s, all, reach)
		if since := s.gp.WaitSince(); since != 0 && now-since >= 1e9 {
			s.text += fmt.Sprintf("\n\tFor %d s already.", (now-since)/1e9)
		}
	}
	var b strings.Builder
	b.WriteString("\nwhy nothing can go on")
	if len(gs) > maxExplained { // others may be able to reach what is said to be out of reach
		fmt.Fprintf(&b, ", as far as the first %d of %d goroutines show", maxExplained, len(gs))
	}
	b.WriteString(":\n")
	circles := circles(all)
	for len(all) > 0 { // those of whom there is the same to say together
		var same, rest []*sleeper
		for _, s := range all {
			if s.text == all[0].text {
				same = append(same, s)
			} else {
				rest = append(rest, s)
			}
		}
		verb := " waits "
		if len(same) > 1 {
			verb = " wait "
		}
		b.WriteString(goroutines(same) + verb + same[0].text + "\n")
		all = rest
	}
	b.WriteString(circles)
	return b.String()
}

// circles names the goroutines that wait for each other, or for themselves.
func circles(all []*sleeper) string {
	byID := map[uint64]*sleeper{}
	for _, s := range all {
		byID[s.gp.Goid()] = s
	}
	var b strings.Builder
	seen := map[*sleeper]bool{}
	for _, s := range all {
		var way []*sleeper
		for s != nil && !seen[s] {
			seen[s] = true
			way = append(way, s)
			s = byID[s.on]
		}
		if i := slices.Index(way, s); i >= 0 && len(way)-i > 1 {
			fmt.Fprintf(&b, "a circle: goroutine %d waits for", s.gp.Goid())
			for _, o := range way[i+1:] {
				fmt.Fprintf(&b, " goroutine %d, which waits for", o.gp.Goid())
			}
			fmt.Fprintf(&b, " goroutine %d.\n", s.gp.Goid())
		}
	}
	return b.String()
}

// explainOne finds the text for s.
func (m *Machine) explainOne(s *sleeper, all []*sleeper, reach *reacher) {
	switch reason := s.gp.WaitReason(); reason {
	case sched.WaitChanReceiveNil, sched.WaitChanSendNil:
		s.text = "at a nil channel: for ever.\n\tOnly make makes a channel that can be used."
	case sched.WaitSelectNoCases:
		s.text = "in a select without a case: for ever."
	case sched.WaitChanReceive, sched.WaitChanSend, sched.WaitSelect:
		if len(s.waits) == 0 {
			s.text = "in a select whose channels are all nil: for ever.\n\tOnly make makes a channel that can be used."
			return
		}
		m.explainChans(s, all, reach)
	default:
		if len(s.waits) == 0 {
			s.text = "(" + reason.String() + ")."
			return
		}
		m.explainLock(s, reason, all, reach)
	}
}

// explainChans is explainOne for channels.
func (m *Machine) explainChans(s *sleeper, all []*sleeper, reach *reacher) {
	deep := false // someone has it, but not on the stack
	var can []string
	var helpers []*sleeper
	var globals []string
	for _, w := range s.waits {
		verb := "to receive from "
		if w.Send {
			verb = "to send to "
		}
		can = append(can, verb+m.describeChan(w))
		for _, o := range all {
			if o == s || slices.Contains(helpers, o) {
				continue
			}
			if has := o.f.has(w.Chan); has || reach.leads(o, w.Chan) {
				helpers = append(helpers, o)
				deep = deep || !has
			}
		}
		if name := m.globalWith(w.Chan); name != "" {
			globals = append(globals, "as "+name)
		} else if name := reach.global(m, w.Chan); name != "" {
			globals = append(globals, "through "+name)
		}
	}
	s.text = strings.Join(can, ",\n\tor ") + "."
	switch {
	case len(globals) > 0:
		s.text += "\n\tAll goroutines can use it, " + strings.Join(globals, " and ") + ", but none can run."
	case len(helpers) == 0 && reach != nil:
		s.text += "\n\tNo other goroutine can reach it" + nobody(s.waits) + "."
	case len(helpers) == 0:
		s.text += "\n\tNo other goroutine has it on its stack."
	case len(helpers) == 1:
		if len(s.waits) == 1 {
			s.on = helpers[0].gp.Goid()
		}
		if s.text += "\n\tOf the others only " + goroutines(helpers); deep {
			s.text += " can reach it, and waits too."
		} else {
			s.text += " has it on its stack, and waits too."
		}
	case deep:
		s.text += "\n\tOf the others " + goroutines(helpers) + " can reach it, and wait too."
	default:
		s.text += "\n\tOf the others " + goroutines(helpers) + " have it on their stacks, and wait too."
	}
	if len(s.waits) > 1 {
		s.text = strings.ReplaceAll(strings.ReplaceAll(s.text, "has it", "has one of them"), "have it", "have one of them")
		s.text = strings.ReplaceAll(strings.ReplaceAll(s.text, "can use it", "can use one of them"), "reach it", "reach one of them")
	}
}

// nobody says who is missing, if all of the waits are for the same.
func nobody(waits []gsync.Wait) string {
	for _, w := range waits {
		if w.Send != waits[0].Send {
			return ""
		}
	}
	if waits[0].Send {
		return ": nobody is left to receive from it"
	}
	return ": nobody is left to send to it or to close it"
}

// describeChan names a channel by its type and the place where it was made.
func (m *Machine) describeChan(w gsync.Wait) string {
	if w.Made == 0 {
		return "a channel of the library"
	}
	lo, _ := m.prog.Code[w.Made+1].Ext()
	at := m.placeOf(int(w.Made) << 3)
	if w.Cap > 0 {
		return fmt.Sprintf("the %s with room for %d that was made %s", m.prog.Types[lo].Str, w.Cap, at)
	}
	return fmt.Sprintf("the %s that was made %s", m.prog.Types[lo].Str, at)
}

// placeOf says where an instruction stands, with the file as stack traces name it.
func (m *Machine) placeOf(pc int) string {
	fn := m.funcAt(pc)
	line, col := fn.Pos(uint32(pc >> 3))
	return fmt.Sprintf("at %s:%d:%d", fn.FileAt(uint32(pc>>3)), line, col)
}

// explainLock is explainOne for what waits at an address: the types of package sync, whose layout is known here.
func (m *Machine) explainLock(s *sleeper, reason sched.WaitReason, all []*sleeper, reach *reacher) {
	addr := s.waits[0].Addr
	slot := func(i int) unsafe.Pointer { return unsafe.Add(addr, i*value.SlotSize) }
	switch reason {
	case sched.WaitSyncMutexLock: // state, sema
		s.text = "for the sync.Mutex" + m.named(addr) + "." + s.locked(slot(-1), all)
	case sched.WaitSyncRWMutexRLock: // w.state, w.sema, writerSem, readerSem
		s.text = "to read under the sync.RWMutex" + m.named(addr) + "."
		if i := slices.IndexFunc(all, func(o *sleeper) bool { return len(o.waits) > 0 && o.waits[0].Addr == slot(-1) }); i >= 0 {
			s.on = all[i].gp.Goid()
			s.text += fmt.Sprintf("\n\tGoroutine %d waits to write under it, and comes first.", s.on)
			return
		}
		s.text += s.locked(slot(-3), all)
	case sched.WaitSyncRWMutexLock: // writerSem, readerSem, readerCount, readerWait
		n := *(*int32)(slot(3))
		s.text = fmt.Sprintf("to write under the sync.RWMutex%s.\n\tReaders that have not unlocked it: %d.", m.named(addr), n)
		if s.f.deferred("sync.(*RWMutex).RUnlock", slot(-2)) {
			s.text += "\n\tIt is one itself, and would call RUnlock only later, when it returns: an RLock does not become a Lock."
			return
		}
		s.text += m.left(s, "RWMutex", "RUnlock", slot(-2), all, reach)
	case sched.WaitSyncWaitGroupWait: // state, sema
		n := int32(*(*uint64)(slot(-1)) >> 32)
		s.text = fmt.Sprintf("for the sync.WaitGroup%s.\n\tCalls of Done that are missing: %d.", m.named(addr), n)
		s.text += m.left(s, "WaitGroup", "Done", slot(-1), all, reach)
	case sched.WaitSyncCondWait:
		s.text = "at the sync.Cond" + m.named(addr) + " for a Signal or a Broadcast, and nobody is left to call it."
	default:
		s.text = "for a semaphore."
	}
}

// deferred reports whether the goroutine has deferred a call of a method, for the value at p, or of a function literal that has such a call and has
// captured p.
func (f *fiber) deferred(method string, p unsafe.Pointer) bool {
	for d := f.defers; d != nil; d = d.link {
		if d.fn == nil || d.started {
			continue
		}
		fn := f.m.funcAt(int((*value.Slot)(d.fn).N) << 3)
		if fn == nil {
			continue
		}
		if fn.Name == method {
			if args := d.args(); len(args) > 0 && args[0].P == p {
				return true
			}
		} else if f.m.calls(fn, method) {
			for i := range fn.Captures {
				if (*value.Slot)(unsafe.Add(d.fn, uintptr(i+1)*value.SlotSize)).P == p {
					return true
				}
			}
		}
	}
	return false
}

// calls reports whether a function is called in fn, or was put in the place of a call.
func (m *Machine) calls(fn *bytecode.Func, name string) bool {
	code := m.prog.Code
	for pc := fn.Entry; pc < fn.End; pc += code[pc].Op.Words() {
		if in := code[pc]; in.Op == bytecode.OpCall && m.prog.Funcs[in.Index()].Name == name {
			return true
		}
	}
	return slices.ContainsFunc(fn.Inlined, func(in bytecode.Inlined) bool { return in.Func == name })
}

// left says who is left to call a method of a type of package sync for the value at p: who has deferred it, else who can reach the value.
func (m *Machine) left(s *sleeper, typ, name string, p unsafe.Pointer, all []*sleeper, reach *reacher) string {
	method := "sync.(*" + typ + ")." + name
	var promised, able []*sleeper
	for _, o := range all {
		switch {
		case o == s:
		case o.f.deferred(method, p):
			promised = append(promised, o)
		case reach.leads(o, p):
			able = append(able, o)
		}
	}
	if helpers := append(promised, able...); len(helpers) == 1 {
		s.on = helpers[0].gp.Goid()
	}
	switch {
	case len(promised) == 1:
		return "\n\tOf the others " + goroutines(promised) + " is to call " + name + " when it returns, and waits too."
	case len(promised) > 1:
		return "\n\tOf the others " + goroutines(promised) + " are to call " + name + " when they return, and wait too."
	case m.named(p) != "" || reach == nil:
		return ""
	case len(able) == 1:
		return "\n\tOf the others only " + goroutines(able) + " can reach it, and waits too."
	case len(able) > 1:
		return "\n\tOf the others " + goroutines(able) + " can reach it, and wait too."
	case reach.global(m, p) != "":
		return "\n\tAll goroutines can use it, through " + reach.global(m, p) + ", but none can run."
	}
	return "\n\tNo other goroutine can reach it: nobody is left to call " + name + "."
}

// locked says who has locked the mutex whose state is at p.
func (s *sleeper) locked(p unsafe.Pointer, all []*sleeper) string {
	id := *(*uint32)(unsafe.Add(p, lockedBy))
	if id == 0 {
		return ""
	}
	if uint64(id) == s.gp.Goid() {
		s.on = s.gp.Goid()
		return "\n\tIt has locked it itself, and not unlocked it since."
	}
	for _, o := range all {
		if o.gp.Goid() == uint64(id) {
			s.on = o.gp.Goid()
			return fmt.Sprintf("\n\tGoroutine %d has locked it last, and waits too.", id)
		}
	}
	return fmt.Sprintf("\n\tGoroutine %d has locked it last, and has ended.", id)
}

// has reports whether the goroutine's stack holds p, or a variable that a function on it has captured.
func (f *fiber) has(p unsafe.Pointer) bool {
	for off := 0; off < f.top(); off += value.SlotSize {
		if f.at(off).P == p {
			return true
		}
	}
	for pc, bp := f.pc, f.bp; bp >= 0; {
		l := f.at(bp)
		if fn := f.m.funcAt(pc); fn != nil && fn.Captures > 0 { // else l.P means nothing
			for i := range fn.Captures {
				if (*value.Slot)(unsafe.Add(l.P, uintptr(i+1)*value.SlotSize)).P == p {
					return true
				}
			}
		}
		ret := linkPC(int64(l.N))
		if ret == pcGoexit {
			break
		}
		pc, bp = ret, bp-int(int64(l.N)&linkDelta)
	}
	return false
}

// globalWith names the global that holds the channel p.
func (m *Machine) globalWith(p unsafe.Pointer) string {
	for i, at := range m.globals {
		if g := &m.prog.Globals[i]; g.Type.Kind == bytecode.KindChan && (*value.Slot)(at).P == p {
			return g.Name
		}
	}
	return ""
}

// named is the name, after a space, of the global or the field of one that has something at p; "" if there is none.
func (m *Machine) named(p unsafe.Pointer) string {
	for i, at := range m.globals {
		g := &m.prog.Globals[i]
		off := uintptr(p) - uintptr(at)
		if g.Type.Object || off >= uintptr(g.Type.Slots)*value.SlotSize {
			continue
		}
		name, t, slot := g.Name, g.Type, int32(off/value.SlotSize)
		for t.Kind == bytecode.KindStruct && t.Pkg != "sync" {
			k := slices.IndexFunc(t.Fields, func(fd bytecode.Field) bool { return fd.Slot <= slot && slot < fd.Slot+fd.Type.Slots })
			if k < 0 || t.Fields[k].Type.Object {
				break
			}
			name += "." + t.Fields[k].Name
			slot -= t.Fields[k].Slot
			t = t.Fields[k].Type
		}
		return " " + name
	}
	return ""
}

// goroutines names some goroutines: goroutine 1; goroutines 1, 2 and 3.
func goroutines(list []*sleeper) string {
	if len(list) == 1 {
		return fmt.Sprintf("goroutine %d", list[0].gp.Goid())
	}
	var ids []string
	for _, s := range list[:min(len(list), maxNamed)] {
		ids = append(ids, fmt.Sprint(s.gp.Goid()))
	}
	last := ids[len(ids)-1]
	if len(list) > maxNamed {
		last = fmt.Sprintf("%d more", len(list)-maxNamed+1)
	}
	return "goroutines " + strings.Join(ids[:len(ids)-1], ", ") + " and " + last
}
