// Package signal has the bodies of signal.mg's natives.
package signal

// This file implements the natives of package os/signal on the host's.

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"unsafe"

	"minigo/sched"
	"minigo/vm"
)

// Natives are the bodies of signal.mg's declarations.
var Natives = map[string]vm.Native{
	"os/signal.start":   {Leaf: start},
	"os/signal.receive": {Resume: receive},
	"os/signal.enable":  {Leaf: enable},
	"os/signal.disable": {Leaf: func(c *vm.Call) { signal.Reset(arg(c)) }},
	"os/signal.ignore":  {Leaf: func(c *vm.Call) { signal.Ignore(arg(c)) }},
	"os/signal.ignored": {Leaf: func(c *vm.Call) { c.RetBool(signal.Ignored(arg(c))) }},
}

func arg(c *vm.Call) syscall.Signal { return syscall.Signal(c.ArgInt()) }

// A receiver is where a program's signals wait for its goroutine.
//
// Go: runtime/sigqueue.go signal_recv (go1.26)
// Differs: a thread of the host waits for signals, and makes the goroutine ready.
type receiver struct {
	sched *sched.Sched
	ch    chan os.Signal

	mu    sync.Mutex
	queue []syscall.Signal
	gp    *sched.G // it waits
}

// start makes a receiver. From now on something from outside may always come, so nothing is a deadlock.
func start(c *vm.Call) {
	r := &receiver{sched: c.M.Sched(), ch: make(chan os.Signal, 64)}
	r.sched.AddExternal(1)
	go r.run()
	c.RetPtr(unsafe.Pointer(r))
}

func (r *receiver) run() {
	for s := range r.ch {
		sig, ok := s.(syscall.Signal)
		if !ok || sig.String() == "urgent I/O condition" {
			continue // it is how the host's scheduler preempts
		}
		r.mu.Lock()
		r.queue = append(r.queue, sig)
		gp := r.gp
		r.gp = nil
		r.mu.Unlock()
		if gp != nil {
			r.sched.ReadyExternal(gp)
		}
	}
}

// next takes the first signal that waits.
func (r *receiver) next() (sig syscall.Signal, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.queue) == 0 {
		return 0, false
	}
	sig = r.queue[0]
	r.queue = r.queue[1:]
	return sig, true
}

func receive(c *vm.Call) vm.Status {
	r := (*receiver)(c.ArgPtr())
	if sig, ok := r.next(); ok {
		c.RetInt(int64(sig))
		return vm.Done
	}
	c.M.Gopark(c.G, wait, unsafe.Pointer(r), sched.WaitSignal)
	return vm.Park
}

// wait lets the thread know about a goroutine that waits, unless a signal has come meanwhile.
func wait(_ *sched.M, gp *sched.G, p unsafe.Pointer) bool {
	r := (*receiver)(p)
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.queue) > 0 {
		return false
	}
	r.gp = gp
	return true
}

// enable makes a signal come to the receiver. Ctrl-C no longer ends the program.
func enable(c *vm.Call) {
	r, sig := (*receiver)(c.ArgPtr()), arg(c)
	if sig == os.Interrupt {
		signal.Reset(sig)
	}
	signal.Notify(r.ch, sig)
}
