// Package signal delivers the system's signals to channels.
package signal

import (
	"context"
	"os"
	"sync"
	"syscall"
)

// handlers says which channel wants which signals.
//
// Go: os/signal/signal.go handlers (go1.26)
var handlers struct {
	sync.Mutex
	m        map[chan<- os.Signal]uint64 // bit n: signal n
	ref      [numSig]int                 // how many channels want a signal
	stopping []stopping
	looping  bool
}

// A stopping channel gets what has arrived before Stop was called.
type stopping struct {
	c    chan<- os.Signal
	mask uint64
}

const numSig = 64

func signal_recv() (sig int)
func signal_enable(sig int)
func signal_disable(sig int)
func signal_ignore(sig int)
func signal_ignored(sig int) bool
func signalWaitUntilIdle()

// number is the number of a signal, or -1.
func number(sig os.Signal) int {
	if s, ok := sig.(syscall.Signal); ok && 0 <= s && s < numSig {
		return int(s)
	}
	return -1
}

// each calls f with the numbers of the signals; none are all.
func each(sigs []os.Signal, f func(n int)) {
	if len(sigs) == 0 {
		for n := 1; n < numSig; n++ {
			f(n)
		}
	}
	for _, s := range sigs {
		if n := number(s); n >= 0 {
			f(n)
		}
	}
}

// loop delivers signals for ever.
func loop() {
	for {
		process(signal_recv())
	}
}

// process sends a signal to all who want it and have room for it.
func process(n int) {
	handlers.Lock()
	defer handlers.Unlock()
	send := func(c chan<- os.Signal, mask uint64) {
		if mask>>n&1 != 0 {
			select {
			case c <- syscall.Signal(n):
			default:
			}
		}
	}
	for c, mask := range handlers.m {
		send(c, mask)
	}
	for _, s := range handlers.stopping {
		send(s.c, s.mask)
	}
}

// Notify sends the signals, by default all, on c, if there is room.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	handlers.Lock()
	defer handlers.Unlock()
	if handlers.m == nil {
		handlers.m = map[chan<- os.Signal]uint64{}
	}
	mask := handlers.m[c]
	each(sig, func(n int) {
		if mask>>n&1 != 0 {
			return
		}
		mask |= 1 << n
		if handlers.ref[n] == 0 {
			signal_enable(n)
			if !handlers.looping {
				handlers.looping = true
				go loop()
			}
		}
		handlers.ref[n]++
	})
	handlers.m[c] = mask
}

// Stop sends no more signals on c when it has returned.
func Stop(c chan<- os.Signal) {
	handlers.Lock()
	mask, ok := handlers.m[c]
	if !ok {
		handlers.Unlock()
		return
	}
	delete(handlers.m, c)
	for n := range numSig {
		if mask>>n&1 != 0 {
			handlers.ref[n]--
			if handlers.ref[n] == 0 {
				signal_disable(n)
			}
		}
	}
	// A signal that has arrived is not lost: it would have ended the program, had it come later.
	handlers.stopping = append(handlers.stopping, stopping{c, mask})
	handlers.Unlock()
	signalWaitUntilIdle()
	handlers.Lock()
	for i, s := range handlers.stopping {
		if s.c == c {
			handlers.stopping = append(handlers.stopping[:i], handlers.stopping[i+1:]...)
			break
		}
	}
	handlers.Unlock()
}

// cancel takes the signals from all channels.
func cancel(sigs []os.Signal, then func(n int)) {
	handlers.Lock()
	defer handlers.Unlock()
	each(sigs, func(n int) {
		for c, mask := range handlers.m {
			if mask &^= 1 << n; mask != 0 {
				handlers.m[c] = mask
			} else {
				delete(handlers.m, c)
			}
		}
		handlers.ref[n] = 0
		then(n)
	})
}

// Ignore makes the signals, by default all, have no effect.
func Ignore(sig ...os.Signal) { cancel(sig, signal_ignore) }

// Ignored reports whether the signal has no effect.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n >= 0 && signal_ignored(n)
}

// Reset makes the signals, by default all, have the effect that they have in a program without this package.
func Reset(sig ...os.Signal) { cancel(sig, signal_disable) }

// signalCtx is the Context of NotifyContext.
type signalCtx struct {
	context.Context
	cancel  context.CancelCauseFunc
	signals []os.Signal
	ch      chan os.Signal
}

// signalError is the cause of a Context that a signal has ended.
type signalError string

func (s signalError) Error() string        { return string(s) }
func (s signalError) Is(target error) bool { return target == context.Canceled }

// NotifyContext returns a Context that is done when one of the signals arrives, stop is called, or parent is done.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, cancel := context.WithCancelCause(parent)
	c := &signalCtx{inner, cancel, signals, make(chan os.Signal, 1)}
	Notify(c.ch, signals...)
	if inner.Err() == nil {
		go func() {
			select {
			case s := <-c.ch:
				c.cancel(signalError(s.String() + " signal received"))
			case <-c.Done():
			}
		}()
	}
	return c, c.stop
}

func (c *signalCtx) stop() {
	c.cancel(nil)
	Stop(c.ch)
}

func (c *signalCtx) String() string {
	name := c.Context.(interface{ String() string }).String()
	text := "signal.NotifyContext(" + name[:len(name)-len(".WithCancel")]
	for i, s := range c.signals {
		if i == 0 {
			text += ", ["
		} else {
			text += " "
		}
		text += s.String()
	}
	if len(c.signals) > 0 {
		text += "]"
	}
	return text + ")"
}
