package sim

// This file implements the tests of the simulated network, as it is seen by who calls it: no threads, and time goes on when a test says so.

import (
	"bytes"
	"errors"
	"slices"
	"syscall"
	"testing"

	"minigo/sched/platform"
)

// A wire is a network with its poller.
type wire struct {
	*network
	t *testing.T
}

func newWire(t *testing.T, seed uint64) *wire {
	s := New(seed)
	s.NetpollInit()
	return &wire{s.Network().(*network), t}
}

// settle lets all arrive that is under way, and returns how long that took.
func (w *wire) settle() int64 {
	start := w.sim.now
	for at := w.arrival(); at != 0; at = w.arrival() {
		w.sim.now = max(w.sim.now, at)
		w.deliver()
	}
	return w.sim.now - start
}

// ready is what the poller has to say about a descriptor.
func (w *wire) ready(fd int) (mode uint8) {
	w.sim.events = slices.DeleteFunc(w.sim.events, func(ev platform.PollEvent) bool {
		if ev.Data == uint64(fd) {
			mode |= ev.Mode
		}
		return ev.Data == uint64(fd)
	})
	return mode
}

// watch has the poller watch descriptors.
func (w *wire) watch(fds ...int) {
	for _, fd := range fds {
		if err := w.sim.NetpollOpen(uintptr(fd), uint64(fd)); err != nil {
			w.t.Error(err)
		}
	}
}

func (w *wire) wantErr(what string, got, want error) {
	w.t.Helper()
	if !errors.Is(got, want) {
		w.t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// close closes a descriptor as the scheduler does.
func (w *wire) close(fd int) error {
	w.sim.NetpollClose(uintptr(fd))
	return w.CloseFD(fd)
}

// read reads up to n bytes, and wants text.
func (w *wire) read(fd, n int, text string) {
	w.t.Helper()
	b := make([]byte, n)
	if n, err := w.Read(fd, b); string(b[:max(n, 0)]) != text || err != nil {
		w.t.Errorf("read %q, %v, want %q", b[:max(n, 0)], err, text)
	}
}

func tcp(port int) platform.SockAddr {
	return platform.SockAddr{IP: []byte{127, 0, 0, 1}, Port: port}
}

func (w *wire) listen(kind platform.SockKind, at platform.SockAddr) int {
	w.t.Helper()
	fd, _, err := w.Listen(kind, at)
	if err != nil {
		w.t.Fatal(err)
	}
	w.watch(fd)
	return fd
}

func (w *wire) dial(kind platform.SockKind, to platform.SockAddr) int {
	w.t.Helper()
	fd, _, err := w.Connect(kind, nil, to)
	if err != nil {
		w.t.Fatal(err)
	}
	w.watch(fd)
	return fd
}

// pair makes a connection.
func (w *wire) pair() (client, server int) {
	w.t.Helper()
	l := w.listen(platform.SockTCP, tcp(0))
	client = w.dial(platform.SockTCP, w.LocalAddr(l))
	w.settle()
	server, err := w.Accept(l)
	w.wantErr("accept", err, nil)
	w.watch(server)
	w.close(l)
	w.ready(client)
	return client, server
}

// write sends all of b as far as there is room, and returns how much.
func (w *wire) write(fd int, b []byte) (sent int) {
	w.t.Helper()
	for sent < len(b) {
		n, err := w.Write(fd, b[sent:])
		if err == syscall.EAGAIN {
			break
		}
		w.wantErr("write", err, nil)
		if err != nil {
			break
		}
		sent += n
	}
	return sent
}

// TestConnectRefused: where nobody listens the dialer learns it, also if it asks the poller only then.
func TestConnectRefused(t *testing.T) {
	w := newWire(t, 1)
	early := w.dial(platform.SockTCP, tcp(80))
	late, _, _ := w.Connect(platform.SockTCP, nil, tcp(80))
	w.wantErr("under way", w.Connected(early), syscall.EAGAIN)
	w.settle()
	w.watch(late)
	for _, fd := range []int{early, late} {
		if w.ready(fd)&platform.Write == 0 {
			t.Error("nobody tells the dialer")
		}
		w.wantErr("refused", w.Connected(fd), syscall.ECONNREFUSED)
	}
	_, call, err := w.Connect(platform.SockUnix, nil, platform.SockAddr{Path: "/nowhere"})
	if w.wantErr("unix", err, syscall.ECONNREFUSED); call != "connect" {
		t.Error(call)
	}
	_, _, err = w.Connect(platform.SockTCP, nil, platform.SockAddr{IP: []byte{10, 0, 0, 1}, Port: 80})
	w.wantErr("outside", err, platform.ErrOutside)
	if len(w.socks) != 2 {
		t.Errorf("%d sockets left", len(w.socks))
	}
}

// TestDelays: what is sent takes a time that follows from the seed, and from nothing else; a Unix socket's arrives at once.
func TestDelays(t *testing.T) {
	took := func(seed uint64) (list []int64) {
		w := newWire(t, seed)
		client, server := w.pair()
		for range 5 {
			w.write(client, []byte("x"))
			list = append(list, w.settle())
			w.read(server, 2, "x")
			list = append(list, w.settle()) // the room is given back
		}
		return list
	}
	different := 0
	for seed := range uint64(20) {
		a := took(seed)
		if !slices.Equal(a, took(seed)) {
			t.Error("the same seed gives other times")
		}
		if slices.Contains(a, 0) {
			t.Error("something took no time", a)
		}
		if !slices.Equal(a, took(seed+1)) {
			different++
		}
	}
	if different < 18 {
		t.Errorf("only %d of 20 seeds differ from the next", different)
	}

	w := newWire(t, 1)
	l := w.listen(platform.SockUnix, platform.SockAddr{Path: "/s"})
	client := w.dial(platform.SockUnix, platform.SockAddr{Path: "/s"})
	server, err := w.Accept(l)
	w.wantErr("accept", err, nil)
	w.write(client, []byte("now"))
	w.read(server, 8, "now")
	if w.settle() != 0 {
		t.Error("a Unix socket took time")
	}
}

// TestStreamsKeepOrder: pieces do not overtake each other, on networks that cut and networks that do not.
func TestStreamsKeepOrder(t *testing.T) {
	for seed := range uint64(16) {
		w := newWire(t, seed)
		client, server := w.pair()
		var want, got []byte
		for i := range 200 {
			data := bytes.Repeat([]byte{byte(i)}, i)
			want = append(want, data...)
			if n := w.write(client, data); n != len(data) {
				t.Fatal(n)
			}
		}
		w.settle()
		b := make([]byte, 1000)
		for {
			n, err := w.Read(server, b)
			if err == syscall.EAGAIN {
				break
			}
			w.wantErr("read", err, nil)
			got = append(got, b[:n]...)
			w.settle()
		}
		if !bytes.Equal(got, want) {
			t.Errorf("seed %d: %d bytes, want %d", seed, len(got), len(want))
		}
	}
}

// TestFullBuffer: a writer stops when the window is full, and hears when the reader has made room.
func TestFullBuffer(t *testing.T) {
	w := newWire(t, 3)
	client, server := w.pair()
	if n := w.write(client, make([]byte, 2*window)); n != window {
		t.Errorf("sent %d", n)
	}
	w.settle()
	if w.ready(client)&platform.Write != 0 {
		t.Error("there is no room")
	}
	if n, err := w.Read(server, make([]byte, 100)); n != 100 || err != nil {
		t.Error(n, err)
	}
	if w.ready(client)&platform.Write != 0 {
		t.Error("the news has taken no time")
	}
	w.settle()
	if w.ready(client)&platform.Write == 0 {
		t.Error("nobody tells the writer")
	}
	if n := w.write(client, make([]byte, 2*window)); n != 100 {
		t.Errorf("sent %d", n)
	}
	// The reader goes with data that it has not read: the writer that waits for room hears that as well.
	w.settle()
	w.ready(client)
	w.close(server)
	w.settle()
	if w.ready(client)&platform.Write == 0 {
		t.Error("nobody tells the writer")
	}
	_, err := w.Write(client, []byte("x"))
	w.wantErr("reset", err, syscall.ECONNRESET)
	_, err = w.Write(client, []byte("x"))
	w.wantErr("then", err, syscall.EPIPE)
}

// TestHalfClose: who has ended writing still reads, and the other side reads what was sent, then the end.
func TestHalfClose(t *testing.T) {
	w := newWire(t, 4)
	client, server := w.pair()
	w.write(client, []byte("last"))
	w.wantErr("shutdown", w.Shutdown(client, 1), nil)
	_, err := w.Write(client, []byte("more"))
	w.wantErr("write", err, syscall.EPIPE)
	w.settle()
	w.read(server, 8, "last")
	w.read(server, 8, "")
	w.write(server, []byte("answer"))
	w.settle()
	if w.ready(client)&platform.Read == 0 {
		t.Error("nobody tells the reader")
	}
	w.read(client, 8, "answer")
	_, err = w.Read(client, make([]byte, 8))
	w.wantErr("no more", err, syscall.EAGAIN)
	w.close(server)
	w.settle()
	w.read(client, 8, "")
	l := w.listen(platform.SockTCP, tcp(0))
	w.wantErr("a listener", w.Shutdown(l, 1), syscall.ENOTCONN)
}

// TestCloseWhileReading: who waits for data hears that the other side has gone.
func TestCloseWhileReading(t *testing.T) {
	w := newWire(t, 5)
	client, server := w.pair()
	_, err := w.Read(server, make([]byte, 8))
	w.wantErr("nothing yet", err, syscall.EAGAIN)
	w.ready(server)
	w.close(client)
	w.settle()
	if w.ready(server)&platform.Read == 0 {
		t.Error("nobody tells the reader")
	}
	w.read(server, 8, "")
	w.wantErr("closed twice", w.close(client), syscall.EBADF)
	_, err = w.Read(client, nil)
	w.wantErr("closed", err, syscall.EBADF)

	// What is sent to somebody who has gone comes back as a reset; as the end was read before, Linux calls it a broken pipe.
	w.write(server, []byte("x"))
	w.settle()
	_, err = w.Write(server, []byte("x"))
	w.wantErr("write", err, syscall.EPIPE)
	w.close(server)
	if len(w.socks) != 0 || len(w.bound) != 0 {
		t.Error("sockets or addresses are left", w.socks, w.bound)
	}
}

// TestCloseListener: connections that nobody has accepted are reset, those under way too, and the address is free.
func TestCloseListener(t *testing.T) {
	w := newWire(t, 6)
	l := w.listen(platform.SockTCP, tcp(4000))
	_, _, err := w.Listen(platform.SockTCP, tcp(4000))
	w.wantErr("twice", err, syscall.EADDRINUSE)
	waiting := w.dial(platform.SockTCP, tcp(4000))
	w.settle()
	w.wantErr("connected", w.Connected(waiting), nil)
	under := w.dial(platform.SockTCP, tcp(4000))
	w.sim.now = w.arrival()
	w.deliver() // it has arrived, and the answer is under way
	w.close(l)
	w.settle()
	for _, fd := range []int{waiting, under} {
		if w.ready(fd)&platform.Read == 0 {
			t.Error("nobody tells the dialer")
		}
		_, err := w.Read(fd, make([]byte, 1))
		w.wantErr("reset", err, syscall.ECONNRESET)
	}
	w.listen(platform.SockTCP, tcp(4000))
}

// TestUDP: packets keep their bounds and say where they come from; what is too long is cut, or refused, and one that nobody takes is lost, which a
// connected sender hears.
func TestUDP(t *testing.T) {
	w := newWire(t, 7)
	server := w.listen(platform.SockUDP, tcp(5000))
	client := w.dial(platform.SockUDP, tcp(5000))
	w.write(client, []byte("one"))
	w.write(client, []byte("packet two"))
	w.settle()
	if w.ready(server)&platform.Read == 0 {
		t.Error("nobody tells the reader")
	}
	w.read(server, 64, "one")
	b := make([]byte, 6)
	n, from, err := w.RecvFrom(server, b)
	if string(b[:n]) != "packet" || err != nil || from.Port != w.LocalAddr(client).Port {
		t.Errorf("%q from %v, %v", b[:n], from, err)
	}
	_, _, err = w.RecvFrom(server, b)
	w.wantErr("the rest is lost", err, syscall.EAGAIN)
	w.wantErr("answer", w.SendTo(server, []byte("yes"), from), nil)
	w.settle()
	w.read(client, 8, "yes")
	_, err = w.Write(client, make([]byte, maxPacket+1))
	w.wantErr("too long", err, syscall.EMSGSIZE)

	for range 2 * udpBuffer / 1000 {
		w.write(client, make([]byte, 1000))
	}
	w.settle()
	got := 0
	for {
		if _, _, err := w.RecvFrom(server, b); err != nil {
			break
		}
		got++
	}
	if want := udpBuffer / (1000 + packetCost); got != want {
		t.Errorf("%d packets, want %d", got, want)
	}

	w.close(server)
	w.write(client, []byte("x"))
	w.settle()
	_, err = w.Write(client, []byte("x"))
	w.wantErr("nobody there", err, syscall.ECONNREFUSED)
}

// TestUnixPackets: who sends to a full Unix socket waits until a packet is taken.
func TestUnixPackets(t *testing.T) {
	w := newWire(t, 8)
	at := platform.SockAddr{Path: "/packets"}
	server := w.listen(platform.SockUnixgram, at)
	client := w.dial(platform.SockUnixgram, at)
	for range unixQueue {
		w.write(client, []byte("p"))
	}
	w.ready(client)
	_, err := w.Write(client, []byte("p"))
	w.wantErr("full", err, syscall.EAGAIN)
	w.read(server, 2, "p")
	if w.ready(client)&platform.Write == 0 {
		t.Error("nobody tells the writer")
	}
	w.close(server)
	_, err = w.Write(client, []byte("p"))
	w.wantErr("nobody there", err, syscall.ECONNREFUSED)
}

// TestPipe: a pipe has one direction; a reader hears its end, and a writer that nobody reads.
func TestPipe(t *testing.T) {
	w := newWire(t, 9)
	r, wr := w.Pipe()
	w.watch(r, wr)
	w.write(wr, []byte("in"))
	w.read(r, 8, "in")
	w.close(wr)
	w.read(r, 8, "")

	r, wr = w.Pipe()
	w.watch(wr)
	if n := w.write(wr, make([]byte, 2*window)); n != window {
		t.Errorf("sent %d", n)
	}
	w.ready(wr)
	w.close(r)
	if w.ready(wr)&platform.Write == 0 {
		t.Error("nobody tells the writer")
	}
	_, err := w.Write(wr, []byte("x"))
	w.wantErr("nobody reads", err, syscall.EPIPE)
}
