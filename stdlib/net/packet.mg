package net

import (
	"context"
	"errors"
	"os"
	"strconv"
	"syscall"
	"time"
)

// PacketConn is a socket of packets.
type PacketConn interface {
	ReadFrom(p []byte) (n int, addr Addr, err error)
	WriteTo(p []byte, addr Addr) (n int, err error)
	Close() error
	LocalAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// UDPAddr is the address of a UDP endpoint.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string
}

// Network returns "udp".
func (a *UDPAddr) Network() string { return "udp" }

func (a *UDPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	host := ""
	if len(a.IP) > 0 {
		host = a.IP.String()
	}
	return JoinHostPort(host, strconv.Itoa(a.Port))
}

// ErrWriteToConnected is returned by WriteTo on a socket that has a peer.
var ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

// UDPConn is a UDP socket.
type UDPConn struct{ conn }

func newUDPConn(h *byte) *UDPConn {
	c := &UDPConn{}
	c.init(h, kindUDP, "udp")
	return c
}

// ReadFrom reads a packet and says where it came from.
func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUDP(b)
	if addr == nil {
		return n, nil, err
	}
	return n, addr, err
}

// ReadFromUDP reads a packet and says where it came from.
func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error) {
	n, from, err := c.readFrom(b, kindUDP)
	if err != nil {
		return n, nil, err
	}
	return n, from.(*UDPAddr), nil
}

// readFrom reads a packet.
func (c *conn) readFrom(b []byte, kind int) (int, Addr, error) {
	n, ip, port, path, errno := readFrom(c.h, b)
	if errno != 0 {
		return n, nil, c.opError("read", errorOf("recvfrom", errno))
	}
	return n, addrOf(kind, IP(ip).To16(), port, path), nil
}

// writeTo writes a packet.
func (c *conn) writeTo(b []byte, addr Addr, ip IP, port int, path string) (int, error) {
	if c.remote != nil {
		return 0, &OpError{Op: "write", Net: c.network, Source: c.local, Addr: addr, Err: ErrWriteToConnected}
	}
	n, errno := writeTo(c.h, b, ip, port, path)
	if errno != 0 {
		return n, &OpError{Op: "write", Net: c.network, Source: c.local, Addr: addr, Err: errorOf("sendto", errno)}
	}
	return n, nil
}

// WriteTo writes a packet to an address.
func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	a, ok := addr.(*UDPAddr)
	if !ok {
		return 0, &OpError{Op: "write", Net: c.network, Source: c.local, Addr: addr, Err: syscall.EINVAL}
	}
	return c.WriteToUDP(b, a)
}

// WriteToUDP writes a packet to an address.
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	if addr == nil {
		return 0, &OpError{Op: "write", Net: c.network, Source: c.local, Err: errMissingAddress}
	}
	return c.writeTo(b, addr, peerIP(addr.IP), addr.Port, "")
}

// ListenPacket makes a socket of packets at an address, or at the path of a Unix socket.
func ListenPacket(network, address string) (PacketConn, error) {
	if network == "unixgram" {
		c, err := ListenUnixgram(network, &UnixAddr{Name: address, Net: network})
		if err != nil {
			return nil, err
		}
		return c, nil
	}
	addr, err := ResolveUDPAddr(network, address)
	if err != nil && address != "" {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	c, err := ListenUDP(network, addr)
	if err != nil {
		return nil, err
	}
	return c, nil
}

// ListenUDP makes a UDP socket at an address; nil means any.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	if laddr == nil {
		laddr = &UDPAddr{}
	}
	h, call, errno := listenSocket(kindUDP, anyIP(network, laddr.IP), laddr.Port, "")
	if errno != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: errorOf(call, errno)}
	}
	return newUDPConn(h), nil
}

// DialUDP makes a UDP socket with a peer; a nil laddr is the system's choice.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	var from UDPAddr
	if laddr != nil {
		from = *laddr
	}
	h, call, errno := dial(kindUDP, laddr != nil, from.IP, from.Port, "", peerIP(raddr.IP), raddr.Port, "", context.Background(), 0)
	if errno != 0 {
		return nil, &OpError{Op: "dial", Net: network, Addr: raddr, Err: errorOf(call, errno)}
	}
	return newUDPConn(h), nil
}

// ResolveUDPAddr returns the UDP address that a text stands for.
func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	switch network {
	case "udp", "udp4", "udp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	ips, port, err := resolve(network, address, 0, find)
	if err != nil {
		return nil, err
	}
	return &UDPAddr{IP: ips[0], Port: port}, nil
}

// UnixAddr is the address of a Unix socket: a path. An empty one is a socket without a name.
type UnixAddr struct {
	Name string
	Net  string
}

// Network returns the name of the network, such as "unix".
func (a *UnixAddr) Network() string { return a.Net }

func (a *UnixAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.Name
}

// ResolveUnixAddr returns the address of a Unix socket.
func ResolveUnixAddr(network, address string) (*UnixAddr, error) {
	switch network {
	case "unix", "unixgram":
		return &UnixAddr{Name: address, Net: network}, nil
	}
	return nil, UnknownNetworkError(network)
}

// UnixConn is a Unix socket: a connection, or one of packets.
type UnixConn struct{ conn }

// CloseRead closes the reading side.
func (c *UnixConn) CloseRead() error { return c.shutdown(0) }

// CloseWrite closes the writing side: the peer reads io.EOF.
func (c *UnixConn) CloseWrite() error { return c.shutdown(1) }

// ReadFrom reads a packet and says where it came from.
func (c *UnixConn) ReadFrom(b []byte) (int, Addr, error) { return c.readFrom(b, kindUnixgram) }

// WriteTo writes a packet to an address.
func (c *UnixConn) WriteTo(b []byte, addr Addr) (int, error) {
	a, ok := addr.(*UnixAddr)
	if !ok {
		return 0, &OpError{Op: "write", Net: c.network, Source: c.local, Addr: addr, Err: syscall.EINVAL}
	}
	return c.writeTo(b, addr, nil, 0, a.Name)
}

// UnixListener accepts connections on a Unix socket.
type UnixListener struct {
	listener
	keep bool // the path, when it closes
}

// Accept waits for the next connection.
func (l *UnixListener) Accept() (Conn, error) {
	c, err := l.AcceptUnix()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// AcceptUnix waits for the next connection.
func (l *UnixListener) AcceptUnix() (*UnixConn, error) {
	h, err := l.accept()
	if err != nil {
		return nil, err
	}
	c := &UnixConn{}
	c.init(h, kindUnix, "unix")
	return c, nil
}

// SetUnlinkOnClose says whether Close removes the path; it does by default.
func (l *UnixListener) SetUnlinkOnClose(unlink bool) { l.keep = !unlink }

// Close stops listening, and removes the path.
func (l *UnixListener) Close() error {
	if !l.keep {
		l.keep = true
		os.Remove(l.addr.String())
	}
	return l.listener.Close()
}

// ListenUnix announces on the path of a Unix socket.
func ListenUnix(network string, laddr *UnixAddr) (*UnixListener, error) {
	if network != "unix" {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		return nil, &OpError{Op: "listen", Net: network, Err: errMissingAddress}
	}
	h, call, errno := listenSocket(kindUnix, nil, 0, laddr.Name)
	if errno != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: errorOf(call, errno)}
	}
	l := &UnixListener{}
	l.h, l.network, l.addr = h, network, laddr
	return l, nil
}

// ListenUnixgram makes a Unix socket of packets.
func ListenUnixgram(network string, laddr *UnixAddr) (*UnixConn, error) {
	if network != "unixgram" {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		return nil, &OpError{Op: "listen", Net: network, Err: errMissingAddress}
	}
	h, call, errno := listenSocket(kindUnixgram, nil, 0, laddr.Name)
	if errno != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: errorOf(call, errno)}
	}
	c := &UnixConn{}
	c.init(h, kindUnixgram, network)
	return c, nil
}

// DialUnix connects to a Unix socket.
func DialUnix(network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	return dialUnix(network, laddr, raddr, context.Background(), 0)
}

func dialUnix(network string, laddr, raddr *UnixAddr, ctx context.Context, timeout int64) (*UnixConn, error) {
	kind := kindUnix
	if network == "unixgram" {
		kind = kindUnixgram
	}
	from := ""
	if laddr != nil {
		from = laddr.Name
	}
	h, call, errno := dial(kind, laddr != nil, nil, 0, from, nil, 0, raddr.Name, ctx, timeout)
	if errno != 0 {
		return nil, dialError(network, raddr, ctx, call, errno)
	}
	c := &UnixConn{}
	c.init(h, kind, network)
	if kind == kindUnixgram {
		c.remote = raddr
	}
	return c, nil
}
