//go:build portable || !(linux || darwin || dragonfly || freebsd || netbsd || openbsd)

package host

// This file joins the portable platform's threads and the network of the host's package net, where there is no poller of the system's. The tag
// portable chooses them anywhere, for tests.

import "minigo/sched/platform"

// Host is the platform of this machine.
type Host struct {
	portable
	*network
}

var (
	_ platform.Platform  = (*Host)(nil)
	_ platform.Networked = (*Host)(nil)
)

// New returns the platform of this machine.
func New() *Host { return &Host{portable{NewPortable()}, newNetwork()} }

// Network is the sockets that the poller watches.
func (h *Host) Network() platform.Network { return h.network }
