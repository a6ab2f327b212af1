// run

// Names are looked up at a name server, which is the program's own: addresses of both kinds, names that are not there, answers that are too
// long for a packet, packets that are no answers, a server in trouble, and one that says nothing.
package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"slices"
	"strings"
)

const (
	typeA     = 1
	typeCNAME = 5
	typeAAAA  = 28
)

// hosts are the addresses of names.
var hosts = map[string][]string{
	"both.test.":   {"192.0.2.1", "192.0.2.2", "2001:db8::1"},
	"four.test.":   {"192.0.2.4"},
	"six.test.":    {"2001:db8::6"},
	"long.test.":   {"192.0.2.7", "2001:db8::7"},
	"alias.test.":  {"192.0.2.8"},
	"forged.test.": {"192.0.2.9", "2001:db8::9"},
	"here.test.":   {"127.0.0.1"},
}

func record(typ uint16, data []byte) []byte {
	b := binary.BigEndian.AppendUint16([]byte{0xc0, 12}, typ) // the name is the question's
	b = append(b, 0, 1, 0, 0, 0, 60)
	b = binary.BigEndian.AppendUint16(b, uint16(len(data)))
	return append(b, data...)
}

// answer answers a question; nil: with nothing.
func answer(q []byte, packet bool) []byte {
	var labels []string
	i := 12
	for ; q[i] != 0; i += int(q[i]) + 1 {
		labels = append(labels, string(q[i+1:i+1+int(q[i])]))
	}
	name := strings.Join(labels, ".") + "."
	typ := binary.BigEndian.Uint16(q[i+1:])
	msg := append([]byte(nil), q[:i+5]...)
	msg[2], msg[3] = 0x81, 0x80 // an answer, of one who asks others
	clear(msg[6:12])            // no records yet
	add := func(typ uint16, data []byte) {
		msg = append(msg, record(typ, data)...)
		msg[7]++
	}
	switch {
	case name == "silent.test.":
		return nil
	case name == "trouble.test.":
		msg[3] |= 2
		return msg
	case name == "refused.test.":
		msg[3] |= 5
		return msg
	case name == "long.test." && packet:
		msg[2] |= 2
		return msg
	case name == "alias.test.":
		add(typeCNAME, []byte("\x05other\x04test\x00"))
	}
	addrs, ok := hosts[name]
	if !ok {
		msg[3] |= 3
	}
	for _, a := range addrs {
		ip := net.ParseIP(a)
		if ip4 := ip.To4(); ip4 != nil && typ == typeA {
			add(typ, ip4)
		} else if ip4 == nil && typ == typeAAAA {
			add(typ, ip)
		}
	}
	return msg
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func servePackets(c net.PacketConn) {
	b := make([]byte, 2048)
	for {
		n, from, err := c.ReadFrom(b)
		if err != nil {
			return
		}
		msg := answer(b[:n], true)
		if msg == nil {
			continue
		}
		if strings.Contains(string(msg), "forged") {
			c.WriteTo([]byte("nonsense"), from)
			other := slices.Clone(msg)
			other[0]++
			other[len(other)-1]++
			c.WriteTo(other, from)
		}
		c.WriteTo(msg, from)
	}
}

func serveStreams(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			var size [2]byte
			if _, err := io.ReadFull(c, size[:]); err != nil {
				return
			}
			q := make([]byte, binary.BigEndian.Uint16(size[:]))
			if _, err := io.ReadFull(c, q); err != nil {
				return
			}
			msg := answer(q, false)
			c.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(msg))), msg...))
		}()
	}
}

// show prints what a lookup has given, without what depends on the machine.
func show(addrs []string, err error) {
	slices.Sort(addrs)
	var e *net.DNSError
	if errors.As(err, &e) {
		server := e.Server != ""
		e.Server = ""
		fmt.Println(addrs, err, server, e.IsNotFound, e.IsTimeout, e.IsTemporary, e.Timeout(), e.Temporary())
		return
	}
	fmt.Println(addrs, err)
}

func texts(ips []net.IP, err error) ([]string, error) {
	var s []string
	for _, ip := range ips {
		s = append(s, ip.String())
	}
	return s, err
}

func main() {
	packets, err := net.ListenPacket("udp", "127.0.0.1:0")
	check(err)
	go servePackets(packets)
	streams, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	go serveStreams(streams)

	var d net.Dialer
	r := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
		if network == "udp" {
			return d.DialContext(ctx, "udp", packets.LocalAddr().String())
		}
		return d.DialContext(ctx, "tcp", streams.Addr().String())
	}}
	ctx := context.Background()
	for _, name := range []string{"both.test.", "four.test.", "six.test.", "long.test.", "alias.test.", "forged.test.", "BOTH.Test.",
		"missing.test.", "trouble.test.", "refused.test.", "-no name-", "12345", "192.0.2.3", "2001:DB8::3", "a..b", ""} {
		fmt.Printf("%q: ", name)
		show(r.LookupHost(ctx, name))
	}
	for _, network := range []string{"ip", "ip4", "ip6", "tcp"} {
		fmt.Print(network, ": ")
		show(texts(r.LookupIP(ctx, network, "both.test.")))
	}
	fmt.Print("four in ip6: ")
	show(texts(r.LookupIP(ctx, "ip6", "four.test.")))
	fmt.Print("literal in ip6: ")
	show(texts(r.LookupIP(ctx, "ip6", "192.0.2.3")))
	addrs, err := r.LookupIPAddr(ctx, "four.test.")
	fmt.Println(len(addrs), addrs[0].String(), addrs[0].Network(), err)

	// A server that says nothing: the end of the context ends it.
	ended, cancel := context.WithCancel(ctx)
	go cancel()
	_, err = r.LookupIPAddr(ended, "silent.test.")
	show(nil, err)
	fmt.Println(errors.Is(err, context.Canceled))
	ended, cancel = context.WithTimeout(ctx, 1)
	_, err = r.LookupIPAddr(ended, "silent.test.")
	show(nil, err)
	fmt.Println(errors.Is(err, context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded))
	cancel()

	// A dial takes the name's addresses.
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	_, port, err := net.SplitHostPort(l.Addr().String())
	check(err)
	d.Resolver = r
	c, err := d.Dial("tcp", "here.test.:"+port)
	check(err)
	fmt.Println(c.RemoteAddr().String() == l.Addr().String())
	c.Close()
	_, err = d.Dial("tcp4", "six.test.:"+port)
	show(nil, err)
	_, err = d.Dial("udp", "missing.test.:"+port)
	fmt.Println(strings.HasPrefix(err.Error(), "dial udp: lookup missing.test. on "), strings.HasSuffix(err.Error(), ": no such host"))
	show(nil, err)

	// A connection to the server that cannot be made.
	lost := &net.Resolver{PreferGo: true, StrictErrors: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		return nil, errors.New("no way")
	}}
	show(lost.LookupHost(ctx, "four.test."))
	_, err = net.LookupHost("")
	show(nil, err)
}
