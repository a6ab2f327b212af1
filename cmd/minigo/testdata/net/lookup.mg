// run

// Addresses and localhost are known without a lookup; a network may want one kind of them only. Names that are none have an error that says which.
package main

import (
	"errors"
	"fmt"
	"net"
)

func main() {
	for _, host := range []string{"192.0.2.3", "2001:DB8::3", "::ffff:192.0.2.3", "localhost", ""} {
		ips, err := net.LookupIP(host)
		fmt.Printf("%q: %v %v\n", host, ips, err)
		addrs, err := net.LookupHost(host)
		fmt.Println(addrs, err)
	}

	// What is no name is looked up nowhere; what is said of it depends on where the program runs.
	for _, host := range []string{"a b", "-host", "1.2.3"} {
		_, err := net.LookupHost(host)
		var e *net.DNSError
		fmt.Println(errors.As(err, &e), e.Name, e.Server == "", e.IsTimeout, e.IsTemporary, e.Err != "")
		_, err = net.Dial("udp", net.JoinHostPort(host, "1"))
		fmt.Println(errors.As(err, &e), err.Error() == "dial udp: "+e.Error())
	}

	for _, network := range []string{"tcp", "tcp4", "tcp6", "udp4", "udp6"} {
		for _, address := range []string{"192.0.2.3:1", "[2001:db8::3]:1", "localhost:1", ":1", "host"} {
			var addr net.Addr
			var err error
			if network[0] == 't' {
				addr, err = net.ResolveTCPAddr(network, address)
			} else {
				addr, err = net.ResolveUDPAddr(network, address)
			}
			fmt.Println(network, addr, err)
		}
	}
	_, err := net.Dial("tcp6", "127.0.0.1:1")
	fmt.Println(err)

	// A name's address.
	l, err := net.Listen("tcp4", "localhost:0")
	if err != nil {
		panic(err)
	}
	c, err := net.Dial("tcp", fmt.Sprint("localhost:", l.Addr().(*net.TCPAddr).Port))
	fmt.Println(c.RemoteAddr().String() == l.Addr().String(), err)

	// The texts of errors.
	for _, e := range []*net.DNSError{
		{Err: "no such host", Name: "host.test", IsNotFound: true},
		{Err: "i/o timeout", Name: "host.test", Server: "192.0.2.1:53", IsTimeout: true},
		{Err: "server misbehaving", Name: "host.test", Server: "192.0.2.1:53", IsTemporary: true},
		nil,
	} {
		fmt.Println(e)
		if e != nil {
			fmt.Println(e.Timeout(), e.Temporary(), e.Unwrap())
		}
	}
}
