//go:build portable || !(linux || darwin || dragonfly || freebsd || netbsd || openbsd)

package host

import (
	"bytes"
	"syscall"
	"testing"

	"minigo/sched/platform"
)

// A watcher waits for events of a network as the scheduler does.
type watcher struct {
	*testing.T
	*network
	modes map[uint64]uint8 // by descriptor: what it has become ready for
}

func watch(t *testing.T) *watcher {
	n := newNetwork()
	t.Cleanup(n.NetpollFini)
	return &watcher{t, n, map[uint64]uint8{}}
}

// add watches a new descriptor, under its own number.
func (w *watcher) add(fd int, call string, err error) int {
	w.Helper()
	if err != nil {
		w.Fatal(call, err)
	}
	if err := w.NetpollOpen(uintptr(fd), uint64(fd)); err != nil {
		w.Fatal(err)
	}
	return fd
}

// until repeats an operation that has to wait whenever the poller says that it may be worth it.
func (w *watcher) until(fd int, mode uint8, try func() error) error {
	for {
		err := try()
		if err != syscall.EAGAIN {
			return err
		}
		for w.modes[uint64(fd)]&mode == 0 {
			w.poll()
		}
		w.modes[uint64(fd)] &^= mode
	}
}

// poll waits for events.
func (w *watcher) poll() {
	events := make([]platform.PollEvent, 2)
	for _, ev := range events[:w.Netpoll(-1, events)] {
		w.modes[ev.Data] |= ev.Mode
	}
}

func (w *watcher) read(fd int, b []byte) (n int, err error) {
	err = w.until(fd, platform.Read, func() error { n, err = w.Read(fd, b); return err })
	return n, err
}

func (w *watcher) readAll(fd int) ([]byte, error) {
	var all []byte
	b := make([]byte, 1000)
	for {
		n, err := w.read(fd, b)
		all = append(all, b[:n]...)
		if n == 0 || err != nil {
			return all, err
		}
	}
}

var localhost = platform.SockAddr{IP: []byte{127, 0, 0, 1}}

// pair makes a connection.
func (w *watcher) pair() (client, server int) {
	w.Helper()
	l := w.add(w.Listen(platform.SockTCP, localhost))
	client = w.add(w.Connect(platform.SockTCP, nil, w.LocalAddr(l)))
	if err := w.until(client, platform.Write, func() error { return w.Connected(client) }); err != nil {
		w.Fatal(err)
	}
	err := w.until(l, platform.Read, func() (err error) { server, err = w.Accept(l); return err })
	if err != nil {
		w.Fatal(err)
	}
	w.CloseFD(l)
	if a, b := w.LocalAddr(client), w.RemoteAddr(server); a.Port != b.Port || !bytes.Equal(a.IP, b.IP) {
		w.Errorf("the client is at %v, for the server at %v", a, b)
	}
	return client, w.add(server, "accept", nil)
}

// TestNetworkStream: more data than fits arrives complete, half closing ends one direction, and nobody listens any more where somebody did.
func TestNetworkStream(t *testing.T) {
	w := watch(t)
	client, server := w.pair()
	data := bytes.Repeat([]byte("0123456789"), 1<<20)
	rest, got := data, []byte(nil)
	b := make([]byte, 1<<16)
	for len(got) < len(data) {
		put, err := w.Write(client, rest)
		rest = rest[put:]
		if err != nil && err != syscall.EAGAIN {
			t.Fatal(err)
		}
		n, err := w.Read(server, b)
		got = append(got, b[:n]...)
		if err == syscall.EAGAIN && put == 0 {
			w.poll()
		} else if err != nil && err != syscall.EAGAIN {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(got, data) {
		t.Error("other data arrived")
	}
	w.Shutdown(client, 1)
	if n, err := w.read(server, b); n != 0 || err != nil {
		t.Errorf("after the end: %d bytes, %v", n, err)
	}
	if _, err := w.Write(client, b); err != syscall.EPIPE {
		t.Errorf("writing after the end: %v", err)
	}
	w.Write(server, []byte("bye"))
	w.CloseFD(server) // what was written still goes
	if got, err := w.readAll(client); string(got) != "bye" || err != nil {
		t.Errorf("the client got %q, %v", got, err)
	}
	l := w.add(w.Listen(platform.SockTCP, localhost))
	at := w.LocalAddr(l)
	if _, call, err := w.Listen(platform.SockTCP, at); call != "bind" || err == nil {
		t.Errorf("a second listener: %s %v", call, err)
	}
	w.CloseFD(l)
	c := w.add(w.Connect(platform.SockTCP, nil, at))
	if err := w.until(c, platform.Write, func() error { return w.Connected(c) }); err == nil {
		t.Error("a connection to nobody")
	}
}

// TestNetworkReset: who closes with data unread ends the connection for the other one too.
func TestNetworkReset(t *testing.T) {
	w := watch(t)
	client, server := w.pair()
	w.Write(client, []byte("never read"))
	w.until(server, platform.Read, func() error { _, err := w.Read(server, nil); return err })
	if n, err := w.read(server, make([]byte, 5)); n != 5 || err != nil {
		t.Fatal(n, err)
	}
	w.CloseFD(server)
	if _, err := w.read(client, make([]byte, 5)); err == nil {
		t.Error("no error")
	}
}

// TestNetworkPackets: a packet knows its sender, and comes whole or cut, never in two.
func TestNetworkPackets(t *testing.T) {
	w := watch(t)
	a := w.add(w.Listen(platform.SockUDP, localhost))
	b := w.add(w.Connect(platform.SockUDP, nil, w.LocalAddr(a)))
	for _, text := range []string{"one", "", "three"} {
		if n, err := w.Write(b, []byte(text)); n != len(text) || err != nil {
			t.Fatal(n, err)
		}
		buf := make([]byte, 4)
		var n int
		var from platform.SockAddr
		err := w.until(a, platform.Read, func() (err error) { n, from, err = w.RecvFrom(a, buf); return err })
		if want := text[:min(len(text), 4)]; string(buf[:n]) != want || err != nil || from.Port != w.LocalAddr(b).Port {
			t.Errorf("got %q from %v, %v", buf[:n], from, err)
		}
		if err := w.SendTo(a, []byte(text), from); err != nil {
			t.Fatal(err)
		}
		if n, err := w.read(b, buf); string(buf[:n]) != text[:min(len(text), 4)] || err != nil {
			t.Errorf("got back %q, %v", buf[:n], err)
		}
	}
}

// TestNetworkPipe: a pipe holds some data, ends when its writer does, and tells the writer when nobody reads.
func TestNetworkPipe(t *testing.T) {
	w := watch(t)
	r, out := w.Pipe()
	w.add(r, "", nil)
	w.add(out, "", nil)
	if _, err := w.Read(r, make([]byte, 1)); err != syscall.EAGAIN {
		t.Errorf("reading nothing: %v", err)
	}
	n, _ := w.Write(out, make([]byte, 1<<20))
	if _, err := w.Write(out, []byte("x")); n == 0 || err != syscall.EAGAIN {
		t.Errorf("after %d bytes: %v", n, err)
	}
	w.read(r, make([]byte, n))
	if err := w.until(out, platform.Write, func() error { _, err := w.Write(out, []byte("x")); return err }); err != nil {
		t.Error(err)
	}
	w.CloseFD(out)
	if got, err := w.readAll(r); string(got) != "x" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	r, out = w.Pipe()
	w.CloseFD(r)
	if _, err := w.Write(out, []byte("x")); err != syscall.EPIPE {
		t.Errorf("writing for nobody: %v", err)
	}
}
