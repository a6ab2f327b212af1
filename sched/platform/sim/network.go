package sim

// This file implements a network of one machine: the sockets of its loopback interface, Unix sockets and pipes. What is sent over TCP and
// UDP is under way for a time that follows from the seed, and TCP cuts it into pieces; packets of one sender do not overtake each
// other, and TCP is as reliable as it is. Unix sockets and pipes deliver at once. As everything in the simulator, it is
// used by one thread at a time, and needs no lock.

import (
	"slices"
	"syscall"

	"minigo/sched/platform"
)

const (
	window     = 64 << 10  // bytes that a stream holds which nobody has read
	udpBuffer  = 208 << 10 // bytes of packets that a UDP socket holds; more are lost, as by Linux
	unixQueue  = 11        // packets that a Unix socket holds; then senders wait
	maxPacket  = 65507     // bytes of a UDP packet
	backlog    = 4096      // connections that a listener holds
	retransmit = 1e9       // when the first packet of a connection is sent again that a listener had no place for
	firstFD    = 3
	packetCost = 512 // what a packet takes in a buffer besides its bytes

	firstPort, ports = 32768, 28232 // which the system gives out, as Linux does
)

// A network is a Sim's platform.Network.
type network struct {
	sim   *Sim
	socks map[int]*socket      // by descriptor
	bound map[portOf][]*socket // TCP listeners and UDP sockets
	names map[string]*socket   // Unix sockets
	wire  []delivery           // what is under way, in the order of its arrival
	delay int64                // of this seed: about how long a packet takes
	cut   uint64               // of this seed: one write in so many is cut
}

type portOf struct {
	kind platform.SockKind
	port int
}

// A delivery happens at a time.
type delivery struct {
	at int64
	do func()
}

// A socket is a socket or an end of a pipe.
type socket struct {
	fd            int // < 0: nobody has accepted it yet
	kind          platform.SockKind
	local, remote platform.SockAddr
	err           error // of the connection: the next operation gets it
	closed        bool
	connected     bool
	atOnce        bool // nothing that it sends is under way

	in, out *flow // of a stream

	listening bool
	queue     []*socket // connections to be accepted
	half      int       // how many are not that far

	packets []packet
	size    int       // of packets, for the limit
	lastOut int64     // when the last packet arrives that it has sent
	blocked []*socket // who waits for room for packets
}

// A packet waits to be read.
type packet struct {
	from platform.SockAddr
	data []byte
}

// A flow is one direction of a stream.
type flow struct {
	from, to *socket
	buf      []byte // has arrived
	eof      bool   // the end has arrived
	room     int    // bytes that may be sent
	full     bool   // the writer wants to know when there is room
	ended    bool   // the writer has sent the end
	broken   bool   // the writer has learned that nobody reads
	last     int64  // when the last piece arrives: the next one does not overtake it
}

var (
	_ platform.Network   = (*network)(nil)
	_ platform.Networked = (*Sim)(nil)
)

// Network is the simulated machine's network. Before it is first asked for it draws nothing.
func (s *Sim) Network() platform.Network {
	if s.net.sim == nil {
		s.net = network{sim: s, socks: map[int]*socket{}, bound: map[portOf][]*socket{}, names: map[string]*socket{}}
		// Some seeds have a fast network, some one that cuts everything to pieces.
		s.net.delay = 1000 << (s.next() % 7)
		s.net.cut = 1 + s.next()%16
	}
	return &s.net
}

// arrival is when the next thing arrives; 0: nothing is under way.
func (net *network) arrival() int64 {
	if len(net.wire) == 0 {
		return 0
	}
	return net.wire[0].at
}

// deliver lets arrive what is due.
func (net *network) deliver() {
	for len(net.wire) > 0 && net.wire[0].at <= net.sim.now {
		do := net.wire[0].do
		net.wire = slices.Delete(net.wire, 0, 1)
		do()
	}
}

// at lets something happen at a time.
func (net *network) at(t int64, do func()) {
	i := len(net.wire)
	for i > 0 && net.wire[i-1].at > t {
		i--
	}
	net.wire = slices.Insert(net.wire, i, delivery{t, do})
}

// travel is how long something is under way.
func (net *network) travel() int64 {
	d := net.delay/2 + int64(net.sim.next()%uint64(net.delay))
	if net.sim.next()%32 == 0 {
		d *= 40
	}
	return d
}

// after lets something arrive that is sent now, but not before what arrives at *last.
func (net *network) after(k *socket, last *int64, do func()) {
	if k.atOnce {
		do()
		return
	}
	*last = max(*last, net.sim.now+net.travel())
	net.at(*last, do)
}

// notify tells the poller that a socket is ready.
func (net *network) notify(k *socket, mode uint8) {
	if !k.closed && k.fd >= 0 {
		net.sim.Ready(uintptr(k.fd), mode)
	}
}

// state is what the poller says of a descriptor when it begins to watch it.
func (net *network) state(fd int) (mode uint8) {
	k := net.socks[fd]
	if k == nil {
		return 0
	}
	if k.err != nil { // who dials waits to write
		mode = platform.Read | platform.Write
	}
	if len(k.queue) > 0 || len(k.packets) > 0 || k.in != nil && (k.in.eof || len(k.in.buf) > 0) {
		mode |= platform.Read
	}
	if !k.kind.Stream() || k.connected && (k.out == nil || k.out.room > 0 || k.out.broken) {
		mode |= platform.Write
	}
	return mode
}

// open gives a socket the lowest free descriptor.
func (net *network) open(k *socket) int {
	k.fd = firstFD
	for net.socks[k.fd] != nil {
		k.fd++
	}
	net.socks[k.fd] = k
	return k.fd
}

// join makes two sockets the ends of a stream, or of a pipe if it has one direction.
func join(a, b *socket, both bool) {
	a.out = &flow{from: a, to: b, room: window}
	b.in = a.out
	if both {
		b.out = &flow{from: b, to: a, room: window}
		a.in = b.out
	}
	a.connected, b.connected = true, true
}

// Pipe makes a pipe.
func (net *network) Pipe() (int, int) {
	r, w := &socket{kind: platform.SockUnix, atOnce: true}, &socket{kind: platform.SockUnix, atOnce: true}
	join(w, r, false)
	return net.open(r), net.open(w)
}

func unspecified(ip []byte) bool {
	return !slices.ContainsFunc(ip, func(b byte) bool { return b != 0 })
}

// loopback reports whether an address is one of the machine's own.
func loopback(ip []byte) bool {
	if len(ip) == 4 {
		return ip[0] == 127
	}
	return len(ip) == 16 && unspecified(ip[:15]) && ip[15] == 1
}

// conflict reports whether two addresses of the same port are in each other's way. One that is any includes all others.
func conflict(a, b []byte) bool {
	return len(a) == 0 || len(b) == 0 || len(a) == len(b) && (slices.Equal(a, b) || unspecified(a) || unspecified(b))
}

// takes reports whether a socket bound to an address gets what is sent to ip.
func takes(at, ip []byte) bool {
	return len(at) == 0 || slices.Equal(at, ip) || len(at) == len(ip) && unspecified(at)
}

// bind gives k its address, if that is free; port 0 becomes any free one.
func (net *network) bind(k *socket, a platform.SockAddr) error {
	k.local = a
	if k.kind.Unix() {
		if a.Path != "" {
			net.names[a.Path] = k // whether it is taken the file system knows
		}
		return nil
	}
	if len(a.IP) > 0 && !unspecified(a.IP) && !loopback(a.IP) {
		return platform.ErrOutside
	}
	free := func(port int) bool {
		return !slices.ContainsFunc(net.bound[portOf{k.kind, port}], func(o *socket) bool { return conflict(o.local.IP, a.IP) })
	}
	if k.local.Port == 0 {
		k.local.Port = firstPort + int(net.sim.next()%ports)
		for !free(k.local.Port) {
			k.local.Port = firstPort + (k.local.Port-firstPort+1)%ports
		}
	} else if !free(k.local.Port) {
		return syscall.EADDRINUSE
	}
	at := portOf{k.kind, k.local.Port}
	net.bound[at] = append(net.bound[at], k)
	return nil
}

// unbind frees k's address.
func (net *network) unbind(k *socket) {
	if net.names[k.local.Path] == k {
		delete(net.names, k.local.Path)
	}
	at := portOf{k.kind, k.local.Port}
	if list := slices.DeleteFunc(net.bound[at], func(o *socket) bool { return o == k }); len(list) > 0 {
		net.bound[at] = list
	} else {
		delete(net.bound, at)
	}
}

// lookup finds the socket at an address that from sends to.
func (net *network) lookup(kind platform.SockKind, to platform.SockAddr, from platform.SockAddr) *socket {
	if kind.Unix() {
		return net.names[to.Path]
	}
	var found *socket
	for _, k := range net.bound[portOf{kind, to.Port}] {
		switch {
		case !takes(k.local.IP, to.IP) || kind == platform.SockTCP && !k.listening:
		case !k.connected:
			if found == nil || len(found.local.IP) == 0 || unspecified(found.local.IP) {
				found = k
			}
		case k.remote.Port == from.Port && slices.Equal(k.remote.IP, from.IP):
			return k
		}
	}
	return found
}

// Listen makes a socket at an address.
func (net *network) Listen(kind platform.SockKind, a platform.SockAddr) (int, string, error) {
	k := &socket{kind: kind, atOnce: kind.Unix(), listening: kind.Stream()}
	fd := net.open(k)
	if err := net.bind(k, a); err != nil {
		net.forget(k)
		return -1, "bind", err
	}
	return fd, "", nil
}

// Connect makes a socket with a peer.
func (net *network) Connect(kind platform.SockKind, from *platform.SockAddr, to platform.SockAddr) (int, string, error) {
	k := &socket{kind: kind, atOnce: kind.Unix()}
	fd := net.open(k)
	fail := func(call string, err error) (int, string, error) {
		net.forget(k)
		return -1, call, err
	}
	unix := kind.Unix()
	if !unix {
		if unspecified(to.IP) {
			to.IP = self(to.IP)
		}
		if !loopback(to.IP) {
			return fail("connect", platform.ErrOutside)
		}
	}
	var own platform.SockAddr
	if from != nil {
		own = *from
	}
	if unspecified(own.IP) && !unix {
		own.IP = self(to.IP)
	}
	if err := net.bind(k, own); err != nil {
		return fail("bind", err)
	}
	k.remote = to
	if !kind.Stream() {
		if unix && net.lookup(kind, to, own) == nil {
			return fail("connect", syscall.ECONNREFUSED)
		}
		k.connected = true
		return fd, "", nil
	}
	if unix {
		l := net.lookup(kind, to, own)
		if l == nil || !l.listening {
			return fail("connect", syscall.ECONNREFUSED)
		}
		child := peer(k)
		join(k, child, true)
		l.queue = append(l.queue, child)
		net.notify(l, platform.Read)
		return fd, "", nil
	}
	net.at(net.sim.now+net.travel(), func() { net.syn(k) })
	return fd, "", nil
}

// self is the machine's own address in the family of ip.
func self(ip []byte) []byte {
	if len(ip) == 16 {
		return []byte{15: 1}
	}
	return []byte{127, 0, 0, 1}
}

// peer makes the listener's end of k's connection.
func peer(k *socket) *socket {
	return &socket{fd: -1, kind: k.kind, atOnce: k.atOnce, local: k.remote, remote: k.local}
}

// syn is the arrival of k's wish for a connection.
func (net *network) syn(k *socket) {
	if k.closed {
		return
	}
	l := net.lookup(k.kind, k.remote, k.local)
	switch {
	case l == nil:
		net.at(net.sim.now+net.travel(), func() { net.fail(k, syscall.ECONNREFUSED) })
		return
	case len(l.queue)+l.half >= backlog:
		net.at(net.sim.now+retransmit, func() { net.syn(k) })
		return
	}
	child := peer(k)
	l.half++
	net.at(net.sim.now+net.travel(), func() {
		if k.closed {
			l.half--
			return
		}
		join(k, child, true)
		net.notify(k, platform.Write)
		net.at(net.sim.now+net.travel(), func() {
			if l.half--; l.closed {
				net.hangup(child)
				return
			}
			l.queue = append(l.queue, child)
			net.notify(l, platform.Read)
		})
	})
}

// fail ends a connection with an error.
func (net *network) fail(k *socket, err error) {
	k.err = err
	net.notify(k, platform.Read|platform.Write)
}

// get is the socket of a descriptor, or the error that waits for its next operation.
func (net *network) get(fd int) (*socket, error) {
	k := net.socks[fd]
	if k == nil {
		return nil, syscall.EBADF
	}
	err := k.err
	k.err = nil
	return k, err
}

// Connected says how a connection stands.
func (net *network) Connected(fd int) error {
	k, err := net.get(fd)
	if err == nil && !k.connected {
		err = syscall.EAGAIN
	}
	return err
}

// Accept takes the first connection that waits.
func (net *network) Accept(fd int) (int, error) {
	k, err := net.get(fd)
	switch {
	case err != nil:
		return -1, err
	case !k.listening:
		return -1, syscall.EINVAL
	case len(k.queue) == 0:
		return -1, syscall.EAGAIN
	}
	conn := k.queue[0]
	k.queue = k.queue[1:]
	return net.open(conn), nil
}

// Read reads what has arrived.
func (net *network) Read(fd int, b []byte) (int, error) {
	if k := net.socks[fd]; k != nil && k.in != nil && len(k.in.buf) > 0 {
		f := k.in
		n := copy(b, f.buf)
		f.buf = f.buf[n:]
		net.after(k, &k.lastOut, func() {
			f.room += n
			if f.full {
				f.full = false
				net.notify(f.from, platform.Write)
			}
		})
		return n, nil
	}
	k, err := net.get(fd)
	switch {
	case err != nil:
		return 0, err
	case k.in != nil && (k.in.eof || len(b) == 0):
		return 0, nil
	case k.in != nil:
		return 0, syscall.EAGAIN
	case k.kind.Stream():
		return 0, syscall.ENOTCONN
	}
	n, _, err := net.RecvFrom(fd, b)
	return n, err
}

// RecvFrom reads a packet.
func (net *network) RecvFrom(fd int, b []byte) (int, platform.SockAddr, error) {
	k, err := net.get(fd)
	switch {
	case err != nil:
		return 0, platform.SockAddr{}, err
	case len(k.packets) == 0:
		return 0, platform.SockAddr{}, syscall.EAGAIN
	}
	p := k.packets[0]
	k.packets = k.packets[1:]
	k.size -= len(p.data) + packetCost
	blocked := k.blocked
	k.blocked = nil
	for _, o := range blocked {
		net.notify(o, platform.Write)
	}
	return copy(b, p.data), p.from, nil
}

// Write sends as much as there is room for.
func (net *network) Write(fd int, b []byte) (int, error) {
	k, err := net.get(fd)
	switch {
	case err != nil:
		return 0, err
	case !k.kind.Stream():
		if err := net.send(k, b, k.remote); err != nil {
			return 0, err
		}
		return len(b), nil
	case k.out == nil:
		return 0, syscall.ENOTCONN
	case k.out.ended || k.out.broken:
		return 0, syscall.EPIPE
	case len(b) == 0:
		return 0, nil
	}
	f := k.out
	n := min(len(b), f.room)
	if n == 0 {
		f.full = true
		return 0, syscall.EAGAIN
	}
	if !k.atOnce && n > 1 && net.sim.next()%net.cut == 0 {
		n = 1 + int(net.sim.next()%uint64(n-1))
	}
	f.room -= n
	data := slices.Clone(b[:n])
	net.after(k, &f.last, func() { net.arrive(f, data) })
	return n, nil
}

// arrive puts data where the reader finds it. If there is no reader any more the writer will know.
func (net *network) arrive(f *flow, data []byte) {
	if f.to.closed {
		net.after(f.to, &f.to.out.last, func() { net.reset(f.from) })
		return
	}
	if !f.eof {
		f.buf = append(f.buf, data...)
		net.notify(f.to, platform.Read)
	}
}

// reset is the arrival of the news that the peer has gone and has not read all.
func (net *network) reset(k *socket) {
	if k.closed || k.out.broken {
		return
	}
	k.out.broken = true
	err := error(syscall.ECONNRESET)
	if k.in.eof {
		err = syscall.EPIPE
	}
	k.in.eof = true
	net.fail(k, err)
}

// end sends the end of a stream.
func (net *network) end(k *socket) {
	if f := k.out; f != nil && !f.ended {
		f.ended = true
		net.after(k, &f.last, func() {
			f.eof = true
			net.notify(f.to, platform.Read)
		})
	}
}

// send sends a packet.
func (net *network) send(k *socket, b []byte, to platform.SockAddr) error {
	from := k.local
	if k.kind == platform.SockUnixgram {
		dst := net.lookup(k.kind, to, from)
		if dst == nil {
			return syscall.ECONNREFUSED
		}
		if len(dst.packets) >= unixQueue {
			dst.blocked = append(dst.blocked, k)
			return syscall.EAGAIN
		}
		dst.packets = append(dst.packets, packet{from, slices.Clone(b)})
		net.notify(dst, platform.Read)
		return nil
	}
	if unspecified(to.IP) {
		to.IP = self(to.IP)
	}
	switch {
	case !loopback(to.IP):
		return platform.ErrOutside
	case len(b) > maxPacket:
		return syscall.EMSGSIZE
	}
	if unspecified(from.IP) {
		from.IP = self(to.IP)
	}
	data := slices.Clone(b)
	net.after(k, &k.lastOut, func() {
		dst := net.lookup(k.kind, to, from)
		switch {
		case dst == nil:
			if k.connected && !k.closed {
				net.fail(k, syscall.ECONNREFUSED)
			}
		case dst.size+len(data)+packetCost <= udpBuffer:
			dst.size += len(data) + packetCost
			dst.packets = append(dst.packets, packet{from, data})
			net.notify(dst, platform.Read)
		}
	})
	return nil
}

// SendTo sends a packet.
func (net *network) SendTo(fd int, b []byte, to platform.SockAddr) error {
	k, err := net.get(fd)
	if err != nil {
		return err
	}
	return net.send(k, b, to)
}

// Shutdown ends reading or writing.
func (net *network) Shutdown(fd, how int) error {
	k := net.socks[fd]
	switch {
	case k == nil:
		return syscall.EBADF
	case !k.connected || k.in == nil || k.out == nil:
		return syscall.ENOTCONN
	case how == 0:
		k.in.eof = true
		if k.atOnce { // over TCP the peer does not learn of it
			k.in.broken = true
			net.notify(k.in.from, platform.Write)
		}
		net.notify(k, platform.Read)
	default:
		net.end(k)
	}
	return nil
}

// LocalAddr is a socket's address.
func (net *network) LocalAddr(fd int) platform.SockAddr {
	if k := net.socks[fd]; k != nil {
		a := k.local
		if len(a.IP) == 0 && a.Port != 0 {
			a.IP = make([]byte, 16)
		}
		return a
	}
	return platform.SockAddr{}
}

// RemoteAddr is the address of a socket's peer.
func (net *network) RemoteAddr(fd int) platform.SockAddr {
	if k := net.socks[fd]; k != nil && k.connected {
		return k.remote
	}
	return platform.SockAddr{}
}

// CloseFD closes a socket.
func (net *network) CloseFD(fd int) error {
	k := net.socks[fd]
	if k == nil {
		return syscall.EBADF
	}
	for _, c := range k.queue {
		net.hangup(c)
	}
	net.forget(k)
	net.hangup(k)
	return nil
}

// forget takes a socket's descriptor and address away.
func (net *network) forget(k *socket) {
	delete(net.socks, k.fd)
	net.unbind(k)
	k.closed = true
}

// hangup ends a stream that nobody has a descriptor of any more. A peer whose data was not read learns it.
func (net *network) hangup(k *socket) {
	k.closed = true
	for _, o := range k.blocked {
		net.notify(o, platform.Write)
	}
	switch {
	case k.out == nil:
	case k.in != nil && (len(k.in.buf) > 0 || k.fd < 0):
		k.out.ended = true
		net.after(k, &k.out.last, func() { net.reset(k.out.to) })
	default:
		net.end(k)
	}
	if k.in != nil && k.atOnce {
		k.in.broken = true
		net.notify(k.in.from, platform.Write)
	}
}
