// run

// Networks are parsed and printed, and say which addresses they have.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
)

func main() {
	addresses := []net.IP{nil, net.ParseIP("192.0.2.77"), net.ParseIP("192.0.2.77").To4(), net.ParseIP("2001:db8::5"), net.ParseIP("::ffff:10.1.2.3"), {1, 2, 3}, net.IPv4bcast, net.IPv6loopback, net.IPv4zero, net.IPv6zero, net.ParseIP("ff02::1"), net.ParseIP("ff01::1"), net.IPv4allsys, net.IPv4allrouter}
	for _, s := range []string{"192.0.2.1/24", "192.0.2.1/0", "10.0.0.0/8", "192.0.2.77/32", "2001:db8::1/32", "::/0", "::ffff:10.1.2.3/100", "192.0.2.1/33", "::1/129", "192.0.2.1", "192.0.2.1/", "/8", "192.0.2.1/-1", "192.0.2.1/+8", "192.0.2.1/08", "192.0.2.1/8/9", "x/8", "::1%eth0/64", ""} {
		ip, n, err := net.ParseCIDR(s)
		fmt.Println(s, ip, len(ip), n, err)
		var bad *net.ParseError
		if errors.As(err, &bad) {
			fmt.Println(bad.Type, bad.Text, bad.Timeout())
			continue
		}
		ones, bits := n.Mask.Size()
		fmt.Print(n.Network(), " ", n.IP, " ", len(n.IP), " ", n.Mask, " ", ones, " ", bits)
		for _, a := range addresses {
			fmt.Print(" ", n.Contains(a))
		}
		fmt.Println()
	}
	masks := []net.IPMask{nil, net.CIDRMask(20, 32), net.CIDRMask(0, 128), net.CIDRMask(128, 128), net.CIDRMask(33, 32), net.CIDRMask(8, 64), net.IPv4Mask(255, 0, 255, 0), net.IPv4Mask(255, 255, 254, 0), net.CIDRMask(112, 128), {1}}
	for _, m := range masks {
		ones, bits := m.Size()
		fmt.Print(m, " ", ones, " ", bits)
		for _, a := range addresses {
			fmt.Print(" ", a.Mask(m), " ", &net.IPNet{a, m})
		}
		fmt.Println()
	}
	for _, a := range addresses {
		b, err := a.MarshalText()
		fmt.Printf("%v %q %v %v %v %v\n", a, b, err, a.DefaultMask(), a.IsInterfaceLocalMulticast(), a.IsLinkLocalMulticast())
	}
	text, err := json.Marshal(map[string]any{"ip": addresses[1], "none": net.IP(nil)})
	fmt.Println(string(text), err, (*net.IPNet)(nil))
	var in struct{ A, B net.IP }
	fmt.Println(json.Unmarshal([]byte(`{"A":"10.0.0.1","B":""}`), &in), in)
	fmt.Println(json.Unmarshal([]byte(`{"A":"10.0.0"}`), &in), in)
}
