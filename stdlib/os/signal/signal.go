// Package signal has the bodies of signal.mg's natives.
package signal

// This file implements the natives of package os/signal: the scheduler has the queue.

import (
	"minigo/vm"
)

// Natives are the bodies of signal.mg's declarations. They have the names of those in Go.
//
// Go: runtime/sigqueue.go signal_recv (go1.26)
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"os/signal.signal_recv":         {Resume: recv},
		"os/signal.signal_enable":       {Leaf: func(c *vm.Call) { c.M.Sched().SignalEnable(arg(c)) }},
		"os/signal.signal_disable":      {Leaf: func(c *vm.Call) { c.M.Sched().SignalDisable(arg(c)) }},
		"os/signal.signal_ignore":       {Leaf: func(c *vm.Call) { c.M.Sched().SignalIgnore(arg(c)) }},
		"os/signal.signal_ignored":      {Leaf: func(c *vm.Call) { c.RetBool(c.M.Sched().SignalIgnored(arg(c))) }},
		"os/signal.signalWaitUntilIdle": {Resume: waitUntilIdle},
	}
}

func arg(c *vm.Call) uint32 { return uint32(c.ArgInt()) }

func recv(c *vm.Call) vm.Status {
	sig, ok := c.M.SignalRecv(c.G)
	if !ok {
		return vm.Park
	}
	c.RetInt(int64(sig))
	return vm.Done
}

func waitUntilIdle(c *vm.Call) vm.Status {
	if c.M.Sched().SignalPending() {
		return vm.Yield
	}
	return vm.Done
}
