package os

// This file implements child processes.

import (
	"minigo/stdlib/internal/guest"
	"minigo/stdlib/syscall"
	"minigo/vm"
	"minigo/vm/value"
)

// A child is what is needed to start a process.
type child struct {
	name, dir string
	argv, env []string
	files     []int
}

// argStrings takes the next argument, a []string; ok is false if it is torn.
func argStrings(c *vm.Call) (list []string, ok bool) {
	first, n, _, _ := c.ArgSlice()
	elems, err := guest.StringElems(first, n)
	if err != nil {
		c.Fail(err)
		return nil, false
	}
	for _, s := range elems {
		list = append(list, value.Str(s))
	}
	return list, true
}

func startProcess(c *vm.Call) vm.Status {
	name := c.ArgString()
	argv, ok := argStrings(c)
	env, ok2 := argStrings(c)
	dir := c.ArgString()
	first, n, _, _ := c.ArgSlice()
	files := guest.IntElems(first, n)
	if !ok || !ok2 {
		return vm.Done
	}
	if c.M.Sched().Simulated() {
		c.RetInt(0)
		c.RetInt(errnoNone)
		return vm.Done
	}
	r := blocking(c, func(r *pending) {
		pid, err := sysStart(&child{name, dir, argv, env, files})
		r.n, r.errno = int64(pid), syscall.Errno(err)
	})
	if r == nil {
		return vm.Syscall
	}
	c.RetInt(r.n)
	c.RetInt(r.errno)
	return vm.Done
}

func waitProcess(c *vm.Call) vm.Status {
	pid := int(c.ArgInt())
	r := blocking(c, func(r *pending) {
		r.end, r.errno = sysWait(pid)
	})
	if r == nil {
		return vm.Syscall
	}
	c.RetInt(int64(r.end.status))
	c.RetInt(int64(r.end.signal))
	c.RetBool(r.end.core)
	c.RetInt(r.end.user)
	c.RetInt(r.end.system)
	c.RetInt(r.errno)
	return vm.Done
}

// An end is how a process has ended.
type end struct {
	status, signal int
	core           bool
	user, system   int64
}
