//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package host

// This file joins the portable platform's threads and kqueue's poller.

import "minigo/sched/platform"

// Host is the platform of this machine.
type Host struct {
	portable
	kqueue
}

// portable has the portable platform's methods, one level deeper: those of the poller are kqueue's.
type portable struct{ *Portable }

var _ platform.Platform = (*Host)(nil)

// New returns the platform of this machine.
func New() *Host { return &Host{portable: portable{NewPortable()}} }
