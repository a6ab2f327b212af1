//go:build !(linux || darwin || dragonfly || freebsd || netbsd || openbsd)

package host

// This file chooses the portable platform where there is no other.

// Host is the platform of this machine.
type Host struct{ *Portable }

// New returns the platform of this machine.
func New() *Host { return &Host{NewPortable()} }
