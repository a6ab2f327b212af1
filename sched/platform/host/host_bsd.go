//go:build !portable && (darwin || dragonfly || freebsd || netbsd || openbsd)

package host

// This file joins the portable platform's threads and kqueue's poller.

import "minigo/sched/platform"

// Host is the platform of this machine.
type Host struct {
	portable
	kqueue
}

var _ platform.Platform = (*Host)(nil)

// New returns the platform of this machine.
func New() *Host { return &Host{portable: portable{NewPortable()}} }
