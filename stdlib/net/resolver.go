package net

// This file implements what the resolver (resolver.mg) leaves to the host: messages to and from name servers, and the texts of /etc/hosts and
// /etc/resolv.conf. It reads no file and sends nothing.

import (
	"math/rand/v2"
	"net/netip"
	"strconv"
	"strings"

	"golang.org/x/net/dns/dnsmessage"

	"minigo/vm"
)

// An answer is what a message says; resolver.mg has the same numbers.
type answer int

const (
	answerGood    answer = iota
	answerForeign        // it belongs to another question
	answerGarbled        // it cannot be read
	answerNoHost         // there is no such name, or it has no address of that kind
	answerLame           // the server does not know, and asks nobody
	answerTrouble        // the server failed, and may work later
	answerRefused        // the server does not do its work
)

// packetSize is the largest packet that servers are asked for: one that no network cuts into pieces (dnsflagday.net/2020); resolver.mg has the same number.
const packetSize = 1232

// makeQuery makes a question for the records of a type that a rooted name has. Before it stands its length in 2 bytes, as in a stream.
func makeQuery(id uint16, name string, typ dnsmessage.Type) ([]byte, error) {
	n, err := dnsmessage.NewName(name)
	if err != nil {
		return nil, err
	}
	b := dnsmessage.NewBuilder(make([]byte, 2, 512), dnsmessage.Header{ID: id, RecursionDesired: true})
	b.StartQuestions()
	if err := b.Question(dnsmessage.Question{Name: n, Type: typ, Class: dnsmessage.ClassINET}); err != nil {
		return nil, err
	}
	b.StartAdditionals()
	var edns dnsmessage.ResourceHeader
	if err := edns.SetEDNS0(packetSize, dnsmessage.RCodeSuccess, false); err != nil {
		return nil, err
	}
	b.OPTResource(edns, dnsmessage.OPTResource{})
	msg, err := b.Finish()
	if err == nil {
		msg[0], msg[1] = byte((len(msg)-2)>>8), byte(len(msg)-2)
	}
	return msg, err
}

// readAnswer reads the answer to a question: the addresses that it has, one after the other, and whether it is only the beginning of the answer.
//
// Go: net/dnsclient_unix.go checkResponse, checkHeader, skipToAnswer (go1.26)
func readAnswer(msg []byte, id uint16, name string, typ dnsmessage.Type) (a answer, truncated bool, ips []byte) {
	var p dnsmessage.Parser
	h, err := p.Start(msg)
	if err != nil {
		return answerGarbled, false, nil
	}
	q, err := p.Question()
	if err != nil {
		return answerGarbled, false, nil
	}
	if !h.Response || h.ID != id || q.Type != typ || q.Class != dnsmessage.ClassINET || !strings.EqualFold(q.Name.String(), name) || p.SkipQuestion() != dnsmessage.ErrSectionDone {
		return answerForeign, false, nil
	}
	rcode, more := extendedRCode(p, h.RCode)
	_, err = p.AnswerHeader()
	switch {
	case rcode == dnsmessage.RCodeNameError:
		return answerNoHost, h.Truncated, nil
	case err != nil && err != dnsmessage.ErrSectionDone:
		return answerGarbled, h.Truncated, nil
	case rcode == dnsmessage.RCodeServerFailure:
		return answerTrouble, h.Truncated, nil
	case rcode != dnsmessage.RCodeSuccess:
		return answerRefused, h.Truncated, nil
	case err != nil && !h.Authoritative && !h.RecursionAvailable && !more:
		return answerLame, h.Truncated, nil
	}
	for {
		r, err := p.AnswerHeader()
		switch {
		case err == dnsmessage.ErrSectionDone && len(ips) == 0:
			return answerNoHost, h.Truncated, nil
		case err == dnsmessage.ErrSectionDone:
			return answerGood, h.Truncated, ips
		case err != nil:
		case r.Type == typ && typ == dnsmessage.TypeA:
			var x dnsmessage.AResource
			x, err = p.AResource()
			ips = append(ips, x.A[:]...)
		case r.Type == typ && typ == dnsmessage.TypeAAAA:
			var x dnsmessage.AAAAResource
			x, err = p.AAAAResource()
			ips = append(ips, x.AAAA[:]...)
		default: // such as another name of the host: the server has followed it
			err = p.SkipAnswer()
		}
		if err != nil {
			return answerGarbled, h.Truncated, nil
		}
	}
}

// extendedRCode is a message's code with the bits that stand at its end, and whether something stands there.
func extendedRCode(p dnsmessage.Parser, low dnsmessage.RCode) (code dnsmessage.RCode, more bool) {
	p.SkipAllAnswers()
	p.SkipAllAuthorities()
	for {
		h, err := p.AdditionalHeader()
		if err != nil {
			return low, more
		}
		more = true
		if h.Type == dnsmessage.TypeOPT {
			return h.ExtendedRCode(low), true
		}
		if p.SkipAdditional() != nil {
			return low, true
		}
	}
}

// hostAddrs are the addresses that the text of /etc/hosts has for a name. There are no zones here.
func hostAddrs(text, name string) (addrs []string) {
	name = strings.TrimSuffix(name, ".")
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		ip, err := netip.ParseAddr(f[0])
		if err != nil || ip.Zone() != "" {
			continue
		}
		for _, alias := range f[1:] {
			if strings.EqualFold(strings.TrimSuffix(alias, "."), name) {
				addrs = append(addrs, ip.String())
				break
			}
		}
	}
	return addrs
}

// A config is what /etc/resolv.conf says.
type config struct {
	servers  []string // with their ports
	search   []string // domains that a name may be in, rooted
	ndots    int      // a name with so many dots is first taken as it is
	timeout  int      // of an attempt, in seconds
	attempts int
}

// parseConfig reads the text of /etc/resolv.conf. What it does not say has the usual value; the domain, that of the machine's own name.
//
// Go: net/dnsconfig_unix.go dnsReadConfig (go1.26)
// Differs: of the options only ndots, timeout and attempts are obeyed.
func parseConfig(text, hostname string) config {
	conf := config{ndots: 1, timeout: 5, attempts: 2}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 2 || line[0] == '#' || line[0] == ';' {
			continue
		}
		switch f[0] {
		case "nameserver":
			if ip, err := netip.ParseAddr(f[1]); err == nil && ip.Zone() == "" && len(conf.servers) < 3 {
				conf.servers = append(conf.servers, netip.AddrPortFrom(ip, 53).String())
			}
		case "domain":
			conf.search = []string{rooted(f[1])}
		case "search":
			conf.search = nil
			for _, domain := range f[1:] {
				if domain != "." {
					conf.search = append(conf.search, rooted(domain))
				}
			}
		case "options":
			for _, o := range f[1:] {
				name, value, _ := strings.Cut(o, ":")
				n, err := strconv.Atoi(value)
				if err != nil {
					continue
				}
				switch name {
				case "ndots":
					conf.ndots = min(max(n, 0), 15)
				case "timeout":
					conf.timeout = min(max(n, 1), 3600)
				case "attempts":
					conf.attempts = max(n, 1)
				}
			}
		}
	}
	if len(conf.servers) == 0 {
		conf.servers = []string{"127.0.0.1:53", "[::1]:53"}
	}
	if _, domain, _ := strings.Cut(hostname, "."); len(conf.search) == 0 && domain != "" {
		conf.search = []string{rooted(domain)}
	}
	return conf
}

func rooted(domain string) string { return strings.TrimSuffix(domain, ".") + "." }

// names are the rooted names to ask for, in order, of one that is not in /etc/hosts.
func (conf *config) names(name string) (names []string) {
	add := func(name string) {
		if domain := strings.ToLower(name); isDomain(domain) && !strings.HasSuffix(domain, ".onion.") {
			names = append(names, name)
		}
	}
	if !isDomain(rooted(name)) {
		return nil
	}
	if strings.HasSuffix(name, ".") {
		add(name)
		return names
	}
	asIs := strings.Count(name, ".") >= conf.ndots
	if asIs {
		add(name + ".")
	}
	for _, domain := range conf.search {
		add(name + "." + domain)
	}
	if !asIs {
		add(name + ".")
	}
	return names
}

// isDomain reports whether a rooted name is one that hosts may have: labels of letters, digits, hyphens and underscores, and not a number.
//
// Go: net/dnsclient.go isDomainName (go1.26)
func isDomain(name string) bool {
	const digits = "0123456789"
	if len(name) > 254 || strings.Trim(name, digits+".") == "" {
		return false
	}
	for label := range strings.SplitSeq(strings.TrimSuffix(name, "."), ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' ||
			strings.Trim(label, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"+digits) != "" {
			return false
		}
	}
	return true
}

// simulated() bool
func simulated(c *vm.Call) { c.RetBool(c.M.Sched().Simulated()) }

// hostsEntry(text, name string) (addrs string): see hostAddrs.
func hostsEntry(c *vm.Call) {
	text := c.ArgString()
	c.Charge(len(text))
	c.RetString(strings.Join(hostAddrs(text, c.ArgString()), " "))
}

// resolvConf(text, hostname, name string) (servers, names string, timeout, attempts int): see config.
func resolvConf(c *vm.Call) {
	text, hostname := c.ArgString(), c.ArgString()
	c.Charge(len(text))
	conf := parseConfig(text, hostname)
	names := conf.names(c.ArgString())
	c.RetString(strings.Join(conf.servers, " "))
	c.RetString(strings.Join(names, " "))
	c.RetInt(int64(conf.timeout))
	c.RetInt(int64(conf.attempts))
}

// dnsQuery(name string, typ int) (id int, msg []byte): see makeQuery; no message if the name is none.
func dnsQuery(c *vm.Call) {
	id := uint16(rand.Uint32()) // nobody may guess it
	if c.M.Sched().Simulated() {
		id = uint16(c.M.Rand())
	}
	name, typ := c.ArgString(), dnsmessage.Type(c.ArgInt())
	msg, _ := makeQuery(id, name, typ)
	c.RetInt(int64(id))
	c.RetBytes(msg)
}

// dnsAnswer(msg []byte, id int, name string, typ int) (answer int, truncated bool, ips []byte): see readAnswer.
func dnsAnswer(c *vm.Call) {
	msg := append([]byte(nil), c.ArgBytes()...)
	id, name, typ := uint16(c.ArgInt()), c.ArgString(), dnsmessage.Type(c.ArgInt())
	a, truncated, ips := readAnswer(msg, id, name, typ)
	c.RetInt(int64(a))
	c.RetBool(truncated)
	c.RetBytes(ips)
}
