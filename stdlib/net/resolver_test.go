package net

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestHostAddrs(t *testing.T) {
	const text = "# the machine\n127.0.0.1\tlocalhost here # and not there\n::1 localhost ip6-localhost\n\n192.0.2.300 wrong\n192.0.2.1 Big.Test. big\nfe80::1%lo zone\n192.0.2.2 last"
	for name, want := range map[string]string{
		"localhost": "[127.0.0.1 ::1]", "HERE": "[127.0.0.1]", "there": "[]", "wrong": "[]", "big.test": "[192.0.2.1]", "big.test.": "[192.0.2.1]", "zone": "[]",
		"last": "[192.0.2.2]", "": "[]", "192.0.2.2": "[]",
	} {
		if got := fmt.Sprint(hostAddrs(text, name)); got != want {
			t.Errorf("%q: %s, not %s", name, got, want)
		}
	}
}

func TestParseConfig(t *testing.T) {
	for _, test := range []struct{ text, hostname, want string }{
		{"", "", "{[127.0.0.1:53 [::1]:53] [] 1 5 2}"},
		{"", "box.corp.test", "{[127.0.0.1:53 [::1]:53] [corp.test.] 1 5 2}"},
		{"; old\n#nameserver 192.0.2.9\nnameserver 192.0.2.1\n nameserver 2001:db8::1\nnameserver name.test\nnameserver", "", "{[192.0.2.1:53 [2001:db8::1]:53] [] 1 5 2}"},
		{"domain a.test\nsearch b.test c.test. .\n", "x.y", "{[127.0.0.1:53 [::1]:53] [b.test. c.test.] 1 5 2}"},
		{"options ndots:3 timeout:2 attempts:4 rotate\noptions timeout:x attempts:\n", "", "{[127.0.0.1:53 [::1]:53] [] 3 2 4}"},
		{"options ndots:99 timeout:0 attempts:-1", "", "{[127.0.0.1:53 [::1]:53] [] 15 1 1}"},
		{strings.Repeat("nameserver 192.0.2.1\n", 5), "", "{[192.0.2.1:53 192.0.2.1:53 192.0.2.1:53] [] 1 5 2}"},
	} {
		if got := fmt.Sprint(parseConfig(test.text, test.hostname)); got != test.want {
			t.Errorf("%q: %s, not %s", test.text, got, test.want)
		}
	}
}

func TestNamesToAskFor(t *testing.T) {
	long := strings.Repeat("a", 63)
	for _, test := range []struct{ name, want string }{
		{"host", "[host.a.test. host.b. host.]"},
		{"www.host", "[www.host.a.test. www.host.b. www.host.]"},
		{"x.www.host", "[x.www.host. x.www.host.a.test. x.www.host.b.]"},
		{"host.", "[host.]"},
		{"host.onion", "[host.onion.a.test. host.onion.b.]"},
		{"host.Onion.", "[]"},
		{"", "[]"}, {".", "[]"}, {"a..b", "[]"}, {"-a", "[]"}, {"a-", "[]"}, {"a b", "[]"}, {"1.2", "[]"}, {"ä", "[]"}, {long + "a", "[]"},
		{"_a.3com", "[_a.3com.a.test. _a.3com.b. _a.3com.]"},
		{strings.Repeat(long+".", 3) + strings.Repeat("b", 61), "[" + strings.Repeat(long+".", 3) + strings.Repeat("b", 61) + ".]"},
		{strings.Repeat(long+".", 4), "[]"},
	} {
		conf := config{search: []string{"a.test.", "b."}, ndots: 2}
		if got := fmt.Sprint(conf.names(test.name)); got != test.want {
			t.Errorf("%q: %s, not %s", test.name, got, test.want)
		}
	}
}

// FuzzReadAnswer reads what no server should send: addresses are whole, and there are some if and only if the answer is good.
func FuzzReadAnswer(f *testing.F) {
	const name = "host.test."
	q, err := makeQuery(7, name, dnsmessage.TypeAAAA)
	if err != nil {
		f.Fatal(err)
	}
	q = q[2:]
	q[2] |= 0x80
	f.Add(q)
	q[7] = 1
	f.Add(append(q[:len(q)-11:len(q)-11], "\xc0\x0c\x00\x1c\x00\x01\x00\x00\x00\x00\x00\x100123456789abcdef"...))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, msg []byte) {
		a, _, ips := readAnswer(msg, 7, name, dnsmessage.TypeAAAA)
		if len(ips)%16 != 0 || (len(ips) > 0) != (a == answerGood) {
			t.Errorf("%d, %d bytes", a, len(ips))
		}
	})
}
