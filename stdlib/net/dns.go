package net

// This file implements the resolver's talk with a name server: messages, and the sockets that carry them.

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"minigo/stdlib/internal/poll"
)

// packetSize is the largest packet that servers are asked for: one that no network cuts into pieces (dnsflagday.net/2020).
const packetSize = 1232

// Go: net/dnsclient_unix.go (go1.26)
var (
	errNoSuchHost    = errors.New("no such host")
	errLame          = errors.New("lame referral")
	errMarshal       = errors.New("cannot marshal DNS message")
	errUnmarshal     = errors.New("cannot unmarshal DNS message")
	errInvalid       = errors.New("invalid DNS response")
	errServer        = errors.New("server misbehaving")
	errServerTrouble = errors.New("server misbehaving") // for now
)

// makeQuery makes a query with one question. Nobody may guess its number.
func makeQuery(q dnsmessage.Question) (id uint16, msg []byte, err error) {
	id = uint16(rand.Uint32())
	b := dnsmessage.NewBuilder(nil, dnsmessage.Header{ID: id, RecursionDesired: true})
	var edns dnsmessage.ResourceHeader
	err = errors.Join(
		b.StartQuestions(), b.Question(q), b.StartAdditionals(),
		edns.SetEDNS0(packetSize, dnsmessage.RCodeSuccess, false), b.OPTResource(edns, dnsmessage.OPTResource{}))
	if err != nil {
		return 0, nil, err
	}
	msg, err = b.Finish()
	return id, msg, err
}

// parse reads the beginning of a message, and checks that it answers the question.
//
// Go: net/dnsclient_unix.go checkResponse (go1.26)
func parse(msg []byte, id uint16, q dnsmessage.Question) (p dnsmessage.Parser, h dnsmessage.Header, err error) {
	if h, err = p.Start(msg); err != nil {
		return p, h, errUnmarshal
	}
	asked, err := p.Question()
	if err != nil {
		return p, h, errUnmarshal
	}
	if !h.Response || h.ID != id || asked.Type != q.Type || asked.Class != q.Class || !strings.EqualFold(asked.Name.String(), q.Name.String()) ||
		p.SkipQuestion() != dnsmessage.ErrSectionDone {
		return p, h, errInvalid
	}
	return p, h, nil
}

// readAnswers reads the answers' texts, of which there is at least one if there is no error. The server has followed other names of the host, so
// records of the type are its own, whatever their name: that is the host's.
//
// Go: net/dnsclient_unix.go checkHeader, skipToAnswer, (*Resolver).goLookupIPCNAMEOrder (go1.26)
func readAnswers(p dnsmessage.Parser, h dnsmessage.Header, what int, typ dnsmessage.Type) (answers []string, err error) {
	code, more := extendedRCode(p, h.RCode)
	if code == dnsmessage.RCodeNameError {
		return nil, errNoSuchHost
	}
	_, err = p.AnswerHeader()
	switch {
	case err != nil && err != dnsmessage.ErrSectionDone:
		return nil, errUnmarshal
	case code == dnsmessage.RCodeServerFailure:
		return nil, errServerTrouble
	case code != dnsmessage.RCodeSuccess:
		return nil, errServer
	case err != nil && !h.Authoritative && !h.RecursionAvailable && !more:
		return nil, errLame
	}
	for {
		r, err := p.AnswerHeader()
		if err == dnsmessage.ErrSectionDone && len(answers) > 0 {
			return answers, nil
		}
		if err == dnsmessage.ErrSectionDone {
			return nil, errNoSuchHost
		}
		if err == nil && r.Type != typ {
			if p.SkipAnswer() != nil {
				return nil, errUnmarshal
			}
			continue
		}
		answer, err := readAnswer(&p, typ)
		if err != nil {
			return nil, errUnmarshal
		}
		if what == lookupCNAME && typ != dnsmessage.TypeCNAME {
			answer = r.Name.String()
		}
		answers = append(answers, answer)
	}
}

// readAnswer reads a record of a type that is asked for. (Parser.Answer reads those of all types; with it, tables of names would be linked that cost
// each program time when it starts.)
func readAnswer(p *dnsmessage.Parser, typ dnsmessage.Type) (string, error) {
	switch typ {
	case dnsmessage.TypeA:
		x, err := p.AResource()
		return netip.AddrFrom4(x.A).String(), err
	case dnsmessage.TypeAAAA:
		x, err := p.AAAAResource()
		return netip.AddrFrom16(x.AAAA).String(), err
	case dnsmessage.TypeCNAME:
		x, err := p.CNAMEResource()
		return x.CNAME.String(), err
	case dnsmessage.TypePTR:
		x, err := p.PTRResource()
		return x.PTR.String(), err
	case dnsmessage.TypeTXT:
		x, err := p.TXTResource()
		return strings.Join(x.TXT, ""), err
	case dnsmessage.TypeMX:
		x, err := p.MXResource()
		return fmt.Sprintf("%05d ", x.Pref) + x.MX.String(), err
	}
	x, err := p.NSResource()
	return x.NS.String(), err
}

// extendedRCode is a message's code with the bits that stand at its end, and whether something stands there.
//
// Go: net/dnsclient_unix.go extractExtendedRCode (go1.26)
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

// A serverSocket is connected to a name server. Its operations block until a time.
type serverSocket struct {
	fd     int
	kind   kind
	server netip.AddrPort
	end    time.Time
}

// A socketError is a failure of the system's. Its text is that of Go's net.OpError.
type socketError struct {
	text  string
	errno int
}

func (e *socketError) Error() string { return e.text }
func (e *socketError) timeout() bool {
	return e.errno == poll.Timeout || syscall.Errno(e.errno).Timeout()
}

// fail makes the error of an operation, which has done a system call; from is the socket's address, if it has one.
func (s *serverSocket) fail(op, call, from string, errno int) error {
	network, why := "udp", "i/o timeout"
	if s.kind == kindTCP {
		network = "tcp"
	}
	if errno != poll.Timeout {
		why = call + ": " + syscall.Errno(errno).Error()
	}
	return &socketError{op + " " + network + " " + from + s.server.String() + ": " + why, errno}
}

// do repeats an operation until it does not have to wait.
func (s *serverSocket) do(write bool, try func() int) int {
	for {
		if !time.Now().Before(s.end) {
			return poll.Timeout
		}
		if errno := try(); errno != poll.Again {
			return errno
		}
		if errno := sysAwait(s.fd, write, s.end); errno != 0 {
			return errno
		}
	}
}

func dialServer(k kind, server netip.AddrPort, end time.Time) (*serverSocket, error) {
	s := &serverSocket{-1, k, server, end}
	fd, call, errno := sysConnect(k, nil, addr{ip: server.Addr().AsSlice(), port: int(server.Port())})
	if errno != 0 {
		return nil, s.fail("dial", call, "", errno)
	}
	s.fd = fd
	errno = s.do(true, func() int {
		errno, connected := sysConnected(fd)
		if errno == 0 && !connected {
			return poll.Again
		}
		return errno
	})
	if errno != 0 {
		s.close()
		return nil, s.fail("dial", "connect", "", errno)
	}
	return s, nil
}

func (s *serverSocket) close() { sysClose(s.fd) }

// local is the socket's own address, as it stands before the server's.
func (s *serverSocket) local() string {
	a := sysLocalAddr(s.fd)
	ip, _ := netip.AddrFromSlice(a.ip)
	return netip.AddrPortFrom(ip, uint16(a.port)).String() + "->"
}

func (s *serverSocket) write(b []byte) error {
	for len(b) > 0 {
		n := 0
		errno := s.do(true, func() (errno int) {
			n, errno = sysWrite(s.fd, b)
			return errno
		})
		if errno != 0 {
			return s.fail("write", "write", s.local(), errno)
		}
		b = b[n:]
	}
	return nil
}

func (s *serverSocket) read(b []byte) (n int, err error) {
	errno := s.do(false, func() (errno int) {
		n, errno = sysRead(s.fd, b)
		return errno
	})
	if errno != 0 {
		return 0, s.fail("read", "read", s.local(), errno)
	}
	return n, nil
}

// readFull fills b.
func (s *serverSocket) readFull(b []byte) error {
	for len(b) > 0 {
		n, err := s.read(b)
		if err != nil {
			return err
		}
		if n == 0 {
			return io.EOF
		}
		b = b[n:]
	}
	return nil
}
