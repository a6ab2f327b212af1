package vm

import (
	"bytes"
	"runtime"
	"sync"
	"testing"
	"time"

	"minigo/sched"
	"minigo/sched/platform/host"
	. "minigo/vm/bytecode"
)

// safeBuffer is a buffer that several threads may write.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *safeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// A session: entries one after the other on a growing program, goroutines that live on, panics and interrupts that do not end it.
func TestSession(t *testing.T) {
	s := newStd(8)
	p := s.prog
	tc := s.chanOf(s.tInt)
	p.Globals = []Global{{Name: "c", Type: tc}}
	gc := int(p.konst(Const{Kind: ConstGlobal}))
	s.main.op(OpRet)
	var diag safeBuffer
	m := New(Config{Natives: p.body, Diag: &diag})
	se := m.NewSession(sched.New(host.New(), sched.Config{Procs: 2}))
	enter := func(code func(f *fn)) Outcome {
		f := p.fn("entry", 0, 0, 10)
		code(f)
		f.op(OpRet)
		p.link()
		p.Entry = f.Index
		done := make(chan Outcome, 1)
		go func() { done <- se.Run(func() (*Program, error) { return p.Program, nil }) }()
		select {
		case o := <-done:
			return o
		case <-time.After(10 * time.Second):
			t.Fatalf("entry %d hangs", f.Index)
		}
		return Outcome{}
	}
	want := func(o Outcome, k OutcomeKind) {
		t.Helper()
		if o.Kind != k || o.Err != nil {
			t.Fatalf("outcome %+v, want %d\n%s", o, k, diag.String())
		}
	}
	// A goroutine of the first entry doubles what it gets, for the later ones.
	server := s.fn("server", 0, 1, 6)
	server.label("l").t(tc, OpRecv, r(2), r(1)).op(OpAdd, r(2), r(2), r(2)).t(tc, OpSend, r(2), r(1)).j("l", OpLoop)
	want(enter(func(f *fn) {
		f.ints(1, 0).t(tc, OpMkChan, r(2), r(1)).i(OpStGP, r(2), gc).goCall(server, 2)
	}), Ended)
	double := func(f *fn) {
		f.ints(1, 21).i(OpLdGP, r(2), gc).t(tc, OpSend, r(1), r(2)).t(tc, OpRecv, r(1), r(2))
		s.show(f, 1)
	}
	want(enter(double), Ended)
	want(enter(func(f *fn) { s.panicString(f, "boom") }), Died)
	if d := diag.String(); !contains(d, "panic: boom\n", "entry()") {
		t.Errorf("the session said %q", d)
	}
	interrupt := func() {
		for !se.Interrupt() {
			runtime.Gosched()
		}
	}
	go interrupt()
	want(enter(func(f *fn) { f.label("l").j("l", OpLoop) }), Interrupted)
	want(enter(func(f *fn) { f.op(OpZeroP, r(2)).t(tc, OpRecv, r(1), r(2)) }), Asleep)
	if d := diag.String(); !contains(d, "all goroutines are asleep - deadlock!\n", "chan receive (nil chan)") {
		t.Errorf("the session said %q", d)
	}
	want(enter(double), Ended)
	if out := p.out; len(out) != 2 || out[0] != "42" || out[1] != "42" {
		t.Errorf("printed %v", out)
	}
	o := enter(func(f *fn) { f.code = append(f.code, Instr{Op: OpMov, A: r(200)}) })
	if o.Kind != Died || o.Err == nil {
		t.Errorf("code that is not valid: %+v", o)
	}
	se.Close()
}
