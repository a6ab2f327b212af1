// Package syscall has the bodies of syscall.mg's natives.
package syscall

// This file implements the natives of package syscall.

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"minigo/sched/platform"
	"minigo/vm"
)

// Natives are the bodies of syscall.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"syscall.errnoText":   {Leaf: func(c *vm.Call) { c.RetString(syscall.Errno(c.ArgInt()).Error()) }},
		"syscall.errnoIs":     {Leaf: errnoIs},
		"syscall.signalText":  {Leaf: func(c *vm.Call) { c.RetString(syscall.Signal(c.ArgInt()).String()) }},
		"syscall.kill":        {Leaf: kill},
		"syscall.Getpid":      {Leaf: func(c *vm.Call) { c.RetInt(Getpid(c)) }},
		"syscall.Getpagesize": {Leaf: getpagesize},
	}
}

// Errno is the system's number of an error of the host; 0 for nil, -1 if it has none.
func Errno(err error) int64 {
	if err == nil {
		return 0
	}
	var e syscall.Errno
	if errors.As(err, &e) {
		return int64(e)
	}
	return -1
}

func errnoIs(c *vm.Call) {
	e := syscall.Errno(c.ArgInt())
	kind := int64(0)
	switch {
	case e.Is(fs.ErrPermission):
		kind = 1
	case e.Is(fs.ErrExist):
		kind = 2
	case e.Is(fs.ErrNotExist):
		kind = 3
	case e.Is(errors.ErrUnsupported):
		kind = 4
	case e.Timeout():
		kind = 6
	case e.Temporary():
		kind = 5
	}
	c.RetInt(kind)
}

// Getpid is the program's process number.
func Getpid(c *vm.Call) int64 {
	if p, ok := c.M.Sched().Platform().(platform.Process); ok {
		return int64(p.Pid())
	}
	return int64(os.Getpid())
}

// getpagesize is always the same under the simulator.
func getpagesize(c *vm.Call) {
	size := 4096
	if !c.M.Sched().Simulated() {
		size = os.Getpagesize()
	}
	c.RetInt(int64(size))
}

func kill(c *vm.Call) {
	pid, sig := int(c.ArgInt()), syscall.Signal(c.ArgInt())
	if p, ok := c.M.Sched().Platform().(platform.Process); ok && pid == p.Pid() {
		if sig == 0 || p.Kill(uint32(sig)) {
			c.RetInt(0)
			return
		}
		pid = os.Getpid() // what nobody catches is for the system to do
	}
	c.RetInt(Errno(sysKill(pid, sig)))
}
