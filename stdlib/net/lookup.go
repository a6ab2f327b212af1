package net

// This file implements the lookup of names: in the file of hosts, then at name servers. It blocks, and so is one system call of the goroutine's.

import (
	"cmp"
	"errors"
	"net/netip"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
	"unsafe"

	"golang.org/x/net/dns/dnsmessage"

	"minigo/stdlib/internal/guest"
	"minigo/stdlib/internal/poll"
	"minigo/vm"
	"minigo/vm/value"
)

// What is looked up; net.mg has the same numbers.
const (
	lookupIP    = iota // addresses of both kinds
	lookupIP4          // of IPv4
	lookupIP6          // of IPv6
	lookupCNAME        // the name that a host has itself
	lookupAddr         // the names of an address
	lookupTXT          // texts
	lookupMX           // servers of mail, each behind its preference of five digits
	lookupNS           // servers of names
)

// questions are the types of the records that are asked for, all at once.
var questions = [...][]dnsmessage.Type{
	lookupIP:    {dnsmessage.TypeA, dnsmessage.TypeAAAA},
	lookupIP4:   {dnsmessage.TypeA},
	lookupIP6:   {dnsmessage.TypeAAAA},
	lookupCNAME: {dnsmessage.TypeA, dnsmessage.TypeAAAA, dnsmessage.TypeCNAME},
	lookupAddr:  {dnsmessage.TypePTR},
	lookupTXT:   {dnsmessage.TypeTXT},
	lookupMX:    {dnsmessage.TypeMX},
	lookupNS:    {dnsmessage.TypeNS},
}

// A failure is what a net.DNSError says.
type failure struct {
	text, name, server           string
	timeout, temporary, notFound bool
}

// outside is the failure under the simulator; net.mg says it of addresses.
const outside = "under -sim there is no network but the loopback interface"

func noSuchHost(server string) *failure {
	return &failure{text: errNoSuchHost.Error(), server: server, notFound: true}
}

// lookup(what int, name string, limit int64) (answers []string, text, asked, server string, timeout, temporary, notFound bool): in at most limit nanoseconds;
// 0: without a limit, below: none is left. It takes a thread for each question (lookup.mg sees to it that there are not too many).
func lookup(c *vm.Call) vm.Status {
	type result struct {
		answers []string
		failure failure
	}
	what, name, limit := int(c.ArgInt()), strings.Clone(c.ArgString()), time.Duration(c.ArgInt())
	state := c.State(0)
	r := (*result)(state.P)
	switch {
	case r != nil: // the system call is over
	case c.M.Sched().Simulated():
		r = &result{failure: failure{text: outside}}
	case poll.Network(c.M) != nil:
		r = &result{failure: failure{text: "of names only localhost is known on this system"}}
	default:
		r = new(result)
		state.P = unsafe.Pointer(r)
		c.Blocking(func() {
			l := resolver{hosts: hostsFile, config: readConfig(configFile, os.Hostname)}
			if limit != 0 {
				l.end = time.Now().Add(limit)
			}
			answers, err := l.lookup(what, name)
			r.answers = answers
			if err != nil {
				r.failure = *err
			}
		})
		return vm.Syscall
	}
	regs, elems := guest.Strings(len(r.answers))
	for i, s := range r.answers {
		elems[i] = value.MakeString(s)
	}
	c.RetSlice(regs)
	c.RetString(r.failure.text)
	c.RetString(cmp.Or(r.failure.name, name))
	c.RetString(r.failure.server)
	c.RetBool(r.failure.timeout)
	c.RetBool(r.failure.temporary)
	c.RetBool(r.failure.notFound)
	return vm.Done
}

// A resolver does a lookup.
type resolver struct {
	hosts string // the name of the file of hosts
	config
	end time.Time // when it gives up; zero: never
}

func (r *resolver) ended() bool { return !r.end.IsZero() && !time.Now().Before(r.end) }

// lookup looks a name up, or an address. There may be answers and a failure: some others were no names.
//
// Go: net/lookup.go (*Resolver).LookupCNAME, LookupMX, LookupNS, LookupAddr (go1.26)
func (r *resolver) lookup(what int, name string) ([]string, *failure) {
	if what <= lookupAddr {
		if answers, found := lookupFile(r.hosts, what, name); len(answers) > 0 {
			return answers, nil
		} else if found {
			return nil, noSuchHost("")
		}
	}
	if what == lookupAddr {
		ip, err := netip.ParseAddr(name)
		if err != nil || ip.Zone() != "" { // there are no zones here
			return nil, &failure{text: "unrecognized address"}
		}
		name = reverse(ip)
	}
	answers, err := r.askAll(what, name)
	if err != nil {
		err.name = name
	}
	if what == lookupMX {
		slices.SortStableFunc(answers, func(a, b string) int { return strings.Compare(a[:5], b[:5]) })
	}
	if err != nil || what < lookupCNAME || what == lookupTXT {
		return answers, err
	}
	named := slices.DeleteFunc(slices.Clone(answers), func(host string) bool {
		if what == lookupMX {
			_, host, _ = strings.Cut(host, " ")
		}
		_, noIP := netip.ParseAddr(strings.TrimSuffix(host, "."))
		return !isDomain(host) && (what != lookupMX && what != lookupNS || noIP != nil)
	})
	if len(named) < len(answers) {
		err = &failure{text: "DNS response contained records which contain invalid names"}
	}
	return named, err
}

// askAll asks for all records of a name. It may be in one of several domains: the first that has some is taken.
//
// Go: net/dnsclient_unix.go (*Resolver).goLookupIPCNAMEOrder, lookup (go1.26)
// Differs: addresses of IPv4 come first, and are not put in an order by RFC 6724.
func (r *resolver) askAll(what int, name string) (answers []string, last *failure) {
	last = noSuchHost("")
	for i, fqdn := range r.names(name) {
		types := questions[what]
		replies, failures := make([][]string, len(types)), make([]*failure, len(types))
		var asked sync.WaitGroup
		for j, typ := range types[1:] {
			asked.Go(func() {
				replies[j+1], failures[j+1] = r.ask(what, fqdn, typ)
			})
		}
		replies[0], failures[0] = r.ask(what, fqdn, types[0])
		asked.Wait()
		for j, err := range failures {
			if err == nil {
				answers = append(answers, replies[j]...)
			} else if i == 0 && j == 0 || fqdn == name+"." { // that of the name itself tells most
				last = err
			}
		}
		if len(answers) > 0 {
			if what == lookupCNAME {
				answers = answers[:1]
			}
			return answers, nil
		}
		if r.ended() {
			return nil, &failure{text: "i/o timeout", timeout: true, temporary: true}
		}
	}
	return nil, last
}

// ask asks the servers in order for the records of a type that a rooted name has. A server that knows that there are none ends it.
//
// Go: net/dnsclient_unix.go (*Resolver).tryOneName (go1.26)
func (r *resolver) ask(what int, fqdn string, typ dnsmessage.Type) (answers []string, last *failure) {
	name, err := dnsmessage.NewName(fqdn)
	if err != nil {
		return nil, &failure{text: "cannot marshal DNS message"}
	}
	q := dnsmessage.Question{Name: name, Type: typ, Class: dnsmessage.ClassINET}
	for range r.attempts {
		for _, server := range r.servers {
			if r.ended() {
				return nil, last
			}
			p, h, err := r.exchange(server, q)
			if err == nil {
				answers, err = readAnswers(p, h, what, typ)
			}
			if err == nil {
				return answers, nil
			}
			last = &failure{text: err.Error(), server: server.String()}
			if e, ok := errors.AsType[*socketError](err); ok {
				last.timeout, last.temporary = e.timeout(), true
			}
			switch err {
			case errNoSuchHost:
				return nil, noSuchHost(last.server)
			case errServerTrouble:
				last.temporary = true
			}
		}
	}
	return nil, last
}

// exchange asks a server, by a packet, and if the answer does not fit into one by a stream.
//
// Go: net/dnsclient_unix.go (*Resolver).exchange (go1.26)
func (r *resolver) exchange(server netip.AddrPort, q dnsmessage.Question) (p dnsmessage.Parser, h dnsmessage.Header, err error) {
	id, query, err := makeQuery(q)
	if err != nil {
		return p, h, errMarshal
	}
	for _, k := range []kind{kindUDP, kindTCP} {
		end := time.Now().Add(r.timeout)
		if !r.end.IsZero() && r.end.Before(end) {
			end = r.end
		}
		p, h, err = roundTrip(k, server, id, q, query, end)
		if err != nil || !h.Truncated {
			break
		}
	}
	return p, h, err
}

// roundTrip sends a query, and waits for the answer.
func roundTrip(k kind, server netip.AddrPort, id uint16, q dnsmessage.Question, query []byte, end time.Time) (p dnsmessage.Parser, h dnsmessage.Header, err error) {
	s, err := dialServer(k, server, end)
	if err != nil {
		return p, h, err
	}
	defer s.close()
	if k == kindTCP {
		query = append([]byte{byte(len(query) >> 8), byte(len(query))}, query...)
	}
	if err := s.write(query); err != nil {
		return p, h, err
	}
	if k == kindTCP {
		b := make([]byte, 2)
		if err := s.readFull(b); err != nil {
			return p, h, err
		}
		b = make([]byte, int(b[0])<<8|int(b[1]))
		if err := s.readFull(b); err != nil {
			return p, h, err
		}
		return parse(b, id, q)
	}
	b := make([]byte, packetSize)
	for {
		n, err := s.read(b)
		if err != nil {
			return p, h, err
		}
		// What is no answer may be a forgery: the true one may still come.
		if p, h, err := parse(b[:n], id, q); err == nil {
			return p, h, nil
		}
	}
}
