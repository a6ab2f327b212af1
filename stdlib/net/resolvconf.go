package net

// This file implements what the resolver finds on the machine: the file of hosts, and the configuration. It has the rules of names, too.

import (
	"net/netip"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// lookupFile looks a name, or an address, up in the file of hosts. One without a dot is not rooted there. It may be found without an answer: it has no
// address of the kind.
//
// Go: net/hosts.go readHosts, lookupStaticHost, lookupStaticAddr; net/dnsclient.go absDomainName (go1.26)
func lookupFile(file string, what int, name string) (answers []string, found bool) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, false
	}
	inFile := func(name string) string {
		if strings.Contains(name, ".") && !strings.HasSuffix(name, ".") {
			return name + "."
		}
		return name
	}
	addr, _ := netip.ParseAddr(name)
	var six []string // stand behind those of IPv4
	name = inFile(name)
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		ip, err := netip.ParseAddr(f[0])
		if err != nil || ip.Zone() != "" { // there are no zones here
			continue
		}
		for _, host := range f[1:] {
			switch host = inFile(host); {
			case what == lookupAddr:
				if ip == addr {
					answers = append(answers, host)
				}
			case !strings.EqualFold(host, name):
			case what == lookupCNAME:
				return []string{strings.ToLower(inFile(f[1]))}, true
			case what != lookupIP6 && ip.Unmap().Is4():
				answers = append(answers, ip.String())
			case what != lookupIP4 && !ip.Unmap().Is4():
				six = append(six, ip.String())
			default:
				found = true
			}
		}
	}
	return append(answers, six...), found
}

// A config is what the file of the resolver's configuration says.
type config struct {
	servers  []netip.AddrPort
	search   []string // domains that a name may be in, rooted
	ndots    int      // a name with so many dots is first taken as it is
	timeout  time.Duration
	attempts int
}

const (
	hostsFile  = "/etc/hosts"
	configFile = "/etc/resolv.conf"
)

// readConfig reads the configuration. What it does not say has the usual value; the domain, that of the machine's own name.
//
// Go: net/dnsconfig_unix.go dnsReadConfig (go1.26)
// Differs: of the options only ndots, timeout and attempts are obeyed.
func readConfig(file string, hostname func() (string, error)) config {
	conf := config{ndots: 1, timeout: 5 * time.Second, attempts: 2}
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) < 2 || line[0] == '#' || line[0] == ';' {
			continue
		}
		switch f[0] {
		case "nameserver":
			if ip, err := netip.ParseAddr(f[1]); err == nil && ip.Zone() == "" && len(conf.servers) < 3 {
				conf.servers = append(conf.servers, netip.AddrPortFrom(ip, 53))
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
				name, text, _ := strings.Cut(o, ":")
				n, err := strconv.Atoi(text)
				if err != nil {
					continue
				}
				switch name {
				case "ndots":
					conf.ndots = min(max(n, 0), 15)
				case "timeout":
					conf.timeout = time.Duration(min(max(n, 1), 3600)) * time.Second
				case "attempts":
					conf.attempts = max(n, 1)
				}
			}
		}
	}
	if len(conf.servers) == 0 {
		conf.servers = []netip.AddrPort{
			netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), 53),
			netip.AddrPortFrom(netip.IPv6Loopback(), 53),
		}
	}
	if len(conf.search) == 0 {
		host, _ := hostname()
		if _, domain, _ := strings.Cut(host, "."); domain != "" {
			conf.search = []string{rooted(domain)}
		}
	}
	return conf
}

func rooted(domain string) string { return strings.TrimSuffix(domain, ".") + "." }

// names are the rooted names to ask for, in order. Those under onion are no other network's (RFC 7686).
//
// Go: net/dnsclient_unix.go (*dnsConfig).nameList, avoidDNS (go1.26)
func (conf *config) names(name string) (names []string) {
	if !isDomain(name) {
		return nil
	}
	add := func(name string) {
		if len(name) <= 254 && !strings.HasSuffix(strings.ToLower(name), ".onion.") {
			names = append(names, name)
		}
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

// isDomain reports whether a name is one that hosts may have: labels of letters, digits, hyphens and underscores, and not a number.
//
// Go: net/dnsclient.go isDomainName (go1.26)
func isDomain(name string) bool {
	const digits = "0123456789"
	if name == "." {
		return true
	}
	name = rooted(name)
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

// reverse is the name under which the names of an address are.
//
// Go: net/dnsclient.go reverseaddr (go1.26)
func reverse(ip netip.Addr) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	ip = ip.Unmap()
	for _, x := range slices.Backward(ip.AsSlice()) {
		if ip.Is4() {
			b.WriteString(strconv.Itoa(int(x)) + ".")
		} else {
			b.WriteString(string([]byte{hex[x&15], '.', hex[x>>4], '.'}))
		}
	}
	if ip.Is4() {
		return b.String() + "in-addr.arpa."
	}
	return b.String() + "ip6.arpa."
}
