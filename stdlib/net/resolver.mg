package net

import (
	"context"
	"errors"
	"io"
	"os"
	"time"
)

// This file looks names up: in /etc/hosts, and then at the servers of /etc/resolv.conf, through sockets as all others: only goroutines wait.

// What a message says; resolver.go has the same numbers.
const (
	answerGood = iota
	answerForeign
	answerGarbled
	answerNoHost
	answerLame
	answerTrouble
	answerRefused
)

// The types of records that are asked for.
const (
	typeA    = 1
	typeAAAA = 28
)

// packetSize is the largest packet that servers are asked for; resolver.go has the same number.
const packetSize = 1232

func simulated() bool
func hostsEntry(text, name string) (addrs string)
func resolvConf(text, hostname, name string) (servers, names string, timeout, attempts int)
func dnsQuery(name string, typ int) (id int, msg []byte)
func dnsAnswer(msg []byte, id int, name string, typ int) (answer int, truncated bool, ips []byte)

// DNSError is the failure of a lookup.
type DNSError struct {
	UnwrapErr   error // the end of a context, or nil
	Err         string
	Name        string
	Server      string // that was asked last; "": none
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool // there is no such name, or it has no such address
}

func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Server != "" {
		return "lookup " + e.Name + " on " + e.Server + ": " + e.Err
	}
	return "lookup " + e.Name + ": " + e.Err
}

func (e *DNSError) Timeout() bool   { return e.IsTimeout }
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// newDNSError makes the error of a lookup that has failed.
func newDNSError(err error, name, server string) *DNSError {
	e := &DNSError{Err: err.Error(), Name: name, Server: server, IsNotFound: err == errNoSuchHost, IsTemporary: err == errTrouble}
	if ne, ok := err.(Error); ok {
		e.IsTimeout, e.IsTemporary = ne.Timeout(), ne.Temporary()
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		e.UnwrapErr = err
	}
	return e
}

var (
	errNoSuchHost = errors.New("no such host")
	errMarshal    = errors.New("cannot marshal DNS message")
	errUnmarshal  = errors.New("cannot unmarshal DNS message")
	errInvalid    = errors.New("invalid DNS response")
	errLame       = errors.New("lame referral")
	errTrouble    = errors.New("server misbehaving")
	errRefused    = errors.New("server misbehaving")
)

// answerErrors are the errors of what messages say.
var answerErrors = [...]error{answerForeign: errInvalid, answerGarbled: errUnmarshal, answerNoHost: errNoSuchHost, answerLame: errLame, answerTrouble: errTrouble,
	answerRefused: errRefused}

// IPAddr is the address of a host.
type IPAddr struct {
	IP   IP
	Zone string
}

// Network returns "ip".
func (a *IPAddr) Network() string { return "ip" }

func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	if len(a.IP) == 0 {
		return ""
	}
	if a.Zone != "" {
		return a.IP.String() + "%" + a.Zone
	}
	return a.IP.String()
}

// A Resolver looks names up; a nil one is as an empty one.
type Resolver struct {
	PreferGo     bool // is there for programs that set it: there is no other resolver
	StrictErrors bool // a failure that may pass ends the lookup, though other questions have been answered

	// Dial makes the connections to name servers; nil: as Dialer does.
	Dial func(ctx context.Context, network, address string) (Conn, error)
}

// DefaultResolver is the resolver of the package's functions.
var DefaultResolver = &Resolver{}

// LookupHost returns the addresses of a host as texts.
func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}

// LookupIP returns the addresses of a host, those of IPv4 first.
func LookupIP(host string) ([]IP, error) {
	return DefaultResolver.lookup(context.Background(), "ip", host)
}

// LookupHost returns the addresses of a host as texts.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	if ParseIP(host) != nil {
		return []string{host}, nil
	}
	ips, err := r.lookup(ctx, "ip", host)
	for _, ip := range ips {
		addrs = append(addrs, ip.String())
	}
	return addrs, err
}

// LookupIPAddr returns the addresses of a host, those of IPv4 first.
func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	ips, err := r.lookup(ctx, "ip", host)
	if err != nil {
		return nil, err
	}
	addrs := make([]IPAddr, len(ips))
	for i, ip := range ips {
		addrs[i].IP = ip
	}
	return addrs, nil
}

// LookupIP returns the addresses of a host in a network: "ip", "ip4" or "ip6".
func (r *Resolver) LookupIP(ctx context.Context, network, host string) ([]IP, error) {
	switch network {
	case "ip", "ip4", "ip6":
		return r.lookupIn(ctx, network, host)
	}
	return nil, UnknownNetworkError(network)
}

// lookupIn returns the addresses of a host that fit a network. There is one if there is no error.
func (r *Resolver) lookupIn(ctx context.Context, network, host string) ([]IP, error) {
	all, err := r.lookup(ctx, network, host)
	if err != nil {
		return nil, err
	}
	var ips []IP
	for _, ip := range all {
		if is4 := ip.To4() != nil; is4 && network[len(network)-1] != '6' || !is4 && network[len(network)-1] != '4' {
			ips = append(ips, ip)
		}
	}
	if len(ips) == 0 {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return ips, nil
}

// lookup returns the addresses of a host: those of IPv4 first, and without questions of those that do not fit the network.
func (r *Resolver) lookup(ctx context.Context, network, host string) ([]IP, error) {
	if host == "" {
		return nil, newDNSError(errNoSuchHost, host, "")
	}
	if ip := ParseIP(host); ip != nil {
		return []IP{ip}, nil
	}
	var conf, hostname string
	if !simulated() {
		if ips := parseIPs(hostsEntry(textOf("/etc/hosts"), host)); len(ips) > 0 {
			return ips, nil
		}
		conf = textOf("/etc/resolv.conf")
		hostname, _ = os.Hostname()
	}
	if host == "localhost" {
		return []IP{IPv4(127, 0, 0, 1)}, nil
	}
	if simulated() && (r == nil || r.Dial == nil) {
		return nil, newDNSError(errOutside, host, "")
	}
	servers, names, timeout, attempts := resolvConf(conf, hostname, host)
	q := &query{r: r, servers: words(servers), timeout: time.Duration(timeout) * time.Second, attempts: attempts}
	return q.lookup(ctx, network, host, words(names))
}

// textOf is what a file holds; nothing if it is not there.
func textOf(file string) string {
	b, _ := os.ReadFile(file)
	return string(b)
}

// parseIPs is the addresses in a text, those of IPv4 first.
func parseIPs(text string) (ips []IP) {
	var v6 []IP
	for _, w := range words(text) {
		switch ip := ParseIP(w); {
		case ip == nil:
		case ip.To4() != nil:
			ips = append(ips, ip)
		default:
			v6 = append(v6, ip)
		}
	}
	return append(ips, v6...)
}

// words splits a text at its spaces.
func words(s string) (list []string) {
	start := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' {
			if start < i {
				list = append(list, s[start:i])
			}
			start = i + 1
		}
	}
	return list
}

// A query has what questions to name servers have in common.
type query struct {
	r        *Resolver
	servers  []string
	timeout  time.Duration // of an attempt
	attempts int           // at each server
}

// A reply is what the servers have said to a question.
type reply struct {
	typ int
	ips []IP
	err error
}

// lookup asks for the addresses of a host, which may have one of several names. It ends with ctx, whatever a Dial of the program's does then.
//
// Go: net/dnsclient_unix.go (*Resolver).goLookupIPCNAMEOrder (go1.26)
// Differs: addresses are not sorted by what routes there are; those of IPv4 come first. Lookups of the same name are not merged.
func (q *query) lookup(ctx context.Context, network, host string, names []string) ([]IP, error) {
	asking, cancel := context.WithCancel(context.WithoutCancel(ctx)) // a server's silence is not the end of ctx
	defer cancel()
	types := []int{typeA, typeAAAA}
	switch network[len(network)-1] {
	case '4':
		types = types[:1]
	case '6':
		types = types[1:]
	}
	var failure *DNSError
	strict := q.r != nil && q.r.StrictErrors
	for _, name := range names {
		replies := make(chan reply, len(types))
		for _, typ := range types {
			go func() {
				ips, err := q.ask(asking, name, typ)
				replies <- reply{typ, ips, err}
			}()
		}
		var v4, v6 []IP
		for range types {
			select {
			case <-ctx.Done():
				return nil, newDNSError(endOf(ctx), host, "")
			case a := <-replies:
				e, _ := a.err.(*DNSError)
				if e != nil && strict && e.Temporary() {
					e.Name = host
					return nil, e
				}
				if e != nil && (failure == nil || name == host+".") { // rather that of the name as it was given
					failure = e
				}
				if a.typ == typeA {
					v4 = a.ips
				} else {
					v6 = a.ips
				}
			}
		}
		if len(v4)+len(v6) > 0 {
			return append(v4, v6...), nil
		}
	}
	if failure == nil { // it is no name, so there was nothing to ask
		return nil, newDNSError(errNoSuchHost, host, "")
	}
	failure.Name = host
	return nil, failure
}

// endOf is why a context has ended.
func endOf(ctx context.Context) error {
	if ctx.Err() == context.Canceled {
		return errCanceled
	}
	return errTimeout
}

// ask asks one server after the other until one knows.
func (q *query) ask(ctx context.Context, name string, typ int) (ips []IP, err error) {
	for range q.attempts {
		for _, server := range q.servers {
			var e error
			if ips, e = q.exchange(ctx, server, name, typ); e == nil {
				return ips, nil
			}
			failure := newDNSError(e, name, server)
			if _, ok := e.(*OpError); ok {
				failure.IsTemporary = true
			}
			if err = failure; failure.IsNotFound || ctx.Err() != nil { // no other server would know better
				return nil, err
			}
		}
	}
	return nil, err
}

// exchange asks a server: by a packet, and if the answer is too long for one by a stream.
func (q *query) exchange(ctx context.Context, server, name string, typ int) ([]IP, error) {
	id, msg := dnsQuery(name, typ)
	if len(msg) == 0 {
		return nil, errMarshal
	}
	said, truncated, b, err := q.send(ctx, "udp", server, id, msg, name, typ)
	if err == nil && truncated {
		said, _, b, err = q.send(ctx, "tcp", server, id, msg, name, typ)
	}
	if err != nil {
		return nil, err
	}
	if said != answerGood {
		return nil, answerErrors[said]
	}
	size := IPv4len
	if typ == typeAAAA {
		size = IPv6len
	}
	var ips []IP
	for ; len(b) > 0; b = b[size:] {
		ips = append(ips, IP(b[:size:size]))
	}
	return ips, nil
}

// send sends a message to a server, and reads the answer.
func (q *query) send(ctx context.Context, network, server string, id int, msg []byte, name string, typ int) (said int, truncated bool, ips []byte, err error) {
	ctx, cancel := context.WithTimeout(ctx, q.timeout)
	defer cancel()
	dial := (&Dialer{}).DialContext
	if q.r != nil && q.r.Dial != nil {
		dial = q.r.Dial
	}
	c, err := dial(ctx, network, server)
	if err != nil {
		return 0, false, nil, err
	}
	defer c.Close()
	deadline, _ := ctx.Deadline()
	c.SetDeadline(deadline)
	stop := context.AfterFunc(ctx, func() { c.SetDeadline(time.Unix(1, 0)) })
	defer stop()

	if _, ok := c.(PacketConn); !ok {
		if _, err := c.Write(msg); err != nil {
			return 0, false, nil, err
		}
		var size [2]byte
		if _, err := io.ReadFull(c, size[:]); err != nil {
			return 0, false, nil, err
		}
		b := make([]byte, int(size[0])<<8|int(size[1]))
		if _, err := io.ReadFull(c, b); err != nil {
			return 0, false, nil, err
		}
		said, truncated, ips = dnsAnswer(b, id, name, typ)
		return said, false, ips, nil // what a stream has cut there is not more of
	}
	if _, err := c.Write(msg[2:]); err != nil {
		return 0, false, nil, err
	}
	b := make([]byte, packetSize)
	for {
		n, err := c.Read(b)
		if err != nil {
			return 0, false, nil, err
		}
		// Anyone may have sent it: what is no answer to the question is passed over.
		if said, truncated, ips = dnsAnswer(b[:n], id, name, typ); said != answerForeign && said != answerGarbled {
			return said, truncated, ips, nil
		}
	}
}
