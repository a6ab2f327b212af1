//go:build !portable

package host

// This file implements threads and futexes of Linux.

import (
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"minigo/sched/platform"
)

// Host is the platform of this machine.
type Host struct {
	common
	epoll
}

var _ platform.Platform = (*Host)(nil)

// New returns the platform of this machine.
func New() *Host { return &Host{common: newCommon()} }

// NewOSProc starts a thread. It is never unlocked, so it ends with fn.
func (h *Host) NewOSProc(fn func()) {
	go func() {
		runtime.LockOSThread()
		fn()
	}()
}

const (
	futexWaitPrivate = 0 | 128 // FUTEX_WAIT | FUTEX_PRIVATE_FLAG
	futexWakePrivate = 1 | 128
)

// FutexSleep goes through Syscall6, which tells the host's runtime that the thread is away: waiting in a
// RawSyscall6 would hang the host's collector.
func (h *Host) FutexSleep(addr *atomic.Uint32, val uint32, ns int64) {
	var ts *syscall.Timespec
	if ns >= 0 {
		t := syscall.NsecToTimespec(ns)
		ts = &t
	}
	syscall.Syscall6(syscall.SYS_FUTEX, uintptr(unsafe.Pointer(addr)), futexWaitPrivate, uintptr(val), uintptr(unsafe.Pointer(ts)), 0, 0)
}

// FutexWakeup does not block.
func (h *Host) FutexWakeup(addr *atomic.Uint32, cnt uint32) {
	syscall.RawSyscall6(syscall.SYS_FUTEX, uintptr(unsafe.Pointer(addr)), futexWakePrivate, uintptr(cnt), 0, 0, 0)
}

// SysUnused gives whole pages back. The host's runtime does not know that their memory is gone: they come back, as zeros, when it uses them again.
func (h *Host) SysUnused(v unsafe.Pointer, n uintptr) {
	page := uintptr(syscall.Getpagesize())
	skip := -uintptr(v) & (page - 1)
	if n < skip+page {
		return
	}
	b := unsafe.Slice((*byte)(unsafe.Add(v, skip)), (n-skip)&^(page-1))
	syscall.Madvise(b, syscall.MADV_DONTNEED)
}

// Usleep sleeps in the kernel if it is for a short time: the host's timers are a millisecond late.
func (h *Host) Usleep(usec uint32) {
	if usec >= 1000 {
		time.Sleep(time.Duration(usec) * time.Microsecond)
		return
	}
	ts := syscall.NsecToTimespec(int64(usec) * 1000)
	syscall.Nanosleep(&ts, nil)
}
