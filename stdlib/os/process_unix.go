//go:build unix

package os

// This file implements the system calls for child processes.

import (
	host "syscall"

	"minigo/stdlib/syscall"
)

// sysStart starts a process. What it gets of pipes does not let it wait otherwise than any file.
func sysStart(ch *child) (pid int, err error) {
	files := make([]uintptr, len(ch.files))
	for i, fd := range ch.files {
		if fd >= 0 {
			host.SetNonblock(fd, false)
		}
		files[i] = uintptr(fd)
	}
	return host.ForkExec(ch.name, ch.argv, &host.ProcAttr{Dir: ch.dir, Env: ch.env, Files: files})
}

func sysWait(pid int) (e end, errno int64) {
	var status host.WaitStatus
	var usage host.Rusage
	for {
		_, err := host.Wait4(pid, &status, 0, &usage)
		if err == host.EINTR {
			continue
		}
		if err != nil {
			return e, syscall.Errno(err)
		}
		break
	}
	e = end{status: status.ExitStatus(), core: status.CoreDump(), user: usage.Utime.Nano(), system: usage.Stime.Nano()}
	if status.Signaled() {
		e.signal = int(status.Signal())
	}
	return e, 0
}
