package net

import "strconv"

// IP is an address of 4 or 16 bytes.
type IP []byte

// IPv4 returns the address a.b.c.d.
func IPv4(a, b, c, d byte) IP {
	return IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d}
}

// To4 returns the address in 4 bytes, or nil if it is no IPv4 address.
func (ip IP) To4() IP {
	if len(ip) == 4 {
		return ip
	}
	if len(ip) != 16 || ip[10] != 0xff || ip[11] != 0xff {
		return nil
	}
	for i := 0; i < 10; i++ {
		if ip[i] != 0 {
			return nil
		}
	}
	return ip[12:16]
}

// To16 returns the address in 16 bytes.
func (ip IP) To16() IP {
	switch len(ip) {
	case 4:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case 16:
		return ip
	}
	return nil
}

// short returns the address as the system wants it: 4 bytes if it can be, else as it is.
func (ip IP) short() IP {
	if v4 := ip.To4(); v4 != nil {
		return v4
	}
	return ip
}

// Equal reports whether two addresses are the same.
func (ip IP) Equal(x IP) bool { return string(ip.To16()) == string(x.To16()) }

// IsLoopback reports whether the address is the machine's own.
func (ip IP) IsLoopback() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 127
	}
	return ip.String() == "::1"
}

// IsUnspecified reports whether the address is 0.0.0.0 or ::.
func (ip IP) IsUnspecified() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 0 && v4[1] == 0 && v4[2] == 0 && v4[3] == 0
	}
	return ip.String() == "::"
}

// IsPrivate reports whether the address is for private use only: 10/8, 172.16/12, 192.168/16 or fc00::/7.
func (ip IP) IsPrivate() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 10 || v4[0] == 172 && v4[1]&0xf0 == 16 || v4[0] == 192 && v4[1] == 168
	}
	return len(ip) == 16 && ip[0]&0xfe == 0xfc
}

// IsMulticast reports whether the address is that of a group.
func (ip IP) IsMulticast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0]&0xf0 == 0xe0
	}
	return len(ip) == 16 && ip[0] == 0xff
}

// IsLinkLocalUnicast reports whether the address is one of the local network only.
func (ip IP) IsLinkLocalUnicast() bool {
	if v4 := ip.To4(); v4 != nil {
		return v4[0] == 169 && v4[1] == 254
	}
	return len(ip) == 16 && ip[0] == 0xfe && ip[1]&0xc0 == 0x80
}

// IsGlobalUnicast reports whether the address is that of one machine, in any network.
func (ip IP) IsGlobalUnicast() bool {
	return (len(ip) == 4 || len(ip) == 16) && !ip.Equal(IPv4(255, 255, 255, 255)) && !ip.IsUnspecified() && !ip.IsLoopback() && !ip.IsMulticast() &&
		!ip.IsLinkLocalUnicast()
}

func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if v4 := ip.To4(); v4 != nil {
		return strconv.Itoa(int(v4[0])) + "." + strconv.Itoa(int(v4[1])) + "." + strconv.Itoa(int(v4[2])) + "." + strconv.Itoa(int(v4[3]))
	}
	if len(ip) != 16 {
		return "?" + hexString(ip)
	}
	// The longest run of at least two zero groups becomes "::".
	start, end := -1, -1
	for i := 0; i < 16; i += 2 {
		j := i
		for j < 16 && ip[j] == 0 && ip[j+1] == 0 {
			j += 2
		}
		if j > i+2 && j-i > end-start {
			start, end = i, j
		}
		if j > i {
			i = j
		}
	}
	s := ""
	for i := 0; i < 16; i += 2 {
		if i == start {
			s += "::"
			i = end
			if i >= 16 {
				break
			}
		} else if i > 0 {
			s += ":"
		}
		s += strconv.FormatUint(uint64(ip[i])<<8|uint64(ip[i+1]), 16)
	}
	return s
}

// ParseIP parses an address, or returns nil.
func ParseIP(s string) IP {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '.':
			return parseIPv4(s)
		case ':':
			return parseIPv6(s)
		}
	}
	return nil
}

func parseIPv4(s string) IP {
	var parts [4]byte
	n, value, digits := 0, 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			if s[i] < '0' || s[i] > '9' || digits > 0 && value == 0 {
				return nil
			}
			value = value*10 + int(s[i]-'0')
			digits++
			if value > 255 {
				return nil
			}
			continue
		}
		if digits == 0 || n == 4 {
			return nil
		}
		parts[n] = byte(value)
		n++
		value, digits = 0, 0
	}
	if n != 4 {
		return nil
	}
	return IPv4(parts[0], parts[1], parts[2], parts[3])
}

func parseIPv6(s string) IP {
	ip := make(IP, 16)
	gap, n := -1, 0
	if len(s) >= 2 && s[0] == ':' && s[1] == ':' {
		gap = 0
		s = s[2:]
	}
	for len(s) > 0 {
		if n == 16 {
			return nil
		}
		i := 0
		for i < len(s) && s[i] != ':' && s[i] != '.' {
			i++
		}
		if i < len(s) && s[i] == '.' { // the last 4 bytes as an IPv4 address
			v4 := parseIPv4(s)
			if v4 == nil || n > 12 {
				return nil
			}
			n += copy(ip[n:], v4[12:])
			s = ""
			break
		}
		v, err := strconv.ParseUint(s[:i], 16, 16)
		if err != nil || i > 4 {
			return nil
		}
		ip[n], ip[n+1] = byte(v>>8), byte(v)
		n += 2
		if s = s[i:]; s == "" {
			break
		}
		s = s[1:]
		if s == "" {
			return nil
		}
		if s[0] == ':' {
			if gap >= 0 {
				return nil
			}
			gap = n
			s = s[1:]
		}
	}
	if n < 16 {
		if gap < 0 {
			return nil
		}
		moved := copy(ip[16-(n-gap):], ip[gap:n])
		for i := gap; i < 16-moved; i++ {
			ip[i] = 0
		}
	} else if gap >= 0 {
		return nil
	}
	return ip
}

// JoinHostPort combines host and port; a host with colons gets brackets.
func JoinHostPort(host, port string) string {
	for i := 0; i < len(host); i++ {
		if host[i] == ':' {
			return "[" + host + "]:" + port
		}
	}
	return host + ":" + port
}

// SplitHostPort splits "host:port", "[host]:port".
func SplitHostPort(hostport string) (host, port string, err error) {
	const missingPort = "missing port in address"
	const tooManyColons = "too many colons in address"
	last := -1
	for i := 0; i < len(hostport); i++ {
		if hostport[i] == ':' {
			last = i
		}
	}
	if last < 0 {
		return "", "", &AddrError{Err: missingPort, Addr: hostport}
	}
	from := 0
	if hostport[0] == '[' {
		end := -1
		for i := 0; i < len(hostport); i++ {
			if hostport[i] == ']' {
				end = i
				break
			}
		}
		switch {
		case end < 0:
			return "", "", &AddrError{Err: "missing ']' in address", Addr: hostport}
		case end+1 == len(hostport):
			return "", "", &AddrError{Err: missingPort, Addr: hostport}
		case end+1 != last:
			if hostport[end+1] == ':' {
				return "", "", &AddrError{Err: tooManyColons, Addr: hostport}
			}
			return "", "", &AddrError{Err: missingPort, Addr: hostport}
		}
		host = hostport[1:end]
		from = end + 1
		for i := 1; i < end; i++ {
			if hostport[i] == '[' {
				return "", "", &AddrError{Err: "unexpected '[' in address", Addr: hostport}
			}
		}
	} else {
		host = hostport[:last]
		for i := 0; i < len(host); i++ {
			if host[i] == ':' {
				return "", "", &AddrError{Err: tooManyColons, Addr: hostport}
			}
		}
	}
	for i := from; i < len(hostport); i++ {
		if hostport[i] == '[' {
			return "", "", &AddrError{Err: "unexpected '[' in address", Addr: hostport}
		}
		if hostport[i] == ']' {
			return "", "", &AddrError{Err: "unexpected ']' in address", Addr: hostport}
		}
	}
	return host, hostport[last+1:], nil
}
