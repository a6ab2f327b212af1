// Package net has TCP connections. An operation that must wait parks its goroutine in the network poller, never the thread.
package net

import (
	"errors"
	"io"
	"os"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// What natives return instead of a system's error number; net.go has the same numbers.
const (
	errnoClosing     = -1
	errnoTimeout     = -2
	errnoNotPollable = -3
	errnoUnsupported = -4
)

func listenTCP(ip []byte, port int) (h *byte, call string, errno int)
func dialStart(ip []byte, port int) (h *byte, call string, errno int)
func dialWait(h *byte) (errno int)
func accept(h *byte) (conn *byte, errno int)
func read(h *byte, b []byte) (n int, errno int)
func write(h *byte, b []byte) (n int, errno int)
func closeFD(h *byte) (errno int)
func shutdown(h *byte, how int) (errno int)
func localAddr(h *byte) (ip []byte, port int)
func remoteAddr(h *byte) (ip []byte, port int)
func setDeadline(h *byte, ns int64, read, write bool) (errno int)
func setNoDelay(h *byte, on bool) (errno int)

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
	errUnsupported    = errors.New("network connections are not supported on this system")
	errMissingAddress = errors.New("missing address")
	errNoSuchHost     = errors.New("no such host")
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

// DNSError is a name that was not found.
type DNSError struct {
	Err        string
	Name       string
	IsNotFound bool
}

func (e *DNSError) Error() string   { return "lookup " + e.Name + ": " + e.Err }
func (e *DNSError) Timeout() bool   { return false }
func (e *DNSError) Temporary() bool { return false }

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

// A conn is an open connection.
type conn struct {
	h             *byte
	rmu, wmu      sync.Mutex // one reader, one writer at a time
	local, remote *TCPAddr
}

// TCPConn is a TCP connection.
type TCPConn struct{ conn }

func newConn(h *byte) *TCPConn {
	c := &TCPConn{}
	c.h = h
	ip, port := localAddr(h)
	c.local = &TCPAddr{IP: ip, Port: port}
	ip, port = remoteAddr(h)
	c.remote = &TCPAddr{IP: ip, Port: port}
	return c
}

func (c *conn) opError(op string, err error) error {
	return &OpError{Op: op, Net: "tcp", Source: c.local, Addr: c.remote, Err: err}
}

// Read reads what has arrived into b; io.EOF when the peer has closed its side.
func (c *conn) Read(b []byte) (int, error) {
	c.rmu.Lock()
	n, errno := read(c.h, b)
	c.rmu.Unlock()
	if errno != 0 {
		return n, c.opError("read", errorOf("read", errno))
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Write writes all of b.
func (c *conn) Write(b []byte) (int, error) {
	c.wmu.Lock()
	n, errno := write(c.h, b)
	c.wmu.Unlock()
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

// CloseRead closes the reading side.
func (c *TCPConn) CloseRead() error {
	if errno := shutdown(c.h, 0); errno != 0 {
		return c.opError("close", errorOf("shutdown", errno))
	}
	return nil
}

// CloseWrite closes the writing side: the peer reads io.EOF.
func (c *TCPConn) CloseWrite() error {
	if errno := shutdown(c.h, 1); errno != 0 {
		return c.opError("close", errorOf("shutdown", errno))
	}
	return nil
}

// SetNoDelay says whether small writes go out at once; they do by default.
func (c *TCPConn) SetNoDelay(noDelay bool) error {
	if errno := setNoDelay(c.h, noDelay); errno != 0 {
		return c.opError("set", errorOf("setsockopt", errno))
	}
	return nil
}

// TCPListener accepts TCP connections.
type TCPListener struct {
	h    *byte
	mu   sync.Mutex
	addr *TCPAddr
}

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
	l.mu.Lock()
	h, errno := accept(l.h)
	l.mu.Unlock()
	if errno != 0 {
		return nil, &OpError{Op: "accept", Net: "tcp", Addr: l.addr, Err: errorOf("accept4", errno)}
	}
	return newConn(h), nil
}

// Close stops listening.
func (l *TCPListener) Close() error {
	if errno := closeFD(l.h); errno != 0 {
		return &OpError{Op: "close", Net: "tcp", Addr: l.addr, Err: errorOf("close", errno)}
	}
	return nil
}

// Addr returns the address that is listened on.
func (l *TCPListener) Addr() Addr { return l.addr }

// SetDeadline sets when Accept times out.
func (l *TCPListener) SetDeadline(t time.Time) error {
	if errno := setDeadline(l.h, nanoseconds(t), true, true); errno != 0 {
		return &OpError{Op: "set", Net: "tcp", Addr: l.addr, Err: errorOf("", errno)}
	}
	return nil
}

// Listen announces on an address such as "127.0.0.1:8080" or ":0".
func Listen(network, address string) (Listener, error) {
	addr, err := resolve(network, address, true)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	l, err := ListenTCP(network, addr)
	if err != nil {
		return nil, err
	}
	return l, nil
}

// ListenTCP announces on a TCP address; nil means any.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	ip := laddr.IP.short()
	if ip == nil && network == "tcp4" {
		ip = IP{0, 0, 0, 0}
	}
	h, call, errno := listenTCP(ip, laddr.Port)
	if errno != 0 {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: errorOf(call, errno)}
	}
	l := &TCPListener{h: h}
	at, port := localAddr(h)
	l.addr = &TCPAddr{IP: at, Port: port}
	return l, nil
}

// Dial connects to an address.
func Dial(network, address string) (Conn, error) { return DialTimeout(network, address, 0) }

// DialTimeout connects to an address within some time; 0 means without a limit.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	addr, err := resolve(network, address, false)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Err: err}
	}
	c, err := dial(network, addr, timeout)
	if err != nil {
		return nil, err
	}
	return c, nil
}

// DialTCP connects to a TCP address. The local address is the system's choice.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	return dial(network, raddr, 0)
}

func dial(network string, addr *TCPAddr, timeout time.Duration) (*TCPConn, error) {
	ip := addr.IP.short()
	if ip == nil {
		ip = IP{127, 0, 0, 1}
	}
	h, call, errno := dialStart(ip, addr.Port)
	if errno == 0 {
		if timeout > 0 {
			setDeadline(h, int64(timeout), true, true)
		}
		call = "connect"
		if errno = dialWait(h); errno != 0 {
			closeFD(h)
		} else if timeout > 0 {
			setDeadline(h, 0, true, true)
		}
	}
	if errno != 0 {
		return nil, &OpError{Op: "dial", Net: network, Addr: addr, Err: errorOf(call, errno)}
	}
	return newConn(h), nil
}

// A Dialer has the options of Dial.
type Dialer struct {
	Timeout time.Duration
}

// Dial connects to an address.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return DialTimeout(network, address, d.Timeout)
}

// ResolveTCPAddr returns the TCP address that a text stands for.
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	return resolve(network, address, false)
}

// resolve understands literal addresses and localhost.
func resolve(network, address string, listen bool) (*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	if address == "" && !listen {
		return nil, errMissingAddress
	}
	host, service, err := SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	port, err := LookupPort(network, service)
	if err != nil {
		return nil, err
	}
	ips, err := LookupIP(host)
	if err != nil {
		return nil, err
	}
	if len(ips) == 0 {
		return &TCPAddr{Port: port}, nil
	}
	return &TCPAddr{IP: ips[0], Port: port}, nil
}

// LookupIP returns the addresses of a host: of literal addresses and of localhost.
func LookupIP(host string) ([]IP, error) {
	switch host {
	case "":
		return nil, nil
	case "localhost":
		return []IP{IPv4(127, 0, 0, 1)}, nil
	}
	if ip := ParseIP(host); ip != nil {
		return []IP{ip}, nil
	}
	return nil, &DNSError{Err: errNoSuchHost.Error(), Name: host, IsNotFound: true}
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
