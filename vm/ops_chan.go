package vm

// This file implements the instructions on channels.
//
// An operation that cannot be done at once parks the goroutine, with the pc at the instruction; when it runs again comeBack does the
// second half, and the next instruction follows. What is carried across is in the sudog, never on the stack (see gsync).

import (
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Chan is a channel of the program; its elements are in register form.
type Chan = gsync.Chan[value.Slot]

// chanCost is about how many bytes' worth of time a channel operation takes.
const chanCost = 128

func (f *fiber) opChannels(in *bytecode.Instr) outcome {
	f.charge(chanCost)
	switch in.Op {
	case bytecode.OpClose:
		return f.gsyncResult((*Chan)(f.slot(in.A).P).Close(f.mp))
	case bytecode.OpLenCh:
		f.slot(in.A).N = uint64((*Chan)(f.slot(in.B).P).Len(f.mp))
	case bytecode.OpCapCh:
		f.slot(in.A).N = uint64((*Chan)(f.slot(in.B).P).Cap())
	case bytecode.OpMkChan:
		width := int(f.typ().Elem.Regs)
		c, r := gsync.NewChan[value.Slot](f.mp, width, int(f.slot(in.B).N))
		if r != gsync.Done {
			return f.gsyncResult(r)
		}
		c.Made = uint32(f.pc >> 3)
		c.Short = !f.typ().Elem.Object && f.typ().Elem.Flat && !f.m.s.Simulated()
		c.Refs = f.typ().Elem.Refs
		f.charge(width * int(f.slot(in.B).N) * value.SlotSize)
		f.slot(in.A).P = unsafePointer(c)
	}
	return next
}

func (f *fiber) opSend(in *bytecode.Instr) outcome {
	if f.held != heldNot && f.release() {
		return next
	}
	f.charge(chanCost)
	c := (*Chan)(f.slot(in.B).P)
	var r gsync.Result
	if c != nil && c.Short {
		r = c.Send(f.mp, f.gp, f.shortElem(c, in.A))
	} else {
		t := f.typ()
		f.copyOut(t.Elem, in.A)
		r = c.Send(f.mp, f.gp, f.slots(in.A, int(t.Elem.Regs)))
	}
	switch r {
	case gsync.Done:
		return next
	case gsync.Parked:
		f.again = againSend
		return f.leave(sched.SwitchPark)
	}
	return f.gsyncResult(r)
}

func (f *fiber) opRecv(in *bytecode.Instr) outcome {
	if f.held != heldNot && f.release() {
		return next
	}
	f.charge(chanCost)
	c := (*Chan)(f.slot(in.B).P)
	width := f.width(c)
	r := c.Recv(f.mp, f.gp, f.slots(in.A, width))
	if r == gsync.Parked {
		f.again = againRecv
		return f.leave(sched.SwitchPark)
	}
	return f.received(in, width, r)
}

// opTrySend is a select of one case and a default.
//
// Go: runtime/chan.go selectnbsend (go1.26)
func (f *fiber) opTrySend(in *bytecode.Instr) outcome {
	if f.held != heldNot && f.release() {
		return next
	}
	f.charge(chanCost)
	t := f.typ()
	f.copyOut(t.Elem, in.C)
	return f.tried(in, (*Chan)(f.slot(in.B).P).TrySend(f.mp, f.slots(in.C, int(t.Elem.Regs))))
}

// opTryRecv is the same for a channel from which something can be received, or could a moment ago.
//
// Go: runtime/chan.go selectnbrecv (go1.26)
func (f *fiber) opTryRecv(in *bytecode.Instr) outcome {
	if f.held != heldNot && f.release() {
		return next
	}
	f.charge(chanCost)
	width := int(f.typ().Elem.Regs)
	r := (*Chan)(f.slot(in.B).P).TryRecv(f.mp, f.slots(in.C, width))
	f.slot(in.C + uint16(width)*value.SlotSize).N = b2u(r == gsync.Done)
	return f.tried(in, r)
}

// release releases the lock that the loop has taken, and reports whether that is all.
func (f *fiber) release() (done bool) {
	done = f.held == heldDone
	f.heldC.UnlockSlow(f.mp)
	f.held, f.heldC = heldNot, nil
	return done
}

// tried sets the index.
func (f *fiber) tried(in *bytecode.Instr, r gsync.Result) outcome {
	if r == gsync.WouldBlock {
		f.slot(in.A).N = ^uint64(0)
		return next
	}
	f.slot(in.A).N = 0
	return f.gsyncResult(r)
}

// copyOut gives arrays and big structs in a value that is about to be sent objects of their own.
func (f *fiber) copyOut(t *bytecode.Type, a uint16) {
	if t.Object || !t.Flat {
		value.CopyRegs(t, f.slot(a), f.slot(a))
	}
	value.ForgetRefs(f.slots(a, int(t.Regs)), t.Refs)
}

// received sets ok.
func (f *fiber) received(in *bytecode.Instr, width int, r gsync.Result) outcome {
	if in.Op == bytecode.OpRecv2 {
		f.slot(in.A + uint16(width)*value.SlotSize).N = b2u(r == gsync.Done)
	}
	return next
}

// width is the number of slots of an element of c, which may be nil: then the instruction's type knows.
func (f *fiber) width(c *Chan) int {
	if c != nil {
		return int(c.Width())
	}
	return int(f.typ().Elem.Regs)
}

func (f *fiber) finishSend() outcome {
	f.again = againNone
	return f.gsyncResult(gsync.FinishSend[value.Slot](f.mp, f.gp))
}

func (f *fiber) finishRecv() outcome {
	f.again = againNone
	in := f.instr()
	width := f.width((*Chan)(f.slot(in.B).P))
	r := gsync.FinishRecv(f.mp, f.gp, f.slots(in.A, width))
	return f.received(in, width, r)
}

// gsyncResult raises the panic of an operation that has failed.
func (f *fiber) gsyncResult(r gsync.Result) outcome {
	text, fatal := r.Failure()
	switch {
	case text == "":
		return next
	case fatal:
		return f.fatal(text)
	}
	return f.fail(&value.Error{Kind: value.Plain, Text: text})
}

// opSelect does one of the communications of a select.
func (f *fiber) opSelect(in *bytecode.Instr) outcome {
	lo, _ := f.ext()
	sel := &f.m.funcAt(f.pc).Selects[lo]
	f.charge(chanCost * len(sel.Cases))
	if sel.Default && f.inVain(sel) {
		f.slot(in.A).N = ^uint64(0)
		return next
	}
	if !f.m.s.Simulated() {
		if i, r := f.selectReady(sel); r != gsync.WouldBlock {
			return f.selected(in, sel, i, r)
		}
	}
	cases := gsync.Cases[value.Slot](f.mp, len(sel.Cases))
	for i := range sel.Cases {
		c := &sel.Cases[i]
		ch := (*Chan)(f.slot(c.Chan).P)
		cases[i] = gsync.Case[value.Slot]{C: ch, Elem: f.caseElem(c, ch), Send: c.Send}
	}
	i, r := gsync.Select(f.mp, f.gp, cases, !sel.Default)
	if r == gsync.Parked {
		f.again = againSelect
		return f.leave(sched.SwitchPark)
	}
	return f.selected(in, sel, i, r)
}

// selectReady does one of the cases, at random, that could be done a moment ago. The channels of the others need not be locked for that, for whether they could be
// done as well is the same. It returns WouldBlock if there is none, or it is too late.
//
//go:norace
func (f *fiber) selectReady(sel *bytecode.Select) (i int, r gsync.Result) {
	n := uint64(0)
	for j := range sel.Cases {
		cs := &sel.Cases[j]
		c := (*Chan)(f.slot(cs.Chan).P)
		if cs.Send && !c.MaySend() || !cs.Send && !c.MayRecv(f.mp) {
			continue
		}
		if n++; n == 1 || uint64(uint32(f.mp.Rand()))*n>>32 == 0 {
			i = j
		}
	}
	if n == 0 {
		return 0, gsync.WouldBlock
	}
	cs := &sel.Cases[i]
	c := (*Chan)(f.slot(cs.Chan).P)
	if c.Short && (cs.Send && c.HasRoom() || !cs.Send && c.HasElem()) && c.TryLock() {
		ok := false
		if cs.Send {
			ok = f.sendShort(c, cs.Val)
		} else {
			ok = f.recvShort(c, cs.Val)
		}
		if !c.TryUnlock() {
			c.UnlockSlow(f.mp)
		}
		if ok {
			return i, gsync.Done
		}
	}
	elem := f.caseElem(cs, c)
	if cs.Send {
		return i, c.TrySend(f.mp, elem)
	}
	return i, c.TryRecv(f.mp, elem)
}

// caseElem are the registers of what is sent in a case of a select, or received; nil if it is not wanted.
func (f *fiber) caseElem(cs *bytecode.SelectCase, c *Chan) []value.Slot {
	if cs.Val == 0xffff || c == nil {
		return nil
	}
	if c.Short {
		return f.shortElem(c, cs.Val)
	}
	elem := f.m.prog.Types[cs.Type].Elem
	if cs.Send {
		f.copyOut(elem, cs.Val)
	}
	return f.slots(cs.Val, int(elem.Regs))
}

// shortElem are the registers of an element of c, which is Short, from val on. Those of numbers lose what was left in them of other values, for nothing is to
// be kept alive by a copy of it.
func (f *fiber) shortElem(c *Chan, val uint16) []value.Slot {
	elem := f.slots(val, int(c.Width()))
	value.ForgetRefs(elem, c.Refs)
	return elem
}

// sendShort sends what is in the register val, if there is room. c is locked, and Short.
//
//go:norace
func (f *fiber) sendShort(c *Chan, val uint16) bool {
	if !c.HasRoom() {
		return false
	}
	p := unsafe.Add(c.Elems(), c.Sendx()*c.Width()*value.SlotSize)
	for i, s := range f.shortElem(c, val) {
		*(*value.Slot)(unsafe.Add(p, i*value.SlotSize)) = s
	}
	c.Sent()
	if c.Add(1) == 1 {
		c.Flip()
	}
	return true
}

// recvShort receives into the register val, if there is an element. c is locked, and Short.
//
//go:norace
func (f *fiber) recvShort(c *Chan, val uint16) bool {
	if !c.HasElem() {
		return false
	}
	width := c.Width() * value.SlotSize
	p := unsafe.Add(c.Elems(), c.Recvx()*width)
	for i := uintptr(0); i < width; i += value.SlotSize {
		if val != 0xffff {
			*f.slot(val + uint16(i)) = *(*value.Slot)(unsafe.Add(p, i))
		}
		*(*value.Slot)(unsafe.Add(p, i)) = value.Slot{}
	}
	c.Received()
	if c.Add(-1) == 0 && !c.Closed() {
		c.Flip()
	}
	return true
}

// inVain reports, without a lock, whether there was a moment at which no case of a select that receives could be done. It looks at all channels twice: one that
// was not readable both times, and has not changed in between, was not readable at the moment when the second look began. For one look a channel might become
// readable behind it before another one, in front of it, no longer is.
func (f *fiber) inVain(sel *bytecode.Select) bool {
	var seen [4]uint32
	if len(sel.Cases) > len(seen) {
		return false
	}
	for i := range sel.Cases {
		c := &sel.Cases[i]
		if c.Send {
			return false
		}
		if ch := (*Chan)(f.slot(c.Chan).P); ch != nil {
			readable := false
			if readable, seen[i] = ch.Reading(); readable {
				return false
			}
		}
	}
	for i := range sel.Cases {
		if ch := (*Chan)(f.slot(sel.Cases[i].Chan).P); ch != nil {
			if _, n := ch.Reading(); n != seen[i] {
				return false
			}
		}
	}
	return true
}

// selected ends a select with case i.
func (f *fiber) selected(in *bytecode.Instr, sel *bytecode.Select, i int, r gsync.Result) outcome {
	f.slot(in.A).N = uint64(int64(i))
	if i < 0 {
		return next
	}
	if c := &sel.Cases[i]; !c.Send && c.Ok != 0xffff {
		f.slot(c.Ok).N = b2u(r == gsync.Done)
	}
	return f.gsyncResult(r)
}

func (f *fiber) finishSelect() outcome {
	f.again = againNone
	in := f.instr()
	lo, _ := f.ext()
	sel := &f.m.funcAt(f.pc).Selects[lo]
	i := gsync.FinishSelect[value.Slot](f.mp, f.gp)
	c := &sel.Cases[i]
	var r gsync.Result
	switch {
	case c.Send:
		r = gsync.FinishSend[value.Slot](f.mp, f.gp)
	case c.Val == 0xffff:
		r = gsync.FinishRecv[value.Slot](f.mp, f.gp, nil)
	default:
		r = gsync.FinishRecv(f.mp, f.gp, f.slots(c.Val, int(f.m.prog.Types[c.Type].Elem.Regs)))
	}
	return f.selected(in, sel, i, r)
}
