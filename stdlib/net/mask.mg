package net

import "strconv"

// This file has networks: addresses whose first bits are given.

// The lengths of addresses in bytes.
const (
	IPv4len = 4
	IPv6len = 16
)

// Well-known addresses.
var (
	IPv4bcast     = IPv4(255, 255, 255, 255)
	IPv4allsys    = IPv4(224, 0, 0, 1)
	IPv4allrouter = IPv4(224, 0, 0, 2)
	IPv4zero      = IPv4(0, 0, 0, 0)

	IPv6zero        = make(IP, IPv6len)
	IPv6unspecified = make(IP, IPv6len)
	IPv6loopback    = IP{15: 1}
)

// A ParseError is a text that is no address.
type ParseError struct {
	Type string // what it should be
	Text string
}

func (e *ParseError) Error() string { return "invalid " + e.Type + ": " + e.Text }

// Timeout reports false.
func (e *ParseError) Timeout() bool { return false }

// Temporary reports false.
func (e *ParseError) Temporary() bool { return false }

// An IPMask has the bits that are given in an address.
type IPMask []byte

// IPv4Mask returns the mask a.b.c.d.
func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask returns a mask of bits bits, 32 or 128, of which the first ones are set.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	m := make(IPMask, bits/8)
	for i := range m {
		m[i] = ^byte(0xff >> max(min(ones-8*i, 8), 0))
	}
	return m
}

// ones is the number of set bits, -1 if they are not the first ones.
func (m IPMask) ones() int {
	n := 0
	for n < 8*len(m) && m[n/8]<<(n%8)&0x80 != 0 {
		n++
	}
	if string(CIDRMask(n, 8*len(m))) == string(m) {
		return n
	}
	return -1
}

// Size returns how many bits are set and how many there are; 0, 0 if others than the first ones are set.
func (m IPMask) Size() (ones, bits int) {
	if ones = m.ones(); ones < 0 {
		return 0, 0
	}
	return ones, 8 * len(m)
}

func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hexString(m)
}

func hexString(b []byte) string {
	s := make([]byte, 0, 2*len(b))
	for _, c := range b {
		s = append(s, "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
	}
	return string(s)
}

// Mask returns the bits of ip that are given, or nil if the lengths do not fit.
//
// Go: net/ip.go IP.Mask (go1.26)
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len && string(mask[:12]) == string(CIDRMask(96, 128)[:12]) {
		mask = mask[12:]
	}
	if v4 := ip.To4(); len(mask) == IPv4len && v4 != nil {
		ip = v4
	}
	if len(ip) != len(mask) {
		return nil
	}
	out := make(IP, len(ip))
	for i := range out {
		out[i] = ip[i] & mask[i]
	}
	return out
}

// DefaultMask returns the mask of an IPv4 address by its class, as before networks had lengths.
func (ip IP) DefaultMask() IPMask {
	v4 := ip.To4()
	switch {
	case v4 == nil:
		return nil
	case v4[0] < 0x80:
		return CIDRMask(8, 32)
	case v4[0] < 0xc0:
		return CIDRMask(16, 32)
	}
	return CIDRMask(24, 32)
}

// IsInterfaceLocalMulticast reports whether the address is that of a group within the machine.
func (ip IP) IsInterfaceLocalMulticast() bool {
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 1
}

// IsLinkLocalMulticast reports whether the address is that of a group in the local network.
func (ip IP) IsLinkLocalMulticast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 224 && v4[1] == 0 && v4[2] == 0
	}
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 2
}

// AppendText appends the address's text.
func (ip IP) AppendText(b []byte) ([]byte, error) {
	switch len(ip) {
	case 0:
		return b, nil
	case IPv4len, IPv6len:
		return append(b, ip.String()...), nil
	}
	return b, &AddrError{Err: "invalid IP address", Addr: hexString(ip)}
}

// MarshalText returns the address's text, "" of none.
func (ip IP) MarshalText() ([]byte, error) { return ip.AppendText([]byte{}) }

// UnmarshalText sets ip to the address that text is.
func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	x := ParseIP(string(text))
	if x == nil {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = x
	return nil
}

// An IPNet is the addresses that begin alike.
type IPNet struct {
	IP   IP
	Mask IPMask
}

// ParseCIDR parses a text such as "192.0.2.1/24": it is the address and its network.
func ParseCIDR(s string) (IP, *IPNet, error) {
	i, bits := 0, 32
	for i < len(s) && s[i] != '/' {
		if s[i] == ':' {
			bits = 128
		}
		i++
	}
	ip := ParseIP(s[:i])
	n, err := strconv.ParseUint(s[min(i+1, len(s)):], 10, 16)
	if ip == nil || err != nil || int(n) > bits {
		return nil, nil, &ParseError{Type: "CIDR address", Text: s}
	}
	m := CIDRMask(int(n), bits)
	return ip, &IPNet{ip.Mask(m), m}, nil
}

// parts are the network's address and mask in the same length, or nil.
//
// Go: net/ip.go networkNumberAndMask (go1.26)
func (n *IPNet) parts() (ip IP, m IPMask) {
	ip, m = n.IP.short(), n.Mask
	if len(m) == IPv6len && len(ip) == IPv4len {
		m = m[12:]
	}
	if len(ip) != len(m) || len(ip) != IPv4len && len(ip) != IPv6len {
		return nil, nil
	}
	return ip, m
}

// Contains reports whether the network has the address.
func (n *IPNet) Contains(ip IP) bool {
	first, m := n.parts()
	if ip = ip.short(); len(ip) != len(first) {
		return false
	}
	for i := range ip {
		if first[i]&m[i] != ip[i]&m[i] {
			return false
		}
	}
	return true
}

// Network returns "ip+net".
func (n *IPNet) Network() string { return "ip+net" }

// String returns the network as ParseCIDR takes it; with the mask in hexadecimal digits if that is not its first bits.
func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ip, m := n.parts()
	if ip == nil {
		return "<nil>"
	}
	if ones := m.ones(); ones >= 0 {
		return ip.String() + "/" + strconv.Itoa(ones)
	}
	return ip.String() + "/" + m.String()
}
