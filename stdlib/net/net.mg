// Package net has connections: TCP, UDP and Unix sockets, and pipes in memory. An operation that must wait parks its goroutine in the network poller, never the thread.
package net

import (
	"context"
	"errors"
	"io"
	"os"
	"strconv"
	"syscall"
	"time"
)

// What natives return instead of a system's error number; internal/poll has the same numbers.
const (
	errnoClosing     = -1
	errnoTimeout     = -2
	errnoNotPollable = -3
	errnoUnsupported = -4
	errnoOutside     = -5
)

// The kinds of sockets; net.go has the same numbers.
const (
	kindTCP = iota
	kindUDP
	kindUnix
	kindUnixgram
)

// The options of sockets; net.go has the same numbers.
const (
	optionNoDelay = iota
	optionKeepAlive
	optionKeepPeriod
	optionLinger
	optionReadBuffer
	optionWriteBuffer
)

func listenSocket(kind int, ip []byte, port int, path string) (h *byte, call string, errno int)
func dialStart(kind int, bind bool, lip []byte, lport int, lpath string, ip []byte, port int, path string) (h *byte, call string, errno int)
func dialWait(h *byte) (errno int)
func accept(h *byte) (conn *byte, errno int)
func read(h *byte, b []byte) (n int, errno int)
func readFrom(h *byte, b []byte) (n int, ip []byte, port int, path string, errno int)
func write(h *byte, b []byte) (n int, errno int)
func writeTo(h *byte, b []byte, ip []byte, port int, path string) (n int, errno int)
func closeFD(h *byte) (errno int)
func shutdown(h *byte, how int) (errno int)
func localAddr(h *byte) (ip []byte, port int, path string)
func remoteAddr(h *byte) (ip []byte, port int, path string)
func setDeadline(h *byte, ns int64, read, write bool) (errno int)
func setOption(h *byte, option, value int) (errno int)
func lookup(what int, name string, limit int64) (answers []string, text, asked, server string, timeout, temporary, notFound bool)
func nanotime() int64
func share(end int64, n int) (timeout int64)

// Addr is an address of a network's endpoint.
type Addr interface {
	Network() string
	String() string
}

// Error is an error of the network.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

// Conn is a connection of a stream.
type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener accepts connections.
type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

// ErrClosed is returned by operations on a closed connection.
var ErrClosed error = errClosed

var (
	errClosed         = errors.New("use of closed network connection")
	errNotPollable    = errors.New("not pollable")
	errUnsupported    = errors.New("Unix sockets are not supported on this system")
	errOutside        = errors.New("under -sim there is no network but the loopback interface")
	errMissingAddress = errors.New("missing address")
)

// errorOf makes the error of a system call's error number.
func errorOf(call string, errno int) error {
	switch errno {
	case 0:
		return nil
	case errnoClosing:
		return errClosed
	case errnoTimeout:
		return os.ErrDeadlineExceeded
	case errnoNotPollable:
		return errNotPollable
	case errnoUnsupported:
		return errUnsupported
	case errnoOutside:
		return errOutside
	}
	if call == "" {
		return syscall.Errno(errno)
	}
	return os.NewSyscallError(call, syscall.Errno(errno))
}

// OpError is an operation's failure.
type OpError struct {
	Op     string
	Net    string
	Source Addr
	Addr   Addr
	Err    error
}

func (e *OpError) Unwrap() error { return e.Err }

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := e.Op
	if e.Net != "" {
		s += " " + e.Net
	}
	if e.Source != nil {
		s += " " + e.Source.String()
	}
	if e.Addr != nil {
		if e.Source != nil {
			s += "->"
		} else {
			s += " "
		}
		s += e.Addr.String()
	}
	return s + ": " + e.Err.Error()
}

// Timeout reports whether the operation failed because its deadline passed.
func (e *OpError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether the operation may work later.
func (e *OpError) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// AddrError is a fault in an address.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Addr != "" {
		return "address " + e.Addr + ": " + e.Err
	}
	return e.Err
}
func (e *AddrError) Timeout() bool   { return false }
func (e *AddrError) Temporary() bool { return false }

// UnknownNetworkError is the name of a network that is not there.
type UnknownNetworkError string

func (e UnknownNetworkError) Error() string   { return "unknown network " + string(e) }
func (e UnknownNetworkError) Timeout() bool   { return false }
func (e UnknownNetworkError) Temporary() bool { return false }

// TCPAddr is the address of a TCP endpoint.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

// Network returns "tcp".
func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	host := ""
	if len(a.IP) > 0 {
		host = a.IP.String()
	}
	return JoinHostPort(host, strconv.Itoa(a.Port))
}

// A conn is an open socket.
type conn struct {
	h             *byte
	network       string
	local, remote Addr // remote is nil if the socket has no peer
	packets       bool // a read of nothing is an empty packet, and not the end
}

// init gives the connection its socket, of a kind.
func (c *conn) init(h *byte, kind int, network string) {
	c.h, c.network, c.packets = h, network, kind == kindUDP || kind == kindUnixgram
	ip, port, path := localAddr(h)
	c.local = addrOf(kind, ip, port, path)
	if ip, port, path = remoteAddr(h); len(ip) > 0 || kind == kindUnix {
		c.remote = addrOf(kind, ip, port, path)
	}
}

// addrOf makes an address of its parts.
func addrOf(kind int, ip IP, port int, path string) Addr {
	switch kind {
	case kindTCP:
		return &TCPAddr{IP: ip, Port: port}
	case kindUDP:
		return &UDPAddr{IP: ip, Port: port}
	case kindUnix:
		return &UnixAddr{Name: path, Net: "unix"}
	}
	return &UnixAddr{Name: path, Net: "unixgram"}
}

// TCPConn is a TCP connection.
type TCPConn struct{ conn }

func newTCPConn(h *byte) *TCPConn {
	c := &TCPConn{}
	c.init(h, kindTCP, "tcp")
	return c
}

func (c *conn) opError(op string, err error) error {
	return &OpError{Op: op, Net: c.network, Source: c.local, Addr: c.remote, Err: err}
}

// Read reads what has arrived into b; io.EOF when the peer has closed its side.
func (c *conn) Read(b []byte) (int, error) {
	n, errno := read(c.h, b)
	if errno != 0 {
		return n, c.opError("read", errorOf("read", errno))
	}
	if n == 0 && len(b) > 0 && !c.packets {
		return 0, io.EOF
	}
	return n, nil
}

// Write writes all of b.
func (c *conn) Write(b []byte) (int, error) {
	n, errno := write(c.h, b)
	if errno != 0 {
		return n, c.opError("write", errorOf("write", errno))
	}
	return n, nil
}

// Close closes the connection; operations that wait return with an error.
func (c *conn) Close() error {
	if errno := closeFD(c.h); errno != 0 {
		return c.opError("close", errorOf("close", errno))
	}
	return nil
}

func (c *conn) LocalAddr() Addr  { return c.local }
func (c *conn) RemoteAddr() Addr { return c.remote }

// SetDeadline sets when reading and writing time out; the zero time means never.
func (c *conn) SetDeadline(t time.Time) error      { return c.deadline(t, true, true) }
func (c *conn) SetReadDeadline(t time.Time) error  { return c.deadline(t, true, false) }
func (c *conn) SetWriteDeadline(t time.Time) error { return c.deadline(t, false, true) }

func (c *conn) deadline(t time.Time, r, w bool) error {
	if errno := setDeadline(c.h, nanoseconds(t), r, w); errno != 0 {
		return c.opError("set", errorOf("", errno))
	}
	return nil
}

// nanoseconds is the time until t as the poller wants it: 0 for never, negative when it has passed.
func nanoseconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	d := int64(time.Until(t))
	if d == 0 {
		d = -1
	}
	return d
}

func (c *conn) shutdown(how int) error {
	if errno := shutdown(c.h, how); errno != 0 {
		return c.opError("close", errorOf("shutdown", errno))
	}
	return nil
}

// CloseRead closes the reading side.
func (c *TCPConn) CloseRead() error { return c.shutdown(0) }

// CloseWrite closes the writing side: the peer reads io.EOF.
func (c *TCPConn) CloseWrite() error { return c.shutdown(1) }

// ReadFrom sends what r has until its end.
func (c *TCPConn) ReadFrom(r io.Reader) (int64, error) { return io.Copy(struct{ io.Writer }{c}, r) }

// WriteTo writes to w what arrives until the peer closes its side.
func (c *TCPConn) WriteTo(w io.Writer) (int64, error) { return io.Copy(w, struct{ io.Reader }{c}) }

// option sets an option of the socket.
func (c *conn) option(option, value int) error {
	if errno := setOption(c.h, option, value); errno != 0 {
		return c.opError("set", errorOf("setsockopt", errno))
	}
	return nil
}

// SetReadBuffer and SetWriteBuffer set the size of the system's buffers of a connection.
func (c *conn) SetReadBuffer(bytes int) error  { return c.option(optionReadBuffer, bytes) }
func (c *conn) SetWriteBuffer(bytes int) error { return c.option(optionWriteBuffer, bytes) }

// SetNoDelay says whether small writes go out at once; they do by default.
func (c *TCPConn) SetNoDelay(noDelay bool) error { return c.option(optionNoDelay, flag(noDelay)) }

// SetKeepAlive says whether the system asks from time to time if the peer is still there.
func (c *TCPConn) SetKeepAlive(keepalive bool) error {
	return c.option(optionKeepAlive, flag(keepalive))
}

// SetKeepAlivePeriod sets how long nothing may arrive before the system asks, and how often.
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error {
	return c.option(optionKeepPeriod, int((d+time.Second-1)/time.Second))
}

// SetLinger sets how many seconds Close gives what was not sent: 0 drops it, and less leaves it to the system, as by default.
func (c *TCPConn) SetLinger(sec int) error { return c.option(optionLinger, sec) }

func flag(on bool) int {
	if on {
		return 1
	}
	return 0
}

// A listener is a socket that accepts connections.
type listener struct {
	h       *byte
	network string
	addr    Addr
}

func (l *listener) opError(op string, err error) error {
	return &OpError{Op: op, Net: l.network, Addr: l.addr, Err: err}
}

func (l *listener) accept() (*byte, error) {
	h, errno := accept(l.h)
	if errno != 0 {
		return nil, l.opError("accept", errorOf("accept4", errno))
	}
	return h, nil
}

// Close stops listening.
func (l *listener) Close() error {
	if errno := closeFD(l.h); errno != 0 {
		return l.opError("close", errorOf("close", errno))
	}
	return nil
}

// Addr returns the address that is listened on.
func (l *listener) Addr() Addr { return l.addr }

// SetDeadline sets when Accept times out.
func (l *listener) SetDeadline(t time.Time) error {
	if errno := setDeadline(l.h, nanoseconds(t), true, true); errno != 0 {
		return l.opError("set", errorOf("", errno))
	}
	return nil
}

// TCPListener accepts TCP connections.
type TCPListener struct{ listener }

// Accept waits for the next connection.
func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// AcceptTCP waits for the next connection.
func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	h, err := l.accept()
	if err != nil {
		return nil, err
	}
	return newTCPConn(h), nil
}

// Listen announces on an address such as "127.0.0.1:8080" or ":0", or on the path of a Unix socket.
func Listen(network, address string) (Listener, error) {
	if network == "unix" {
		l, err := ListenUnix(network, &UnixAddr{Name: address, Net: network})
		if err != nil {
			return nil, err
		}
		return l, nil
	}
	addr, err := ResolveTCPAddr(network, address)
	if err != nil && address != "" {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	l, err := ListenTCP(network, addr)
	if err != nil {
		return nil, err
	}
	return l, nil
}

// anyIP is the address that fits the network if there is no other.
func anyIP(network string, ip IP) IP {
	if ip = ip.short(); ip == nil && network[len(network)-1] == '4' {
		return IP{0, 0, 0, 0}
	}
	return ip
}

// ListenTCP announces on a TCP address; nil means any.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	h, call, errno := listenSocket(kindTCP, anyIP(network, laddr.IP), laddr.Port, "")
	if errno != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: errorOf(call, errno)}
	}
	l := &TCPListener{}
	l.h, l.network = h, "tcp"
	ip, port, _ := localAddr(h)
	l.addr = &TCPAddr{IP: ip, Port: port}
	return l, nil
}

// Dial connects to an address.
func Dial(network, address string) (Conn, error) { return DialTimeout(network, address, 0) }

// DialTimeout connects to an address within some time; 0 means without a limit, below: none is left.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	end := int64(0)
	if timeout != 0 {
		end = nanotime() + int64(timeout)
	}
	return dialAny(context.Background(), network, address, nil, end, find)
}

// dialAny connects from an address, which may be nil, to another, before a time of nanotime if it is not 0. A host may have several addresses: they are
// tried one after the other. A name's are found by find.
//
// Go: net/dial.go (*sysDialer).dialSerial (go1.26)
// Differs: Go tries those of IPv4 and of IPv6 at the same time.
func dialAny(ctx context.Context, network, address string, from Addr, end int64, find finder) (Conn, error) {
	kind := kindTCP
	switch network {
	case "tcp", "tcp4", "tcp6":
	case "udp", "udp4", "udp6":
		kind = kindUDP
	case "unix", "unixgram":
		laddr, ok := from.(*UnixAddr)
		if from != nil && !ok {
			return nil, dialFrom(network, from)
		}
		c, err := dialUnix(network, laddr, &UnixAddr{Name: address, Net: network}, ctx, share(end, 1))
		if err != nil {
			return nil, err
		}
		return c, nil
	default:
		return nil, &OpError{Op: "dial", Net: network, Err: UnknownNetworkError(network)}
	}
	ips, port, err := resolve(network, address, end, find)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Err: err}
	}
	var local TCPAddr
	bind, ok := from != nil, from == nil
	switch a := from.(type) {
	case *TCPAddr:
		if bind, ok = a != nil, kind == kindTCP; bind {
			local = *a
		}
	case *UDPAddr:
		if bind, ok = a != nil, kind == kindUDP; bind {
			local = TCPAddr(*a)
		}
	}
	if !ok {
		return nil, dialFrom(network, from)
	}
	for i, ip := range ips {
		h, call, errno := dial(kind, bind, local.IP, local.Port, "", peerIP(ip), port, "", ctx, share(end, len(ips)-i))
		if errno == 0 && kind == kindUDP {
			return newUDPConn(h), nil
		}
		if errno == 0 {
			return newTCPConn(h), nil
		}
		if err == nil { // the first tells most
			err = dialError(network, addrOf(kind, ip, port, ""), ctx, call, errno)
		}
		if ctx.Err() != nil {
			break
		}
	}
	return nil, err
}

// dialFrom is the error of a dial from an address of another network.
func dialFrom(network string, from Addr) error {
	return &OpError{Op: "dial", Net: network, Err: &AddrError{Err: "mismatched local address type", Addr: from.String()}}
}

// dial makes a socket that is connected, before ctx ends.
func dial(kind int, bind bool, lip IP, lport int, lpath string, ip IP, port int, path string, ctx context.Context, timeout int64) (h *byte, call string, errno int) {
	if ctx.Err() != nil {
		return nil, "", errnoTimeout
	}
	h, call, errno = dialStart(kind, bind, lip.short(), lport, lpath, ip, port, path)
	if errno != 0 {
		return nil, call, errno
	}
	if timeout != 0 {
		setDeadline(h, timeout, true, true)
	}
	// When the context ends a deadline that is over ends the wait.
	stop, interrupted := func() bool { return true }, make(chan bool)
	if ctx.Done() != nil {
		stop = context.AfterFunc(ctx, func() {
			setDeadline(h, -1, true, true)
			close(interrupted)
		})
	}
	errno = dialWait(h)
	if !stop() {
		<-interrupted
		errno = errnoTimeout
	}
	if errno != 0 {
		closeFD(h)
		return nil, "connect", errno
	}
	if timeout != 0 {
		setDeadline(h, 0, true, true)
	}
	return h, "", 0
}

// dialError is the error of a dial that has failed.
func dialError(network string, addr Addr, ctx context.Context, call string, errno int) error {
	err := errorOf(call, errno)
	if errno == errnoTimeout {
		err = errTimeout
		if ctx.Err() == context.Canceled {
			err = errCanceled
		}
	}
	return &OpError{Op: "dial", Net: network, Addr: addr, Err: err}
}

// A dialEnd is why a dial was given up.
type dialEnd struct {
	text string
	is   error
}

func (e *dialEnd) Error() string        { return e.text }
func (e *dialEnd) Timeout() bool        { return e == errTimeout }
func (e *dialEnd) Temporary() bool      { return e == errTimeout }
func (e *dialEnd) Is(target error) bool { return target == e.is }

var (
	errCanceled = &dialEnd{"operation was canceled", context.Canceled}
	errTimeout  = &dialEnd{"i/o timeout", context.DeadlineExceeded}
)

// peerIP is the address to connect to: the machine itself if none is given.
func peerIP(ip IP) IP {
	if ip = ip.short(); ip == nil {
		return IP{127, 0, 0, 1}
	}
	return ip
}

// DialTCP connects to a TCP address; a nil laddr is the system's choice.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	var from TCPAddr
	if laddr != nil {
		from = *laddr
	}
	h, call, errno := dial(kindTCP, laddr != nil, from.IP, from.Port, "", peerIP(raddr.IP), raddr.Port, "", context.Background(), 0)
	if errno != 0 {
		return nil, &OpError{Op: "dial", Net: network, Addr: raddr, Err: errorOf(call, errno)}
	}
	return newTCPConn(h), nil
}

// A Dialer has the options of Dial. KeepAlive, if it is positive, is SetKeepAlivePeriod's.
type Dialer struct {
	Timeout   time.Duration
	Deadline  time.Time
	LocalAddr Addr
	KeepAlive time.Duration
}

// Dial connects to an address.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialContext is Dial, but gives up when the context ends.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if !d.Deadline.IsZero() {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadline(ctx, d.Deadline)
		defer cancel()
	}
	end := int64(0)
	if t, ok := ctx.Deadline(); ok {
		end = nanotime() + int64(time.Until(t))
	}
	if d.Timeout != 0 && (end == 0 || end-nanotime() > int64(d.Timeout)) {
		end = nanotime() + int64(d.Timeout)
	}
	c, err := dialAny(ctx, network, address, d.LocalAddr, end, func(what int, name string, end int64) ([]string, error) {
		return findIn(ctx, what, name, end)
	})
	if t, ok := c.(*TCPConn); ok && d.KeepAlive > 0 {
		t.SetKeepAlive(true)
		t.SetKeepAlivePeriod(d.KeepAlive)
	}
	return c, err
}

// A ListenConfig has the options of Listen. KeepAlive is there for programs that set it: the system's is used.
type ListenConfig struct {
	KeepAlive time.Duration
}

// Listen is the function Listen; what it begins does not end with ctx.
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	if err := ctx.Err(); err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	return Listen(network, address)
}

// ListenPacket is the function ListenPacket; what it begins does not end with ctx.
func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn, error) {
	if err := ctx.Err(); err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	return ListenPacket(network, address)
}

// ResolveTCPAddr returns the TCP address that a text stands for.
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	ips, port, err := resolve(network, address, 0, find)
	if err != nil {
		return nil, err
	}
	return &TCPAddr{IP: ips[0], Port: port}, nil
}

// resolve returns the addresses of a host, and the port: at least one address, which is nil if no host is given.
func resolve(network, address string, end int64, find finder) (ips []IP, port int, err error) {
	if address == "" {
		return nil, 0, errMissingAddress
	}
	host, service, err := SplitHostPort(address)
	if err != nil {
		return nil, 0, err
	}
	if port, err = LookupPort(network, service); err != nil {
		return nil, 0, err
	}
	if host == "" {
		return []IP{nil}, port, nil
	}
	ips, err = lookupIPs(network, host, end, find)
	return ips, port, err
}

// LookupPort returns the port of a service: a number, or one of a few names.
func LookupPort(network, service string) (int, error) {
	switch service {
	case "":
		return 0, nil
	case "http":
		return 80, nil
	case "https":
		return 443, nil
	}
	port, err := strconv.Atoi(service)
	if err != nil {
		return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
	}
	if port < 0 || port > 65535 {
		return 0, &AddrError{Err: "invalid port", Addr: service}
	}
	return port, nil
}
