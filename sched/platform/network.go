package platform

// This file says what a platform does that brings its own network.

import "errors"

// A SockKind is a kind of sockets.
type SockKind int

const (
	SockTCP SockKind = iota
	SockUDP
	SockUnix
	SockUnixgram
)

// Stream reports whether the sockets have connections.
func (k SockKind) Stream() bool { return k == SockTCP || k == SockUnix }

// Unix reports whether their addresses are paths.
func (k SockKind) Unix() bool { return k == SockUnix || k == SockUnixgram }

// A SockAddr is an address of any kind: an IP address of 4 or 16 bytes (none: any) with a port, or a path.
type SockAddr struct {
	IP   []byte
	Port int
	Path string
}

// ErrOutside says that an address does not belong to the platform's network.
var ErrOutside = errors.New("the simulated network has only the loopback interface")

// A Networked is a Platform with a network of its own.
type Networked interface{ Network() Network }

// A Network has sockets and pipes that are not the system's. No operation waits: it fails with EAGAIN, and the
// Poller tells when to try again. Errors are the host's syscall.Errno, or ErrOutside.
type Network interface {
	// Listen makes a socket at an address: one that accepts connections, or one of packets. call is what failed.
	Listen(kind SockKind, at SockAddr) (fd int, call string, err error)
	// Connect makes a socket with a peer; from, if not nil, is its own address. A stream is not connected yet.
	Connect(kind SockKind, from *SockAddr, to SockAddr) (fd int, call string, err error)
	// Connected says how a connection stands that was begun: EAGAIN, why there is none, or nil.
	Connected(fd int) error
	// Accept takes the first connection that waits.
	Accept(fd int) (conn int, err error)
	// Read reads what has arrived; nothing at the end of a stream. Of a packet it takes the beginning.
	Read(fd int, b []byte) (n int, err error)
	// RecvFrom is Read, and says where the packet comes from.
	RecvFrom(fd int, b []byte) (n int, from SockAddr, err error)
	// Write sends as much of b as there is room for.
	Write(fd int, b []byte) (n int, err error)
	// SendTo sends a packet.
	SendTo(fd int, b []byte, to SockAddr) error
	// Shutdown ends reading (0) or writing (1).
	Shutdown(fd, how int) error
	// LocalAddr and RemoteAddr are the addresses of a socket and of its peer.
	LocalAddr(fd int) SockAddr
	RemoteAddr(fd int) SockAddr
	// CloseFD closes a socket or an end of a pipe.
	CloseFD(fd int) error
	// Pipe makes a pipe.
	Pipe() (r, w int)
}
