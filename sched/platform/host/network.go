//go:build portable || !(linux || darwin || dragonfly || freebsd || netbsd || openbsd)

package host

// This file implements the network of systems that have no poller here: sockets of the host's package net, each with host goroutines that wait in
// the program's place. What they have read, or have still to write, lies in a buffer as in a kernel, so that no operation of the
// scheduler's waits.

import (
	"errors"
	"io"
	"net"
	"os"
	"sync"
	"syscall"

	"minigo/sched/platform"
)

const (
	window  = 64 << 10 // bytes that a stream holds, of either direction
	packets = 64       // that a packet socket holds
	backlog = 128      // connections that a listener holds
)

// A network is a platform.Network and the platform.Poller of its descriptors.
//
// Differs from the system's own sockets: a connection has an address of its own only when it stands.
type network struct {
	mu      sync.Mutex
	socks   map[int]*socket
	ready   []*socket      // with an event that nobody has taken, in order
	wake    chan struct{}  // holds one value: an event, or a break
	writers sync.WaitGroup // of streams
}

func newNetwork() *network {
	return &network{socks: make(map[int]*socket), wake: make(chan struct{}, 1)}
}

var _ platform.Network = (*network)(nil)

// A socket is a socket, or an end of a pipe. The network's lock guards it.
type socket struct {
	fd       int
	conn     net.Conn // of a stream, or of packets to one peer; nil: not yet
	listener net.Listener
	udp      *net.UDPConn
	peer     *socket   // the pipe's other end
	change   sync.Cond // the goroutines of this socket look again

	err    error // the next operation gets it
	closed bool

	in, out *buffer // of a stream
	queue   []*socket
	packets []packet

	watched bool
	data    uint64 // of events
	mode    uint8  // the event that nobody has taken
}

// A buffer is one direction of a stream.
type buffer struct {
	bytes []byte
	eof   bool // nothing more comes
	full  bool // the writer wants to know when there is room
	gone  bool // nobody will read
}

// A packet waits to be read.
type packet struct {
	from platform.SockAddr
	data []byte
}

// open makes a socket with the lowest free descriptor.
func (n *network) open() *socket {
	k := &socket{fd: 3}
	k.change.L = &n.mu
	for n.socks[k.fd] != nil {
		k.fd++
	}
	n.socks[k.fd] = k
	return k
}

// stream makes k the end of a connection, with goroutines that read and write.
func (n *network) stream(k *socket, conn net.Conn) {
	k.conn, k.in, k.out = conn, new(buffer), new(buffer)
	n.writers.Add(1)
	go n.reader(k, conn)
	go n.writer(k, conn)
}

// pause tells of what k has got, and waits while that is enough. It releases the lock, and reports whether k is closed.
func (n *network) pause(k *socket, enough func() bool) (closed bool) {
	n.notify(k, platform.Read)
	for enough() && !k.closed {
		k.change.Wait()
	}
	closed = k.closed
	n.mu.Unlock()
	return closed
}

// reader reads while there is room.
func (n *network) reader(k *socket, conn net.Conn) {
	b := make([]byte, window)
	for {
		got, err := conn.Read(b)
		n.mu.Lock()
		if !k.in.eof {
			k.in.bytes = append(k.in.bytes, b[:got]...)
		}
		if err != nil {
			k.in.eof = true
			if !errors.Is(err, io.EOF) && !k.closed {
				k.err, k.out.gone = number(err), true
			}
		}
		if n.pause(k, func() bool { return len(k.in.bytes) >= window }) || err != nil {
			return
		}
	}
}

// writer writes what there is, and closes the connection when both it and its data are at their end.
func (n *network) writer(k *socket, conn net.Conn) {
	defer n.writers.Done()
	n.mu.Lock()
	defer n.mu.Unlock()
	ended := false
	for {
		switch {
		case len(k.out.bytes) > 0:
			b := k.out.bytes
			n.mu.Unlock()
			_, err := conn.Write(b)
			n.mu.Lock()
			if err != nil {
				k.out.bytes, k.out.gone, k.err = nil, true, number(err)
			} else {
				k.out.bytes = k.out.bytes[len(b):]
			}
			if k.out.full || err != nil {
				k.out.full = false
				n.notify(k, platform.Write)
			}
		case k.closed:
			conn.Close()
			return
		case k.out.eof && !ended:
			ended = true
			if half, ok := conn.(interface{ CloseWrite() error }); ok {
				half.CloseWrite()
			}
		default:
			k.change.Wait()
		}
	}
}

// accepter accepts while there is room.
func (n *network) accepter(k *socket) {
	for {
		conn, err := k.listener.Accept()
		n.mu.Lock()
		switch {
		case err == nil && k.closed:
			conn.Close()
		case err == nil:
			child := n.open()
			n.stream(child, conn)
			k.queue = append(k.queue, child)
		case !k.closed:
			k.err = number(err)
		}
		if n.pause(k, func() bool { return len(k.queue) >= backlog || k.err != nil }) {
			return
		}
	}
}

// receiver receives packets while there is room.
func (n *network) receiver(k *socket) {
	b := make([]byte, 1<<16)
	for {
		got, from, err := k.udp.ReadFromUDP(b)
		n.mu.Lock()
		if err == nil {
			k.packets = append(k.packets, packet{address(from), append([]byte(nil), b[:got]...)})
		} else if !k.closed {
			k.err = number(err)
		}
		if n.pause(k, func() bool { return len(k.packets) >= packets || k.err != nil }) {
			return
		}
	}
}

// Listen makes a socket at an address.
func (n *network) Listen(kind platform.SockKind, at platform.SockAddr) (int, string, error) {
	switch kind {
	case platform.SockTCP:
		l, err := net.ListenTCP("tcp"+family(at.IP), &net.TCPAddr{IP: at.IP, Port: at.Port})
		if err != nil {
			return -1, callOf(err), number(err)
		}
		n.mu.Lock()
		defer n.mu.Unlock()
		k := n.open()
		k.listener = l
		go n.accepter(k)
		return k.fd, "", nil
	case platform.SockUDP:
		c, err := net.ListenUDP("udp"+family(at.IP), &net.UDPAddr{IP: at.IP, Port: at.Port})
		return n.packetSocket(c, nil, err)
	}
	return -1, "socket", syscall.EAFNOSUPPORT
}

// packetSocket makes a socket of packets, to one peer if conn is given.
func (n *network) packetSocket(c *net.UDPConn, conn net.Conn, err error) (int, string, error) {
	if err != nil {
		return -1, callOf(err), number(err)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	k := n.open()
	k.udp, k.conn = c, conn
	go n.receiver(k)
	return k.fd, "", nil
}

// Connect makes a socket with a peer.
func (n *network) Connect(kind platform.SockKind, from *platform.SockAddr, to platform.SockAddr) (int, string, error) {
	switch kind {
	case platform.SockTCP:
		var d net.Dialer
		if from != nil {
			d.LocalAddr = &net.TCPAddr{IP: from.IP, Port: from.Port}
		}
		n.mu.Lock()
		defer n.mu.Unlock()
		k := n.open()
		go n.dial(k, &d, "tcp"+family(to.IP), (&net.TCPAddr{IP: to.IP, Port: to.Port}).String())
		return k.fd, "", nil
	case platform.SockUDP:
		var local *net.UDPAddr
		if from != nil {
			local = &net.UDPAddr{IP: from.IP, Port: from.Port}
		}
		c, err := net.DialUDP("udp"+family(to.IP), local, &net.UDPAddr{IP: to.IP, Port: to.Port})
		return n.packetSocket(c, c, err)
	}
	return -1, "socket", syscall.EAFNOSUPPORT
}

// dial connects k.
func (n *network) dial(k *socket, d *net.Dialer, network, to string) {
	conn, err := d.Dial(network, to)
	n.mu.Lock()
	defer n.mu.Unlock()
	switch {
	case err != nil:
		k.err = number(err)
	case k.closed:
		conn.Close()
		return
	default:
		n.stream(k, conn)
	}
	n.notify(k, platform.Read|platform.Write)
}

// get is the socket of a descriptor, or the error that waits for its next operation.
func (n *network) get(fd int) (*socket, error) {
	k := n.socks[fd]
	if k == nil {
		return nil, syscall.EBADF
	}
	err := k.err
	k.err = nil
	k.change.Broadcast()
	return k, err
}

// Connected says how a connection stands that was begun.
func (n *network) Connected(fd int) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	k, err := n.get(fd)
	if err == nil && k.out == nil && k.udp == nil {
		err = syscall.EAGAIN
	}
	return err
}

// Accept takes the first connection that waits.
func (n *network) Accept(fd int) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	k, err := n.get(fd)
	switch {
	case err != nil:
		return -1, err
	case len(k.queue) == 0:
		return -1, syscall.EAGAIN
	}
	child := k.queue[0]
	k.queue = k.queue[1:]
	k.change.Broadcast()
	return child.fd, nil
}

// Read reads what has arrived.
func (n *network) Read(fd int, b []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if k := n.socks[fd]; k != nil && k.in != nil && len(k.in.bytes) > 0 {
		got := copy(b, k.in.bytes)
		k.in.bytes = k.in.bytes[got:]
		k.change.Broadcast()
		if k.peer != nil && k.in.full {
			k.in.full = false
			n.notify(k.peer, platform.Write)
		}
		return got, nil
	}
	k, err := n.get(fd)
	switch {
	case err != nil:
		return 0, err
	case k.udp != nil:
		got, _, err := k.receive(b)
		return got, err
	case k.in == nil:
		return 0, syscall.ENOTCONN
	case k.in.eof || len(b) == 0:
		return 0, nil
	}
	return 0, syscall.EAGAIN
}

// RecvFrom reads a packet.
func (n *network) RecvFrom(fd int, b []byte) (int, platform.SockAddr, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	k, err := n.get(fd)
	if err != nil {
		return 0, platform.SockAddr{}, err
	}
	return k.receive(b)
}

func (k *socket) receive(b []byte) (int, platform.SockAddr, error) {
	if len(k.packets) == 0 {
		return 0, platform.SockAddr{}, syscall.EAGAIN
	}
	p := k.packets[0]
	k.packets = k.packets[1:]
	k.change.Broadcast()
	return copy(b, p.data), p.from, nil
}

// Write sends as much as there is room for.
func (n *network) Write(fd int, b []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	k, err := n.get(fd)
	switch {
	case err != nil:
		return 0, err
	case k.udp != nil && k.conn != nil:
		got, err := k.conn.Write(b)
		return got, number(err)
	case k.out == nil:
		return 0, syscall.ENOTCONN
	case k.out.eof || k.out.gone:
		return 0, syscall.EPIPE
	}
	put := min(len(b), window-len(k.out.bytes))
	if put == 0 && len(b) > 0 {
		k.out.full = true
		return 0, syscall.EAGAIN
	}
	k.out.bytes = append(k.out.bytes, b[:put]...)
	k.change.Broadcast()
	if k.peer != nil {
		n.notify(k.peer, platform.Read)
	}
	return put, nil
}

// SendTo sends a packet.
func (n *network) SendTo(fd int, b []byte, to platform.SockAddr) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	k, err := n.get(fd)
	switch {
	case err != nil:
		return err
	case k.udp == nil:
		return syscall.ENOTCONN
	}
	_, err = k.udp.WriteToUDP(b, &net.UDPAddr{IP: to.IP, Port: to.Port})
	return number(err)
}

// Shutdown ends reading (0) or writing (1).
func (n *network) Shutdown(fd, how int) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	k := n.socks[fd]
	switch {
	case k == nil:
		return syscall.EBADF
	case k.in == nil || k.out == nil:
		return syscall.ENOTCONN
	case how == 0:
		k.in.eof = true
		n.notify(k, platform.Read)
	default:
		k.out.eof = true
		k.change.Broadcast()
	}
	return nil
}

// LocalAddr is a socket's address.
func (n *network) LocalAddr(fd int) platform.SockAddr {
	n.mu.Lock()
	defer n.mu.Unlock()
	switch k := n.socks[fd]; {
	case k == nil:
	case k.listener != nil:
		return address(k.listener.Addr())
	case k.udp != nil:
		return address(k.udp.LocalAddr())
	case k.conn != nil:
		return address(k.conn.LocalAddr())
	}
	return platform.SockAddr{}
}

// RemoteAddr is the address of a socket's peer.
func (n *network) RemoteAddr(fd int) platform.SockAddr {
	n.mu.Lock()
	defer n.mu.Unlock()
	if k := n.socks[fd]; k != nil && k.conn != nil {
		return address(k.conn.RemoteAddr())
	}
	return platform.SockAddr{}
}

// CloseFD closes a socket or an end of a pipe.
func (n *network) CloseFD(fd int) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	k := n.socks[fd]
	if k == nil {
		return syscall.EBADF
	}
	n.close(k)
	return nil
}

// close ends a socket. A stream's connection is closed by its writer, after what is still to be written.
func (n *network) close(k *socket) {
	for _, child := range k.queue {
		n.close(child)
	}
	delete(n.socks, k.fd)
	k.closed = true
	k.change.Broadcast()
	switch tcp, _ := k.conn.(*net.TCPConn); {
	case tcp != nil && len(k.in.bytes) > 0: // the peer learns that not all was read
		tcp.SetLinger(0)
		tcp.Close()
	case k.listener != nil:
		k.listener.Close()
	case k.udp != nil:
		k.udp.Close()
	case k.peer != nil && k.out != nil:
		k.out.eof = true
		n.notify(k.peer, platform.Read)
	case k.peer != nil:
		k.in.gone = true
		n.notify(k.peer, platform.Write)
	}
}

// Pipe makes a pipe: two ends of one buffer.
func (n *network) Pipe() (int, int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	r, w := n.open(), n.open()
	r.in = new(buffer)
	w.out = r.in
	r.peer, w.peer = w, r
	return r.fd, w.fd
}

// family is the suffix of a network's name for an address.
func family(ip []byte) string {
	switch len(ip) {
	case net.IPv4len:
		return "4"
	case net.IPv6len:
		return "6"
	}
	return ""
}

// address turns the host's address into the platform's.
func address(a net.Addr) (at platform.SockAddr) {
	switch a := a.(type) {
	case *net.TCPAddr:
		at = platform.SockAddr{IP: a.IP, Port: a.Port}
	case *net.UDPAddr:
		at = platform.SockAddr{IP: a.IP, Port: a.Port}
	}
	if v4 := net.IP(at.IP).To4(); v4 != nil {
		at.IP = v4
	}
	return at
}

// number is the system's error in one of package net.
func number(err error) error {
	var errno syscall.Errno
	switch {
	case err == nil:
		return nil
	case errors.As(err, &errno):
		return errno
	case errors.Is(err, net.ErrClosed), errors.Is(err, io.ErrClosedPipe):
		return syscall.EPIPE
	}
	return syscall.EINVAL
}

// callOf is the system call that failed, if the error names one.
func callOf(err error) string {
	var call *os.SyscallError
	if errors.As(err, &call) {
		return call.Syscall
	}
	return "bind"
}
