//go:build unix && !portable

package net

import (
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// A server is a name server on this machine. It answers each question with what reply says, message by message.
type server struct {
	addr  netip.AddrPort
	reply func(q dnsmessage.Question, msg *dnsmessage.Message, packet bool) [][]byte
	mu    sync.Mutex
	asked []string
}

func serve(t *testing.T, reply func(q dnsmessage.Question, msg *dnsmessage.Message, packet bool) [][]byte) *server {
	streams, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	packets, err := net.ListenPacket("udp", streams.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { streams.Close(); packets.Close() })
	s := &server{addr: netip.MustParseAddrPort(streams.Addr().String()), reply: reply}
	go func() {
		b := make([]byte, packetSize)
		for {
			n, from, err := packets.ReadFrom(b)
			if err != nil {
				return
			}
			for _, msg := range s.answer(b[:n], true) {
				packets.WriteTo(msg, from)
			}
		}
	}()
	go func() {
		for {
			c, err := streams.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				size := make([]byte, 2)
				io.ReadFull(c, size)
				b := make([]byte, binary.BigEndian.Uint16(size))
				io.ReadFull(c, b)
				for _, msg := range s.answer(b, false) {
					c.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(msg))), msg...))
				}
			}()
		}
	}()
	return s
}

func (s *server) answer(query []byte, packet bool) [][]byte {
	var msg dnsmessage.Message
	if msg.Unpack(query) != nil || len(msg.Questions) != 1 {
		return nil
	}
	q := msg.Questions[0]
	s.mu.Lock()
	s.asked = append(s.asked, strings.TrimPrefix(q.Type.String(), "Type")+" "+q.Name.String())
	s.mu.Unlock()
	msg.Response, msg.RecursionAvailable = true, true
	return s.reply(q, &msg, packet)
}

// takeAsked returns what was asked so far, in the order of names.
func (s *server) takeAsked() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.asked
	s.asked = nil
	slices.Sort(asked)
	return asked
}

func pack(msg *dnsmessage.Message) []byte {
	b, err := msg.Pack()
	if err != nil {
		panic(err)
	}
	return b
}

// add adds a record to a message's answers.
func add(msg *dnsmessage.Message, name string, body dnsmessage.ResourceBody) {
	h := dnsmessage.ResourceHeader{Name: dnsmessage.MustNewName(name), Class: dnsmessage.ClassINET}
	msg.Answers = append(msg.Answers, dnsmessage.Resource{Header: h, Body: body})
}

func addIP(msg *dnsmessage.Message, name string, ips ...string) {
	for _, s := range ips {
		ip := netip.MustParseAddr(s)
		if q := msg.Questions[0].Type; ip.Is4() && q == dnsmessage.TypeA {
			add(msg, name, &dnsmessage.AResource{A: ip.As4()})
		} else if ip.Is6() && q == dnsmessage.TypeAAAA {
			add(msg, name, &dnsmessage.AAAAResource{AAAA: ip.As16()})
		}
	}
}

// zone is a server's reply of the names that the tests ask for.
func zone(q dnsmessage.Question, msg *dnsmessage.Message, packet bool) [][]byte {
	name := q.Name.String()
	host := dnsmessage.MustNewName("host.test.")
	switch strings.ToLower(name) {
	case "both.test.":
		addIP(msg, name, "2001:db8::1", "192.0.2.1", "192.0.2.2")
	case "four.test.", "four.corp.test.":
		addIP(msg, name, "192.0.2.4")
	case "six.test.":
		addIP(msg, name, "2001:db8::6")
	case "alias.test.":
		add(msg, name, &dnsmessage.CNAMEResource{CNAME: dnsmessage.MustNewName("other.test.")})
		add(msg, "other.test.", &dnsmessage.CNAMEResource{CNAME: host})
		addIP(msg, "host.test.", "192.0.2.8")
	case "only.test.":
		if q.Type == dnsmessage.TypeCNAME {
			add(msg, name, &dnsmessage.CNAMEResource{CNAME: host})
		}
	case "long.test.":
		if packet {
			msg.Truncated = true
			break
		}
		for i := range 300 {
			addIP(msg, name, fmt.Sprintf("192.0.%d.%d", i/100, i%100))
		}
	case "alwayslong.test.": // a stream that is said to be cut is taken as it is
		msg.Truncated = true
		addIP(msg, name, "192.0.2.5")
	case "forged.test.":
		addIP(msg, name, "192.0.2.9")
		good := pack(msg)
		msg.ID++
		id := pack(msg)
		msg.ID--
		msg.Questions[0].Name = host
		question := pack(msg)
		msg.Questions[0] = q
		msg.Response = false
		return [][]byte{{}, []byte("nonsense that is longer than a header"), id, question, pack(msg), good[:20], good}
	case "garbled.test.":
		addIP(msg, name, "192.0.2.9", "2001:db8::9")
		b := pack(msg)
		return [][]byte{b[:len(b)-15]} // 11 of them stand behind the answers
	case "silent.test.":
		return nil
	case "trouble.test.":
		msg.RCode = dnsmessage.RCodeServerFailure
	case "refused.test.":
		msg.RCode = dnsmessage.RCodeRefused
	case "lame.test.":
		msg.RecursionAvailable, msg.Additionals = false, nil
	case "text.test.":
		add(msg, name, &dnsmessage.TXTResource{TXT: []string{"a ", "b"}})
		add(msg, name, &dnsmessage.TXTResource{TXT: []string{"c"}})
	case "mail.test.":
		for i, host := range []string{"last.test.", "no name.test.", "first.test.", "192.0.2.3."} {
			add(msg, name, &dnsmessage.MXResource{Pref: uint16(1000 >> i), MX: dnsmessage.MustNewName(host)})
		}
	case "zone.test.":
		add(msg, name, &dnsmessage.NSResource{NS: host})
	case "1.2.0.192.in-addr.arpa.", "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.":
		add(msg, name, &dnsmessage.PTRResource{PTR: host})
	default:
		msg.RCode = dnsmessage.RCodeNameError
	}
	return [][]byte{pack(msg)}
}

// resolverOf makes a resolver that asks servers.
func resolverOf(t *testing.T, servers ...*server) *resolver {
	r := &resolver{hosts: filepath.Join(t.TempDir(), "hosts"), config: config{ndots: 1, timeout: time.Minute, attempts: 2}}
	for _, s := range servers {
		r.servers = append(r.servers, s.addr)
	}
	return r
}

// show is the outcome of a lookup; of a failure's text, the port is left out, which is drawn.
func (r *resolver) show(what int, name string) string {
	answers, err := r.lookup(what, name)
	if err == nil {
		return fmt.Sprint(answers)
	}
	s := fmt.Sprint(answers, " ", err.text)
	for i, server := range r.servers {
		if err.server == server.String() {
			s += fmt.Sprint(" on ", i)
		}
	}
	for _, flag := range []struct {
		set  bool
		name string
	}{{err.timeout, " timeout"}, {err.temporary, " temporary"}, {err.notFound, " not found"}} {
		if flag.set {
			s += flag.name
		}
	}
	return s
}

func TestLookup(t *testing.T) {
	r := resolverOf(t, serve(t, zone))
	for _, test := range []struct {
		what       int
		name, want string
	}{
		{lookupIP, "both.test", "[192.0.2.1 192.0.2.2 2001:db8::1]"},
		{lookupIP4, "both.test", "[192.0.2.1 192.0.2.2]"},
		{lookupIP6, "both.test.", "[2001:db8::1]"},
		{lookupIP, "BOTH.Test", "[192.0.2.1 192.0.2.2 2001:db8::1]"},
		{lookupIP, "four.test", "[192.0.2.4]"},
		{lookupIP6, "four.test", "[] no such host on 0 not found"},
		{lookupIP, "six.test", "[2001:db8::6]"},
		{lookupIP, "alias.test", "[192.0.2.8]"},
		{lookupIP, "only.test", "[] no such host on 0 not found"},
		{lookupIP, "alwayslong.test", "[192.0.2.5]"},
		{lookupIP4, "forged.test", "[192.0.2.9]"},
		{lookupIP, "missing.test", "[] no such host on 0 not found"},
		{lookupIP, "garbled.test", "[] cannot unmarshal DNS message on 0"},
		{lookupIP, "trouble.test", "[] server misbehaving on 0 temporary"},
		{lookupIP, "refused.test", "[] server misbehaving on 0"},
		{lookupIP, "lame.test", "[] lame referral on 0"},
		{lookupIP, "", "[] no such host not found"},
		{lookupIP, "a b", "[] no such host not found"},
		{lookupIP, "12.34", "[] no such host not found"},
		{lookupIP, "host.onion", "[] no such host not found"},
		{lookupCNAME, "alias.test", "[host.test.]"},
		{lookupCNAME, "only.test", "[host.test.]"},
		{lookupCNAME, "four.test", "[four.test.]"},
		{lookupAddr, "192.0.2.1", "[host.test.]"},
		{lookupAddr, "2001:db8::1", "[host.test.]"},
		{lookupAddr, "192.0.2.77", "[] no such host on 0 not found"},
		{lookupAddr, "host.test", "[] unrecognized address"},
		{lookupAddr, "2001:db8::1%lo", "[] unrecognized address"},
		{lookupTXT, "text.test", "[a b c]"},
		{lookupNS, "zone.test", "[host.test.]"},
		{lookupMX, "mail.test", "[00125 192.0.2.3. 00250 first.test. 01000 last.test.] DNS response contained records which contain invalid names"},
	} {
		if got := r.show(test.what, test.name); got != test.want {
			t.Errorf("%d %q: %s, not %s", test.what, test.name, got, test.want)
		}
	}
	if answers, err := r.lookup(lookupIP, "long.test"); len(answers) != 300 || err != nil {
		t.Errorf("of a long answer there are %d addresses (%v)", len(answers), err)
	}
}

func TestDomainsAreSearched(t *testing.T) {
	s := serve(t, zone)
	r := resolverOf(t, s)
	r.search = []string{"none.test.", "corp.test."}
	for _, test := range []struct{ name, want, asked string }{
		{"four", "[192.0.2.4]", "[A four.corp.test. A four.none.test.]"},
		{"four.", "[] no such host on 0 not found", "[A four.]"},
		{"four.test", "[192.0.2.4]", "[A four.test.]"},
		{"five", "[] no such host on 0 not found", "[A five. A five.corp.test. A five.none.test.]"},
		{"trouble.test", "[] server misbehaving on 0 temporary", "[A trouble.test. A trouble.test. A trouble.test.corp.test. A trouble.test.none.test.]"},
	} {
		got, asked := r.show(lookupIP4, test.name), fmt.Sprint(s.takeAsked())
		if got != test.want || asked != test.asked {
			t.Errorf("%q: %s after %s, not %s after %s", test.name, got, asked, test.want, test.asked)
		}
	}
}

// TestServersAreAskedInOrder: the next one is asked if one is in trouble, and not if it knows that there is no such host.
func TestServersAreAskedInOrder(t *testing.T) {
	trouble := serve(t, func(q dnsmessage.Question, msg *dnsmessage.Message, packet bool) [][]byte {
		msg.RCode = dnsmessage.RCodeServerFailure
		return [][]byte{pack(msg)}
	})
	good := serve(t, zone)
	closed := serve(t, zone)
	if r := resolverOf(t, trouble, good); r.show(lookupIP, "four.test") != "[192.0.2.4]" || len(trouble.takeAsked()) != 2 {
		t.Error("a server after one in trouble is not asked")
	}
	if r := resolverOf(t, good, trouble); r.show(lookupIP, "none.test") != "[] no such host on 0 not found" || len(trouble.takeAsked()) != 0 {
		t.Error("another server is asked for a host that is not there")
	}
	r := resolverOf(t, closed, good)
	r.servers[0] = netip.AddrPortFrom(r.servers[0].Addr(), closedPort(t))
	if got := r.show(lookupIP, "four.test"); got != "[192.0.2.4]" {
		t.Errorf("after a server that is not there: %s", got)
	}
	r.servers = r.servers[:1]
	_, err := r.lookup(lookupIP, "four.test")
	if err == nil || !strings.HasPrefix(err.text, "read udp 127.0.0.1:") || !strings.HasSuffix(err.text, "->"+r.servers[0].String()+": read: connection refused") ||
		err.server != r.servers[0].String() || !err.temporary || err.timeout {
		t.Errorf("of a server that is not there: %+v", err)
	}
}

// closedPort is a port that nobody has.
func closedPort(t *testing.T) uint16 {
	c, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	return netip.MustParseAddrPort(c.LocalAddr().String()).Port()
}

func TestLookupTimesOut(t *testing.T) {
	s := serve(t, zone)
	r := resolverOf(t, s)
	r.timeout = time.Millisecond
	_, err := r.lookup(lookupIP4, "silent.test")
	if err == nil || !strings.HasPrefix(err.text, "read udp 127.0.0.1:") || !strings.HasSuffix(err.text, ": i/o timeout") || err.server != s.addr.String() || !err.timeout || !err.temporary {
		t.Errorf("%+v", err)
	}
	r.timeout = time.Minute
	for _, left := range []time.Duration{10 * time.Millisecond, -1} {
		r.end = time.Now().Add(left)
		if got := r.show(lookupIP, "silent.test"); got != "[] i/o timeout timeout temporary" {
			t.Errorf("with %v left: %s", left, got)
		}
	}
	// Packets that are no answers do not keep it longer.
	s = serve(t, func(q dnsmessage.Question, msg *dnsmessage.Message, packet bool) [][]byte {
		return slices.Repeat([][]byte{[]byte("nonsense")}, 100)
	})
	r = resolverOf(t, s)
	r.end = time.Now().Add(10 * time.Millisecond)
	if got := r.show(lookupIP, "four.test"); got != "[] i/o timeout timeout temporary" {
		t.Errorf("with nonsense: %s", got)
	}
}

// TestStreamsFail: a stream may end, or have what is no answer.
func TestStreamsFail(t *testing.T) {
	for want, stream := range map[string][]byte{"EOF": nil, "cannot unmarshal DNS message": []byte("short"), "invalid DNS response": make([]byte, 40)} {
		s := serve(t, func(q dnsmessage.Question, msg *dnsmessage.Message, packet bool) [][]byte {
			msg.Truncated = true
			switch {
			case packet:
				return [][]byte{pack(msg)}
			case stream == nil:
				return nil
			case len(stream) == 40:
				msg.ID++
				return [][]byte{pack(msg)}
			}
			return [][]byte{stream}
		})
		if got := resolverOf(t, s).show(lookupIP, "four.test"); got != "[] "+want+" on 0" {
			t.Errorf("%s, not %s", got, want)
		}
	}
}

func TestManyLookupsAtOnce(t *testing.T) {
	r := resolverOf(t, serve(t, zone))
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if got := r.show(lookupIP, "alias.test"); got != "[192.0.2.8]" {
				t.Error(got)
			}
		})
	}
	all.Wait()
}

const hostsText = "# the machine\n127.0.0.1\tlocalhost here # and not there\n::1 localhost ip6-localhost\n\n192.0.2.300 wrong\n" +
	"192.0.2.1 Big.Test. big\nfe80::1%lo zone\n::2 turned\n192.0.2.3 turned\n192.0.2.2 last"

func TestHostsFile(t *testing.T) {
	s := serve(t, zone)
	r := resolverOf(t, s)
	if err := os.WriteFile(r.hosts, []byte(hostsText), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		what       int
		name, want string
	}{
		{lookupIP, "localhost", "[127.0.0.1 ::1]"}, {lookupIP6, "localhost", "[::1]"}, {lookupIP4, "localhost", "[127.0.0.1]"},
		{lookupIP, "HERE", "[127.0.0.1]"}, {lookupIP6, "here", "[] no such host not found"}, {lookupIP, "last", "[192.0.2.2]"}, {lookupIP, "turned", "[192.0.2.3 ::2]"},
		{lookupIP, "big.test", "[192.0.2.1]"}, {lookupIP, "big.test.", "[192.0.2.1]"}, {lookupCNAME, "big", "[big.test.]"}, {lookupCNAME, "here", "[localhost]"},
		{lookupAddr, "127.0.0.1", "[localhost here]"}, {lookupAddr, "192.0.2.1", "[Big.Test. big]"},
	} {
		if got := r.show(test.what, test.name); got != test.want {
			t.Errorf("%d %q: %s, not %s", test.what, test.name, got, test.want)
		}
	}
	if asked := s.takeAsked(); len(asked) > 0 {
		t.Errorf("a server was asked for %s", asked)
	}
	for _, name := range []string{"there", "wrong", "zone"} {
		if got := r.show(lookupIP, name); got != "[] no such host on 0 not found" {
			t.Errorf("%q: %s", name, got)
		}
	}
}

func TestReadConfig(t *testing.T) {
	for _, test := range []struct{ text, hostname, want string }{
		{"", "", "[127.0.0.1:53 [::1]:53] [] 1 5s 2"},
		{"", "box.corp.test", "[127.0.0.1:53 [::1]:53] [corp.test.] 1 5s 2"},
		{"; old\n#nameserver 192.0.2.9\nnameserver 192.0.2.1\n nameserver 2001:db8::1\nnameserver name.test\nnameserver", "", "[192.0.2.1:53 [2001:db8::1]:53] [] 1 5s 2"},
		{"domain a.test\nsearch b.test c.test. .\n", "x.y", "[127.0.0.1:53 [::1]:53] [b.test. c.test.] 1 5s 2"},
		{"options ndots:3 timeout:2 attempts:4 rotate\noptions timeout:x attempts:\n", "", "[127.0.0.1:53 [::1]:53] [] 3 2s 4"},
		{"options ndots:99 timeout:0 attempts:-1", "", "[127.0.0.1:53 [::1]:53] [] 15 1s 1"},
		{strings.Repeat("nameserver 192.0.2.1\n", 5), "", "[192.0.2.1:53 192.0.2.1:53 192.0.2.1:53] [] 1 5s 2"},
	} {
		file := filepath.Join(t.TempDir(), "conf")
		if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		conf := readConfig(file, func() (string, error) { return test.hostname, nil })
		if got := fmt.Sprint(conf.servers, conf.search, conf.ndots, conf.timeout, conf.attempts); got != test.want {
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
		{"", "[]"}, {".", "[.]"}, {"a..b", "[]"}, {"-a", "[]"}, {"a-", "[]"}, {"a b", "[]"}, {"1.2", "[]"}, {"ä", "[]"}, {long + "a", "[]"},
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

// someAnswers are good messages, with the questions that they answer.
func someAnswers() (msgs [][]byte, questions []dnsmessage.Question) {
	for _, x := range []struct {
		typ  dnsmessage.Type
		name string
	}{
		{dnsmessage.TypeA, "both.test."}, {dnsmessage.TypeAAAA, "both.test."}, {dnsmessage.TypeA, "alias.test."}, {dnsmessage.TypeCNAME, "only.test."},
		{dnsmessage.TypeTXT, "text.test."}, {dnsmessage.TypeMX, "mail.test."}, {dnsmessage.TypeNS, "zone.test."}, {dnsmessage.TypePTR, "1.2.0.192.in-addr.arpa."},
	} {
		q := dnsmessage.Question{Name: dnsmessage.MustNewName(x.name), Type: x.typ, Class: dnsmessage.ClassINET}
		_, query, err := makeQuery(q)
		if err != nil {
			panic(err)
		}
		query[0], query[1] = 0, 7
		s := server{reply: zone}
		msgs = append(msgs, s.answer(query, true)...)
		questions = append(questions, q)
	}
	return msgs, questions
}

// readMessage reads what may be an answer: there are some if and only if there is no error.
func readMessage(t *testing.T, msg []byte, q dnsmessage.Question) error {
	p, h, err := parse(msg, 7, q)
	if err != nil {
		return err
	}
	for _, what := range []int{lookupIP, lookupCNAME} {
		var answers []string
		answers, err = readAnswers(p, h, what, q.Type)
		if (len(answers) > 0) != (err == nil) {
			t.Errorf("%q: %q, %v", msg, answers, err)
		}
	}
	return err
}

func TestGarbledAnswers(t *testing.T) {
	msgs, questions := someAnswers()
	r := rand.New(rand.NewPCG(1, 2))
	for i, msg := range msgs {
		if err := readMessage(t, msg, questions[i]); err != nil {
			t.Errorf("%s: %v", questions[i].GoString(), err)
		}
		for n := range msg {
			readMessage(t, msg[:n], questions[i])
		}
		for range 20_000 {
			b := slices.Clone(msg)
			for range 1 + r.IntN(4) {
				b[r.IntN(len(b))] = byte(r.Uint32())
			}
			readMessage(t, b, questions[i])
		}
	}
}

// FuzzReadAnswers reads what no server should send.
func FuzzReadAnswers(f *testing.F) {
	msgs, questions := someAnswers()
	for _, msg := range msgs {
		f.Add(msg)
	}
	f.Fuzz(func(t *testing.T, msg []byte) {
		for _, q := range questions {
			readMessage(t, msg, q)
		}
	})
}
