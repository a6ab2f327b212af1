package net

import (
	"context"
	"strconv"
	"time"
)

// What is looked up; lookup.go has the same numbers.
const (
	lookupIP = iota
	lookupIP4
	lookupIP6
	lookupCNAME
	lookupAddr
	lookupTXT
	lookupMX
	lookupNS
)

// DNSError is a failure of a lookup.
type DNSError struct {
	UnwrapErr   error // of the context
	Err         string
	Name        string
	Server      string
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool
}

func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := "lookup " + e.Name
	if e.Server != "" {
		s += " on " + e.Server
	}
	return s + ": " + e.Err
}
func (e *DNSError) Timeout() bool   { return e.IsTimeout }
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// A finder looks a name up, before a time of nanotime if it is not 0.
type finder = func(what int, name string, end int64) ([]string, error)

// threads holds a value for each lookup that is under way: it has some threads, of which the host's runtime does not allow any number.
//
// Go: net/net.go threadLimit, acquireThread (go1.26)
var threads = make(chan struct{}, 500)

// find is a finder. It is a system call: nobody can interrupt it.
func find(what int, name string, end int64) ([]string, error) {
	select {
	case threads <- struct{}{}:
	default:
		var over <-chan time.Time
		if end != 0 {
			over = time.After(time.Duration(share(end, 1)))
		}
		select {
		case threads <- struct{}{}:
		case <-over:
			return nil, timedOut(name)
		}
	}
	answers, text, asked, server, timeout, temporary, notFound := lookup(what, name, share(end, 1))
	<-threads
	if text == "" {
		return answers, nil
	}
	return answers, &DNSError{Err: text, Name: asked, Server: server, IsTimeout: timeout, IsTemporary: temporary, IsNotFound: notFound}
}

// findIn is find, but gives up when the context ends. The lookup itself goes on.
//
// Go: net/cgo_unix.go doBlockingWithCtx (go1.26)
func findIn(ctx context.Context, what int, name string, end int64) ([]string, error) {
	type result struct {
		answers []string
		err     error
	}
	done := make(chan result, 1)
	go func() {
		answers, err := find(what, name, end)
		done <- result{answers, err}
	}()
	select {
	case r := <-done:
		return r.answers, r.err
	case <-ctx.Done():
	}
	if ctx.Err() == context.Canceled {
		return nil, &DNSError{UnwrapErr: errCanceled, Err: errCanceled.text, Name: name}
	}
	return nil, timedOut(name)
}

func timedOut(name string) error {
	return &DNSError{UnwrapErr: errTimeout, Err: errTimeout.text, Name: name, IsTimeout: true, IsTemporary: true}
}

// lookupIPs returns a host's addresses: only those of IPv4, or of IPv6, if the network is so called. Literal addresses and localhost are known; other
// names are looked up, before a time of nanotime if it is not 0.
//
// Go: net/ipsock.go (*Resolver).internetAddrList, filterAddrList (go1.26)
func lookupIPs(network, host string, end int64, find finder) (ips []IP, err error) {
	what := lookupIP
	switch network[len(network)-1] {
	case '4':
		what = lookupIP4
	case '6':
		what = lookupIP6
	}
	ip := ParseIP(host)
	if host == "localhost" {
		ip = IPv4(127, 0, 0, 1)
	}
	if ip == nil {
		answers, err := find(what, host, end)
		for _, a := range answers {
			ips = append(ips, ParseIP(a))
		}
		return ips, err
	}
	if what != lookupIP && (ip.To4() != nil) != (what == lookupIP4) {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return []IP{ip}, nil
}

// LookupIP returns the addresses of a host.
func LookupIP(host string) ([]IP, error) {
	if host == "" {
		return nil, &DNSError{Err: "no such host", IsNotFound: true}
	}
	return lookupIPs("ip", host, 0, find)
}

// LookupHost returns the addresses of a host as texts.
func LookupHost(host string) (addrs []string, err error) {
	if ParseIP(host) != nil {
		return []string{host}, nil
	}
	ips, err := LookupIP(host)
	for _, ip := range ips {
		addrs = append(addrs, ip.String())
	}
	return addrs, err
}

// LookupAddr returns the names of an address.
func LookupAddr(addr string) (names []string, err error) { return find(lookupAddr, addr, 0) }

// LookupCNAME returns the name that a host has itself, if it may have others.
func LookupCNAME(host string) (cname string, err error) {
	names, err := find(lookupCNAME, host, 0)
	if err != nil {
		return "", err
	}
	return names[0], nil
}

// LookupTXT returns the texts of a name.
func LookupTXT(name string) ([]string, error) { return find(lookupTXT, name, 0) }

// An NS is a server of names.
type NS struct{ Host string }

// LookupNS returns the servers of a domain's names.
func LookupNS(name string) (servers []*NS, err error) {
	names, err := find(lookupNS, name, 0)
	for _, host := range names {
		servers = append(servers, &NS{host})
	}
	return servers, err
}

// An MX is a server of mail; those with a smaller Pref are to be tried first.
type MX struct {
	Host string
	Pref uint16
}

// LookupMX returns the servers of a domain's mail, those first that are to be tried first.
func LookupMX(name string) (servers []*MX, err error) {
	answers, err := find(lookupMX, name, 0)
	for _, a := range answers {
		pref, _ := strconv.Atoi(a[:5])
		servers = append(servers, &MX{a[6:], uint16(pref)})
	}
	return servers, err
}
