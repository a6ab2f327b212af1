// Package sync has the bodies of sync.mg's natives.
package sync

// This file implements the natives of package sync on package gsync's operations. All that they know of a lock lies in the program's memory:
// words, each in a slot of its own.

import (
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"sync.fatal":               {Leaf: func(c *vm.Call) { c.Fatal(c.ArgString()) }},
		"sync.semacquire":          {Resume: semacquire(sched.WaitSemacquire)},
		"sync.semacquireRWMutexR":  {Resume: semacquire(sched.WaitSyncRWMutexRLock)},
		"sync.semacquireRWMutex":   {Resume: semacquire(sched.WaitSyncRWMutexLock)},
		"sync.semacquireWaitGroup": {Resume: semacquire(sched.WaitSyncWaitGroupWait)},
		"sync.semrelease":          {Leaf: semrelease},
		"sync.tryLock":             {Leaf: tryLock},
		"sync.lock":                {Resume: lock},
		"sync.unlock":              {Leaf: unlock},
		"sync.goyield":             {Resume: goyield},
		"sync.notifyListAdd":       {Leaf: notifyListAdd},
		"sync.notifyListWait":      {Resume: notifyListWait},
		"sync.notifyListNotifyOne": {Leaf: notify(gsync.NotifyListNotifyOne)},
		"sync.notifyListNotifyAll": {Leaf: notify(gsync.NotifyListNotifyAll)},
		"sync.collections":         {Leaf: collections},
		"sync.getLocal":            {Leaf: getLocal},
		"sync.putLocal":            {Leaf: putLocal},
	}
}

// words is the mutex or word that the next argument, a pointer, points to; nil after a panic.
func words(c *vm.Call) unsafe.Pointer {
	p := c.ArgPtr()
	if p == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
	}
	return p
}

// sema is a mutex's second word.
func sema(p unsafe.Pointer) *uint32 { return (*uint32)(unsafe.Add(p, value.SlotSize)) }

// status is what becomes of the native after a Result.
func status(c *vm.Call, r gsync.Result) vm.Status {
	if r == gsync.Parked {
		return vm.Park
	}
	check(c, r)
	return vm.Done
}

// check ends the program if the operation has failed.
func check(c *vm.Call, r gsync.Result) {
	if text, fatal := r.Failure(); fatal {
		c.Fatal(text)
	}
}

func semacquire(reason sched.WaitReason) func(*vm.Call) vm.Status {
	return func(c *vm.Call) vm.Status {
		p := words(c)
		if p == nil {
			return vm.Done
		}
		return status(c, gsync.Semacquire(c.M, c.G, (*uint32)(p), false, reason))
	}
}

func semrelease(c *vm.Call) {
	if p := words(c); p != nil {
		gsync.Semrelease(c.M, (*uint32)(p), false)
	}
}

func lock(c *vm.Call) vm.Status {
	p := words(c)
	if p == nil {
		return vm.Done
	}
	r := gsync.MutexLock(c.M, c.G, (*int32)(p), sema(p))
	if r == gsync.Done {
		c.Locked(p)
	}
	return status(c, r)
}

func tryLock(c *vm.Call) {
	if p := words(c); p != nil {
		locked := gsync.MutexTryLock((*int32)(p))
		if locked {
			c.Locked(p)
		}
		c.RetBool(locked)
	}
}

func unlock(c *vm.Call) {
	if p := words(c); p != nil {
		r := gsync.MutexUnlock(c.M, (*int32)(p), sema(p))
		check(c, r)
		c.RetBool(r == gsync.Yield)
	}
}

func goyield(c *vm.Call) vm.Status {
	if st := c.State(0); st.N == 0 {
		st.N = 1
		return vm.Goyield
	}
	return vm.Done
}

func notifyListAdd(c *vm.Call) {
	if p := words(c); p != nil {
		c.RetUint(uint64(gsync.NotifyListAdd((*uint32)(p))))
	}
}

func notifyListWait(c *vm.Call) vm.Status {
	p := words(c)
	if p == nil {
		return vm.Done
	}
	return status(c, gsync.NotifyListWait(c.M, c.G, (*uint32)(p), uint32(c.ArgUint())))
}

func notify(f func(mp *sched.M, wait, notify *uint32)) func(*vm.Call) {
	return func(c *vm.Call) {
		p := words(c)
		if p == nil {
			return
		}
		if q := words(c); q != nil {
			f(c.M, (*uint32)(p), (*uint32)(q))
		}
	}
}
